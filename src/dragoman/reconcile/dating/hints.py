"""Hints: what a trace in an article says about each day on which the article may have appeared.

A hint gives each day a likelihood, and None (any day not thought of) one as well. It is right with
some probability; what speaks where it is wrong is the same for all days. Several hints multiply,
as for independent witnesses, and what they leave to no day stays open.
"""

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import lru_cache
from math import exp, fsum, log

from dragoman.model.days import extent
from dragoman.model.steps import follow

Hint = Callable[[int | None], float]

# Days on which an article may have come out before anything is known of it: a record is of one
# matter, so that what puts a trace on a wrong day puts it on one of those weeks too.
_ANY = 60
# Share of articles that come out so many days after the past weekday that their opening names
# (416 news articles of one month: .65 .22 .06 .03 .02 .01 .02).
OPENING = (0.65, 0.22, 0.06, 0.03, 0.02, 0.01, 0.01)
_WEEK = 7
_SAME_DAY = 0.3  # what is to come on the very day is mostly said to come "today"
# Days after which a saying, or the last thing an article dates, is still news.
LATE = dict(enumerate((0.4, 0.3, 0.1, 0.06, 0.04, 0.03, 0.03, 0.02)))
WITHIN_WEEK = dict.fromkeys(range(8), 0.125)
# Days from the original to what copies its words.
COPIED = {0: 0.55, 1: 0.25, 2: 0.08, 3: 0.03, -1: 0.07, -2: 0.02}
# The same where it copies nearly all (54 pairs of one week: 50 on one day, 2 on the next, 1, 1).
WHOLE = {0: 0.91, 1: 0.04, 2: 0.02, 3: 0.01, -1: 0.02}
# Days between two articles on the same parties: a story is told for some days on end.
COMPANY = {k: 1 / (6.0 + 2 * abs(k)) for k in range(-7, 8)}
_SLACK = 3  # days by which "two weeks ago" and further back is rounded
_REACH = 70  # days: a relative expression that leads further says little of the day


def witness(odds: Mapping[int, float], sure: float) -> Hint:
    """A trace that is right with probability `sure`, and then says so much for each day."""
    whole = fsum(odds[day] for day in sorted(odds)) or 1.0

    def likelihood(day: int | None) -> float:
        share = 0.0 if day is None else odds.get(day, 0.0) / whole
        return (1.0 - sure) + sure * _ANY * share

    return likelihood


def opening(weekday: int) -> Hint:
    """An opening that tells its news of a weekday (ISO number) in the past."""

    def likelihood(day: int | None) -> float:
        return 1.0 if day is None else _WEEK * OPENING[(day - weekday) % _WEEK]

    return likelihood


def not_after(last: int, sure: float) -> Hint:
    """Something is still to come on a day: the article is not from after it."""

    def likelihood(day: int | None) -> float:
        return 1.0 if day is None or day <= last else 1.0 - sure

    return likelihood


def spread(days: Mapping[int, float], after: Mapping[int, float]) -> dict[int, float]:
    """Odds of the days that lie so many days after others, each weighed."""
    odds: dict[int, float] = {}
    for day in sorted(days):
        for late in sorted(after):
            odds[day + late] = odds.get(day + late, 0.0) + days[day] * after[late]
    return odds


def publication(steps: str, told: int) -> dict[int, float]:
    """Odds of the days from which a relative expression leads to a given day; none where it cannot.

    "On Friday" in the past leads there from that Friday and the six days after it, from each alike:
    how soon it is told is for `opening` to say.
    """
    name, _, argument = steps.partition(";")[0].partition(":")
    weekday, _, direction = argument.partition(":")
    if name == "weekday" and direction in ("past", "future"):
        if (told - int(weekday)) % _WEEK:
            return {}
        if direction == "past":
            return {told + apart: 1.0 for apart in range(_WEEK)}
        return {told - apart: 1.0 if apart else _SAME_DAY for apart in range(_WEEK)}
    slack = _SLACK if name == "week" and int(argument) < -1 else 0
    found = {}
    for day in range(told - _REACH, told + _REACH + 1):
        stretch = reached(steps, day)
        if stretch and stretch[0] - slack <= told <= stretch[1] + slack:
            found[day] = 1.0
    return found if len(found) <= 2 * 31 else {}


@lru_cache(maxsize=1 << 14)
def reached(steps: str, day: int) -> tuple[int, int] | None:
    """First and last day that a relative expression means in an article of a day."""
    try:
        stretch = extent(follow(steps, date.fromordinal(day).isoformat()))
    except (ValueError, OverflowError):
        return None
    return (stretch[0].toordinal(), stretch[1].toordinal()) if stretch else None


def weighed(days: Iterable[int], hints: Iterable[Hint]) -> dict[int, float]:
    """The probability of each day, by all hints together; what is left is that it is none."""
    thought_of = sorted(set(days))
    logs: dict[int | None, list[float]] = {day: [-log(_ANY)] for day in thought_of}
    logs[None] = [log(max(_ANY - len(thought_of), 1) / _ANY)]
    for hint in hints:
        for day, parts in logs.items():
            parts.append(log(hint(day)))
    sums = {day: fsum(parts) for day, parts in logs.items()}
    most = max(sums.values())
    shares = {day: exp(total - most) for day, total in sums.items()}
    whole = fsum(shares.values())
    return {day: shares[day] / whole for day in thought_of}
