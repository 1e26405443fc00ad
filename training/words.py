"""The word pieces' vectors with few bits a number: what all settings of the reader share."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from dragoman.read.encoder.words import LEVELS, Words

Table = NDArray[np.float32]

# BERT's vocabulary has the marks from 999 on and then the pieces by how common they are: of the
# pieces of news texts, 80% lie in this range (dev part). Eight bits there and four elsewhere change
# as many words' tags as eight bits everywhere (1.9% for 6 layers); four bits everywhere, 2.4%.
COMMON = range(999, 5000)
# Mean square error falls by less than a thousandth after this many rounds.
_ROUNDS = 12


def squeeze(table: Table, common: range = COMMON) -> dict[str, NDArray[Any]]:
    """The arrays of `dragoman.read.encoder.words.Words` for a table (V, D) of vectors.

    Columns are brought to mean zero and spread one first, for a few of MiniLM's stand far out.
    """
    centre, spread = table.mean(0), table.std(0)
    even = (table - centre) / spread
    peaks = np.abs(even[common.start : common.stop]).max(1)
    whole_scale = _half(peaks / 127)
    rare = np.delete(even, common, 0)
    scale, levels = _fitted(rare)
    nearest = _nearest(rare / scale[:, None], levels)
    whole = np.rint(even[common.start : common.stop] / whole_scale[:, None]).clip(-127, 127)
    scales = np.insert(scale, common.start, whole_scale)
    return {
        "first": np.array([common.start], np.int64),
        "whole": whole.astype(np.int8),
        "codes": (nearest[:, ::2] * LEVELS + nearest[:, 1::2]).astype(np.uint8),
        "levels": levels.astype(np.float32),
        "scale": scales.astype(np.float16),
        "spread": spread.astype(np.float32),
        "centre": centre.astype(np.float32),
    }


def squeezed(table: Table) -> Table:
    """A table as the run time will read it: what the network is trained on."""
    return Words.of(squeeze(table)).rows(np.arange(len(table)))


def _fitted(values: Table) -> tuple[Table, Table]:
    """(a scale for each row, levels for all): fitted in turn to least squares, as k-means does."""
    scale = _half(values.std(1))
    levels = np.quantile(values / scale[:, None], (np.arange(LEVELS) + 0.5) / LEVELS)
    for _ in range(_ROUNDS):
        nearest = _nearest(values / scale[:, None], levels)
        weight = np.bincount(nearest.ravel(), np.repeat(scale**2, values.shape[1]), LEVELS)
        total = np.bincount(nearest.ravel(), (values * scale[:, None]).ravel(), LEVELS)
        levels = np.sort(total / np.maximum(weight, 1e-9)).astype(np.float32)
        chosen = levels[nearest]
        scale = _half((values * chosen).sum(1) / np.maximum((chosen**2).sum(1), 1e-9))
    return scale, levels.astype(np.float32)


def _half(scale: Table) -> Table:
    """Scales as the file will hold them, in half precision and never zero."""
    halves: Table = np.maximum(scale, 1e-3).astype(np.float16).astype(np.float32)
    return halves


def _nearest(values: Table, levels: Table) -> NDArray[np.int64]:
    return np.searchsorted((levels[1:] + levels[:-1]) / 2, values)
