"""What reconciliation remembers in the record, so that only what changes is made anew."""

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
        """Those of these articles whose signature is another one, or that are gone (None)."""
        ...

    def spots(self, articles: Collection[str]) -> list[bytes]:
        """The rows that these articles had, each article's `Spots` as packed."""
        ...

    def bodies(self, numbers: Iterable[int]) -> dict[int, bytes]:
        """What those of these rows are told by that are known, by their numbers, as packed."""
        ...

    def keep(self, rows: Mapping[str, bytes]) -> None:
        """Keep what rows are told by, instead of what they were."""
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

    def posted(self, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
        """The id and the article of rows that can be found, by their numbers."""
        ...

    def part(self, rows: Iterable[str]) -> None:
        """Let rows be in no group."""
        ...

    def edges(self, rows: Iterable[str]) -> list[Edge]:
        """Every likeness that holds for one of these rows."""
        ...

    def homes(self, rows: Iterable[str]) -> dict[str, str]:
        """By row in a group, what the group is called; of these rows."""
        ...

    def housed(self, homes: Iterable[str]) -> dict[str, str]:
        """The rows of the groups that are called so, each with what its group is called."""
        ...

    def groups(self, homes: Iterable[str]) -> dict[str, list[Place]]:
        """The places of the rows of the groups that are called so."""
        ...

    def told(self, rows: Iterable[str]) -> dict[str, str]:
        """The article of each of those of these rows that can be found."""
        ...

    def grouped(self, articles: Iterable[str]) -> dict[str, list[tuple[Place, str]]]:
        """By article its rows that are in a group, each with what the group is called."""
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


class Sheet(Protocol):
    """Things of one kind, each kept by a name and found under keys."""

    def bodies(self, names: Iterable[str]) -> dict[str, bytes]:
        """What is kept by those of these names that are known."""
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
        """Keep things, each with its keys, instead of what had its name; None forgets one."""
        ...


@dataclass(frozen=True, slots=True)
class Brought:
    """What an article says to the whole, so often, of a name; a `kind` "side" is the side of it."""

    kind: str
    name: str
    value: str
    times: int


Coming = tuple[int | None, Collection[Brought]]  # the day of an article, and what it says


@dataclass(frozen=True, slots=True)
class Standing:
    """An article among all: the story that it is in, and digests of what it is compared by.

    `signed` covers all that the likenesses of its rows hang on, `among` also all that decides with
    which others it is of one matter.
    """

    home: str | None
    signed: str
    among: str


class Standings(Protocol):
    """What the articles of a record say to the whole, and where each of them stands."""

    def bring(self, went: Mapping[str, Collection[Brought]], came: Mapping[str, Coming]) -> None:
        """Have articles be of a day and say this to the whole, and no more what others said."""
        ...

    def said(self, kind: str, name: str) -> dict[str, int]:
        """What is said of a name, how often each."""
        ...

    def sided(self, side: str) -> set[str]:
        """The names that are ever put on a side."""
        ...

    def known(self, articles: Iterable[str]) -> dict[str, Standing]:
        """Where those of these articles stand that are known."""
        ...

    def housed(self, homes: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The articles of those of these stories that have any."""
        ...

    def stand(self, articles: Mapping[str, Standing]) -> None:
        """Have articles stand so."""
        ...

    def size(self) -> int:
        """How many articles there are."""
        ...

    def all(self) -> list[str]:
        """All articles, in their order."""
        ...

    def span(self) -> tuple[int, int] | None:
        """The first day and the last."""
        ...

    def middle(self) -> tuple[int, int]:
        """The middle day, and how many articles have a day."""
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
