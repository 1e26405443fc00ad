"""The prepared articles on their shelf: the rows of some of them, as the whole has them."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

from dragoman.model.actor import Role
from dragoman.reconcile.furniture import Furniture
from dragoman.reconcile.marks import Course, Denial, Hindrance, Remark
from dragoman.reconcile.material import (
    ArticleRow,
    EventRow,
    FigureRow,
    Material,
    PositionRow,
    QuoteRow,
)
from dragoman.reconcile.prepare import Prepared
from dragoman.reconcile.undated import beside, midst
from dragoman.reconcile.weights import Weights

R = TypeVar("R", EventRow, QuoteRow, FigureRow, PositionRow)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Told:
    """The rows of an article without furniture, each where it stands."""

    events: tuple[EventRow, ...]
    quotes: tuple[QuoteRow, ...]
    figures: tuple[FigureRow, ...]
    positions: tuple[PositionRow, ...]
    courses: tuple[Course, ...]
    hindrances: tuple[Hindrance, ...]
    denials: tuple[Denial, ...]


class Shelf:
    """A set of articles, and what only the whole says of each.

    That is which of its rows are furniture, where those stand that no day places, whose side
    everybody is on, and who is a person.
    """

    def __init__(self, made: Iterable[Prepared]) -> None:
        """Know all articles."""
        self._made = {p.article.id: p for p in sorted(made, key=lambda p: p.article.id)}
        every = self._made.values()
        self._furniture = Furniture(p.nobodys for p in every)
        self._middle = midst(p.article for p in every)
        self._persons = frozenset(name for p in every for name in p.persons)
        self._told: dict[str, _Told] = {}
        self.keys: Mapping[str, str] = {a: p.page.key for a, p in self._made.items()}
        self.articles: Mapping[str, ArticleRow] = {a: p.article for a, p in self._made.items()}
        self.sides = _sides(every)

    def said(self, article: str) -> object:
        """What the whole says of an article: all that its rows hang on besides itself."""
        p = self._made[article]
        rows = chain[EventRow | QuoteRow | FigureRow](p.events, p.quotes, p.figures)
        near = self._middle if any(row.near is None for row in rows) else None
        who = [(name, self.side(name), name in self._persons) for name in p.names]
        return self._furniture.among(p.nobodys), near, who

    def side(self, name: str) -> str:
        """The party somebody speaks for."""
        side = self.sides.get(name, name)
        return self.sides.get(side, side)

    def material(self, articles: Iterable[str], story: Mapping[str, str] | None = None) -> Material:
        """The rows of some articles; `story` gives the id of the story of those that are in one."""
        made = [self._made[a] for a in sorted(articles)]
        told = [self._rows(p) for p in made]
        names = {name for p in made for name in p.names}
        sides = {name: self.sides[name] for name in sorted(names) if name in self.sides}
        sides |= {s: self.sides[s] for s in sorted(sides.values()) if s in self.sides}
        home = story or {}
        return Material(
            articles={p.article.id: p.article for p in made},
            events=_ordered(t.events for t in told),
            quotes=_ordered(t.quotes for t in told),
            figures=_ordered(t.figures for t in told),
            positions=_ordered(t.positions for t in told),
            roles=_roles(made),
            sides=sides,
            persons=self._persons & names,
            remarks=_once((p.remarks for p in made), key=_remark),
            courses=_once((t.courses for t in told), key=_course),
            hindrances=_once((t.hindrances for t in told), key=_hindrance),
            denials=_once((t.denials for t in told), key=_denial),
            weigh={p.article.id: p.weigh for p in made},
            story={p.article.id: home[p.article.id] for p in made if p.article.id in home},
        )

    def weigh(self, article: str) -> Weights:
        """How much each word of an article tells."""
        return self._made[article].weigh

    def _rows(self, p: Prepared) -> _Told:
        if p.article.id not in self._told:
            without, day = self._furniture.without, self._middle
            self._told[p.article.id] = _Told(
                events=tuple(beside(without(p.events), day)),
                quotes=tuple(beside(without(p.quotes), day)),
                figures=tuple(beside(without(p.figures), day)),
                positions=tuple(without(p.positions)),
                courses=tuple(beside(p.courses, day)),
                hindrances=tuple(beside(p.hindrances, day)),
                denials=tuple(beside(p.denials, day)),
            )
        return self._told[p.article.id]


def gather(made: Iterable[Prepared]) -> Material:
    """All rows of a set of articles, whatever their order."""
    shelf = Shelf(made)
    return shelf.material(shelf.articles)


def _ordered(told: Iterable[Sequence[R]]) -> tuple[R, ...]:
    """The rows by day, article and place, none twice: equal ids are equal statements."""
    rows = {row.id: row for rows in told for row in rows}
    return tuple(sorted(rows.values(), key=_by_time))


def _by_time(row: EventRow | QuoteRow | FigureRow | PositionRow) -> tuple[object, ...]:
    return (row.near is None, row.near or 0, row.article, row.start, row.end, row.id)


def _once(told: Iterable[Sequence[T]], key: Callable[[T], tuple[object, ...]]) -> tuple[T, ...]:
    """The marks in their order, none twice."""
    return tuple(sorted({mark for marks in told for mark in marks}, key=key))


def _remark(remark: Remark) -> tuple[object, ...]:
    return (remark.article, remark.start)


def _course(course: Course) -> tuple[object, ...]:
    place = course.article, course.start, course.end
    return (*place, course.gauge, course.low, course.speaker or "")


def _hindrance(one: Hindrance) -> tuple[object, ...]:
    return (one.article, one.start, one.end, one.name)


def _denial(denial: Denial) -> tuple[object, ...]:
    return (denial.article, denial.start, denial.end)


def _sides(made: Iterable[Prepared]) -> dict[str, str]:
    """The side most articles put each actor on."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for p in made:
        for name, side in p.sides:
            told[name][side] += 1
    return {
        name: min(counts, key=lambda side: (-counts[side], side))
        for name, counts in sorted(told.items())
    }


def _roles(made: Iterable[Prepared]) -> dict[str, tuple[Role, ...]]:
    """Every title of everybody, in the order of the articles."""
    told: dict[str, set[Role]] = defaultdict(set)
    for p in made:
        for name, role in p.roles:
            told[name].add(role)
    return {
        name: tuple(sorted(roles, key=lambda r: (r.article, r.start, r.end, r.title)))
        for name, roles in sorted(told.items())
    }
