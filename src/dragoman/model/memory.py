"""What reconciliation remembers in the record, so that only what changes is made anew."""

from collections.abc import Collection, Iterable, Mapping
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

    def changed(self, signatures: Mapping[str, str]) -> frozenset[str] | None:
        """The articles whose signature is another one now, or that are gone; None: all are new."""
        ...

    def spots(self, articles: Collection[str]) -> list[bytes]:
        """The rows that these articles had, each article's `Spots` as packed."""
        ...

    def post(self, rows: Iterable[Posted]) -> None:
        """Let rows be found under their keys."""
        ...

    def lift(self, rows: Iterable[Posted]) -> None:
        """Let rows be found no more."""
        ...

    def near(self, key: str, at: Meeting, window: int) -> list[Meeting]:
        """The rows under a key next to a place, as many as a window holds on either side."""
        ...

    def between(self, key: str, first: Meeting, last: Meeting, most: int) -> int:
        """How many rows under a key stand between two, counted up to a number."""
        ...

    def articles(self, rows: Iterable[str]) -> set[str]:
        """The articles of rows that can be found."""
        ...

    def posted(self, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
        """The id and the article of rows that can be found, by their numbers."""
        ...

    def part(self, rows: Iterable[str]) -> None:
        """Let rows be in no group."""
        ...

    def edges(self, rows: Iterable[str]) -> list[Edge]:
        """Every likeness that holds for one of these rows."""
        ...

    def all_edges(self) -> list[Edge]:
        """Every likeness."""
        ...

    def homes(self, rows: Iterable[str]) -> dict[str, str]:
        """By row in a group, what the group is called; of these rows."""
        ...

    def housed(self, homes: Iterable[str]) -> dict[str, str]:
        """The rows of the groups that are called so, each with what its group is called."""
        ...

    def groups(self) -> dict[str, list[Place]]:
        """All groups by what they are called, each as the places of its rows, in any order."""
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
        homes: Iterable[tuple[str, Place]],
    ) -> None:
        """Keep articles with their rows, likenesses, and what the group of each row is called."""
        ...


class UnitMemory(Protocol):
    """What was made of each of many things, by a digest of all that it was made from."""

    def known(self) -> dict[str, bytes]:
        """Everything that is kept, by digest."""
        ...

    def learn(self, made: Mapping[str, bytes], gone: Iterable[str]) -> None:
        """Keep what was made, and drop what these digests stand for."""
        ...


@dataclass(frozen=True, slots=True)
class Way:
    """A way of naming: all that is said of who is named so, packed; its tokens; its sides by key.

    Of one that nobody uses any more, `body` is None.
    """

    body: bytes | None
    tokens: frozenset[Token]
    sides: frozenset[str]


class NameMemory(Protocol):
    """The ways of naming of a record, by key, as they were learnt last."""

    def bodies(self, keys: Collection[str]) -> dict[str, bytes]:
        """What is known of those of these that are known."""
        ...

    def tied(self, keys: Collection[str]) -> set[str]:
        """What shares a token that is looked under, or an actor, with one of these."""
        ...

    def under(self, tokens: Collection[str]) -> set[str]:
        """What has one of these tokens."""
        ...

    def sided(self, sides: Collection[str]) -> set[str]:
        """What is ever put on one of these sides, by the key of the side."""
        ...

    def shown(self, keys: Collection[str]) -> dict[str, str]:
        """As what those of these that are known are shown."""
        ...

    def learn(self, ways: Mapping[str, Way]) -> None:
        """Keep ways of naming instead of what was known of them."""
        ...

    def tie(self, tokens: Mapping[str, Collection[Token]]) -> None:
        """Keep these tokens of ways of naming instead of those they had."""
        ...
