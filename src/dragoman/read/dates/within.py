"""What a text without a dateline settles by itself: years from weekdays beside dates, and near."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from dragoman.model.days import extent
from dragoman.model.steps import follow
from dragoman.model.timex import Timex, resolve
from dragoman.read.dates.words import CALENDAR, WEEKDAY_SHORT

_T = TypeVar("_T")
_WEEKDAY = re.compile(rf"(?:on\s+)?({WEEKDAY_SHORT})\s*,?\s", re.IGNORECASE)
_LINKED = re.compile(r"/(20[0-9]{2})/[01][0-9]/[0-3][0-9]/")
_FEAST_GAP = re.compile(r"\s*,?\s*(?:\(|on\s+|falls\s+on\s+)?")
# A date without a year belongs to the year of a full date this near to it (days). A weekday that
# fits its date proves more: the text's own present, so it reaches half a year.
_NEAR = 31
_SEASON = 183
_MOST = 64
_YEARLESS = re.compile(
    r"(?:date:[0-9-]+|month-of:[0-9]+|easter:-?[0-9]+):(?:past|future|near|behind|ahead)(?:;|$)"
)
_LEANING = re.compile(r":(?:past|future|behind|ahead)")


def settled_within(text: str, timexes: tuple[Timex, ...]) -> tuple[Timex, ...]:
    """Settle what the text itself dates: partial dates near a full one, weekdays named with one."""
    if all(t.relative is None for t in timexes):
        return timexes
    proven = [(day, day) for day in _distinct(_proven_days(text, timexes))]
    full = _distinct(days for t in timexes if t.relative is None and (days := _day_or_month(t)))
    values = {
        steps: value
        for steps in _distinct(t.relative for t in timexes if t.relative)
        if (value := _near_value(steps, proven, _SEASON) or _near_value(steps, full, _NEAR))
    }
    out = [
        replace(t, value=values[t.relative], relative=None) if t.relative in values else t
        for t in timexes
    ]
    weekdays = _weekdays(out)
    return tuple(_by_weekday(t, weekdays) for t in out)


def _distinct(items: Iterable[_T]) -> list[_T]:
    """The first distinct ones, few enough that a text of nothing but dates stays cheap."""
    return list(islice(dict.fromkeys(items), _MOST))


def _day_or_month(timex: Timex) -> tuple[dt.date, dt.date] | None:
    if timex.type not in ("DATE", "TIME"):
        return None
    days = extent(timex.value)
    return days if days and (days[1] - days[0]).days < _NEAR else None


def _proven_days(text: str, timexes: tuple[Timex, ...]) -> Iterator[dt.date]:
    """Days whose weekday or feast fits just one year next to a year that the text mentions."""
    years = {int(m[1]) for m in _LINKED.finditer(text)}
    latest = max(years, default=0)
    for timex in timexes:
        if timex.relative is None and timex.type == "DATE" and (days := extent(timex.value)):
            if (days[1] - days[0]).days <= 366:
                years.add(days[0].year)
            if _day_or_month(timex):
                latest = max(latest, days[0].year)
    near = {year + step for year in years for step in (-1, 0, 1) if year + step >= latest}
    latest_first = sorted(near, reverse=True)[:_MOST]
    for month_day, fits in _paired(text, timexes):
        days_of = [d for year in latest_first if (d := _in_year(month_day, year)) and fits(d)]
        if len(days_of) == 1:
            yield days_of[0]


def _paired(text: str, timexes: tuple[Timex, ...]) -> Iterator[tuple[str, "_Fit"]]:
    """Dates without a year that stand beside a weekday or a movable feast."""
    for i, timex in enumerate(timexes):
        month_day = _month_day(timex)
        if month_day is None:
            continue
        if named := _WEEKDAY.match(timex.text):
            yield month_day, _Fit(weekday=CALENDAR.weekdays[named[1].lower().rstrip(".")])
        before = timexes[i - 1] if i else None
        movable = before and (before.relative or "").startswith("easter")
        if before and movable and _FEAST_GAP.fullmatch(text, before.end, timex.start):
            yield month_day, _Fit(feast=before)


class _Fit:
    """Whether a day is the weekday or feast that its text calls it."""

    __slots__ = ("feast", "weekday")

    def __init__(self, weekday: int = 0, feast: Timex | None = None) -> None:
        self.weekday, self.feast = weekday, feast

    def __call__(self, day: dt.date) -> bool:
        if self.feast is not None:
            return resolve(self.feast, day).value == day.isoformat()
        return day.isoweekday() == self.weekday


def _month_day(timex: Timex) -> str | None:
    found = re.match(r"date:([0-9]{2}-[0-9]{2}):", timex.relative or "")
    return found[1] if found else None


def _in_year(month_day: str, year: int) -> dt.date | None:
    try:
        return dt.date.fromisoformat(f"{year:04}-{month_day}")
    except ValueError:
        return None


def _near_value(steps: str, anchors: list[tuple[dt.date, dt.date]], reach: int) -> str | None:
    """The one value of a date or month without a year that lies near the anchors, if it is one."""
    if not _YEARLESS.match(steps):
        return None
    nearest = _LEANING.sub(":near", steps)
    found = set()
    for first, last in anchors:
        try:
            value = follow(nearest, first.isoformat())
        except (ValueError, OverflowError):
            continue
        days = extent(value)
        if days and max((days[0] - last).days, (first - days[1]).days) <= reach:
            found.add(value)
    return found.pop() if len(found) == 1 else None


def _weekdays(timexes: list[Timex]) -> dict[int, set[str]]:
    """The settled days that the text names together with their weekday."""
    named: dict[int, set[str]] = {}
    for timex in timexes:
        weekday = _WEEKDAY.match(timex.text)
        days = extent(timex.value) if timex.relative is None else None
        if weekday and days and days[0] == days[1]:
            number = CALENDAR.weekdays[weekday[1].lower().rstrip(".")]
            if days[0].isoweekday() == number:
                named.setdefault(number, set()).add(days[0].isoformat())
    return named


def _by_weekday(timex: Timex, named: dict[int, set[str]]) -> Timex:
    """Settle "said Wednesday" in a text that has just one Wednesday with its date."""
    found = re.match(r"weekday:([1-7]):past(?:;|$)", timex.relative or "")
    days = named.get(int(found[1]), set()) if found else set()
    return resolve(timex, dt.date.fromisoformat(min(days))) if len(days) == 1 else timex
