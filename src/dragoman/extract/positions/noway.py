"""Refusals told by a noun that is denied: "has no intention of paying", "there is no need to"."""

from collections.abc import Iterator

from dragoman.extract.clause import is_verbal, negated, subjects
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_ON = frozenset({"of", "in", "for", "on", "about", "to"})
_HARDLY = frozenset({"little", "scant"})
_HAVING = frozenset({"have", "see", "find", "show", "feel", "express", "hold"})
_BEING = frozenset({"be", "exist", "remain"})
_IT = frozenset({"make", "serve", "have"})  # "it makes no sense", "it serves no purpose"


def by_denied_noun(noun: Token) -> Iterator[Stand]:
    """As in "sees no reason to leave", "there is no excuse for it", "has no appetite for a fight".

    What there is no excuse not to do is demanded.
    """
    verb = noun.head
    if noun.dep_ not in ("dobj", "attr", "nsubj") or not is_verbal(verb):
        return
    scarce = any(c.dep_ == "amod" and c.lower_ in _HARDLY for c in noun.children)
    if not (scarce or negated(noun) or negated(verb)):
        return
    lemma = verb.lemma_.lower()
    there = any(c.dep_ == "expl" or c.lower_ == "there" for c in verb.children)
    own = lemma in _HAVING and noun.dep_ == "dobj"
    it = lemma in _IT and any(c.dep_ == "nsubj" and c.lower_ == "it" for c in verb.children)
    own = own and not it
    if not own and not it and not (there and lemma in _BEING):
        return
    what = _about(noun) or _about(verb)
    if what is None:
        return
    issue = issue_of(what)
    stance: Stance = "demands" if is_verbal(what) and negated(what) else "rejects"
    for holder in subjects(verb) if own else (None,):
        yield Stand(holder, stance, f"noway.{'own' if own else 'there'}", verb, issue)


def _about(word: Token) -> Token | None:
    """What a noun is about: its infinitive, or what its preposition brings in."""
    for child in word.children:
        if child.i <= word.i:
            continue
        if child.tag_ in ("VB", "VBG") and child.dep_ in (
            "acl",
            "relcl",
            "xcomp",
            "advcl",
            "ccomp",
        ):
            return child
        if child.dep_ == "prep" and child.lower_ in _ON:
            for inner in child.children:
                if inner.dep_ == "pcomp" or (inner.dep_ == "pobj" and inner.pos_ == "NOUN"):
                    return inner
    return None
