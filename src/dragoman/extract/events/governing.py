"""Governing words: which word bears on an event's status, and what it makes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extract import clause
from dragoman.knowledge.event_vocabulary import EventVocabulary, event_vocabulary
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import EventStatus

if TYPE_CHECKING:
    from dragoman.extract.events.predicates import Predicate

# What was proposed, demanded or threatened has been, whatever became of it.
SAID = frozenset({"proposal", "demand", "threat", "rejection", "other", "announcement"})
_MEANT = word_class("act.mean_to")
_ANSWERS = word_class("act.answer")
_DELAYS = frozenset({"delay", "defer"})
_BACK = frozenset({"push", "put", "set", "move"})  # "were pushed back to Friday"
_CANCELS = frozenset({"cancel", "scrap", "abort", "axe", "ditch", "scuttle"})
_STANDS = frozenset({"be", "seem", "appear", "look", "remain"})
# What is close to a deal, or on the verge of one, has none yet.
NEARLY = frozenset({"close", "closer", "near", "nearer"})
VERGES = frozenset({"verge", "brink", "cusp", "threshold"})
_SOON = NEARLY | {"imminent"}
_WITHIN = {"within": ("reach", "grasp", "sight"), "in": ("sight", "reach"), "at": ("hand",)}
_CAUSING = word_class("act.cause")
_REPLIES = word_class("act.requite")
_AFTER = frozenset({"after", "following", "since", "despite", "upon"})


def is_brought_about(noun: Token) -> bool:
    """Whether a clause says what led to it: "the bill has sparked protests"."""
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_.lower() not in _CAUSING or clause.negated(verb):
        return False
    force = clause.force(verb)
    return force.modal is None and (force.tense == "past" or force.perfect)


def puts_off(verb: Token) -> bool:
    """Whether a verb is "call off", "hold off", "put off", "put on hold", "delay" or their like."""
    if verb.lemma_ in _DELAYS:
        return True
    if verb.lemma_ in _BACK and clause.is_passive(verb) and _has(verb, "back"):
        return True
    if verb.lemma_ == "put" and any(
        t.lower_ == "hold" for t in clause.prepositional(verb, ("on",))
    ):
        return True
    # "The talks broke off" tells how they went; somebody who breaks them off puts an end to them.
    if verb.lemma_ == "break" and not clause.patients(verb):
        return False
    return verb.lemma_ in ("call", "put", "break", "hold") and _has(verb, "off")


def _has(verb: Token, word: str) -> bool:
    return any(c.lower_ == word for c in verb.children)


def is_near(verb: Token) -> bool:
    """Whether a clause says that its subject is soon to come: "is close", "is within reach"."""
    # "The talks are close": what is near is their end.
    if verb.lemma_ not in _STANDS or any(t.tag_ == "NNS" for t in clause.subjects(verb)):
        return False
    soon = (c for c in verb.children if c.dep_ in ("acomp", "advmod", "prep") and c.i > verb.i)
    return any(
        (c.lower_ in _SOON and not any(g.dep_ in ("prep", "pobj") for g in c.children))
        or any(t.lower_ in _WITHIN.get(c.lower_, ()) for t in c.children)
        for c in soon
    )


def calls_off(predicate: Predicate) -> bool:
    """Whether the verb of a noun's event cancels it for good, and does not put it off."""
    verb = predicate.frame if clause.is_verbal(predicate.frame) else predicate.head.head
    if verb.lemma_ in ("call", "break"):
        return _has(verb, "off")
    return verb.lemma_ in _CANCELS


def above_of(token: Token, predicate: Predicate) -> Token | None:
    """The word that may decide on the status of what the token says."""
    aside = clause.is_verbal(token) and (_is_told_aside(token) or _comes_after(token))
    said = token == predicate.head and predicate.sense.kind in SAID
    if aside or _is_ground(token) or (said and not clause.is_verbal(token)):
        return None
    if not clause.is_verbal(token):
        if is_traded(token):
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


