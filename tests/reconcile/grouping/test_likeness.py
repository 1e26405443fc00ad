"""How alike two reports are: places of which one lies in the other."""

import pytest
from tests.reconcile.invented import Report, at_length, related, together

from dragoman.reconcile.grouping.likeness import seated


@pytest.mark.parametrize(
    ("where", "other", "within"),
    [
        ("Moscow", "Kremlin", True),
        ("Kremlin", "Russia", True),
        ("Moscow", "White House", False),
        ("Port Vell", "Russia", False),
        (None, "Russia", False),
    ],
)
def test_a_seat_of_government_is_in_its_capital_and_state(
    where: str | None, other: str, within: bool
) -> None:
    assert seated(where, other) is seated(other, where) is within


def visit(name: str, place: str, words: str, kind: str, *who: str) -> tuple[Report, str]:
    report = Report(name, f"{words}. {at_length('the ferry treaty')}")
    return report, report.event(words, kind, actors=who, place=place)


@pytest.mark.parametrize(("place", "one"), [("Lima", True), ("Quito", False)])
def test_who_comes_to_a_capital_meets_its_state(place: str, one: bool) -> None:
    words = f"Norway came to {place} over the ferry treaty"
    guest, a = visit("gazette", place, words, "visit", "Norway")
    words = "Norway and Peru met over the ferry treaty in Peru"
    both, b = visit("herald", "Peru", words, "meeting", "Norway", "Peru")
    assert together(related(guest, both).same_event, a, b) is one
