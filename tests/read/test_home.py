"""Parties within one state: their names, their people and the seats of their government."""

from collections.abc import Callable

import pytest

from dragoman.model.actor import LocalActor
from dragoman.model.reading import Reading
from dragoman.read.names.home import elected


@pytest.fixture
def actors(read_text: Callable[..., Reading]) -> Callable[[str], dict[str, LocalActor]]:
    """From a text to its local actors by name."""

    def made(text: str) -> dict[str, LocalActor]:
        return {a.name: a for a in read_text(text).actors}

    return made


def test_a_party_named_often_is_a_group_still(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    found = actors("Democrats met. " + "The vote split Democrats. " * 6)
    assert found["Democrats"].type == "group"


def test_a_party_s_adjective_makes_no_state(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    found = actors("Democratic leaders met Ilra Tesh, a Democrat. Democratic officials left.")
    assert not any(actor.type == "state" for actor in found.values())


def test_a_legislator_speaks_for_neither_state_nor_chamber(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    found = actors(
        "Norwegian lawmaker Jana Holt met Senate Majority Leader Peter Lund. "
        "Norwegian Foreign Minister Ada Lind left."
    )
    assert found["Jana Holt"].side is None
    assert found["Peter Lund"].side is None
    assert found["Ada Lind"].side == "Norway"


def test_a_seat_of_government_is_a_party_where_a_state_s_own_parties_argue(
    actors: Callable[[str], dict[str, LocalActor]],
) -> None:
    at_home = "Republicans left. Democrats met Republicans. Then the White House spoke."
    abroad = "Norway left. Chile met Norway. Then the White House spoke."
    assert actors(at_home)["White House"].type == "organisation"
    assert "White House" not in actors(abroad)


def test_somebody_s_spokesman_is_not_who_spoke_last(
    read_text: Callable[..., Reading],
) -> None:
    reading = read_text("Peter Lund said the levy stays. Holt's spokesman said it would go.")
    (told,) = [m for m in reading.mentions if m.text.endswith("spokesman")]
    assert told.actor != "Peter Lund"


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("U.S. Senator", True),
        ("Opposition leader", True),
        ("Senate Majority Leader", True),
        ("Democratic U.S. Representative", True),
        ("U.S. Trade Representative", False),
        ("Permanent Representative to the council", False),
        ("Foreign Minister", False),
    ],
)
def test_the_elected_are_told_by_their_titles(title: str, own: bool) -> None:
    assert elected(title) is own
