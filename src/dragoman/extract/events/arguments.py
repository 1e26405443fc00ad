"""Arguments: the noun phrases that take part in an event, as its verb or noun has them."""

from typing import NamedTuple

from dragoman.extract import clause
from dragoman.extract.events.around import authors, drawn_by
from dragoman.extract.events.judging import judged, teller, time_for
from dragoman.extract.events.noun_senses import noun_sense
from dragoman.extract.events.pointing import QUALIFIES
from dragoman.extract.events.predicates import Predicate
from dragoman.extract.events.silences import silent
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.model.parsed import Token

_TOGETHER = ("between", "with", "among", "involving", "amongst")
_HELD = ("from", "at", "in", "during")
MEASURES = frozenset({"sanction"})  # what a ministry does for its state
_EASING = frozenset({"CONCEDE", "RETREAT"})  # PLOVER types of a measure that is lifted
_BEARING = frozenset({"pay", "face", "suffer", "bear"})  # whose subject has it done to them
_GETTING = frozenset({"receive", "get", "obtain"})
# What is between parties, and stands for them as a subject.
_BONDS = frozenset({"relation", "relationship", "tie", "tension"})
_STANDING = frozenset({"oppose"})  # "is opposed to" is no passive


class Arguments(NamedTuple):
    """Who acts, whom it is done to or with, and words before a noun that may name either."""

    actors: tuple[Token, ...]
    recipients: tuple[Token, ...]
    qualifiers: tuple[Token, ...] = ()


def of_verb(predicate: Predicate) -> Arguments:
    """Actors and recipients of an event that a verb names."""
    verb, sense = predicate.head, predicate.sense
    if predicate.form in ("terms", "dismissal"):
        telling = teller(verb) if verb.lemma_ == "be" else verb
        return Arguments(clause.subjects(telling) if telling else (), time_for(verb))
    if predicate.form in ("charge", "praise") or sense.drawn:
        return Arguments(*(drawn_by(verb) if sense.drawn else judged(verb)))
    if predicate.form == "must":
        told = (*clause.patients(verb.head), *clause.indirect(verb.head))
        existential = any(c.dep_ == "expl" for c in verb.children)
        return Arguments(clause.subjects(verb.head), told if existential else clause.subjects(verb))
    if predicate.form == "silent":
        return Arguments(silent(verb) or clause.subjects(verb), ())
    return _of_act(verb, sense)


def _of_act(verb: Token, sense: Sense) -> Arguments:
    """Those of a verb that somebody does."""
    opposed = verb.lemma_ in _STANDING and any(c.lower_ == "to" for c in verb.children)
    actors = clause.subjects(verb) if opposed else clause.agents(verb)
    actors += tuple(
        t for s in actors if s.lemma_ in _BONDS for t in clause.prepositional(s, _TOGETHER)
    )
    with_them = _partners(verb) if sense.mutual else ()
    to = clause.prepositional(verb, sense.to) if sense.to else ()
    objects = clause.patients(verb)
    own = sense.plover == "RETREAT" and any(c.tag_ == "PRP$" for o in objects for c in o.children)
    done_to = objects if sense.patient and not own else ()
    if sense.to and not sense.patient:
        to += tuple(t for o in objects for t in clause.prepositional(o, sense.to))
    if sense.mutual and not with_them:
        near = (*objects, *clause.prepositional(verb, ("by", "over", "on", "via")))
        with_them = tuple(t for o in near for t in clause.prepositional(o, ("with",)))
    if sense.host:
        return Arguments(objects, actors)
    if sense.kind == "handover":
        through = clause.prepositional(verb, ("through", "via"))
        if verb.lemma_ in _GETTING:
            near = (verb, *clause.patients(verb))
            givers = tuple(t for w in near for t in clause.prepositional(w, ("from",))) or through
            gets = bool(givers) or clause.negated(verb)
            return Arguments(givers, actors) if gets else Arguments(actors, ())
        actors = actors or through
    return Arguments(actors, (*done_to, *clause.indirect(verb), *to, *with_them))


