"""The day of an event, as its reports tell it, and which events a screen has room for."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from tests.present.test_charts import happening

from dragoman.model.event import Event
from dragoman.model.timex import Timex
from dragoman.present.library.happenings import day_of
from dragoman.present.library.nouns import Happening
from dragoman.present.terminal.standing import _foremost

WEEK = "2041-04-22/2041-04-28"


def told(day: str) -> Event:
    """A report of a raid that gives it a day."""
    return Event("a", 0, 4, "raid", "strike", "happened", "r", when=Timex(0, 1, "x", "DATE", day))


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        ([WEEK, WEEK, "2041-04-24"], "2041-04-24"),
        ([WEEK, WEEK, WEEK, "2041-04-24"], WEEK),
        ([WEEK, WEEK, "2041-04-29"], WEEK),
        (["2041-04-24", "2041-04-24", "2041-04-25"], "2041-04-24"),
    ],
)
def test_a_day_within_the_week_that_most_tell_is_the_day(days: Sequence[str], shown: str) -> None:
    assert day_of([told(day) for day in days]) == shown


def test_the_weightiest_event_stays_where_the_coverage_is_about_it() -> None:
    every = [happening(f"2041-05-{n:02}", "Orla") for n in range(1, 20)]
    later = [replace(h, excerpt=replace(h.excerpt, words=f"r{n}")) for n, h in enumerate(every)]
    killed = replace(happening("2041-04-24", "Lund"), reports=9)

    def days(first: str) -> list[str | None]:
        found: list[Happening] = [killed, *later]
        return [h.day for h in _foremost(found, 2, first)]

    assert "2041-04-24" in days("2041-04-23")
    assert "2041-04-24" not in days("2041-04-26")
