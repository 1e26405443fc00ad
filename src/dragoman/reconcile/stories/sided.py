"""Sided: the events of one article with the parties that its story settles.

Where an event's own words name neither side, the rest of the coverage knows better.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise

from dragoman.knowledge.states import surfaces
from dragoman.model.event import Event
from dragoman.model.findings import Findings
from dragoman.reconcile.stories.disputants import MET, Sides

# Kinds that one side alone does to the other, so that its name may be a guess at who that is.
_ACROSS = frozenset({"strike", "violation", "release", "ceasefire", "exchange", "handover"})
_OF_SIDES = frozenset({"agreement", "ceasefire", "exchange", "signature"})
_BY_STATES = frozenset({"strike", "violation", "exchange"})  # what a leader's forces do
_SETTLED = frozenset({"happened", "not_done", "cancelled"})
_TWO = re.compile(r"(?:the )?(?:two |both )?(?:leaders|presidents|heads of state)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]+)*\.?")
# Whose acts are their state's, though they are called by the name of the one who heads them.
_BODIES = frozenset({"administration", "government", "cabinet", "team", "delegation"})
_MARK = re.compile("['’]")  # "we're" is said of us
_CLAUSE = re.compile(r"[.!?;:“”\"\n]")
_STOP = re.compile(r"[.!?]\s|\n")
_AROUND = 300  # characters on either side of an event in which its sentence is looked for
_BEFORE = 60  # characters before an event in which its clause may open
_FIRST = 3  # words of an event within which its subject stands


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
    made = tuple(_event(event, sides, called, party, text) for event in found.events)
    return replace(found, events=made)


def _event(
    event: Event,
    sides: Sides,
    called: Mapping[str, set[str]],
    party: Callable[[str], str],
    text: str,
) -> Event:
    if event.kind == "threat" and event.according_to:
        uttered = party(event.according_to) in event.actors and len(event.actors) == 1
        return replace(event, actors=(event.according_to,)) if uttered else event
    if event.kind in _BY_STATES:
        event = replace(event, actors=tuple(dict.fromkeys(map(party, event.actors))))
    before = _CLAUSE.split(text[max(event.start - _BEFORE, 0) : event.start])[-1]
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
    return _righted(event, sides, called, text)


def _righted(event: Event, sides: Sides, called: Mapping[str, set[str]], text: str) -> Event:
    """An event with the story's sides for those that the article takes for them.

    Whom the sentence names is no guess, even where the event's own words do not name him.
    """
    if sides.mistaken and set(event.actors) == set(sides.mistaken):
        named = any(_says(event, name, called) for name in sides.mistaken)
        return event if named else replace(event, actors=sides.pair)
    if not sides.swap or sides.swap[0] not in event.actors:
        return event
    odd, missing = sides.swap
    guessed = event.kind in _ACROSS if len(event.actors) == 1 else len(event.actors) == 2
    if not guessed or _says(event, odd, called):
        return event
    if not called.get(odd, set()).isdisjoint(_words(_sentence(text, event))):
        return event
    actors = dict.fromkeys(missing if name == odd else name for name in event.actors)
    return replace(event, actors=tuple(actors))


def _sentence(text: str, event: Event) -> str:
    """The sentence that an event stands in, as far as full stops tell."""
    before = _STOP.split(text[max(event.start - _AROUND, 0) : event.start])[-1]
    return before + event.evidence + _STOP.split(text[event.end : event.end + _AROUND])[0]


def _in_person(event: Event, sides: Sides, party: Callable[[str], str]) -> bool:
    """Whether what both states did was done by the leaders whose meeting the story tells.

    What is still to be negotiated is for their states to do.
    """
    led = event.status in _SETTLED or event.kind in ("meeting", "signature")
    own = led and event.kind in MET and set(event.actors) == set(sides.pair)
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
    said = {*words, *(_MARK.split(word.casefold())[0] for word in _WORD.findall(before))}
    name = event.actors[0]
    ours = speaker in event.actors and "we" in said and "i" not in said
    if len(event.actors) != 1:
        return _with_side(event, party) if ours and event.kind in _OF_SIDES else ()
    last = name.casefold().split()[-1]
    headed = any(one == last and other in _BODIES for one, other in pairwise(words))
    return (party(name),) if ours or headed else ()


def _with_side(event: Event, party: Callable[[str], str]) -> tuple[str, ...]:
    """Who agrees where a speaker says "we" beside the other: his side, not he himself."""
    told = (party(name) if name == event.according_to else name for name in event.actors)
    return tuple(dict.fromkeys(told))


def _says(event: Event, name: str, called: Mapping[str, set[str]]) -> bool:
    """Whether an event's own words name a party, by any of its names or its adjective."""
    words = _words(event.evidence)
    if not called.get(name, set()).isdisjoint(words):
        return True
    entries = (surfaces().get(word) for word in words)
    return any(entry is not None and entry.name == name for entry in entries)


def _words(text: str) -> set[str]:
    """The words of a text without their possessive ending; "Tarn-led" names Tarn, too."""
    found = (word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(text))
    return {part for word in found for part in (word, word.split("-")[0])}
