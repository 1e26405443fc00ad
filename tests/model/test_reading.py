"""Looking things up in a reading."""

from collections.abc import Callable

from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]


def test_a_stretch_gives_the_tokens_it_touches(read_text: ReadText) -> None:
    span = read_text("The fee stays.").span(5, 6)
    assert span is not None
    assert span.text == "fee"


def test_a_stretch_between_two_words_gives_none(read_text: ReadText) -> None:
    assert read_text("the fee").span(3, 4) is None


def test_paragraphs_are_the_lines_that_hold_something(read_text: ReadText) -> None:
    reading = read_text("One.\n\n  \nTwo is here.")
    assert reading.paragraphs == ((0, 4), (9, 21))
    assert reading.paragraph_of(12) == (9, 21)
