"""What the articles of a unit disagree on: every rule that finds disputes, by where it looks."""

from collections.abc import Iterator, Mapping

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.ordered import among
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.disputes.announced import announcement_disputes
from dragoman.reconcile.disputes.blame import blame_disputes
from dragoman.reconcile.disputes.clashes import clash_disputes
from dragoman.reconcile.disputes.conditions import condition_disputes
from dragoman.reconcile.disputes.costs import cost_disputes
from dragoman.reconcile.disputes.counts import count_disputes
from dragoman.reconcile.disputes.culprits import culprit_disputes
from dragoman.reconcile.disputes.cuts import cut_disputes
from dragoman.reconcile.disputes.demands import term_disputes
from dragoman.reconcile.disputes.denials import Denied, denial_disputes, denied
from dragoman.reconcile.disputes.disowned import disowned_disputes
from dragoman.reconcile.disputes.divergences import event_disputes
from dragoman.reconcile.disputes.forceful import force_disputes
from dragoman.reconcile.disputes.gauged import course_disputes
from dragoman.reconcile.disputes.hindrance import hindrance_disputes
from dragoman.reconcile.disputes.labelled import label_disputes
from dragoman.reconcile.disputes.numbers import number_disputes, said_numbers
from dragoman.reconcile.disputes.occasions import occasion_disputes
from dragoman.reconcile.disputes.omissions import omission_disputes
from dragoman.reconcile.disputes.ranked import rank_disputes
from dragoman.reconcile.disputes.readiness import readiness_disputes
from dragoman.reconcile.disputes.titles import title_disputes
from dragoman.reconcile.disputes.told import Dispute
from dragoman.reconcile.disputes.utterances import hearer_disputes, quote_disputes
from dragoman.reconcile.disputes.worded import worded_events, worded_utterances
from dragoman.reconcile.grouping.looking import Stood
from dragoman.reconcile.grouping.units import Unit


def of_event(material: Material, unit: Unit) -> Iterator[Dispute]:
    """What the reports of one event disagree on."""
    groups = [among(material.events, unit.rows)]
    told = (*event_disputes(groups, material), *force_disputes(groups, material))
    yield from told or worded_events(groups, material)


def of_utterance(material: Material, unit: Unit) -> Iterator[Dispute]:
    """What the reports of one utterance disagree on: words, day, speaker, hearers, numbers."""
    groups = _said(material, unit)
    told = (
        *quote_disputes(groups, material),
        *cut_disputes(groups, material),
        *hearer_disputes(groups, material),
        *said_numbers(groups, material),
    )
    yield from told or worded_utterances(groups, material)


def _said(material: Material, unit: Unit) -> list[list[QuoteRow]]:
    return [among(material.quotes, unit.rows)]


def of_figure(material: Material, unit: Unit) -> Iterator[Dispute]:
    """What the claims of one thing disagree on."""
    told = among(material.figures, unit.rows)
    homes = dict(unit.homes)
    yield from number_disputes([told], material, lambda article: homes.get(article, ()))


def of_count(material: Material, unit: Unit) -> Iterator[Dispute]:
    """What figures that may answer one another disagree on."""
    yield from count_disputes([unit.answers], material)


def of_denials(material: Material, unit: Unit, stood: Stood[Denied]) -> Iterator[Denied]:
    """What is denied in the articles of one story; `stood` tells what stands of that."""
    yield from denied(material, *stood(unit))


def of_matter(
    material: Material, unit: Unit, denials: Mapping[str, tuple[Unit, tuple[Denied, ...]]]
) -> Iterator[Dispute]:
    """What the articles of one story disagree on where no one report answers another.

    `denials` are those of each unit, by where it stands.
    """
    yield from occasion_disputes(material)
    yield from title_disputes(material)
    yield from cost_disputes(material)
    yield from omission_disputes(material)
    yield from course_disputes(material)
    yield from clash_disputes(material)
    yield from announcement_disputes(material)
    yield from disowned_disputes(material)
    yield from denial_disputes(material, denials[unit.at][1])
    yield from blame_disputes(material)
    yield from culprit_disputes(material)
    yield from hindrance_disputes(material)
    yield from readiness_disputes(material)
    yield from term_disputes(material)
    yield from condition_disputes(material)
    yield from label_disputes(material)
    yield from rank_disputes(material)
