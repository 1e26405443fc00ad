"""Parties: who does an event and to or with whom, by their names in the article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.extract import clause
from dragoman.extract.events.around import (
    appearing,
    around,
    drawn_by,
    holders,
    planning,
    travelling,
    willing,
)
from dragoman.extract.events.dominion import ruling
from dragoman.extract.events.judging import judged
from dragoman.extract.events.known import can_talk, is_outlet, is_seat, side_of
from dragoman.extract.events.naming import Naming, Parties
from dragoman.extract.events.pointing import QUALIFIES, described, voting
from dragoman.extract.events.senses import noun_sense
from dragoman.extract.events.terms import teller, time_for
from dragoman.knowledge.event_vocabulary import event_vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dragoman.extract.events.predicates import Predicate
    from dragoman.model.quote import Quote
    from dragoman.model.reading import Reading

_TOGETHER = ("between", "with", "among", "involving", "amongst")
_HELD = ("from", "at", "in", "during")
# What states and armies do, whoever of them is named as its author.
_COLLECTIVE = frozenset({"ceasefire", "strike", "exchange", "violation"})
_OFFICIAL = frozenset({"sanction"})  # what a ministry does for its state
# A person who announces or breaks off a truce does it in person.
_COLLECTIVE_ACTS = _COLLECTIVE - {"ceasefire"}
_EASING = frozenset({"CONCEDE", "RETREAT"})  # PLOVER types of a measure that is lifted
_BEARING = frozenset({"pay", "face", "suffer", "bear"})  # whose subject has it done to them
_GETTING = frozenset({"receive", "get", "obtain"})
_BY_VOTE = frozenset({"agreement", "rejection", "election"})
# What is between parties, and stands for them as a subject.
_BONDS = frozenset({"relation", "relationship", "tie", "tension"})
_STANDING = frozenset({"oppose"})  # "is opposed to" is no passive


def parties(reading: Reading, quotes: tuple[Quote, ...], predicate: Predicate) -> Parties:
    """The parties of a predicate's event."""
    verbal = clause.is_verbal(predicate.head)
    collective = predicate.sense.kind in (_COLLECTIVE_ACTS if verbal else _COLLECTIVE)
    official = predicate.sense.kind in _OFFICIAL
    naming = Naming(reading, quotes, event_vocabulary(), collective, official)
    if verbal:
        actors, recipients = _of_verb(predicate)
        if predicate.form == "must":
            must = any(c.lower_ == "must" for c in predicate.head.children)
            return naming.demanded(actors, recipients, named=not must)
        if predicate.form == "under":
            return ruling(naming, predicate.head)
        acting = tuple(naming.of(actors)) or tuple(naming.adjectives(_whose(predicate)))
        if not acting and predicate.sense.kind in _BY_VOTE:
            chamber = voting(reading, predicate.head)
            acting = (chamber,) if chamber else ()
        done = _settled(acting, naming.of(recipients), predicate)
        if predicate.sense.kind == "release" and not done.recipients:
            done = replace(done, recipients=naming.described(recipients))
        whole = done.recipients or predicate.sense.drawn
        return done if whole else replace(done, beside=_beside(reading, predicate, done))
    return _parties_of_noun(naming, predicate)


def _beside(reading: Reading, predicate: Predicate, done: Parties) -> tuple[str, ...]:
    """To whom a verb's act is done where it has no party as its object.

    The first party named behind the verb ("agreed to let X in", "welcomed X's plan"), else the
    object in its own words ("attacked an army camp").
    """
    verb, sense = predicate.head, predicate.sense
    if len(done.actors) > 1 or sense.kind == "visit":
        return ()
    for token in _own_words(verb):
        mention = reading.mention_of(token)
        own = any(c.tag_ == "PRP$" for c in token.children)
        name = mention.actor if mention and mention.form != "pronoun" and not own else None
        if name and name not in done.actors and side_of(reading, name) not in done.actors:
            return (name,)
    objects = (
        t
        for t in clause.patients(verb)
        if t.pos_ == "NOUN" and not any(c.tag_ == "PRP$" for c in t.children)
    )
    party = sense.patient and sense.kind != "demand"
    return tuple(described(t) for t in objects) if party else ()


def _own_words(verb: Token) -> Iterator[Token]:
    """The words behind a verb that belong to its clause, those of clauses beside it left out."""
    for child in verb.children:
        if child.i > verb.i and child.dep_ not in ("advcl", "conj", "parataxis"):
            yield from child.subtree


