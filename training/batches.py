"""Windows of articles, cut anew every epoch, as batches of the network's input arrays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

import numpy as np
import torch
from torch import Tensor

from dragoman.read.encoder.cutter import Cutter
from dragoman.read.encoder.pieces import CLS, MASK, PAD, SEP, WINDOW, Ints, Pieces
from training.labels import Example, Labels


class Lengthy(Protocol):
    """What has a length in pieces."""

    @property
    def length(self) -> int:
        """Pieces with [CLS] and [SEP]."""
        ...


W = TypeVar("W", bound=Lengthy)


@dataclass(frozen=True, slots=True)
class Window:
    """One window of one article, as cut this epoch."""

    pieces: Pieces
    labels: Labels
    index: int

    @property
    def length(self) -> int:
        """Pieces with [CLS] and [SEP]."""
        a, b = self.pieces.piece_range(self.index)
        return b - a + 2


@dataclass(frozen=True, slots=True)
class Batch:
    """Windows of like length side by side; all arrays are of the encoder's input shape (N, L).

    `rows` are ranges in the flat list of words (`words` holds their flat piece positions).
    """

    windows: list[Window]
    inputs: tuple[Tensor, Tensor, Tensor, Tensor]
    attend: Tensor
    words: Tensor
    tags: Tensor
    rows: Ints


def windows(examples: list[Example], cutter: Cutter, rng: np.random.Generator) -> list[Window]:
    """All windows of all articles, cut from a random first length, one annotator drawn for each."""
    out = []
    for example in examples:
        labels = example.annotators[int(rng.integers(len(example.annotators)))]
        pieces = cutter.cut(example.text, first_window=int(rng.integers(WINDOW // 4, WINDOW + 1)))
        out += [Window(pieces, labels, i) for i in range(len(pieces.windows))]
    return out


def batches(
    all_windows: list[Window], size: int, rng: np.random.Generator, masked: float
) -> Iterator[Batch]:
    """Batches in random order, windows of like length together (within pools of 16)."""
    for chosen in shuffled(all_windows, size, rng):
        yield collate(chosen, rng, masked)


def shuffled(of: list[W], size: int, rng: np.random.Generator) -> Iterator[list[W]]:
    """Windows by `size` in random order, those of like length together (within pools of 16)."""
    order = rng.permutation(len(of))
    groups = []
    for i in range(0, len(order), size * 16):
        pool = sorted(order[i : i + size * 16].tolist(), key=lambda j: of[j].length)
        groups += [pool[j : j + size] for j in range(0, len(pool), size)]
    for g in rng.permutation(len(groups)):
        yield [of[j] for j in groups[g]]


def collate(
    chosen: list[Window], rng: np.random.Generator | None = None, masked: float = 0.0
) -> Batch:
    """Input arrays of some windows; a share of pieces is replaced by [MASK] when training."""
    length = max(w.length for w in chosen)
    ids = np.full((len(chosen), length), PAD, np.int64)
    case, mark, opens = (np.zeros_like(ids) for _ in range(3))
    words, tags, rows, at = [], [], [], 0
    for i, w in enumerate(chosen):
        a, b = w.pieces.piece_range(w.index)
        v0, v1 = w.pieces.word_range(w.index)
        ids[i, 0], ids[i, b - a + 1] = CLS, SEP
        ids[i, 1 : b - a + 1] = w.pieces.ids[a:b]
        for target, origin in (
            (case, w.pieces.case),
            (mark, w.pieces.mark),
            (opens, w.pieces.opens),
        ):
            target[i, 1 : b - a + 1] = origin[a:b]
        words.append(w.pieces.first[v0:v1] - a + 1 + i * length)
        tags.append(w.labels.tags[v0:v1])
        r0, r1 = w.pieces.windows[w.index]
        rows.append(w.pieces.rows[r0:r1] - v0 + at)
        at += v1 - v0
    attend = ids != PAD
    if rng is not None and masked:
        hide = (rng.random(ids.shape) < masked) & attend & (ids != CLS) & (ids != SEP)
        ids[hide] = MASK
    as_tensor = torch.from_numpy
    return Batch(
        chosen,
        (as_tensor(ids), as_tensor(case), as_tensor(mark), as_tensor(opens)),
        as_tensor(attend),
        as_tensor(np.concatenate(words)),
        as_tensor(np.concatenate(tags)),
        np.concatenate(rows),
    )
