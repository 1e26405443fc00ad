"""Excerpts: what is cut off leaves words that can be read on their own."""

import pytest

from dragoman.present.library.excerpts import clause, excerpt, tail
from dragoman.present.library.proof import Excerpt
from dragoman.present.terminal.cells import around

LED = "Holt told reporters in Port Adel that the ferries had stood still for years, but "


def test_of_what_leads_far_to_the_words_the_last_clause_is_kept() -> None:
    shown = around(Excerpt(LED, "the two ministers met again on Monday", "."), 78)
    assert shown == "…ferries had stood still for years, but the two ministers met again on Monday."


def test_words_for_which_there_is_no_room_before_them_open_with_an_ellipsis() -> None:
    words = "the two ministers met again on Monday in the hall of the old harbour"
    assert around(Excerpt("a b c d e f g h i j k l m n o p ", words, "."), 40).startswith("…")


def test_a_short_sentence_is_shown_whole() -> None:
    assert around(Excerpt("On Monday ", "they met", "."), 40) == "On Monday they met."


def test_the_end_of_words_begins_at_a_clause_or_at_a_word() -> None:
    assert tail("they met, and then they left the hall", 30) == "…and then they left the hall"
    assert tail("one two three four five", 12) == "…four five"
    assert tail("they met", 40) == "they met"
    assert tail("incomprehensibilities", 8) == "…"


def test_of_a_sentence_that_tells_another_thing_first_the_last_clause_leads_to_the_words() -> None:
    lead = "The crews will be exchanged on Friday, the envoy said after "
    assert clause(lead) == "…after "
    assert clause("On Friday, after ") == "On Friday, after "
    endless = "The crews will be exchanged on Friday by the envoys at "
    assert clause(endless) == endless


def test_an_excerpt_keeps_what_stands_next_to_its_words() -> None:
    text = f"{LED}{LED}they met on Monday."
    at = text.index("they met on")
    shown = excerpt(text, at, at + 8, 60)
    assert shown.before.startswith("…")
    assert text.endswith(f"{shown.before[1:]}{shown.words}{shown.after}")


def test_what_a_page_prints_before_a_sentence_is_no_part_of_it() -> None:
    for text, before in (
        ("Harbours Advertisement Supported by Jana Holt then left.", "Jana Holt then "),
        ("Jana Holt paid for an Advertisement by the quay and left.", "Jana Holt paid for"),
    ):
        at = text.index("left")
        assert excerpt(text, at, at + 4, 200).before.startswith(before)


def test_headlines_that_a_page_inserted_behind_a_name_are_not_shown() -> None:
    text = "Minister Orla Tve Orla Jane TveSenate puts off vote Tve calls for talks MORE met Holt."
    shown = excerpt(text, 0, len(text), 120)
    assert shown.words == "Minister Orla Tve met Holt."


@pytest.mark.parametrize(
    "text",
    [
        "He left on Dec. 12.",
        "He left the U.S. side.",
        "He left Gen. Holt.",
        "He left Lima.",
        "He left Kim.",
    ],
)
def test_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert str(excerpt(f"{text} The rest is of another day.", 0, 7, 200)) == text