def measured(predicate: Predicate) -> tuple[Token, ...]:
    """Whose a measure is by the words before it: "the Chilean duty was raised to a tenth"."""
    sense, verb = predicate.sense, predicate.head
    lifts = sense.plover in _EASING and sense.kind == "withdrawal"
    if not (lifts or (sense.kind in MEASURES and not sense.patient)):
        return ()
    measures = clause.patients(verb) if lifts or clause.is_passive(verb) else ()
    if lifts:
        known = event_vocabulary()
        senses = ((t, noun_sense(t, known)) for t in measures if t.pos_ == "NOUN")
        measures = tuple(t for t, one in senses if one is not None and one.kind in MEASURES)
    return tuple(c for t in measures for c in t.children if c.dep_ in QUALIFIES)


def _partners(verb: Token) -> tuple[Token, ...]:
    """With whom it is done; not who does something beside ("with one aide saying that")."""
    with_them = clause.prepositional(verb, _TOGETHER)
    return tuple(
        t for t in with_them if not any(c.dep_ == "acl" and c.tag_ == "VBG" for c in t.children)
    )


def of_noun(predicate: Predicate) -> Arguments:
    """Actors, recipients and qualifiers of an event that a noun names."""
    noun, sense, frame = predicate.head, predicate.sense, predicate.frame
    before = tuple(c for c in noun.children if c.dep_ in QUALIFIES)
    asked = sense.kind == "demand"  # a request from somebody is his, whom it is put to is not
    by = ("by", "from") if asked or "from" not in sense.to else ("by",)
    to = tuple(p for p in sense.to if not (asked and p == "from"))
    actors = () if clause.lends_agent(noun) else clause.prepositional(noun, by)
    actors += authors(noun, mutual=sense.mutual)
    recipients = clause.prepositional(noun, to)
    if sense.mutual:
        actors += clause.prepositional(noun, _TOGETHER)
        for held in clause.prepositional(noun, _HELD):  # "deals from the call between X and Y"
            actors += clause.prepositional(held, ("between",))
    if sense.of == "actor":
        actors += clause.prepositional(noun, ("of",))
    elif sense.of == "recipient":
        recipients += clause.prepositional(noun, ("of",))
    owned = any(c.dep_ == "poss" for c in before)
    # "Announced the resignation of Anna Berg": a name behind "of" owns it, common words may not.
    named = (t.pos_ == "PROPN" for t in clause.prepositional(noun, ("of",)))
    owned = owned or (sense.of == "actor" and any(named))
    vocabulary = event_vocabulary()
    gained = sense.of == "recipient" and frame.lemma_ in vocabulary.gains
    if predicate.form in ("light", "within") and frame.lemma_ not in vocabulary.outside:
        between = sense.mutual and any(c.lower_ == "between" for c in noun.children)
        if not between and (sense.mutual or not (owned or gained)):
            actors = clause.agents(frame) + actors
        recipients += clause.prepositional(frame, sense.to)
        if sense.mutual:
            for word in (frame, *clause.patients(frame)):
                actors += clause.prepositional(word, _TOGETHER) if word != noun else ()
    if sense.mutual:
        actors += _loose(noun)
    return Arguments(actors, recipients, before)


def borne(predicate: Predicate) -> Arguments | None:
    """The same of a measure that somebody has to bear: "X pays duties"; None for any other."""
    noun, frame = predicate.head, predicate.frame
    if predicate.sense.kind not in MEASURES or frame.lemma_ not in _BEARING:
        return None
    before = tuple(c for c in noun.children if c.dep_ in QUALIFIES)
    return Arguments(clause.prepositional(frame, ("to",)), clause.subjects(frame), before)


def _loose(noun: Token) -> tuple[Token, ...]:
    """The names of "between Presidents X and Y", which parsers hang on the noun."""
    if not any(c.lower_ == "between" for c in noun.children):
        return ()
    return tuple(
        t
        for c in noun.children
        if c.dep_ == "appos" and not noun.doc[c.left_edge.i - 1].is_punct
        for t in clause.spread(c)
    )
