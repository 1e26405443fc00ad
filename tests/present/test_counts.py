"""How a number is written with what it counts."""

import pytest

from dragoman.present.library.figures import counted


@pytest.mark.parametrize(
    ("told", "unit", "line"),
    [
        ("40", "men", "40 men"),
        ("several", "men", "several men"),
        ("millions", "people", "millions of people"),
        ("tens of thousands", "homes", "tens of thousands of homes"),
        ("scores of", "boats", "scores of boats"),
    ],
)
def test_a_vague_number_is_one_of_what_it_counts(told: str, unit: str, line: str) -> None:
    assert counted(told, unit) == line
