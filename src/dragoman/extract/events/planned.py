"""Steps to come: what somebody is set, likely or said to do, whatever the verb says."""

from dragoman.extract import clause
from dragoman.extract.events.noun_senses import noun_sense
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.reporting import reporting
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_SET_BY_OTHERS = frozenset({"expect", "schedule", "set", "slate"})
_SET = frozenset({"due", "set", "slated", "scheduled", "poised"})
_WHO = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_OWN_PLANS = frozenset({"plan", "intend"})
_COURSES = word_class("time.course")
_AHEAD = frozenset({"will", "may", "might", "could"})
_LIKELY = frozenset({"likely", "certain", "bound", "sure", "supposed", "tipped"})
_STILL_STEPS = word_class("time.still_a_step")
_TAGS = frozenset({"VB", "VBN"})
_WHICH = frozenset({"who", "which", "that"})
_NO_STEPS = word_class("time.no_step")


def is_planned(verb: Token, verbs: dict[int, Sense]) -> bool:
    """Whether a clause tells a step that is set, of a verb and nouns that name no event.

    "The harbour office is expected to publish the notice", "Norland plans to reopen the lock".
    """
    if verb.dep_ != "xcomp" or verb.i in verbs or verb.pos_ not in ("VERB", "AUX"):
        return False
    vocabulary = event_vocabulary()
    if verb.lemma_ in vocabulary.undone | _COURSES:
        return False
    above = verb.head
    lemma = above.lemma_.lower()
    told = lemma in _SET_BY_OTHERS and clause.is_passive(above)
    told = told or (above.lower_ in _SET and above.head.lemma_ == "be")
    told = told or (lemma in _OWN_PLANS and clause.is_verbal(above))
    if not told or clause.negated(above) or clause.negated(verb) or clause.in_condition(above):
        return False
    about = clause.patients(verb)
    if verb.lemma_.lower() in vocabulary.occurs:  # "the talks are scheduled to occur on Friday"
        top = above if clause.is_verbal(above) else above.head
        about = (*about, *clause.subjects(top))
    return not any(noun_sense(noun, vocabulary) for noun in about)


def is_set(verb: Token, form: str, *, set_in: bool) -> bool:
    """Whether a step of nobody named is told as one: of a place or day, by somebody with a part.

    "The ceremony will be held in Lima", "the prime minister will stay on", "the members are due to
    be briefed".
    """
    parties = event_vocabulary().parties
    if form == "planned":
        who = clause.subjects(verb) if clause.is_passive(verb) else ()
        return set_in or any(t.lemma_.lower() in parties or t.ent_type_ in _WHO for t in who)
    whose = any(t.lemma_.lower() in parties for t in clause.subjects(verb))
    return (set_in or whose) and clause.force(verb).modal == "will"


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
    named = (t for t in subjects if t.pos_ != "PRON" or t.lower_ in _WHICH)
    return any(noun_sense(t, event_vocabulary()) is None for t in named)
