"""Stretches of days, and how two of them lie to each other."""

from datetime import date
from typing import NamedTuple


class Days(NamedTuple):
    """First and last day of a settled date, as proleptic Gregorian ordinals."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """Number of days."""
        return self.last - self.first + 1


def days(iso: str | None) -> Days | None:
    """The days of an ISO 8601 day, date-time or interval `first/last`; None where not settled."""
    if not iso:
        return None
    left, _, right = iso.partition("/")
    try:
        first = date.fromisoformat(left[:10]).toordinal()
        last = date.fromisoformat((right or left)[:10]).toordinal()
    except ValueError:
        return None
    return Days(first, last) if first <= last else None


def iso(stretch: Days) -> str:
    """The days as an ISO 8601 day or interval."""
    first, last = date.fromordinal(stretch.first), date.fromordinal(stretch.last)
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def gap(a: Days, b: Days) -> int:
    """Days between two stretches; 0 where they share a day."""
    return max(a.first - b.last, b.first - a.last, 0)


def within(one: int | None, other: int | None, days_: int) -> bool:
    """Whether two days lie no further apart than so many days, as far as both are known."""
    return one is None or other is None or abs(one - other) <= days_