def _parties_of_noun(naming: Naming, predicate: Predicate) -> Parties:
    borne = _borne(predicate)
    before, actors, recipients = borne or _of_noun(predicate)
    if predicate.sense.mutual:  # "a Kremlin meeting" is one there
        before = tuple(c for c in before if not is_seat(naming.reading, c))
    theirs = predicate.sense.mutual and any(c.lower_ == "their" for c in before)
    before = tuple(c for c in before if not (theirs and c.lower_ == "their"))
    names = (*naming.adjectives(before), *naming.of(actors))
    bearers = tuple(naming.of(recipients))
    if borne and not bearers:  # "Chilean exports face a duty"
        whose = tuple(c for t in recipients for c in t.children if c.dep_ in QUALIFIES)
        whose += tuple(o for t in recipients for o in clause.prepositional(t, ("from", "of")))
        bearers = tuple(naming.adjectives(whose))
    done = _settled(names, bearers, predicate)
    done = replace(done, own=done.own or theirs)
    if predicate.sense.kind == "release" and not done.actors:
        return replace(done, actors=tuple(naming.of(holders(recipients))))
    noun = predicate.head
    between = predicate.sense.mutual and any(c.lower_ == "between" for c in noun.children)
    partners = set(naming.of(clause.prepositional(noun, ("with",))))
    whole = len(done.actors) > 1 and not partners.issuperset(done.actors)
    if predicate.form != "noun" or whole or between:
        return done
    if not predicate.sense.mutual:
        spoke = predicate.sense.kind in ("announcement", "meeting")
        bent_on = () if done.actors else planning(noun) or travelling(noun)
        bent_on = bent_on or (appearing(noun) if spoke else ())
        return replace(done, actors=done.actors or tuple(naming.of(bent_on)))
    near = around(noun) or (() if before else willing(noun))
    near = tuple(t for t in near if t.pos_ != "NOUN" or can_talk(naming.reading, t))
    beside = tuple(name for name in naming.of(near) if not is_outlet(name))
    return replace(done, actors=tuple(dict.fromkeys((*beside, *done.actors))))


def _settled(actors: Iterable[str], recipients: Iterable[str], predicate: Predicate) -> Parties:
    acting = tuple(dict.fromkeys(actors))
    other = tuple(n for n in dict.fromkeys(recipients) if n not in acting)
    own = bool(acting or other)
    if predicate.sense.mutual and predicate.sense.kind != "visit":
        return Parties(acting + other, (), own)
    return Parties(acting, other, own)


def _of_verb(predicate: Predicate) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    verb, sense = predicate.head, predicate.sense
    if predicate.form in ("terms", "dismissal"):
        telling = teller(verb) if verb.lemma_ == "be" else verb
        return clause.subjects(telling) if telling else (), time_for(verb)
    if predicate.form in ("charge", "praise") or sense.drawn:
        return drawn_by(verb) if sense.drawn else judged(verb)
    if predicate.form == "must":
        told = (*clause.patients(verb.head), *clause.indirect(verb.head))
        existential = any(c.dep_ == "expl" for c in verb.children)
        return clause.subjects(verb.head), told if existential else clause.subjects(verb)
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
        return objects, actors
    if sense.kind == "handover":
        through = clause.prepositional(verb, ("through", "via"))
        if verb.lemma_ in _GETTING:
            near = (verb, *clause.patients(verb))
            givers = tuple(t for w in near for t in clause.prepositional(w, ("from",))) or through
            return (givers, actors) if givers or clause.negated(verb) else (actors, ())
        actors = actors or through
    return actors, (*done_to, *clause.indirect(verb), *to, *with_them)


def _whose(predicate: Predicate) -> tuple[Token, ...]:
    """Whose a measure is by the words before it: "the Chilean duty was raised to a tenth"."""
    sense, verb = predicate.sense, predicate.head
    lifts = sense.plover in _EASING and sense.kind == "withdrawal"
    if not (lifts or (sense.kind in _OFFICIAL and not sense.patient)):
        return ()
    measures = clause.patients(verb) if clause.is_passive(verb) else ()
    if lifts:
        known = event_vocabulary()
        senses = ((t, noun_sense(t, known)) for t in measures if t.pos_ == "NOUN")
        measures = tuple(t for t, one in senses if one is not None and one.kind in _OFFICIAL)
    return tuple(c for t in measures for c in t.children if c.dep_ in QUALIFIES)


def _partners(verb: Token) -> tuple[Token, ...]:
    """With whom it is done; not who does something beside ("with one aide saying that")."""
    with_them = clause.prepositional(verb, _TOGETHER)
    return tuple(
        t for t in with_them if not any(c.dep_ == "acl" and c.tag_ == "VBG" for c in t.children)
    )


def _of_noun(
    predicate: Predicate,
) -> tuple[tuple[Token, ...], tuple[Token, ...], tuple[Token, ...]]:
    """Qualifiers, actors and recipients of an event that a noun names."""
    noun, sense, frame = predicate.head, predicate.sense, predicate.frame
    before = tuple(c for c in noun.children if c.dep_ in QUALIFIES)
    by = ("by", "from") if "from" not in sense.to else ("by",)
    actors = () if clause.lends_agent(noun) else clause.prepositional(noun, by)
    recipients = clause.prepositional(noun, sense.to)
    if sense.mutual:
        actors += clause.prepositional(noun, _TOGETHER)
        for held in clause.prepositional(noun, _HELD):  # "deals from the call between X and Y"
            actors += clause.prepositional(held, ("between",))
    if sense.of == "actor":
        actors += clause.prepositional(noun, ("of",))
    elif sense.of == "recipient":
        recipients += clause.prepositional(noun, ("of",))
    owned = any(c.dep_ == "poss" for c in before)
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
    return before, actors, recipients


def _borne(
    predicate: Predicate,
) -> tuple[tuple[Token, ...], tuple[Token, ...], tuple[Token, ...]] | None:
    """Qualifiers, actors and recipients of a measure that somebody has to bear: "X pays duties"."""
    noun, frame = predicate.head, predicate.frame
    if predicate.sense.kind not in _OFFICIAL or frame.lemma_ not in _BEARING:
        return None
    before = tuple(c for c in noun.children if c.dep_ in QUALIFIES)
    return before, clause.prepositional(frame, ("to",)), clause.subjects(frame)


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
