"""Recall: what an event leaves unsaid because the article has said it of an earlier one."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dragoman.model.actor import LocalActor
    from dragoman.model.event import Event

# Kinds whose parties an article names once and then leaves out.
_GROUPS = frozenset(
    {"talks", "meeting", "call", "ceasefire", "exchange", "strike", "sanction", "aid"}
)
# Kinds that the two sides of a dispute have with one another.
_BETWEEN = frozenset({"talks", "ceasefire", "exchange", "agreement", "signature"})
_BOTH = ("party", "parties", "side", "sides", "countries", "nations", "governments")
# Kinds that take place on the ground, so that one place of an article is likely that of all.
_GROUND = frozenset({"strike", "violation", "ceasefire", "release", "aid"})


def completed(
    events: Sequence[tuple[Event, bool]], actors: Iterable[LocalActor]
) -> tuple[Event, ...]:
    """The events with parties and places filled in from earlier and sibling events.

    Each comes with whether it may point back: a noun that names no party of its own. "both sides"
    become the pair of parties (states, bodies: people count for their side) that most of the
    article's events are between.
    """
    pair = _pair((event for event, _ in events), _parties(actors))
    captors = _captors(event for event, _ in events)
    last: dict[str, tuple[str, ...]] = {}
    out = []
    for event, points_back in events:
        done = replace(
            event, actors=_both(event.actors, pair), recipients=_both(event.recipients, pair)
        )
        if done.actors:
            last[done.kind] = done.actors
        elif done.kind == "release":
            done = replace(done, actors=captors.get(_captives(done), ()))
        elif done.kind in _BETWEEN:
            done = replace(done, actors=pair or last.get(done.kind, ()))
        elif points_back and done.kind in _GROUPS:
            done = replace(done, actors=last.get(done.kind, ()))
        out.append(done)
    return _placed(out)


def _parties(actors: Iterable[LocalActor]) -> dict[str, str]:
    """The party behind each name: a state or a named body itself, of a person the side."""
    out: dict[str, str] = {}
    for actor in actors:
        party = actor.side if actor.type == "person" else actor.name
        if party and actor.named:
            out[actor.name] = party
    return out


def _pair(events: Iterable[Event], parties: Mapping[str, str]) -> tuple[str, ...]:
    """The two parties that most events of the article are between; empty where none names two."""
    pairs: Counter[tuple[str, ...]] = Counter()
    for event in events:
        if event.kind in _BETWEEN:
            names = {parties[n] for n in event.actors + event.recipients if n in parties}
            if len(names) == 2:
                pairs[tuple(sorted(names))] += 1
    return min(pairs, key=lambda names: (-pairs[names], names), default=())


def _captors(events: Iterable[Event]) -> dict[str, tuple[str, ...]]:
    """Who releases which captives, where one event of the article says it."""
    named: dict[str, Counter[tuple[str, ...]]] = {}
    for event in events:
        if event.kind == "release" and event.actors and _captives(event):
            named.setdefault(_captives(event), Counter())[event.actors] += 1
    return {
        who: min(counts, key=lambda names: (-counts[names], names)) for who, counts in named.items()
    }


def _captives(event: Event) -> str:
    """The kind of captives that an event frees, by the last word of what it says of them."""
    return event.recipients[0].casefold().split()[-1].removesuffix("s") if event.recipients else ""


def _both(names: tuple[str, ...], pair: tuple[str, ...]) -> tuple[str, ...]:
    """Names with "both sides" and the like spelled out, where the article has said who they are."""
    if len(pair) != 2:
        return names
    out: list[str] = []
    for name in names:
        general = name.casefold().split()[-1] in _BOTH
        out.extend(pair if general else (name,))
    return tuple(dict.fromkeys(out))


def _placed(events: list[Event]) -> tuple[Event, ...]:
    """The events on the ground, at the one place where most of the article's are."""
    named = Counter(e.place for e in events if e.kind in _GROUND and e.place)
    if not named:
        return tuple(events)
    place, count = min(named.items(), key=lambda p: (-p[1], p[0]))
    if 2 * count < named.total():
        return tuple(events)
    return tuple(
        replace(e, place=place) if e.kind in _GROUND and e.place is None else e for e in events
    )
