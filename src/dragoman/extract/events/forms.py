"""Forms: the pattern of words by which an event was found, and which say too little for one."""

from dragoman.extract import clause
from dragoman.extract.events import telling
from dragoman.extract.events.governing import is_brought_about, puts_off
from dragoman.extract.events.known import is_outlet
from dragoman.extract.events.naming import Parties
from dragoman.extract.events.noun_senses import says_for_what
from dragoman.extract.events.planned import is_set
from dragoman.extract.events.predicates import TRIGGER, Predicate
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.written import text_of

_TOLD_OF = 4  # words: shorter phrases ("the peace talks") mostly only point at what is known
_BY_SOMEBODY = frozenset(
    (
        *("must", "terms", "dismissal", "menace", "refusal", "presence", "saying"),
        *("charge", "praise", "under", "withheld", "advice"),
    )
)
# What is between several, or said by one: a passive without them tells nothing of it.
_BETWEEN = frozenset({"meeting", "talks", "call", "announcement", "demand", "visit"})
_ANYBODY = frozenset({"you", "one", "anyone", "anybody"})
# Kinds of which an infinitive that names nobody, no place and no day ("to attack") tells nothing.
_BY_DOING = frozenset({"strike", "other", "aid", "sanction", "meeting", "handover"})
_NAMES = frozenset({"LAW", "ORG", "PRODUCT", "GPE", "NORP", "WORK_OF_ART", "EVENT", "FAC"})
_PACTS = word_class("thing.pact")
# What nobody is said to ask, offer or threaten is told of where the words say what it is.
_SAYS_WHAT = frozenset({"demand", "proposal", "threat", "agreement"})
_ON = frozenset({"going", "underway", "under", "ongoing", "continuing", "held", "conducted"})
_AHEAD = frozenset({"planned", "foreseen"})
_POINTING = frozenset({"the", "this", "that", "these", "those"})


def form_of(predicate: Predicate, who: Parties, *, set_in: bool) -> str | None:
    """The pattern that found the event; None where its words say too little to be a report."""
    if telling.is_mere_utterance(predicate.head):
        return None
    form_by = _FORM_BY.get(predicate.form, _form_of_other)
    return form_by(predicate, who, set_in=set_in)


def _form_of_other(predicate: Predicate, who: Parties, *, set_in: bool) -> str | None:
    form = predicate.form
    if form == "silent":
        return form
    if form in _AHEAD:
        told = who.actors or is_set(predicate.head, form, set_in=set_in)
        return form if told else None
    if form in _BY_SOMEBODY:
        return form if (who.own if form == "must" else who.actors) else None
    return form + ("_definite" if _is_definite(predicate.head) else "")


def _form_of_trigger(predicate: Predicate, who: Parties, *, set_in: bool) -> str:  # noqa: ARG001
    """Verbs, and nouns that somebody is named for, are right more often than others."""
    told = "verb" if clause.is_verbal(predicate.head) else "noun"
    named = "named" if who.actors else "bare"
    return f"{TRIGGER}.{told}_{named}.{predicate.how}"


