"""Actors, merged names and stories as rows of a table for people."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.actor import IN_ONE, Actor, Merge, Role
from dragoman.model.event import Event
from dragoman.model.group import Story
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.present.library.stories import headline
from dragoman.store import Record

_OFFICES = 3  # shown of one actor, those told most


@dataclass(frozen=True, slots=True)
class Bearer:
    """An actor with the offices it is given, each with the days of the articles that say so."""

    name: str
    type: str
    side: str | None
    offices: tuple[str, ...]
    statements: int
    aliases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MergeLine:
    """Why one way of naming is an actor's, in one line; `to` is empty where that is the actor.

    `articles` tells an article that names somebody so, and how many more are known to.
    """

    actor: str
    form: str
    to: str
    why: str
    articles: str


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in one line: how many articles tell it, over which days, and a headline of theirs."""

    id: str
    title: str
    days: str
    articles: int
    headline: str


def bearers(record: Record, actors: Sequence[Actor], *, silent: bool = False) -> list[Bearer]:
    """The actors as rows, those in most statements first; the silent ones only on request."""
    told = _told(record)
    shown = record.file.shown_ids()
    days = {shown[a.key]: a.published[:10] for a in record.articles() if a.published}
    rows = [
        Bearer(
            a.name,
            a.type,
            a.side,
            offices(a.roles, days),
            told[a.name],
            tuple(alias for alias in a.aliases if alias != a.name),
        )
        for a in actors
        if silent or told[a.name]
    ]
    return sorted(rows, key=lambda row: (-row.statements, row.name))


def _told(record: Record) -> Counter[str]:
    """In how many statements each actor speaks, acts or takes a stand."""
    told: Counter[str] = Counter()
    told.update(q.speaker for q in record.statements(Quote) if q.speaker)
    told.update(p.party for p in record.statements(Position))
    for event in record.statements(Event):
        told.update({*event.actors, *event.recipients})
    return told


def offices(roles: Iterable[Role], days: dict[str, str]) -> tuple[str, ...]:
    """The titles somebody is given, each with the first and last day of the articles that do.

    A title that every article calls past is marked "former".
    """
    grouped: dict[str, list[Role]] = {}
    for role in roles:
        grouped.setdefault(role.title.casefold(), []).append(role)
    ranked = sorted(grouped.items(), key=lambda item: (-len(item[1]), item[0]))[:_OFFICES]
    return tuple(_office(held, days) for _, held in ranked)


def _office(roles: Sequence[Role], days: dict[str, str]) -> str:
    titles = Counter(role.title for role in roles)
    title = min(titles, key=lambda t: (-titles[t], t))
    past = all(role.former for role in roles)
    prefix = "former " if past and not title.casefold().startswith(("former", "ex-")) else ""
    dated = sorted(days[role.article] for role in roles if role.article in days)
    return f"{prefix}{title}{_span(dated[0], dated[-1]) if dated else ''}"


def _span(first: str, last: str) -> str:
    return f" ({first})" if first == last else f" ({first} to {last})"


def merge_lines(record: Record, merges: Iterable[Merge]) -> list[MergeLine]:
    """The ways of naming as rows: of each actor those first that more than one article settles."""
    called = record.called()
    rows = sorted(merges, key=lambda m: (m.actor, m.why == IN_ONE, m.form, m.to))
    return [
        MergeLine(m.actor, m.form, m.to if m.to != m.actor else "", m.why, _first(m, called))
        for m in rows
    ]


def _first(merge: Merge, called: Mapping[str, str]) -> str:
    first, *more = (called.get(article, article) for article in merge.articles)
    return f"{first} +{len(more)}" if more else first


def story_lines(record: Record, stories: Iterable[Story]) -> list[StoryLine]:
    """The stories as rows, in the order given."""
    shown = record.file.shown_ids()
    titles = {shown[a.key]: a.title for a in record.articles()}
    return [
        StoryLine(
            s.id,
            s.title,
            _days(s.first, s.last),
            len(s.articles),
            headline(titles.get(a) for a in s.articles),
        )
        for s in stories
    ]


def _days(first: str | None, last: str | None) -> str:
    if first is None or last is None:
        return ""
    return first if first == last else f"{first} to {last}"
