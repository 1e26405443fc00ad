"""Event statements of a reading."""

from dataclasses import dataclass, replace

from dragoman.extract import clause
from dragoman.extract.attribution import voucher
from dragoman.extract.events.dating import when
from dragoman.extract.events.dues import dues
from dragoman.extract.events.forms import form_of
from dragoman.extract.events.governing import calls_off, is_answered, is_traded
from dragoman.extract.events.known import side_of
from dragoman.extract.events.leading import day_of_news
from dragoman.extract.events.naming import Parties
from dragoman.extract.events.parties import parties
from dragoman.extract.events.predicates import TRIGGER, Predicate, predicates
from dragoman.extract.events.recall import Found, completed
from dragoman.extract.events.setting import grounds, place, told_within
from dragoman.extract.events.status import refuses, status
from dragoman.extract.events.triggered import triggered
from dragoman.model.event import Event
from dragoman.model.identity import sealed
from dragoman.model.parsed import Token
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading
from dragoman.model.tagging import within
from dragoman.model.timex import Timex
from dragoman.model.vocabulary import EventKind, EventStatus, PloverType

# What is done by saying it, on the day that it is said.
_DONE_BY_SPEAKING = frozenset({"rejection", "demand", "threat", "proposal"})
_NOW = frozenset({"present", "future"})
_LONGEST = 400  # tokens; what is longer is a table or a list, and no parse of it is to be trusted
_ENCOUNTERS = frozenset({"talks", "meeting", "call"})
# Acts of speech, and the statuses beside "happened" in which they are news: a demand that somebody
# might make is none.
_ACTS: dict[str, tuple[str, ...]] = {
    "announcement": ("scheduled", "cancelled", "expected"),
    "rejection": ("expected", "conditional"),
    "threat": ("conditional",),
    "demand": ("conditional", "not_done"),
}


@dataclass(frozen=True, slots=True)
class _Told:
    """As what an event is told: its kind with PLOVER's type and mode, its status, and the form."""

    kind: EventKind
    plover: PloverType | None
    mode: str | None
    status: EventStatus
    form: str


def events(reading: Reading, quotes: tuple[Quote, ...]) -> tuple[Event, ...]:
    """Every event that the article reports, in the order of the text."""
    found: list[Found] = []
    for sentence in reading.doc.sents:
        if len(sentence) > _LONGEST:
            continue
        known = predicates(sentence)
        near = within(reading.triggers, sentence.start_char, sentence.end_char)
        every = (*known, *triggered(sentence, near, known))
        told = (_found(reading, p, quotes) for p in sorted(every, key=_place))
        here = [one for one in told if one is not None]
        due = dues(reading, sentence, [one.event for one in here])
        found += [*here, *(Found(event, is_noun=True) for event in due)]
    done = completed(found, reading, grounds(reading))
    return tuple(sealed(e) for e in sorted(done, key=lambda e: (e.start, e.end, e.kind)))


def _place(predicate: Predicate) -> int:
    return predicate.head.i


def _found(reading: Reading, predicate: Predicate, quotes: tuple[Quote, ...]) -> Found | None:
    """The event of a predicate; None where it is none, or no news."""
    who = parties(reading, quotes, predicate)
    dated = when(reading, predicate)
    where = place(reading, predicate)
    form = form_of(predicate, who, set_in=where is not None or dated is not None)
    if form is None or _only_says(quotes, predicate):
        return None
    told = _told_as(reading, predicate, who, dated, form)
    if not _is_news(predicate, told, who):
        return None
    start, end = _extent(predicate)
    said = _of_saying(quotes, predicate) if told.form == "saying" else None
    if said is not None and said.speaker and len(who.actors) < 2:
        who = replace(who, actors=(said.speaker,))
    speaker = voucher(quotes, start, end)
    if dated is None:
        dated = _told_day(reading, quotes, predicate, speaker, who, told)
    event = Event(
        article=reading.article.key,
        start=start,
        end=end,
        evidence=reading.article.text[start:end],
        kind=told.kind,
        status=told.status,
        rule=_rule(told),
        plover=told.plover,
        mode=told.mode,
        actors=who.actors,
        recipients=who.recipients,
        place=where or told_within(reading, predicate),
        when=dated,
        according_to=speaker.speaker if speaker else None,
    )
    head = predicate.head
    return Found(
        event,
        is_noun=not clause.is_verbal(head),
        beside=who.beside,
        traded=is_traded(head),
        answered=is_answered(head),
    )


def _rule(told: _Told) -> str:
    """Triggers of all kinds are one family.

    Counted by kind as well, they were right as often on keys that nothing was counted on.
    """
    family = "events" if told.form.startswith(TRIGGER) else f"events.{told.kind}"
    return f"{family}.{told.form}"


