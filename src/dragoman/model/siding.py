"""Interface: who acts with whom in each article, and the sides that follow from it."""

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
        """The packed `Facing` of each of these articles; unknown ones are left out."""
        ...

    def face(self, made: Mapping[str, bytes]) -> None:
        """Replace the facings of articles."""
        ...

    def name(
        self, gone: Mapping[str, Collection[str]], come: Mapping[str, Collection[str]]
    ) -> None:
        """Enter articles under the names they now have, and remove them from under the others."""
        ...

    def naming(self, names: Iterable[str]) -> set[str]:
        """The articles that name one of these, and few others: names go by short hashes."""
        ...

    def taken(self, articles: Iterable[str]) -> dict[str, Taken]:
        """The sides that each of these articles takes; unknown ones are left out."""
        ...

    def knowing(self, pair: Pair) -> dict[str, Taken]:
        """The articles that name both of a pair, and few others, with the sides they take."""
        ...

    def owning(self, pair: Pair) -> set[str]:
        """The articles of which a pair is the foremost."""
        ...

    def take(self, taken: Mapping[str, Taken]) -> None:
        """Write the sides that articles take."""
        ...

    def people(self, more: Mapping[str, int]) -> set[str]:
        """Adjust how many articles take names for persons; gives those that became one or none."""
        ...

    def persons(self, names: Iterable[str]) -> set[str]:
        """Those of these names that any article takes for a person."""
        ...

    def count(self, tally: Tally, more: Mapping[Pair, int]) -> dict[Pair, tuple[int, int]]:
        """Adjust the tallies of pairs; gives the old and the new tally of each that changed."""
        ...

    def times(self, tally: Tally, pair: Pair) -> int:
        """The count of a pair in one tally."""
        ...

    def has(self, tally: Tally, least: int, most: int, but: Pair) -> bool:
        """Whether any other pair has a count from `least` to `most` in one tally."""
        ...

    def beside(self, tally: Tally, name: str, least: int) -> dict[str, int]:
        """Who is second in the pairs of somebody that have so many articles at least."""
        ...
