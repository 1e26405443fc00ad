"""The tagger: text and dateline in, time expressions out."""

import datetime as dt

from dragoman.model.timex import Timex
from dragoman.read.dates.context import settle
from dragoman.read.dates.grammar import drafts
from dragoman.read.dates.within import settled_within


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
