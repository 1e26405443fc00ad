"""The gazetteer: states under all their names, and institutions."""

import pytest

from dragoman.knowledge.states import adjectives, armies, is_state, people_of, surfaces


@pytest.mark.parametrize(
    ("surface", "name", "kind"),
    [
        ("Norway", "Norway", "state"),
        ("Norwegian", "Norway", "adjective"),
        ("Norwegians", "Norwegians", "people"),
        ("Oslo", "Norway", "metonym"),
        ("U.S.", "United States", "state"),
        ("America", "United States", "state"),
        ("Britain", "United Kingdom", "state"),
        ("Bogota", "Colombia", "metonym"),
        ("Brussels", "European Union", "metonym"),
        ("EU", "European Union", "organisation"),
        ("Reuters", "Reuters", "organisation"),
    ],
)
def test_a_surface_stands_for_its_state_or_body(surface: str, name: str, kind: str) -> None:
    entry = surfaces()[surface]
    assert (entry.name, entry.kind) == (name, kind)


def test_a_people_knows_its_state() -> None:
    assert surfaces()["Norwegians"].side == "Norway"


def test_every_side_is_a_state() -> None:
    states = {entry.name for entry in surfaces().values() if entry.kind == "state"}
    assert {e.side for e in surfaces().values() if e.side} <= states
    assert set(armies()) <= states
    assert set(adjectives()) <= states


@pytest.mark.parametrize("word", ["French", "Chinese", "Polish", "Swiss"])
def test_some_adjectives_have_no_regular_plural(word: str) -> None:
    assert people_of(word) is None


def test_an_outlet_that_is_a_common_word_counts_only_with_its_article() -> None:
    assert "Time" not in surfaces()
    assert "Guardian" not in surfaces() or surfaces()["Guardian"].the


def test_a_state_is_known_by_its_names_and_not_by_its_people_or_seat() -> None:
    assert is_state("Peru")
    assert not any(map(is_state, ("Peruvian", "Lima", "Ilse Marrow", "", None)))
