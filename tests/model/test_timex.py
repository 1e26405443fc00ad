"""What a time expression's value means in days, and how an open one is settled."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.model.days import easter, extent, unit_of
from dragoman.model.steps import follow
from dragoman.model.timex import Timex, resolve

WEDNESDAY = dt.date(2025, 5, 28)
DAYS = st.dates(dt.date(1, 1, 1), dt.date(9999, 12, 31))
NEWS_DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))


def timex(
    value: str, kind: str = "DATE", relative: str | None = None, mod: str | None = None
) -> Timex:
    return Timex(0, 4, "then", kind, value, relative, mod)


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2025-05-28", "2025-05-28"),
        ("2025-05", "2025-05-01/2025-05-31"),
        ("2024-02", "2024-02-01/2024-02-29"),
        ("2025-W22", "2025-05-26/2025-06-01"),
        ("2025-W22-WE", "2025-05-31/2025-06-01"),
        ("2025-W22-3", "2025-05-28"),
        ("2025-Q2", "2025-04-01/2025-06-30"),
        ("2025-H2", "2025-07-01/2025-12-31"),
        ("2024-WI", "2024-12-01/2025-02-28"),
        ("2025", "2025-01-01/2025-12-31"),
        ("199", "1990-01-01/1999-12-31"),
        ("19", "1900-01-01/1999-12-31"),
        ("2025-05-03/2025-05-05", "2025-05-03/2025-05-05"),
        ("2014/2016", "2014-01-01/2016-12-31"),
    ],
)
def test_a_settled_value_is_a_day_or_an_interval_of_days(value: str, date: str) -> None:
    assert timex(value).date == date


def test_a_time_of_day_has_the_date_of_its_day() -> None:
    assert timex("2025-05-28TNI", "TIME").date == "2025-05-28"


@pytest.mark.parametrize(
    ("mod", "date"),
    [
        ("START", "2025-05-01/2025-05-10"),
        ("MID", "2025-05-11/2025-05-21"),
        ("END", "2025-05-22/2025-05-31"),
    ],
)
def test_early_mid_and_late_are_thirds(mod: str, date: str) -> None:
    assert timex("2025-05", mod=mod).date == date


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("P2D", "DURATION"),
        ("P1W", "SET"),
        ("PAST_REF", "DATE"),
        ("XXXX-05-28", "DATE"),
        ("2025-02-30", "DATE"),
        ("2025-W60", "DATE"),
        ("0000", "DATE"),
        ("2025-05-05/2025-05-03", "DATE"),
    ],
)
def test_what_names_no_days_has_no_date(value: str, kind: str) -> None:
    assert timex(value, kind).date is None


def test_an_open_expression_has_no_date() -> None:
    assert timex("XXXX-WXX-4", relative="weekday:4:past").date is None


@pytest.mark.parametrize(
    ("steps", "value"),
    [
        ("day:-1", "2025-05-27"),
        ("week:-1", "2025-W21"),
        ("month:1", "2025-06"),
        ("year:-1", "2024"),
        ("decade:0", "202"),
        ("weekday:3:past", "2025-05-28"),
        ("weekday:3:before", "2025-05-21"),
        ("weekday:4:past", "2025-05-22"),
        ("weekday:4:future", "2025-05-29"),
        ("weekday:1:next", "2025-06-02"),
        ("weekday:5:last", "2025-05-23"),
        ("weekend-of:past", "2025-W21-WE"),
        ("weekend-of:future", "2025-W22-WE"),
        ("date:05-30:past", "2025-05-30"),
        ("date:12-24:past", "2024-12-24"),
        ("date:12-24:future", "2025-12-24"),
        ("date:02-29:near", "2024-02-29"),
        ("month-of:11:past", "2024-11"),
        ("month-of:07:future", "2025-07"),
        ("month-of:06:last", "2024-06"),
        ("season-of:SU:before", "2024-SU"),
        ("quarter-of:1:past", "2025-Q1"),
        ("day-of:30:future", "2025-05-30"),
        ("day-of:31:future", "2025-05-31"),
        ("month:-1;dom:16", "2025-04-16"),
        ("easter:0:past", "2025-04-20"),
        ("easter:-2:near", "2025-04-18"),
        ("nth:11,4,4:past", "2024-11-28"),
        ("nth:5,-1,1:past", "2025-05-26"),
        ("date:05-03:past;to:05-05", "2025-05-03/2025-05-05"),
        ("day:-1;part:TNI", "2025-05-27TNI"),
        ("quarter-of:3:past;shift:year:-1", "2023-Q3"),
        ("easter:0:past;weekend:0", "2025-W16-WE"),
    ],
)
def test_steps_lead_from_an_anchor_to_a_value(steps: str, value: str) -> None:
    assert follow(steps, WEDNESDAY.isoformat()) == value


def test_what_lies_against_the_tense_is_taken_only_when_far_nearer() -> None:
    assert follow("date:06-02:past", "2025-05-28") == "2025-06-02"
    assert follow("date:11-02:past", "2025-05-28") == "2024-11-02"
    assert follow("month-of:07:past", "2025-05-28") == "2025-07"
    assert follow("month-of:07:behind", "2025-05-28") == "2024-07"


def test_resolving_settles_an_open_expression_and_leaves_a_settled_one() -> None:
    settled = resolve(timex("XXXX-WXX-4", relative="weekday:4:past"), WEDNESDAY)
    assert (settled.value, settled.relative) == ("2025-05-22", None)
    assert resolve(settled, dt.date(2001, 1, 1)) == settled


def test_steps_beyond_the_calendar_leave_the_expression_open() -> None:
    far = timex("XXXX", relative="year:-99999")
    assert resolve(far, WEDNESDAY) == far


def test_a_leap_day_of_a_year_without_one_stays_open() -> None:
    leap = timex("XXXX-02-29", relative="date:02-29:this")
    assert resolve(leap, WEDNESDAY) == leap


def test_an_unknown_step_is_an_error() -> None:
    with pytest.raises(ValueError, match="unknown step"):
        follow("moon:1:past", "2025-05-28")


@pytest.mark.parametrize(
    ("year", "day"),
    [(1961, "1961-04-02"), (2000, "2000-04-23"), (2024, "2024-03-31"), (2038, "2038-04-25")],
)
def test_easter(year: int, day: str) -> None:
    assert easter(year).isoformat() == day


@given(NEWS_DAYS, st.sampled_from(["day", "week", "month", "quarter", "half", "year", "decade"]))
def test_every_unit_holds_the_day_it_was_made_of(day: dt.date, unit: str) -> None:
    days = extent(unit_of(day, unit))
    assert days is not None
    assert days[0] <= day <= days[1]


@given(NEWS_DAYS, st.integers(1, 7))
def test_a_past_weekday_is_within_the_week_before_and_a_future_one_after(
    day: dt.date, weekday: int
) -> None:
    past = dt.date.fromisoformat(follow(f"weekday:{weekday}:past", day.isoformat()))
    future = dt.date.fromisoformat(follow(f"weekday:{weekday}:future", day.isoformat()))
    assert past.isoweekday() == future.isoweekday() == weekday
    assert 0 <= (day - past).days <= 6
    assert 0 <= (future - day).days <= 6


@given(DAYS, st.sampled_from(["date:02-29:near", "day-of:31:past", "month-of:01:before", "day:-9"]))
def test_resolving_never_fails_at_the_calendar_s_ends(day: dt.date, steps: str) -> None:
    assert resolve(timex("XXXX", relative=steps), day).value


@given(st.text("0123456789-/XWQHSUTP", max_size=24))
def test_no_value_breaks_the_calendar(value: str) -> None:
    days = extent(value)
    assert days is None or days[0] <= days[1]
