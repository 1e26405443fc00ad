"""Predicates: the verbs and nouns of a sentence that name an event, each with its sense."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dragoman.extract import clause
from dragoman.extract.events.acts import act_of, is_threatening
from dragoman.extract.events.governing import puts_off
from dragoman.extract.events.senses import noun_sense, verb_sense
from dragoman.knowledge.event_vocabulary import EventVocabulary, Sense, event_vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

# Nouns that are only what a verb's event is about: a treaty signed or handed over.
_SAYS_AGAIN: dict[str, tuple[str, ...]] = {
    "withdrawal": ("sanction", "demand", "proposal"),
    "ceasefire": ("strike",),
    "agreement": ("agreement",),
    "signature": ("agreement",),
    "handover": ("agreement",),
    "violation": ("agreement",),
    "other": ("protest",),  # "lodged a protest"
    "rejection": ("sanction", "talks"),
}
# The verb whose first sense an act without one of its own has.
_LIKE = {
    "must": "demand",
    "terms": "demand",
    "dismissal": "reject",
    "menace": "threaten",
    "refusal": "reject",
    "unwilling": "reject",
    "willing": "propose",
    "presence": "visit",
    "term": "ratify",
    "charge": "condemn",
    "praise": "praise",
}
_GOES_ON = frozenset({"begin", "start", "open", "enter", "drag", "last", "end", "collapse"})
_SETS = frozenset({"set", "schedule", "slate", "expect", "plan"})
_NEARLY = frozenset({"close", "closer", "near", "nearer"})
# What somebody is asked to do that is more than giving in: an event to come beside the demand.
_ASKED_FOR = frozenset(
    (
        "sanction",
        "aid",
        "signature",
        "talks",
        "meeting",
        "exchange",
        "release",
        "election",
        "strike",
    )
)
# What is denied, or what a deal holds, is an event of its own beside the denial or the deal.
_TELLS_MORE = frozenset({"deny", "refute", "dispute", "include", "contain", "require", "envisage"})
_WITHIN_NOUNS = frozenset({"amod", "compound"})
_SPEECH_ACTS = frozenset({"demand", "threat", "rejection", "agreement", "announcement"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that names an event, and the verb that tells of it.

    `frame` is the verb whose clause carries the event: the word itself, or the verb of a noun;
    for a noun alone it is the noun. `form` says which of these it is: verb, light ("held talks"),
    occurs ("talks took place"), set ("talks are due"), within ("in a call, X discussed"), must
    ("said that X must"), terms ("said there would be no deal without"), dismissal
    ("called it unacceptable"), charge ("called it a crime"), praise ("called it historic"),
    menace ("said it would raise tariffs"), refusal ("will not allow X"), unwilling ("said he would
    not testify"), willing ("is ready to"), presence ("was in X for talks"), term ("under the deal,
    X will pay") or noun.
    """

    head: Token
    frame: Token
    sense: Sense
    form: str


def _sorted_out(sentence: Span) -> tuple[list[Token], list[Token]]:
    """The verbs and the nouns of a sentence; walking its words once, for each one costs."""
    verbs: list[Token] = []
    nouns: list[Token] = []
    for token in sentence:
        pos = token.pos_
        if pos in ("VERB", "AUX"):
            verbs.append(token)
        elif pos in ("NOUN", "PROPN"):
            nouns.append(token)
    return verbs, nouns


def predicates(sentence: Span) -> tuple[Predicate, ...]:
    """Every predicate of a sentence; a verb and its own noun are one."""
    vocabulary = event_vocabulary()
    verbs: dict[int, Sense] = {}
    tellers, nouns = _sorted_out(sentence)
    for token in tellers:
        sense = verb_sense(token, vocabulary) if token.dep_ not in _WITHIN_NOUNS else None
        if sense is not None:
            verbs[token.i] = sense
    doc = sentence.doc
    absorbed = {i for v, sense in verbs.items() for i in _repeats(doc[v], sense, vocabulary)}
    found = []
    for token in (noun for noun in nouns if noun.i not in absorbed):
        noun = noun_sense(token, vocabulary)
        if noun is None or token.dep_ in ("compound", "nmod") or _inner(token, noun, vocabulary):
            continue
        frame, form = _frame(token, vocabulary)
        if form == "noun":
            frame, form = _occasion(token, noun, verbs)
        told = verbs.get(frame.i)
        ordered = form == "light" and frame.lemma_ == "order"
        known = told is not None and told.kind in (noun.kind, "announcement")
        if told is not None and (form == "within" or ordered or known):
            del verbs[frame.i]
        found.append(Predicate(token, frame, noun, form))
    for i, sense in list(verbs.items()):
        if _only_promises(doc[i], sense, verbs):
            if any(c.dep_ == "xcomp" and is_threatening(c, verbs) for c in doc[i].children):
                verbs[i] = vocabulary.verbs[_LIKE["menace"]][-1][1]
            else:
                del verbs[i]
    kept = (i for i, sense in verbs.items() if not _nested(doc[i], sense, verbs))
    acts = ((token, act_of(token, verbs)) for token in tellers)
    return (
        *found,
        *(Predicate(doc[i], doc[i], verbs[i], "verb") for i in kept),
        *(Predicate(t, t, vocabulary.verbs[_LIKE[act]][0][1], act) for t, act in acts if act),
    )


def _told_on(noun: Token) -> tuple[Token, str]:
    """The relative clause that tells how a noun's event goes: "the talks, which began in May"."""
    for child in noun.children:
        which = any(c.dep_ == "nsubj" and c.lower_ in ("which", "that") for c in child.children)
        if child.dep_ == "relcl" and which and child.lemma_ in _GOES_ON:
            return child, "occurs"
    return noun, "noun"


