"""Reconciliation: from every article's own findings to what they show together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from itertools import groupby
from operator import itemgetter

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.group import SameEvent, SameQuote
from dragoman.model.identity import content_hash
from dragoman.model.relations import Relations
from dragoman.reconcile.copies import copies
from dragoman.reconcile.counted import Home
from dragoman.reconcile.counts import answers
from dragoman.reconcile.events import same_events
from dragoman.reconcile.looking import Looking
from dragoman.reconcile.material import EventRow, QuoteRow
from dragoman.reconcile.numbers import same_figures
from dragoman.reconcile.origins import copied_pairs, origins
from dragoman.reconcile.outlook import open_things, outlook
from dragoman.reconcile.past import Before
from dragoman.reconcile.prepare import Prepared, prepare
from dragoman.reconcile.quotes import same_quotes, verbatim
from dragoman.reconcile.shelf import Shelf
from dragoman.reconcile.stories import stories
from dragoman.reconcile.told import Dispute, Span, divergences, joined, merged, spans
from dragoman.reconcile.units import (
    claims,
    counts,
    matters,
    of_count,
    of_event,
    of_figure,
    of_matter,
    of_passage,
    of_utterance,
    reports,
)

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
    shelf = Shelf(made)
    if before:
        told = before.stories(made, shelf.sides)
    else:
        told = stories((p.page for p in made), shelf.sides)
    story = {article: one.id for one in told for article in one.articles}
    material = shelf.material(shelf.articles, story)
    past = before.past(shelf, story) if before else None
    events = same_events(material, past)
    quotes, passages = same_quotes(material, past)
    copied = copies((p.print for p in made), shelf.articles)
    pairs = copied_pairs(copied)
    homes = _homes(events)
    units = (
        ("event", of_event, reports(events)),
        ("utterance", of_utterance, reports(quotes)),
        ("passage", of_passage, reports(passages)),
        ("figure", of_figure, claims(same_figures(material, homes, past), homes)),
        ("count", of_count, counts(answers(material, past), material.figures)),
        ("matter", of_matter, matters(shelf.articles, story)),
    )
    found = Looking(partial(shelf.material, story=story), past)
    disputes = [d for kind, look, among in units for d in found.disputes(kind, look, among)]
    disputes = _united(joined(disputes, story))
    things = open_things(material, events, as_of, past)
    words = excerpts([*spans(disputes), *(thing.shown for thing in things)], text)
    return Relations(
        same_event=tuple(_event(g, origins(g, shelf.articles, pairs)) for g in events),
        same_quote=tuple(_quote(g) for g in passages),
        divergences=divergences(disputes, words),
        copies=copied,
        outlook=outlook(things, words),
        stories=told,
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
