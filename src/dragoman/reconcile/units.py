"""Where disputes are looked for: among the reports of one thing, and among one story's articles.

Each unit is looked at by itself, with the rows of its own articles and no others at hand. So what
is found there hangs on those articles alone, and is kept until one of them changes.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.memory import Edge
from dragoman.reconcile.announced import announcement_disputes
from dragoman.reconcile.blame import blame_disputes
from dragoman.reconcile.clashes import clash_disputes
from dragoman.reconcile.counted import Home
from dragoman.reconcile.counts import count_disputes
from dragoman.reconcile.cuts import cut_disputes
from dragoman.reconcile.demands import term_disputes
from dragoman.reconcile.denials import denial_disputes
from dragoman.reconcile.disowned import disowned_disputes
from dragoman.reconcile.divergences import event_disputes
from dragoman.reconcile.gauged import course_disputes
from dragoman.reconcile.hindrance import hindrance_disputes
from dragoman.reconcile.material import EventRow, FigureRow, Material, QuoteRow
from dragoman.reconcile.numbers import number_disputes, said_numbers
from dragoman.reconcile.occasions import occasion_disputes
from dragoman.reconcile.omissions import omission_disputes
from dragoman.reconcile.readiness import readiness_disputes
from dragoman.reconcile.titles import title_disputes
from dragoman.reconcile.told import Dispute
from dragoman.reconcile.utterances import hearer_disputes, quote_disputes


@dataclass(frozen=True, slots=True)
class Unit:
    """What is looked at by itself: the reports of one thing by id, or all that articles tell.

    `answers` are the figures that may answer one another, `homes` the stretches of each article
    that report an event.
    """

    articles: tuple[str, ...]
    rows: tuple[str, ...] = ()
    answers: tuple[Edge, ...] = ()
    homes: tuple[tuple[str, tuple[Home, ...]], ...] = ()


Look = Callable[[Material, Unit], Iterator[Dispute]]


def reports(groups: Iterable[Sequence[EventRow | QuoteRow | FigureRow]]) -> list[Unit]:
    """The reports of one thing each."""
    return [Unit(tuple(sorted({r.article for r in g})), tuple(r.id for r in g)) for g in groups]


def claims(
    groups: Iterable[Sequence[FigureRow]], homes: Mapping[str, Sequence[Home]]
) -> list[Unit]:
    """The claims of one thing each, with the events in reports of which they may stand."""
    return [
        replace(unit, homes=tuple((a, tuple(homes.get(a, ()))) for a in unit.articles))
        for unit in reports(groups)
    ]


def counts(groups: Iterable[tuple[Edge, ...]], rows: Iterable[FigureRow]) -> list[Unit]:
    """The figures that may answer one another."""
    told = {row.id: row.article for row in rows}
    return [
        Unit(tuple(sorted({told[row] for e in edges for row in e[:2]})), answers=edges)
        for edges in groups
    ]


def matters(articles: Iterable[str], story: Mapping[str, str]) -> list[Unit]:
    """The articles of one story each, and each that is in none."""
    told: dict[str, list[str]] = defaultdict(list)
    for article in articles:
        told[story.get(article, article)].append(article)
    return [Unit(tuple(sorted(found))) for _, found in sorted(told.items())]


def of_event(material: Material, unit: Unit) -> Iterator[Dispute]:
    """What the reports of one event disagree on."""
    rows = frozenset(unit.rows)
    yield from event_disputes([[r for r in material.events if r.id in rows]], material)


def of_utterance(material: Material, unit: Unit) -> Iterator[Dispute]:
    """What the reports of one utterance disagree on: its hearers, its numbers."""
    groups = _said(material, unit)
    yield from hearer_disputes(groups, material)
    yield from said_numbers(groups, material)


def of_passage(material: Material, unit: Unit) -> Iterator[Dispute]:
    """What they and the longer reports that go on to quote it disagree on: words, day, speaker."""
    groups = _said(material, unit)
    yield from quote_disputes(groups, material)
    yield from cut_disputes(groups, material)


def _said(material: Material, unit: Unit) -> list[list[QuoteRow]]:
    rows = frozenset(unit.rows)
    return [[r for r in material.quotes if r.id in rows]]


def of_figure(material: Material, unit: Unit) -> Iterator[Dispute]:
    """What the claims of one thing disagree on."""
    rows = frozenset(unit.rows)
    told = [r for r in material.figures if r.id in rows]
    yield from number_disputes([told], material, dict(unit.homes))


def of_count(material: Material, unit: Unit) -> Iterator[Dispute]:
    """What figures that may answer one another disagree on."""
    yield from count_disputes([unit.answers], material)


def of_matter(material: Material, _: Unit) -> Iterator[Dispute]:
    """What the articles of one story disagree on where no one report answers another."""
    yield from occasion_disputes(material)
    yield from title_disputes(material.roles, material.articles)
    yield from omission_disputes(material)
    yield from course_disputes(material)
    yield from clash_disputes(material)
    yield from announcement_disputes(material)
    yield from disowned_disputes(material)
    yield from denial_disputes(material)
    yield from blame_disputes(material)
    yield from hindrance_disputes(material)
    yield from readiness_disputes(material)
    yield from term_disputes(material)
