"""Actors, merged names and stories as rows of a table for people."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dragoman.model.actor import IN_ONE, Actor, Merge, Role
from dragoman.model.event import Event
from dragoman.model.group import Story
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.present.library.stories import headline
from dragoman.store import Record

_OFFICES = 3  # shown of one actor, those told most


Row = dict[str, object]


def bearers(record: Record, actors: Sequence[Actor], *, silent: bool = False) -> list[Row]:
    """The actors, those in most statements first; the silent ones only on request.

    Each stands with the offices it is given, and with the days of the articles that say so.
    """
    told = _told(record)
    shown = record.file.shown_ids()
    days = {shown[a.key]: a.published[:10] for a in record.articles() if a.published}
    ranked = sorted(
        (a for a in actors if silent or told[a.name]), key=lambda a: (-told[a.name], a.name)
    )
    return [
        {
            "name": a.name,
            "type": a.type,
            "side": a.side,
            "statements": told[a.name],
            "offices": offices(a.roles, days),
            "aliases": [alias for alias in a.aliases if alias != a.name],
        }
        for a in ranked
    ]


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
    told = f" ({_days(dated[0], dated[-1])})" if dated else ""
    return f"{prefix}{title}{told}"


def merge_lines(record: Record, merges: Iterable[Merge]) -> list[Row]:
    """Why each way of naming is an actor's, of each actor those first that several articles settle.

    `to` is empty where that is the actor; `articles` is one that names somebody so, and how many
    more are known to.
    """
    called = record.called()
    return [
        {
            "actor": m.actor,
            "form": m.form,
            "to": m.to if m.to != m.actor else "",
            "why": m.why,
            "articles": _first(m, called),
        }
        for m in sorted(merges, key=lambda m: (m.actor, m.why == IN_ONE, m.form, m.to))
    ]


def _first(merge: Merge, called: Mapping[str, str]) -> str:
    first, *more = (called.get(article, article) for article in merge.articles)
    return f"{first} +{len(more)}" if more else first


def story_lines(record: Record, stories: Iterable[Story]) -> list[Row]:
    """The stories in the order given: how many articles tell each, over which days, a headline."""
    shown = record.file.shown_ids()
    titles = {shown[a.key]: a.title for a in record.articles()}
    return [
        {
            "id": s.id,
            "articles": len(s.articles),
            "days": _days(s.first, s.last),
            "title": s.title,
            "headline": headline(titles.get(a) for a in s.articles),
        }
        for s in stories
    ]


def _days(first: str | None, last: str | None) -> str:
    """The first and the last of some days, or the one that they are."""
    return " to ".join(dict.fromkeys(day for day in (first, last) if day))
