"""Labelled sentences of the bulk corpora: offsets and labels alone, the words stay where they are.

A line of `labels.jsonl` is an article: its corpus (`source`), the SHA-256 of its text, the
character `until` which its sentences were labelled, and `labels` as [start, end, label, status]. A
label is a kind of event, or a stance with "+"; `status` is an event's, null for a stance.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.standoff import articles_in

from dragoman.model.vocabulary import EVENT_KINDS, STANCES

FILE = Path(__file__).with_name("labels.jsonl")
# The columns that the network learns; the run time asks for those of events.
COLUMNS = {label: i for i, label in enumerate((*EVENT_KINDS, *(f"+{s}" for s in STANCES)))}
_DEV = 16  # one article in so many is held out, by its digest


@dataclass(frozen=True, slots=True)
class Labelled:
    """The labelled part of an article, and each label as (start, end, column)."""

    sha256: str
    text: str
    labels: tuple[tuple[int, int, int], ...]

    @property
    def held_out(self) -> bool:
        """Whether the article is kept for scores."""
        return int(self.sha256[:8], 16) % _DEV == 0


def load(corpora: Path, file: Path = FILE) -> Iterator[Labelled]:
    """The labelled articles found in `corpora/*/articles.jsonl.gz`, in the order of the file."""
    lines = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    wanted: dict[str, set[str]] = {}
    for line in lines:
        wanted.setdefault(line["source"], set()).add(line["sha256"])
    known = articles_in(corpora, wanted)
    for line in lines:
        article = known.get(line["sha256"])
        if article is not None:
            labels = tuple((s, e, COLUMNS[label]) for s, e, label, _ in line["labels"])
            yield Labelled(line["sha256"], article["text"][: line["until"]], labels)
