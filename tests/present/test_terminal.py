"""The brief on a terminal: one screen, 100 columns, plain in a pipe."""

import io
from collections.abc import Callable

import pytest
from tests.present.test_stands import STATES

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed
from dragoman.model.position import Position
from dragoman.model.relations import Relations
from dragoman.model.timex import Timex
from dragoman.present import terminal
from dragoman.present.brief import compose
from dragoman.present.brief.tellings import Utterance, Wording
from dragoman.present.library.proof import Backing, Cite
from dragoman.present.terminal.accounts import _wording_lines
from dragoman.store import IN_MEMORY, Record, RecordFile

Filed = Callable[[dict[Article, Findings], Relations, list[Actor]], Record]


@pytest.fixture(scope="module")
def screen(oracle_record: Record) -> str:
    return printed(oracle_record)


def printed(record: Record, as_of: str | None = None) -> str:
    out = io.StringIO()
    terminal.write(compose(record), out, as_of=as_of)
    return out.getvalue()


def test_the_brief_fits_one_screen(screen: str) -> None:
    assert 40 <= screen.count("\n") <= 50


def test_no_line_is_wider_than_a_hundred_columns(screen: str) -> None:
    assert max(map(len, screen.splitlines())) <= 100


def test_a_pipe_gets_no_colour(screen: str) -> None:
    assert "\x1b" not in screen


def test_the_first_lines_say_who_and_what_was_read(screen: str) -> None:
    first, second, *_ = screen.splitlines()
    assert "Valdoria" in first
    assert "Ondara" in first
    assert second.startswith("11 articles (1 undated) · 6 outlets · 10 – 16 March 2031")


def test_each_section_names_the_command_that_shows_the_rest(screen: str) -> None:
    for command in ("events", "positions", "disputes", "quotes", "figures", "sources"):
        assert f"more: dragoman {command}" in screen


def test_a_disputed_line_is_marked(screen: str) -> None:
    line = next(line for line in screen.splitlines() if "20 Mar" in line)
    assert line.endswith("≠")


def test_the_three_wordings_are_on_the_screen(screen: str) -> None:
    assert "We will not bargain" in screen
    assert "We will never bargain" in screen


def test_the_day_it_stands_at_is_told(oracle_record: Record) -> None:
    assert "as of 16 March 2031" in printed(oracle_record, "2031-03-16")


def test_an_empty_record_is_told_in_a_line() -> None:
    assert printed(Record(RecordFile(IN_MEMORY))) == "No articles, so nothing to tell.\n"


def test_escape_sequences_and_turned_letters_of_an_article_stay_visible_and_harmless(
    filed: Filed,
) -> None:
    issue = "tolls \x1b[31m\u202e[bold]on[/bold] the pier"
    text = f"Lund demands {issue}."
    position = sealed(
        Position("a", 0, len(text), text, "Lund", issue, "demands", "r", confidence=0.9)
    )
    article = Article(text=text, given_id="a", outlet="The \x07Buoy\x1b]0;x")
    screen = printed(filed({article: Findings(positions=(position,))}, Relations(), []))
    assert "demands" in screen
    assert "[bold]on[/bold]" in screen
    assert not {"\x1b", "\x07", "\u202e"} & set(screen)


def test_a_person_is_called_by_the_last_name_and_a_body_by_its_whole_one(
    oracle_record: Record,
) -> None:
    brief = compose(oracle_record)
    assert brief.surname("Tarek Solvane") == "Solvane"
    assert brief.surname("Ondaran Foreign Ministry") == "Ondaran Foreign Ministry"


def test_words_that_are_shown_without_their_sentence_are_led_by_who_did_it(filed: Filed) -> None:
    did = "meeting the envoy of Orda in Port Adel"
    long = "The ferry needs a summer without quarrels over the pier and a winter without ice"
    text = f"{long} and with pilots who are paid at the end of every month, he said after {did}."
    when = Timex(0, 1, "x", "DATE", "2041-04-28")
    start = text.index(did)
    met = sealed(
        Event("a", start, start + len(did), did, "meeting", "happened", "r",
              actors=("Vesk",), recipients=("Orda",), when=when, confidence=0.9)
    )  # fmt: skip
    article = Article(text=text, given_id="a", outlet="Quay News", published="2041-04-29")
    screen = printed(filed({article: Findings(events=(met,))}, Relations(), STATES))
    assert f"Vesk: …{did}" in " ".join(screen.split())


def test_a_long_name_stands_beside_the_wordings_line_by_line() -> None:
    cite = Cite("a", 0, 1, "c1", "The Mast", None)
    said = Wording("direct", (("The toll will be lowered", False),), (cite,))
    told = Utterance("a ferry pilot of Orda", None, None, None, (said, said), Backing((cite,), 1))
    heads = [line.plain[:14].rstrip() for line in _wording_lines(told.speaker, told)]
    assert heads == ["a ferry pilot", "of Orda"]
