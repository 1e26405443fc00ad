"""Sayings: that somebody said something on a day, or has said it, told as a thing that happened."""

from dragoman.extract import clause
from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

# Characters. Of dated sayings of named speakers up to here that no other event covers 13 of 14 in
# eighteen keyed corpora are events to the keys, of later ones 13 of 27.
_TOP = 1000
_SAYING = word_class("act.say")
_DAYS = frozenset((*calendar().weekdays, "yesterday", "today", "tonight"))
_REACH = 4  # words: "told the paper on Tuesday"
_BETWEEN = frozenset({"DET", "NOUN", "PROPN", "ADP", "PRON", "ADJ", "ADV"})


def is_told_saying(verb: Token) -> bool:
    """Whether a clause tells that somebody said something as a thing that happened.

    At the top a named speaker does so on a day ("Brandt said on Tuesday that …", "…, Minister Lea
    Brandt told reporters Tuesday"); anywhere, who is told to have said it ("Orvia has said it …").
    """
    if verb.lemma_ not in _SAYING:
        return False
    force = clause.force(verb)
    if force.negated or force.conditional or force.modal:
        return False
    who = clause.subjects(verb)
    if force.perfect and force.tense == "present":
        # Of 34 such sayings in twenty-four keyed corpora 20 are events to the keys; of those of
        # nameless officials, and in relative clauses, fewer.
        known = any(t.pos_ == "PROPN" or _is_known(t) for t in who)
        return known and verb.dep_ != "relcl"
    at_top = verb.idx < _TOP and force.tense == "past" and _has_day(verb)
    return at_top and any(t.pos_ == "PROPN" for t in who)


def _is_known(who: Token) -> bool:
    """Whether a noun is for somebody whom the reader knows: "the government", not "officials"."""
    return who.lemma_ != "official" and who.lemma_.lower() in event_vocabulary().parties


def _has_day(verb: Token) -> bool:
    """Whether a day follows upon a verb, wherever the parse hung it up: "said Tuesday he would"."""
    for token in verb.doc[verb.i + 1 : verb.i + 1 + _REACH]:
        if token.lower_ in _DAYS:
            return True
        if token.pos_ not in _BETWEEN or token.lower_ == "that":
            return False
    return False
