"""What may be told alone of an utterance."""

from dragoman.reconcile.articles.parts import parts
from dragoman.reconcile.words.sentences import Sentences

START = 40


def cut(words: str) -> list[str]:
    found = parts(words, START, Sentences(f"“{words},” she said."))
    return [words[p.start - START : p.end - START].strip() for p in found]


def test_an_utterance_of_one_piece_has_no_parts() -> None:
    assert cut("We will not haul down our nets before the strait is open") == []


def test_sentences_and_clauses_are_parts() -> None:
    assert cut("The nets stay up. Norland pays its fishermen, but Sel owes them wages.") == [
        "The nets stay up.",
        "Norland pays its fishermen,",
        "but Sel owes them wages.",
    ]


def test_what_says_too_little_by_itself_goes_with_its_neighbour() -> None:
    assert cut("No. The nets stay up. Norland pays its fishermen. We will see.") == [
        "No. The nets stay up.",
        "Norland pays its fishermen. We will see.",
    ]


def test_a_title_or_an_abbreviation_ends_no_part() -> None:
    assert cut("Mr. Teran met the U.S. envoy in Port Sel") == []


def test_a_part_that_points_back_has_the_names_of_the_part_before() -> None:
    words = "Something has happened to Teran. He has gone completely mad."
    lines = Sentences(f"“{words}”")
    _, last = parts(words, START, lines)
    assert "teran" in last.words
    assert last.about is None


def test_a_part_is_about_the_name_that_comes_before_any_pronoun() -> None:
    words = "Norland has agreed to the truce. We have heard nothing from Sudania."
    lines = Sentences(f"“{words}”")
    first, last = parts(words, START, lines)
    assert first.about == "norlan"
    assert last.about is None
