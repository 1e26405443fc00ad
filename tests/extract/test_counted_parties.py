"""Whom "the two countries" and "all three nations" count, and for whom a government acts."""

from collections.abc import Callable

import pytest

from dragoman.extract.events import events
from dragoman.extract.positions import positions
from dragoman.model.event import Event
from dragoman.model.reading import Reading

PUBLISHED = "2031-03-12"

Read = Callable[..., Reading]


def told(read_text: Read, text: str, kind: str) -> Event:
    return [e for e in events(read_text(text, PUBLISHED), ()) if e.kind == kind][-1]


def test_three_nations_are_those_listed_before(read_text: Read) -> None:
    text = (
        "Norway, Chile and Peru share a canal.\nPeru and Chile are neighbours.\nIt rained.\n"
        "All three countries began talks on the canal in January."
    )
    assert set(told(read_text, text, "talks").actors) == {"Norway", "Chile", "Peru"}


def test_partners_are_those_set_beside_them(read_text: Read) -> None:
    text = "A chapter was agreed to by all three partners - Norway, Chile and Peru - on Monday."
    assert set(told(read_text, text, "agreement").actors) == {"Norway", "Chile", "Peru"}


def test_two_countries_are_the_pair_last_named_though_others_are_named_more(
    read_text: Read,
) -> None:
    text = (
        "Norway and Chile held talks.\nNorway and Chile signed a truce.\nNorway met Chile.\n"
        "Peru and Finland share a lake.\nThe two countries reached an agreement in May."
    )
    assert set(told(read_text, text, "agreement").actors) == {"Peru", "Finland"}


def test_a_list_far_above_is_no_pair(read_text: Read) -> None:
    between = "\n".join(["The hall was cold."] * 4)
    text = f"Norway asked.\nPeru and Finland share a lake.\n{between}\nThe two countries met."
    assert "Finland" not in told(read_text, text, "meeting").actors


def test_a_stand_of_two_countries_is_each_ones(read_text: Read) -> None:
    text = "Peru and Finland share a lake.\nThe two countries rejected the quota."
    held = positions(read_text(text, PUBLISHED), ())
    assert [p.party for p in held if p.stance == "rejects"] == ["Finland", "Peru"]


@pytest.mark.parametrize("body", ["The Berg administration", "Berg's government"])
def test_a_government_acts_itself_where_nobody_tells_its_state(body: str, read_text: Read) -> None:
    text = f"President Anna Berg spoke.\n{body} struck a deal with the miners."
    assert "Anna Berg" not in told(read_text, text, "agreement").actors


def test_a_day_behind_the_object_dates_the_verb(read_text: Read) -> None:
    text = "Norway and Chile struck a last-minute fishing deal Sunday night."
    assert told(read_text, text, "agreement").date == "2031-03-09"


def test_the_governments_are_those_just_listed(read_text: Read) -> None:
    text = (
        "Norway and Chile share a canal.\nA paper came from Norway, Peru, and Finland.\n"
        "The governments demanded an end to the levy."
    )
    assert set(told(read_text, text, "demand").actors) == {"Norway", "Peru", "Finland"}


def test_the_governments_of_somewhere_are_others(read_text: Read) -> None:
    text = "A paper came from Norway and Peru.\nThe governments of the coast demanded a levy."
    assert not {"Norway", "Peru"} & set(told(read_text, text, "demand").actors)
