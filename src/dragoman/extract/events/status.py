"""Status: whether an event happened, is to happen, was only proposed, called off or denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extract import clause
from dragoman.knowledge.event_vocabulary import EventVocabulary, event_vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dragoman.extract.events.predicates import Predicate
    from dragoman.model.vocabulary import EventStatus

_CLIMB = 6  # words above a predicate that may still change its status
_ONGOING = frozenset({"ongoing", "continuing", "continued"})
_WOULD = frozenset({"would", "could", "might"})
_ANY = frozenset({"a", "an", "any", "another"})
_LASTING = frozenset({"permanent", "temporary", "lasting", "durable", "humanitarian"})
_BY_VOTE = frozenset({"rejection", "agreement", "signature"})
_SPANS = ("-day", "-week", "-month", "day", "week", "month")
_MODIFIERS = frozenset({"amod", "compound", "advmod", "nmod", "poss"})
# What was proposed, demanded or threatened has been, whatever became of it.
_SAID = frozenset({"proposal", "demand", "threat", "rejection", "other", "announcement"})
# Kinds that are fixed once a day is named for them.
_FIXED_BY_A_DAY = frozenset(
    {"talks", "meeting", "call", "visit", "signature", "exchange", "election", "handover"}
)
_AFTER = frozenset({"after", "following", "since", "despite", "upon"})
# What a word further out may still do to a status that a word further in has settled.
_OVERRULES = frozenset({"not_done", "denied", "cancelled"})


def status(predicate: Predicate, *, dated: bool = False) -> EventStatus:
    """The status of a predicate's event; `dated` where a day is given with it.

    The words that govern the predicate are asked one after the other, from the inside out: its own
    clause, then what the clause hangs on, until a finite clause settles it.
    """
    if predicate.form in ("must", "menace", "refusal"):
        return "happened"
    vocabulary = event_vocabulary()
    found, top = _climbed(predicate, vocabulary)
    noun = not clause.is_verbal(predicate.head)
    if found is None and clause.is_verbal(top) and _is_purpose(top):
        found = "expected"
    if found == "expected" and _is_voted(predicate):
        found = "happened"
    if found is None and noun and _is_supposed(predicate.head):
        found = "conditional"
    if found == "expected" and dated and predicate.sense.kind in _FIXED_BY_A_DAY:
        found = "scheduled" if _announced(predicate.frame) else found
    if found == "not_done" and predicate.form == "occurs" and _announced(predicate.frame):
        return "cancelled"
    if noun and any(c.lower_ in _ONGOING for c in predicate.head.children):
        return "happened"
    if found is None and noun and predicate.sense.kind == "ceasefire":
        found = "proposed" if _is_outlined(predicate.head) else None
    return found or "happened"


def _is_voted(predicate: Predicate) -> bool:
    """Whether a vote itself does it: "voted to reject the offer", "voted to approve the deal"."""
    verb = predicate.head
    voted = verb.dep_ == "xcomp" and verb.head.lemma_ == "vote"
    return voted and predicate.sense.kind in _BY_VOTE


def _is_supposed(noun: Token) -> bool:
    """Whether a noun stands in a condition, or is imagined: "an attack would have effects"."""
    if clause.in_condition(noun):
        return True
    open_ = any(c.lower_ in ("a", "an", "any", "such") for c in noun.children)
    would = noun.dep_ == "nsubj" and clause.force(noun.head).modal in _WOULD
    return open_ and would


def _announced(verb: Token) -> bool:
    """Whether a clause says what will be, or what somebody said would be."""
    modal = clause.force(verb).modal
    return modal == "will" or (modal == "would" and verb.dep_ == "ccomp")


def _is_outlined(truce: Token) -> bool:
    """Whether a truce is one that a plan describes: "a 60-day truce", "a permanent ceasefire"."""
    indefinite = not any(c.dep_ in ("det", "poss") and c.lower_ not in _ANY for c in truce.children)
    return indefinite and any(
        c.lower_ in _LASTING or c.lower_.endswith(_SPANS) for c in truce.children
    )


def _climbed(predicate: Predicate, vocabulary: EventVocabulary) -> tuple[EventStatus | None, Token]:
    """The status that the governing words lend, and the outermost of them."""
    token = predicate.frame
    found = None if clause.is_verbal(predicate.head) else _of_noun(predicate.head, vocabulary)
    if predicate.form == "set":
        found = _composed(found, _fixed(token, vocabulary))
    for _ in range(_CLIMB):
        finite = False
        if clause.is_verbal(token):
            lent, finite = _of_verb(token, vocabulary)
            found = _composed(found, lent)
        above = _above(token, predicate)
        if above is None or (found == "conditional" and finite):
            break
        lent = _lent_across(above, token) if finite else _lent_by(above, token, vocabulary)
        if lent == "not_done" and clause.negated(above):
            return "conditional", token
        found = _composed(found, lent)
        token = above
        if finite:
            break
    return found, token


def _fixed(verb: Token, vocabulary: EventVocabulary) -> EventStatus | None:
    """What "are due", "were postponed", "has been called off" make of their subject."""
    force = clause.force(verb)
    if force.negated or force.conditional:
        return None
    if puts_off(verb):
        return "cancelled"
    for word in (verb, *(c for c in verb.children if c.dep_ in ("acomp", "advmod"))):
        lent = vocabulary.by_verb.get(word.lemma_.lower())
        settles = lent == "conditional" and word.dep_ == "acomp"
        if settles or lent in ("scheduled", "cancelled", "expected"):
            return lent
    return None


def puts_off(verb: Token) -> bool:
    """Whether a verb is "call off", "put off" or "put on hold"."""
    if verb.lemma_ == "put" and any(
        t.lower_ == "hold" for t in clause.prepositional(verb, ("on",))
    ):
        return True
    return verb.lemma_ in ("call", "put") and any(c.lower_ == "off" for c in verb.children)


def _above(token: Token, predicate: Predicate) -> Token | None:
    """The word that may decide on the status of what the token says."""
    aside = clause.is_verbal(token) and (_is_told_aside(token) or _comes_after(token))
    said = token == predicate.head and predicate.sense.kind in _SAID
    if aside or (said and not clause.is_verbal(token)):
        return None
    if not clause.is_verbal(token):
        if token.dep_ == "pobj" and token.head.head.lower_ in ("exchange", "return"):
            deal = token.head.head
            return deal.head.head if deal.dep_ == "pobj" else deal.head
        if clause.circumstance(token):
            return token.head.head if _asks(token.head) else None
        if token.dep_ == "appos":
            return token.head
        if token.dep_ == "attr":
            subject = next((c for c in token.head.children if c.dep_ == "nsubj"), None)
            return subject or token.head
    return clause.governor(token)


def _comes_after(verb: Token) -> bool:
    """Whether a verb tells what came first: "called off the strike after accepting an offer"."""
    return verb.dep_ == "pcomp" and verb.head.lower_ in _AFTER


def _is_told_aside(verb: Token) -> bool:
    """Whether a participle only tells more of a noun: "a plan drafted by X", "troops shelling Y".

    What is planned or refused of the noun does not bear on it; what a plan itself says does.
    """
    if verb.dep_ != "acl" or any(c.dep_ in ("nsubj", "nsubjpass", "mark") for c in verb.children):
        return False
    planned = verb.head.lemma_.lower() in event_vocabulary().by_noun
    return verb.tag_ == "VBN" or (verb.tag_ == "VBG" and not planned)


def _asks(preposition: Token) -> bool:
    """Whether the word before decides on what follows: "insist on a truce", "keen on talks"."""
    if preposition.lower_ not in ("on", "in", "with", "from"):
        return False
    vocabulary = event_vocabulary()
    above = preposition.head
    if preposition.lower_ in ("in", "with"):
        return above.pos_ == "ADJ"
    return above.lemma_ in vocabulary.by_verb or above.lemma_ in vocabulary.by_noun


def _composed(inner: EventStatus | None, outer: EventStatus | None) -> EventStatus | None:
    if inner in (None, "happened"):
        return outer or inner
    if outer in _OVERRULES and inner not in ("not_done", "denied", "conditional"):
        return outer
    return inner


def _of_noun(noun: Token, vocabulary: EventVocabulary) -> EventStatus | None:
    """What a noun's own phrase says: its modifiers, "no", and the preposition before it."""
    if clause.negated(noun):
        return "not_done"
    for child in noun.children:
        if child.dep_ in _MODIFIERS and child.i < noun.i:
            lent = vocabulary.by_modifier.get(child.lower_)
            if lent is not None:
                return lent
    named = (noun, *clause.prepositional(noun, ("of",)))
    for child in (c for n in named for c in n.children if c.dep_ == "acl" and c.tag_ == "VBN"):
        lent = vocabulary.by_verb.get(child.lemma_.lower())
        if lent in ("scheduled", "cancelled"):
            return lent
    if noun.dep_ == "pobj":
        return vocabulary.by_preposition.get(_preposition(noun.head))
    return None


