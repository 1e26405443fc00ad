"""BIO tags of words under a linear-chain CRF: the best sequence, probabilities, and the spans.

Rows of words are decoded side by side, the longest first, and only by sums, products and maxima of
single numbers: a row's result never depends on its neighbours.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.read.encoder.pieces import Ints

Floats = NDArray[np.float32]

ROLES = ("source", "cue", "content")
# O, then B and I of each role.
TAGS = 1 + 2 * len(ROLES)
_NEVER = np.float32(-1e4)


def begin(role: str) -> int:
    """The tag that begins a span of the role; the next one continues it."""
    return 1 + 2 * ROLES.index(role)


def legal_steps() -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """(start, step): tags a row may start with, and step[a, b] where tag b may follow tag a."""
    start = np.ones(TAGS, bool)
    step = np.ones((TAGS, TAGS), bool)
    for role in ROLES:
        inner = begin(role) + 1
        start[inner] = False
        step[:, inner] = False
        step[[inner - 1, inner], inner] = True
    return start, step


@dataclass(frozen=True, slots=True)
class Crf:
    """Scores of a row's first tag, of each step from tag to tag, and of a row's last tag."""

    start: Floats
    step: Floats
    end: Floats

    @classmethod
    def of(cls, weights: Mapping[str, Floats]) -> Crf:
        """From the arrays `start`, `step` and `end`; illegal tags and steps are ruled out."""
        start, step = legal_steps()
        return cls(
            np.where(start, weights["start"], _NEVER),
            np.where(step, weights["step"], _NEVER),
            weights["end"],
        )


def best_tags(scores: Floats, rows: Ints, crf: Crf) -> Ints:
    """The best legal tag sequence of every row (Viterbi): a tag for each word; (W, TAGS) scores."""
    tags = np.zeros(len(scores), np.int64)
    first, live = _side_by_side(rows)
    best = scores[first] + crf.start
    back = np.zeros((len(live), len(first), TAGS), np.int64)
    for t in range(1, len(live)):
        n = live[t]
        paths = best[:n, :, None] + crf.step
        back[t, :n] = paths.argmax(1)
        best[:n] = paths.max(1) + scores[first[:n] + t]
    here = (best + crf.end).argmax(1)
    for t in range(len(live) - 1, -1, -1):
        n = live[t]
        tags[first[:n] + t] = here[:n]
        here[:n] = back[t, np.arange(n), here[:n]]
    return tags


def tag_probabilities(scores: Floats, rows: Ints, crf: Crf) -> Floats:
    """Probability (W, TAGS) of every tag of every word (forward and backward sums)."""
    out = np.zeros_like(scores)
    first, live = _side_by_side(rows)
    odds = np.exp(scores - scores.max(1, keepdims=True))
    step = np.exp(crf.step)
    ahead = odds[first] * np.exp(crf.start)
    for t in range(len(live)):
        at = first[: live[t]] + t
        if t:
            ahead = (ahead[: live[t], :, None] * step).sum(1) * odds[at]
        ahead = ahead / ahead.sum(1, keepdims=True)
        out[at] = ahead
    behind = np.tile(np.exp(crf.end), (len(first), 1))
    for t in range(len(live) - 1, -1, -1):
        n = live[t]
        at = first[:n] + t
        here = out[at] * behind[:n]
        out[at] = here / here.sum(1, keepdims=True)
        back = ((odds[at] * behind[:n])[:, None, :] * step).sum(2)
        behind[:n] = back / back.sum(1, keepdims=True)
    return out


def _side_by_side(rows: Ints) -> tuple[Ints, list[int]]:
    """(first word of each row, longest row first; how many rows reach each place)."""
    lengths = rows[:, 1] - rows[:, 0]
    order = np.argsort(-lengths, kind="stable")
    longest = int(lengths.max(initial=0))
    reach = np.searchsorted(-lengths[order], -np.arange(longest), side="left")
    return rows[order, 0], reach.tolist()


def spans_of(tags: Ints, rows: Ints, role: str) -> Ints:
    """Word spans (n, 2), end exclusive and in order, of one role in legal `tags`."""
    outer, inner = begin(role), begin(role) + 1
    follows = np.append(tags[1:], 0)
    follows[rows[:, 1] - 1] = 0
    starts = np.flatnonzero(tags == outer)
    ends = np.flatnonzero(((tags == inner) | (tags == outer)) & (follows != inner)) + 1
    return np.stack([starts, ends], 1)
