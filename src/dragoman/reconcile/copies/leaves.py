"""The articles as the search for copies sees them."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Self

from dragoman.model.heap import Heap, Kind
from dragoman.reconcile.articles.prints import Print
from dragoman.reconcile.articles.row_types import ArticleRow
from dragoman.reconcile.words.packing import unpacked


@dataclass(frozen=True, slots=True)
class Leaf:
    """An article as copies see it; `again` is true where its outlet prints all of it again."""

    row: ArticleRow
    again: bool

    def age(self) -> tuple[bool, int, str]:
        """What articles are sorted by: the oldest first, those without a day last."""
        return (self.row.published is None, self.row.published or 0, self.row.id)

    def turned(self) -> Self:
        """The same article with `again` the other way round."""
        return replace(self, again=not self.again)


class Leaves:
    """Leaves and prints by the number of their article, each read from the heap once."""

    def __init__(self, heap: Heap, prints: Mapping[int, Print]) -> None:
        """Of the articles on a heap, of which some `prints` are at hand."""
        self._heap, self._prints = heap, dict(prints)
        self._leaves: dict[int, Leaf] = {}
        self._marks: dict[int, set[int]] = {}
        self._grams: dict[int, frozenset[int]] = {}

    def put(self, leaves: Mapping[int, Leaf]) -> None:
        """Have these be the leaves of their articles."""
        self._leaves |= leaves

    def leaf(self, row: int) -> Leaf:
        """The leaf of an article."""
        if row not in self._leaves:
            self._leaves[row] = unpacked(Leaf, self._heap.notes(Kind.LEAF, (row,))[row])
        return self._leaves[row]

    def print(self, row: int) -> Print:
        """The shingles of an article, in order."""
        if row not in self._prints:
            self._prints[row] = unpacked(Print, self._heap.notes(Kind.PRINT, (row,))[row])
        return self._prints[row]

    def marks(self, row: int) -> set[int]:
        """The shingles under which an article is looked for."""
        if row not in self._marks:
            self._marks[row] = marks(self.print(row))
        return self._marks[row]

    def grams(self, row: int) -> frozenset[int]:
        """All shingles of an article."""
        if row not in self._grams:
            self._grams[row] = frozenset(self.print(row).grams)
        return self._grams[row]


def marks(known: Print) -> set[int]:
    """The shingles of a print under which its article is looked for."""
    return {known.grams[mark] for mark in known.marks}
