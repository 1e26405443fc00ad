"""Finder of speech that the layout tells: turns ("Q: ...", a name and a colon) and posts."""

import re
from collections.abc import Iterator
from itertools import pairwise

from dragoman.extract.quotes.found import Found
from dragoman.model.reading import Marked, Reading

_TURN = re.compile(r"(?P<who>[^\W\d_][\w .'’-]{0,40}):[ \t]+(?P<words>[^\s“\"«„'‘].*\S)")
TURN, POST = "quotes.direct.turn", "quotes.direct.post"
LAID_OUT = frozenset({TURN, POST})  # what the layout tells needs no other witness
_LETTERS = frozenset({"Q", "A"})
_QUESTION = "?"


def turns(reading: Reading) -> list[Found]:
    """The turns of an interview: lines right behind one another, by two speakers at least.

    A name counts where the article knows it as somebody's; "Q" and "A" name nobody. One turn at
    least must ask, so that lists and headings are none.
    """
    lines = list(_labelled(reading))
    beside = {
        match.start()
        for one, other in pairwise(lines)
        if _adjacent(reading, one, other) and one["who"] != other["who"]
        for match in (one, other)
    }
    spoken = [line for line in lines if line.start() in beside]
    if not any(line["words"].endswith(_QUESTION) for line in spoken):
        return []
    return [_found(reading, line) for line in spoken]


def post(stretch: Marked, signature: tuple[int, int]) -> Found:
    """A post that is shown whole, said by who signs it."""
    last = signature[1] - 1
    return Found(stretch.start, stretch.end, POST, None, signature, last, marks=True)


def _labelled(reading: Reading) -> Iterator[re.Match[str]]:
    """The lines that open with who speaks."""
    for start, end in reading.paragraphs:
        match = _TURN.match(reading.article.text, start, end)
        if match is not None and (match["who"] in _LETTERS or _known(reading, match)):
            yield match


def _known(reading: Reading, match: re.Match[str]) -> bool:
    return any(m.form == "name" for m in reading.mentions_in(*match.span("who")))


def _adjacent(reading: Reading, one: re.Match[str], other: re.Match[str]) -> bool:
    """Whether nothing but blank lines stands between two turns."""
    between = reading.article.text[one.end() : other.start()]
    return not between.strip()


def _found(reading: Reading, match: re.Match[str]) -> Found:
    start, end = match.span("words")
    if match["who"] in _LETTERS:
        return Found(start, end, TURN, marks=True)
    mention = reading.mentions_in(*match.span("who"))[0]
    return Found(start, end, TURN, None, match.span("who"), mention.head, marks=True)
