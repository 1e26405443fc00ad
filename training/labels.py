"""PolNeAR's gold in words: a tag for each, and who is linked to what."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from dragoman.read.encoder.cutter import Cutter
from dragoman.read.encoder.pieces import Ints, Pieces, Span
from dragoman.read.encoder.tags import begin
from training.scorer import Gold, Scorer, fragments


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """Gold word spans: contents and cue, and the source or none."""

    contents: tuple[Span, ...]
    cue: Span
    source: Span | None


@dataclass(frozen=True, slots=True)
class Labels:
    """One annotator's reading of an article: a tag per word, and the attributions."""

    tags: Ints
    attributions: tuple[GoldAttribution, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """An article with every annotator's labels."""

    key: str
    text: str
    annotators: tuple[Labels, ...]


def load(scorer: Scorer, split: str, cutter: Cutter) -> list[Example]:
    """Articles of a split; the scorer reads the gold, so that both read alike."""
    examples = []
    for key, text, golds in scorer.annotated(split):
        pieces = cutter.cut(text)
        examples.append(Example(key, text, tuple(label(pieces, gold) for gold in golds)))
    return examples


def label(pieces: Pieces, gold: Gold) -> Labels:
    """Tags and attributions over the article's words; later spans never overwrite earlier ones.

    A span that crosses rows (gold has a handful) becomes one in each.
    """
    tags = np.zeros(len(pieces.first), np.int64)

    def paint(fragments: list[Span], role: str) -> list[Span]:
        spans = []
        for s, e in fragments:
            a = int(np.searchsorted(pieces.end, s, side="right"))
            b = int(np.searchsorted(pieces.start, e, side="left"))
            cuts = [
                a,
                *pieces.rows[(pieces.rows[:, 0] > a) & (pieces.rows[:, 0] < b), 0].tolist(),
                b,
            ]
            if a < b and not tags[a:b].any():
                for x, y in pairwise(cuts):
                    tags[x:y] = begin(role) + 1
                    tags[x] = begin(role)
                    spans.append((x, y))
        return spans

    attributions = []
    for item in gold:
        contents = paint(fragments(item, "content"), "content")
        cue = paint(fragments(item, "cue"), "cue")
        named = fragments(item, "source")
        source = _words(pieces, *named[0]) if named else None
        paint(named, "source")
        if contents and cue:
            attributions.append(GoldAttribution(tuple(contents), cue[0], source))
    return Labels(tags, tuple(attributions))


def _words(pieces: Pieces, s: int, e: int) -> Span:
    """Words that the characters s to e touch (one at least)."""
    a = int(np.searchsorted(pieces.end, s, side="right"))
    return a, max(a + 1, int(np.searchsorted(pieces.start, e, side="left")))
