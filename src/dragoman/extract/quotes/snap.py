"""Extents: a rough find snapped to what careful readers mark, and its kind by the marks in it."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from dragoman.model.reading import Marked
from dragoman.model.vocabulary import QuoteKind

_LEADING = re.compile(r"(?:[\s,;:–—-]|that\b,?\s)+", re.IGNORECASE)
_TRAILING = ",;:–—- \t\n\u00a0"
_ABBREVIATION = re.compile(
    r"(?:\b[A-Z]\.|\b[a-z]\.[a-z]\.|\b(?:Mr|Ms|Dr|Inc|Co|Corp|Ltd|Jr|Sr|St)\.)$"
)


def spoken(text: str, start: int, end: int) -> tuple[int, int]:
    """The words between marks: without outer blanks and the comma before the cue."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1] in _TRAILING:
        end -= 1
    return start, end


def clause(text: str, marked: Sequence[Marked], start: int, end: int) -> tuple[int, int]:
    """A reported clause: no "that", no closing punctuation, quoted fragments kept whole."""
    match = _LEADING.match(text, start, end)
    start = match.end() if match else start
    start, end = _whole_marks(marked, start, end)
    while end > start:
        if (
            text[end - 1] in _TRAILING
            or (text[end - 1] == "." and not _ABBREVIATION.search(text, max(start, end - 6), end))
            or text[end - 1] in "(["
        ):
            end -= 1
        else:
            break
    return start, end


def _whole_marks(marked: Sequence[Marked], start: int, end: int) -> tuple[int, int]:
    """The extent with stretches that it cuts taken in whole, their marks included."""
    for stretch in touched(marked, start, end):
        inside = stretch.start <= start and end <= stretch.end
        if not inside:
            start = min(start, stretch.outer_start)
            end = max(end, stretch.outer_end)
    return start, end


def touched(marked: Sequence[Marked], start: int, end: int) -> Sequence[Marked]:
    """The quoted stretches that share a character with an extent."""
    first = bisect_left(marked, start, key=lambda m: m.outer_end)
    if first < len(marked) and marked[first].outer_end == start:
        first += 1
    last = bisect_left(marked, end, key=lambda m: m.outer_start)
    return marked[first:last]


def kind(marked: Sequence[Marked], start: int, end: int) -> QuoteKind:
    """Direct where all stands between one pair of marks, mixed where some does, else indirect."""
    within = touched(marked, start, end)
    if not within:
        return "indirect"
    only = within[0]
    if len(within) == 1 and only.start <= start and end <= only.end:
        return "direct"
    return "mixed"
