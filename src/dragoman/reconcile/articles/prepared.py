"""An article ready to be compared with others, in the parts that are kept and read apart."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from dragoman.model.actor import Role
from dragoman.reconcile.articles.furniture import Line
from dragoman.reconcile.articles.marks import Course, Denial, Hindrance, Labelling, Rank, Remark
from dragoman.reconcile.articles.material import (
    ArticleRow,
    EventRow,
    FigureRow,
    PositionRow,
    QuoteRow,
)
from dragoman.reconcile.articles.pages import Page
from dragoman.reconcile.articles.prints import Print
from dragoman.reconcile.words.weights import Weights


@dataclass(frozen=True, slots=True)
class Head:
    """What the whole must know of an article: small, and read of every one.

    `persons` and `sides` are what it says of its actors, by the record's names; `nobodys` are the
    sentences, by row, that may be its outlet's furniture; `names` are all whom its rows name;
    `floats` is true where a row of it stands at no day.
    """

    article: ArticleRow
    key: str
    persons: tuple[str, ...]
    sides: tuple[tuple[str, str], ...]
    nobodys: dict[str, Line]
    names: tuple[str, ...]
    floats: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """All that an article tells: its rows and marks, everybody's titles, how much words tell."""

    events: tuple[EventRow, ...]
    quotes: tuple[QuoteRow, ...]
    figures: tuple[FigureRow, ...]
    positions: tuple[PositionRow, ...]
    remarks: tuple[Remark, ...]
    courses: tuple[Course, ...]
    hindrances: tuple[Hindrance, ...]
    denials: tuple[Denial, ...]
    labels: tuple[Labelling, ...]
    ranks: tuple[Rank, ...]
    roles: tuple[tuple[str, Role], ...]
    weigh: Weights


@dataclass(frozen=True, slots=True)
class Prepared:
    """One article: its head, what it tells, its text and its page as they are compared."""

    head: Head
    told: Telling
    print: Print
    page: Page


class Stock(Protocol):
    """A set of prepared articles, their parts read as they are asked for."""

    def heads(self) -> Iterable[Head]:
        """The head of every article."""
        ...

    def told(self, keys: Collection[str]) -> Iterable[tuple[str, Telling]]:
        """What some articles tell, by key."""
        ...

    def prints(self, keys: Collection[str]) -> Iterable[tuple[str, Print]]:
        """The texts of some articles as they are compared, by key."""
        ...

    def pages(self, keys: Collection[str]) -> Iterable[Page]:
        """The pages of some articles, by key."""
        ...


@dataclass(frozen=True, slots=True)
class AtHand:
    """A set of articles that were prepared just now."""

    made: Sequence[Prepared]

    def heads(self) -> Iterable[Head]:
        """The head of every article."""
        return (p.head for p in self.made)

    def told(self, keys: Collection[str]) -> Iterable[tuple[str, Telling]]:
        """What some articles tell, by key."""
        return ((p.head.key, p.told) for p in self.made if p.head.key in keys)

    def prints(self, keys: Collection[str]) -> Iterable[tuple[str, Print]]:
        """The texts of some articles as they are compared, by key."""
        return ((p.head.key, p.print) for p in self.made if p.head.key in keys)

    def pages(self, keys: Collection[str]) -> Iterable[Page]:
        """The pages of some articles, by key."""
        return (p.page for p in self.made if p.head.key in keys)
