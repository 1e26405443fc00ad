"""Which two articles tell of one matter."""

import pytest

from dragoman.reconcile.articles.material import are_together

BOTH = frozenset(("Norland", "Sudania"))


@pytest.mark.parametrize(
    ("story", "other", "parties", "told"),
    [
        ("ferries", "ferries", frozenset(), True),
        ("ferries", "tolls", BOTH, True),
        ("ferries", "tolls", BOTH - {"Sudania"}, False),
        (None, "tolls", BOTH, True),
        (None, None, frozenset(("Norland", "Estland")), False),
    ],
)
def test_articles_of_one_story_or_of_the_same_parties_are_compared(
    story: str | None, other: str | None, parties: frozenset[str], *, told: bool
) -> None:
    assert are_together(story, other, BOTH, parties) is told
