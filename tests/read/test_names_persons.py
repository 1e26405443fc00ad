"""Which surnames that stand alone are people's, by what their sentences say."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "Sandland said he would sign the draft. Sandland left on Monday.",
        "Sandland said that she would sign. Sandland left on Monday.",
        "Critics of Sandland met in the port. Sandland himself left on Monday.",
    ],
)
def test_whom_the_sentence_takes_up_as_a_person_is_one(
    read_text: Callable[..., Reading], text: str
) -> None:
    assert [a.type for a in read_text(text).actors if a.name == "Sandland"] == ["person"]


def test_what_says_that_it_would_is_none(read_text: Callable[..., Reading]) -> None:
    found = read_text("Sandland said it would sign the draft. Sandland left on Monday.").actors
    assert "person" not in [a.type for a in found if a.name == "Sandland"]


@pytest.mark.parametrize(
    ("described", "side"),
    [
        ("a key player in the Norway affair", None),
        ("an expert on Norwegian law", None),
        ("a minister in the Norwegian government", "Norway"),
    ],
)
def test_the_matter_somebody_is_in_is_no_side(
    read_text: Callable[..., Reading], described: str, side: str | None
) -> None:
    found = read_text(f"Anna Berg, {described}, spoke.").actors
    assert [a.side for a in found if a.name == "Anna Berg"] == [side]


def test_a_headline_that_lists_two_gives_neither_the_office_of_the_other(
    read_text: Callable[..., Reading],
) -> None:
    text = (
        "Letters between aides on Jana Holt, Norway president\nPresident Jana Holt pushed Norway's "
        "president to open the port. She called Norway's president, Lisa Marr, on Monday."
    )
    reading = read_text(text)
    sides = {a.name: a.side for a in reading.actors}
    assert (sides["Jana Holt"], sides["Lisa Marr"]) == (None, "Norway")
    meant = [m.actor for m in reading.mentions if m.text.endswith("Norway's president")]
    assert "Jana Holt" not in meant
