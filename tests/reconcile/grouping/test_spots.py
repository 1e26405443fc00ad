"""Where rows stand among all, by which some need not be compared."""

import pytest

from dragoman.model.memory import Place
from dragoman.reconcile.grouping.spots import Spot, are_within


def at(day: int | None, article: str) -> Spot:
    return Spot(Place(day is None, day or 0, article, 3, 9, f"{article}-3"), ())


@pytest.mark.parametrize(("other", "near"), [(13, True), (14, False), (7, True), (6, False)])
def test_rows_are_within_some_days_by_the_days_they_stand_at(other: int, near: bool) -> None:
    assert are_within(at(10, "gazette").meeting, at(other, "herald").meeting, 3) is near


def test_a_row_that_stands_at_no_day_may_be_of_any() -> None:
    assert are_within(at(10, "gazette").meeting, at(None, "herald").meeting, 3)
