"""For which party somebody speaks: a firm or a union named after a country is its own."""

import pytest

from dragoman.model.actor import Actor, Role
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
