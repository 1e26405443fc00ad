"""Calendar arithmetic on TIMEX3 values: the days a value spans, the unit that holds a day."""

import calendar
import datetime as dt
import re
from functools import lru_cache

_DAY = dt.timedelta(days=1)
_SEASON_FIRST_MONTH = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_DAY_SHAPE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WEEK_SHAPE = re.compile(r"([0-9]{4})-W([0-9]{2})(?:-(WE|[1-7]))?")
_MONTHS_SHAPE = re.compile(r"([0-9]{4})-([0-9]{2}|Q[1-4]|H[12]|SP|SU|FA|WI)")
_YEARS_SHAPE = re.compile(r"[0-9]{2,4}")
_UNIT_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


@lru_cache(maxsize=1 << 14)
def extent(value: str) -> tuple[dt.date, dt.date] | None:
    """First and last day of a TIMEX3 date value, None where it denotes no exact days.

    A time of day is cut off; a winter is the one that begins in December of its year.
    """
    if "/" in value:
        left, _, right = value.partition("/")
        first, last = extent(left), extent(right)
        return (first[0], last[1]) if first and last and first[0] <= last[1] else None
    try:
        return _extent(value.partition("T")[0])
    except (ValueError, OverflowError):
        return None


def _extent(value: str) -> tuple[dt.date, dt.date] | None:
    if _DAY_SHAPE.fullmatch(value):
        day = dt.date.fromisoformat(value)
        return day, day
    if match := _WEEK_SHAPE.fullmatch(value):
        return _in_week(int(match[1]), int(match[2]), match[3])
    if match := _MONTHS_SHAPE.fullmatch(value):
        return _in_year(int(match[1]), match[2])
    if _YEARS_SHAPE.fullmatch(value):
        years = 10 ** (4 - len(value))
        year = int(value) * years
        return dt.date(year, 1, 1), dt.date(year + years - 1, 12, 31)
    return None


def _in_week(year: int, week: int, part: str | None) -> tuple[dt.date, dt.date]:
    monday = dt.date.fromisocalendar(year, week, 1)
    if part == "WE":
        return monday + 5 * _DAY, monday + 6 * _DAY
    if part:
        day = monday + (int(part) - 1) * _DAY
        return day, day
    return monday, monday + 6 * _DAY


def _in_year(year: int, part: str) -> tuple[dt.date, dt.date]:
    if part[0] == "Q":
        return _months(year, 3 * int(part[1]) - 2, 3)
    if part[0] == "H":
        return _months(year, 6 * int(part[1]) - 5, 6)
    if part in _SEASON_FIRST_MONTH:
        return _months(year, _SEASON_FIRST_MONTH[part], 3)
    return _months(year, int(part), 1)


def _months(year: int, month: int, count: int) -> tuple[dt.date, dt.date]:
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    last = calendar.monthrange(last_year, last_month + 1)[1]
    return dt.date(year, month, 1), dt.date(last_year, last_month + 1, last)


def unit_of(day: dt.date, unit: str, count: int = 0) -> str:
    """Value of the calendar unit that lies `count` units after the one holding the day."""
    if unit == "day":
        return (day + count * _DAY).isoformat()
    if unit in ("week", "weekend"):
        year, week, _ = (day + 7 * count * _DAY).isocalendar()
        return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
    months = _UNIT_MONTHS[unit]
    index = (day.year * 12 + day.month - 1) // months + count
    year, month = divmod(index * months, 12)
    dt.date(year, month + 1, 1)
    return {
        "month": f"{year:04}-{month + 1:02}",
        "quarter": f"{year:04}-Q{month // 3 + 1}",
        "half": f"{year:04}-H{month // 6 + 1}",
        "year": f"{year:04}",
        "decade": f"{year // 10:03}",
        "century": f"{year // 100:02}",
    }[unit]


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> dt.date:
    """The nth (from the end where negative) ISO weekday of a month."""
    first, last = _months(year, month, 1)
    if nth > 0:
        return first + ((weekday - first.isoweekday()) % 7 + 7 * (nth - 1)) * _DAY
    return last - ((last.isoweekday() - weekday) % 7 - 7 * (nth + 1)) * _DAY


def easter(year: int) -> dt.date:
    """Western Easter Sunday (anonymous Gregorian computus, Meeus, Astronomical Algorithms)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    h = (19 * a + b - d - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return dt.date(year, month, day + 1)
