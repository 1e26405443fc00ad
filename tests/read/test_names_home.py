"""The president of the state at home, whom its press calls by no more than the title."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

ABROAD = "Norway and Denmark met. Sweden, Norway and Denmark spoke. Sweden, Norway, Denmark left. "


def side_of(reading: Reading, name: str) -> str | None:
    return next(actor.side for actor in reading.actors if actor.name == name)


def test_a_president_of_no_state_told_is_of_that_whose_seat_the_article_names(
    read_text: Callable[..., Reading],
) -> None:
    text = f"{ABROAD}President Jana Holt called the king. The White House gave no details."
    assert side_of(read_text(text), "Jana Holt") == "United States"


@pytest.mark.parametrize(
    "text",
    [
        "President Jana Holt called the mayor. The White House gave no details.",
        f"{ABROAD}President Jana Holt called the king.",
        f"{ABROAD}Former President Jana Holt called the king. The White House gave no details.",
        f"{ABROAD}President Jana Holt met President Luc Morel. The White House gave no details.",
        f"{ABROAD}President Jana Holt met US President Luc Morel at the White House.",
    ],
)
def test_otherwise_a_president_of_no_state_told_speaks_for_none(
    read_text: Callable[..., Reading], text: str
) -> None:
    assert side_of(read_text(text), "Jana Holt") is None
