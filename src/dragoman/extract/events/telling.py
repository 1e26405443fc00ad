"""Telling: whether a clause tells a deed for itself, or only names it beside something else."""

from dragoman.extract import clause
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

# Participles that tell where somebody said what follows.
SPEAKING = frozenset({"speaking", "addressing", "testifying", "appearing"})
_WHICH = frozenset({"which", "that", "who"})
_SERVED = frozenset({"need", "help"})  # "what it needs to build it", "money to help build it"
_UTTERANCES = word_class("thing.utterance")
_SAYS_MORE = frozenset({"prep", "acl", "relcl", "npadvmod"})
_MANNER = frozenset({"WRB", "WP", "WDT"})


def is_told(verb: Token) -> bool:
    """Whether a deed is told: in a clause with a tense, or as what is planned, begun or done by X.

    "Money to build a dam" and "how to build one" tell of none, nor do general truths ("dams are
    built of stone").
    """
    force = clause.force(verb)
    if force.tense != "none":
        lasting = force.tense == "present" and not (force.perfect or force.progressive)
        return not (lasting and force.modal is None and clause.is_passive(verb))
    if any(c.tag_ in _MANNER for c in verb.children):
        return False
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return any(c.dep_ == "agent" for c in verb.children)
    above = clause.governor(verb)
    if above is None:
        return verb.dep_ == "ROOT"
    vocabulary = event_vocabulary()
    noun = not clause.is_verbal(above) and above.pos_ != "ADJ"
    if above.lemma_ in _SERVED:
        return False
    return above.lemma_.lower() in (vocabulary.by_noun if noun else vocabulary.by_verb)


def is_aside(verb: Token) -> bool:
    """Whether a participle only says where somebody speaks: "Speaking to X, Y said …"."""
    return verb.dep_ == "advcl" and verb.tag_ == "VBG" and clause.force(verb).tense == "none"


def is_pointed_out(verb: Token) -> bool:
    """Whether a wish only says which thing is meant: "presented the design she wants"."""
    if verb.lemma_ != "want" or verb.dep_ != "relcl":
        return False
    own = any(c.dep_ == "nsubj" and c.lower_ not in _WHICH for c in verb.children)
    return own and not any(c.dep_ in ("xcomp", "ccomp") for c in verb.children)


def is_mere_utterance(noun: Token) -> bool:
    """Whether a noun only says that words were said, or where: "his remarks", "in a statement".

    "His remarks on the levy" are an event of their own. Bare ones are taken for anything else that
    their author has said.
    """
    if noun.lemma_.lower() not in _UTTERANCES or clause.is_verbal(noun):
        return False
    said = any(c.i > noun.i and c.dep_ in _SAYS_MORE for c in noun.children)
    within = noun.dep_ == "pobj" and noun.head.lower_ == "in"
    return not said or (within and any(c.lower_ in ("a", "an") for c in noun.children))
