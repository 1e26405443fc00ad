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
    words, steps = _side_by_side(rows)
    if not steps:
        return tags
    scores = scores[words]
    best = scores[: len(rows)] + crf.start
    back: list[Ints] = []
    for start, end in steps[1:]:
        paths = best[: end - start, :, None] + crf.step
        back.append(paths.argmax(1))
        best[: end - start] = np.maximum.reduce(paths, 1) + scores[start:end]
    here = (best + crf.end).argmax(1)
    each = np.arange(len(rows))
    for (start, end), before in zip(reversed(steps[1:]), reversed(back), strict=True):
        tags[words[start:end]] = here[: end - start]
        here[: end - start] = before[each[: end - start], here[: end - start]]
    tags[words[: len(rows)]] = here
    return tags


def tag_probabilities(scores: Floats, rows: Ints, crf: Crf) -> Floats:
    """Probability (W, TAGS) of every tag of every word (forward and backward sums)."""
    words, steps = _side_by_side(rows)
    odds = np.exp(scores - scores.max(1, keepdims=True))[words]
    follow = np.exp(crf.step)
    ahead, behind = np.empty_like(odds), np.empty_like(odds)
    here = odds[: len(rows)] * np.exp(crf.start)
    for start, end in steps:
        if start:
            here = np.add.reduce(here[: end - start, :, None] * follow, 1) * odds[start:end]
        here = np.divide(here, np.add.reduce(here, 1, keepdims=True), out=ahead[start:end])
    here = np.tile(np.exp(crf.end), (len(rows), 1))
    for start, end in reversed(steps):
        behind[start:end] = here[: end - start]
        back = np.add.reduce((odds[start:end] * behind[start:end])[:, None, :] * follow, 2)
        here[: end - start] = back / np.add.reduce(back, 1, keepdims=True)
    both = ahead * behind
    out = np.zeros_like(scores)
    out[words] = both / both.sum(1, keepdims=True)
    return out


def _side_by_side(rows: Ints) -> tuple[Ints, list[tuple[int, int]]]:
    """(words of all rows, by their place in the row; from where to where those of a place stand).

    The longest row comes first at every place, so that those that have ended stood at the end.
    """
    lengths = rows[:, 1] - rows[:, 0]
    order = np.argsort(-lengths, kind="stable")
    places = np.arange(int(lengths.max(initial=0)))
    live = np.searchsorted(-lengths[order], -places, side="left")
    ends = np.cumsum(live)
    place = np.repeat(places, live)
    row = np.arange(len(place)) - (ends - live)[place]
    words = rows[order[row], 0] + place
    return words, list(zip((ends - live).tolist(), ends.tolist(), strict=True))


def spans_of(tags: Ints, rows: Ints, role: str) -> Ints:
    """Word spans (n, 2), end exclusive and in order, of one role in legal `tags`."""
    outer, inner = begin(role), begin(role) + 1
    follows = np.append(tags[1:], 0)
    follows[rows[:, 1] - 1] = 0
    starts = np.flatnonzero(tags == outer)
    ends = np.flatnonzero(((tags == inner) | (tags == outer)) & (follows != inner)) + 1
    return np.stack([starts, ends], 1)
