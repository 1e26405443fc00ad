"""Reconciliation: from every article's own findings to what they show together."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.group import SameEvent, SameQuote
from dragoman.model.identity import content_hash
from dragoman.model.relations import Relations
from dragoman.reconcile.blame import blame_disputes
from dragoman.reconcile.copies import Print, copies, fingerprint
from dragoman.reconcile.course import course_disputes
from dragoman.reconcile.demands import term_disputes
from dragoman.reconcile.divergences import event_disputes
from dragoman.reconcile.events import same_events
from dragoman.reconcile.gather import gather
from dragoman.reconcile.material import EventRow, QuoteRow
from dragoman.reconcile.numbers import number_disputes, said_numbers
from dragoman.reconcile.occasions import occasion_disputes
from dragoman.reconcile.omissions import omission_disputes
from dragoman.reconcile.origins import copied_pairs, origins
from dragoman.reconcile.outlook import open_things, outlook
from dragoman.reconcile.pages import Page, page
from dragoman.reconcile.quotes import same_quotes, verbatim
from dragoman.reconcile.stories import stories
from dragoman.reconcile.titles import title_disputes
from dragoman.reconcile.told import Dispute, Span, divergences, spans
from dragoman.reconcile.utterances import hearer_disputes, quote_disputes


def relate(
    told: Iterable[tuple[Article, Findings]],
    articles: Iterable[Article],
    ids: Mapping[str, str],
    as_of: str | None = None,
) -> Relations:
    """Relate the statements and the texts of a set of articles.

    `told` is every article with its resolved findings; `articles` are the same articles, read
    after it for the words that are shown, so that no text need be kept. `ids` are the shown ids
    by article key. `as_of` is the ISO 8601 day of the outlook, the last article's day where it
    is None. The relations depend on the set of articles alone, not on their order.

    1. gather the rows that are compared, 2. group events and quotes, 3. find copies and count
    origins, 4. find what is told differently and what is open, 5. fetch the words for them,
    6. tell the stories apart.
    """
    prints: list[Print] = []
    pages: list[Page] = []
    material = gather(_printed(told, ids, prints, pages), ids)
    events = same_events(material)
    quotes, passages = same_quotes(material)
    copied = copies(prints, material.articles)
    pairs = copied_pairs(copied)
    disputes: list[Dispute] = [
        *event_disputes(events, material),
        *quote_disputes(quotes, material),
        *hearer_disputes(quotes, material),
        *title_disputes(material.roles, material.articles),
        *number_disputes(material, _homes(events)),
        *said_numbers(quotes, material),
        *omission_disputes(material),
        *blame_disputes(material),
        *course_disputes(material),
        *occasion_disputes(material),
        *term_disputes(material),
    ]
    things = open_things(material, events, as_of)
    words = excerpts(articles, ids, [*spans(disputes), *(thing.shown for thing in things)])
    return Relations(
        same_event=tuple(_event(g, origins(g, material.articles, pairs)) for g in events),
        same_quote=tuple(_quote(g) for g in passages),
        divergences=divergences(disputes, words),
        copies=copied,
        outlook=outlook(things, words),
        stories=stories(pages, material.sides),
    )


def _printed(
    pairs: Iterable[tuple[Article, Findings]],
    ids: Mapping[str, str],
    prints: list[Print],
    pages: list[Page],
) -> Iterator[tuple[Article, Findings]]:
    """The pairs as they come, the fingerprint and the page of each article put aside."""
    for article, findings in pairs:
        prints.append(fingerprint(article, ids[article.key]))
        pages.append(page(article, findings, ids))
        yield article, findings


def excerpts(
    articles: Iterable[Article], ids: Mapping[str, str], wanted: Iterable[Span]
) -> dict[Span, str]:
    """The words of stretches of the articles' texts."""
    places: dict[str, set[Span]] = defaultdict(set)
    for span in wanted:
        places[span[0]].add(span)
    return {
        span: article.text[span[1] : span[2]]
        for article in articles
        for span in places.get(ids[article.key], ())
    }


def _event(group: Sequence[EventRow], count: int) -> SameEvent:
    members = tuple(row.id for row in group)
    return SameEvent(f"se-{content_hash('same_event', sorted(members))}", members, count)


def _quote(group: Sequence[QuoteRow]) -> SameQuote:
    members = tuple(row.id for row in group)
    made = content_hash("same_quote", sorted(members))
    return SameQuote(f"sq-{made}", members, verbatim(group))


def _homes(groups: Sequence[Sequence[EventRow]]) -> dict[str, list[tuple[int, int, int]]]:
    """By article, the stretches of grouped events with the number of their group."""
    homes: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for number, group in enumerate(groups):
        for row in group:
            homes[row.article].append((row.start, row.end, number))
    return homes
