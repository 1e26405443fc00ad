"""Dues: deadlines, and what is set for, begins or runs out on a day to come, whatever it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dragoman.extract import clause
from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.word_classes import word_class
from dragoman.model.event import Event

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Span, Token

    from dragoman.model.reading import Reading
    from dragoman.model.timex import Timex
    from dragoman.model.vocabulary import EventStatus

    Due = tuple[int, int, EventStatus]  # where the words stand, and what they say of it

_DEADLINES = frozenset({"deadline", "cutoff", "expiry", "expiration", "extension", "ultimatum"})
_SET = word_class("time.set_a_day")
_FOR = frozenset({"for", "until", "till", "to", "on", "in", "by"})
_UNTIL = frozenset({"until", "till", "to"})
_RUNS = word_class("time.run_out")
_EFFECT = frozenset({"effect", "force", "place", "office", "power"})
_RUNS_ON = {"take": _EFFECT, "come": _EFFECT | {"in", "due", "up"}, "go": _EFFECT, "run": {"out"},
            "kick": {"in", "off"}, "fall": {"due", "on"}}  # fmt: skip
_FROM_THEN = frozenset({"beginning", "starting", "ending"})  # "the week beginning May 3"
_MAYBE = frozenset({"may", "might", "could"})
_CLIMB = 5
_TIMES = frozenset({"DATE", "TIME"})
_STRETCHES = frozenset({"day", "week", "month", "year", "weekend"})
# Where a day of the week in a clause told in the past is mostly one gone by.
_WEEKDAY = re.compile("|".join(calendar().weekdays), re.IGNORECASE)


def dues(reading: Reading, sentence: Span, known: Sequence[Event]) -> Iterator[Event]:
    """What a sentence says falls due on days to come, of which no known event tells.

    "The deadline for bids is Friday", "the licence of May 31", "rounds are pencilled in for the
    18th", "the waiver runs out on June 3".
    """
    published = reading.article.published
    if not published:
        return
    taken: set[tuple[int, int]] = set()
    for date in reading.dates_in(sentence.start_char, sentence.end_char):
        if date.type not in ("DATE", "TIME") or (date.date or "")[:10] <= published[:10]:
            continue
        found = _due(reading, date)
        if found is None or found[:2] in taken or any(_tells(e, *found[:2], date) for e in known):
            continue
        taken.add(found[:2])
        start, end, status = found
        yield Event(
            article=reading.article.key,
            start=start,
            end=end,
            evidence=reading.article.text[start:end],
            kind="other",
            status=status,
            rule="events.other.due",
            plover=None,
            mode=None,
            actors=(),
            recipients=(),
            place=None,
            when=date,
            according_to=None,
        )


def _tells(event: Event, start: int, end: int, date: Timex) -> bool:
    """Whether an event tells of these words that something is set for the day."""
    over = event.start < end and start < event.end
    return over and event.status != "happened" and event.date == date.date


def _due(reading: Reading, date: Timex) -> Due | None:
    """The words that say what falls due on a day; None where they say nothing of the kind."""
    span = reading.span(date.start, date.end)
    if span is None:
        return None
    token = span.root
    way = token.lower_
    for _ in range(_CLIMB):
        above = token.head
        if above == token:
            return None
        if above.pos_ in ("ADP", "SCONJ", "PART") or above.lower_ in _FROM_THEN:
            way = above.lower_
        elif above.lemma_.lower() in _DEADLINES:
            return _of_deadline(above, date)
        elif clause.is_verbal(above):
            return _of_verb(above, way, span)
        elif way in _FOR or not (above.ent_type_ in _TIMES or above.lemma_ in _STRETCHES):
            return None
        token = above
    return None


def _of_deadline(noun: Token, date: Timex) -> Due | None:
    """A deadline with the clause that says what it is, where one does."""
    verb = noun.head
    for _ in range(_CLIMB):
        if clause.is_verbal(verb):
            break
        verb = verb.head
    past = clause.is_verbal(verb) and clause.force(verb).tense == "past"
    if past and _WEEKDAY.search(date.text):
        return None
    told = noun.dep_ in ("nsubj", "nsubjpass") and verb.lemma_ in _SET | _RUNS | {"be"}
    return (*(clause.clause_span(verb) if told else clause.noun_span(noun)), "scheduled")


def _of_verb(verb: Token, way: str, day: Span) -> Due | None:
    force = clause.force(verb)
    maybe = force.modal in _MAYBE and not force.perfect
    if force.negated or force.open or not (maybe or force.modal in (None, "will")):
        return None
    subjects = clause.subjects(verb)
    status: EventStatus = "conditional" if force.conditional or maybe else "scheduled"
    due = (*clause.clause_span(verb), status)
    if verb.lemma_ == "be":
        return due if any(t.lemma_.lower() in _DEADLINES for t in subjects) else None
    if verb.lemma_ in _SET and (clause.is_passive(verb) or way in _UNTIL):
        told = force.tense != "none" and not clause.is_past_perfect(verb)
        return due if way in _FOR and told else None
    if force.tense not in ("present", "future"):
        return None
    if not any(t.pos_ != "PRON" and t not in day for t in subjects):
        return None
    runs = maybe or force.modal == "will" or (verb.lemma_ in _RUNS and _is_run(verb))
    return due if runs else None


def _is_run(verb: Token) -> bool:
    """Whether a verb of motion tells that something begins or ends: "takes effect", "runs out"."""
    wanted = _RUNS_ON.get(verb.lemma_)
    if wanted is None:
        return True
    near = (*verb.children, *clause.prepositional(verb, ("into", "in")))
    return any(t.lower_ in wanted for t in near)
