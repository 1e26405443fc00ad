"""Loader of the gauges: things that are told of a negotiation in one of two opposite ways."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load
from dragoman.model.vocabulary import DivergenceKind


@dataclass(frozen=True, slots=True)
class Gauge:
    """One thing that is told of talks, of a deal or of what happened one of two ways.

    `about` is what a divergence of it is called, of which `kind` it is; `of` are the nouns of what
    is told of, `low` and `high` the words for the two ways and `says` what each of these is called;
    `active` are those words that are verbs and have what they judge behind them.
    """

    name: str
    about: str
    of: tuple[str, ...]
    low: tuple[str, ...]
    high: tuple[str, ...]
    says: dict[str, str]
    active: frozenset[str]
    kind: DivergenceKind


@cache
def gauges() -> dict[str, Gauge]:
    """The gauges by name, read once."""
    return {
        name: Gauge(
            name=name,
            about=told["about"],
            of=tuple(told["of"]),
            low=tuple(told["low"]),
            high=tuple(told["high"]),
            says=dict(told["says"]),
            active=frozenset(told.get("active", ())),
            kind=told.get("kind", "status"),
        )
        for name, told in load("gauges")["gauge"].items()
    }


@cache
def unreal() -> tuple[str, ...]:
    """Words by which what they stand beside is hoped, feared, asked or denied."""
    return tuple(load("gauges")["unreal"]["words"])
