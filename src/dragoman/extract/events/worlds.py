"""Worlds: whether a word is of work or of arms, by what its sentence and its article speak of."""

from collections import Counter

from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.states import armies, surfaces
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Doc, Token

_LABOUR = "dragoman.labour"
_ARMS = "dragoman.arms"
_OFTEN = 3  # words of work that make an article one about it, and each word of arms outweighs
# What an army is said to do again, or still, where an article is about war.
_OPERATIONS = frozenset({"operation", "campaign", "engagement"})
_OWNERS = frozenset({"poss", "compound", "nmod"})
_GOING_ON = word_class("time.going_on")


def of_labour(strike: Token) -> bool:
    """Whether a strike is one of workers: "on strike", or beside words of their world."""
    if strike.dep_ == "pobj" and strike.head.lower_ == "on" and strike.i == strike.left_edge.i:
        return True
    vocabulary = event_vocabulary()
    if _is_about_labour(strike.doc):
        return True
    sentence = {t.lemma_.lower() for t in strike.sent}
    theirs = any(c.tag_ == "PRP$" for c in strike.children)
    return bool(sentence & vocabulary.labour or (theirs and sentence & vocabulary.staff))


def of_arms(operation: Token) -> bool:
    """Whether an operation is an army's: by whose it is, or where an article speaks of arms enough.

    "The Bundeswehr's engagement"; "its renewed operation".
    """
    if operation.lemma_ not in _OPERATIONS:
        return False
    if any(c.dep_ in _OWNERS and _is_army(c) for c in operation.children):
        return True
    if not any(c.dep_ == "amod" and c.lower_ in _GOING_ON for c in operation.children):
        return False
    known = operation.doc.user_data.get(_ARMS)
    if known is None:
        armed = event_vocabulary().armed
        told = sum(t.lemma_.lower() in armed for t in operation.doc if t.pos_ == "NOUN")
        known = operation.doc.user_data[_ARMS] = told >= _OFTEN
    return bool(known)


def _is_army(token: Token) -> bool:
    """Whether a word is the name of a state's armed forces."""
    entry = surfaces().get(token.text)
    return entry is not None and entry.name in armies().values()


def _is_about_labour(doc: Doc) -> bool:
    """Whether an article speaks more of workers and unions than of arms."""
    known = doc.user_data.get(_LABOUR)
    if known is None:
        vocabulary = event_vocabulary()
        lemmas = Counter(t.lemma_.lower() for t in doc if t.pos_ == "NOUN")
        work = sum(lemmas[word] for word in sorted(vocabulary.labour))
        arms = sum(lemmas[word] for word in sorted(vocabulary.armed))
        known = doc.user_data[_LABOUR] = work >= _OFTEN and work > _OFTEN * arms
    return bool(known)
