"""Event statements of a reading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extract import clause
from dragoman.extract.attribution import voucher
from dragoman.extract.events.parties import Parties, parties
from dragoman.extract.events.predicates import Predicate, predicates
from dragoman.extract.events.recall import completed
from dragoman.extract.events.setting import place, when
from dragoman.extract.events.status import refuses, status
from dragoman.model.event import Event
from dragoman.model.identity import sealed

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dragoman.model.quote import Quote
    from dragoman.model.reading import Reading


_LONGEST = 400  # tokens; what is longer is a table or a list, and no parse of it is to be trusted
_POINTING = frozenset({"the", "this", "that", "these", "those"})
# Acts of speech, and the statuses beside "happened" in which they are news: a demand that somebody
# might make is none.
_ACTS: dict[str, tuple[str, ...]] = {
    "announcement": ("scheduled", "cancelled"),
    "rejection": ("expected",),
    "threat": ("conditional",),
    "demand": ("conditional", "not_done"),
}


def events(reading: Reading, quotes: tuple[Quote, ...]) -> tuple[Event, ...]:
    """Every event that the article reports, in the order of the text."""
    found: list[tuple[Event, bool]] = []
    for sentence in reading.doc.sents:
        if len(sentence) > _LONGEST:
            continue
        for predicate in sorted(predicates(sentence), key=lambda p: p.head.i):
            event = _event(reading, predicate, quotes)
            if event is not None:
                found.append((event, not clause.is_verbal(predicate.head)))
    done = completed(found, reading.actors)
    return tuple(sealed(e) for e in sorted(done, key=lambda e: (e.start, e.end, e.kind)))


def _event(reading: Reading, predicate: Predicate, quotes: tuple[Quote, ...]) -> Event | None:
    who = parties(reading, quotes, predicate)
    dated = when(reading, predicate)
    where = place(reading, predicate)
    form = _form(predicate, who, set_in=where is not None or dated is not None)
    if form is None:
        return None
    sense, state = predicate.sense, status(predicate, dated=dated is not None)
    kind, plover, mode = sense.kind, sense.plover, sense.mode
    if refuses(predicate) and who.actors:
        kind, plover, mode, state, form = "rejection", "REJECT", None, "happened", "refusal"
    if kind in _ACTS and state not in ("happened", "denied", *_ACTS[kind]):
        return None
    verbal = clause.is_verbal(predicate.frame)
    start, end = (clause.clause_span if verbal else clause.noun_span)(predicate.frame)
    speaker = voucher(quotes, start, end)
    return Event(
        article=reading.article.key,
        start=start,
        end=end,
        evidence=reading.article.text[start:end],
        kind=kind,
        status=state,
        rule=f"events.{kind}.{form}",
        plover=plover,
        mode=mode,
        actors=who.actors,
        recipients=who.recipients,
        place=where,
        when=dated,
        according_to=speaker.speaker if speaker else None,
    )


def _form(predicate: Predicate, who: Parties, *, set_in: bool) -> str | None:
    """The pattern that found the event; None where its words say too little to be a report."""
    if predicate.form == "must":
        return "must" if who.own else None
    if predicate.form == "verb":
        return _form_of_verb(predicate, who)
    definite = "_definite" if _is_definite(predicate.head) else ""
    if predicate.form != "noun":
        return predicate.form + definite
    if who.own or set_in:
        return "noun_named" if who.own else "noun_set"
    vague = not predicate.sense.alone or _is_general(predicate.head)
    return None if vague else "noun" + (definite or "_bare")


def _form_of_verb(predicate: Predicate, who: Parties) -> str | None:
    sense = predicate.sense
    finite = clause.force(predicate.frame).tense != "none"
    only_aim = sense.kind == "ceasefire" and not finite
    wanted = 2 if sense.both else int(sense.who or only_aim)
    if len(who.actors) < wanted or (sense.kind == "announcement" and not finite):
        return None
    return ("verb" if finite else "nonfinite") + ("" if who.actors else "_agentless")


def _is_general(noun: Token) -> bool:
    """Whether a plural stands without any word that narrows it: "attacks", "tariffs"."""
    plain = ("punct", "cc", "conj")
    return noun.tag_ == "NNS" and all(c.dep_ in plain for c in noun.children)


def _is_definite(noun: Token) -> bool:
    """Whether a noun points to what was told before: "the talks", "this attack"."""
    return any(c.dep_ == "det" and c.lower_ in _POINTING for c in noun.children)
