"""Status: whether an event happened, is to happen, was only proposed, called off or denied."""

from dragoman.extract import clause
from dragoman.extract.events.governing import NEARLY, SAID, above_of, lent_across, lent_by
from dragoman.extract.events.own_words import fixed, of_noun, of_verb
from dragoman.extract.events.predicates import Predicate
from dragoman.knowledge.event_vocabulary import EventVocabulary, event_vocabulary
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import EventStatus

_CLIMB = 6  # words above a predicate that may still change its status
_ONGOING = frozenset({"ongoing", "continuing", "continued"})
_WOULD = frozenset({"would", "could", "might"})
_BESIDE = frozenset({"after", "following", "before", "during", "under", "in"})
_ANY = frozenset({"a", "an", "any", "another"})
_LASTING = frozenset({"permanent", "temporary", "lasting", "durable", "humanitarian"})
_BY_VOTE = frozenset({"rejection", "agreement", "signature"})
_SPANS = ("-day", "-week", "-month", "day", "week", "month")
_OF_ITS_OWN = frozenset({"aux", "auxpass", "nsubj", "nsubjpass", "mark"})
_DRAFTING = frozenset({"prepare", "draft", "formulate", "craft", "draw", "write"})
_NEARING = frozenset({"near", "approach"})
_THEN = frozenset({"after", "once", "until", "till"})
_FORTH = frozenset({"will", "would", "must", "should"})
_CLOSE = NEARLY | {"closest"}
# Kinds that are fixed once a day is named for them.
_FIXED_BY_A_DAY = frozenset(
    {"talks", "meeting", "call", "visit", "signature", "exchange", "election", "handover"}
)
# Forms that say what became of it: what is said by them is said, and silence is no saying.
_BY_FORM: dict[str, EventStatus] = {
    **dict.fromkeys(("must", "terms", "dismissal", "charge", "praise", "menace"), "happened"),
    **dict.fromkeys(("refusal", "withheld", "advice"), "happened"),
    "silent": "not_done",
}
# "Did not mention the deal": that one is silent on it says nothing of what became of it.
_MENTIONING = word_class("act.mention")
_CONSENTS = word_class("act.consent")
_ANY = frozenset({"a", "an", "any", "no", "every"})
# What a word further out may still do to a status that a word further in has settled.
_OVERRULES = frozenset({"not_done", "denied", "cancelled"})


def status(predicate: Predicate, *, dated: bool = False) -> EventStatus:
    """The status of a predicate's event; `dated` where a day is given with it.

    The words that govern the predicate are asked one after the other, from the inside out: its own
    clause, then what the clause hangs on, until a finite clause settles it.
    """
    if (settled := _BY_FORM.get(predicate.form)) is not None:
        return settled
    vocabulary = event_vocabulary()
    found, top = _climbed(predicate, vocabulary)
    noun = not clause.is_verbal(predicate.head)
    if found is None and clause.is_verbal(top) and _is_purpose(top):
        found = "expected"
    if found in (None, "happened") and (ahead := _not_yet(predicate)):
        return ahead
    if found == "expected" and _is_voted(predicate):
        found = "happened"
    if found is None and noun and _is_supposed(predicate.head):
        found = "conditional"
    if found == "expected" and dated and predicate.sense.kind in _FIXED_BY_A_DAY:
        found = "scheduled" if _announced(predicate.frame) else found
    if predicate.form == "occurs" and _is_off(predicate, found):
        return "cancelled"
    if noun and any(c.lower_ in _ONGOING for c in predicate.head.children):
        return "happened"
    if found is None and noun and predicate.sense.kind == "ceasefire":
        found = "proposed" if _is_outlined(predicate.head) else None
    return found or "happened"


def _is_off(predicate: Predicate, found: EventStatus | None) -> bool:
    """Whether what a noun names will not take place, or no longer holds: "the truce collapsed"."""
    verb = predicate.frame
    if found == "not_done":
        return _announced(verb)
    if found != "happened" or predicate.sense.kind not in ("agreement", "ceasefire"):
        return False
    parts = {c.lower_ for c in verb.children if c.dep_ in ("prt", "advmod", "prep")}
    fails = event_vocabulary().collapses
    return (verb.lemma_, "") in fails or any((verb.lemma_, part) in fails for part in parts)


def _not_yet(predicate: Predicate) -> EventStatus | None:
    """The status of what a clause tells as under way, near, or to be done by who is told so."""
    if _is_at_work(predicate.frame) or _is_near(predicate.head, predicate.frame):
        return "expected"
    if _is_then(predicate.frame):
        return "expected"
    return "proposed" if _is_bidden(predicate.frame) else None


def _is_at_work(verb: Token) -> bool:
    """Whether somebody is still at what is to be put forward: "is drafting a proposal"."""
    return verb.lemma_ in _DRAFTING and clause.force(verb).progressive


