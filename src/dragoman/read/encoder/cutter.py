"""Cuts a text into word pieces, and packs its paragraphs into windows."""

import re
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from tokenizers import Tokenizer

from dragoman.read.encoder.pieces import WINDOW, Ints, Pieces, Span, case_of, mark_states

# Room in a window beside [CLS] and [SEP].
_ROOM = WINDOW - 2
_PARAGRAPH = re.compile(r"[^\n\r\u2028\u2029]+")
_SENTENCE_END = frozenset(".?!")


@dataclass(slots=True)
class _Columns:
    """The growing arrays of `Pieces`, by its names."""

    ids: list[int] = field(default_factory=list)
    case: list[int] = field(default_factory=list)
    mark: list[int] = field(default_factory=list)
    opens: list[int] = field(default_factory=list)
    first: list[int] = field(default_factory=list)
    start: list[int] = field(default_factory=list)
    end: list[int] = field(default_factory=list)
    stops: list[int] = field(default_factory=list)
    rows: list[Span] = field(default_factory=list)


class Cutter:
    """Cuts texts with one tokenizer (a BERT word-piece one)."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        """Takes the tokenizer over: its padding and truncation are switched off."""
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self._tokenizer = tokenizer

    def cut(self, text: str, first_window: int = WINDOW) -> Pieces:
        """Pieces of `text`; a shorter `first_window` shifts all windows (as training does)."""
        columns = _Columns()
        for paragraph in _PARAGRAPH.finditer(text):
            self._add(columns, paragraph[0], paragraph.start())
        arrays = {
            name: np.array(getattr(columns, name), np.int64)
            for name in ("ids", "case", "mark", "opens", "first", "start", "end", "stops")
        }
        rows = np.array(columns.rows, np.int64).reshape(-1, 2)
        bounds = np.append(arrays["first"], len(columns.ids))
        return Pieces(**arrays, rows=rows, windows=_pack(rows, bounds, first_window))

    def _add(self, columns: _Columns, paragraph: str, base: int) -> None:
        encoding = self._tokenizer.encode(paragraph, add_special_tokens=False)
        if not encoding.ids:
            return
        states, first_piece, first_word = (
            mark_states(paragraph),
            len(columns.ids),
            len(columns.first),
        )
        last: int | None = -1
        for i, (word, (s, e)) in enumerate(zip(encoding.word_ids, encoding.offsets, strict=True)):
            if word != last:
                columns.first.append(first_piece + i)
                columns.start.append(base + s)
                columns.end.append(base + e)
                last = word
            columns.end[-1] = base + e
            columns.mark.append(states[s])
        columns.ids += encoding.ids
        columns.opens += [1] + [0] * (len(encoding.ids) - 1)
        bounds = [*columns.first[first_word:], len(columns.ids)]
        for w, (a, b) in enumerate(pairwise(bounds), first_word):
            word_text = paragraph[columns.start[w] - base : columns.end[w] - base]
            columns.stops.append(int(word_text in _SENTENCE_END))
            columns.case += [case_of(word_text)] * (b - a)
        columns.rows += [
            (first_word + a, first_word + b) for a, b in _split(bounds, columns.stops[first_word:])
        ]


def _split(bounds: list[int], stops: list[int]) -> list[Span]:
    """A paragraph's words as ranges that each fit a window, cut after a sentence end if possible.

    `bounds` are the words' first pieces and the end of the last.
    """
    out, a, words = [], 0, len(stops)
    while a < words:
        b = stop = a
        while b < words and bounds[b + 1] - bounds[a] <= _ROOM:
            b += 1
            stop = b if stops[b - 1] else stop
        if b < words and stop > a:
            b = stop
        # one word never overflows: the tokenizer makes one piece of a word beyond 100 characters
        out.append((a, max(b, a + 1)))
        a = out[-1][1]
    return out


def _pack(rows: Ints, bounds: Ints, first_window: int) -> Ints:
    """Consecutive rows into windows, each as full as whole rows make it."""
    out, a, room = [], 0, first_window - 2
    for i, (_, end) in enumerate(rows.tolist()):
        if i > a and bounds[end] - bounds[rows[a, 0]] > room:
            out.append((a, i))
            a, room = i, _ROOM
    if len(rows):
        out.append((a, len(rows)))
    return np.array(out, np.int64).reshape(-1, 2)