def _preposition(token: Token) -> str:
    """The preposition; the "of" of "ahead of" and "instead of" is its first word."""
    if token.lower_ == "of" and token.i:
        before = token.doc[token.i - 1].lower_
        return before if before in ("ahead", "instead") else "of"
    return token.lower_


def _of_verb(verb: Token, vocabulary: EventVocabulary) -> tuple[EventStatus | None, bool]:
    """What a verb's own clause says of it, and whether the clause is finite."""
    force = clause.force(verb)
    finite = force.tense != "none"
    lent: EventStatus | None = "happened" if finite else None
    if force.conditional:
        lent = "conditional"
    elif force.negated or _no_longer(verb) or _yet_to(verb):
        lent = "not_done"
    elif force.modal:
        lent = vocabulary.by_modal.get(force.modal)
    elif force.open:
        lent = "conditional"
    elif _is_to(verb, finite=finite):
        lent = "scheduled"
    return lent, finite


def _is_to(verb: Token, *, finite: bool) -> bool:
    """Whether a verb is one of the two of "is to meet"."""
    if finite:
        return verb.lemma_ == "be" and any(c.dep_ == "xcomp" for c in verb.children)
    return verb.dep_ == "xcomp" and verb.head.lemma_ == "be"


def _yet_to(verb: Token) -> bool:
    """Whether a verb "has yet to" come true."""
    above = verb.head
    yet = any(c.lower_ == "yet" for c in (*above.children, *verb.children))
    return verb.dep_ == "xcomp" and above.lemma_ in ("have", "be") and yet


