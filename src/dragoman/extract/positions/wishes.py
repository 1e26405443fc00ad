"""What is wished, and what is only told as a fact or asked: "demands that", "accepts that"."""

from dragoman.extract.clause import negated
from dragoman.knowledge.stances import Pattern, stances
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_S = stances()
_ASKING = word_class("act.ask_that")
HOPING = frozenset({"hope", "hop", "wish"})  # what is hoped is wanted, whatever its verb's form
_FATE = frozenset(
    {"it", "nobody", "everybody", "everyone", "everything", "things", "all", "anybody"}
)
OPEN = frozenset({"WP", "WP$", "WRB", "WDT"})
_WISHED = frozenset({"must", "should", "ought"})
_MEANING = frozenset({"intend", "plan", "want", "mean"})


def is_wished(word: Token, clause: Token) -> bool:
    """Whether a clause is what is asked for; "demands that they leave" reads as a plain present."""
    if clause.left_edge.tag_ in OPEN:
        return False  # "asked where they are": a question
    if word.lemma_.lower() in HOPING:
        if any(c.dep_ == "nsubj" and c.lower_ in _FATE for c in clause.children):
            return False  # "I hope it works out"
        return not any(c.dep_ == "nsubj" and c.lower_ == "you" for c in clause.children)
    if is_wish(clause):
        return True
    bare = clause.tag_ == "VBP" and not any(c.dep_ == "aux" for c in clause.children)
    return bare and word.lemma_.lower() in _ASKING


def only_tells(word: Token, clause: Token, pattern: Pattern) -> bool:
    """As in "accepts that it may be costly", "signalled that the war is over": told as a fact."""
    lemma = word.lemma_.lower()
    modal = next((c.lower_ for c in clause.children if c.tag_ == "MD"), None)
    if lemma in ("agree", "accept"):
        maybe = modal in ("may", "might", "could")
        return maybe or (lemma == "agree" and not is_to_be(clause))
    if pattern.stance != "offers" or pattern.strong or negated(word):
        return False
    there = any(c.dep_ == "expl" for c in clause.children)
    return there or not (is_to_be(clause) or negated(clause) or _is_ready(clause))


def _is_ready(clause: Token) -> bool:
    """As in "signalled that it is ready to pay", "that it plans to pay"."""
    states = (c.lower_ for c in clause.children if c.dep_ == "acomp")
    return clause.lemma_ in _MEANING or any(state in _S.adjectives for state in states)


def asks_what(word: Token, clause: Token) -> bool:
    """As in "unclear what Norway plans to do", "how it likes to put it": a question is no stand."""
    own = (*word.children, *clause.children)
    return any(c.lower_ in ("what", "how") and c.i < word.i for c in own)


def is_to_be(clause: Token) -> bool:
    """Whether a clause tells what is to be done, not what was found: "agreed that X would"."""
    return is_wish(clause) or any(c.tag_ == "MD" for c in clause.children)


def is_wish(clause: Token) -> bool:
    """As in "insists that X withdraw" or "must withdraw", against "insists that X withdrew"."""
    modal = next((c.lower_ for c in clause.children if c.tag_ == "MD"), None)
    passive = any(c.dep_ == "auxpass" and c.lower_ == "be" for c in clause.children)
    bare = clause.tag_ == "VB" or passive
    return modal in _WISHED if modal else bare or _claims_right(clause)


def _claims_right(clause: Token) -> bool:
    """As in "insists that it has the right to fish"."""
    return clause.lemma_ == "have" and any(c.lemma_ == "right" for c in clause.children)
