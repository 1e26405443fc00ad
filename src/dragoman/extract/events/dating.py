"""Dating: which time expression dates an event."""

import datetime as dt
import re
from dataclasses import replace

from dragoman.extract import clause
from dragoman.extract.events.apart import counted
from dragoman.extract.events.governing import puts_off
from dragoman.extract.events.heads import heads as heads_of
from dragoman.extract.events.noun_senses import noun_sense
from dragoman.extract.events.predicates import Predicate
from dragoman.extract.events.telling import SPEAKING
from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading
from dragoman.model.timex import Timex

_CLIMB = 5
_ENDPOINTS = frozenset({"since", "until", "till"})
# What begins then is another thing: "a deal to avert tariffs beginning on Monday".
_FROM_THEN = frozenset({"beginning", "starting", "effective"})
_DEEP = 10  # words between a date and the verb whose clause it is deep in
_BESIDE = frozenset({"after", "following", "before", "amid", "despite", "since"})
_WHERE = frozenset({"in", "at", "near"})
_WEEK = dt.timedelta(7)
_YEAR = re.compile(r"[12][0-9]{3}")
_QUALIFIES = frozenset({"nummod", "compound", "nmod", "amod", "npadvmod"})
_WEEKDAY = re.compile("|".join(calendar().weekdays), re.IGNORECASE)


def when(reading: Reading, predicate: Predicate) -> Timex | None:
    """The time expression that hangs on the event's words, None where none does."""
    sent = predicate.head.sent
    told = (
        d for d in reading.dates_in(sent.start_char, sent.end_char) if d.type in ("DATE", "TIME")
    )
    dates = [d for d in told if not _is_named_by(reading, d, predicate)]
    if not dates:
        return counted(reading, predicate, dates)
    heads = [*heads_of(predicate), *_at_once_with(predicate.frame)]
    best: tuple[tuple[int, int, int, int], Timex] | None = None
    for date in dates:
        rank = _rank(reading, date, heads, predicate)
        if rank is not None and (best is None or rank < best[0]):
            best = rank, date
    if best is not None:
        return _behind(reading, predicate, best[1])
    apart = counted(reading, predicate, dates)
    if apart is not None:
        return apart
    known = [date for date in dates if _is_told_of(reading, date, predicate)]
    return known[0] if len(known) == 1 else None


def _at_once_with(frame: Token) -> tuple[Token, ...]:
    """The verb of what went on at the same time: "met on Monday as X signed the order"."""
    above = frame.head
    while above.tag_ == "VB" and above.dep_ in ("advcl", "xcomp"):  # "to gather support as"
        above = above.head
    if frame.dep_ != "advcl" or not any(
        c.dep_ == "mark" and c.lower_ == "as" for c in frame.children
    ):
        return ()
    told = (clause.force(frame), clause.force(above)) if clause.is_verbal(above) else ()
    plain = all(f.tense == "past" and not f.perfect and f.modal is None for f in told)
    return (above,) if told and plain and above.i < frame.i else ()


def _is_named_by(reading: Reading, date: Timex, predicate: Predicate) -> bool:
    """Whether a year only names something that the event is about: "replaced the 1994 accord"."""
    if not _YEAR.fullmatch(date.text):
        return False
    span = reading.span(date.start, date.end)
    if span is None:
        return False
    year, noun = span.root, span.root.head
    if noun.i <= year.i or noun.pos_ not in ("NOUN", "PROPN") or year.dep_ not in _QUALIFIES:
        return False
    return predicate.head not in (noun, *noun.children)


def _behind(reading: Reading, predicate: Predicate, date: Timex) -> Timex:
    """The day of the week before where the event's own verb says that it is over.

    In "could not agree by a Saturday deadline" the words beside the day tell nothing of it.
    """
    published, day = reading.article.published, date.date
    if not published or not day or "/" in day or not _WEEKDAY.search(date.text):
        return date
    ahead = dt.date.fromisoformat(day[:10]) - dt.date.fromisoformat(published[:10])
    if not dt.timedelta(0) < ahead <= _WEEK or not clause.is_verbal(predicate.frame):
        return date
    force = clause.force(predicate.frame)
    over = force.tense == "past" or (force.modal == "could" and force.negated)
    if not over or force.conditional or predicate.form == "set" or puts_off(predicate.frame):
        return date
    return replace(date, value=(dt.date.fromisoformat(day[:10]) - _WEEK).isoformat() + day[10:])


