"""Interfaces: what reconciliation remembers, so that only what changed is computed again."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

Edge = tuple[str, str, float]  # two rows by id, the earlier first, and their likeness
Token = tuple[str, bool]  # under which names meet, and whether one looks for all others there
Meeting = tuple[int, int, int]  # a row among those that share a key: day, start, its number


class Place(NamedTuple):
    """Where a row stands among all rows: undated ones last, then by day, article and text."""

    undated: bool
    day: int
    article: str
    start: int
    end: int
    id: str


class Posted(NamedTuple):
    """A row as others find it: its id, its article, where it stands, under which keys."""

    row: str
    article: str
    meeting: Meeting
    keys: tuple[str, ...]


class Memory(Protocol):
    """One kind of rows, as they were grouped last; everything by the ids of rows and articles."""

    def stale(self, signatures: Mapping[str, str | None]) -> frozenset[str]:
        """The articles whose signature differs from the stored one, or that are gone (None)."""
        ...

    def spots(self, articles: Collection[str]) -> list[bytes]:
        """The packed `Spots` of these articles: the rows they had."""
        ...

    def bodies(self, numbers: Iterable[int]) -> dict[int, bytes]:
        """What these rows are compared by, packed, by number; unknown rows are left out."""
        ...

    def keep(self, rows: Mapping[str, bytes]) -> None:
        """Replace what rows are compared by."""
        ...

    def post(self, rows: Iterable[Posted]) -> None:
        """Enter rows under their keys."""
        ...

    def lift(self, rows: Iterable[Posted]) -> None:
        """Remove rows from under their keys."""
        ...

    def near(self, key: str, at: Meeting, window: int) -> tuple[list[Meeting], list[Meeting]]:
        """The rows under a key before a place and from it on, up to `window`, the nearest first."""
        ...

    def between(self, key: str, first: Meeting, last: Meeting, most: int) -> int:
        """The number of rows under a key between two places, counted up to `most`."""
        ...

    def posted(self, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
        """The id and the article of entered rows, by number."""
        ...

    def part(self, rows: Iterable[str]) -> None:
        """Take rows out of their groups, of whole groups."""
        ...

    def edges(self, rows: Iterable[str]) -> set[Edge]:
        """All likenesses of these rows to others."""
        ...

    def between_both(self, pairs: Collection[tuple[int, int]]) -> list[Edge]:
        """All likenesses of these pairs of rows, by number, in their order."""
        ...

    def joints(self, rows: Iterable[str]) -> set[Edge]:
        """The likenesses by which the groups of these rows were joined, of whole groups."""
        ...

    def join(self, joints: Iterable[Edge]) -> None:
        """Add likenesses by which groups were joined."""
        ...

    def homes(self, rows: Iterable[str]) -> dict[str, str]:
        """The name of the group of each of these rows; rows in none are left out."""
        ...

    def housed(self, homes: Iterable[str]) -> dict[str, str]:
        """The rows of the groups of these names, each with the name of its group."""
        ...

    def groups(self, homes: Iterable[str]) -> dict[str, list[Place]]:
        """The places of the rows of the groups of these names."""
        ...

    def told(self, rows: Iterable[str]) -> dict[str, str]:
        """The article of each of these rows; rows that are not entered are left out."""
        ...

    def grouped(self, articles: Iterable[str]) -> dict[str, list[tuple[Place, str]]]:
        """The grouped rows of each of these articles, each with the name of its group."""
        ...

    def clear(self) -> None:
        """Drop everything."""
        ...

    def forget(self, articles: Iterable[str], rows: Iterable[str], edges: Iterable[Edge]) -> None:
        """Remove articles, rows with all their likenesses and groups, and single likenesses."""
        ...

    def learn(
        self,
        signatures: Mapping[str, str],
        spots: Mapping[str, bytes],
        edges: Iterable[Edge],
        homes: Iterable[tuple[str, Place]],
    ) -> None:
        """Add articles with their rows, likenesses, and the name of the group of each row."""
        ...


class Sheet(Protocol):
    """Things of one kind, each kept by a name and found under keys."""

    def bodies(self, names: Iterable[str]) -> dict[str, bytes]:
        """The things kept under these names; unknown names are left out."""
        ...

    def under(self, keys: Iterable[str]) -> set[str]:
        """The names of what is kept under one of these keys."""
        ...

    def following(self, key: str, name: str) -> Iterator[str]:
        """The names of what is kept under a key, in their order, from a name on."""
        ...

    def all(self) -> dict[str, bytes]:
        """Everything, by name."""
        ...

    def write(self, made: Mapping[str, tuple[bytes, Collection[str]] | None]) -> None:
        """Replace things by name, each with its keys; None removes one."""
        ...


@dataclass(frozen=True, slots=True)
class Brought:
    """What an article contributes on a name: so often a `value` of a `kind` ("side": its side)."""

    kind: str
    name: str
    value: str
    times: int


Coming = tuple[int | None, Collection[Brought]]  # the day of an article, and what it says


@dataclass(frozen=True, slots=True)
class Standing:
    """An article among all: the story that it is in, and digests of what it is compared by.

    `signed` are those of its kinds of rows, each of all that these hang on, between spaces.
    """

    home: str | None
    signed: str


class Standings(Protocol):
    """What articles contribute to the record as a whole, and the story and digests of each."""

    def bring(self, went: Mapping[str, Collection[Brought]], came: Mapping[str, Coming]) -> None:
        """Add what some articles contribute, each with its day, and take back what others did."""
        ...

    def said(self, kind: str, name: str) -> dict[str, int]:
        """The values that articles gave for a name, with how often each."""
        ...

    def sided(self, side: str) -> set[str]:
        """The names that any article puts on a side."""
        ...

    def known(self, articles: Iterable[str]) -> dict[str, Standing]:
        """The standing of each of these articles; unknown ones are left out."""
        ...

    def housed(self, homes: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The articles of each of these stories; stories without any are left out."""
        ...

    def stand(self, articles: Mapping[str, Standing]) -> None:
        """Write the standings of articles."""
        ...

    def size(self) -> int:
        """How many articles there are."""
        ...

    def all(self) -> list[str]:
        """All articles, in their order."""
        ...

    def span(self) -> tuple[int, int] | None:
        """The first and the last day of all articles, None where no article has one."""
        ...

    def middle(self) -> tuple[int, int]:
        """The middle day, and how many articles have a day."""
        ...
