"""Matters last told of: what an adjective of siding is about where nothing completes it."""

from dragoman.extract.positions.effects import is_bargained
from dragoman.knowledge.stances import stances
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_S = stances()
_BACK = 50  # words in which "it" finds the plan it means, about two sentences
_MATTERS = word_class("thing.matter")


def told_last(word: Token, verb: Token) -> list[tuple[Token, str]]:
    """As in "spoke about the bill and seemed supportive": an adjective of siding left alone.

    It is about the matter last told of, in its own sentence or the one before.
    """
    siding = word.lower_ in _S.opposing or word.lower_ in _S.backing
    behind = (c for w in (word, verb) for c in w.children if c.i > w.i)
    completed = any(c.dep_ in ("prep", "xcomp", "ccomp") for c in behind)
    if not siding or completed or word.dep_ not in ("acomp", "oprd"):
        return []
    for i in range(verb.i - 1, max(-1, verb.i - _BACK), -1):
        token = word.doc[i]
        spoken_of = token.dep_ == "pobj" and token.head.lower_ in ("about", "on", "over")
        matter = is_bargained(token) or token.lemma_.lower() in _MATTERS or spoken_of
        if token.pos_ == "NOUN" and matter and token.dep_ not in ("compound", "nmod"):
            return [(token, "told")]
    return []
