"""Windows to learn from: the lower layers' states, and what each word is labelled."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from dragoman.read.encoder.reader import Reader
from training.batches import shuffled
from training.model import NEVER
from training.triggers.labels import COLUMNS, Labelled


@dataclass(frozen=True, slots=True)
class Window:
    """`lower` (pieces, size), `first` pieces of the words, `targets` (words, labels)."""

    lower: NDArray[np.float16]
    first: NDArray[np.int64]
    targets: NDArray[np.float32]

    @property
    def length(self) -> int:
        """Pieces with [CLS] and [SEP]."""
        return len(self.lower)


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows side by side: states (N, L, size), mask (N, 1, 1, L), flat words, their targets."""

    lower: Tensor
    mask: Tensor
    words: Tensor
    targets: Tensor


def windows(article: Labelled, reader: Reader) -> Iterator[Window]:
    """The windows of an article; the lower layers are the reader's own, and are not trained."""
    pieces = reader.cut(article.text)
    targets = np.zeros((len(pieces.first), len(COLUMNS)), np.float32)
    for start, end, column in article.labels:
        word = int(np.searchsorted(pieces.end, start, side="right"))
        if word < len(targets) and pieces.start[word] < end:
            targets[word, column] = 1
    for i, lower in enumerate(reader.lower(pieces)):
        labelled = targets[slice(*pieces.word_range(i))]
        yield Window(lower[0].astype(np.float16), pieces.first_in(i), labelled)


def batches(of: list[Window], size: int, rng: np.random.Generator) -> Iterator[Batch]:
    """Batches in random order."""
    return map(collate, shuffled(of, size, rng))


def collate(chosen: list[Window]) -> Batch:
    """Some windows as one batch."""
    length = max(w.length for w in chosen)
    lower = torch.zeros(len(chosen), length, chosen[0].lower.shape[1])
    mask = torch.full((len(chosen), 1, 1, length), NEVER)
    words = []
    for i, w in enumerate(chosen):
        lower[i, : w.length] = torch.from_numpy(w.lower.astype(np.float32))
        mask[i, ..., : w.length] = 0
        words.append(torch.from_numpy(w.first) + i * length)
    targets = torch.from_numpy(np.concatenate([w.targets for w in chosen]))
    return Batch(lower, mask, torch.cat(words), targets)
