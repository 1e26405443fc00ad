"""PolNeAR's reader and scorer, two files that live outside this repository, behind typed doors."""

from __future__ import annotations

import importlib
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from dragoman.read.encoder.pieces import Span

Gold = list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Scorer:
    """The scorer's folder and PolNeAR's folder; gold and scores are read and made by the scorer."""

    polnear: ModuleType
    score: ModuleType
    data: Path

    @classmethod
    def at(cls, folder: Path, data: Path) -> Scorer:
        """Imports `polnear.py` and `score.py` of `folder`; ImportError where they are not."""
        if str(folder) not in sys.path:
            sys.path.append(str(folder))
        return cls(importlib.import_module("polnear"), importlib.import_module("score"), data)

    def annotated(self, split: str) -> list[tuple[str, str, list[Gold]]]:
        """(article, text, every annotator's gold) of a split, in order of their names."""
        out = []
        for path in sorted((self.data / split / "text").glob("*.txt")):
            text = path.read_bytes().decode("utf8")
            found = sorted((self.data / split / "attributions").glob(path.stem + "_*.ann"))
            out.append(
                (path.stem, text, [self.polnear.load_ann(f, text, Counter()) for f in found])
            )
        return out

    def articles(self, split: str) -> list[tuple[str, str, Gold]]:
        """(article, text, the first annotator's gold) of a split: what is scored against."""
        return [(key, text, golds[0]) for key, text, golds in self.annotated(split)]

    def scores(self, split: str, predicted: dict[str, Gold], resamples: int = 0) -> dict[str, Any]:
        """{all, quoted, indirect: metrics} over the articles that `predicted` names."""
        articles = [a for a in self.articles(split) if a[0] in predicted]
        found: dict[str, Any] = self.score.score(articles, predicted, resamples=resamples)
        return found

    def pairs(self, text: str, rows: Gold, gold: Gold) -> dict[int, int]:
        """Which row is which gold item: one to one, by shared words, half of them at least."""
        words = self.polnear.word_spans(text)
        mine, theirs = (
            [self.polnear.token_set([tuple(c) for c in q["content"]], words) for q in side]
            for side in (rows, gold)
        )
        found: dict[int, int] = self.score.match(mine, theirs, 0.5)
        return found


def fragments(gold: dict[str, Any], role: str) -> list[Span]:
    """Character spans of one role of a gold item."""
    return [(int(s), int(e)) for s, e in gold[role]]
