"""Actors as rows: their offices with the days of the articles that give them."""

from dragoman.model.actor import Role
from dragoman.model.group import Story
from dragoman.present.bearers import offices, story_lines

DAYS = {"a": "2031-03-01", "b": "2031-03-09"}


def test_an_office_stands_with_the_days_of_the_articles_that_give_it() -> None:
    roles = [Role("Foreign Minister", "a", 0, 16), Role("foreign minister", "b", 4, 20)]
    assert offices(roles, DAYS) == ("Foreign Minister (2031-03-01 to 2031-03-09)",)


def test_an_office_that_is_past_wherever_it_is_told_is_marked_so() -> None:
    past = Role("minister", "a", 0, 8, former=True)
    assert offices([past], DAYS) == ("former minister (2031-03-01)",)
    assert offices([past, Role("minister", "b", 0, 8)], DAYS)[0].startswith("minister")


def test_an_office_of_undated_articles_stands_without_days() -> None:
    assert offices([Role("envoy", "c", 0, 5)], DAYS) == ("envoy",)


def test_a_story_is_one_line() -> None:
    story = Story("st-1", "Norland: tolls", ("Norland",), ("a", "b"), "2031-03-01", "2031-03-09")
    (line,) = story_lines([story])
    assert (line.days, line.articles) == ("2031-03-01 to 2031-03-09", 2)
