"""Dominion: clauses by which a place is to be under somebody's control, whatever their verb."""

from dragoman.extract import clause
from dragoman.extract.events.naming import Naming, Parties
from dragoman.extract.events.noun_senses import words
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_PUTS = word_class("clause.be_under")
_HOLDS = frozenset({"control", "rule", "occupation", "administration", "authority", "sovereignty"})
_WHOSE = frozenset({"amod", "compound", "nmod", "poss"})


def dominion(verb: Token) -> Token | None:
    """The control that a clause says a place is under, or is brought; None for most clauses.

    "The valley will be under Norland's control", "to bring the whole valley under its rule".
    """
    if verb.lemma_ not in _PUTS:
        return None
    near = (t for t in clause.prepositional(verb, ("under",)) if t.lemma_.lower() in _HOLDS)
    hold = next(near, None)
    return hold if hold is not None and not _lands().isdisjoint(words(_subjected(verb))) else None


def ruling(naming: Naming, verb: Token) -> Parties:
    """Who is to control a place, and whose it is by its name.

    Whoever the control is said to be of ("Norland's", "its"), else whoever brings it about.
    """
    hold = dominion(verb)
    whose = () if hold is None else tuple(c for c in hold.children if c.dep_ in _WHOSE)
    acting = tuple(naming.adjectives(whose))
    if not acting and clause.patients(verb) and not clause.is_passive(verb):
        acting = tuple(naming.of(clause.agents(verb)))
    ruled = tuple(name for name in naming.of(_subjected(verb)) if name not in acting)
    return Parties(acting, ruled, own=True)


def _subjected(verb: Token) -> tuple[Token, ...]:
    """What is put there: "all" and "Lora" of "all of Lora"."""
    what = clause.patients(verb) or clause.subjects(verb)
    counted = (one for one in what if one.lemma_.lower() in event_vocabulary().counts)
    return (*what, *(t for one in counted for t in clause.prepositional(one, ("of",))))


def _lands() -> frozenset[str]:
    """What can be occupied."""
    return event_vocabulary().verbs["control"][0][1].object or frozenset()
