"""Undergone: of what people suffer or are granted, the owner is no doer ("Berg's arrest")."""

from dragoman.extract import clause
from dragoman.extract.events.known import is_initials
from dragoman.extract.events.pointing import QUALIFIES
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.offices import offices
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

_SUFFERED = word_class("act.undergone")
_HITS = word_class("act.hits")
_RAIDS = word_class("act.raid")
_BY_MEANS = ("in", "by", "during", "after")
_THEIRS = frozenset({"his", "her", "their"})


def undergoing(reading: Reading, noun: Token) -> tuple[Token, ...]:
    """Whom a noun's act is done to by the words before it: "Berg's arrest", "the Berg murder".

    People alone: states and bodies arrest and kill. With another one behind "of" the owner does
    it ("Berg's release of the hostages").
    """
    lemma = noun.lemma_.lower()
    before = [c for c in noun.children if c.dep_ in QUALIFIES]
    if lemma in _RAIDS:  # "the Berg strike", where nobody's office is to order one
        named = (c for c in before if c.dep_ != "poss" and c.pos_ == "PROPN")
        return tuple(c for c in named if _is_person(reading, c, owns=False, leads=False))
    if lemma not in _SUFFERED or clause.prepositional(noun, ("of",)):
        return ()
    return tuple(c for c in before if _is_person(reading, c, owns=c.dep_ == "poss"))


def struck(noun: Token) -> tuple[Token, ...]:
    """Whom an attack hit by the clause behind its noun: "the raid that killed Berg"."""
    clauses = (c for c in noun.children if c.dep_ in ("relcl", "acl") and c.i > noun.i)
    hits = (c for c in clauses if c.lemma_.lower() in _HITS and not clause.is_passive(c))
    return tuple(t for c in hits for t in clause.patients(c) if t.i > c.i)


def raided_by(verb: Token) -> tuple[Token, ...]:
    """Whose the attack was by the words before it: "was killed in a Norwegian strike".

    A place tells where it was: "in an Oslo strike".
    """
    if not clause.is_passive(verb):
        return ()
    raids = (n for n in clause.prepositional(verb, _BY_MEANS) if n.lemma_.lower() in _RAIDS)
    before = (c for n in raids for c in n.children if c.dep_ in QUALIFIES)
    return tuple(c for c in before if c.dep_ in ("amod", "poss") or is_initials(c))


def _is_person(reading: Reading, token: Token, *, owns: bool, leads: bool = True) -> bool:
    """Whether a word names a person; of owners pronouns and common nouns of people count, too.

    Where not `leads`, no holder of an office that a state has one of.
    """
    if owns and token.lower_ in _THEIRS:
        return True
    mention = reading.mention_of(token)
    actor = next((a for a in reading.actors if mention and a.name == mention.actor), None)
    if actor is None or actor.type != "person" or (mention and mention.form == "pronoun"):
        return owns and _is_crowd(token)
    single = any(offices().single(role.title.casefold()) for role in actor.roles)
    return (owns or token.pos_ == "PROPN") and (leads or not single)


def _is_crowd(token: Token) -> bool:
    """Whether a common noun is of people who are no party: "the hostages' release"."""
    known = event_vocabulary()
    lemma = token.lemma_.lower()
    return token.pos_ == "NOUN" and lemma not in known.acts_for and lemma not in known.parties
