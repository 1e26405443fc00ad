"""What is added to a genuine record is held back from all its days, and more from the last."""

import pytest
from bench.incremental import genuine

from dragoman.model.article import Article
from dragoman.store import Encoded


def on(day: int) -> Encoded:
    published = f"2031-{1 + day // 28:02}-{1 + day % 28:02}"
    return Encoded(Article(text=f"Report of day {day}.", published=published), "", "", b"")


def test_the_first_articles_by_day_are_taken_each_once() -> None:
    days = [on(day) for day in range(300)]
    made = genuine(list(reversed(days)), 200)
    assert len(made) == 225
    assert {item.article.key for item in made} == {item.article.key for item in days[:225]}


def test_a_third_of_what_is_added_comes_from_the_last_days() -> None:
    days = [on(day) for day in range(225)]
    late = {item.article.key for item in days[-11:]}
    added = genuine(days, 200)[200:]
    assert 8 <= sum(item.article.key in late for item in added) < 20


def test_too_few_articles_are_refused() -> None:
    with pytest.raises(ValueError, match="200 articles and 25 more"):
        genuine([on(day) for day in range(200)], 200)
