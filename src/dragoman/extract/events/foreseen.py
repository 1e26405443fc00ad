"""Foreseen steps: what somebody will, may or is likely to do, whatever the verb says."""

from dragoman.extract import clause
from dragoman.extract.events.noun_senses import noun_sense
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.reporting import reporting
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_AHEAD = frozenset({"will", "may", "might", "could"})
_LIKELY = frozenset({"likely", "certain", "bound", "sure", "supposed", "tipped"})
_STILL_STEPS = word_class("time.still_a_step")
_TAGS = frozenset({"VB", "VBN"})
_WHO = frozenset({"who", "which", "that"})
_NO_STEPS = word_class("time.no_step")


def is_step_to_come(verb: Token, verbs: dict[int, Sense]) -> bool:
    """Whether a clause tells a step to come, of a verb and nouns that name no event.

    "Sudania will keep its envoy in the port", "the next speaker is likely to redraw the list".
    `verbs` are the senses, by place, of the verbs that name an event by themselves.
    """
    if verb.i in verbs or verb.pos_ not in ("VERB", "AUX") or verb.dep_ in ("aux", "auxpass"):
        return False
    vocabulary = event_vocabulary()
    if verb.lemma_ in (vocabulary.undone - _STILL_STEPS) | _NO_STEPS:
        return False
    if not (_is_modal(verb) or _is_likely(verb)) or reporting().of(verb.lemma_.lower()):
        return False
    objects = clause.patients(verb)
    if verb.lemma_ == "do" and all(noun.pos_ in ("PRON", "DET") for noun in objects):
        return False  # "will do that", "may do so": what was told before
    return not any(noun_sense(noun, vocabulary) for noun in objects)


def _is_modal(verb: Token) -> bool:
    """Whether its own clause says that somebody will or may do it, and denies or asks nothing."""
    modal = any(c.tag_ == "MD" for c in verb.children if c.dep_ in ("aux", "auxpass"))
    joined = verb.dep_ == "conj" and not clause.negated(verb.head)
    force = clause.force(verb) if verb.tag_ in _TAGS and (modal or joined) else None
    if force is None or force.modal not in _AHEAD or force.negated or force.perfect or force.open:
        return False
    return _is_somebodys(clause.subjects(verb))


def _is_likely(verb: Token) -> bool:
    """Whether it is what somebody is likely, bound or going to do."""
    above = verb.head
    if verb.dep_ != "xcomp" or not any(c.tag_ == "TO" for c in verb.children):
        return False
    going = above.lemma_ == "go" and above.tag_ == "VBG" and clause.force(above).tense == "present"
    likely = above.lower_ in _LIKELY and above.head.lemma_ == "be"
    told = above if going or clause.is_verbal(above) else above.head
    if not (going or likely) or clause.negated(above) or clause.negated(told):
        return False
    return clause.force(told).tense == "present" and _is_somebodys(clause.subjects(told))


def _is_somebodys(subjects: tuple[Token, ...]) -> bool:
    """Whether a noun acts that names no event itself; of those "the talks will go on" tells."""
    named = (t for t in subjects if t.pos_ != "PRON" or t.lower_ in _WHO)
    return any(noun_sense(t, event_vocabulary()) is None for t in named)
