"""The record answers by speaker, actor, kind, words: as people type them."""

from dataclasses import replace
from typing import TypeVar

import pytest

from dragoman import derivation
from dragoman.model.actor import LocalActor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.store import IN_MEMORY, Record, RecordFile, encoded

S = TypeVar("S", Quote, Event, Position, Figure)
TEXT = (
    "“We will sign,” Zoë Martén said in Port Sel. Ardania demands an end to the tolls. "
    "Some 40 sailors were freed on Monday."
)


def at(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def made(statement: S, article: Article) -> S:
    return sealed(replace(statement, article=article.key))


@pytest.fixture(scope="module")
def record() -> Record:
    article = Article(text=TEXT, given_id="a", outlet="The Sel Courier", title="Sailors freed")
    sign = "We will sign,"
    quote = Quote("", *at(sign), sign, "direct", "Zoë Martén", "t", confidence=0.9)
    freed = "Some 40 sailors were freed"
    event = Event(
        "", *at(freed), freed, "release", "happened", "t", actors=("Ardania",), confidence=0.4
    )
    stand = "Ardania demands an end to the tolls"
    position = Position(
        "", *at(stand), stand, "Ardania", "end to the tolls", "demands", "t", confidence=0.9
    )
    figure = Figure("", *at("40 sailors"), "40 sailors", 40.0, "sailors", "t", confidence=0.9)
    found = Findings(
        quotes=(made(quote, article),),
        events=(made(event, article),),
        positions=(made(position, article),),
        figures=(made(figure, article),),
        actors=(LocalActor("Zoë Martén", "person"), LocalActor("Ardania", "state")),
    )
    file = RecordFile(IN_MEMORY)
    file.save([encoded(article, found, "rules")])
    derivation.derive(file)
    return Record(file)


@pytest.mark.parametrize("typed", ["Martén", "marten", "Zoe", "zoë martén"])
def test_a_speaker_is_found_by_any_part_of_the_name_without_its_accents(
    record: Record, typed: str
) -> None:
    assert [q.content for q in record.quotes(typed)] == ["We will sign,"]
    assert record.quotes("Somebody") == []


def test_quotes_are_found_by_their_words_and_kind(record: Record) -> None:
    assert len(record.quotes(text="SIGN", kind="direct")) == 1
    assert record.quotes(kind="indirect") == []


def test_what_is_not_sure_enough_is_shown_only_on_demand(record: Record) -> None:
    assert record.events("release") == []
    assert [e.evidence for e in record.events("release", actor="ardania", unsure=True)] == [
        "Some 40 sailors were freed"
    ]


def test_positions_and_figures_are_found_by_what_they_are_about(record: Record) -> None:
    assert [p.party for p in record.positions(issue="tolls")] == ["Ardania"]
    assert [f.value for f in record.figures("sailors")] == [40.0]
    assert record.figures("ships") == []


def test_search_finds_inflected_words_and_shows_them(record: Record) -> None:
    (hit,) = record.search("sailor demand")
    assert (hit.article, hit.outlet) == ("a", "The Sel Courier")
    assert "[sailors]" in hit.snippet


@pytest.mark.parametrize("words", ['"', "NEAR(", "a AND", "*", "title:", ""])
def test_search_takes_any_words_as_words(record: Record, words: str) -> None:
    assert record.search(words) == []