def _is_near(word: Token, frame: Token) -> bool:
    """Whether what is told is not reached yet: "are nearing a deal", "close to signing a pact"."""
    if word.lemma_ in _NEARING or frame.lemma_ in _NEARING:
        return True
    near = frame.head
    if frame.dep_ == "pcomp" and near.lower_ == "to":
        near = near.head
    return frame.tag_ == "VBG" and near.lower_ in _CLOSE


def _is_then(verb: Token) -> bool:
    """Whether it is to come before what is to come: "will go after parliament approved it"."""
    then = any(c.lower_ in _THEN and c.dep_ in ("mark", "advmod") for c in verb.children)
    above = verb.head
    ahead = then and verb.dep_ == "advcl" and clause.is_verbal(above)
    return ahead and clause.force(above).modal in _FORTH and not clause.force(above).perfect


def _is_bidden(verb: Token) -> bool:
    """Whether somebody is told to do it: "get together and make a deal!"."""
    while verb.dep_ == "conj" and verb.head.tag_ == "VB" and verb.head.i < verb.i:
        verb = verb.head
    own = any(c.dep_ in (*_OF_ITS_OWN, "expl", "csubj") or c.tag_ == "TO" for c in verb.children)
    first = verb.tag_ in ("VB", "VBP") and verb.dep_ in ("ROOT", "ccomp") and not own
    return first and all(t.is_punct or t.dep_ == "neg" for t in verb.subtree if t.i < verb.i)


def _is_voted(predicate: Predicate) -> bool:
    """Whether a vote itself does it: "voted to reject the offer", "voted to approve the deal"."""
    verb = predicate.head
    voted = verb.dep_ == "xcomp" and verb.head.lemma_ == "vote"
    return voted and predicate.sense.kind in _BY_VOTE


def _is_supposed(noun: Token) -> bool:
    """Whether a noun stands in a condition, or is imagined: "an attack would have effects"."""
    if clause.in_condition(noun):
        return True
    any_ = any(c.dep_ == "det" and c.lower_ == "any" for c in noun.children)
    if any_ and noun.dep_ == "pobj" and noun.head.lower_ in _BESIDE:
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
    token = _listed_with(predicate.frame)
    found = None if clause.is_verbal(predicate.head) else of_noun(predicate.head, vocabulary)
    if predicate.form in ("set", "presence"):
        found = _composed(found, fixed(token, vocabulary))
    for _ in range(_CLIMB):
        finite = False
        if clause.is_verbal(token):
            lent, finite = of_verb(token, vocabulary)
            unsaid = lent == "not_done" and token.lemma_ in _MENTIONING
            found = found if unsaid and token != predicate.head else _composed(found, lent)
        above = above_of(token, predicate)
        if above is None or (found == "conditional" and finite):
            break
        lent = lent_across(above, token) if finite else lent_by(above, token, vocabulary)
        if lent == "not_done" and clause.negated(above):
            return "conditional", token
        found = _composed(found, lent)
        token = above
        if finite:
            break
    return found, token


def _listed_with(verb: Token) -> Token:
    """The infinitive before it that a verb goes on from, where the parser lost the list.

    In "agreed to free the crew, present their terms and resume the talks" all three are to come.
    """
    first = verb
    while first.dep_ == "conj" and first.head.tag_ == "VB" and first.head.i < first.i:
        first = first.head
    own = any(c.dep_ in _OF_ITS_OWN for c in first.children)
    before = first.nbor(-1).text if first.i > first.sent.start else ""
    if (
        first.tag_ != "VB"
        or first.dep_ not in ("advcl", "conj")
        or own
        or before not in (",", "and")
    ):
        return verb
    ahead = verb.doc[first.sent.start : first.i]
    return next((t for t in reversed(ahead) if t.dep_ == "xcomp" and t.tag_ == "VB"), verb)


def _composed(inner: EventStatus | None, outer: EventStatus | None) -> EventStatus | None:
    if inner in (None, "happened"):
        return outer or inner
    if outer in _OVERRULES and inner not in ("not_done", "denied", "conditional"):
        return outer
    return inner


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
    gives_way = sense.kind == "proposal" or sense.plover in ("RETREAT", "CONCEDE", "SUPPORT")
    if (sense.kind in SAID and not gives_way) or force.tense == "none" or force.conditional:
        return False
    if _is_of_any(verb):
        return False
    maybe = force.modal in ("may", "might")
    return force.modal in ("will", "would") or (verb.lemma_ in _CONSENTS and not maybe)


def _is_of_any(verb: Token) -> bool:
    """Whether a clause only says of which things something holds: "a plan the guild won't back"."""
    if verb.dep_ != "relcl":
        return False
    return any(c.dep_ == "det" and c.lower_ in _ANY for c in verb.head.children)
