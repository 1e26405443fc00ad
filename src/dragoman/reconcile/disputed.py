"""What the articles of a unit disagree on: every rule that finds disputes, by where it looks."""

from collections.abc import Iterator

from dragoman.reconcile.announced import announcement_disputes
from dragoman.reconcile.blame import blame_disputes
from dragoman.reconcile.clashes import clash_disputes
from dragoman.reconcile.counts import count_disputes
from dragoman.reconcile.cuts import cut_disputes
from dragoman.reconcile.demands import term_disputes
from dragoman.reconcile.denials import denial_disputes
from dragoman.reconcile.disowned import disowned_disputes
from dragoman.reconcile.divergences import event_disputes
from dragoman.reconcile.gauged import course_disputes
from dragoman.reconcile.hindrance import hindrance_disputes
from dragoman.reconcile.material import Material, QuoteRow
from dragoman.reconcile.numbers import number_disputes, said_numbers
from dragoman.reconcile.occasions import occasion_disputes
from dragoman.reconcile.omissions import omission_disputes
from dragoman.reconcile.readiness import readiness_disputes
from dragoman.reconcile.titles import title_disputes
from dragoman.reconcile.told import Dispute
from dragoman.reconcile.units import Unit
from dragoman.reconcile.utterances import hearer_disputes, quote_disputes


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
