"""Dues: deadlines, and what is set for, begins or runs out on a day to come, whatever it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dragoman.extract import clause
from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.confidence import confidence
from dragoman.knowledge.word_classes import word_class
from dragoman.model.event import Event
from dragoman.model.findings import SURE

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
_COMING = _MAYBE | {"will", "would", "can"}
_CLIMB = 5
_TIMES = frozenset({"DATE", "TIME"})
_STRETCHES = frozenset({"day", "week", "month", "year", "weekend"})
# Where a day of the week in a clause told in the past is mostly one gone by.
_WEEKDAY = re.compile("|".join(calendar().weekdays), re.IGNORECASE)
# A time to come that is no day: "within weeks", "in the months ahead".
_UNITS = r"(?:hour|day|week|month)s"
_SOON = re.compile(
    rf"\b(?:within {_UNITS}|in (?:the )?{_UNITS} (?:ahead|to come)|{_UNITS} away(?= from| at|\W*$)"
    rf"|(?:in|over) (?:the )?(?:coming|next (?:few|several|couple of)) {_UNITS}"
    r"|later this (?:week|month|year)|in the near future|any day now"
    r"|(?:soon|shortly)(?! (?:after|before|as|enough)\b))\b",
    re.IGNORECASE,
)
_SOME_TIME = "soon"
_LIKELY = word_class("time.likely")
_UNCLEAR = re.compile(
    r"\b(?:un|not (?:yet )?(?:been )?)(?:clear|certain|known|decided)"
    r" (?:[a-z]+ ){0,2}(?P<what>whether|if|when)\b",
    re.IGNORECASE,
)


def dues(reading: Reading, sentence: Span, known: Sequence[Event]) -> Iterator[Event]:
    """What a sentence says falls due on days to come, of which no known event tells.

    "The deadline for bids is Friday", "the licence of May 31", "rounds are pencilled in for the
    18th", "the waiver runs out on June 3".
    """
    taken: set[tuple[int, int]] = set()
    open_ = (*_soon(reading, sentence), *_unclear(reading, sentence))
    for found, date in (*_on_days(reading, sentence), *open_):
        if found[:2] in taken or any(_tells(e, *found[:2], date) for e in known):
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
            rule="events.other.due" if date else "events.other.due_soon",
            plover=None,
            mode=None,
            actors=(),
            recipients=(),
            place=None,
            when=date,
            according_to=None,
        )


def _on_days(reading: Reading, sentence: Span) -> Iterator[tuple[Due, Timex]]:
    """What falls due on days after the article's own."""
    published = reading.article.published
    for date in reading.dates_in(sentence.start_char, sentence.end_char) if published else ():
        if published and date.type in ("DATE", "TIME") and (date.date or "")[:10] > published[:10]:
            found = _due(reading, date)
            if found is not None:
                yield found, date


def _soon(reading: Reading, sentence: Span) -> Iterator[tuple[Due, None]]:
    """What is to come at a time that is no day."""
    for met in _SOON.finditer(reading.article.text, sentence.start_char, sentence.end_char):
        span = reading.span(*met.span())
        verb = span.root.head if span is not None else None
        for _ in range(_CLIMB):
            if verb is None or clause.is_verbal(verb) or verb.head == verb:
                break
            verb = verb.head
        if span is not None and verb is not None and clause.is_verbal(verb):
            found = _of_verb(verb, _SOME_TIME, span)
            if found is not None:
                yield found, None


def _unclear(reading: Reading, sentence: Span) -> Iterator[tuple[Due, None]]:
    """What nobody knows yet: "it is not clear whether the board will vote"."""
    for met in _UNCLEAR.finditer(reading.article.text, sentence.start_char, sentence.end_char):
        span = reading.span(*met.span("what"))
        verb = span.root.head if span is not None else None
        told = verb is not None and clause.is_verbal(verb) and verb.lemma_ not in ("be", "do")
        if verb is not None and told and clause.force(verb).modal in _COMING:
            yield (*clause.clause_span(verb), "expected"), None


def _tells(event: Event, start: int, end: int, date: Timex | None) -> bool:
    """Whether an event that is sure tells of these words that something is to come then."""
    over = event.start < end and start < event.end
    ahead = over and event.status != "happened" and confidence(event.rule) >= SURE
    return ahead and (date is None or event.date == date.date)


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
    """The clause of a verb that tells what is to come, and how far it is said to be so."""
    force = clause.force(verb)
    maybe = force.modal in _MAYBE and not force.perfect
    said = force.modal == "would" and verb.dep_ == "ccomp" and not force.perfect
    later = force.negated and way in _UNTIL  # "will not vote until Friday"
    vague = way == _SOME_TIME
    told = maybe or said or force.modal in (None, "will")
    if force.open or (force.negated and not later) or (vague and verb.dep_ == "acl") or not told:
        return None
    status: EventStatus = "conditional" if force.conditional or maybe else "scheduled"
    if vague and not force.conditional:
        status = "expected"
    if verb.lemma_ == "be":
        comes = _is_deadline(verb) or _is_likely(verb)
        status = status if _is_deadline(verb) else "expected"
    elif verb.lemma_ in _SET and (clause.is_passive(verb) or way in _UNTIL):
        comes = way in _FOR and force.tense != "none" and not clause.is_past_perfect(verb)
    else:
        runs = maybe or said or force.modal == "will" or (verb.lemma_ in _RUNS and _is_run(verb))
        whose = any((said or t.pos_ != "PRON") and t not in day for t in clause.subjects(verb))
        comes = runs and whose and force.tense in ("present", "future")
    return (*clause.clause_span(verb), status) if comes else None


def _is_deadline(verb: Token) -> bool:
    return any(t.lemma_.lower() in _DEADLINES for t in clause.subjects(verb))


def _is_likely(verb: Token) -> bool:
    """Whether something is said to be likely: "passage is likely in the weeks ahead"."""
    likely = any(c.dep_ == "acomp" and c.lower_ in _LIKELY for c in verb.children)
    named = any(t.pos_ != "PRON" for t in clause.subjects(verb))
    return likely and named and clause.force(verb).tense == "present"


def _is_run(verb: Token) -> bool:
    """Whether a verb of motion tells that something begins or ends: "takes effect", "runs out"."""
    wanted = _RUNS_ON.get(verb.lemma_)
    if wanted is None:
        return True
    near = (*verb.children, *clause.prepositional(verb, ("into", "in")))
    return any(t.lower_ in wanted for t in near)
