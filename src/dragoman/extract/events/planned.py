"""Planned steps: what somebody is expected, due or set to do, whatever the verb says."""

from dragoman.extract import clause
from dragoman.extract.events.noun_senses import noun_sense
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_SET_BY_OTHERS = frozenset({"expect", "schedule", "set", "slate"})
_SET = frozenset({"due", "set", "slated", "scheduled", "poised"})
_WHO = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_OWN_PLANS = frozenset({"plan", "intend"})
_COURSES = word_class("time.course")


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
