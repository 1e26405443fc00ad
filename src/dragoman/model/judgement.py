"""Judgements: what a person has decided about who is who, overruling the rules."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Judgements:
    """Corrections that are applied on top when a record is derived; taking them away undoes them.

    `same` are pairs of names that are one actor's, `apart` pairs that are not, `names` leads
    from a name to the one that its actor is to be shown by. Names are as the articles write them.
    """

    same: tuple[tuple[str, str], ...] = ()
    apart: tuple[tuple[str, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
