"""Predicates: the verbs and nouns of a sentence that name an event, each with its sense."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extract import clause
from dragoman.extract.events.acts import act_of, is_threatening
from dragoman.extract.events.framing import frame_of, occasion
from dragoman.extract.events.noun_senses import noun_sense
from dragoman.extract.events.siding import is_stance
from dragoman.extract.events.silences import asked_by, silence_of
from dragoman.extract.events.verb_senses import verb_sense
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import EventVocabulary, event_vocabulary
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Span, Token

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
    "advice": "demand",
    "terms": "demand",
    "dismissal": "reject",
    "menace": "threaten",
    "refusal": "reject",
    "withheld": "reject",
    "silent": "announce",
    "presence": "visit",
    "under": "control",
    "saying": "announce",
    "planned": "effectuate",
    "foreseen": "effectuate",
    "charge": "condemn",
    "praise": "praise",
    "opposed": "oppose",
    "backing": "endorse",
}
# What somebody is asked to do that is more than giving in is an event to come beside the demand; a
# measure that is refused is one not taken, which others tell as that.
_BESIDE = {
    "demand": frozenset(
        (
            *("sanction", "aid", "signature", "talks", "meeting", "exchange", "release"),
            *("election", "strike"),
        )
    ),
    "rejection": frozenset({"sanction"}),
}
_TELLS_MORE = word_class("act.tell_more")
# Measures, of which a sentence may list several: "cut its aid and expelled its envoy".
_LISTED = frozenset({"sanction", "aid"})
_WHICH = frozenset({"which", "that", "who"})
TRIGGER = "trigger"
_WITHIN_NOUNS = frozenset({"amod", "compound"})
_SETTLES = frozenset({"vote", "decide"})
_SPEECH_ACTS = frozenset({"demand", "threat", "rejection", "agreement", "announcement"})


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that names an event, and the verb that tells of it.

    `frame` is the verb whose clause carries the event: the word itself, or the verb of a noun;
    for a noun alone it is the noun. `form` says which of these it is: verb, light ("held talks"),
    occurs ("talks took place"), set ("talks are due"), within ("in a call, X discussed"), must
    ("said that X must"), advice ("X should"), terms ("said there would be no deal without"),
    dismissal ("called it unacceptable"), charge ("called it a crime"), praise ("called it great"),
    opposed ("is against it"), backing ("seems supportive"), menace ("said it would raise tariffs"),
    refusal ("will not allow X"), withheld ("declined to comment"), silent ("did not respond to a
    request"), planned ("is set to move in"), foreseen ("will stay on"), saying ("said on Tuesday
    that"), presence ("was in X for talks"), under ("will be under X's control"), noun, or trigger
    (found by the trained reader; `how` tells where and how surely).
    """

    head: Token
    frame: Token
    sense: Sense
    form: str
    how: str = ""


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
    silences = {token.i: silence for token in tellers if (silence := silence_of(token))}
    for token in tellers:
        within = token.dep_ in _WITHIN_NOUNS or is_stance(token) or token.i in silences
        within = within or _orders_it(token)
        sense = None if within else verb_sense(token, vocabulary)
        if sense is not None:
            verbs[token.i] = sense
    doc = sentence.doc
    absorbed = {i for v, sense in verbs.items() for i in _repeats(doc[v], sense, vocabulary)}
    absorbed.update(noun.i for i in silences for noun in asked_by(doc[i]))
    found = []
    for token in (noun for noun in nouns if noun.i not in absorbed):
        noun = noun_sense(token, vocabulary)
        if noun is None or token.dep_ in ("compound", "nmod") or _inner(token, noun, vocabulary):
            continue
        frame, form = frame_of(token, vocabulary)
        if form == "noun":
            frame, form = occasion(token, noun, verbs)
        told = verbs.get(frame.i)
        ordered = form == "light" and frame.lemma_ == "order"
        known = told is not None and told.kind in (noun.kind, "announcement")
        if told is not None and (form == "within" or ordered or known):
            del verbs[frame.i]
        found.append(Predicate(token, frame, noun, form))
    for i, sense in list(verbs.items()):
        if _only_leads_to(doc[i], sense, verbs):
            threat = any(c.dep_ == "xcomp" and is_threatening(c, verbs) for c in doc[i].children)
            if threat and doc[i].lemma_ not in _SETTLES:  # it is done, not threatened
                verbs[i] = vocabulary.verbs[_LIKE["menace"]][-1][1]
            else:
                del verbs[i]
    kept = (i for i, sense in verbs.items() if not _nested(doc[i], sense, verbs))
    framed = {one.frame.i for one in found if one.form != "noun"}
    acts = ((t, silences.get(t.i) or act_of(t, verbs)) for t in tellers)
    acts = ((t, act) for t, act in acts if act != "foreseen" or t.i not in framed)
    return (
        *found,
        *(Predicate(doc[i], doc[i], verbs[i], "verb") for i in kept),
        *(Predicate(t, t, vocabulary.verbs[_LIKE[act]][0][1], act) for t, act in acts if act),
    )


