"""Reconciliation: from every article's own findings to what they show together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain, groupby
from operator import itemgetter

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.group import SameEvent, SameQuote
from dragoman.model.identity import content_hash
from dragoman.model.memory import Place
from dragoman.model.relations import Relations
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.prepared import AtHand, Stock
from dragoman.reconcile.articles.shelf import Shelf
from dragoman.reconcile.copies.origins import copied_pairs, origins
from dragoman.reconcile.copies.pairs import copies
from dragoman.reconcile.disputes.counts import answers
from dragoman.reconcile.disputes.disputed import (
    of_count,
    of_event,
    of_figure,
    of_matter,
    of_utterance,
)
from dragoman.reconcile.disputes.numbers import same_figures
from dragoman.reconcile.disputes.told import Dispute, Span, divergences, joined, merged, spans
from dragoman.reconcile.grouping.events import same_events
from dragoman.reconcile.grouping.looking import Looking
from dragoman.reconcile.grouping.past import Before
from dragoman.reconcile.grouping.quotes import same_quotes, verbatim
from dragoman.reconcile.grouping.units import Home, Unit, claims, counts, matters, reports
from dragoman.reconcile.outlook.leaving import Left, left
from dragoman.reconcile.outlook.open_things import Waiting, last_day, open_things, outlook, waits
from dragoman.reconcile.prepare import prepare
from dragoman.reconcile.stories.dividing import stories
from dragoman.reconcile.stories.homes import homes

Rule = Callable[[Material, Unit], Iterable[Dispute]]
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
    made = AtHand([prepare(a, found, ids) for a, found in told])
    return related(made, texts.__getitem__, as_of)


def related(
    stock: Stock,
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
    shelf = Shelf(stock)
    if before:
        matters_ = before.stories(stock, shelf.sides)
        copied = before.copies(stock, shelf.articles)
    else:
        every_one = frozenset(shelf.keys.values())
        matters_ = stories(stock.pages(every_one), shelf.sides)
        copied = copies((known for _, known in stock.prints(every_one)), shelf.articles)
    story = homes(matters_, shelf.articles, shelf.sides)
    past = before.past(shelf, story) if before else None
    look = Looking(partial(shelf.material, story=story), past)
    every = cache(partial(shelf.material, shelf.articles, story))
    events = same_events(every, past)
    sayings = same_quotes(every, past)
    said = reports(sayings)
    agreed = look.found("verbatim", verbatim, said, tuple[bool, ...])
    disputes = [
        *_disputes(look, "event", of_event, reports(events)),
        *_disputes(look, "utterance", of_utterance, said),
        *_numbers(look, every, _reported(events)),
        *_disputes(look, "matter", of_matter, matters(shelf.articles, story)),
    ]
    disputes = _united(joined(disputes, story))
    day = last_day(shelf.articles.values(), as_of)
    waiting = chain.from_iterable(look.found("waits", waits, reports(events), tuple[Waiting, ...]))
    beside = _left(look, shelf.articles, events)
    things = open_things(waiting, beside, day, shelf.weigh, shelf.side, past)
    words = excerpts([*spans(disputes), *(thing.shown for thing in things)], text)
    pairs = copied_pairs(copied)
    return Relations(
        same_event=tuple(_event(g, origins(g, shelf.articles, pairs)) for g in events),
        same_quote=tuple(_quotes(sayings, agreed)),
        divergences=divergences(disputes, words),
        copies=copied,
        outlook=outlook(things, words),
        stories=matters_,
    )


def _disputes(look: Looking, kind: str, rule: Rule, among: Iterable[Unit]) -> Iterator[Dispute]:
    return chain.from_iterable(look.found(kind, rule, among, tuple[Dispute, ...]))


def _numbers(
    look: Looking, every: Callable[[], Material], reported: Mapping[str, Sequence[Home]]
) -> Iterator[Dispute]:
    """What is counted differently."""
    figures = claims(same_figures(every, reported, look.past), reported)
    yield from _disputes(look, "figure", of_figure, figures)
    yield from _disputes(look, "count", of_count, counts(answers(every, look.past)))


def _left(
    look: Looking, articles: Iterable[str], events: Iterable[Iterable[Place]]
) -> dict[str, Left]:
    """What each article leaves open beside the events that others report too."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for group in events:
        for at in group:
            grouped[at.article].append(at.id)
    among = [Unit((a,), tuple(sorted(grouped.get(a, ())))) for a in articles]
    found = look.found("left", left, among, tuple[Left, ...])
    return {
        unit.articles[0]: told for unit, some in zip(among, found, strict=True) for told in some
    }


def _united(disputes: Sequence[Dispute]) -> list[Dispute]:
    """The disputes, those that ask alike ("whether") and rest on the same words as one."""
    apart: dict[str, list[Dispute]] = defaultdict(list)
    for dispute in disputes:
        question = dispute.about.partition(" ")[0] if dispute.kind == "status" else ""
        question = dispute.about if question == "how" else question  # two gauges ask two things
        apart[f"{dispute.kind} {question.rstrip(':')}"].append(dispute)
    return [d for told in apart.values() for d in (merged(told) if told[0].kind in _ONE else told)]


def excerpts(wanted: Iterable[Span], text: Callable[[str], str]) -> dict[Span, str]:
    """The words of stretches of the articles' texts; each text is fetched once."""
    words: dict[Span, str] = {}
    for shown, spans_ in groupby(sorted(set(wanted)), key=itemgetter(0)):
        whole = text(shown)
        words.update({span: whole[span[1] : span[2]] for span in spans_})
    return words


def _event(group: Sequence[Place], count: int) -> SameEvent:
    members = tuple(at.id for at in group)
    return SameEvent(f"se-{content_hash('same_event', sorted(members))}", members, count)


def _quotes(
    groups: Iterable[Sequence[Place]], agreed: Iterable[tuple[bool, ...]]
) -> Iterator[SameQuote]:
    for group, (one,) in zip(groups, agreed, strict=True):
        members = tuple(at.id for at in group)
        yield SameQuote(f"sq-{content_hash('same_quote', sorted(members))}", members, one)


def _reported(groups: Iterable[Sequence[Place]]) -> dict[str, list[Home]]:
    """By article, the stretches of grouped events with their group, called by its first row."""
    found: dict[str, list[Home]] = defaultdict(list)
    for group in groups:
        for at in group:
            found[at.article].append((at.start, at.end, group[0].id))
    return found
