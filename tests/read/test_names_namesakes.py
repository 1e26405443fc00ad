"""Who bears the name of a state or of a relative, and what nobody acts as."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

Last = Callable[[str, str], str | None]


def test_a_bearer_of_a_states_name_is_called_by_it(last: Last) -> None:
    text = "Rep. Jana Jordan spoke on Monday. The memo that Jordan wrote was long."
    assert last(text, "Jordan") == "Jana Jordan"


def test_a_state_that_is_gone_to_or_whose_people_are_named_stays_one(last: Last) -> None:
    for rest in ("She flew to Jordan.", "Jordanian officials came."):
        text = f"Jana Jordan spoke on Monday. {rest} On Friday Jordan agreed to the plan."
        assert last(text, "Jordan") == "Jordan"


def test_an_act_and_a_room_are_nobody(read_text: Callable[..., Reading]) -> None:
    text = "The Brandt Relief Act requires care. They met in the Marrow Room. Jana Holt left."
    assert [a.name for a in read_text(text).actors] == ["Jana Holt"]


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Jana K.M. Holt", "Jana M. Holt", True),
        ("Jana Holt", "Jana M. Holt", False),
        ("Kim Brandt West", "Kanye West", True),
        ("Jeffrey Holt", "Jeff Holt", False),
        ("Mohammed Deif", "Muhammad Deif", False),
        ("J. Holt", "Jana Holt", False),
    ],
)
def test_relatives_of_one_initial_are_two(
    read_text: Callable[..., Reading], one: str, other: str, two: bool
) -> None:
    reading = read_text(f"{one} left on Monday. {other} came on Friday. {one} stayed away.")
    assert len([a for a in reading.actors if a.type == "person"]) == 1 + two


def test_several_are_not_the_one_of_them_who_is_named(last: Last) -> None:
    text = "They freed three hostages, Jana Holt said. Two witnesses, Karl Brandt and others, left."
    assert last(text, "three hostages") != "Jana Holt"
    assert last(text, "Two witnesses") != "Karl Brandt"
