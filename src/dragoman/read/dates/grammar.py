"""The grammar of time: every rule on the stretches where it can match, the longest match wins."""

import datetime as dt
from collections.abc import Iterator
from functools import cache

from dragoman.model.timex import Timex
from dragoman.read.dates import clock, lengths, months, numerals, periods, weekdays, years
from dragoman.read.dates.context import settle
from dragoman.read.dates.lexicon import Run, runs
from dragoman.read.dates.rule import Draft, Rule
from dragoman.read.dates.within import settled_within

_RULES: tuple[Rule, ...] = (
    *months.RULES,
    *numerals.RULES,
    *weekdays.RULES,
    *periods.RULES,
    *years.RULES,
    *lengths.RULES,
    *clock.RULES,
)
# Which rules a kind of word calls for besides those of its own name.
_CALLS_FOR = {
    "digits": ("number", "clock", "decade", "year", "quarter"),
    "year": ("number", "clock", "decade"),
    "month": ("feast", "number"),
    "weekday": ("feast",),
    "feast": ("word",),
    "unit": ("number", "part"),
    "part": ("unit", "word"),
    "word": ("part",),
    "clock": ("number",),
    "number": ("decade",),
    "decade": ("number",),
}
# A rule may look this far past its stretch, to see what the number counts.
_LOOK_AHEAD = 16


@cache
def _rules_for(kinds: frozenset[str]) -> tuple[Rule, ...]:
    wanted = kinds.union(*(_CALLS_FOR.get(kind, ()) for kind in sorted(kinds)))
    return tuple(rule for rule in _RULES if rule.trigger in wanted)


def drafts(text: str) -> Iterator[Draft]:
    """Every time expression of the text in order, none overlapping another."""
    for run in runs(text):
        yield from _of_run(text, run)


def _of_run(text: str, run: Run) -> list[Draft]:
    stop = min(len(text), run.end + _LOOK_AHEAD)
    found = [
        (made[0].start - made[-1].end, order, made[0].start, made)
        for order, rule in enumerate(_rules_for(frozenset(run.kinds)))
        for match in rule.pattern.finditer(text, run.start, stop)
        if (made := rule.make(match))
    ]
    found.sort(key=lambda item: item[:3])
    taken: list[Draft] = []
    for *_, made in found:
        start, end = made[0].start, made[-1].end
        if end <= run.end + 2 and all(end <= d.start or d.end <= start for d in taken):
            taken.extend(made)
    return sorted(taken, key=lambda draft: draft.start)


def tag(text: str, dateline: dt.date | None = None) -> tuple[Timex, ...]:
    """The time expressions of a text, in order, none overlapping another.

    With a dateline relative ones ("on Monday", "last week") are settled; without one they keep
    `relative` and an underspecified value, unless the text itself settles them (a weekday beside
    a full date, a year that only one weekday fits).
    """
    timexes = settle(text, tuple(drafts(text)), dateline)
    return timexes if dateline else settled_within(text, timexes)


def dates(text: str, dateline: dt.date | str | None = None) -> tuple[Timex, ...]:
    """The time expressions of an English text, in order, none overlapping another.

    Each has `start` and `end` (code points, end exclusive), `type` (DATE, TIME, DURATION, SET) and
    `value` as TIMEX3 writes them. `dateline` is the day the text was written, a date or an ISO 8601
    string ("2025-05-28", a time after it is left out). Without one a relative expression keeps its
    steps in `relative`, for `resolve`, unless the text itself settles it.

    Raises ValueError for a dateline that is no day.
    """
    return tag(text, day_of(dateline))


def day_of(dateline: dt.date | str | None) -> dt.date | None:
    """The day of a dateline however it is given; ValueError where it is none."""
    if isinstance(dateline, dt.datetime):
        return dateline.date()
    if dateline is None or isinstance(dateline, dt.date):
        return dateline
    try:
        return dt.date.fromisoformat(dateline[:10])
    except ValueError:
        raise ValueError(f"the dateline {dateline!r} is no ISO 8601 day") from None
