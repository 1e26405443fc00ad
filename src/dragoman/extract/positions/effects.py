"""Stands told by effect and need: "the cuts would ruin us", "a new clause is needed"."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    condition,
    force,
    in_condition,
    is_passive,
    negated,
    subjects,
)
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_S = stances()
_MAYBE = frozenset({"may", "might", "could"})
_NOW = ("present", "future")
_PERHAPS = frozenset({"could", "may", "might", "can"})
_TURNED: dict[Stance, Stance] = {"rejects": "accepts", "accepts": "rejects"}


def by_effect(verb: Token) -> Iterator[Stand]:
    """As in "the cuts would devastate the coast": in somebody's mouth, what harms is refused."""
    stance = _S.effects.get(verb.lemma_.lower())
    if stance is None or verb.pos_ != "VERB" or is_passive(verb) or condition(verb) is not None:
        return
    how = force(verb)
    if how.open or in_condition(verb) or how.modal in _PERHAPS or how.tense not in _NOW:
        return
    if not any(c.dep_ == "dobj" for c in verb.children):
        return
    for cause in verb.children:
        if (cause.dep_ == "nsubj" and cause.pos_ == "NOUN") or cause.dep_ == "csubj":
            taken = _TURNED[stance] if how.negated else stance
            yield Stand(None, taken, "effect", verb, issue_of(cause))


def by_warning(verb: Token) -> Iterator[Stand]:
    """As in "warned that the ban could cost jobs": what one is warned of for its effects."""
    if negated(verb) or is_passive(verb) or force(verb).modal is not None:
        return
    for clause in (c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i):
        how = force(clause)
        if how.modal is None and how.tense != "future":
            continue
        if condition(clause) is not None or is_passive(clause) or how.negated:
            continue
        for cause in (c for c in clause.children if c.dep_ in ("nsubj", "csubj")):
            if is_bargained(cause):
                for holder in subjects(verb):
                    yield Stand(holder, "rejects", "warned", verb, issue_of(cause))


def is_bargained(noun: Token) -> bool:
    """Whether a noun is what parties bargain over: a paper, a deed of pressure, an end of it."""
    lemma = noun.lemma_.lower()
    return any(lemma in words for words in (_S.papers, _S.measures, _S.outcomes, _S.titles))


def by_need(verb: Token) -> Iterator[Stand]:
    """As in "a new clause is needed", "our members deserve a raise": what its speaker wants."""
    if verb.pos_ != "VERB" or negated(verb) or condition(verb) is not None:
        return
    if verb.lemma_.lower() == "need":
        if not any(c.dep_ == "auxpass" for c in verb.children) or in_condition(verb):
            yield from _own_need(verb)
            return
        for what in subjects(verb)[:1]:
            if what.pos_ == "NOUN":
                yield Stand(None, "demands", "need", verb, issue_of(what))
        return
    for noun in verb.children:
        told = noun.dep_ == "xcomp" and noun.tag_ in ("VB", "VBN")
        if told or (noun.dep_ == "dobj" and noun.pos_ == "NOUN"):
            yield Stand(None, "demands", "need", verb, issue_of(noun))


def _own_need(verb: Token) -> Iterator[Stand]:
    """As in "we need a new clause", "the country needs reform": what its speaker is after."""
    if in_condition(verb) or verb.dep_ in ("relcl", "advcl"):
        return
    ours = any(d.lower_ == "we" or d.lemma_.lower() in _S.commons for d in subjects(verb))
    stood = verb.head if verb.dep_ == "csubj" and verb.head.lemma_ == "be" else None
    if ours and stood is not None:  # "what we need is a new clause"
        for noun in (c for c in stood.children if c.dep_ == "attr" and c.pos_ == "NOUN"):
            yield Stand(None, "demands", "need.own", verb, issue_of(noun))
        return
    for noun in verb.children if ours else ():
        fits = noun.lower_ == "time" or not (
            noun.lower_ in _S.concrete or noun.lemma_.lower() in _S.spans
        )
        if fits and noun.dep_ == "dobj" and noun.pos_ == "NOUN":
            yield Stand(None, "demands", "need.own", verb, issue_of(noun))


def has_to(word: Token) -> Token | None:
    """The verb of a duty told without a modal verb: "has to withdraw", "needs to stop"."""
    if (word.tag_ == "VBD" and word.lemma_ == "have") or negated(word):
        return None
    if word.dep_ in ("relcl", "advcl") or any(c.lower_ in _MAYBE for c in word.children):
        return None
    for child in word.children:
        infinitive = child.dep_ == "xcomp" and child.tag_ == "VB" and child.i > word.i
        if infinitive and any(c.tag_ == "TO" for c in child.children if c.dep_ == "aux"):
            return child
    return None
