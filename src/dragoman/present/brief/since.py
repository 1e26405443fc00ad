"""What is new in a record since a day: its events, quotes and open things against those of then."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.group import Outlook
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.store import Record

T = TypeVar("T")
_OPEN = frozenset(("scheduled", "expected", "proposed", "conditional"))
_DONE = frozenset(("happened", "cancelled", "not_done", "denied"))
_OVER = frozenset(("happened", "cancelled"))  # what came due, in an outlook


@dataclass(frozen=True, slots=True)
class Change:
    """An event that was told one way by the day and another way after it."""

    before: Event
    after: Event


@dataclass(frozen=True, slots=True)
class Since:
    """What the articles after a day add to those up to it.

    `day` is the ISO 8601 day; `articles` the shown ids of the articles since; `events` one report
    of each event that no article told by then, `quotes` one of each saying, `changes` the events
    that were open then and have come about or fallen through; `due` what was open then and fell due
    by the record's last day, `opened` what has become open since.
    """

    day: str
    articles: tuple[str, ...]
    events: tuple[Event, ...]
    quotes: tuple[Quote, ...]
    changes: tuple[Change, ...]
    due: tuple[Outlook, ...]
    opened: tuple[Outlook, ...]


def since(then: Record, now: Record, day: str) -> Since:
    """What `now` tells that `then`, the record as it stood on `day`, did not; changes neither.

    An article without a day counts as known: nobody can say that it is new.
    """
    shown = now.file.shown_ids()
    days = {shown[a.key]: (a.published or "")[:10] for a in now.articles()}
    fresh = [article for article, published in days.items() if published > day]
    events = {e.id: e for e in now.events()}
    quotes = {q.id: q for q in now.quotes()}
    told: list[Event | Quote] = [*events.values(), *quotes.values()]
    known = frozenset(s.id for s in told if days[s.article] <= day)
    homes = _homes(now)
    groups = [g.members for g in now.same_events()]
    sayings = [g.members for g in now.same_quotes()]
    last = max(days.values(), default=day)
    return Since(
        day=day,
        articles=tuple(fresh),
        events=tuple(_first(groups, events, known)),
        quotes=tuple(_first(sayings, quotes, known)),
        changes=tuple(_changes(groups, events, known, days)),
        due=tuple(o for o in then.outlook() if o.due and day < o.due[-10:] <= last),
        opened=tuple(
            o
            for o in now.outlook()
            if o.status not in _OVER and homes.get(o.id, set()) <= set(fresh)
        ),
    )


def _homes(record: Record) -> dict[str, set[str]]:
    """The articles that each open thing rests on."""
    nouns: tuple[type[Event | Quote | Position | Figure], ...] = (Event, Quote, Position, Figure)
    told = (s for noun in nouns for s in record.statements(noun, unsure=True))
    said = {s.id: s.article for s in told}
    return {o.id: {said[m] for m in o.members if m in said} for o in record.outlook()}


def _first(
    groups: Iterable[tuple[str, ...]], statements: dict[str, T], known: frozenset[str]
) -> Iterator[T]:
    """One report of each thing that nobody had told: the first of a group, and every lone one."""
    grouped: set[str] = set()
    firsts: set[str] = set()
    for members in groups:
        here = [m for m in members if m in statements]
        grouped.update(here)
        if here and known.isdisjoint(here):
            firsts.add(here[0])
    for name, statement in statements.items():
        if name in firsts or (name not in grouped and name not in known):
            yield statement


def _changes(
    groups: Iterable[tuple[str, ...]],
    events: dict[str, Event],
    known: frozenset[str],
    days: dict[str, str],
) -> Iterator[Change]:
    """The groups whose last report by the day was of something open, and whose last one is not."""
    for members in groups:
        reports = sorted((events[m] for m in members if m in events), key=lambda e: days[e.article])
        before = [e for e in reports if e.id in known]
        after = [e for e in reports if e.id not in known and e.status in _DONE]
        if before and after and before[-1].status in _OPEN:
            yield Change(before[-1], after[-1])
