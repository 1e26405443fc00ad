"""What reconciliation promises of talks that move and do not."""

import pytest
from tests.reconcile.invented import Report
from tests.reconcile.test_divergences import told

STUCK = "The talks of Norland and Sudania are at an impasse, diplomats said."


def course(name: str, text: str, published: str = "2031-03-10", noun: str = "talks") -> Report:
    report = Report(name, text, published)
    report.event(
        next(w for w in (noun, "deal") if w in text), "talks", actors=("Norland", "Sudania")
    )
    return report


@pytest.mark.parametrize(
    "text",
    [
        "Norland said its talks with Sudania had made progress.",
        "Marek called the talks “constructive” on Monday.",
        "Teran is optimistic about the talks.",
    ],
)
def test_talks_that_are_stuck_here_and_move_there_are_a_divergence_of_status(text: str) -> None:
    found = told(course("gazette", STUCK), course("herald", text))["status"]
    assert {v.says for v in found.values} == {"stalled", "moving"}


@pytest.mark.parametrize(
    "text",
    [
        "Norland hopes that the talks will be constructive.",
        "No progress was made in the talks.",
        "There was no sign of a breakthrough in the talks.",
        "The talks went on until midnight.",
    ],
)
def test_what_is_hoped_or_denied_is_no_progress(text: str) -> None:
    assert "status" not in told(course("gazette", STUCK), course("herald", text))


def test_days_later_talks_may_have_moved() -> None:
    later = course("herald", "The talks made progress, Teran said.", "2031-03-16")
    assert "status" not in told(course("gazette", STUCK), later)


def test_a_letter_that_is_two_in_lower_case_breaks_nothing() -> None:
    odd = course("herald", "İlva Teran said that the talks had made progress.")
    assert "status" not in told(course("gazette", STUCK), odd)
