"""What is remembered of an earlier grouping of rows, so that only what changed is grouped anew."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol


class Place(NamedTuple):
    """Where a row stands among all rows: undated ones last, then by day, article and text."""

    undated: bool
    day: int
    article: str
    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A row as it looks for its like: its place, and the keys under which it meets others."""

    place: Place
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spots:
    """The rows of one article."""

    rows: tuple[Spot, ...]


Edge = tuple[str, str, float]  # two rows by id, the earlier first, and their likeness


class Memory(Protocol):
    """One kind of rows, as they were grouped last; everything by the ids of rows and articles."""

    def changed(self, signatures: Mapping[str, str]) -> frozenset[str] | None:
        """The articles whose signature is another one now, or that are gone; None: all are new."""
        ...

    def spots(self, articles: Collection[str]) -> list[bytes]:
        """The rows that these articles had, each article's `Spots` as packed."""
        ...

    def edges(self, rows: Iterable[str]) -> list[Edge]:
        """Every likeness that holds for one of these rows."""
        ...

    def all_edges(self) -> list[Edge]:
        """Every likeness."""
        ...

    def homes(self) -> dict[str, str]:
        """By row in a group, what the group is called."""
        ...

    def clear(self) -> None:
        """Drop everything."""
        ...

    def forget(self, articles: Iterable[str], rows: Iterable[str], edges: Iterable[Edge]) -> None:
        """Drop articles, rows with all their likenesses and groups, and single likenesses."""
        ...

    def learn(
        self,
        signatures: Mapping[str, str],
        spots: Mapping[str, bytes],
        edges: Iterable[Edge],
        homes: Mapping[str, str | None],
    ) -> None:
        """Keep articles with their rows, likenesses, and what the group of each row is called."""
        ...
