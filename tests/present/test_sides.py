"""For which party somebody speaks: a firm or a union named after a country is its own."""

import pytest

from dragoman.model.actor import Actor, Role
from dragoman.model.event import Event
from dragoman.present.library.heads import heads
from dragoman.present.library.sides import party_of


def _actors(*told: Actor) -> dict[str, Actor]:
    state = Actor("a-0", "Norland", "state")
    return {actor.name: actor for actor in (state, *told)}


@pytest.mark.parametrize(
    ("name", "party"),
    [
        ("Norland Post", "Norland Post"),
        ("Union of Norland Pilots", "Union of Norland Pilots"),
        ("Norland Defence Ministry", "Norland"),
        ("Norland Mail Ministry", "Norland"),  # an organ of its state, whatever it is named after
        ("Norlandic officials", "Norland"),
        ("Movement for the Vell", "Movement for the Vell"),
    ],
)
def test_a_body_named_after_a_country_is_its_own_party_and_an_organ_is_not(
    name: str, party: str
) -> None:
    body = Actor("a-1", name, "organisation", side="Norland")
    assert party_of(_actors(body), name) == party


@pytest.mark.parametrize(
    ("title", "party"),
    [
        ("Norland Post spokesman", "Norland Post"),
        ("Norland Post's chief negotiator", "Norland Post"),
        ("Norland's trade minister", "Norland"),
    ],
)
def test_who_speaks_for_a_firm_is_of_its_party(title: str, party: str) -> None:
    firm = Actor("a-1", "Norland Post", "organisation", side="Norland")
    role = Role(title, "article", 0, len(title))
    speaker = Actor("a-2", "Ilva Teran", "person", side="Norland", roles=(role,))
    assert party_of(_actors(firm, speaker), "Ilva Teran") == party


def test_who_has_left_every_office_speaks_for_nobody_else() -> None:
    role = Role("former minister", "article", 0, 15, former=True)
    once = Actor("a-1", "Bo Marek", "person", side="Norland", roles=(role,))
    assert party_of(_actors(once), "Bo Marek") == "Bo Marek"


def _acts(*names: str) -> list[Event]:
    return [Event("a", 0, 1, "x", "demand", "happened", "r", actors=(name,)) for name in names]


def _quarrel(*told: str, other: Actor | None = None) -> dict[str, str]:
    head = Actor("a-1", "Ilva Teran", "person", side="Norland")
    rival = other or Actor("a-2", "Liberals", "group")
    seat = Actor("a-3", "federal government", "organisation")
    known = _actors(head, rival, seat, Actor("a-4", "Tarn", "state"))
    return heads(known, [], _acts(*told))


TERAN = ("Ilva Teran",) * 4


def test_in_a_quarrel_among_its_own_a_state_goes_by_its_head() -> None:
    found = _quarrel(*TERAN, "Norland", "Liberals", "Liberals")
    assert found == {"Norland": "Ilva Teran", "federal government": "Ilva Teran"}


def test_a_state_that_acts_itself_keeps_its_name() -> None:
    assert _quarrel("Ilva Teran", *("Norland",) * 4, "Liberals", "Liberals") == {}


def test_against_another_state_or_a_movement_a_state_keeps_its_name() -> None:
    assert _quarrel(*TERAN, "Tarn", "Tarn") == {}
    assert _quarrel(*TERAN, *("Liberals",) * 3, *("Tarn",) * 3) == {}
    movement = Actor("a-2", "Movement for the Vell", "organisation")
    assert _quarrel(*TERAN, *("Movement for the Vell",) * 2, other=movement) == {}
