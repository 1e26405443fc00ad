"""The tagger offered alone: what it takes as a dateline, what it leaves open without one."""

import datetime as dt

import pytest

import dragoman

TEXT = "Talks resume on Monday, two weeks after the round of May 12."


@pytest.mark.parametrize(
    "dateline",
    [
        dt.date(2031, 5, 22),
        dt.datetime(2031, 5, 22, 23, 59, tzinfo=dt.UTC),
        "2031-05-22",
        "2031-05-22T23:59:00Z",
    ],
)
def test_a_dateline_may_be_a_day_a_moment_or_an_iso_string(dateline: dt.date | str) -> None:
    assert [t.value for t in dragoman.dates(TEXT, dateline)] == ["2031-05-26", "P2W", "2031-05-12"]


def test_without_a_dateline_what_is_relative_keeps_its_steps() -> None:
    monday, _, twelfth = dragoman.dates(TEXT)
    assert monday.relative is not None
    assert monday.date is None
    assert TEXT[twelfth.start : twelfth.end] == "May 12"


def test_a_dateline_that_is_no_day_is_told() -> None:
    with pytest.raises(ValueError, match="'next week' is no ISO 8601 day"):
        dragoman.dates(TEXT, "next week")
