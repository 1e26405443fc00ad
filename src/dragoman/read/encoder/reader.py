"""The reader itself: loads the weights once, and finds the attributions of a text."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnxruntime as ort
from tokenizers import Tokenizer

from dragoman.model.attribution import Attribution
from dragoman.read.encoder import ENCODER, HEADS, TOKENIZER, WORDS
from dragoman.read.encoder.arrays import load_arrays
from dragoman.read.encoder.assemble import Encoded, Heads, Linked, assemble
from dragoman.read.encoder.certainty import probability, quote_facts
from dragoman.read.encoder.cutter import Cutter
from dragoman.read.encoder.pieces import CLS, SEP, Ints, Pieces, Span
from dragoman.read.encoder.tags import Floats
from dragoman.read.encoder.words import Words
from dragoman.read.parse import parts


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
        self._heads = Heads.of(weights)
        self._cutter = Cutter(Tokenizer.from_file(str(folder.parent / TOKENIZER)))
        self._words = Words.load(folder.parent / WORDS)
        self._session = _session(folder / ENCODER)
        self._quote_weights = weights["quote_certainty"]

    def read(self, text: str) -> tuple[Attribution, ...]:
        """Attributions in the order of their first content; a long text is read in parts."""
        return tuple(found for start, end in parts(text) for found in self._part(text, start, end))

    def _part(self, text: str, start: int, end: int) -> Iterator[Attribution]:
        pieces = self.cut(text[start:end])
        found, tags = self.link(pieces, self.encode(pieces))
        for linked in found:
            yield self._attribution(pieces, linked, tags, start)

    def cut(self, text: str) -> Pieces:
        """The text's pieces, words, rows and windows."""
        return self._cutter.cut(text)

    def encode(self, pieces: Pieces) -> list[Encoded]:
        """Scores of every window's pieces, one window after the other."""
        forms, out = pieces.forms, []
        for i in range(len(pieces.windows)):
            a, b = pieces.piece_range(i)
            words = self._words.rows(_framed(pieces.ids[a:b], CLS, SEP))
            feed = {"words": words[None], "forms": _framed(forms[a:b], 0, 0)[None]}
            tags, links = self._session.run(["tags", "links"], feed)
            to_cue, to_source = np.split(links[0, 1:-1], 2, axis=1)
            out.append(Encoded(tags[0, 1:-1], to_cue, to_source))
        return out

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


def _session(path: Path) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = ort.ExecutionMode.ORT_SEQUENTIAL
    options.use_deterministic_compute = True
    # The graph is written as it should run; full optimisation would fuse sum and norm into one
    # operator that takes 0.31 ms a window and layer where the two take 0.04 (onnxruntime 1.31).
    options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
    return ort.InferenceSession(path.read_bytes(), options, providers=["CPUExecutionProvider"])


def _framed(values: Ints, first: int, last: int) -> Ints:
    return np.concatenate([[first], values, [last]])
