"""What the verbs that print a ledger share: which of its rows were asked for."""

from collections.abc import Sequence
from typing import TypeVar

import typer

from dragoman.reconcile.words.wording import plain

T = TypeVar("T")


def holds(typed: str | None, *told: str | None) -> bool:
    """Whether one of the values holds what was typed, whatever the case, accents and marks.

    True where nothing was typed.

    >>> holds("aardal", "Ministry of Årdal")
    False
    >>> holds("ardal", "Ministry of Årdal")
    True
    """
    if typed is None:
        return True
    wanted = " ".join(plain(typed))
    return any(wanted in " ".join(plain(value)) for value in told if value)


def sure(rows: Sequence[T], *, unsure: bool) -> Sequence[T]:
    """The rows of a ledger; to ask it for what is not sure is a usage error."""
    if unsure:
        raise typer.BadParameter("a ledger rests on what is sure", param_hint="--all")
    return rows
