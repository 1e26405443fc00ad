"""A long text in parts: together they are the text, and they end where it can be cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.read.parse import PART, parts


@given(st.text(alphabet="ab .\n", max_size=200), st.integers(2, 50))
def test_parts_are_the_text_and_none_is_too_long(text: str, longest: int) -> None:
    found = list(parts(text, longest))
    assert "".join(text[a:b] for a, b in found) == text
    assert all(0 < b - a <= longest for a, b in found) or found == [(0, 0)]


def test_a_news_report_is_one_part() -> None:
    assert list(parts("Talks resumed. " * 2000)) == [(0, 30_000)]
    assert PART > 30_000


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("aa aa\n\nbb bb\ncc. dd ee", "aa aa\n\n"),
        ("aa aa aa\nbb cc. dd ee", "aa aa aa\n"),
        ("aa aa aa. bb cc dd ee", "aa aa aa. "),
        ("aa aa aa bbbbbbbbbbbbbb", "aa aa aa "),
        ("aaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaa"),
    ],
)
def test_a_part_ends_with_a_paragraph_else_a_line_a_sentence_a_word(text: str, first: str) -> None:
    start, end = next(parts(text, 12))
    assert text[start:end] == first