def _is_stuck(noun: Token) -> bool:
    """Whether a clause says that talks get nowhere: "are at an impasse", "are deadlocked"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ != "be" or clause.negated(verb):
        return False
    stuck = event_vocabulary().stuck
    return any(t.lower_ in stuck for t in clause.prepositional(verb, ("at", "in")))


def _form_of_noun(predicate: Predicate, who: Parties, *, set_in: bool) -> str | None:
    if _is_phase(predicate.head):
        return "phase"
    if _is_old_promise(predicate) or _is_treaty_name(predicate.head):
        return None
    off = bool(who.actors) and _is_put_off(predicate.head)
    if who.own or set_in or off:
        return "noun_named" if who.own or off else "noun_set"
    vague = not predicate.sense.alone or _is_general(predicate.head)
    if vague:
        return _form_of_vague(predicate)
    if is_brought_about(predicate.head):
        return "noun_caused"
    return "noun_definite" if _is_definite(predicate.head) else "noun_bare"


def _form_of_vague(predicate: Predicate) -> str | None:
    """The pattern of a noun that names nobody, no place and no day."""
    if predicate.sense.kind == "agreement" and _is_lacking(predicate.head):
        return "noun_lacking"
    if _is_told_of(predicate):
        return "noun_told"
    return "judged" if predicate.sense.mutual and _is_judged(predicate.head) else None


def _is_lacking(noun: Token) -> bool:
    """Whether a clause says that there is none: "left without a deal", "if there is no accord"."""
    above = noun.head
    if noun.dep_ == "pobj":
        parted = above.lower_ == "without" and clause.is_verbal(above.head)
        return parted and not _is_definite(noun)
    none = noun.dep_ in ("attr", "nsubj") and any(c.lower_ == "no" for c in noun.children)
    none = none and clause.force(above).modal is None  # "there will be no deal unless …" asks
    return none and any(c.dep_ == "expl" or c.lower_ == "there" for c in above.children)


def _is_old_promise(predicate: Predicate) -> bool:
    """Whether a promise is only spoken of, as nobody's own: "a pledge to", not "X's pledge to"."""
    promise = predicate.sense.kind == "announcement" and predicate.sense.plover == "AGREE"
    whose = any(c.dep_ in ("poss", "amod") or c.lower_ == "by" for c in predicate.head.children)
    return promise and not whose


def _is_treaty_name(noun: Token) -> bool:
    """Whether a noun is but the last word of a treaty's name: "the Tarn-Lora Agreement"."""
    if noun.pos_ != "PROPN" or noun.lower_ not in _PACTS:
        return False
    before = noun.nbor(-1).text if noun.i > noun.sent.start else ""
    return noun.ent_type_ in _NAMES or before[:1].isupper()


def _is_put_off(noun: Token) -> bool:
    """Whether somebody calls off or puts off what a noun names: "postponed a vote"."""
    lent = event_vocabulary().by_verb.get(noun.head.lemma_.lower())
    return noun.dep_ == "dobj" and (puts_off(noun.head) or lent == "cancelled")


def _is_judged(noun: Token) -> bool:
    """Whether a clause says how talks that have been went: "the talks were constructive"."""
    verb = noun.head
    if _is_stuck(noun):
        return True
    if noun.dep_ != "nsubj" or verb.lemma_ != "be" or clause.force(verb).tense != "past":
        return False
    judged = event_vocabulary().judged
    return any(c.dep_ == "acomp" and c.lower_ in judged for c in verb.children)


def _is_told_of(predicate: Predicate) -> bool:
    """Whether a noun phrase tells of an event that nobody is named for."""
    noun, kind = predicate.head, predicate.sense.kind
    if kind in ("talks", "meeting"):
        return _is_described(noun) or _is_going_on(noun)
    return kind in _SAYS_WHAT and _says_what(noun)


def _is_going_on(noun: Token) -> bool:
    """Whether a clause says that talks are held: "there are talks going on", "under way"."""
    if clause.negated(noun.head) or not any(c.dep_ == "expl" for c in noun.head.children):
        return False
    return any(t.lower_ in _ON for c in (noun, noun.head) for t in c.subtree if t.i > noun.i)


def _is_described(noun: Token) -> bool:
    """Whether a noun phrase says more of its event than that it is: "direct talks on the border".

    Or is what a plan is for: "no plans for a summit".
    """
    planned = noun.head.head.lemma_.lower() in event_vocabulary().by_noun
    if noun.dep_ == "pobj" and noun.head.lower_ == "for" and planned and not _is_definite(noun):
        return True
    start, end = clause.noun_span(noun)
    return len(text_of(noun.doc)[start:end].split()) >= _TOLD_OF


def _says_what(noun: Token) -> bool:
    """Whether a noun phrase says what is asked or offered: "calls for X", "a deal to leave".

    "The calls for a recount" only points to what is known.
    """
    if _is_definite(noun):
        return False
    if noun.lemma_ == "call":
        return says_for_what(noun)
    return any(
        c.dep_ in ("acl", "relcl") and any(g.tag_ == "TO" for g in c.children)
        for c in noun.children
    )


