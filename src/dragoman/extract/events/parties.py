"""Parties: who does an event and to or with whom, by their names in the article."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from dragoman.extract import clause
from dragoman.extract.attribution import voucher
from dragoman.extract.events.arguments import MEASURES, borne, measured, of_noun, of_verb
from dragoman.extract.events.around import (
    appearing,
    around,
    holders,
    planning,
    travelling,
    willing,
)
from dragoman.extract.events.dominion import ruling
from dragoman.extract.events.known import can_talk, is_outlet, is_seat, side_of
from dragoman.extract.events.naming import Naming, Parties
from dragoman.extract.events.pointing import QUALIFIES, described, voting
from dragoman.extract.events.predicates import TRIGGER, Predicate
from dragoman.extract.events.undergone import raided_by, struck, undergoing
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.model.parsed import Token
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

# What states and armies do, whoever of them is named as its author.
_COLLECTIVE = frozenset({"ceasefire", "strike", "exchange", "violation"})
# A person who announces or breaks off a truce does it in person.
_COLLECTIVE_ACTS = _COLLECTIVE - {"ceasefire"}
_BY_VOTE = frozenset({"agreement", "rejection", "election"})
_UNSAID = frozenset({"withheld", "silent"})


def parties(reading: Reading, quotes: tuple[Quote, ...], predicate: Predicate) -> Parties:
    """The parties of a predicate's event."""
    verbal = clause.is_verbal(predicate.head)
    collective = predicate.sense.kind in (_COLLECTIVE_ACTS if verbal else _COLLECTIVE)
    official = predicate.sense.kind in MEASURES
    naming = Naming(reading, quotes, event_vocabulary(), collective, official)
    if verbal:
        actors, recipients, _ = of_verb(predicate)
        if predicate.form == "must":
            must = any(c.lower_ == "must" for c in predicate.head.children)
            return naming.demanded(actors, recipients, named=not must)
        if predicate.form == "advice":
            return _advised(quotes, naming, predicate.head)
        if predicate.form == "under":
            return ruling(naming, predicate.head)
        acting = tuple(naming.of(actors)) or tuple(naming.adjectives(measured(predicate)))
        if not acting and predicate.sense.kind == "strike":
            acting = tuple(naming.adjectives(raided_by(predicate.head)))
        if not acting and predicate.sense.kind in _BY_VOTE:
            chamber = voting(reading, predicate.head)
            acting = (chamber,) if chamber else ()
        if predicate.form in _UNSAID:
            return Parties(tuple(dict.fromkeys(acting)), (), own=bool(acting))
        done = _settled(acting, naming.of(recipients), predicate)
        if predicate.sense.kind == "release" and not done.recipients:
            done = replace(done, recipients=naming.described(recipients))
        whole = done.recipients or predicate.sense.drawn
        return done if whole else replace(done, beside=_beside(reading, predicate, done))
    return _parties_of_noun(naming, predicate)


def _advised(quotes: tuple[Quote, ...], naming: Naming, verb: Token) -> Parties:
    """Who says in his own words what somebody must do, and who must; nobody out of such words."""
    quote = voucher(quotes, verb.idx, verb.idx + len(verb))
    if quote is None or quote.kind != "direct" or not quote.speaker:
        return Parties((), (), own=False)
    asked = tuple(name for name in naming.of(clause.subjects(verb)) if name != quote.speaker)
    return Parties((quote.speaker,) if asked else (), asked, own=bool(asked))


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
    # Of words that no table has it is not known what they are done to.
    if predicate.form == TRIGGER:
        party = sense.kind == "strike"
    return tuple(described(t) for t in objects) if party else ()


def _own_words(verb: Token) -> Iterator[Token]:
    """The words behind a verb that belong to its clause, those of clauses beside it left out."""
    for child in verb.children:
        if child.i > verb.i and child.dep_ not in ("advcl", "conj", "parataxis"):
            yield from child.subtree


def _parties_of_noun(naming: Naming, predicate: Predicate) -> Parties:
    bearing = borne(predicate)
    actors, recipients, before = bearing or of_noun(predicate)
    if predicate.sense.mutual:  # "a Kremlin meeting" is one there
        before = tuple(c for c in before if not is_seat(naming.reading, c))
    theirs = predicate.sense.mutual and any(c.lower_ == "their" for c in before)
    before = tuple(c for c in before if not (theirs and c.lower_ == "their"))
    hit = undergoing(naming.reading, predicate.head) if predicate.sense.kind != "withdrawal" else ()
    before = tuple(c for c in before if c not in hit)
    names = (*naming.adjectives(before), *naming.of(actors))
    if predicate.sense.kind == "strike" and not recipients:
        recipients = struck(predicate.head)
    bearers = (*naming.of(t for c in hit for t in clause.spread(c)), *naming.of(recipients))
    if bearing and not bearers:  # "Chilean exports face a duty"
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
