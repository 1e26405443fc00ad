"""A text as word pieces, words and rows: what the encoder reads and the decoder walks."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Span = tuple[int, int]

# A window is at most this many pieces, [CLS] and [SEP] included: what the weights were trained on.
WINDOW = 192
CLS, SEP, PAD, MASK = 101, 102, 0, 103

CASES, MARKS = 5, 3
OUTSIDE, INSIDE, ON_MARK = 0, 1, 2

_MARK = re.compile("[\"“”„«»]|''|``")
_OPENERS = frozenset("“„«")
_CLOSERS = frozenset("”»")


@dataclass(frozen=True, slots=True)
class Pieces:
    """Word pieces of one text.

    Arrays over pieces: `ids` in the vocabulary, `case` 0..4 (see `case_of`), `mark` 0..2 (outside,
    inside, on double quotation marks), `opens` 1 on the first piece of a paragraph.
    Arrays over words: `first`, the index of a word's first piece; `start` and `end`, its characters
    (code points, end exclusive); `stops`, 1 on a full stop, question or exclamation mark.
    `rows` (R, 2) are ranges of words that are decoded as one sequence: a paragraph, or a part of
    one that alone would overflow a window. `windows` (N, 2) are ranges of rows encoded together.
    """

    ids: Ints
    case: Ints
    mark: Ints
    opens: Ints
    first: Ints
    start: Ints
    end: Ints
    stops: Ints
    rows: Ints
    windows: Ints

    @property
    def forms(self) -> Ints:
        """Casing, quote state and paragraph start of every piece as one code."""
        return (self.case * MARKS + self.mark) * 2 + self.opens

    def word_range(self, window: int) -> Span:
        """Range of words, end exclusive, that the window covers."""
        a, b = self.windows[window]
        return int(self.rows[a, 0]), int(self.rows[b - 1, 1])

    def piece_range(self, window: int) -> Span:
        """Range of pieces, end exclusive, that the window covers."""
        a, b = self.word_range(window)
        end = self.first[b] if b < len(self.first) else len(self.ids)
        return int(self.first[a]), int(end)

    def first_in(self, window: int) -> Ints:
        """Where the window's words have their first pieces, [CLS] being its piece 0."""
        return self.first[slice(*self.word_range(window))] - self.piece_range(window)[0] + 1

    def characters(self, words: Span) -> Span:
        """Characters, end exclusive, of a range of words."""
        return int(self.start[words[0]]), int(self.end[words[1] - 1])


def mark_states(paragraph: str) -> list[int]:
    """Per character: outside, inside or on double quotation marks; a paragraph starts outside.

    Newsrooms mix the marks up (”word” and “word“ are met): outside, any mark that stands before a
    word opens; inside, an opening mark that stands right behind a word or its stop closes.
    """
    states: list[int] = []
    inside = False
    for m in _MARK.finditer(paragraph):
        states += [INSIDE if inside else OUTSIDE] * (m.start() - len(states))
        states += [ON_MARK] * len(m[0])
        before, after = paragraph[m.start() - 1 : m.start()], paragraph[m.end() : m.end() + 1]
        if m[0] in _CLOSERS:
            inside = not inside and after.isalnum() and not before.isalnum()
        elif m[0] in _OPENERS:
            inside = not inside or after.isalnum() or before.isspace()
        else:
            inside = not inside
    return states + [INSIDE if inside else OUTSIDE] * (len(paragraph) - len(states))


def case_of(word: str) -> int:
    """0 no letter, 1 lower, 2 Capitalised, 3 CAPITALS (two letters or more), 4 anything else."""
    if word.islower():
        return 1 if word.isalpha() else 4
    if not any(c.isalpha() for c in word):
        return 0
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 2
    return 3 if word.isupper() else 4
