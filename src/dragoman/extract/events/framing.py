"""Framing: the verb that tells of a noun's event, and how it does."""

from dragoman.extract import clause
from dragoman.extract.events.governing import NEARLY, VERGES, is_near, puts_off
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import EventVocabulary, event_vocabulary
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_TAKEN_SO = frozenset({"seriously", "lightly", "personally", "literally", "as"})
_GOES_ON = word_class("time.go_on")
_SETS = frozenset({"set", "schedule", "slate", "expect", "plan"})
_GOING_ON = frozenset({"underway", "ongoing", "afoot"})
# Of what a noun's event is one of several, or fills: "a string of raids", "two days of talks".
_SERIES = frozenset(
    (
        *("round", "series", "string", "spate", "wave", "raft", "package", "set", "slew", "flurry"),
        *("barrage", "batch", "succession", "volley", "number", "couple", "pair", "dozen", "score"),
        *("handful", "hundred", "torrent", "campaign", "session", "day", "hour", "week", "night"),
    )
)
_AS = frozenset({"acomp", "oprd", "advmod", "xcomp"})  # "are close to", "appear close to"


def frame_of(noun: Token, vocabulary: EventVocabulary) -> tuple[Token, str]:
    """The verb that tells of a noun's event, and how."""
    first = _first(noun)
    verb = first.head
    if verb.pos_ not in ("VERB", "AUX"):
        about = _goes_about(first, vocabulary)
        return (about, "light") if about is not None else (noun, "noun")
    lemma = verb.lemma_.lower()
    if first.dep_ in ("nsubj", "nsubjpass") and _is_set(verb, vocabulary):
        return verb, "set"
    undoes = any(c.dep_ == "prt" and c.lower_ in ("down", "off") for c in verb.children)
    undoes = undoes or (lemma == "take" and any(c.lower_ in _TAKEN_SO for c in verb.children))
    if first.dep_ in ("dobj", "nsubjpass") and lemma in vocabulary.light and not undoes:
        return verb, "light"
    if first.dep_ in ("nsubj", "nsubjpass"):
        return _told_of(verb, vocabulary) or (noun, "noun")
    return noun, "noun"


def _told_of(verb: Token, vocabulary: EventVocabulary) -> tuple[Token, str] | None:
    """The verb that tells what becomes of its subject, and how; None where it tells other things.

    Of "is to take effect" the parser hangs the subject on the "is".
    """
    stands = verb.lemma_.lower() == "be"
    if stands and _is_under_way(verb):
        return verb, "occurs"
    to_be = tuple(c for c in verb.children if c.dep_ == "xcomp" and stands)
    done = next((v for v in to_be if v.lemma_ in vocabulary.light and v.tag_ == "VBN"), None)
    if done is not None:  # "sanctions are to be imposed"
        return done, "light"
    telling = next((v for v in (verb, *to_be) if _goes_on(v, vocabulary)), None)
    return (telling, "occurs") if telling else None


def _first(noun: Token) -> Token:
    """The noun that stands in the clause for a listed one, or for one of several."""
    first = noun
    while True:
        if first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN"):
            first = first.head
        elif first.dep_ == "pobj" and first.head.lower_ == "of" and _is_series(first.head.head):
            first = first.head.head
        else:
            return first


def _is_series(noun: Token) -> bool:
    return noun.lemma_.lower() in _SERIES and noun.pos_ == "NOUN"


def _goes_on(verb: Token, vocabulary: EventVocabulary) -> bool:
    """Whether a verb says that its subject occurs: "takes place", not "takes two stages"."""
    if verb.lemma_ == "take":
        taken = (c for c in verb.children if c.dep_ == "dobj")
        return not any(c.dep_ == "nummod" for noun in taken for c in noun.children)
    return verb.lemma_.lower() in vocabulary.occurs


def occasion(noun: Token, sense: Sense, verbs: dict[int, Sense]) -> tuple[Token, str]:
    """The verb that a talk is the occasion of: "in a call X discussed …" is one event."""
    if sense.mutual and noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during", "at", "over"):
        verb = noun.head.head
        told = verbs.get(verb.i)
        if told is not None and told.mutual and told.kind in ("talks", "meeting"):
            return verb, "within"
    due = _due_to(noun)
    if due is not None:
        return due, "occurs"
    return (noun, "noun") if sense.alone else _told_on(noun)


def _told_on(noun: Token) -> tuple[Token, str]:
    """The relative clause that tells how a noun's event goes: "the talks, which began in May"."""
    for child in noun.children:
        which = any(c.dep_ == "nsubj" and c.lower_ in ("which", "that") for c in child.children)
        if child.dep_ == "relcl" and which and child.lemma_ in _GOES_ON:
            return child, "occurs"
    return noun, "noun"


def _due_to(noun: Token) -> Token | None:
    """The infinitive that tells what a noun's event is to do: "strikes due to go on", "set to"."""
    for child in noun.children:
        settled = child.lower_ == "due" or child.lemma_.lower() in _SETS
        if not settled or child.i < noun.i or child.dep_ not in ("amod", "acl"):
            continue
        goes_on = event_vocabulary().occurs
        return next((c for c in child.children if c.dep_ == "xcomp" and c.lemma_ in goes_on), None)
    return None


def _is_under_way(verb: Token) -> bool:
    """Whether a clause says that its subject is going on: "was under way", "are ongoing"."""
    going = any(t.lower_ == "way" for t in clause.prepositional(verb, ("under",)))
    return going or any(
        c.lower_ in _GOING_ON and c.dep_ in ("acomp", "advmod") for c in verb.children
    )


def _goes_about(noun: Token, vocabulary: EventVocabulary) -> Token | None:
    """The verb whose subject is at what a noun names: "press on with talks", "close to a deal"."""
    preposition = noun.head
    above = preposition.head
    if noun.dep_ != "pobj":
        return None
    if (above.lemma_, preposition.lower_) in vocabulary.through:
        return above
    if preposition.lower_ == "of" and above.lower_ in VERGES and above.dep_ == "pobj":
        verb = above.head.head
        return verb if clause.is_verbal(verb) else None
    near = preposition.lower_ == "to" and above.lower_ in NEARLY and above.dep_ in _AS
    return above.head if near and clause.is_verbal(above.head) else None


def _is_set(verb: Token, vocabulary: EventVocabulary) -> bool:
    """Whether a verb fixes its subject's event or calls it off: "is due", "were postponed"."""
    if any(c.dep_ == "dobj" for c in verb.children) and not clause.is_passive(verb):
        return False  # "the strike has halted work"
    near = [verb, *(c for c in verb.children if c.dep_ in ("acomp", "advmod", "prt"))]
    lent = {vocabulary.by_verb.get(w.lemma_.lower()) for w in near}
    if verb.lemma_ == "be" and any(w.dep_ == "acomp" for w in near) and "conditional" in lent:
        return True
    if puts_off(verb) or is_near(verb):
        return True
    return bool(lent & {"scheduled", "cancelled"}) or (
        verb.lemma_ in ("expect", "plan") and clause.is_passive(verb)
    )
