"""Recall: what an event leaves unsaid because the article has said it of another one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dragoman.extract.events.carried import dated, held_at, placed, visited
from dragoman.extract.events.disputants import Disputants
from dragoman.extract.events.naming import BOTH
from dragoman.extract.events.pointing import OTHERS
from dragoman.extract.events.unsaid import unsaid
from dragoman.knowledge.word_classes import word_class
from dragoman.model.event import Event
from dragoman.model.reading import Reading
from dragoman.model.vocabulary import EventKind

# Kinds of which a noun means both sides, even where only one of them is named beside it.
_MUTUAL = frozenset({"talks", "ceasefire", "exchange"})
_ARMS = frozenset({"ceasefire", "exchange"})  # what states do, whoever speaks of it
# A truce that is still to come is for the states to keep, whoever is ready for it.
_OPEN = frozenset({"proposed", "conditional", "expected"})
_OF_WHOM = re.compile(r" (?:in|of|from|at) ")
# Kinds that people take part in, so that "the ministers" are those of the last one.
_IN_PERSON = frozenset({"talks", "meeting", "call"})
_OF_THEM = frozenset(
    (
        *("two", "three", "both", "foreign", "prime", "defence", "defense", "finance", "trade"),
        *("chief", "top", "senior", "opposite", "all"),
    )
)
# Descriptions of whoever the two sides send: "negotiators of the two countries".
_OF_BOTH = re.compile(
    r"(?:.* (?:of|from) (?:the |both )?(?:two |both )?(?:countries|sides|nations|parties|states)"
    r"|(?:the )?(?:two|both) (?:countries|sides|nations|parties|states)['’] .*)"
)
_SENT = frozenset({"delegation", "delegations", "negotiators", "negotiating teams", "teams"})
_LEADERS = frozenset({"leaders", "presidents"})
_TOGETHER = frozenset({"talks", "meeting", "call", "agreement", "signature", "ceasefire"})
_UNARMED = word_class("who.unarmed")
_MEANS = word_class("thing.weapon")
_PEOPLE = (
    *("ministers", "leaders", "presidents", "diplomats", "envoys", "officials", "counterparts"),
    *("men", "women", "negotiators", "chiefs", "premiers"),
)


@dataclass(frozen=True, slots=True)
class Found:
    """An event as its own sentence tells it.

    `is_noun` is true where a noun names it, which may point back to what was told before; `beside`
    is whom it is done to by what else its clause says; `traded` where it is one half of a deal ("in
    exchange for X"), `answered` where its clause tells who answers it ("in response to X").
    """

    event: Event
    is_noun: bool
    beside: tuple[str, ...] = ()
    traded: bool = False
    answered: bool = False


def completed(
    found: Sequence[Found], reading: Reading, grounds: Sequence[tuple[int, str]]
) -> tuple[Event, ...]:
    """The events with parties and places filled in from the others of the article.

    `grounds` are the places that the article says something is in. What is said of "both sides"
    is said of the pair of parties that most of the article is between; captives are freed by the
    side that they are not of, and what is hit is hit by the other side.
    """
    text = reading.article.text
    found = [replace(item, event=_struck(item.event)) for item in found]
    sides = Disputants(reading, [item.event for item in found])
    left_out = unsaid(sides, [item.event for item in found])
    people: tuple[str, ...] = ()
    partners: dict[tuple[EventKind, str], tuple[str, ...]] = {}
    out = []
    for item in found:
        event, is_noun = item.event, item.is_noun
        done = _spelled_out(event, sides, people)
        if done.kind == "sanction" and all(sides.is_nobody(name) for name in done.actors):
            done = replace(done, actors=())
        if not done.actors:
            acting = left_out.actors(
                done, is_noun=is_noun, traded=item.traded, answered=item.answered
            )
            if not acting and not done.recipients:
                hit = replace(done, recipients=item.beside)
                acting = left_out.actors(hit, is_noun=is_noun, answered=item.answered)
            done = replace(done, actors=acting)
        elif is_noun or (done.kind == "exchange" and not done.recipients):
            done = replace(done, actors=_both(done, sides))
        if done.kind == "ceasefire" and done.status in _OPEN:
            done = replace(done, actors=sides.sides_of(done.actors))
        done = _with_partner(done, partners, is_noun=is_noun)
        if event.actors:
            left_out.last[done.kind] = done.actors
        if done.kind in _IN_PERSON and sum(sides.is_person(n) for n in done.actors) > 1:
            people = done.actors
        beside = tuple(name for name in item.beside if name not in done.actors)
        out.append(done if done.recipients else replace(done, recipients=beside))
    return dated(held_at(visited(placed(out, grounds, text), text)), text)


def _with_partner(
    event: Event, partners: dict[tuple[EventKind, str], tuple[str, ...]], *, is_noun: bool
) -> Event:
    """The event with both who met, where a noun names one whose partner was told before.

    `partners` are those of each kind of encounter so far, and are kept up.
    """
    kind, who = event.kind, event.actors
    if kind not in _IN_PERSON or len(who) not in (1, 2):
        return event
    if len(who) == 1:
        return replace(event, actors=partners.get((kind, who[0]), who)) if is_noun else event
    partners.update(((kind, name), who) for name in who)
    return event


def _both(event: Event, sides: Disputants) -> tuple[str, ...]:
    """Both parties of what takes two, where the event's own words name but one of them."""
    deal = event.kind == "agreement" and " with " in event.evidence
    open_ = event.kind == "ceasefire" and event.status in ("proposed", "conditional")
    if open_ and sides.are_of_pair(event.actors) and " with " not in event.evidence:
        return event.actors  # "Norway is ready for a truce"
    if event.kind in _MUTUAL or (deal and event.rule.endswith("noun_named")):
        return sides.with_other(event.actors, of_sides=event.kind in _ARMS)
    if event.kind == "meeting" and sides.groups.issuperset(event.actors):
        return event.actors  # "the leaders' summit" is one among themselves
    if event.kind == "meeting" and not any(sides.is_person(name) for name in event.actors):
        return sides.with_other(event.actors, of_sides=False)
    return sides.with_leader(event.actors) if event.kind in _IN_PERSON else event.actors


def _spelled_out(event: Event, sides: Disputants, people: tuple[str, ...]) -> Event:
    """The event with "both sides" and "the ministers" as the parties and people they stand for."""

    def names(given: tuple[str, ...]) -> tuple[str, ...]:
        out: list[str] = []
        for name in given:
            if name == BOTH:
                out.extend(people[-2:] or sides.leaders or sides.pair)
            elif name == OTHERS:
                out.extend(sides.opposite(sides.of_speaker(event.according_to)))
            elif event.kind in _IN_PERSON and _is_plural(name) and not sides.is_named(name):
                met = people[-2:] if "two" in name.casefold().split() else people
                out.extend(met or sides.leaders or sides.teams(name))
            elif event.kind in _TOGETHER and not sides.is_named(name) and _is_of_both(name):
                led = not _LEADERS.isdisjoint(name.casefold().split())
                out.extend((led and sides.leaders) or sides.pair or (name,))
            else:
                out.extend(sides.spelled_out(name))
        return tuple(dict.fromkeys(out or (n for n in given if n not in (OTHERS, BOTH))))

    return replace(event, actors=names(event.actors), recipients=names(event.recipients))


def _is_of_both(name: str) -> bool:
    """Whether a description is of those whom both sides send: "the delegations of both sides"."""
    words = name.casefold()
    return words in _SENT or bool(_OF_BOTH.fullmatch(words))


def _struck(event: Event) -> Event:
    """An event whose actors do, for a blow, what people and bodies do."""
    blow = event.kind == "strike" and event.actors and all(map(_strikes_not, event.actors))
    return replace(event, actors=()) if blow else event


def _strikes_not(name: str) -> bool:
    """Whether a description is of unarmed people, who were hit, or of what hit them."""
    words = _OF_WHOM.split(name.casefold(), maxsplit=1)[0].split()
    return bool(words) and words[-1] in _UNARMED | _MEANS


def _is_plural(name: str) -> bool:
    """Whether a description is of several people: "the two ministers in Lima"."""
    *before, last = _OF_WHOM.split(name.casefold(), maxsplit=1)[0].split() or [""]
    return last in _PEOPLE and _OF_THEM.issuperset(before)
