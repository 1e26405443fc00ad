"""What was open when it was told fades, the sooner the less likely it was."""

import pytest

from dragoman.model.group import Outlook
from dragoman.store.fading import still


def told(likely: float, day: str | None = "2031-03-01") -> Outlook:
    return Outlook("o-1", "the ferry ban", "expected", None, (), likely, day)


def test_what_was_told_today_is_as_likely_as_it_was() -> None:
    assert still(told(0.6), "2031-03-01") == pytest.approx(0.6)


def test_what_nobody_tells_any_more_gets_less_likely() -> None:
    days = [still(told(0.6), f"2031-03-{day:02}") for day in (1, 2, 5, 9)]
    assert days == sorted(days, reverse=True)
    assert days[0] > days[-1]


def due(likely: float, day: str, status: str = "scheduled") -> Outlook:
    return Outlook("o-1", "the ferry ban", status, day, (), likely, None)


@pytest.mark.parametrize("day", ["2031-03-09", "2031-03-01/2031-03-09"])
def test_what_is_set_for_a_day_fades_from_that_day_on(day: str) -> None:
    assert still(due(0.6, day), "2031-03-08") == pytest.approx(0.6)
    assert still(due(0.6, day), "2031-03-12") < still(due(0.6, day), "2031-03-09") < 0.5


def test_what_no_day_was_set_for_and_came_about_is_open_no_more() -> None:
    came = Outlook("o-1", "the ferry ban", "happened", None, (), 0.6, "2031-03-01")
    assert still(came, "2031-03-01") == 0


def test_what_came_about_does_not_fade() -> None:
    assert still(due(0.6, "2031-03-09", "happened"), "2031-03-12") == 0.6


def test_a_record_without_days_fades_nothing() -> None:
    assert still(told(0.6), None) == 0.6


def test_what_is_owed_is_owed_past_its_day() -> None:
    owed = still(due(0.6, "2031-03-09", "not_done"), "2031-03-10")
    assert owed > still(due(0.6, "2031-03-09"), "2031-03-10")
