"""The text of a parse is joined once."""

import pytest
from spacy.tokens import Doc

from dragoman.model.written import text_of
from dragoman.read import parse


@pytest.mark.parametrize(
    "text", ["  “It’s so,”\n\n\the said…   ", "“We are ready,” she said. It’s so.\n\n" * 1500]
)
def test_it_is_the_text_also_of_curly_marks_and_of_parts(text: str) -> None:
    assert text_of(parse.parsed(parse.pipeline(), text)) == text


def test_it_is_kept_beside_the_parse() -> None:
    doc = Doc(parse.pipeline().vocab, words=["Talks", "failed", "."])
    assert text_of(doc) is text_of(doc)
