"""Another's: what a clause tells as due, forced, wished or still to come is nobody's own stand."""

from dragoman.extract.clause import modal
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token

_S = stances()
DUTY = frozenset({"must", "should", "ought"})
PERHAPS = frozenset({"could", "may", "might", "can"})
_AHEAD = DUTY | {"will", "would"}
_NEAR = 8  # words behind "pressure" in which it says to do what
_THEN = frozenset({"after", "once", "before", "until", "till", "when", "as"})
_WISHED = frozenset({"prefer", "wish", "hope", "desire"})
_MADE = frozenset({"force", "compel", "prevent", "stop", "keep"})


def is_another_s(verb: Token) -> bool:
    """What ought to be, was not done, or was forced upon its subject, is not the subject's own."""
    if verb.dep_ == "advcl" and verb.tag_ == "VB" and modal(verb.head) in PERHAPS:
        return True
    if modal(verb) in DUTY or _instead(verb) or _made_to(verb) or _under_a_paper(verb):
        return True
    return _is_for(verb) or _is_to_come(verb) or _is_pressed(verb)


def _is_for(verb: Token) -> bool:
    """As in "time for Orvia to ratify the deal": what somebody may do, or is to do."""
    return verb.tag_ == "VB" and any(c.dep_ == "mark" and c.lower_ == "for" for c in verb.children)


def _is_pressed(verb: Token) -> bool:
    """As in "pressure on Orvia to accept", "into accepting", "prefers that they agree"."""
    if verb.tag_ == "VBG":
        return verb.dep_ == "pcomp" and verb.head.lower_ == "into"
    if verb.dep_ == "ccomp" and verb.head.lemma_.lower() in _WISHED:
        return True
    if verb.tag_ != "VB" or not any(c.tag_ == "TO" for c in verb.children):
        return False
    before = verb.doc[max(0, verb.i - _NEAR) : verb.i]
    return any(t.lemma_.lower() == "pressure" and t.pos_ == "NOUN" for t in before)


def _is_to_come(verb: Token) -> bool:
    """As in "she would leave after parliament approved it": nothing has been approved yet."""
    then = any(c.lower_ in _THEN and c.dep_ in ("mark", "advmod") for c in verb.children)
    return then and verb.dep_ == "advcl" and modal(verb.head) in _AHEAD


def _under_a_paper(verb: Token) -> bool:
    """As in "under the plan the islands would forgo it": whose plan it is wants it so."""
    frames = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "under" and c.i < verb.i)
    papers = (n for c in frames for n in c.children if n.dep_ == "pobj")
    return any(n.lemma_.lower() in _S.papers for n in papers) and modal(verb) is not None


def _instead(verb: Token) -> bool:
    """As in "threatened them instead of agreeing", "warned against it": what was not done."""
    if verb.dep_ != "pcomp":
        return False
    before = verb.doc[max(verb.head.i - 1, 0)].lower_
    if verb.head.lower_ == "against":
        return True  # "warned them against clinging to it"
    return verb.head.lower_ == "without" or (verb.head.lower_ == "of" and before == "instead")


def _made_to(verb: Token) -> bool:
    """As in "forced her to vote against it": no stand of her own."""
    outer = verb.head.head if verb.dep_ == "pcomp" else verb.head
    return verb.dep_ in ("pcomp", "xcomp", "ccomp") and outer.lemma_.lower() in _MADE
