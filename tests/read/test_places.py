"""Places: names that no list knows are known by the words around them."""

from collections.abc import Callable

import pytest

from dragoman.model.reading import Reading

Read = Callable[..., Reading]


def actors(reading: Reading) -> set[str]:
    return {actor.name for actor in reading.actors}


@pytest.mark.parametrize(
    "text",
    [
        "Two envoys met in Tolvek on Monday.",
        "Shells hit the border town of Tolvek.",
        "Observers watched the Tolvek district.",
        "Anna Berg flew to Tolvek on Monday.",
        "Guests gathered in Tolvek, the Marden capital.",
    ],
)
def test_what_something_is_in_is_a_place_and_no_actor(text: str, read_text: Read) -> None:
    assert "Tolvek" not in actors(read_text(text))


def test_once_a_place_is_known_it_is_one_all_over_the_article(read_text: Read) -> None:
    text = "Aid trucks reached Tolvek on Monday.\nNobody in Tolvek had slept."
    assert "Tolvek" not in actors(read_text(text))


def test_a_place_that_says_something_is_a_government(read_text: Read) -> None:
    text = "Tolvek said the offer was void. Tolvek said it again on Monday."
    assert "Tolvek" in actors(read_text(text))


def test_who_bears_a_title_is_no_place(read_text: Read) -> None:
    text = "Prime Minister Jana Tolvek spoke. Confidence in Tolvek fell."
    assert "Jana Tolvek" in actors(read_text(text))
