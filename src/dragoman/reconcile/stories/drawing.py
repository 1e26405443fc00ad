"""The sample of articles that decides how common a term is, and what changes with the sample."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.model.heap import Kind
from dragoman.reconcile.words.rarity import DRAWN, band, turned

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from dragoman.model.heap import Heap
    from dragoman.reconcile.articles.pages import Page
    from dragoman.reconcile.words.rarity import Band

    Holders = Mapping[int, tuple[int, int]]  # by term, how many hold it before and now


@dataclass(frozen=True, slots=True)
class Turned:
    """The terms that weigh otherwise than before, or under which articles look for one another now.

    `closed` are those under which they do so no more, and that weigh what they did.
    """

    weights: set[int]
    closed: set[int]


class Draw:
    """The articles with the least numbers on a heap, which are digests: as many as are drawn."""

    def __init__(self, heap: Heap) -> None:
        """As the heap is before it changes."""
        self._heap = heap
        self._before = self._now = heap.least(DRAWN)

    def anew(self) -> None:
        """Draw anew, as the heap has changed."""
        self._now = self._heap.least(DRAWN)

    def bands(self, terms: Collection[int]) -> dict[int, Band]:
        """The bands of some terms that are held."""
        held, drawn = self._heap.held(Kind.TERM, terms), self._counted(terms)
        return {t: band(drawn.get(t, 0), len(self._now), held[t]) for t in terms}

    def turned(
        self,
        terms: Holders,
        was: Mapping[int, Page],
        now: Mapping[int, Page],
        page: Callable[[int], Page],
    ) -> Turned | None:
        """The terms that are of another band than before, of those that were held; None: any.

        `terms` are those that were taken or left; `was` and `now` the pages that changed, and
        `page` gives any.
        """
        if not self._before:
            return Turned(set(), set())
        sizes = len(self._before), len(self._now)
        if sizes[0] != sizes[1] and self._heap.size() > DRAWN:
            return None
        change = self._changed(was, now, page)
        touched = sorted(terms.keys() | change.keys())
        held, counted = self._heap.held(Kind.TERM, touched), self._counted(touched)
        found = Turned(set(), set())
        for t in touched:
            (old, new), drawn = terms.get(t) or (held[t], held[t]), counted.get(t, 0)
            before, after = band(drawn - change[t], sizes[0], old), band(drawn, sizes[1], new)
            if before.step != after.step or before.open < after.open:
                found.weights.add(t)
            elif before.open > after.open:
                found.closed.add(t)
        if sizes[0] != sizes[1]:
            found.weights.update(self._outgrown(sizes, change))
        return found

    def _outgrown(self, sizes: tuple[int, int], but: Collection[int]) -> Iterable[int]:
        """The other terms that are of another band among fewer or more articles."""
        for least, most in turned(*sizes):
            for t, n in self._heap.terms(least, most).items():
                if t not in but and band(n, sizes[0], n) != band(n, sizes[1], n):
                    yield t

    def _changed(
        self, was: Mapping[int, Page], now: Mapping[int, Page], page: Callable[[int], Page]
    ) -> Counter[int]:
        """How many more of those that are drawn hold each term than of those before."""
        before, after = frozenset(self._before), frozenset(self._now)
        changed = was.keys() | now.keys()
        beside = {row: page(row) for row in (before ^ after) - changed}
        change: Counter[int] = Counter()
        for row in (before & was.keys()) | (before & beside.keys()):
            change.subtract(set((was.get(row) or beside[row]).terms.codes))
        for row in (after & now.keys()) | (after & beside.keys()):
            change.update(set((now.get(row) or beside[row]).terms.codes))
        return change

    def _counted(self, terms: Collection[int]) -> dict[int, int]:
        """How many of those that are drawn hold each of some terms, of those that any holds."""
        last = self._now[-1] if len(self._now) == DRAWN else None
        return self._heap.held(Kind.TERM, terms, last)
