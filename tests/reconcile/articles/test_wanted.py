"""What a party goes on to demand."""

import pytest

from dragoman.model.position import Position
from dragoman.reconcile.articles.wanted import is_wanted


def stand(words: str, stance: str = "demands", rule: str = "positions.verb.strong") -> Position:
    return Position("gazette", 0, len(words), words, "Norland", "the nets", stance, rule)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Norland wants its boats back by autumn", True),
        ("Norland has asked to join the ferry board", True),
        ("Norland is still seeking a lower harbour due", True),
        ("Norland had asked to join the ferry board", False),
        ("Norland wanted its boats back", False),
        ("the envoy wants to know who cut the nets", False),
        ("they want the guild to lose more than they want a catch", False),
    ],
)
def test_a_demand_told_in_the_present_stands(words: str, expected: bool) -> None:
    assert is_wanted(stand(words)) is expected


def test_an_offer_and_what_no_verb_demands_are_no_standing_demands() -> None:
    words = "Norland wants its boats back"
    assert not is_wanted(stand(words, stance="offers"))
    assert not is_wanted(stand(words, rule="positions.noun"))