def _told_as(
    reading: Reading, predicate: Predicate, who: Parties, dated: Timex | None, form: str
) -> _Told:
    """As what a predicate's clause tells its event."""
    sense, state = predicate.sense, status(predicate, dated=dated is not None)
    if state == "happened" and _lies_ahead(reading, dated) and sense.kind not in _ACTS:
        state = "scheduled"
    together = sense.mutual and len(who.actors) > 1  # what both will not do, neither refuses
    if refuses(predicate) and who.actors and not together and predicate.form != TRIGGER:
        return _Told("rejection", "REJECT", None, "happened", "refusal")
    if state == "cancelled" and sense.plover == "CONSULT" and calls_off(predicate):
        return _Told(sense.kind, "REJECT", None, state, form)
    return _Told(sense.kind, sense.plover, sense.mode, state, form)


def _extent(predicate: Predicate) -> tuple[int, int]:
    """The stretch of text that tells an event, with what says of it how sure it is."""
    verbal = clause.is_verbal(predicate.frame)
    start, end = (clause.clause_span if verbal else clause.noun_span)(predicate.frame)
    raiser = (clause.raiser(predicate.frame) or _is_to(predicate.frame)) if verbal else None
    if raiser is not None:
        start = min(start, clause.clause_span(raiser)[0])
    if _is_told_behind(predicate):
        start = min(start, clause.noun_span(predicate.head)[0])
    return start, end


def _is_to(verb: Token) -> Token | None:
    """The "is" of what "is to be announced", which has the clause's subject."""
    above = verb.head
    return above if verb.dep_ == "xcomp" and verb.tag_ == "VBN" and above.lemma_ == "be" else None


def _told_day(
    reading: Reading,
    quotes: tuple[Quote, ...],
    predicate: Predicate,
    speaker: Quote | None,
    who: Parties,
    told: _Told,
) -> Timex | None:
    """The day of an event that no day hangs on: of who does it by speaking, or of the news."""
    day = None
    if speaker and told.kind in _DONE_BY_SPEAKING and _does_so(reading, speaker, who):
        force = clause.force(predicate.frame)
        day = speaker.when if force.tense in _NOW and force.modal in (None, "will") else None
    if day is None and told.kind == "announcement" and (quote := _of_saying(quotes, predicate)):
        day = quote.when
    if day is None and told.status == "happened":
        day = day_of_news(reading, predicate)
    return day


def _of_saying(quotes: tuple[Quote, ...], predicate: Predicate) -> Quote | None:
    """What is said where the event is that somebody says it."""
    at = predicate.frame.idx
    return next((q for q in quotes if q.cue_span and q.cue_span[0] == at), None)


def _only_says(quotes: tuple[Quote, ...], predicate: Predicate) -> bool:
    """Whether a word that the reader takes for an announcement only brings in a quote."""
    declared = predicate.form == TRIGGER and predicate.sense.kind == "announcement"
    return declared and _of_saying(quotes, predicate) is not None


def _does_so(reading: Reading, quote: Quote, who: Parties) -> bool:
    """Whether a speaker does with his own words what they say: "we refuse the terms"."""
    speaker = quote.speaker
    own = {speaker, side_of(reading, speaker)} if speaker and quote.kind == "direct" else set()
    return not own.isdisjoint(who.actors)


def _lies_ahead(reading: Reading, dated: Timex | None) -> bool:
    """Whether a day comes after the article's own: "X flies to Y on Monday"."""
    published, day = reading.article.published, dated.date if dated else None
    return bool(published and day and day[:10] > published[:10])


def _is_told_behind(predicate: Predicate) -> bool:
    """Whether what tells of a noun hangs on it: "talks which began", "strikes due to go on"."""
    frame = predicate.frame
    if frame.dep_ == "relcl":
        return frame.head == predicate.head
    return frame.dep_ == "xcomp" and frame.head.head == predicate.head and frame.head != frame


def _is_news(predicate: Predicate, told: _Told, who: Parties) -> bool:
    """Whether an event in this status is worth a statement of its own."""
    sense, kind, state = predicate.sense, told.kind, told.status
    if predicate.form == TRIGGER or _is_to_ask(predicate, state, who):
        return True
    if sense.statuses:
        return state in sense.statuses
    if told.form == "silent":
        return True
    idle = kind in _ACTS and state not in ("happened", "denied", *_ACTS[kind])
    if idle or (kind in _ENCOUNTERS and _is_way(predicate.frame)):
        return False
    if kind == "talks" and state == "conditional" and not who.actors:
        return told.form == "noun_set"
    return kind != "rejection" or state != "conditional" or bool(who.actors)


def _is_way(frame: Token) -> bool:
    """Whether a clause tells the way it is always done: "how we conduct hearings"."""
    how = any(c.dep_ == "advmod" and c.lower_ == "how" for c in frame.children)
    force = clause.force(frame) if how and clause.is_verbal(frame) else None
    return force is not None and force.tense == "present" and not (force.modal or force.perfect)


def _is_to_ask(predicate: Predicate, state: EventStatus, who: Parties) -> bool:
    """Whether somebody will ask another: "will press the minister for details".

    What "will appeal to" all may only please them.
    """
    frame = predicate.frame
    if predicate.sense.kind != "demand" or predicate.head.lemma_ == "appeal":
        return False
    if state not in ("expected", "scheduled") or not clause.is_verbal(frame):
        return False
    return bool(who.actors and (who.recipients or who.beside)) and clause.is_foreseen(frame)
