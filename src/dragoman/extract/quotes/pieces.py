"""A tagged attribution cut into pieces: words between marks apart, each snapped to its marks."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.extract.quotes import snap
from dragoman.model.attribution import Attribution, Stretch
from dragoman.model.reading import Marked, Reading

# A full stop behind a word of three letters at least (no "Mr.", "U.S."), or a closing mark, before
# a capital.
_SENTENCE_END = re.compile(r"(?:(?<=[^\W_]{3})|(?<=[^\W_][\"”]))[.!?…]+[\"”’']*(?=\s*[\"“‘]?[A-Z])")
_GAP_ENDS = re.compile(r"[\n.!?](?:\s|$)|;")
_LONGEST_GAP = 120  # characters of cue and source between the halves of a sentence
_RELATIVES = frozenset({"what", "who", "whom"})
_WHOLE = 0.5  # share of a quoted stretch that must be tagged for all of it to be meant


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of what is attributed; `marks` where all of it stands between marks."""

    start: int
    end: int
    marks: bool


def pieces(reading: Reading, attribution: Attribution) -> Iterator[Piece]:
    """The pieces of an attribution, in the order of the text."""
    for start, end in _around_cue(reading, attribution):
        for piece in _pieces(reading, attribution.cue, start, end):
            if piece.marks or not _strays(reading, attribution, piece):
                yield piece


def _strays(reading: Reading, attribution: Attribution, piece: Piece) -> bool:
    """Whether a piece is a sentence above the cue's, which has words of its own to report."""
    cue = attribution.cue
    if cue is None or piece.end > cue[0] or all(c[0] < cue[1] for c in attribution.contents):
        return False
    return _ends_sentence(reading, (piece.start, piece.end), cue)


def _around_cue(reading: Reading, attribution: Attribution) -> Iterator[Stretch]:
    """The contents, the halves of a reported clause that something interrupts as one."""
    waiting: Stretch | None = None
    for start, end in attribution.contents:
        if waiting is not None and _relative(reading, waiting):
            waiting = None
        if waiting is not None and _one_clause(reading, attribution.cue, waiting, (start, end)):
            waiting = (waiting[0], end)
            continue
        if waiting is not None:
            yield waiting
        waiting = (start, end)
    if waiting is not None:
        yield waiting


def _relative(reading: Reading, content: Stretch) -> bool:
    """Whether a content is but what a clause hangs on: "what" of "what she said was a truce"."""
    return reading.article.text[slice(*content)].strip(" ,").lower() in _RELATIVES


def _one_clause(reading: Reading, cue: Stretch | None, one: Stretch, other: Stretch) -> bool:
    """Whether two contents are a clause that its cue, or an aside between commas, interrupts.

    Words that end with a full stop, or go on with a participle ("..., he said, paving the way"),
    are none with what stands behind or before them.
    """
    text = reading.article.text
    gap = text[one[1] : other[0]]
    if len(gap) > _LONGEST_GAP or _GAP_ENDS.search(gap):
        return False
    if _ends_sentence(reading, one, other) or _participle(reading, other):
        return False
    if _spoken(reading, one) or _spoken(reading, other):
        return False
    interrupted = cue is not None and one[1] <= cue[0] < other[0]
    aside = gap.startswith(", ") and gap.rstrip().endswith(",")
    return interrupted or (aside and _subject_only(reading, one))


def _ends_sentence(reading: Reading, one: Stretch, other: Stretch) -> bool:
    """Whether a sentence ends with a content: by its full stop, before another sentence begins."""
    closing = _SENTENCE_END.search(reading.article.text, max(one[1] - 6, one[0]), other[0] + 1)
    if closing is None or closing.end() > one[1] + 2:
        return False
    return _begins(reading, closing.end(), other[0] + 1)


def _participle(reading: Reading, content: Stretch) -> bool:
    """Whether a content opens with a participle behind its cue's comma."""
    span = reading.span(*content)
    return span is not None and span[0].tag_ == "VBG" and span[0].dep_ == "advcl"


def _subject_only(reading: Reading, content: Stretch) -> bool:
    """Whether a content is a bare noun phrase, which its predicate must follow."""
    span = reading.span(*content)
    return span is not None and span.root.dep_ in ("nsubj", "nsubjpass")


def _spoken(reading: Reading, content: Stretch) -> bool:
    """Whether a content is words between marks and nothing else."""
    touched = snap.touched(reading.marked, *content)
    return bool(touched) and not _outside(reading.article.text, touched, *content)


def _pieces(reading: Reading, cue: Stretch | None, start: int, end: int) -> Iterator[Piece]:
    text = reading.article.text
    start, end = _beside_cue(reading, cue, *_without_loose_marks(reading, start, end))
    touched = snap.touched(reading.marked, start, end)
    if not touched or _outside(text, touched, start, end):
        yield Piece(start, end, marks=False)
        return
    for stretch in touched:
        first, last = max(stretch.start, start), min(stretch.end, end)
        if last - first >= _WHOLE * (stretch.end - stretch.start):
            yield Piece(stretch.start, stretch.end, marks=True)
        elif last > first:
            yield Piece(first, last, marks=False)


def _without_loose_marks(reading: Reading, start: int, end: int) -> Stretch:
    """The extent without a mark that closes words before it, or opens words behind it."""
    first, last = reading.marked_at(start), reading.marked_at(max(end - 1, start))
    if first is not None and first.end <= start:
        start = min(first.outer_end, end)
    if last is not None and end <= last.start:
        end = max(last.outer_start, start)
    return start, end


def _beside_cue(reading: Reading, cue: Stretch | None, start: int, end: int) -> Stretch:
    """The sentence nearest to the cue, of words that run over several outside of marks."""
    if cue is None or start < cue[0] < end:
        return start, end
    ends = [
        found.end()
        for found in _SENTENCE_END.finditer(reading.article.text, start, end)
        if found.end() < end
        and _free(reading, found.start(), found.end() - 1)
        and _begins(reading, found.end(), end)
    ]
    if not ends:
        return start, end
    return (ends[-1], end) if cue[0] >= end else (start, ends[0])


def _free(reading: Reading, stop: int, last: int) -> bool:
    """Whether a full stop ends a sentence of the reporter's: outside of marks, or closing them."""
    stretch = reading.marked_at(stop)
    return stretch is None or stretch.end <= last + 1


def _begins(reading: Reading, at: int, end: int) -> bool:
    """Whether the parse, which knows "Mrs." and "Sen.", begins a sentence behind a full stop."""
    text = reading.article.text
    while at < end and not text[at].isalnum():
        at += 1
    span = reading.span(at, at + 1) if at < end else None
    if span is None:
        return False
    first = span[0]
    while first.i and not first.is_sent_start and first.nbor(-1).is_punct:
        first = first.nbor(-1)
    return bool(first.is_sent_start)


def _outside(text: str, touched: Sequence[Marked], start: int, end: int) -> bool:
    """Whether words stand outside of the marks that an extent touches."""
    at = start
    for stretch in touched:
        if any(c.isalnum() for c in text[at : max(at, stretch.outer_start)]):
            return True
        at = stretch.outer_end
    return any(c.isalnum() for c in text[at:end])
