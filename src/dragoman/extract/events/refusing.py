"""Refusing: clauses by which somebody says what he will not do, whatever it is."""

from dragoman.extract import clause
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Token

_LIKELY = frozenset({"likely", "probably", "presumably"})
_WILL = frozenset({"will", "would"})
_I = frozenset({"i", "we"})
_ONESELF = frozenset({"he", "she", "it", "they"})
_OURS = frozenset({"this", "our", "my"})
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_TELL = frozenset({"inform", "notify", "signal", "indicate", "vow"})
_MEANT = frozenset({"intention", "plan", "intent", "desire", "appetite", "interest"})


def is_unwilling(verb: Token) -> bool:
    """Whether somebody says no to a deed: "said he would not testify", "has no plans to meet".

    What merely will not be so ("said it would not be easy", "it won't work") is no refusal, and
    what another will not do is one only where the sentence tells it of a name.
    """
    if verb.lemma_ == "have":
        return _means_not_to(verb)
    if verb.pos_ != "VERB" or not clause.negated(verb):  # the cheapest test, and mostly the last
        return False
    together = any(c.dep_ == "prep" and c.lower_ == "with" for c in verb.children)
    if verb.lemma_ in event_vocabulary().undone and not together:
        return False
    force = clause.force(verb)
    guessed = any(c.lower_ in _LIKELY for c in verb.children)
    if force.modal not in _WILL or force.open or force.perfect or guessed:
        return False
    return not force.progressive and not clause.is_passive(verb) and _is_for_oneself(verb)


def _means_not_to(verb: Token) -> bool:
    """Whether somebody has "no intention of" something, or "no plans to" do it."""
    return any(
        c.dep_ == "dobj"
        and c.lemma_ in _MEANT
        and any(g.dep_ == "det" and g.lower_ == "no" for g in c.children)
        and any(g.dep_ in ("acl", "prep") for g in c.children)
        for c in verb.children
    )


def _is_ours(who: Token) -> bool:
    """Whether somebody speaks for a body of his own: "this country", "our union"."""
    body = who.lemma_.lower() in event_vocabulary().parties
    return body and any(c.dep_ in ("det", "poss") and c.lower_ in _OURS for c in who.children)


def _is_for_oneself(verb: Token) -> bool:
    """Whether who will not do it is who says so, or is told of by name."""
    who = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if who is None:
        return False
    if who.lower_ in _I or _is_ours(who):
        return True
    if verb.dep_ == "ccomp" and who.lower_ in _ONESELF:
        told = verb.head.lemma_.lower()
        return told in _TELL or bool(reporting().of(told))
    return verb.dep_ in ("ROOT", "conj", "ccomp") and who.ent_type_ in _PARTIES
