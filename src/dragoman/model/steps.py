"""Steps from a given day to the value of a relative time expression ("weekday:4:past")."""

import calendar
import datetime as dt
import re

from dragoman.model.days import easter, extent, nth_weekday, unit_of

_DAY = dt.timedelta(days=1)
_UNIT_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
# Values of what is wholly open, and of what is named but not yet in a year or month.
_OPEN = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "weekend-of": "XXXX-WXX-WE",
    "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX", "year": "XXXX",
    "decade": "XXX", "century": "XX",
}  # fmt: skip
_OPEN_PREFIX = {
    "weekday": "XXXX-WXX-", "date": "XXXX-", "month-of": "XXXX-", "season-of": "XXXX-",
    "quarter-of": "XXXX-Q", "half-of": "XXXX-H", "day-of": "XXXX-XX-", "dom": "XXXX-XX-",
}  # fmt: skip
_PADDED = ("day-of", "dom")
_YEARLY = {"date": "", "month-of": "", "season-of": "", "quarter-of": "Q", "half-of": "H"}
_YEARS_ON = {"this": 0, "last": -1, "next": 1}
# How many times as far what lies against the tense counts: tense read off neighbouring verbs errs
# more often for days, where newsrooms drop the year of the nearest one, than for months. Tried
# from 3 to 12 on TimeBank and AQUAINT news, where 3 to 6 are alike.
_AGAINST = {"day": 4, "month": 5, "quarter": 10}
# The same where the verb stands right beside ("was elected in July"): behind, ahead.
_AGAINST_SURE = 10
_UNITS = ("day", "week", "weekend", *_UNIT_MONTHS)


def follow(steps: str, value: str) -> str:
    """The value that the steps (joined by ";") reach from a settled value.

    `UNIT:N` is the unit N after the one that holds the value; `shift:UNIT:N` moves and keeps the
    grain; `weekday:4:past`, `date:05-28:near`, `month-of:05:future`, `season-of:SU:past`,
    `quarter-of:3:past`, `day-of:16:past`, `nth:11,4,4:near` (fourth Thursday of November) and
    `easter:-2:near` name a recurring one; `part:TMO` adds a time of day.

    A direction is past, future or near (the nearest, with a leaning or none), behind or ahead (a
    strong leaning), before or after (strictly), last, this or next (of the years; for a weekday of
    the weeks). Raises ValueError where
    a step is unknown or the start value is not settled.
    """
    for step in steps.split(";"):
        name, _, argument = step.partition(":")
        if name == "part":
            value = value.partition("T")[0] + argument
            continue
        days = extent(value)
        if days is None:
            raise ValueError(f"no days to count from: {value!r}")
        if name in _UNITS:
            value = unit_of(days[0], name, int(argument))
        elif name == "to":
            value = f"{value}/{value[:4]}-{argument}"
        elif name == "dom":
            value = f"{value[:7]}-{int(argument):02}"
        elif name == "in-year":
            value = f"{argument}{value[4:]}"
        elif name == "shift":
            unit, _, count = argument.partition(":")
            value = _shift(value, days[0], unit, int(count))
        else:
            what, _, direction = argument.partition(":")
            value = _recurring(name, what, direction, days[0])
    return value


def unspecified(steps: str) -> str:
    """The TIMEX3 value of steps that have no anchor: X for what is open (XXXX-WXX-4)."""
    value = _OPEN["day"]
    for step in steps.split(";"):
        name, _, argument = step.partition(":")
        what = argument.partition(":")[0]
        if name == "part":
            value += argument
        elif name == "to":
            value = f"{value}/XXXX-{argument}"
        elif name in _OPEN:
            value = _OPEN[name]
        elif name in _OPEN_PREFIX:
            value = (
                f"{_OPEN_PREFIX[name]}{what:0>2}" if name in _PADDED else _OPEN_PREFIX[name] + what
            )
    return value


def _shift(value: str, first: dt.date, unit: str, count: int) -> str:
    """Move a value by whole units and keep its grain (a year before 1989-Q3 is 1988-Q3)."""
    if unit in ("day", "week", "weekend"):
        moved = first + (1 if unit == "day" else 7) * count * _DAY
        return unit_of(moved, _grain(value))
    months = _UNIT_MONTHS[unit]
    year, month = divmod(first.year * 12 + first.month - 1 + months * count, 12)
    if value.endswith(("-SP", "-SU", "-FA", "-WI")):
        return f"{year:04}{value[4:]}"
    day = min(first.day, calendar.monthrange(year, month + 1)[1])
    return unit_of(dt.date(year, month + 1, day), _grain(value))


