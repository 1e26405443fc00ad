"""Sayings: that somebody said something on a day, told at the top as the article's news."""

from dragoman.extract import clause
from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

# Characters. Of dated sayings of named speakers up to here that no other event covers 13 of 14 in
# eighteen keyed corpora are events to the keys, of later ones 13 of 27.
_TOP = 1000
_SAYING = word_class("act.say")
_DAYS = frozenset((*calendar().weekdays, "yesterday", "today", "tonight"))
_REACH = 4  # words: "told the paper on Tuesday"
_BETWEEN = frozenset({"DET", "NOUN", "PROPN", "ADP", "PRON", "ADJ", "ADV"})


def is_dated_saying(verb: Token) -> bool:
    """Whether a clause tells at the top that a named speaker said something on a day.

    "Brandt said on Tuesday that …", "…, Minister Lea Brandt told reporters Tuesday".
    """
    if verb.lemma_ not in _SAYING or verb.idx >= _TOP or not _has_day(verb):
        return False
    force = clause.force(verb)
    told = force.tense == "past" and not (force.negated or force.conditional or force.modal)
    return told and any(t.pos_ == "PROPN" for t in clause.subjects(verb))


def _has_day(verb: Token) -> bool:
    """Whether a day follows upon a verb, wherever the parse hung it up: "said Tuesday he would"."""
    for token in verb.doc[verb.i + 1 : verb.i + 1 + _REACH]:
        if token.lower_ in _DAYS:
            return True
        if token.pos_ not in _BETWEEN or token.lower_ == "that":
            return False
    return False
