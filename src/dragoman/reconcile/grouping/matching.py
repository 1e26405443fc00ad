"""Rows of one kind that look for their like: under which keys, how alike, from where joined."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dragoman.model.memory import Edge, Place
from dragoman.reconcile.grouping.joining import USUAL, candidates, grouped
from dragoman.reconcile.grouping.spots import Spot, Spots
from dragoman.reconcile.words.packing import packed

Scored = tuple[float, int, int]  # how alike two rows are, the earlier first


@dataclass(frozen=True)
class Matching:
    """Rows in the order of their places, by number.

    Under a key a row meets the `window` rows before it in the order of `Spot.meeting`; what is as
    alike as `join` counts, and groups are joined where their rows are as alike as `link` in the
    mean, more alike where they come to more than the `usual` rows. How alike two rows are hangs on
    the two and their articles alone; `told` gives all that it hangs on of one, where that is known.
    """

    spots: Sequence[Spot]
    compare: Callable[[int, int], float]
    window: int
    join: float
    link: float
    usual: int = USUAL
    told: Callable[[int], object] | None = None

    @cached_property
    def at(self) -> dict[str, int]:
        """The number of each row."""
        return {spot.place.id: i for i, spot in enumerate(self.spots)}

    def whole(self) -> tuple[list[list[int]], list[Scored]]:
        """The groups and the likenesses of all rows."""
        edges = self.likenesses()
        return grouped(len(self.spots), edges, self.compare, self.link, self.usual), edges

    def likenesses(self) -> list[Scored]:
        """The likenesses of all rows."""
        order = sorted(range(len(self.spots)), key=lambda i: self.spots[i].meeting)
        keys = [dict.fromkeys(spot.keys) for spot in self.spots]
        return self.alike(candidates(keys, order, self.window))

    def alike(self, pairs: Iterable[tuple[int, int]]) -> list[Scored]:
        """Those of some pairs that are alike enough to count."""
        return [(s, i, j) for i, j in pairs if (s := self.compare(i, j)) >= self.join]

    def part(
        self, rows: Iterable[str], edges: Iterable[Edge], known: dict[tuple[str, str], float]
    ) -> list[list[str]]:
        """The groups of some rows alone, by their likenesses; others that are compared are noted.

        Everything by the ids of the rows.
        """
        order = sorted(self.at[row] for row in rows)
        at = {self.id(row): n for n, row in enumerate(order)}
        local = sorted({(score, at[a], at[b]) for a, b, score in edges})

        def compare(i: int, j: int) -> float:
            pair = self.id(order[i]), self.id(order[j])
            if pair not in known:
                known[pair] = self.compare(order[i], order[j])
            return known[pair]

        groups = grouped(len(order), local, compare, self.link, self.usual)
        return [[self.id(order[n]) for n in group] for group in groups]

    def unmoved(self, before: "Matching", spots: Iterable[Spot]) -> frozenset[str]:
        """The rows of which nothing changed that their likenesses hang on.

        `before` has them as they were told before, `spots` are as they stood.
        """
        found: set[str] = set()
        if self.told is None or before.told is None:
            return frozenset()
        for spot in spots:
            now, was = self.at.get(spot.place.id), before.at.get(spot.place.id)
            if now is None or was is None or self.spots[now] != spot:
                continue
            if self.told(now) == before.told(was):
                found.add(spot.place.id)
        return frozenset(found)

    def id(self, row: int) -> str:
        """The id of a row."""
        return self.spots[row].place.id

    def place(self, row: str) -> Place:
        """Where the row of an id stands."""
        return self.spots[self.at[row]].place

    def placed(self, groups: Iterable[Iterable[int]]) -> list[list[Place]]:
        """Groups by the places of their rows."""
        return [[self.spots[i].place for i in group] for group in groups]

    def named(self, edges: Iterable[Scored]) -> list[Edge]:
        """Likenesses by the ids of their rows."""
        return [(self.id(i), self.id(j), score) for score, i, j in edges]

    def by_article(self, articles: Iterable[str]) -> dict[str, list[Spot]]:
        """The spots of some articles."""
        found: dict[str, list[Spot]] = {article: [] for article in articles}
        for spot in self.spots:
            if spot.place.article in found:
                found[spot.place.article].append(spot)
        return found


def kept(spots: Mapping[str, Sequence[Spot]]) -> dict[str, bytes]:
    """The spots of each article as they are kept."""
    return {article: packed(Spots(tuple(rows))) for article, rows in spots.items()}
