"""Interface: what is stored of articles to find stories, and which article holds which term."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from hashlib import blake2b
from typing import Protocol

Edge = tuple[int, int, float]  # two rows, the lesser number first, and their likeness
Choice = tuple[tuple[str, ...], str]  # matters an event may belong to, and its own, "" for none


class Kind(IntEnum):
    """What a token is: under each, tokens are numbers, and rows hold them."""

    KEY = 0  # a term under which an article looks for its like, with when
    LINE = 1  # a line that its outlet printed
    NAME = 2  # somebody whom it names
    BODY = 3  # a state or body that it names as such
    PAIR = 4  # two parties of whose dealings it tells
    PARTY = 5  # a party that it names
    EVENT = 6  # the event it tells
    FIT = 7  # held by events: two parties whose matter an event may belong to
    MATTER = 8  # held by events: two parties whose matter it does belong to
    MARK = 9  # a shingle under which copies are looked for
    CITED = 10  # an outlet that it names as its source
    COPIED = 11  # held by pairs that were compared: the two articles
    LOOSE = 12  # held by pairs of which one is undated: the outlets
    LEAF = 13  # noted of an article: how copies see it
    PRINT = 14  # noted of an article: its shingles
    COPY = 15  # noted of a pair: what was taken over


@dataclass(frozen=True, slots=True)
class Heaped:
    """An article on the heap: what it is called, its day, and which event it tells.

    Packed are its vector, the terms under which it looks for its like, and what it tells of whom.
    An event goes by the least number of the articles that tell it.
    """

    shown: str
    day: int | None
    vector: bytes
    keys: bytes
    told: bytes
    event: int


@dataclass(slots=True)
class Laid:
    """All that lies on a heap: what `Heap` is asked for, each kind of thing by its numbers.

    `held` are the holders of each token in any order, `near` is each likeness from both its ends.
    """

    rows: dict[int, Heaped] = field(default_factory=dict)
    pages: dict[int, bytes] = field(default_factory=dict)
    held: defaultdict[Kind, defaultdict[int, list[int]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    near: defaultdict[int, dict[int, float]] = field(default_factory=lambda: defaultdict(dict))
    notes: defaultdict[Kind, dict[int, bytes]] = field(default_factory=lambda: defaultdict(dict))
    choices: dict[int, Choice] = field(default_factory=dict)
    sides: dict[str, str] = field(default_factory=dict)
    stories: dict[str, Collection[bytes]] = field(default_factory=dict)


class Heap(Protocol):
    """The articles of a record as stories see them, by numbers that hang on the article alone."""

    def size(self) -> int:
        """How many articles there are."""
        ...

    def rows(self, numbers: Iterable[int]) -> dict[int, Heaped]:
        """The rows of these articles, of those on the heap."""
        ...

    def events(self, numbers: Iterable[int]) -> dict[int, int]:
        """The event that each of these articles tells, of those on the heap."""
        ...

    def days(self, numbers: Iterable[int]) -> dict[int, int | None]:
        """The day of each of these articles, of those on the heap."""
        ...

    def names(self, numbers: Iterable[int]) -> dict[int, str]:
        """The shown id of each of these articles, of those on the heap."""
        ...

    def pages(self, numbers: Iterable[int]) -> dict[int, bytes]:
        """The packed page of each of these articles, of those on the heap."""
        ...

    def save(self, rows: Mapping[int, Heaped], pages: Mapping[int, bytes]) -> None:
        """Write rows and packed pages; a page that is not given stays as it is."""
        ...

    def drop(self, numbers: Iterable[int]) -> None:
        """Remove articles, which must have left all their tokens before."""
        ...

    def holders(self, kind: Kind, token: int, most: int = -1) -> list[int]:
        """Who holds a token, by number, the first `most` of them or all."""
        ...

    def held(self, kind: Kind, tokens: Collection[int]) -> dict[int, int]:
        """The number of holders of each of these tokens; tokens without holders are left out."""
        ...

    def take(self, kind: Kind, holder: int, tokens: Iterable[int]) -> None:
        """Add tokens to a holder that it does not have yet."""
        ...

    def leave(self, kind: Kind, holder: int, tokens: Iterable[int]) -> None:
        """Take tokens from a holder."""
        ...

    def notes(self, kind: Kind, numbers: Iterable[int]) -> dict[int, bytes]:
        """The notes of one kind on these articles or pairs; those without a note are left out."""
        ...

    def all_notes(self, kind: Kind) -> list[bytes]:
        """All notes of one kind."""
        ...

    def note(self, kind: Kind, notes: Mapping[int, bytes | None]) -> None:
        """Replace notes; None removes one."""
        ...

    def edges(self, numbers: Iterable[int]) -> list[Edge]:
        """All likenesses of these articles to others."""
        ...

    def join(self, edges: Iterable[Edge]) -> None:
        """Add likenesses."""
        ...

    def part(self, numbers: Iterable[int]) -> None:
        """Remove all likenesses of these articles."""
        ...

    def choices(self, events: Iterable[int]) -> dict[int, Choice]:
        """By event, the matters it may belong to and the one it belongs to, empty for none."""
        ...

    def choose(self, choices: Mapping[int, Choice | None]) -> None:
        """Keep what events belong to; None forgets an event."""
        ...

    def sides(self, names: Iterable[str]) -> dict[str, str]:
        """The party of each of these names; names without a party are left out."""
        ...

    def save_sides(self, sides: Mapping[str, str | None]) -> None:
        """Write the party of names; None removes one."""
        ...

    def stories(self, units: Iterable[str] | None = None) -> list[bytes]:
        """Every story, or those of some matters and lone events, as packed."""
        ...

    def save_stories(self, stories: Mapping[str, Collection[bytes]]) -> None:
        """Keep the stories of matters and lone events instead of those they had."""
        ...


def row_number(key: str) -> int:
    """The number of an article by its key, as even a draw as the key is: 60 bits of a digest."""
    return int(key[:15], 16)


def token(*parts: str) -> int:
    """A text of these parts as a number of 62 bits."""
    said = "\0".join(parts).encode("utf-8", "surrogatepass")
    return int.from_bytes(blake2b(said, digest_size=8).digest(), "little") >> 2
