"""Carried on: the place and the day of an event, told of the events before it or around it."""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace

from dragoman.extract.events.setting import GROUND
from dragoman.model.event import Event
from dragoman.model.timex import Timex

_PERFECT = re.compile(r"\b(?:had|(?:has|have)(?: \w+ly)? \w+(?:ed|en|wn|ht|ld|de))\b")
# What is done again and again is done on no day.
_HABIT = re.compile(r"\b(?:often|usually|regularly|routinely|repeatedly|always|frequently)\b")
# What opens a clause with these is told of another day than what stands before it.
_LATER = re.compile(
    r"\b(?:(?:not long|soon|shortly|(?:days?|weeks?|months?|years?)) (?:after|afterwards?|later)"
    r"|since then|thereafter|subsequently"
    r"|in the (?:days|weeks|months) (?:after|since|that followed))\b",
    re.IGNORECASE,
)
_OPENING = 60  # characters of a clause in which its auxiliary stands
_SIEGES = ("blockad", "siege", "besieg")
_SAT_DOWN = frozenset({"talks", "meeting", "mediation"})
_AGREED = frozenset({"agreement", "signature"})
_MOST = 3  # two in three talks at one venue make it that of the others
_FACE_TO_FACE = frozenset({"talks", "meeting"})
# Kinds that one who tells of a meeting tells on with.
_TOLD_ON = frozenset(
    (
        *("demand", "rejection", "proposal", "threat", "announcement", "agreement", "meeting"),
        *("talks", "call", "visit", "handover", "sanction", "other"),
    )
)
_TELLING = frozenset(
    {
        *("verb", "light", "within", "refusal", "must", "terms", "dismissal", "menace"),
        *("charge", "praise"),
    }
)
# Of these what is done by saying it is done when it is said.
_DEEDS = _TOLD_ON - {"demand", "rejection", "proposal", "threat", "announcement"}
_OFTEN = 2  # what is told to lie in a place but once lies there alone
_PARAGRAPHS = 2
_FAR = 2000  # characters: longer than two paragraphs of news
_FAR_RUN_ON = 700  # as long as two paragraphs, where a page's lines were run together


def placed(events: list[Event], grounds: Sequence[tuple[int, str]], text: str) -> list[Event]:
    """The events on the ground, where their own sentence says that something is.

    Failing that, at the one place where most of what the article tells happens. `grounds` are the
    places that it says something is in, each with where it says so.
    """
    fields = {e.place for e in events if e.kind in GROUND and e.place}
    venues = {e.place for e in events if e.kind in _SAT_DOWN and e.place} - fields
    grounds = [(at, name) for at, name in grounds if name not in venues]
    named = Counter(name for _, name in grounds)
    for event in events:
        if event.kind in GROUND and event.place:
            named[event.place] += 2
    usual = min(named, key=lambda p: (-named[p], p), default=None)
    if usual is not None and named[usual] < _OFTEN:
        usual = None
    if usual is not None and 2 * sum(named[p] for p in named if _same(p, usual)) < named.total():
        usual = None
    return [
        replace(e, place=_said_near(e, grounds, text, usual) or usual)
        if _is_on_ground(e) and e.place is None
        else e
        for e in events
    ]


def _is_on_ground(event: Event) -> bool:
    """Whether an event is one of those of which an article has few places: sieges are, too."""
    return event.kind in GROUND or any(word in event.evidence for word in _SIEGES)


def _said_near(
    event: Event, grounds: Sequence[tuple[int, str]], text: str, usual: str | None
) -> str | None:
    """The place that an event's own sentence names, the first behind it before the last ahead.

    What shares a word with the `usual` place tells no more than that one does.
    """
    start = max(text.rfind(mark, 0, event.start) for mark in ("\n", ". "))
    ends = [at for mark in ("\n", ". ") if (at := text.find(mark, event.end)) >= 0]
    inside = [(at, name) for at, name in grounds if start < at < min(ends, default=len(text))]
    behind = [name for at, name in inside if at >= event.start]
    found = behind[0] if behind else inside[-1][1] if inside else None
    shared = found and usual and set(found.split()) & set(usual.split())
    return None if shared else found


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
    """The talks that have been, at the venue that the article names for most of them.

    So is what was agreed there, on the day of the talks where it is told.
    """
    sat = [e for e in events if e.kind in _SAT_DOWN and e.status == "happened" and e.place]
    venues = Counter(e.place for e in sat)
    venue = min(venues, key=lambda v: (-venues[v], v or ""), default=None)
    if venue is None or _MOST * venues[venue] < (_MOST - 1) * len(sat):
        return list(events)
    days = {e.date for e in sat if e.place == venue} - {None}
    return [replace(e, place=venue) if _is_there(e, days) else e for e in events]


def _is_there(event: Event, days: Collection[str | None]) -> bool:
    """Whether an event without a place has been where the talks were."""
    if event.status != "happened" or event.place is not None:
        return False
    if event.kind in _SAT_DOWN:
        return True
    return event.kind in _AGREED and (event.date in days if days else event.when is None)


def dated(events: Sequence[Event], text: str) -> tuple[Event, ...]:
    """The acts of speech on the day that the sentences before them tell of.

    "Holm spoke to Berg on Tuesday. He demanded …": what is told on, in the same paragraph or the
    next, is told of the same day until another one is named, or until it is told how things came
    to be so ("Berg has accused him of …").
    """
    day: tuple[int, Timex] | None = None
    out = []
    for told in events:
        event = told
        if event.status == "happened" and event.kind in _TOLD_ON and _is_told(event):
            if event.when is not None:
                day = (event.end, event.when) if _is_day(event.when) else None
            elif _PERFECT.search(event.evidence, 0, _OPENING) or _opens_later(event, text):
                day = None
            elif _HABIT.search(event.evidence, 0, _OPENING):
                pass
            elif event.kind in _DEEDS and day and event.start < day[0]:
                pass  # what is told of within what is said may have been at any time
            elif day and event.date is None and _near(text, day[0], event.start):
                event = replace(event, when=day[1])
                day = (event.end, day[1])
        elif event.status == "happened" and day and event.when and event.date != day[1].date:
            day = None  # the story has moved to another time
        out.append(event)
    return tuple(out)


def _opens_later(event: Event, text: str) -> bool:
    """Whether an event's sentence opens with words of a later time: "not long after the visit"."""
    start = max(text.rfind(mark, 0, event.start) for mark in ("\n", ". ")) + 1
    return bool(_LATER.search(text, start, min(start + _OPENING, event.end)))


def _is_told(event: Event) -> bool:
    """Whether a clause tells the event, and no noun or infinitive only names it."""
    return event.rule.split(".")[2].split("_")[0] in _TELLING


def _is_day(when: Timex) -> bool:
    return when.type == "DATE" and when.date is not None and "/" not in when.date


def _near(text: str, before: int, after: int) -> bool:
    """Whether at most one paragraph lies between two places."""
    if after - before > (_FAR if "\n" in text else _FAR_RUN_ON):
        return False
    lines = [line for line in text[before:after].split("\n")[1:-1] if line.strip()]
    return len(lines) < _PARAGRAPHS
