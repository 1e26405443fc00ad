"""Which articles are compared: those that have a fingerprint in common."""

from collections import Counter
from collections.abc import Mapping
from typing import NamedTuple

from dragoman.model.heap import Heap, Kind
from dragoman.reconcile.copies.leaves import Leaf, Leaves

_REPEATED = 5  # articles of one outlet: what stands in so many is no reporting
_BEFORE = 8  # earlier articles an article is compared with for one mark, beside the first one

Two = tuple[int, int]  # two articles by number, the lesser first


class Held(NamedTuple):
    """The articles under one mark, and whether it is furniture."""

    rows: list[int]
    furniture: bool


class Meeting:
    """The pairs of articles that meet under marks, each mark looked up once."""

    def __init__(self, heap: Heap, leaves: Leaves) -> None:
        """Of the articles on a heap."""
        self._heap, self._leaves = heap, leaves
        self._now: dict[int, Held] = {}
        self._pairs: dict[int, set[Two]] = {}

    def held(self, mark: int, old: Mapping[int, Leaf]) -> Held:
        """Who has a mark, some articles being as `old` has them.

        Furniture is what an outlet prints under article after article.
        """
        rows = self._heap.holders(Kind.MARK, mark)
        furniture = False
        if len(rows) >= _REPEATED:
            outlets = Counter((old.get(n) or self._leaves.leaf(n)).row.outlet for n in rows)
            furniture = max((n for outlet, n in outlets.items() if outlet), default=0) >= _REPEATED
        return Held(rows, furniture)

    def now(self, mark: int) -> Held:
        """Who has a mark now."""
        if mark not in self._now:
            self._now[mark] = self.held(mark, {})
        return self._now[mark]

    def pairs(self, held: Held, old: Mapping[int, Leaf]) -> set[Two]:
        """The pairs that meet under a mark; furniture pairs none but what is printed again."""
        if len(held.rows) < 2:
            return set()
        leaves = {n: old.get(n) or self._leaves.leaf(n) for n in held.rows}
        rows = sorted(
            (n for n in held.rows if leaves[n].again or not held.furniture),
            key=lambda n: leaves[n].age(),
        )
        return {
            (min(earlier, later), max(earlier, later))
            for at, later in enumerate(rows[1:], 1)
            for earlier in (rows[0], *rows[max(0, at - _BEFORE) : at])
        }

    def under(self, mark: int) -> set[Two]:
        """The pairs that meet under a mark now."""
        if mark not in self._pairs:
            self._pairs[mark] = self.pairs(self.now(mark), {})
        return self._pairs[mark]

    def meet(self, pair: Two) -> bool:
        """Whether two articles meet under any mark now."""
        shared = self._leaves.marks(pair[0]) & self._leaves.marks(pair[1])
        return any(pair in self.under(mark) for mark in shared)
