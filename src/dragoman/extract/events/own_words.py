"""Own words: what a clause or a noun phrase itself says of its event's status."""

from dragoman.extract import clause
from dragoman.extract.events.governing import VERGES, is_near, puts_off
from dragoman.knowledge.event_vocabulary import EventVocabulary
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import EventStatus

_UNREAL = frozenset({"would", "could", "should", "might"})
_MODIFIERS = frozenset({"amod", "compound", "advmod", "nmod", "poss"})


def fixed(verb: Token, vocabulary: EventVocabulary) -> EventStatus | None:
    """What "are due", "were postponed", "has been called off" make of their subject."""
    force = clause.force(verb)
    if force.negated or force.conditional:
        return None
    if puts_off(verb):
        return "cancelled"
    if is_near(verb):
        return "expected"
    for word in (verb, *(c for c in verb.children if c.dep_ in ("acomp", "advmod"))):
        lent = vocabulary.by_verb.get(word.lemma_.lower())
        settles = lent == "conditional" and word.dep_ == "acomp"
        if settles or lent in ("scheduled", "cancelled", "expected"):
            return lent
    return None


def of_noun(noun: Token, vocabulary: EventVocabulary) -> EventStatus | None:
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
    """The preposition; that of "ahead of" and "close to" is its first word, as on a "verge of"."""
    if token.lower_ in ("of", "to") and token.i:
        before = token.doc[token.i - 1].lower_
        before = "close" if before == "closer" or before in VERGES else before
        return before if before in ("ahead", "instead", "close") else token.lower_
    return token.lower_


def of_verb(verb: Token, vocabulary: EventVocabulary) -> tuple[EventStatus | None, bool]:
    """What a verb's own clause says of it, and whether the clause is finite."""
    force = clause.force(verb)
    finite = force.tense != "none"
    lent: EventStatus | None = "happened" if finite else None
    if force.conditional:
        lent = "conditional"
    elif force.negated or _no_longer(verb) or clause.yet_to(verb):
        lent = "not_done"
    elif force.modal in _UNREAL and force.perfect:
        lent = "not_done"  # "would have invited"
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


def _no_longer(verb: Token) -> bool:
    return any(
        c.lower_ in ("longer", "never") and (c.lower_ == "never" or _after_no(c))
        for c in verb.children
        if c.dep_ in ("advmod", "neg")
    )


def _after_no(token: Token) -> bool:
    return any(c.lower_ == "no" for c in token.children)
