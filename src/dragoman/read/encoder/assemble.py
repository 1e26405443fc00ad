"""From scores to quotations: best tags, then each content's cue and each cue's source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from dragoman.read.encoder.links import HIDDEN, Ground, Head, ground, pair_features
from dragoman.read.encoder.pieces import Ints, Pieces, Span
from dragoman.read.encoder.tags import (
    TAGS,
    Crf,
    Floats,
    begin,
    best_tags,
    spans_of,
    tag_probabilities,
)
from dragoman.read.encoder.triggers import Told

# The cue is the anchor of a quotation: missing one costs more than a false one, whose content
# is mostly not there. Chosen on the dev part among 0, 1, 1.5, 2 (F1 +0.5).
CUE_BONUS = np.float32(1.0)
# Added again in rows that hold contents but no cue: gold has no content without (joint F1 +0.6).
ORPHAN_BONUS = np.float32(4.0)
# Added in rows that hold a cue but no source, for few cues have none (joint F1 +0.3).
SOURCE_BONUS = np.float32(1.0)


@dataclass(frozen=True, slots=True)
class Encoded:
    """What the encoder says of one window's pieces, [CLS] and [SEP] cut off.

    `tags` (P, TAGS) scores; `to_cue` and `to_source` (P, 4 * HIDDEN) what the link heads take of a
    span's ends. `told` is what the head for events says of the words, None where there is none.
    """

    tags: Floats
    to_cue: Floats
    to_source: Floats
    told: Told | None = None


@dataclass(frozen=True, slots=True)
class Heads:
    """The small weights beside the encoder: the CRF and the two link heads."""

    crf: Crf
    to_cue: Head
    to_source: Head

    @classmethod
    def of(cls, weights: Mapping[str, Floats]) -> Heads:
        """From named arrays: the CRF's, and `table`, `none`, `out` of `to_cue` and `to_source`."""
        to_cue, to_source = (
            Head(weights[f"{h}.table"], weights[f"{h}.none"], weights[f"{h}.out"])
            for h in ("to_cue", "to_source")
        )
        return cls(Crf.of(weights), to_cue, to_source)


@dataclass(frozen=True, slots=True)
class Linked:
    """A quotation in words: spans (end exclusive), and the probability of the link to its cue."""

    contents: tuple[Span, ...]
    cue: Span | None
    source: Span | None
    cue_link: float


def assemble(pieces: Pieces, encoded: list[Encoded], heads: Heads) -> tuple[list[Linked], Floats]:
    """Quotations in the order of their first content, and every word's tag probabilities."""
    if not encoded:
        return [], np.zeros((0, TAGS), np.float32)
    scores = np.concatenate([e.tags for e in encoded])[pieces.first]
    tags = anchored_tags(scores, pieces.rows, heads.crf)
    sources, cues, contents = (spans_of(tags, pieces.rows, r) for r in ("source", "cue", "content"))
    land = ground(pieces, cues)
    out: list[Linked] = []
    for i, window in enumerate(encoded):
        words = pieces.word_range(i)
        site = _Site(pieces, pieces.piece_range(i)[0], land)
        out += _link(site, window, heads, *(_within(s, words) for s in (sources, cues, contents)))
    out.sort(key=lambda q: q.contents)
    return out, tag_probabilities(scores, pieces.rows, heads.crf)


def anchored_tags(scores: Floats, rows: Ints, crf: Crf) -> Ints:
    """Best tags with the bonus for cues, and again for rows that lack a cue or source they need."""
    bonus = np.zeros(TAGS, np.float32)
    bonus[begin("cue")] = CUE_BONUS
    tags = best_tags(scores + bonus, rows, crf)
    for need, lack, more in (
        ("content", "cue", ORPHAN_BONUS),
        ("cue", "source", SOURCE_BONUS),
    ):
        needing, having = (
            np.add.reduceat(tags == begin(role), rows[:, 0]) > 0 for role in (need, lack)
        )
        wanting = rows[needing & ~having]
        again = bonus.copy()
        again[begin(lack)] += more
        found = best_tags(scores + again, wanting, crf)
        for a, b in wanting:
            tags[a:b] = found[a:b]
    return tags


@dataclass(frozen=True, slots=True)
class _Site:
    """Where links are made: one window, by its first piece."""

    pieces: Pieces
    base: int
    land: Ground

    def choose(
        self, projected: Floats, head: Head, left: Ints, right: Ints
    ) -> tuple[list[int], list[float]]:
        """Each left span's best right span (their number: none), and its probability."""
        if not len(left):
            return [], []
        a, b = self._ends(projected, left, 0), self._ends(projected, right, 2)
        scores = head.scores(a, b, pair_features(left, right, self.land))
        odds = np.exp(scores - scores.max(1, keepdims=True))
        return scores.argmax(1).tolist(), (odds.max(1) / odds.sum(1)).tolist()

    def _ends(self, projected: Floats, spans: Ints, part: int) -> Floats:
        first = self.pieces.first[spans[:, 0]] - self.base
        last = self.pieces.first[spans[:, 1] - 1] - self.base
        return (
            projected[first, part * HIDDEN : (part + 1) * HIDDEN]
            + projected[last, (part + 1) * HIDDEN : (part + 2) * HIDDEN]
        )


def _within(spans: Ints, words: Span) -> Ints:
    a, b = np.searchsorted(spans[:, 0], words)
    return spans[a:b]


def _link(
    site: _Site, window: Encoded, heads: Heads, sources: Ints, cues: Ints, contents: Ints
) -> list[Linked]:
    cue_of, cue_link = site.choose(window.to_cue, heads.to_cue, contents, cues)
    source_of, _ = site.choose(window.to_source, heads.to_source, cues, sources)
    members: dict[int, list[int]] = {}
    for i, cue in enumerate(cue_of):
        # a content that belongs to no cue stands alone, under a key that no cue has
        members.setdefault(cue if cue < len(cues) else len(cues) + i, []).append(i)
    out = []
    for cue, chosen in members.items():
        source = source_of[cue] if cue < len(cues) else len(sources)
        out.append(
            Linked(
                tuple(_span(contents[i]) for i in chosen),
                _span(cues[cue]) if cue < len(cues) else None,
                _span(sources[source]) if source < len(sources) else None,
                min(cue_link[i] for i in chosen),
            )
        )
    return out


def _span(words: Ints) -> Span:
    return int(words[0]), int(words[1])
