"""Matters told by other words: the claim that is refused, the bill that was last told of."""

from dragoman.extract.clause import prepositional
from dragoman.extract.positions.needs import is_bargained
from dragoman.knowledge.stances import stances
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_S = stances()
_BACK = 50  # words in which "it" finds the plan it means, about two sentences
_MATTERS = word_class("thing.matter")
_DENYING = frozenset({"deny", "dispute", "refute"})
_REJECTING = frozenset({"reject", "rebut", "contest"})  # only a claim whose content is told


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


def behind_claim(word: Token, claim: Token) -> list[tuple[Token, str]]:
    """As in "dismissed the idea of a lower fee", "denied claims".

    Where a claim is that somebody took a stand, its clause tells of that stand itself.
    """
    about = prepositional(claim, ("of", "about", "on")) or _doing(claim)
    if claim.lemma_.lower() in ("idea", "notion", "suggestion") and about:
        return [(about[0], "obj")]
    clausal = [c for c in claim.children if c.dep_ in ("acl", "ccomp", "relcl")]
    stand = any(c.lemma_.lower() in _S.verbs for c in clausal)
    told = word.lemma_.lower() in _REJECTING and (clausal or about)
    denies = told or word.lemma_.lower() in _DENYING
    return [(claim, "claim")] if denies and not stand else []


def _doing(claim: Token) -> tuple[Token, ...]:
    """As in "floated the idea of raising the fee": the deed behind "of"."""
    inner = (c for p in claim.children if p.lower_ == "of" for c in p.children)
    return tuple(c for c in inner if c.dep_ == "pcomp" and c.tag_ == "VBG")


def what_bears(verb: Token) -> tuple[Token, ...]:
    """As in "backed the review, which is to last a year and was proposed by Chile": the review.

    Parsers join such a passive to the verb of the sentence, whose subject nobody proposed.
    """
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)
    if verb.dep_ != "conj" or not passive or own:
        return ()
    if any(c.dep_ == "auxpass" for c in verb.head.children):
        return ()
    things = (c for c in verb.head.children if c.dep_ == "dobj" and c.i < verb.i)
    return tuple(t for t in things if any(c.dep_ == "relcl" for c in t.children))[:1]
