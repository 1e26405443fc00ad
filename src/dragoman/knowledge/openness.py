"""Loader of how much it tells that a line of the outlook is open, learned on judged lines."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load


@dataclass(frozen=True, slots=True)
class Openness:
    """What a line is weighed by: natural log-odds that a careful reader takes it as open.

    `tones` are patterns of words by what they say of a plan, `weights` the log-odds that each trait
    of a line adds, `base` those of a line without any, `fading` those that it loses for each
    natural logarithm of the days since it was told last, `floor` those below which it is not told.
    """

    tones: Mapping[str, tuple[str, ...]]
    weights: Mapping[str, float]
    base: float
    fading: float
    floor: float


@cache
def openness() -> Openness:
    """The weights, read once."""
    data = load("openness")
    odds = data["odds"]
    return Openness(
        tones={tone: tuple(words) for tone, words in data["tones"].items()},
        weights=data["weights"],
        base=odds["base"],
        fading=odds["fading"],
        floor=odds["floor"],
    )
