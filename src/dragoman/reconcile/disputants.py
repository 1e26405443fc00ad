"""Disputants: the sides of a story, where one of its articles alone does not know them.

An article that names Norway often and its adversary once takes a third party for the other side,
and one that never says whose minister Berg is cannot tell for whom her "we" stands; the rest of
the coverage knows better.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dragoman.knowledge.states import surfaces

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from dragoman.model.event import Event
    from dragoman.model.findings import Findings

Pair = tuple[str, str]

_MET = frozenset({"talks", "meeting", "call", "agreement", "signature"})
# What states do through persons: their dispute, though a leader is named as who talks or signs.
_OF_STATES = frozenset({"talks", "agreement", "signature", "ceasefire", "exchange", "strike"})
# Kinds that one side alone does to the other, so that its name may be a guess at who that is.
_ACROSS = frozenset({"strike", "violation", "release", "ceasefire", "exchange", "handover"})
_SETTLED = frozenset({"happened", "not_done", "cancelled"})
_TWO = re.compile(r"(?:the )?(?:two |both )?(?:leaders|presidents|heads of state)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
# Whose acts are their state's, though they are called by the name of the one who heads them.
_BODIES = frozenset({"administration", "government", "cabinet", "team", "delegation"})
# Articles beyond one for each so many of the better-known pair: a pair that more articles of its
# own are about has a story of its own.
_RARE = 8
_MARK = re.compile("['’]")  # "we're" is said of us
_CLAUSE = re.compile(r"[.!?;:“”\"\n]")
_BEFORE = 60  # characters before an event in which its clause may open
_FIRST = 3  # words of an event within which its subject stands
_TOLD = 2  # articles that must be about a pair, or tell of two persons' meetings


@dataclass(frozen=True, slots=True)
class Faced:
    """Who acts with whom in one article, by its own names.

    `bodies` and `people` count the events that two parties, or two persons, are in together;
    `known` are all whom it names, `persons` those of them who are persons.
    """

    article: str
    bodies: Mapping[Pair, int]
    people: Mapping[Pair, int]
    known: frozenset[str]
    persons: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Sides:
    """What a story settles for one article.

    `pair` are the two sides; `swap` is a party that the article takes for one of them, and the one
    that is; `leaders` are the two persons whose meetings the story tells; `mistaken` is the pair
    that the article takes for both sides. Each is empty where there is none.
    """

    pair: tuple[str, ...] = ()
    swap: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    mistaken: tuple[str, ...] = ()


def faced(article: str, found: Findings) -> Faced:
    """Who acts with whom in an article's findings as they were read."""
    persons = {a.name for a in found.actors if a.type == "person"}
    bodies: Counter[Pair] = Counter()
    people: Counter[Pair] = Counter()
    for event in found.events:
        if len(event.actors) != 2:
            continue
        one, other = sorted(event.actors)
        of_people = persons.intersection(event.actors)
        if not of_people or event.kind in _OF_STATES:
            bodies[one, other] += 1
        elif len(of_people) == 2 and event.kind in _MET and event.status == "happened":
            people[one, other] += 1
    known = frozenset(a.name for a in found.actors)
    return Faced(article, bodies, people, known, frozenset(persons))


def story_sides(
    told: Iterable[Faced],
    canonical: Callable[[str, str], str],
    party: Callable[[str], str] = str,
) -> dict[str, Sides]:
    """The sides of every article's story, by article key.

    `canonical` gives the record's name for an article's own, `party` for whom a person of the
    record speaks. The result depends on the set of articles alone, not on their order.
    """
    heard = list(told)
    people = frozenset(canonical(one.article, n) for one in heard for n in one.persons)
    named = [_named(one, canonical, party, people) for one in heard]
    own = {one.article: _foremost(one.bodies) for one in named}
    votes = Counter(pair for pair in own.values() if pair)
    met: Counter[Pair] = Counter()
    for one in named:
        met.update(dict.fromkeys(one.people, 1))
    return {one.article: _sides(one, own[one.article], votes, met) for one in named}


def _named(
    one: Faced,
    canonical: Callable[[str, str], str],
    party: Callable[[str], str],
    people: frozenset[str],
) -> Faced:
    """What an article tells, by the record's names; of bodies, persons count for their party."""
    own = {name: canonical(one.article, name) for name in one.known}

    def renamed(pairs: Mapping[Pair, int], *, of_bodies: bool) -> Counter[Pair]:
        out: Counter[Pair] = Counter()
        for pair, times in pairs.items():
            names = sorted(own.get(n) or canonical(one.article, n) for n in pair)
            if of_bodies:
                names = sorted(party(name) for name in names)
            first, second = names
            if first != second and not (of_bodies and people.intersection(names)):
                out[first, second] += times
        return out

    bodies = renamed(one.bodies, of_bodies=True)
    in_person = renamed(one.people, of_bodies=False)
    known = frozenset(own.values()) | {party(name) for name in own.values()}
    return Faced(one.article, bodies, in_person, known)


def _foremost(pairs: Mapping[Pair, int]) -> Pair | None:
    return min(pairs, key=lambda pair: (-pairs[pair], pair), default=None)


