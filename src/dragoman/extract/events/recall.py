"""Recall: what an event leaves unsaid because the article has said it of another one."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dragoman.extract.events.disputants import Disputants

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dragoman.model.actor import LocalActor
    from dragoman.model.event import Event
    from dragoman.model.timex import Timex

# Kinds whose parties an article names once and then leaves out.
_GROUPS = frozenset(
    {"talks", "meeting", "call", "ceasefire", "exchange", "strike", "sanction", "aid"}
)
# Kinds that the two sides of a dispute have with one another.
_BETWEEN = frozenset({"talks", "ceasefire", "exchange", "agreement", "signature"})
# Of these a noun means both sides, even where only one of them is named beside it.
_MUTUAL = frozenset({"talks", "ceasefire", "exchange"})
_ARMS = frozenset({"ceasefire", "exchange"})  # what states do, whoever speaks of it
# Kinds that take place on the ground, so that an article has few places for them.
_GROUND = frozenset({"strike", "violation", "ceasefire", "release", "aid"})
# Kinds that one who tells of a meeting tells on with.
_TOLD_ON = frozenset(
    (
        *("demand", "rejection", "proposal", "threat", "announcement", "agreement", "meeting"),
        *("talks", "call", "visit", "handover", "sanction", "other"),
    )
)
_PARAGRAPHS = 2
_FAR = 2000  # characters: longer than two paragraphs of news
# Kinds that people take part in, so that "the ministers" are those of the last one.
_IN_PERSON = frozenset({"talks", "meeting", "call"})
_PEOPLE = (
    *("ministers", "leaders", "presidents", "diplomats", "envoys", "officials", "counterparts"),
    *("men", "women", "negotiators", "chiefs", "premiers"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """An event as its own sentence tells it.

    `is_noun` is true where a noun names it, which may point back to what was told before; `beside`
    is whom it is done to by what else its clause says.
    """

    event: Event
    is_noun: bool
    beside: tuple[str, ...] = ()


def completed(
    found: Sequence[Found],
    actors: Iterable[LocalActor],
    text: str,
    grounds: Counter[str],
) -> tuple[Event, ...]:
    """The events with parties and places filled in from the others of the article.

    `grounds` counts the places that the article says something is in. What is said of "both sides"
    is said of the pair of parties that most of the article is between; captives are freed by the
    side that they are not of, and what is hit is hit by the other side.
    """
    sides = Disputants(actors, [item.event for item in found])
    captors = _captors(item.event for item in found)
    last: dict[str, tuple[str, ...]] = {}
    people: tuple[str, ...] = ()
    out = []
    for item in found:
        event, is_noun = item.event, item.is_noun
        done = _spelled_out(event, sides, people)
        if not done.actors:
            done = replace(done, actors=_unsaid(done, sides, captors, last, is_noun=is_noun))
        elif is_noun and done.kind in _MUTUAL:
            done = replace(done, actors=sides.with_other(done.actors, of_sides=done.kind in _ARMS))
        if event.actors:
            last[done.kind] = done.actors
        if done.kind in _IN_PERSON and sum(sides.is_person(n) for n in done.actors) > 1:
            people = done.actors
        beside = tuple(name for name in item.beside if name not in done.actors)
        out.append(done if done.recipients else replace(done, recipients=beside))
    return _dated(_visited(_placed(out, grounds), text), text)


def _unsaid(
    event: Event,
    sides: Disputants,
    captors: dict[str, tuple[str, ...]],
    last: dict[str, tuple[str, ...]],
    *,
    is_noun: bool,
) -> tuple[str, ...]:
    """Who acts in an event that names nobody who does; empty where the article leaves it open."""
    if event.kind == "release":
        held = captors.get(_captives(event), ())
        return held or sides.opposite(event.recipients) or sides.holder(_captives(event))
    if event.kind in _BETWEEN:
        return sides.pair or last.get(event.kind, ()) or sides.of_speaker(event.according_to)
    if event.kind in ("strike", "violation"):
        struck = (*event.recipients, *((event.place,) if event.place else ()))
        other = sides.opposite(struck)
        if other or not is_noun:
            return other
        return last.get(event.kind, ()) or sides.of_speaker(event.according_to)
    if not is_noun or event.kind not in _GROUPS:
        return ()
    return last.get(event.kind, ()) or sides.of_speaker(event.according_to)


def _spelled_out(event: Event, sides: Disputants, people: tuple[str, ...]) -> Event:
    """The event with "both sides" and "the ministers" as the parties and people they stand for."""

    def names(given: tuple[str, ...]) -> tuple[str, ...]:
        out: list[str] = []
        for name in given:
            plural = name.casefold().split()[-1] in _PEOPLE and not sides.is_named(name)
            out.extend(people if plural and event.kind in _IN_PERSON else sides.spelled_out(name))
        return tuple(dict.fromkeys(out or given))

    return replace(event, actors=names(event.actors), recipients=names(event.recipients))


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


def _placed(events: list[Event], grounds: Counter[str]) -> list[Event]:
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


def _visited(events: Sequence[Event], text: str) -> list[Event]:
    """The meetings of somebody who has just arrived, at the place that he came to."""
    came: Event | None = None
    out = []
    for event in events:
        if event.kind == "visit" and event.place:
            came = event
        elif came and event.kind in _IN_PERSON - {"call"} and event.place is None:
            same = set(came.actors) & set(event.actors) and came.status == event.status
            if same and _near(text, came.end, event.start):
                out.append(replace(event, place=came.place))
                continue
        out.append(event)
    return out


def _dated(events: Sequence[Event], text: str) -> tuple[Event, ...]:
    """The acts of speech on the day that the sentences before them tell of.

    "Holm spoke to Berg on Tuesday. He demanded …": what is told on, in the same paragraph or the
    next, is told of the same day until another one is named.
    """
    day: tuple[int, Timex] | None = None
    out = []
    for told in events:
        event = told
        if event.status == "happened" and event.kind in _TOLD_ON and ".verb" in event.rule:
            if event.when is not None:
                day = (event.end, event.when) if _is_day(event.when) else None
            elif day and event.date is None and _near(text, day[0], event.start):
                event = replace(event, when=day[1])
                day = (event.end, day[1])
        out.append(event)
    return tuple(out)


def _is_day(when: Timex) -> bool:
    return when.type == "DATE" and when.date is not None and "/" not in when.date


def _near(text: str, before: int, after: int) -> bool:
    """Whether at most one paragraph lies between two places."""
    if after - before > _FAR:
        return False
    lines = [line for line in text[before:after].split("\n")[1:-1] if line.strip()]
    return len(lines) < _PARAGRAPHS