def _is_ground(noun: Token) -> bool:
    """Whether a noun is for what somebody is treated so: "will sanction Y for its raid on Z".

    So is what one replies to, or is said to be "proportionate to". What somebody is asked for is
    still to come.
    """
    ground = noun.head
    owned = any(c.dep_ == "poss" for c in noun.children)
    if noun.dep_ != "pobj" or ground.lower_ not in ("for", "over", "to") or not owned:
        return False
    verb = ground.head
    if verb.lemma_ in _REPLIES or verb.pos_ == "ADJ":
        return verb.lemma_ not in event_vocabulary().by_verb
    if ground.lower_ == "to":
        return False
    if verb.pos_ in ("NOUN", "PROPN"):  # "sanctions on Y for its raid"
        return any(c.lower_ in ("on", "against") for c in (*verb.children, verb.head))
    asked = event_vocabulary().by_verb.get(verb.lemma_.lower()) == "proposed"
    treats = any(c.dep_ == "dobj" and c.i < ground.i for c in verb.subtree)
    return treats and not asked


def is_traded(token: Token) -> bool:
    """Whether what a noun names is given for something else: "in exchange for the release"."""
    return token.dep_ == "pobj" and token.head.head.lower_ in ("exchange", "return")


def is_answered(noun: Token) -> bool:
    """Whether somebody answers what a noun names, and did not do it: "in response to the raid"."""
    if noun.dep_ == "dobj":
        return noun.head.lemma_ in _ANSWERS
    return noun.dep_ == "pobj" and noun.head.head.lemma_ in _ANSWERS


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


def lent_by(above: Token, below: Token, vocabulary: EventVocabulary) -> EventStatus | None:
    """What the word above makes of the event below it, where no finite verb stands between."""
    lemma = above.lemma_.lower()
    if not (clause.is_verbal(above) or above.pos_ == "ADJ"):
        return vocabulary.by_noun.get(lemma)
    lent = vocabulary.by_verb.get(lemma)
    if lemma == "call" and any(c.lower_ == "the" or c.dep_ == "poss" for c in below.children):
        lent = None  # "called the raid a success", "called X's raid unprovoked"
    if lent == "cancelled" and _is_asked_for(above, vocabulary):
        lent = None
    if lemma == "see" and any(t.lemma_ in vocabulary.by_noun for t in clause.subjects(above)):
        return "proposed"
    # An infinitive is a wish: of "asked X to delay Y" nothing is put off yet.
    if puts_off(above) and (lemma not in _DELAYS or clause.force(above).tense != "none"):
        return "cancelled"
    if lemma in _MEANT and clause.is_past_perfect(above):
        return "not_done"
    if lent == "expected" and not clause.is_verbal(below) and lemma in ("decide", "threaten"):
        return "conditional"
    done = lent == "happened" or (lemma == "able" and _managed(above.head))
    return None if done else lent


def _is_asked_for(verb: Token, vocabulary: EventVocabulary) -> bool:
    """Whether an infinitive only says what somebody is to do: "urged X to suspend its strike"."""
    if clause.force(verb).tense != "none" or verb.dep_ not in ("xcomp", "ccomp"):
        return False
    return vocabulary.by_verb.get(verb.head.lemma_.lower()) == "proposed"


def _managed(verb: Token) -> bool:
    """Whether somebody "was able to" do it, and so did it."""
    force = clause.force(verb)
    return force.tense == "past" and force.modal is None and not force.negated


def lent_across(above: Token, below: Token) -> EventStatus | None:
    """What a verb makes of a whole clause: "denied (claims) that …", "proposed that X meet"."""
    telling = above if clause.is_verbal(above) else clause.governor(above)
    lent = event_vocabulary().by_verb.get(telling.lemma_.lower()) if telling else None
    if telling != above:
        return "denied" if lent in ("denied", "not_done") else None
    return lent if lent == "denied" or (lent == "proposed" and below.tag_ == "VB") else None
