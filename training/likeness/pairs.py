"""Pairs of statements to learn from: the words of both, what else tells of them, what is right."""

from __future__ import annotations

import json
import tempfile
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

import dragoman
from dragoman.derivation.relating import Stock
from dragoman.read.encoder import TRIGGERS, folder
from dragoman.read.encoder.reader import Reader
from dragoman.read.encoder.sessions import session
from dragoman.read.parse import parts
from dragoman.reconcile.articles.shelf import Shelf
from dragoman.reconcile.grouping import events
from dragoman.reconcile.grouping.likeness import EventLikeness, never_one
from dragoman.reconcile.grouping.meanings import MEANT
from dragoman.reconcile.grouping.odds import WEIGHTS
from dragoman.reconcile.grouping.subjects import Subjects
from dragoman.reconcile.relate import SAID
from dragoman.store import HeapFile, KeptFile, Record, SheetFile
from training.likeness.groups import Cluster, Judged

TRAITS = tuple(WEIGHTS)
_NUMBER = {name: i for i, name in enumerate(TRAITS)}
_LONGEST = 64  # words of a statement that are looked at

Ints = NDArray[np.int64]
Place = tuple[int, int, int]  # article, start, end


@dataclass(frozen=True, slots=True)
class Pairs:
    """All pairs of some statements, each with whether it is `right`.

    `spans` (n, 2) are the statements' ranges in the cluster's words, `both` (m, 2) the statements
    of each pair. `traits` (t, 2) are pair and trait of each `value` (t); pairs that are `apart` are
    of kinds that are never one.
    """

    spans: Ints
    both: Ints
    right: NDArray[np.float32]
    traits: Ints
    value: NDArray[np.float32]
    apart: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Example:
    """A cluster: its `words` (W, 2 * size) by their lower and upper states, and its pairs."""

    words: NDArray[np.float16]
    events: Pairs
    quotes: Pairs
    held_out: bool


def example(cluster: Cluster) -> Example:
    """A cluster as it is learnt from."""
    texts = [a["text"] for a in cluster.articles]
    words = _Words(texts)
    told = _events(cluster, words)
    said = _pairs(cluster.quotes, range(len(cluster.quotes.statements)), words)
    used = np.zeros(len(words.states), bool)
    for start, end in np.concatenate([told.spans, said.spans]).tolist():
        used[start:end] = True
    return Example(
        words.states[used].astype(np.float16),
        replace(told, spans=_kept(told.spans, used)),
        replace(said, spans=_kept(said.spans, used)),
        cluster.held_out,
    )


def _kept(spans: Ints, used: NDArray[np.bool_]) -> Ints:
    """Ranges of words, all of them used, where the others are left out."""
    number = np.cumsum(used) - 1
    return np.stack([number[spans[:, 0]], number[spans[:, 1] - 1] + 1], 1)


class _Words:
    """The words of some texts, one text after the other, with their `states` (W, 2 * size)."""

    def __init__(self, texts: Sequence[str]) -> None:
        read = [_states(text) for text in texts]
        self._start = [start for start, _, _ in read]
        self._end = [end for _, end, _ in read]
        self.states = np.concatenate([states for _, _, states in read])
        sizes = [len(start) for start in self._start]
        self._first = np.cumsum([0, *sizes])

    def span(self, place: Place) -> tuple[int, int]:
        """The range of words that a statement covers: one at least."""
        article, start, end = place
        low = bisect_right(self._end[article], start)
        low = min(low, len(self._end[article]) - 1)
        high = max(bisect_left(self._start[article], end), low + 1)
        first = int(self._first[article])
        return first + low, first + min(high, low + _LONGEST)


@cache
def _reader() -> tuple[Reader, object]:
    weights = folder("full")
    return Reader(weights), session(weights / TRIGGERS)


def _states(text: str) -> tuple[list[int], list[int], NDArray[np.float32]]:
    """Each word's first and last characters, and its states as the head meets them."""
    reader, head = _reader()
    start: list[int] = []
    end: list[int] = []
    states = []
    for low, high in parts(text):
        pieces = reader.cut(text[low:high])
        for i, lower in enumerate(reader.lower(pieces)):
            first, words = pieces.first_in(i), slice(*pieces.word_range(i))
            (upper,) = head.run(["states"], {"lower": lower})  # type: ignore[attr-defined]
            states.append(np.concatenate([lower[0, first], upper[0, first]], 1))
            start += (pieces.start[words] + low).tolist()
            end += (pieces.end[words] + low).tolist()
    return start, end, np.concatenate(states)


def _events(cluster: Cluster, words: _Words) -> Pairs:
    with tempfile.TemporaryDirectory() as made:
        for article in cluster.articles:
            file = Path(made) / f"{article['id']}.json"
            file.write_text(json.dumps(article), "utf-8")
        with dragoman.read(made) as record:
            return _compared(record, cluster.events, words)


def _compared(record: Record, judged: Judged, words: _Words) -> Pairs:
    """The judged events that a record has, with all that speaks for each two of them."""
    told = _likeness(record)
    rows = [told.report(i).row for i in range(len(told))]
    found = {(int(r.article), r.start, r.end, r.kind): i for i, r in enumerate(rows)}
    places = zip(judged.statements, judged.kinds, strict=True)
    kept = [(n, found[key]) for n, (p, k) in enumerate(places) if (key := (*p, k)) in found]
    pairs = _pairs(judged, [n for n, _ in kept], words)
    traits: list[tuple[int, int]] = []
    value: list[float] = []
    apart = np.zeros(len(pairs.both), bool)
    for number, (one, other) in enumerate(pairs.both.tolist()):
        i, j = sorted((kept[one][1], kept[other][1]))
        apart[number] = never_one(rows[i].kind, rows[j].kind)
        for name, measure in () if apart[number] else told.traits(i, j):
            if name not in MEANT:
                traits.append((number, _NUMBER[name]))
                value.append(measure)
    of = np.array(traits, np.int64).reshape(-1, 2)
    return replace(pairs, traits=of, value=np.array(value, np.float32), apart=apart)


def _likeness(record: Record) -> EventLikeness:
    """All events of a record, as they are compared."""
    file = record.file
    keys = {shown: key for key, shown in file.shown_ids().items()}
    stock = Stock(KeptFile(file), HeapFile(file), keys, {})
    shelf = Shelf(stock, SheetFile(file, SAID).bodies, lambda _: {})
    material = shelf.material(sorted(keys), ("events",))
    return EventLikeness([told for _, told in events.seen(material)], Subjects(shelf.subjects))


def _pairs(judged: Judged, numbers: Sequence[int], words: _Words) -> Pairs:
    """All pairs of some of the judged statements, without what else speaks for them."""
    spans = np.array([words.span(judged.statements[n]) for n in numbers], np.int64).reshape(-1, 2)
    both = np.stack(np.triu_indices(len(numbers), 1), 1)
    group = np.array([judged.group.get(n, -1 - n) for n in numbers], np.int64)
    right = (group[both[:, 0]] == group[both[:, 1]]).astype(np.float32)
    none = np.zeros((0, 2), np.int64), np.zeros(0, np.float32), np.zeros(len(both), bool)
    return Pairs(spans, both, right, *none)