def _no_longer(verb: Token) -> bool:
    return any(
        c.lower_ in ("longer", "never") and (c.lower_ == "never" or _after_no(c))
        for c in verb.children
        if c.dep_ in ("advmod", "neg")
    )


def _after_no(token: Token) -> bool:
    return any(c.lower_ == "no" for c in token.children)


def _lent_by(above: Token, below: Token, vocabulary: EventVocabulary) -> EventStatus | None:
    """What the word above makes of the event below it, where no finite verb stands between."""
    lemma = above.lemma_.lower()
    if not (clause.is_verbal(above) or above.pos_ == "ADJ"):
        return vocabulary.by_noun.get(lemma)
    lent = vocabulary.by_verb.get(lemma)
    if lemma == "see" and any(t.lemma_ in vocabulary.by_noun for t in clause.subjects(above)):
        return "proposed"
    if puts_off(above):
        return "cancelled"
    if lent == "expected" and not clause.is_verbal(below) and lemma in ("decide", "threaten"):
        return "conditional"
    return None if lent == "happened" else lent


def _lent_across(above: Token, below: Token) -> EventStatus | None:
    """What a verb makes of a whole clause: "denied (claims) that …", "proposed that X meet"."""
    telling = above if clause.is_verbal(above) else clause.governor(above)
    lent = event_vocabulary().by_verb.get(telling.lemma_.lower()) if telling else None
    if telling != above:
        return "denied" if lent in ("denied", "not_done") else None
    return lent if lent == "denied" or (lent == "proposed" and below.tag_ == "VB") else None


def _is_purpose(verb: Token) -> bool:
    """Whether a verb only tells an aim: "to free the hostages" beside a clause."""
    while verb.dep_ == "conj" and verb.head.i < verb.i and clause.force(verb).tense == "none":
        verb = verb.head
    to = any(c.tag_ == "TO" for c in verb.children)
    return to and verb.dep_ in ("advcl", "acl", "relcl", "xcomp", "ROOT")


def refuses(predicate: Predicate) -> bool:
    """Whether a negated clause is a refusal: "did not accept …", "will not withdraw …"."""
    verb, sense = predicate.head, predicate.sense
    if not clause.is_verbal(verb) or not clause.negated(verb) or clause.is_passive(verb):
        return False
    force = clause.force(verb)
    gives_way = sense.kind == "proposal" or sense.plover in ("RETREAT", "CONCEDE")
    if force.tense == "none" or force.conditional or (sense.kind in _SAID and not gives_way):
        return False
    return force.modal in ("will", "would") or verb.lemma_ in ("accept", "agree", "approve")