def _sides(one: Faced, own: Pair | None, votes: Counter[Pair], met: Counter[Pair]) -> Sides:
    common = {p: n for p, n in met.items() if n >= _TOLD and one.known.issuperset(p)}
    leaders = _foremost(common) or ()
    if own is None:
        return Sides(leaders=leaders)
    better = {
        pair: times
        for pair, times in votes.items()
        if not set(pair) <= set(own)
        and one.known.issuperset(pair)
        and times >= max(_TOLD, votes[own] + 1)
        and votes[own] <= 1 + times // _RARE
    }
    pair = _foremost(better)
    if pair is None:
        return Sides(own, (), leaders)
    if not set(own) & set(pair):
        return Sides(pair, (), leaders, own)
    (odd,), (missing,) = set(own) - set(pair), set(pair) - set(own)
    return Sides(pair, (odd, missing), leaders)


def sided(found: Findings, sides: Sides, party: Callable[[str], str], text: str = "") -> Findings:
    """Resolved findings with the story's sides where an event's own words name neither.

    `text` is the article's; `party` gives for whom a person of the record speaks, and anybody else
    as they are.
    """
    called: dict[str, set[str]] = defaultdict(set)
    for actor in found.actors:
        called[actor.name].update(
            w for alias in (actor.name, *actor.aliases) for w in _words(alias)
        )
    made = []
    for event in found.events:
        before = _CLAUSE.split(text[max(event.start - _BEFORE, 0) : event.start])[-1]
        made.append(_event(event, sides, called, party, before))
    return replace(found, events=tuple(made))


def _event(
    event: Event,
    sides: Sides,
    called: Mapping[str, set[str]],
    party: Callable[[str], str],
    before: str,
) -> Event:
    if event.kind == "threat" and event.according_to:
        uttered = party(event.according_to) in event.actors and len(event.actors) == 1
        return replace(event, actors=(event.according_to,)) if uttered else event
    spoken = _spoken(event, sides, party, before)
    if spoken:
        return replace(event, actors=spoken)
    silent = set(event.actors) == set(sides.pair)
    silent = silent and not any(_says(event, name, called) for name in sides.pair)
    if silent and event.according_to and (event.kind, event.status) == ("ceasefire", "conditional"):
        own = party(event.according_to)
        return replace(event, actors=(own,)) if own in sides.pair else event
    two = len(event.actors) == 1 and bool(_TWO.fullmatch(event.actors[0]))
    if sides.leaders and (two or (silent and _in_person(event, sides, party))):
        return replace(event, actors=sides.leaders)
    return _righted(event, sides, called)


def _righted(event: Event, sides: Sides, called: Mapping[str, set[str]]) -> Event:
    """An event with the story's sides for those that the article takes for them."""
    if sides.mistaken and set(event.actors) == set(sides.mistaken):
        named = any(_says(event, name, called) for name in sides.mistaken)
        return event if named else replace(event, actors=sides.pair)
    if not sides.swap or sides.swap[0] not in event.actors:
        return event
    odd, missing = sides.swap
    guessed = event.kind in _ACROSS if len(event.actors) == 1 else len(event.actors) == 2
    if not guessed or _says(event, odd, called):
        return event
    actors = dict.fromkeys(missing if name == odd else name for name in event.actors)
    return replace(event, actors=tuple(actors))


def _in_person(event: Event, sides: Sides, party: Callable[[str], str]) -> bool:
    """Whether what both states did was done by the leaders whose meeting the story tells.

    What is still to be negotiated is for their states to do.
    """
    led = event.status in _SETTLED or event.kind in ("meeting", "signature")
    own = led and event.kind in _MET and set(event.actors) == set(sides.pair)
    return own and bool(sides.leaders) and {party(n) for n in sides.leaders} == set(sides.pair)


def _spoken(
    event: Event, sides: Sides, party: Callable[[str], str], before: str
) -> tuple[str, ...]:
    """The side that a speaker's "we" or "they" stands for, or that a leader's government is.

    `before` is what the clause says before the event: the "we" of "we have to strike back".
    """
    words = [_MARK.split(word.casefold())[0] for word in _WORD.findall(event.evidence)]
    speaker = event.according_to
    if not event.actors:
        own = party(speaker) if speaker and "they" in words[:_FIRST] else None
        return tuple(name for name in sides.pair if name != own) if own in sides.pair else ()
    if len(event.actors) != 1:
        return ()
    (name,) = event.actors
    said = {*words, *(_MARK.split(word.casefold())[0] for word in _WORD.findall(before))}
    ours = name == speaker and "we" in said and "i" not in said
    last = name.casefold().split()[-1]
    headed = any(one == last and other in _BODIES for one, other in pairwise(words))
    return (party(name),) if ours or headed else ()


def _says(event: Event, name: str, called: Mapping[str, set[str]]) -> bool:
    """Whether an event's own words name a party, by any of its names or its adjective."""
    words = _words(event.evidence)
    if not called.get(name, set()).isdisjoint(words):
        return True
    entries = (surfaces().get(word) for word in words)
    return any(entry is not None and entry.name == name for entry in entries)


def _words(text: str) -> set[str]:
    return {word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text)}