def _orders_it(verb: Token) -> bool:
    """Whether a participle only says who ordered what its noun names: "duties ordered by X"."""
    ordered = verb.lemma_ == "order" and verb.dep_ == "acl" and verb.tag_ == "VBN"
    return ordered and noun_sense(verb.head, event_vocabulary()) is not None


def _inner(noun: Token, sense: Sense, vocabulary: EventVocabulary) -> bool:
    """Whether a noun only fills out one of its kind.

    So do the talks in "a round of talks", the gathering in "the summit, a friendly gathering".
    """
    if noun.dep_ == "appos" and not clause.is_joined(noun):
        above = noun.head
    elif noun.dep_ == "pobj" and noun.head.lower_ == "of":
        above = noun.head.head
    else:
        return False
    outer = noun_sense(above, vocabulary)
    return outer is not None and outer.kind == sense.kind


def _only_leads_to(verb: Token, sense: Sense, verbs: dict[int, Sense]) -> bool:
    """Whether a verb only leads up to an event that another one names ("vowed to withdraw")."""
    promise = sense.kind == "announcement" and sense.plover == "AGREE"
    promise = promise or verb.lemma_ == "decide"
    promise = promise or (sense.kind == "election" and verb.lemma_ == "vote")
    told = event_vocabulary().light
    return promise and any(
        c.dep_ == "xcomp"
        and (_is_deed(verbs.get(c.i)) or (c.lemma_ in told and verb.lemma_ in _SETTLES))
        for c in verb.children
    )


def _is_deed(sense: Sense | None) -> bool:
    """Whether a verb's event is more than a work that takes years ("promised to build a dam")."""
    return sense is not None and not (sense.told and sense.kind == "other")


def _nested(verb: Token, sense: Sense, verbs: dict[int, Sense]) -> bool:
    """Whether a verb is what another one is about ("agreed to halt"), or goes on with it."""
    if verb.dep_ == "relcl":
        noun = verb.head
        if noun.dep_ == "pobj" and noun.head.head.pos_ == "NOUN":
            noun = noun.head.head
        told = noun_sense(noun, event_vocabulary())
        return told is not None and told.kind == sense.kind and not _says_by_whom(verb)
    if verb.dep_ == "pcomp" and verb.head.lower_ == "by":  # "retaliated by raising duties"
        means = verbs.get(verb.head.head.i)
        return means is not None and means.kind == sense.kind
    above = verbs.get(verb.head.i) if verb.head != verb else None
    if above is None:
        return False
    if verb.dep_ == "conj":
        return above.kind == sense.kind and not _is_another(verb, sense)
    if sense.kind in _BESIDE.get(above.kind, ()):
        return False
    only_said = above.kind == "announcement" and verb.dep_ == "ccomp" and above.plover is None
    speech = above.kind in _SPEECH_ACTS and verb.head.lemma_ not in _TELLS_MORE and not only_said
    return verb.dep_ in ("xcomp", "ccomp") and speech


def _is_another(verb: Token, sense: Sense) -> bool:
    """Whether a verb joined to one of its kind tells another act: by others, or one in a list."""
    if sense.kind in _LISTED and clause.patients(verb) and clause.patients(verb.head):
        return True
    return any(c.dep_ == "nsubj" for c in verb.children)


def _says_by_whom(clause_: Token) -> bool:
    """Whether a relative clause names who did what its noun tells: "the deal that X reached"."""
    return any(c.dep_ == "nsubj" and c.lower_ not in _WHICH for c in clause_.children)


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
