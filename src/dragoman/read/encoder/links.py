"""What stands between two spans (the link heads' features) and the heads' scores."""

from dataclasses import dataclass

import numpy as np

from dragoman.read.encoder.pieces import OUTSIDE, Ints, Pieces
from dragoman.read.encoder.tags import Floats

# Both heads: hidden units, and what the encoder projects onto them of a pair of spans.
HIDDEN = 64
ENDS = ("left_first", "left_last", "right_first", "right_last")

# Distances in words are told apart up to these bounds (then: more), to the left and to the right.
_STEPS = np.array([1, 2, 4, 8, 16, 32])
_FAR, _NEAR = 2 * (len(_STEPS) + 1), 3
# Where each feature's rows begin in the one table: distance, paragraphs, stops, cues, marks.
_AT = np.cumsum([0, _FAR, _NEAR, _NEAR, _NEAR])
FEATURES = int(_AT[-1]) + 4


@dataclass(frozen=True, slots=True)
class Ground:
    """Running counts over an article's words, so that any gap is told by one subtraction.

    Index w tells what lies before word w; `paragraph` and `quoted` (1 inside or on marks), of w.
    """

    paragraph: Ints
    stops: Ints
    cues: Ints
    quoted: Ints


def ground(pieces: Pieces, cues: Ints) -> Ground:
    """The counts for `pieces` and its cue spans (n, 2)."""
    words = len(pieces.first)
    cue = np.zeros(words + 1, np.int64)
    np.add.at(cue, cues[:, 0] + 1, 1)
    return Ground(
        np.append(np.cumsum(pieces.opens[pieces.first]), 0),
        np.append(0, np.cumsum(pieces.stops)),
        np.cumsum(cue),
        np.append(pieces.mark[pieces.first] != OUTSIDE, False).astype(np.int64),
    )


def pair_features(left: Ints, right: Ints, land: Ground) -> Ints:
    """Feature codes (nl, nr, 5), each a row of the heads' one table, for spans (n, 2) of words."""
    l0, l1 = left[:, None, 0], left[:, None, 1]
    r0, r1 = right[None, :, 0], right[None, :, 1]
    after = r0 >= l1
    a = np.where(after, l1, r1)
    b = np.maximum(np.where(after, r0, l0), a)
    far = np.searchsorted(_STEPS, b - a, side="right") + (len(_STEPS) + 1) * after
    paragraphs = np.minimum(np.abs(land.paragraph[r0] - land.paragraph[l0]), 2)
    stops = np.minimum(land.stops[b] - land.stops[a], 2)
    # a cue that is itself the left end of the gap does not stand between
    cues = np.minimum(land.cues[b] - land.cues[a], 2)
    marks = 2 * land.quoted[l0] + land.quoted[r0]
    return np.stack([far, _AT[1] + paragraphs, _AT[2] + stops, _AT[3] + cues, _AT[4] + marks], -1)


@dataclass(frozen=True, slots=True)
class Head:
    """One link head: `table` (FEATURES, HIDDEN), `out` (HIDDEN), and the projections of "none"."""

    table: Floats
    none: Floats
    out: Floats

    def scores(self, left: Floats, right: Floats, features: Ints) -> Floats:
        """(nl, nr + 1) scores of every pair, "none" last.

        `left` (nl, HIDDEN) and `right` (nr, HIDDEN) are the encoder's projections of the spans.
        No matrix product is used: its sums may change with the number of rows or of threads.
        """
        pair = left[:, None] + right[None] + self.table[features[:, :, 0]]
        for i in range(1, features.shape[2]):
            pair = pair + self.table[features[:, :, i]]
        pair = np.concatenate([pair, left[:, None] + self.none], 1)
        scores: Floats = (np.maximum(pair, 0) * self.out).sum(-1)
        return scores
