"""Which articles are about similar things, found without comparing all pairs."""

from array import array
from collections.abc import Iterator
from math import exp

from dragoman.model.heap import Edge, Heap, Heaped, Kind
from dragoman.reconcile.words.vectors import Vector, cosines, unpacked_vector

# Days after which two reports in like words are a third as likely to tell one event. Of fading by
# days, windows of three and seven, and 1 / (1 + d/5), this did best on dated stories (.905).
_FADING = 4.0
_UNDATED = 0.5  # days that are taken to lie between two rows where one is undated
_FLOOR = 0.03  # likeness below which a pair counts as not alike at all
_REACH = 14  # days after which no likeness can be above that
_DIGITS = 9


# Days whose articles look for one another together: no fewer than those within reach, so that an
# article looks among its own, those before and those after. The undated lie apart from all.
_SPAN = _REACH + 1
_SPANS = 63  # after so many the numbers come again: 62 bits have to hold a term with them


def posted(keys: bytes, day: int | None) -> set[int]:
    """Under what an article of a day, or of none, is found by its packed keys."""
    return {_token(key, _span(day)) for key in array("I", keys)}


def _span(day: int | None) -> int:
    return _SPANS if day is None else day // _SPAN % _SPANS


def _token(key: int, span: int) -> int:
    return key * (_SPANS + 1) + span


def _spans(day: int | None) -> list[int]:
    """Where the articles lie that are near in time to one of a day, or of none."""
    if day is None:
        return list(range(_SPANS + 1))
    return [_span(None), *(_span(day + days) for days in (-_SPAN, 0, _SPAN))]


class Neighbours:
    """The likenesses of articles on a heap, each with those that have a key in common with it.

    How alike two articles are, and whether they meet, hangs on the two alone.
    """

    def __init__(self, heap: Heap) -> None:
        """Of these articles; what is fetched of them is kept."""
        self._heap = heap
        self._rows: dict[int, Heaped] = {}
        self._vectors: dict[int, Vector] = {}
        self._under: dict[int, list[int]] = {}

    def of(self, rows: set[int]) -> list[Edge]:
        """The likenesses of some rows, each pair once."""
        self._fetch(rows)
        done: set[int] = set()
        found: list[Edge] = []
        for row in sorted(rows):
            done.add(row)
            found += self._met(row, done)
        return found

    def _met(self, row: int, done: set[int]) -> Iterator[Edge]:
        keys, day = array("I", self._rows[row].keys), self._rows[row].day
        looked = {_token(key, span) for key in keys for span in _spans(day)}
        met = sorted({other for token in looked for other in self._holders(token)} - done)
        self._fetch(met)
        near = [(n, apart) for n in met if (apart := self._apart(day, n)) <= _REACH]
        alike = cosines(self._vector(row), [self._vector(n) for n, _ in near])
        for (other, apart), cosine in zip(near, alike, strict=True):
            faded = round(cosine * exp(-apart / _FADING), _DIGITS)
            if faded >= _FLOOR:
                yield min(row, other), max(row, other), faded

    def _holders(self, token: int) -> list[int]:
        if token not in self._under:
            self._under[token] = self._heap.holders(Kind.KEY, token)
        return self._under[token]

    def _apart(self, day: int | None, other: int) -> float:
        there = self._rows[other].day
        return _UNDATED if day is None or there is None else abs(day - there)

    def _fetch(self, rows: set[int] | list[int]) -> None:
        self._rows |= self._heap.rows(n for n in rows if n not in self._rows)

    def _vector(self, row: int) -> Vector:
        if row not in self._vectors:
            self._vectors[row] = unpacked_vector(self._rows[row].vector)
        return self._vectors[row]