def _is_phase(noun: Token) -> bool:
    """Whether a noun before tells how the event fares: "the collapse of the talks"."""
    of = noun.head
    phases = event_vocabulary().phases
    return noun.dep_ == "pobj" and of.lower_ in ("of", "in") and of.head.lemma_.lower() in phases


def _form_of_verb(predicate: Predicate, who: Parties, *, set_in: bool) -> str | None:
    sense = predicate.sense
    raised = clause.raiser(predicate.frame) is not None
    finite = raised or clause.force(predicate.frame).tense != "none"
    head = predicate.frame.head
    planned = predicate.frame.dep_ == "xcomp" and (clause.is_passive(head) or head.lemma_ == "use")
    only_aim = sense.kind == "ceasefire" and not finite
    both = sense.both and not clause.is_passive(predicate.head)
    # Of one who "has been urged to sign" it is left open by whom.
    asked = sense.kind == "demand" and clause.is_passive(predicate.head) and bool(who.recipients)
    told = asked or (finite and _is_done_to(predicate))
    wanted = 2 if both else int((sense.who and not told) or only_aim)
    if not who.actors and any(t.lower_ in _ANYBODY for t in clause.subjects(predicate.frame)):
        return None
    if sense.told and not telling.is_told(predicate.frame):
        return None
    aside = sense.both and telling.is_aside(predicate.frame)
    if aside or telling.is_pointed_out(predicate.frame):
        return None
    said = sense.kind == "announcement" and not finite and not planned
    talking = [n for n in who.actors if not is_outlet(n)] if sense.both else who.actors
    if len(talking) < wanted or (said and not _is_speaking(predicate.frame, sense)):
        return None
    done = predicate.frame.tag_ == "VBN"  # "the two men killed", "denied having shelled"
    open_ = not (finite or who.actors or set_in or done or _is_to_help(predicate))
    if open_ and not sense.drawn and sense.kind in _BY_DOING:
        return None
    # What somebody "plans to visit" is told more surely than where somebody is "sent to".
    aim = "nonfinite_to" if predicate.frame.tag_ == "VB" else "nonfinite"
    return ("verb" if finite else aim) + ("" if who.actors else "_agentless")


def _is_to_help(predicate: Predicate) -> bool:
    """Whether a plan is said to give something: "the bill is expected to provide aid"."""
    verb = predicate.head
    told = predicate.sense.kind == "aid" and verb.dep_ == "xcomp" and clause.is_passive(verb.head)
    return told and bool(clause.patients(verb))


def _is_done_to(predicate: Predicate) -> bool:
    """Whether a passive says to what a deed was done, and leaves open by whom."""
    kind = predicate.sense.kind
    if kind in _BETWEEN or not clause.is_passive(predicate.head):
        return False
    return any(c.dep_ == "nsubjpass" and c.pos_ != "PRON" for c in predicate.head.children)


def _is_speaking(verb: Token, sense: Sense) -> bool:
    """Whether a participle tells where somebody spoke, or what he said as well.

    "Speaking to the committee, X said …", "…, warning that the valley would be lost".
    """
    said = sense.complement or any(c.dep_ == "ccomp" for c in verb.children)
    speaks = verb.lower_ in telling.SPEAKING or (said and verb.tag_ == "VBG")
    return verb.dep_ == "advcl" and speaks


def _is_general(noun: Token) -> bool:
    """Whether a plural stands without any word that narrows it: "attacks", "tariffs"."""
    plain = ("punct", "cc", "conj")
    return noun.tag_ == "NNS" and all(c.dep_ in plain for c in noun.children)


def _is_definite(noun: Token) -> bool:
    """Whether a noun points to what was told before: "the talks", "this attack"."""
    return any(c.dep_ == "det" and c.lower_ in _POINTING for c in noun.children)


_FORM_BY = {"verb": _form_of_verb, "noun": _form_of_noun, TRIGGER: _form_of_trigger}
