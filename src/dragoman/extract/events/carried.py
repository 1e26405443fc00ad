"""Carried on: the place and the day of an event, told of the events before it or around it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.model.event import Event
    from dragoman.model.timex import Timex

# Kinds that take place on the ground, so that an article has few places for them.
_GROUND = frozenset({"strike", "violation", "ceasefire", "release", "aid"})
_SAT_DOWN = frozenset({"talks", "meeting", "mediation"})
_FACE_TO_FACE = frozenset({"talks", "meeting"})
# Kinds that one who tells of a meeting tells on with.
_TOLD_ON = frozenset(
    (
        *("demand", "rejection", "proposal", "threat", "announcement", "agreement", "meeting"),
        *("talks", "call", "visit", "handover", "sanction", "other"),
    )
)
_TELLING = frozenset(
    {"verb", "light", "within", "refusal", "must", "terms", "dismissal", "menace", "willing"}
)
_PARAGRAPHS = 2
_FAR = 2000  # characters: longer than two paragraphs of news


def placed(events: list[Event], grounds: Counter[str]) -> list[Event]:
    """The events on the ground, at the one place where most of what the article tells happens."""
    named = Counter(grounds)
    for event in events:
        if event.kind in _GROUND and event.place:
            named[event.place] += 2
    place = min(named, key=lambda p: (-named[p], p), default=None)
    if place is None or 2 * sum(named[p] for p in named if _same(p, place)) < named.total():
        return events
    return [replace(e, place=place) if e.kind in _GROUND and e.place is None else e for e in events]


def _same(one: str, other: str) -> bool:
    """Whether one name is part of the other: "Adel" and "Adel Valley"."""
    return one in other or other in one


def visited(events: Sequence[Event], text: str) -> list[Event]:
    """The meetings of somebody who has just arrived, at the place that he came to."""
    came: Event | None = None
    out = []
    for event in events:
        if event.kind == "visit" and event.place:
            came = event
        elif came and event.kind in _FACE_TO_FACE and event.place is None:
            same = set(came.actors) & set(event.actors) and came.status == event.status
            if same and _near(text, came.end, event.start):
                out.append(replace(event, place=came.place))
                continue
        out.append(event)
    return out


def held_at(events: Sequence[Event]) -> list[Event]:
    """The talks that have been, at the one venue that the article names for any of them."""
    venues = {e.place for e in events if e.kind in _SAT_DOWN and e.status == "happened"} - {None}
    if len(venues) != 1:
        return list(events)
    (venue,) = venues
    return [
        replace(e, place=venue)
        if e.kind in _SAT_DOWN and e.status == "happened" and e.place is None
        else e
        for e in events
    ]


def dated(events: Sequence[Event], text: str) -> tuple[Event, ...]:
    """The acts of speech on the day that the sentences before them tell of.

    "Holm spoke to Berg on Tuesday. He demanded …": what is told on, in the same paragraph or the
    next, is told of the same day until another one is named.
    """
    day: tuple[int, Timex] | None = None
    out = []
    for told in events:
        event = told
        if event.status == "happened" and event.kind in _TOLD_ON and _is_told(event):
            if event.when is not None:
                day = (event.end, event.when) if _is_day(event.when) else None
            elif day and event.date is None and _near(text, day[0], event.start):
                event = replace(event, when=day[1])
                day = (event.end, day[1])
        out.append(event)
    return tuple(out)


def _is_told(event: Event) -> bool:
    """Whether a clause tells the event, and no noun or infinitive only names it."""
    return event.rule.split(".")[2].split("_")[0] in _TELLING


def _is_day(when: Timex) -> bool:
    return when.type == "DATE" and when.date is not None and "/" not in when.date


def _near(text: str, before: int, after: int) -> bool:
    """Whether at most one paragraph lies between two places."""
    if after - before > _FAR:
        return False
    lines = [line for line in text[before:after].split("\n")[1:-1] if line.strip()]
    return len(lines) < _PARAGRAPHS
