"""How often each rule is right, measured on the answer keys by `make calibrate`."""

from collections.abc import Mapping
from functools import cache

from dragoman.knowledge import load

# A rule seen n times keeps n / (n + 6) of its own share and takes the rest from the rules beside
# it: with fewer than six sightings a rule says less about itself than its family does. On eighteen
# keys, each judged by what the others taught, six has the least Brier score of 1, 2, 3, 4, 6 and 8
# (0.1338; four has 0.1341), and an expected calibration error of 0.021 where four has 0.030.
_PRIOR_SIGHTINGS = 6.0
_UNKNOWN = 0.5  # a rule whose whole family has never been measured


Counts = Mapping[str, tuple[int, int]]


@cache
def confidence(rule: str) -> float:
    """The share of a rule's statements that are right, 0 to 1, to two decimals."""
    return round(share(rule, _kept()), 2)


def share(rule: str, counts: Counts) -> float:
    """How often a rule is right by what was counted of it and of its families.

    Rule names are dotted paths from the family to the pattern ("quotes.direct.cue_after"); each
    level is drawn towards the level above it (Laplace smoothing with the parent as prior).
    """
    found = _UNKNOWN
    parts = rule.split(".")
    for depth in range(1, len(parts) + 1):
        right, seen = counts.get(".".join(parts[:depth]), (0, 0))
        found = (right + _PRIOR_SIGHTINGS * found) / (seen + _PRIOR_SIGHTINGS)
    return found


def sums(rules: Counts) -> dict[str, tuple[int, int]]:
    """Right and seen of every rule, and of every family as the sum of its rules."""
    found: dict[str, tuple[int, int]] = {}
    for rule, (right, seen) in sorted(rules.items()):
        parts = rule.split(".")
        for depth in range(1, len(parts) + 1):
            name = ".".join(parts[:depth])
            known = found.get(name, (0, 0))
            found[name] = (known[0] + right, known[1] + seen)
    return found


@cache
def _kept() -> Counts:
    return sums(load("confidence")["rules"])
