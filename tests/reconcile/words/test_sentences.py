"""What the finding of sentences promises."""

from dragoman.reconcile.words.sentences import Sentences

TEXT = "Teran left at 8 p.m. Friday. “We go home.” Then U.S. Consul Marek came.\nHe stayed"


def sentence(words: str) -> str:
    start, end = Sentences(TEXT).at(TEXT.index(words))
    return TEXT[start:end]


def test_a_full_stop_and_a_capital_part_two_sentences() -> None:
    assert sentence("home") == "“We go home.”"


def test_hours_and_initials_part_none() -> None:
    assert sentence("Friday") == "Teran left at 8 p.m. Friday."
    assert sentence("Marek") == "Then U.S. Consul Marek came."


def test_an_abbreviation_in_capitals_may_end_a_sentence() -> None:
    text = "Nobody checked it for the PVBC. Teran left."
    assert Sentences(text).whole(text.index("Teran")) == "Teran left."


def test_a_line_ends_a_sentence() -> None:
    assert sentence("stayed") == "He stayed"


def test_what_stands_before_a_place_stays_within_its_sentence() -> None:
    assert Sentences(TEXT).before(TEXT.index("Marek"), 40) == "Then U.S. Consul "


def test_a_long_text_without_stops_is_cut() -> None:
    start, end = Sentences("nets " * 2000).at(0)
    assert end - start <= 1200
