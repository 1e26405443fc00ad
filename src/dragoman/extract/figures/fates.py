"""What is told of those counted: "300 people were in hotels", "freed 20 hostages"."""

import re

from dragoman.extract.clause import clause_span
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.written import text_of

_END = re.compile(
    r"[,;:()–—]| (?:between|and|but|while|although|because|if|when|after|before|since) "
)
_BARE = 2  # words up to which a noun alone does not tell what is counted
_GIVEN = frozenset({"cost", "leave", "give", "win", "get", "cross"})  # "left 42 people wounded"
_LONGEST = 8  # words of what is told
_HOLLOW = word_class("clause.hollow")
_TOLD = frozenset(("VBD", "VBN", "VBG"))


def fate(noun: Token, of: str) -> str | None:
    """What befell or is done by those whom a bare noun counts; None where more is told already."""
    if len(of.split()) > _BARE:
        return None
    verb = noun.head
    if noun.dep_ == "dobj" and verb.tag_ in ("VBD", "VBN") and verb.lemma_ not in _HOLLOW:
        return None if verb.lemma_ in _GIVEN else verb.lower_
    if noun.dep_ not in ("nsubj", "nsubjpass") or verb.i < noun.i:
        return None
    if any(c.dep_ in ("neg", "mark") or c.tag_ == "MD" for c in verb.children):
        return None
    return _behind(verb)


def _behind(verb: Token) -> str | None:
    """The words from a verb on, of "to be" those behind it, to the end of their clause."""
    end = clause_span(verb)[1]
    if verb.lemma_ == "be":
        place = next((c for c in verb.children if c.dep_ == "prep" and c.i > verb.i), None)
        if place is None:
            return None
        start = place.idx
    elif verb.tag_ in _TOLD and verb.lemma_ not in _HOLLOW:
        start = verb.idx
    else:
        return None
    words = _END.split(text_of(verb.doc)[start:end], maxsplit=1)[0].split()
    return " ".join(words) if len(words) <= _LONGEST else None
