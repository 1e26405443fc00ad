"""Log-odds of pairs of event statements whose meanings are known, fitted by `training/likeness`."""

from functools import cache

from dragoman.knowledge import load


@cache
def read_odds() -> dict[str, float]:
    """By trait (`reconcile/grouping/odds.py`)."""
    return dict(load("read_odds"))
