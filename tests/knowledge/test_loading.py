"""How the files of knowledge become objects."""

from dataclasses import dataclass
from typing import Annotated

import pytest

from dragoman.knowledge import Words, by_word, filled


@dataclass(frozen=True)
class Ways:
    ships: Annotated[Words, "sea.nouns"]
    calls: Annotated[tuple[str, ...], "sea.calls"]
    wheels: dict[str, int]
    fast: bool


DATA = {"sea": {"nouns": "ferry yacht", "calls": ["all aboard", "land ho"]}, "wheels": {"cart": 2}}


def test_a_field_holds_the_entry_that_it_names_or_else_the_one_of_its_own_name() -> None:
    ways = filled(Ways, DATA, fast=True)
    assert ways.ships == {"ferry", "yacht"}
    assert ways.calls == ("all aboard", "land ho")
    assert ways.wheels == {"cart": 2}


def test_a_file_without_an_entry_that_a_field_names_is_an_error() -> None:
    with pytest.raises(KeyError, match="calls"):
        filled(Ways, {"sea": {"nouns": "ferry"}, "wheels": {}}, fast=True)


def test_words_are_found_by_the_list_that_they_stand_in() -> None:
    assert by_word({"sea": "ferry yacht", "air": "plane"}) == {
        "ferry": "sea",
        "yacht": "sea",
        "plane": "air",
    }
