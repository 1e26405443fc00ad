"""How the form of an event's words tells whether it is done or only wanted."""

import time
from dataclasses import replace

import pytest

from dragoman.model.event import Event
from dragoman.present.ledgers.forms import is_loose

EVENT = Event("a", 0, 1, "", "talks", "happened", "events.talks.verb")


@pytest.mark.parametrize(
    ("words", "loose"),
    [
        ("resuming talks on the tolls", True),
        ("re-opening the strait", True),
        ("to finalise a deal", True),
        ("bring the ships home", False),
        ("sting", False),
        ("resumed talks", False),
    ],
)
def test_a_gerund_or_an_infinitive_has_no_time_of_its_own(words: str, *, loose: bool) -> None:
    assert is_loose(replace(EVENT, evidence=words)) is loose


def test_an_endless_word_costs_no_long_time() -> None:
    begun = time.process_time()
    assert not is_loose(replace(EVENT, evidence="a" * 200_000))
    assert time.process_time() - begun < 1