def _occasion(noun: Token, sense: Sense, verbs: dict[int, Sense]) -> tuple[Token, str]:
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


def _due_to(noun: Token) -> Token | None:
    """The infinitive that tells what a noun's event is to do: "strikes due to go on", "set to"."""
    for child in noun.children:
        settled = child.lower_ == "due" or child.lemma_.lower() in _SETS
        if not settled or child.i < noun.i or child.dep_ not in ("amod", "acl"):
            continue
        goes_on = event_vocabulary().occurs
        return next((c for c in child.children if c.dep_ == "xcomp" and c.lemma_ in goes_on), None)
    return None


def _inner(noun: Token, sense: Sense, vocabulary: EventVocabulary) -> bool:
    """Whether a noun only fills out one of its kind: the talks in "a round of talks"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "of":
        return False
    outer = noun_sense(noun.head.head, vocabulary)
    return outer is not None and outer.kind == sense.kind


def _only_promises(verb: Token, sense: Sense, verbs: dict[int, Sense]) -> bool:
    """Whether a verb only promises an event that another one names ("vowed to withdraw")."""
    promise = sense.kind == "announcement" and sense.plover == "AGREE"
    promise = promise or (sense.kind == "election" and verb.lemma_ == "vote")
    told = event_vocabulary().light
    return promise and any(
        c.dep_ == "xcomp" and (c.i in verbs or (c.lemma_ in told and verb.lemma_ == "vote"))
        for c in verb.children
    )


def _nested(verb: Token, sense: Sense, verbs: dict[int, Sense]) -> bool:
    """Whether a verb is what another one is about ("agreed to halt"), or goes on with it."""
    if verb.dep_ == "relcl":
        noun = verb.head
        if noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
            noun = noun.head.head
        told = noun_sense(noun, event_vocabulary())
        return told is not None and told.kind == sense.kind
    if verb.dep_ == "pcomp" and verb.head.lower_ == "by":  # "retaliated by raising duties"
        means = verbs.get(verb.head.head.i)
        return means is not None and means.kind == sense.kind
    above = verbs.get(verb.head.i) if verb.head != verb else None
    if above is None:
        return False
    if verb.dep_ == "conj":
        return above.kind == sense.kind and not any(c.dep_ == "nsubj" for c in verb.children)
    if above.kind == "demand" and sense.kind in _ASKED_FOR:
        return False
    only_said = above.kind == "announcement" and verb.dep_ == "ccomp" and above.plover is None
    speech = above.kind in _SPEECH_ACTS and verb.head.lemma_ not in _TELLS_MORE and not only_said
    return verb.dep_ in ("xcomp", "ccomp") and speech


def _repeats(verb: Token, sense: Sense, vocabulary: EventVocabulary) -> Iterator[int]:
    """The nouns that say again what the verb says: "signed an agreement", "agreed to a truce"."""
    near = (*clause.patients(verb), *clause.prepositional(verb, ("to", "on", "into", "with")))
    for noun in near:
        other = noun_sense(noun, vocabulary)
        if other is None:
            continue
        same = other.kind == sense.kind
        if same or other.kind in _SAYS_AGAIN.get(sense.kind, ()):
            yield noun.i


def _frame(noun: Token, vocabulary: EventVocabulary) -> tuple[Token, str]:
    """The verb that tells of a noun's event, and how."""
    first = noun
    while first.dep_ == "conj" and first.head.pos_ in ("NOUN", "PROPN"):
        first = first.head
    verb = first.head
    if verb.pos_ not in ("VERB", "AUX"):
        about = _goes_about(first, vocabulary)
        return (about, "light") if about is not None else (noun, "noun")
    lemma = verb.lemma_.lower()
    if first.dep_ in ("nsubj", "nsubjpass") and _is_set(verb, vocabulary):
        return verb, "set"
    undoes = any(c.dep_ == "prt" and c.lower_ in ("down", "off") for c in verb.children)
    if first.dep_ in ("dobj", "nsubjpass") and lemma in vocabulary.light and not undoes:
        return verb, "light"
    if first.dep_ in ("nsubj", "nsubjpass"):
        # "is to take effect": the parser hangs the subject on the "is".
        near = (verb, *(c for c in verb.children if c.dep_ == "xcomp" and lemma == "be"))
        telling = next((v for v in near if v.lemma_.lower() in vocabulary.occurs), None)
        return (telling, "occurs") if telling else (noun, "noun")
    return noun, "noun"


def _goes_about(noun: Token, vocabulary: EventVocabulary) -> Token | None:
    """The verb whose subject is at what a noun names: "press on with talks", "close to a deal"."""
    preposition = noun.head
    above = preposition.head
    if noun.dep_ != "pobj":
        return None
    if (above.lemma_, preposition.lower_) in vocabulary.through:
        return above
    near = preposition.lower_ == "to" and above.lower_ in _NEARLY and above.dep_ == "acomp"
    return above.head if near and clause.is_verbal(above.head) else None


def _is_set(verb: Token, vocabulary: EventVocabulary) -> bool:
    """Whether a verb fixes its subject's event or calls it off: "is due", "were postponed"."""
    if any(c.dep_ == "dobj" for c in verb.children) and not clause.is_passive(verb):
        return False  # "the strike has halted work"
    near = [verb, *(c for c in verb.children if c.dep_ in ("acomp", "advmod", "prt"))]
    lent = {vocabulary.by_verb.get(w.lemma_.lower()) for w in near}
    if verb.lemma_ == "be" and any(w.dep_ == "acomp" for w in near) and "conditional" in lent:
        return True
    if puts_off(verb):
        return True
    return bool(lent & {"scheduled", "cancelled"}) or (
        verb.lemma_ in ("expect", "plan") and clause.is_passive(verb)
    )
