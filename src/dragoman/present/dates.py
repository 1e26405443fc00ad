"""Days as people read them."""

import re
from datetime import date, timedelta

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


_NAMED = re.compile(
    rf"\b(?:(?P<month>{'|'.join(MONTHS)}) (?P<day>\d{{1,2}})"
    rf"|(?P<day_before>\d{{1,2}}) (?P<month_behind>{'|'.join(MONTHS)}))\b"
)


def named_days(words: str, year: str) -> list[str]:
    """The days that words name by month and day, in a year, in their order."""
    found = []
    for told in _NAMED.finditer(words):
        month = MONTHS.index(told["month"] or told["month_behind"]) + 1
        found.append(f"{year}-{month:02}-{int(told['day'] or told['day_before']):02}")
    return found


def first_day(value: str | None) -> str:
    """The first day of an ISO 8601 day or interval, without a time of day; "" of none."""
    return (value or "")[:10]


def last_day(value: str | None) -> str:
    """The last day of an ISO 8601 day or interval, without a time of day; "" of none."""
    return (value or "").rpartition("/")[2][:10]


def meet(one: str, other: str) -> bool:
    """Whether two days or intervals have a day in common."""
    return first_day(one) <= last_day(other) and first_day(other) <= last_day(one)


def span(value: str) -> int:
    """How many days an interval lasts after its first."""
    first, last = date.fromisoformat(first_day(value)), date.fromisoformat(last_day(value))
    return (last - first).days


def after(day: str, days: int) -> str:
    """The day so many days later (earlier where negative); the day itself where it is none."""
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return day


def long_date(value: str | None) -> str:
    """A day or interval in full: "13 March 2031", "12 – 13 March 2031", "May 2031"."""
    if not value:
        return "undated"
    start, _, end = value.partition("/")
    if not end or start[:10] == end[:10]:
        return " ".join((*_parts(start)[:2], start[:4]))
    if month := _whole_months(start, end):
        return month
    (d1, m1), (d2, m2) = _parts(start), _parts(end)
    if start[:4] != end[:4]:
        return f"{d1} {m1} {start[:4]} – {d2} {m2} {end[:4]}"
    left = d1 if m1 == m2 else f"{d1} {m1}"
    return f"{left} – {d2} {m2} {end[:4]}"


def short_date(value: str | None) -> str:
    """A day or interval in a few characters: "13 Mar", "12–13 Mar", "May 2031"."""
    if not value:
        return ""
    start, _, end = value.partition("/")
    if end and (month := _whole_months(start, end)):
        return month if len(month) <= 8 else month.replace(month.split()[0], month[:3], 1)
    d1, m1 = _parts(start)
    if not end or start[:10] == end[:10]:
        return f"{d1} {m1[:3]}"
    d2, m2 = _parts(end)
    if m1 == m2 and start[:4] == end[:4]:
        return f"{d1}–{d2} {m2[:3]}"
    return f"{d1} {m1[:3]}–{d2} {m2[:3]}"


def days(first: str | None, last: str | None, told: str | None) -> str:
    """The days of a coverage; of what bears no dates, up to which day it tells."""
    if first and last:
        return long_date(f"{first}/{last}")
    return f"undated, told up to {long_date(told)}" if told else "undated"


def _parts(day: str) -> tuple[str, str]:
    return str(int(day[8:10])), MONTHS[int(day[5:7]) - 1]


def _whole_months(start: str, end: str) -> str | None:
    """The month or year that an interval fills; None where it is no such."""
    if start[8:10] != "01" or end[8:10] not in ("28", "29", "30", "31") or start[:4] != end[:4]:
        return None
    if start[5:7] == end[5:7]:
        return f"{MONTHS[int(start[5:7]) - 1]} {start[:4]}"
    return start[:4] if (start[5:7], end[5:7]) == ("01", "12") else None
