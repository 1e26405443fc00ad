"""Actors as rows: their offices with the days of the articles that give them."""

from collections.abc import Callable

from dragoman.model.actor import IN_ONE, Actor, Merge, Role
from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.group import Story
from dragoman.model.relations import Relations
from dragoman.present.library.stories import headline
from dragoman.present.table_rows import merge_lines, offices, story_lines
from dragoman.store import Record

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]

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


def test_a_story_is_one_line(filed: Filed) -> None:
    heads = {"a": "Norland lifts the tolls", "b": "At noon the tolls of Norland fall"}
    articles = {Article(text=f"{h}.", given_id=n, title=h): Findings() for n, h in heads.items()}
    story = Story("st-1", "Norland: tolls", ("Norland",), ("a", "b"), "2031-03-01", "2031-03-09")
    (line,) = story_lines(filed(articles, Relations(), []), [story])
    assert (line["days"], line["articles"]) == ("2031-03-01 to 2031-03-09", 2)
    assert line["headline"] == "Norland lifts the tolls"


def test_a_headline_is_one_that_others_share_words_with() -> None:
    told = ["Weather turns", "Norland and Sudania settle tolls", "Tolls settled by Norland", None]
    assert headline(told) == "Tolls settled by Norland"
    assert headline([None, " "]) == ""


def test_names_that_several_articles_settle_stand_before_those_of_one(filed: Filed) -> None:
    article = Article(text="Holt.", given_id="a", outlet="Quay News", published="2031-03-01")
    told = [
        Merge("Jana Holt", "Holt", "Jana Holt", IN_ONE, ("a", "b")),
        Merge("Jana Holt", "Jana Holdt", "Jana M. Holt", "one name in two spellings", ("a",)),
    ]
    first, second = merge_lines(filed({article: Findings()}, Relations(), []), told)
    assert (first["form"], first["to"], first["articles"]) == (
        "Jana Holdt",
        "Jana M. Holt",
        "Quay News 2031-03-01",
    )
    assert (second["to"], second["articles"]) == ("", "Quay News 2031-03-01 +1")
