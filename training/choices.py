"""What the link heads learn: for each span, candidates to choose from and the right one."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from dragoman.read.encoder.links import ground, pair_features
from dragoman.read.encoder.pieces import Ints, Span
from training.batches import Batch, Window
from training.labels import GoldAttribution

Spans = tuple[Ints, Ints, Ints]


@dataclass(slots=True)
class Links:
    """Pairs to choose from, for one head: piece positions of span ends, features, and the choice.

    `left` (n, 2) and `right` (n, c, 2) are flat positions in the batch (window * length + piece);
    `features` (n, c, 5); `valid` (n, c) where a candidate is; `choice` (n) in 0..c, c for "none".
    """

    left: list[tuple[int, int]] = field(default_factory=list)
    right: list[list[tuple[int, int]]] = field(default_factory=list)
    features: list[Ints] = field(default_factory=list)
    choice: list[int] = field(default_factory=list)

    def tensors(self) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """left, right, features, valid, choice ("none" is the column after the last candidate)."""
        n, width = len(self.left), max(map(len, self.right), default=0)
        right = np.zeros((n, width, 2), np.int64)
        features = np.zeros((n, width, 5), np.int64)
        valid = np.zeros((n, width), bool)
        choice = np.array([c if c >= 0 else width for c in self.choice], np.int64)
        for i, candidates in enumerate(self.right):
            k = len(candidates)
            right[i, :k] = np.array(candidates, np.int64).reshape(-1, 2)
            features[i, :k] = self.features[i]
            valid[i, :k] = True
        left = np.array(self.left, np.int64).reshape(-1, 2)
        return (torch.from_numpy(left), torch.from_numpy(right), torch.from_numpy(features),
                torch.from_numpy(valid), torch.from_numpy(choice))  # fmt: skip


def link_targets(batch: Batch, predicted: list[Spans] | None) -> tuple[Links, Links]:
    """(content to cue, cue to source) over gold spans, and over predicted ones where given.

    A predicted span stands for the gold span that it shares most words with; one that shares none
    has "none" for its choice, and so has one whose true partner was not predicted.
    """
    to_cue, to_source = Links(), Links()
    length = batch.attend.shape[1]
    for i, w in enumerate(batch.windows):
        v0, v1 = w.pieces.word_range(w.index)
        inside = [a for a in w.labels.attributions if v0 <= a.cue[0] < v1]
        gold = _gold_spans(inside, v0, v1)
        for spans in [gold] if predicted is None else [gold, predicted[i]]:
            _add_links(to_cue, to_source, w, inside, spans, i * length)
    return to_cue, to_source


def _gold_spans(inside: list[GoldAttribution], v0: int, v1: int) -> Spans:
    source = sorted({a.source for a in inside if a.source and v0 <= a.source[0] < v1})
    cue = sorted({a.cue for a in inside})
    content = sorted({c for a in inside for c in a.contents if v0 <= c[0] < v1})
    first, second, third = (np.array(x, np.int64).reshape(-1, 2) for x in (source, cue, content))
    return first, second, third


def _add_links(
    to_cue: Links,
    to_source: Links,
    w: Window,
    inside: list[GoldAttribution],
    spans: Spans,
    flat: int,
) -> None:
    sources, cues, contents = spans
    land = ground(w.pieces, cues)
    a, _ = w.pieces.piece_range(w.index)

    def ends(found: Ints) -> list[tuple[int, int]]:
        at = w.pieces.first[np.stack([found[:, 0], found[:, 1] - 1], 1)] - a + 1 + flat
        return [(int(x), int(y)) for x, y in at]

    cue_of = {c: x.cue for x in inside for c in x.contents}
    source_of = {x.cue: x.source for x in inside}
    for links, left, right, partner in (
        (to_cue, contents, cues, cue_of),
        (to_source, cues, sources, source_of),
    ):
        if not len(left):
            continue
        features = pair_features(left, right, land)
        for j in range(len(left)):
            own = _best(left[j], list(partner))
            wanted = partner.get(own) if own else None
            links.left.append(ends(left[j : j + 1])[0])
            links.right.append(ends(right))
            links.features.append(features[j])
            links.choice.append(_position(right, wanted))


def _shared(span: Span | NDArray[np.int64], other: Span) -> int:
    return min(int(span[1]), other[1]) - max(int(span[0]), other[0])


def _best(span: NDArray[np.int64], gold: list[Span]) -> Span | None:
    best = max(gold, key=lambda g: _shared(span, g), default=None)
    return best if best is not None and _shared(span, best) > 0 else None


def _position(candidates: Ints, wanted: Span | None) -> int:
    if wanted is None or not len(candidates):
        return -1
    shares = [_shared(c, wanted) for c in candidates]
    best = int(np.argmax(shares))
    return best if shares[best] > 0 else -1
