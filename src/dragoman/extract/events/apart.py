"""Apart: events dated by how long before or after another one they were ("two days after X")."""

import datetime as dt
from collections.abc import Sequence

from dragoman.extract import clause
from dragoman.extract.events.predicates import Predicate
from dragoman.knowledge.calendar import calendar
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading
from dragoman.model.timex import Timex

_UNITS = {"hour": 0, "hours": 0, "day": 1, "days": 1, "week": 7, "weeks": 7}
_ONE = frozenset({"a", "an", "one", "hours"})
_FAR = 60  # days; what is longer apart is rounded


def counted(reading: Reading, predicate: Predicate, dates: Sequence[Timex]) -> Timex | None:
    """The day of what another event came so many days after; None for most.

    It is counted from the day that the sentence names, or else from the article's.
    """
    after = _after(predicate)
    if after is None:
        return None
    span = _apart(after)
    if span is None:
        return None
    days, first = span
    words = reading.article.text[reading.doc[first].idx : after.idx + len(after)]
    start = reading.doc[first].idx
    ahead = [d.date for d in dates if d.end <= start and d.date and "/" not in d.date]
    known = ahead[-1] if ahead else reading.article.published
    if not known:
        return None
    day = dt.date.fromisoformat(known[:10]) - dt.timedelta(days)
    return Timex(start, after.idx + len(after), words, "DATE", day.isoformat())


def _after(predicate: Predicate) -> Token | None:
    """The "after" that an event stands behind, as a clause or as a noun."""
    head, frame = predicate.head, predicate.frame
    if clause.is_verbal(frame):
        return next((c for c in frame.children if c.lower_ == "after" and c.i < frame.i), None)
    return head.head if head.dep_ == "pobj" and head.head.lower_ == "after" else None


def _apart(after: Token) -> tuple[int, int] | None:
    """How many days the words before an "after" come to, and the first of these words."""
    doc, at = after.doc, after.i - 1
    unit = doc[at].lower_ if at > after.sent.start else ""
    if unit not in _UNITS:
        return None
    number = doc[at - 1].lower_
    count = 1 if number in _ONE or unit == "hours" else calendar().numbers.get(number)
    count = int(number) if count is None and number.isdecimal() and len(number) < 3 else count
    if count is None or _UNITS[unit] * count > _FAR:
        return None
    return _UNITS[unit] * count, at if unit == "hours" and number not in _ONE else at - 1
