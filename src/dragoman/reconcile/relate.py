"""Reconciliation: from every article's own findings to what they show together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from operator import itemgetter

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.group import SameEvent, SameQuote
from dragoman.model.identity import content_hash
from dragoman.model.relations import Relations
from dragoman.reconcile.announced import announcement_disputes
from dragoman.reconcile.blame import blame_disputes
from dragoman.reconcile.clashes import clash_disputes
from dragoman.reconcile.copies import copies
from dragoman.reconcile.counted import Home
from dragoman.reconcile.counts import count_disputes
from dragoman.reconcile.course import course_disputes
from dragoman.reconcile.cuts import cut_disputes
from dragoman.reconcile.demands import term_disputes
from dragoman.reconcile.denials import denial_disputes
from dragoman.reconcile.disowned import disowned_disputes
from dragoman.reconcile.divergences import event_disputes
from dragoman.reconcile.events import same_events
from dragoman.reconcile.gather import gather
from dragoman.reconcile.hindrance import hindrance_disputes
from dragoman.reconcile.material import EventRow, QuoteRow
from dragoman.reconcile.numbers import number_disputes, said_numbers
from dragoman.reconcile.occasions import occasion_disputes
from dragoman.reconcile.omissions import omission_disputes
from dragoman.reconcile.origins import copied_pairs, origins
from dragoman.reconcile.outlook import open_things, outlook
from dragoman.reconcile.past import Before
from dragoman.reconcile.prepare import Prepared, prepare
from dragoman.reconcile.quotes import same_quotes, verbatim
from dragoman.reconcile.readiness import readiness_disputes
from dragoman.reconcile.stories import stories
from dragoman.reconcile.titles import title_disputes
from dragoman.reconcile.told import Dispute, Span, divergences, merged, spans
from dragoman.reconcile.utterances import hearer_disputes, quote_disputes

_ONE = frozenset(("number", "date", "status", "actor", "place"))  # kinds of what happened


def relate(
    told: Iterable[tuple[Article, Findings]],
    articles: Iterable[Article],
    ids: Mapping[str, str],
    as_of: str | None = None,
) -> Relations:
    """Relate the statements and the texts of a set of articles: prepare each, then `related`.

    `told` is every article with its resolved findings, `ids` are the shown ids by article key.
    """
    texts = {ids[a.key]: a.text for a in articles}
    return related([prepare(a, found, ids) for a, found in told], texts.__getitem__, as_of)


def related(
    made: Sequence[Prepared],
    text: Callable[[str], str],
    as_of: str | None = None,
    before: Before | None = None,
) -> Relations:
    """Relate a set of articles that were prepared one by one.

    `text` gives the text of an article by its shown id, for the words that are shown; `as_of` is
    the ISO 8601 day of the outlook, the last article's day where it is None. The relations depend
    on the set of articles alone, not on their order; `before` is what is remembered of relating
    them last, by which they are found the sooner.

    1. gather the rows that are compared, 2. group events and quotes, 3. find copies and count
    origins, 4. find what is told differently and what is open, 5. fetch the words for them,
    6. tell the stories apart.
    """
    material = gather(made)
    matters = stories((p.page for p in made), material.sides)
    home = {article: story.id for story in matters for article in story.articles}
    material = replace(material, story=home)
    past = before.past(made, material) if before else None
    events = same_events(material, past)
    quotes, passages = same_quotes(material, past)
    copied = copies((p.print for p in made), material.articles)
    pairs = copied_pairs(copied)
    disputes: list[Dispute] = [
        *event_disputes(events, material),
        *occasion_disputes(material),
        *quote_disputes(passages, material),
        *hearer_disputes(quotes, material),
        *cut_disputes(passages, material),
        *title_disputes(material.roles, material.articles),
        *number_disputes(material, _homes(events), past),
        *count_disputes(material, past),
        *said_numbers(quotes, material),
        *omission_disputes(material),
        *course_disputes(material),
        *clash_disputes(material),
        *announcement_disputes(material),
        *disowned_disputes(material),
        *denial_disputes(material),
        *blame_disputes(material),
        *hindrance_disputes(material),
        *readiness_disputes(material),
        *term_disputes(material),
    ]
    disputes = _united(disputes)
    things = open_things(material, events, as_of, past)
    words = excerpts([*spans(disputes), *(thing.shown for thing in things)], text)
    return Relations(
        same_event=tuple(_event(g, origins(g, material.articles, pairs)) for g in events),
        same_quote=tuple(_quote(g) for g in passages),
        divergences=divergences(disputes, words),
        copies=copied,
        outlook=outlook(things, words),
        stories=matters,
    )


def _united(disputes: Sequence[Dispute]) -> list[Dispute]:
    """The disputes, those that ask alike ("whether") and rest on the same words as one."""
    apart: dict[str, list[Dispute]] = defaultdict(list)
    for dispute in disputes:
        question = dispute.about.partition(" ")[0] if dispute.kind == "status" else ""
        apart[f"{dispute.kind} {question.rstrip(':')}"].append(dispute)
    return [d for told in apart.values() for d in (merged(told) if told[0].kind in _ONE else told)]


def excerpts(wanted: Iterable[Span], text: Callable[[str], str]) -> dict[Span, str]:
    """The words of stretches of the articles' texts; each text is fetched once."""
    words: dict[Span, str] = {}
    for shown, spans_ in groupby(sorted(set(wanted)), key=itemgetter(0)):
        whole = text(shown)
        words.update({span: whole[span[1] : span[2]] for span in spans_})
    return words


def _event(group: Sequence[EventRow], count: int) -> SameEvent:
    members = tuple(row.id for row in group)
    return SameEvent(f"se-{content_hash('same_event', sorted(members))}", members, count)


def _quote(group: Sequence[QuoteRow]) -> SameQuote:
    members = tuple(row.id for row in group)
    made = content_hash("same_quote", sorted(members))
    return SameQuote(f"sq-{made}", members, verbatim(group))


def _homes(groups: Sequence[Sequence[EventRow]]) -> dict[str, list[Home]]:
    """By article, the stretches of grouped events with their group, called by its first row."""
    homes: dict[str, list[Home]] = defaultdict(list)
    for group in groups:
        for row in group:
            homes[row.article].append((row.start, row.end, group[0].id))
    return homes
