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
