"""What the numbers of two reports tell of whether they count one thing."""

import pytest

from dragoman.reconcile.grouping.traits import counted_apart


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ({"31"}, {"46"}, "other toll"),
        ({"300", "72"}, {"53,000"}, "far toll"),
        ({"300", "72"}, {"90"}, "other toll"),
        ({"4th"}, {"53,000"}, "other toll"),
    ],
)
def test_the_toll_of_a_raid_and_that_of_a_war_are_of_two(
    one: set[str], other: set[str], told: str
) -> None:
    assert counted_apart(one, other, tolled=True) == told


def test_other_terms_are_those_of_another_offer() -> None:
    assert counted_apart({"300"}, {"53,000"}, tolled=False) == "other count"
