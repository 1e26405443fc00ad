"""The reporting vocabulary: which words report, and how."""

import tomllib
from importlib.resources import files

from dragoman.knowledge.reporting import reporting


def test_a_verb_of_saying_takes_a_clause() -> None:
    assert "clause" in reporting().of("say")


def test_a_verb_of_belief_is_no_verb_of_saying() -> None:
    frames = reporting().of("believe")
    assert "thought" in frames
    assert "clause" not in frames


def test_a_verb_that_reports_nothing_opens_no_frame() -> None:
    assert reporting().of("swim") == frozenset()


def test_a_particle_makes_another_verb() -> None:
    assert "clause" in reporting().particles["point", "out"]
    assert reporting().particles["call", "for"] == {"demand"}


def test_a_verb_with_its_object_belongs_to_one_group() -> None:
    assert reporting().objects["announce"] == "announce"
    assert reporting().objects["voice"] == "express"


def test_every_object_group_of_a_particle_verb_is_known() -> None:
    words = reporting()
    frames = {"clause", "quote", "order", "label"}
    assert all(names <= words.groups | frames for names in words.particles.values())


def test_no_noun_of_people_is_also_a_thing() -> None:
    words = reporting()
    assert words.speakers.isdisjoint(words.things)


def test_the_data_opens_with_what_it_is_and_its_source() -> None:
    path = files("dragoman.knowledge").joinpath("data", "reporting.toml")
    head = path.read_text("utf-8").split("[", 1)[0]
    assert "Source:" in head
    assert "Licence:" in head
    assert tomllib.loads(path.read_text("utf-8"))
