"""Forms: the pattern of words by which an event was found, and which say too little for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extract import clause

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dragoman.extract.events.naming import Parties
    from dragoman.extract.events.predicates import Predicate

_POINTING = frozenset({"the", "this", "that", "these", "those"})


def form_of(predicate: Predicate, who: Parties, *, set_in: bool) -> str | None:
    """The pattern that found the event; None where its words say too little to be a report."""
    if predicate.form == "must":
        return "must" if who.own else None
    if predicate.form == "willing":
        return "willing" if who.actors else None
    if predicate.form == "verb":
        return _form_of_verb(predicate, who)
    definite = "_definite" if _is_definite(predicate.head) else ""
    if predicate.form != "noun":
        return predicate.form + definite
    if who.own or set_in:
        return "noun_named" if who.own else "noun_set"
    vague = not predicate.sense.alone or _is_general(predicate.head)
    return None if vague else "noun" + (definite or "_bare")


def _form_of_verb(predicate: Predicate, who: Parties) -> str | None:
    sense = predicate.sense
    finite = clause.force(predicate.frame).tense != "none"
    only_aim = sense.kind == "ceasefire" and not finite
    both = sense.both and not clause.is_passive(predicate.head)
    wanted = 2 if both else int(sense.who or only_aim)
    if len(who.actors) < wanted or (sense.kind == "announcement" and not finite):
        return None
    return ("verb" if finite else "nonfinite") + ("" if who.actors else "_agentless")


def _is_general(noun: Token) -> bool:
    """Whether a plural stands without any word that narrows it: "attacks", "tariffs"."""
    plain = ("punct", "cc", "conj")
    return noun.tag_ == "NNS" and all(c.dep_ in plain for c in noun.children)


def _is_definite(noun: Token) -> bool:
    """Whether a noun points to what was told before: "the talks", "this attack"."""
    return any(c.dep_ == "det" and c.lower_ in _POINTING for c in noun.children)
