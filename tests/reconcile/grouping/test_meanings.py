"""Meanings of statements: where both were read they say what shared words cannot."""

import pytest
from tests.reconcile.invented import Report, at_length, related, together

from dragoman.reconcile.grouping.meanings import Meanings
from dragoman.reconcile.grouping.odds import WEIGHTS, odds

ONE, OTHER = bytes([127, 0]), bytes([0, 127])
OPPOSITE = bytes([129, 0])  # -127


def test_likeness_is_the_cosine() -> None:
    alike = Meanings([ONE, ONE, OTHER, OPPOSITE])
    assert [alike(0, other) for other in (1, 2, 3)] == [1, 0, -1]


def test_of_what_was_not_read_nothing_is_known() -> None:
    assert Meanings([ONE, b""])(0, 1) is None


def test_what_was_read_asks_its_own_odds_and_else_the_known_ones() -> None:
    assert odds(read=False).weights == WEIGHTS
    read = odds(read=True).weights
    assert read["another time"] == WEIGHTS["another time"]
    assert read["alike"] > 0


def told(name: str, words: str, meaning: bytes | None) -> tuple[Report, str]:
    report = Report(name, f"{words}. {at_length('the ferry treaty')}")
    event = report.event(words, "agreement", actors=("Norland", "Sudania"))
    if meaning is not None:
        report.means(event, meaning)
    return report, event


@pytest.mark.parametrize(("other", "one"), [(ONE, True), (OPPOSITE, False)])
def test_statements_without_a_word_in_common_are_one_where_they_mean_one_thing(
    other: bytes, one: bool
) -> None:
    first, a = told("gazette", "Norland and Sudania settled their quarrel", ONE)
    second, b = told("herald", "Sudania and Norland came to terms at last", other)
    assert together(related(first, second).same_event, a, b) is one
