"""The reader itself: loads the weights once, and finds the attributions of a text."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer

from dragoman.model.attribution import Attribution
from dragoman.model.tagging import Tagging
from dragoman.read.encoder import ENCODER, HEADS, TOKENIZER, TRIGGERS, WORDS
from dragoman.read.encoder.arrays import load_arrays, unpacked
from dragoman.read.encoder.assemble import Encoded, Heads, Linked, assemble
from dragoman.read.encoder.certainty import probability, quote_facts
from dragoman.read.encoder.cutter import Cutter
from dragoman.read.encoder.meanings import WordMeanings
from dragoman.read.encoder.pieces import CLS, SEP, Ints, Pieces, Span
from dragoman.read.encoder.sessions import session
from dragoman.read.encoder.tags import Floats
from dragoman.read.encoder.triggers import TriggerHead, triggers
from dragoman.read.encoder.words import Words
from dragoman.read.parse import parts

# The layers whose states the trigger head reads: what it builds on is not trained for it.
LOWER = 3


class Reader:
    """Reads texts with the weights of one folder; the same text always gives the same result.

    Windows are encoded one at a time by a session of one thread, so that neither a text's
    neighbours nor the number of threads or processes can change a sum.
    """

    def __init__(self, folder: Path) -> None:
        """Load a setting's encoder and heads, and tokenizer and word table from the folder above.

        Raises OSError where one is missing.
        """
        weights = load_arrays(folder / HEADS)
        tokenizer = folder.parent / TOKENIZER
        self._heads = Heads.of(weights)
        self._cutter = Cutter(Tokenizer.from_buffer(unpacked(tokenizer)))
        self._words = Words.load(folder.parent / WORDS)
        self._session = session(folder / ENCODER)
        self._quote_weights = weights["quote_certainty"]
        head = folder / TRIGGERS
        self._triggers = TriggerHead(head) if head.is_file() else None
        self._wanted = ["tags", "links", *(["lower"] if self._triggers else [])]

    def read(self, text: str) -> Tagging:
        """Attributions and triggers; a long text is read in parts."""
        read = [self._part(text, start, end) for start, end in parts(text)]
        told = [words for _, words in read if words is not None]
        return Tagging(
            tuple(chain.from_iterable(part.attributions for part, _ in read)),
            tuple(chain.from_iterable(part.triggers for part, _ in read)),
            WordMeanings.of_parts(told) if told else None,
        )

    def _part(self, text: str, start: int, end: int) -> tuple[Tagging, WordMeanings | None]:
        pieces = self.cut(text[start:end])
        encoded = self.encode(pieces)
        found, tags = self.link(pieces, encoded)
        told = [window.told for window in encoded if window.told is not None]
        tagging = Tagging(
            tuple(self._attribution(pieces, linked, tags, start) for linked in found),
            tuple(triggers(pieces, [window.probabilities for window in told], start)),
        )
        meant = [window.meanings for window in told if window.meanings is not None]
        if not meant:
            return tagging, None
        scored = np.concatenate(meant)
        return tagging, WordMeanings(pieces.start + start, pieces.end + start, scored)

    def cut(self, text: str) -> Pieces:
        """The text's pieces, words, rows and windows."""
        return self._cutter.cut(text)

    def encode(self, pieces: Pieces) -> list[Encoded]:
        """Scores of every window's pieces, one window after the other."""
        out = []
        for i, (tags, links, *lower) in enumerate(self._run(pieces, self._wanted)):
            to_cue, to_source = np.split(links[0, 1:-1], 2, axis=1)
            told = None
            if self._triggers is not None:
                told = self._triggers.told(lower[0], pieces.first_in(i))
            out.append(Encoded(tags[0, 1:-1], to_cue, to_source, told))
        return out

    def lower(self, pieces: Pieces) -> Iterator[Floats]:
        """(1, pieces, size) states of every window's lower layers, [CLS] and [SEP] included."""
        return (lower for (lower,) in self._run(pieces, ["lower"]))

    def _run(self, pieces: Pieces, wanted: list[str]) -> Iterator[list[Floats]]:
        forms = pieces.forms
        for i in range(len(pieces.windows)):
            a, b = pieces.piece_range(i)
            words = self._words.rows(_framed(pieces.ids[a:b], CLS, SEP))
            feed = {"words": words[None], "forms": _framed(forms[a:b], 0, 0)[None]}
            yield self._session.run(wanted, feed)

    def link(self, pieces: Pieces, encoded: list[Encoded]) -> tuple[list[Linked], Floats]:
        """Attributions in words, and the probability of every word's every tag."""
        return assemble(pieces, encoded, self._heads)

    def _attribution(self, pieces: Pieces, found: Linked, tags: Floats, offset: int) -> Attribution:
        def place(words: Span) -> Span:
            start, end = pieces.characters(words)
            return start + offset, end + offset

        return Attribution(
            tuple(place(c) for c in found.contents),
            place(found.cue) if found.cue else None,
            place(found.source) if found.source else None,
            probability(quote_facts(found, tags), self._quote_weights),
        )


def _framed(values: Ints, first: int, last: int) -> Ints:
    return np.concatenate([[first], values, [last]])
