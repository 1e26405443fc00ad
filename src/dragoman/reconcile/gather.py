"""The articles together: their rows in one order, and what only the whole says of the actors."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import TypeVar

from dragoman.model.actor import Role
from dragoman.reconcile.furniture import Furniture
from dragoman.reconcile.marks import Course
from dragoman.reconcile.material import (
    EventRow,
    FigureRow,
    Material,
    PositionRow,
    QuoteRow,
)
from dragoman.reconcile.prepare import Prepared
from dragoman.reconcile.undated import beside, midst


def gather(made: Sequence[Prepared]) -> Material:
    """All rows of a set of articles, whatever their order."""
    articles = {p.article.id: p.article for p in made}
    furniture = Furniture(p.nobodys for p in made)
    middle = midst(articles.values())
    events = furniture.without(chain.from_iterable(p.events for p in made))
    quotes = furniture.without(chain.from_iterable(p.quotes for p in made))
    figures = furniture.without(chain.from_iterable(p.figures for p in made))
    positions = furniture.without(chain.from_iterable(p.positions for p in made))
    remarks = {remark for p in made for remark in p.remarks}
    courses = {course for p in made for course in p.courses}
    hindrances = {h for p in made for h in p.hindrances}
    denials = {d for p in made for d in p.denials}
    return Material(
        articles=dict(sorted(articles.items())),
        events=_ordered(beside(events, middle)),
        quotes=_ordered(beside(quotes, middle)),
        figures=_ordered(beside(figures, middle)),
        positions=_ordered(positions),
        roles=_roles(made),
        sides=_sides(made),
        persons=frozenset(name for p in made for name in p.persons),
        remarks=tuple(sorted(remarks, key=lambda r: (r.article, r.start))),
        courses=tuple(sorted(beside(courses, middle), key=_place)),
        hindrances=tuple(
            sorted(beside(hindrances, middle), key=lambda h: (h.article, h.start, h.end, h.name))
        ),
        denials=tuple(sorted(beside(denials, middle), key=lambda d: (d.article, d.start, d.end))),
        weigh={p.article.id: p.weigh for p in made},
    )


R = TypeVar("R", EventRow, QuoteRow, FigureRow, PositionRow)


def _ordered(rows: Iterable[R]) -> tuple[R, ...]:
    """The rows by day, article and place, none twice: equal ids are equal statements."""
    return tuple(sorted({row.id: row for row in rows}.values(), key=_by_time))


def _by_time(row: EventRow | QuoteRow | FigureRow | PositionRow) -> tuple[object, ...]:
    return (row.near is None, row.near or 0, row.article, row.start, row.end, row.id)


def _place(course: Course) -> tuple[object, ...]:
    return (course.article, course.start, course.end, course.stalled, course.speaker or "")


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
