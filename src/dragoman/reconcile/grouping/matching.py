"""Rows of one kind that look for their like: under which keys, how alike, from where joined."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Generic, TypeVar

from dragoman.model.memory import Edge, Meeting, Place
from dragoman.reconcile.grouping.joining import USUAL, Joined, candidates, grouped
from dragoman.reconcile.grouping.spots import Spot, are_within
from dragoman.reconcile.words.packing import loosely_packed, unpacked

T = TypeVar("T")
Scored = tuple[float, int, int]  # how alike two rows are, the earlier first
Compare = Callable[[int, int], float]
Seen = tuple[Spot, T]  # a row as it looks for its like, and all that its likenesses hang on


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """How rows of one kind find their like.

    Under a key a row meets the `window` rows before it in the order of `Spot.meeting`; what is as
    alike as `join` counts, and groups are joined where their rows are as alike as `link` in the
    mean, more alike where they come to more than the `usual` rows. How alike two rows are hangs on
    what both are `told` by alone, of this noun, and on the words of their two articles. Rows that
    stand more than `reach` days apart are never alike.
    """

    told: type[T]
    compare: Callable[[Sequence[T]], Compare]
    window: int
    join: float
    link: float
    usual: int = USUAL
    reach: int | None = None

    def can_meet(self, one: Meeting, other: Meeting) -> bool:
        """Whether two rows may be alike by the days at which they stand."""
        return self.reach is None or are_within(one, other, self.reach)

    def packed(self, row: Seen[T]) -> bytes:
        """A row as it is kept, for itself: its place, and what it is told by."""
        return loosely_packed((row[0].place, row[1]))

    def unpacked(self, body: bytes) -> tuple[Place, T]:
        """A row as it was kept."""
        found: tuple[Place, T] = unpacked(tuple[Place, self.told], body)  # type: ignore[name-defined]  # the noun is a value here
        return found


@dataclass(frozen=True, slots=True)
class Groups:
    """Groups of rows by their ids, and the likenesses by which they were joined."""

    groups: list[list[str]]
    joints: list[Edge]


@dataclass(frozen=True)
class Matching(Generic[T]):
    """Rows in the order of their places, by number, and all that their likenesses hang on."""

    kind: Kind[T]
    places: Sequence[Place]
    told: Sequence[T]

    @classmethod
    def of(cls, kind: Kind[T], rows: Iterable[tuple[Place, T]]) -> "Matching[T]":
        """Some rows in any order."""
        order = sorted(rows, key=itemgetter(0))
        return cls(kind, [place for place, _ in order], [told for _, told in order])

    @cached_property
    def compare(self) -> Compare:
        """How alike two rows are."""
        return self.kind.compare(self.told)

    @cached_property
    def at(self) -> dict[str, int]:
        """The number of each row."""
        return {place.id: i for i, place in enumerate(self.places)}

    def grouped(self, edges: Sequence[Scored]) -> Groups:
        """The groups of all rows, by their likenesses."""
        made = grouped(len(self.places), edges, self.compare, self.kind.link, self.kind.usual)
        return self._named(made, edges, range(len(self.places)))

    def likenesses(self, spots: Iterable[Spot]) -> list[Scored]:
        """The likenesses of all rows, as they look for their like."""
        found = {spot.place.id: spot for spot in spots}
        rows = [found[place.id] for place in self.places]
        order = sorted(range(len(rows)), key=lambda i: rows[i].meeting)
        keys = [dict.fromkeys(row.keys) for row in rows]
        return self.alike(candidates(keys, order, self.kind.window))

    def alike(self, pairs: Iterable[tuple[int, int]]) -> list[Scored]:
        """Those of some pairs that are alike enough to count."""
        return [(s, i, j) for i, j in pairs if (s := self.compare(i, j)) >= self.kind.join]

    def part(
        self,
        rows: Iterable[str],
        edges: Iterable[Edge],
        known: dict[tuple[str, str], float],
        stood: Mapping[str, str],
    ) -> Groups:
        """The groups of some rows alone, by their likenesses; others that are compared are noted.

        Everything by the ids of the rows. Of those of a group that `stood`, given by its name, the
        likenesses are those by which it was joined.
        """
        order = sorted(self.at[row] for row in rows)
        at = {self.id(row): n for n, row in enumerate(order)}
        local = sorted({(score, at[a], at[b]) for a, b, score in edges})

        def compare(i: int, j: int) -> float:
            pair = self.id(order[i]), self.id(order[j])
            if pair not in known:
                known[pair] = self.compare(order[i], order[j])
            return known[pair]

        homes = {at[row]: home for row, home in stood.items()}
        made = grouped(len(order), local, compare, self.kind.link, self.kind.usual, homes)
        return self._named(made, local, order)

    def _named(self, made: Joined, edges: Iterable[Scored], order: Sequence[int]) -> Groups:
        """Groups by the ids of their rows, where they are numbered by their places in an order."""
        scores = {(i, j): score for score, i, j in edges}
        return Groups(
            [[self.id(order[n]) for n in group] for group in made.groups],
            [(self.id(order[i]), self.id(order[j]), scores[i, j]) for i, j in made.joints],
        )

    def id(self, row: int) -> str:
        """The id of a row."""
        return self.places[row].id

    def place(self, row: str) -> Place:
        """Where the row of an id stands."""
        return self.places[self.at[row]]

    def named(self, edges: Iterable[Scored]) -> list[Edge]:
        """Likenesses by the ids of their rows."""
        return [(self.id(i), self.id(j), score) for score, i, j in edges]
