"""What stretches of a text mean: words' vectors, put together as the trained reader weighs them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from dragoman.read.encoder.pieces import Ints
from dragoman.read.encoder.tags import Floats

ONE = 127  # the length of a meaning


@dataclass(frozen=True, slots=True)
class WordMeanings:
    """Words in the order of the text: characters `start` and `end` (exclusive), and `scored`.

    `scored` (W, D + 1) is each word's vector and, as its last number, how much the word tells: the
    log of its share in whatever it stands in.
    """

    start: Ints
    end: Ints
    scored: Floats

    @classmethod
    def of_parts(cls, parts: Sequence[WordMeanings]) -> WordMeanings:
        """The words of a text that was read in parts."""
        return cls(
            np.concatenate([p.start for p in parts]),
            np.concatenate([p.end for p in parts]),
            np.concatenate([p.scored for p in parts]),
        )

    def of(self, start: int, end: int) -> bytes:
        """The meaning of a stretch, the share-weighted mean of its words; empty without a word."""
        first = int(np.searchsorted(self.end, start, side="right"))
        last = int(np.searchsorted(self.start, end))
        words = self.scored[first:last]
        if not len(words):
            return b""
        share = np.exp(words[:, -1] - words[:, -1].max())
        mean = np.add.reduce(words[:, :-1] * share[:, None])
        length = np.sqrt(np.add.reduce(mean * mean))
        numbers = np.rint(mean * (ONE / max(float(length), 1e-9)))
        return bytes(numbers.astype(np.int8).tobytes())
