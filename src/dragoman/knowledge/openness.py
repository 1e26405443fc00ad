"""Loader of the weights that tell how likely a line of the outlook is still open."""

import math
from dataclasses import dataclass
from functools import cache
from typing import Annotated

from dragoman.knowledge import filled, load

_LEAST = 0.001  # shares are kept to two decimals


@dataclass(frozen=True, slots=True)
class Openness:
    """What a line is weighed by: natural log-odds that a careful reader takes it as open.

    `tones` are patterns of words by what they say of a plan, `weights` the log-odds that each trait
    of a line adds, `base` those of a line without any, `fading` those that it loses for each
    natural logarithm of the days since it was told last, `overdue` those that it loses besides once
    its day is past, `floor` those below which it is not told;
    `shown` is the share of a line's like that must be open for a table to show it unasked.
    """

    tones: dict[str, tuple[str, ...]]
    weights: dict[str, float]
    base: Annotated[float, "odds.base"]
    fading: Annotated[float, "odds.fading"]
    overdue: Annotated[float, "odds.overdue"]
    floor: Annotated[float, "odds.floor"]
    shown: Annotated[float, "odds.shown"]


def likely(odds: float, days: int) -> float:
    """The share of lines of some log-odds that are open so many days after they were told last."""
    return 1 / (1 + math.exp(openness().fading * math.log1p(max(days, 0)) - odds))


def odds_of(share: float) -> float:
    """The natural log-odds of a share, which is neither 0 nor 1 for what is weighed."""
    kept = min(max(share, _LEAST), 1 - _LEAST)
    return math.log(kept / (1 - kept))


@cache
def openness() -> Openness:
    """The weights, read once."""
    data = load("openness")
    return filled(
        Openness, data, tones={tone: tuple(words) for tone, words in data["tones"].items()}
    )