def _is_told_of(reading: Reading, date: Timex, predicate: Predicate) -> bool:
    """Whether a date deep in the clause of what has happened can only be when it did.

    In "announced plans to close four plants last May" it lies behind, and what is to come is not.
    """
    span, published = reading.span(date.start, date.end), reading.article.published
    if span is None or not published or (date.date or "9")[:10] > published[:10]:
        return False
    frame, token = predicate.frame, span.root
    if _only_bounds(date, token, predicate):
        return False
    if not clause.is_verbal(frame) or token.i < frame.i or clause.force(frame).tense != "past":
        return False
    for _ in range(_DEEP):
        if token == frame:
            return True
        finite = clause.is_verbal(token) and clause.force(token).tense != "none"
        kept = token.pos_ == "NOUN" and noun_sense(token, event_vocabulary()) is not None
        kept = kept or token.lower_ in _FROM_THEN
        # "Called for the release of the sailors seized in May": they were seized then.
        kept = kept or (token.dep_ == "acl" and token.tag_ == "VBN")
        if finite or token.head == token or (kept and token != predicate.head):
            return False
        token = token.head
    return False


def _rank(
    reading: Reading, date: Timex, heads: list[Token], predicate: Predicate
) -> tuple[int, int, int, int] | None:
    """How near a date hangs on the predicate; None where it belongs to another event."""
    span = reading.span(date.start, date.end)
    if span is None:
        return None
    token = span.root
    if _only_bounds(date, token, predicate):
        return None
    open_ended = 0 if date.date or date.relative else 1
    beside = token.head.i - 1 == predicate.head.i and predicate.head.pos_ == "NOUN"
    beside = beside and token.head.lower_ == "in"  # "the election in May", wherever it was hung up
    beside = beside or _is_behind_place(span[0], predicate.head)
    if beside:
        return 0, open_ended, 1, date.start
    for steps in range(_CLIMB):
        for nth, head in enumerate(heads):
            if token == head:
                return nth, open_ended, steps, date.start
        above = token.head
        if above == token or _claims(token, predicate):
            return None
        token = above
    return None


def _only_bounds(date: Timex, token: Token, predicate: Predicate) -> bool:
    """Whether a day only begins or ends a time: "since Monday", "had refused before Wednesday".

    What is still to be done before a day is due by then.
    """
    marker = token.head
    if marker.lower_ in _ENDPOINTS:
        return True
    prior = marker.lower_ == "to" and marker.i > 0 and marker.nbor(-1).lower_ == "prior"
    if date.type != "DATE" or not (prior or marker.lower_ == "before"):
        return False
    frame = predicate.frame
    return clause.is_verbal(frame) and clause.force(frame).tense == "past"


def _is_behind_place(first: Token, noun: Token) -> bool:
    """Whether a date stands right behind a noun's place: "the site of a blast in Lima May 3"."""
    if noun.pos_ != "NOUN" or not 1 < first.i - noun.i <= _DEEP:
        return False
    opening, *place = noun.doc[noun.i + 1 : first.i]
    return opening.lower_ in _WHERE and all(t.pos_ == "PROPN" or t.text == "," for t in place)


def _claims(token: Token, predicate: Predicate) -> bool:
    """Whether a word on the way up from a date keeps the date to itself.

    "The heaviest strike since the war began in 2022" was not in 2022.
    """
    if token.dep_ == "prep" and token.lower_ in _ENDPOINTS:
        return True
    if clause.is_verbal(token):
        when = token.dep_ == "advcl" and any(c.lower_ == "when" for c in token.children)
        # What "a war that will cost jobs next year" does then does not date the war.
        ahead = token != predicate.frame and clause.force(token).modal in ("will", "would")
        # "Speaking in Lima in March, X urged Y": he urged where and when he spoke.
        spoke = token.dep_ == "advcl" and token.lower_ in SPEAKING
        own = (token.dep_ in ("acl", "relcl") and not ahead) or when or spoke
        return not (own and token.head == predicate.head)
    if predicate.sense.kind == "visit" or token.pos_ not in ("NOUN", "PROPN"):
        return False
    if token == predicate.head:
        return False
    told = noun_sense(token, event_vocabulary())
    if told is None:
        return False
    # "the round of talks on Friday", "struck a deal Sunday night": one event in two words.
    object_of = token.head.head if token.dep_ == "pobj" else token.head
    within = token.dep_ in ("pobj", "dobj") and object_of == predicate.head
    within = within and token.head.lower_ not in _BESIDE  # "his exit following hers last month"
    return not (within and told.kind == predicate.sense.kind)