def _grain(value: str) -> str:
    value = value.partition("T")[0]
    shapes = (
        (r"\d{4}", "year"),
        (r"\d{4}-\d\d", "month"),
        (r"\d{4}-Q\d", "quarter"),
        (r"\d{4}-H\d", "half"),
        (r"\d{4}-W\d\d", "week"),
        (r"\d{4}-W\d\d-WE", "weekend"),
        (r"\d{3}", "decade"),
        (r"\d\d", "century"),
    )
    return next((unit for shape, unit in shapes if re.fullmatch(shape, value)), "day")


def _recurring(name: str, what: str, direction: str, anchor: dt.date) -> str:
    if name == "weekday":
        return _weekday(int(what), direction, anchor).isoformat()
    if name == "weekend-of":
        return unit_of(_weekday(6 if what != "future" else 7, what, anchor), "weekend")
    if name == "day-of":
        return _nearest(_days_of_months(int(what), anchor), direction, anchor)
    years = range(max(1, anchor.year - 8), min(9999, anchor.year + 9))
    values = (_in_year(name, what, year) for year in years)
    return _nearest([v for v in values if extent(v)], direction, anchor)


def _weekday(weekday: int, direction: str, anchor: dt.date) -> dt.date:
    """ISO weekday (Monday 1) nearest in a direction; past and future may be the anchor itself."""
    ahead = (weekday - anchor.isoweekday()) % 7
    if direction in ("future", "after"):
        return anchor + (ahead or (7 if direction == "after" else 0)) * _DAY
    if direction in ("past", "before"):
        back = (7 - ahead) % 7
        return anchor - (back or (7 if direction == "before" else 0)) * _DAY
    monday = anchor - (anchor.isoweekday() - 1) * _DAY
    weeks = {"this": 0, "next": 1, "last": -1}
    if direction in weeks:
        return monday + (7 * weeks[direction] + weekday - 1) * _DAY
    return anchor + (ahead if ahead <= 3 else ahead - 7) * _DAY


def _days_of_months(number: int, anchor: dt.date) -> list[str]:
    months = (unit_of(anchor.replace(day=1), "month", count) for count in range(-3, 4))
    return [day for day in (f"{month}-{number:02}" for month in months) if extent(day)]


def _in_year(name: str, what: str, year: int) -> str:
    """Value of a yearly recurring date in one year."""
    if name in _YEARLY:
        return f"{year:04}-{_YEARLY[name]}{what}"
    if name == "easter":
        return (easter(year) + int(what) * _DAY).isoformat()
    if name == "nth":
        month, nth, weekday = (int(part) for part in what.split(","))
        return nth_weekday(year, month, nth, weekday).isoformat()
    raise ValueError(f"unknown step: {name!r}")


def _nearest(values: list[str], direction: str, anchor: dt.date) -> str:
    """The value that lies next to the anchor in a direction; the current one counts as both."""
    spans = [(value, days) for value in values if (days := extent(value))]
    if direction in _YEARS_ON:
        year = anchor.year + _YEARS_ON[direction]
        return min((s for s in spans if int(s[0][:4]) == year), key=lambda s: s[1][0])[0]
    if direction == "before":
        return max((s for s in spans if s[1][1] < anchor), key=lambda s: s[1][0])[0]
    if direction == "after":
        return min((s for s in spans if s[1][0] > anchor), key=lambda s: s[1][0])[0]
    against = _AGAINST[
        "quarter" if "-Q" in values[0] else "day" if len(values[0]) == 10 else "month"
    ]
    return min(spans, key=lambda s: (_distance(s[1], anchor, direction, against), s[1][0]))[0]


def _distance(days: tuple[dt.date, dt.date], anchor: dt.date, direction: str, against: int) -> int:
    """Days from the anchor; what lies against the tense counts as so many times as far."""
    ahead, behind = max((days[0] - anchor).days, 0), max((anchor - days[1]).days, 0)
    if direction in ("behind", "ahead"):
        against = _AGAINST_SURE
    if direction in ("past", "behind"):
        return against * ahead + behind
    return ahead + against * behind if direction in ("future", "ahead") else ahead + behind
