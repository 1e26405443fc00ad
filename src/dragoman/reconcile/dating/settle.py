"""An undated article with its inferred day, and its dates resolved by it."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from math import fsum
from typing import TypeVar

from dragoman.model.article import Article
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.findings import Findings
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.model.timex import Timex, resolve
from dragoman.reconcile.dating.hints import reached

_SURE = (
    0.95  # probability from which a relative date means a day, whatever the article's own day is
)
_NEAR = 3  # days by which "two weeks ago" is rounded
_YEARLESS = ("date:", "month-of:")  # what only the year is open of: company alone may settle it

S = TypeVar("S", Quote, Event, Position, Figure)


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an undated article lies in time.

    `day` is its settled day (a proleptic Gregorian ordinal), None where the evidence leaves it
    open; `odds` the probability of each day thought of; `borrowed` the days on which all other
    articles put the same event or saying, by statement. `anchored` is false where nothing but
    company and its own dates places the article.
    """

    day: int | None = None
    odds: Mapping[int, float] = field(default_factory=dict)
    borrowed: Mapping[str, int] = field(default_factory=dict)
    anchored: bool = False

    @property
    def published(self) -> str | None:
        """The settled day as ISO 8601."""
        return date.fromordinal(self.day).isoformat() if self.day is not None else None

    def settled(self, when: Timex) -> Timex:
        """A relative expression as it is meant on the article's day, or on all likely ones."""
        if when.relative is None:
            return when
        if self.day is not None:
            return resolve(when, date.fromordinal(self.day))
        if not self.anchored and not when.relative.startswith(_YEARLESS):
            return when
        shares: dict[tuple[int, int], list[int]] = defaultdict(list)
        for day in sorted(self.odds):
            if stretch := reached(when.relative, day):
                shares[stretch].append(day)
        for days in shares.values():
            if fsum(self.odds[day] for day in days) >= _SURE:
                return resolve(when, date.fromordinal(days[0]))
        return when


OPEN = Placement()


def as_read(article: Article) -> Article:
    """The article without a day that other articles settled: evidence may have changed since."""
    if article.published_basis != "corpus":
        return article
    return replace(article, published=None, published_basis=None)


def settled(article: Article, found: Findings, at: Placement) -> tuple[Article, Findings]:
    """The article and what it says, with the days that its placement settles; ids stay."""
    article = as_read(article)
    if at == OPEN:
        return article, found
    if at.published is not None:
        article = replace(article, published=at.published, published_basis="corpus")

    def dated(statement: S) -> S:
        when = _when(statement, at)
        return statement if when == statement.when else replace(statement, when=when)

    found = replace(
        found,
        quotes=tuple(map(dated, found.quotes)),
        events=tuple(map(dated, found.events)),
        positions=tuple(map(dated, found.positions)),
        figures=tuple(map(dated, found.figures)),
    )
    return article, found


def _when(statement: Quote | Event | Position | Figure, at: Placement) -> Timex | None:
    """When a statement says it was: counted from the article's day, or as the others have it."""
    when = at.settled(statement.when) if statement.when else None
    day = at.borrowed.get(statement.id)
    if day is None:
        return when
    told = date.fromordinal(day).isoformat()
    if when is None:
        return Timex(statement.start, statement.start, "", "DATE", told)
    if when.date is None or not _holds(when.date, told):
        return when
    return replace(when, value=told, mod=None)


def _holds(stretch: str, day: str) -> bool:
    """Whether an interval holds a day, or nearly so."""
    first, _, last = stretch.partition("/")
    low, high, at = (date.fromisoformat(d).toordinal() for d in (first, last or first, day))
    return low - _NEAR <= at <= high + _NEAR
