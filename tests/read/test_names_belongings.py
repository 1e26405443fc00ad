"""What belongs to a body tells what it may be called again."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

ABOUT_A_STRIKE = (
    "Pier crews voted to walk out. MDU members had asked Velmar for a raise, and Velmar shares "
    "fell. Tarn Harbor Group, a consultancy, counted the losses. {}"
)


@pytest.mark.parametrize(
    ("words", "who"),
    [("The union", "MDU"), ("The company", "Velmar"), ("The group", "Tarn Harbor Group")],
)
def test_the_union_has_members_and_the_company_shares(
    last: Callable[[str, str], str | None], words: str, who: str
) -> None:
    assert last(ABOUT_A_STRIKE.format(f"{words} said nothing on Friday."), words) == who


def test_a_trade_at_the_end_of_a_name_tells_a_union(
    last: Callable[[str, str], str | None],
) -> None:
    text = "Velmar met United Dock Workers and its lender. On Monday the union rejected the offer."
    assert last(text, "the union") == "United Dock Workers"


def test_a_name_before_its_own_noun_is_no_second_body(
    last: Callable[[str, str], str | None],
) -> None:
    text = "The United Dock Workers union met on Monday."
    assert last(text, "The United Dock Workers union") == "United Dock Workers"


def test_a_place_before_the_noun_makes_it_no_other_body(
    last: Callable[[str, str], str | None],
) -> None:
    text = "Velmar Motors met its crews. They called for a strike against the Chicago automaker."
    assert last(text, "the Chicago automaker") == "Velmar Motors"


def test_initials_that_are_repeated_are_one_name(read_text: Callable[..., Reading]) -> None:
    reading = read_text("Velmar had no word on the talks. MTN MTN shares fell. MTN said it waits.")
    assert {m.actor for m in reading.mentions if "MTN" in m.text} == {"MTN"}


def test_the_bloc_is_a_union_of_states_rather_than_a_party(
    last: Callable[[str, str], str | None],
) -> None:
    text = "The European Union met the Harbour Workers Party on Monday. The bloc was content."
    assert last(text, "The bloc") == "European Union"
