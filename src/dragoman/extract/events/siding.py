"""Siding: clauses that say by an adjective or a phrase for or against what somebody is."""

from dragoman.extract import clause
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.stances import stances
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_BEING = word_class("clause.be_beside")
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_PEOPLE = frozenset({"he", "she", "they", "we", "i"})
_FAVOUR = frozenset({"favor", "favour"})


def side_taken(verb: Token) -> str | None:
    """Whether a clause says that somebody is "opposed" or "backing", None where it says neither.

    "Orvia is opposed to the levy", "seemed supportive", "is against it", "came out in favour".
    """
    if verb.lemma_ not in _BEING or clause.negated(verb):
        return None
    side = next(filter(None, (_side(child) for child in verb.children)), None)
    if side is None or clause.in_question(verb) or clause.in_condition(verb):
        return None
    return side if any(map(_is_party, clause.subjects(verb))) else None


def is_stance(word: Token) -> bool:
    """Whether a word is such an adjective, whatever the parser made of it ("is opposed to it")."""
    if word.dep_ not in ("acomp", "oprd") or word.tag_ in ("VBD", "VBG"):
        return False
    return word.lower_ in stances().opposing or word.lower_ in stances().backing


def _side(word: Token) -> str | None:
    if is_stance(word):
        if clause.negated(word):
            return None
        known = stances()
        backs = "backing" if word.lower_ in known.backing else None
        return "opposed" if word.lower_ in known.opposing else backs
    if word.dep_ != "prep":
        return None
    nouns = [c for c in word.children if c.dep_ == "pobj"]
    if word.lower_ == "against" and any(c.pos_ in ("NOUN", "PRON") for c in nouns):
        return "opposed"
    return "backing" if word.lower_ == "in" and any(c.lower_ in _FAVOUR for c in nouns) else None


def _is_party(who: Token) -> bool:
    known = who.ent_type_ in _PARTIES or who.lower_ in _PEOPLE
    return known or who.lemma_.lower() in event_vocabulary().parties
