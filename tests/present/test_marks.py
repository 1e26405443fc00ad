"""Marks hold their words, however the passages of an article overlap."""

import re

import pytest

from dragoman.present.library.proof import Span
from dragoman.present.marks import marked


def span(start: int, end: int, name: str) -> Span:
    return Span(start, end, name, "event", "read")


def spans_of(html: str) -> dict[str, str]:
    """The text within each anchor, its parts put together again."""
    found: dict[str, str] = {}
    stack: list[str] = []
    for piece in re.split(r"(<[^>]+>)", html):
        if piece.startswith("<mark"):
            name = re.search(r" id=([\w-]+)", piece) or re.search(r'class="n ([^"]+)"', piece)
            assert name
            stack.append(name[1])
        elif piece == "</mark>":
            stack.pop()
        else:
            for name in set(stack):
                found[name] = found.get(name, "") + piece
    assert not stack
    return found


@pytest.mark.parametrize(
    "spans",
    [
        [(0, 5, "a"), (5, 9, "b")],
        [(0, 9, "a"), (2, 5, "b"), (3, 4, "c")],
        [(0, 5, "a"), (3, 9, "b")],
        [(0, 5, "a"), (0, 5, "b"), (2, 8, "c"), (4, 10, "d")],
        [(0, 10, "a"), (1, 6, "b"), (4, 8, "c"), (5, 10, "d")],
    ],
)
def test_marks_hold_their_words_however_they_overlap(spans: list[tuple[int, int, str]]) -> None:
    text = "abcdefghij"
    html = marked(text, [span(*s) for s in spans])
    assert re.sub(r"<[^>]+>", "", html) == text
    assert spans_of(str(html)) == {name: text[start:end] for start, end, name in spans}


def test_a_span_beyond_the_text_still_has_its_anchor() -> None:
    html = marked("abc", [span(2, 99, "a"), span(50, 60, "b"), span(1, 1, "c")])
    assert {"id=a", "id=b", "id=c"} <= set(re.findall(r"id=\w+", html))
    assert re.sub(r"<[^>]+>", "", html) == "abc"


def test_a_mark_that_crosses_another_says_that_it_goes_on() -> None:
    html = marked("abcdefghij", [span(0, 5, "a"), span(3, 9, "b")])
    assert '<mark id=b class="s" title="read">de</mark></mark><mark class="n b">fghi</mark>' in html


def test_what_is_read_in_a_passage_is_told_in_a_line() -> None:
    html = marked("abc", [Span(0, 3, "a", "event", 'says "so" ' * 500)])
    assert len(html) < 400
    assert "&#34;so&#34;" in html


def test_tags_in_the_text_show_as_text() -> None:
    assert marked("a <b>&amp;</b>", []) == "a &lt;b&gt;&amp;amp;&lt;/b&gt;"
