"""An article ready to be compared with others, in the parts that are kept and read apart."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from dragoman.model.actor import Role
from dragoman.reconcile.articles.furniture import Line
from dragoman.reconcile.articles.marks import (
    Charge,
    Course,
    Denial,
    Hindrance,
    Labelling,
    Rank,
    Remark,
)
from dragoman.reconcile.articles.pages import Page
from dragoman.reconcile.articles.prints import Print
from dragoman.reconcile.articles.row_types import (
    ArticleRow,
    EventRow,
    FigureRow,
    PositionRow,
    QuoteRow,
)
from dragoman.reconcile.words.weights import Weights


@dataclass(frozen=True, slots=True)
class Head:
    """What an article says to the whole.

    `day` is the day it came out and `about` whom it is about; `persons` and `sides` are what it
    says of its actors, by the record's names; `nobodys` are the sentences, by row, that may be its
    outlet's furniture; `names` are all whom its rows name, `whom` those whom its events and its
    figures do, or it is about; `floats` is true where a row of it stands at no day.
    """

    article: str
    day: int | None
    about: frozenset[str]
    persons: tuple[str, ...]
    sides: tuple[tuple[str, str], ...]
    nobodys: dict[str, Line]
    names: tuple[str, ...]
    whom: dict[str, tuple[str, ...]]
    floats: bool


@dataclass(frozen=True, slots=True)
class Face:
    """An article itself, and how much each word of it tells."""

    article: ArticleRow
    weigh: Weights


@dataclass(frozen=True, slots=True)
class Others:
    """What an article tells besides events, utterances and figures; and everybody's titles."""

    positions: tuple[PositionRow, ...]
    remarks: tuple[Remark, ...]
    courses: tuple[Course, ...]
    hindrances: tuple[Hindrance, ...]
    denials: tuple[Denial, ...]
    labels: tuple[Labelling, ...]
    ranks: tuple[Rank, ...]
    charges: tuple[Charge, ...]
    roles: tuple[tuple[str, Role], ...]


# The parts of an article, by name.
PARTS: dict[str, Any] = {
    "head": Head,
    "face": Face,
    "subject": dict[str, int],
    "events": tuple[EventRow, ...],
    "quotes": tuple[QuoteRow, ...],
    "figures": tuple[FigureRow, ...],
    "others": Others,
    "print": Print,
    "page": Page,
}


KEPT = tuple(part for part in PARTS if part not in ("print", "page"))  # those lie on the heap


@dataclass(frozen=True, slots=True)
class Prepared:
    """One article in its parts: what it says to the whole, tells, and how it is compared.

    `subject` are the words that it comes back to, by what they tell.
    """

    head: Head
    face: Face
    subject: dict[str, int]
    events: tuple[EventRow, ...]
    quotes: tuple[QuoteRow, ...]
    figures: tuple[FigureRow, ...]
    others: Others
    print: Print
    page: Page


class Stock(Protocol):
    """The prepared articles of a record, their parts read as they are asked for."""

    def some(self, part: str, articles: Collection[str]) -> Iterable[tuple[str, Any]]:
        """One part of some articles, by the ids they are shown by."""
        ...
