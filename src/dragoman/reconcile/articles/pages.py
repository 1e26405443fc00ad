"""What is stored of each article to find its story."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.reconcile.articles.stretches import days
from dragoman.reconcile.words.terms import Terms, terms

# What parties of a negotiation do to one another; a strike or a protest makes no negotiation.
ACTS = frozenset(
    (
        *("talks", "meeting", "call", "mediation", "proposal", "demand", "rejection", "threat"),
        *("handover", "agreement", "signature", "exchange", "release", "ceasefire", "violation"),
    )
)
_LEAD = 400  # characters of the text that are searched for a title's words
_MOST = 12  # actors kept of an article, those mentioned most
_COUNTED = 5  # mentions beyond which an actor weighs no more
_OPENING = re.compile(r"^[^.\n]{0,60}?[–—-]{1,2} |^\(.{1,40}?\) ")


@dataclass(frozen=True, slots=True)
class Page:
    """One article as stories see it.

    `day` is its day of publication, `told` its title and first sentences, `named` its named
    actors (states and bodies first met as such: `bodies`) with how often each is mentioned,
    `acts` the actors of each act of negotiation in it.
    """

    id: str
    key: str
    outlet: str | None
    day: int | None
    told: tuple[str, str]
    terms: Terms
    named: tuple[tuple[str, int], ...]
    bodies: frozenset[str]
    acts: tuple[tuple[str, ...], ...]


def page(article: Article, findings: Findings, ids: Mapping[str, str]) -> Page:
    """What stories need of an article with its resolved findings."""
    day = days(article.published)
    named = sorted(
        ((a.name, min(a.mentions, _COUNTED)) for a in findings.actors if a.named),
        key=lambda known: (-known[1], known[0]),
    )
    bodies = (a.name for a in findings.actors if a.named and a.type in ("state", "organisation"))
    lead = _OPENING.sub("", article.text[:_LEAD].lstrip())
    return Page(
        id=ids[article.key],
        key=article.key,
        outlet=article.outlet,
        day=day.first if day else None,
        told=(article.title or "", lead),
        terms=terms(article),
        named=tuple(named[:_MOST]),
        bodies=frozenset(bodies),
        acts=tuple(_acts(findings)),
    )


def _acts(findings: Findings) -> Iterator[tuple[str, ...]]:
    for event in findings.events:
        names = tuple(sorted({*event.actors, *event.recipients}))
        if event.kind in ACTS and len(names) > 1:
            yield names
