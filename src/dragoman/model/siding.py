"""What is kept of who acts with whom in each article, and of the sides that follow from it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from typing import NamedTuple, Protocol

Pair = tuple[str, str]
NOBODY: tuple[str, ...] = ()


class Tally(IntEnum):
    """What is counted of a pair: articles that it is foremost in, that tell of its meetings."""

    FOREMOST = 0
    MEETING = 1


class Taken(NamedTuple):
    """What sides an article takes, each a pair or empty.

    `own` is its foremost pair, `better` the one that stands for it, `leaders` whose meetings are
    told.
    """

    own: tuple[str, ...] = NOBODY
    better: tuple[str, ...] = NOBODY
    leaders: tuple[str, ...] = NOBODY


@dataclass(frozen=True, slots=True)
class Facing:
    """Who acts with whom in an article, by the record's names.

    `own` is the pair foremost in it or empty, `met` are those of persons, `persons` those of whom
    it names who are persons; `known` are all whom it names, and `beside` those of its pairs too.
    """

    own: tuple[str, ...]
    met: tuple[Pair, ...]
    persons: tuple[str, ...]
    known: tuple[str, ...]
    beside: tuple[str, ...]


class SideMemory(Protocol):
    """Who faces whom in the articles of a record, by article key, with what is counted of it."""

    def facings(self, articles: Iterable[str]) -> dict[str, bytes]:
        """The `Facing` of those of these articles that are known, as packed."""
        ...

    def face(self, made: Mapping[str, bytes]) -> None:
        """Keep the facings of articles instead of what was kept of them."""
        ...

    def name(
        self, gone: Mapping[str, Collection[str]], come: Mapping[str, Collection[str]]
    ) -> None:
        """Have articles be found under those they name, and no more under others."""
        ...

    def naming(self, names: Iterable[str]) -> set[str]:
        """The articles that name one of these, and hardly any more."""
        ...

    def taken(self, articles: Iterable[str]) -> dict[str, Taken]:
        """What sides those of these articles take that are known."""
        ...

    def knowing(self, pair: Pair) -> dict[str, Taken]:
        """The articles that name both of a pair, and hardly any more, with the sides they take."""
        ...

    def owning(self, pair: Pair) -> set[str]:
        """The articles that a pair is foremost in."""
        ...

    def take(self, taken: Mapping[str, Taken]) -> None:
        """Have articles take these sides."""
        ...

    def people(self, more: Mapping[str, int]) -> set[str]:
        """Count more or fewer articles that know somebody for a person; those who turned."""
        ...

    def persons(self, names: Iterable[str]) -> set[str]:
        """Those of these who are persons to any article."""
        ...

    def count(self, tally: Tally, more: Mapping[Pair, int]) -> dict[Pair, tuple[int, int]]:
        """Count more or fewer articles of pairs; each that changed, before and now."""
        ...

    def times(self, tally: Tally, pair: Pair) -> int:
        """How many articles a pair has."""
        ...

    def has(self, tally: Tally, least: int, most: int, but: Pair) -> bool:
        """Whether a pair but this one has so many articles."""
        ...

    def beside(self, tally: Tally, name: str, least: int) -> dict[str, int]:
        """Who is second in the pairs of somebody that have so many articles at least."""
        ...
