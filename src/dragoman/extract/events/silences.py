"""Sayings told as things that happened: what was said on a day, and what was not said at all."""

from dragoman.extract import clause
from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_DECLINES = frozenset({"decline", "refuse"})
_WOULD = frozenset({"will", "would"})
_ASKING = frozenset({"whether", "if", "what", "when", "where", "who", "how", "why", "which"})
_OPEN_TO = frozenset({"available", "reachable"})
# Characters. Of dated sayings of named speakers up to here that no other event covers 13 of 14 in
# eighteen keyed corpora are events to the keys, of later ones 13 of 27.
_TOP = 1000
_SAYING = word_class("act.say")
_DAYS = frozenset((*calendar().weekdays, "yesterday", "today", "tonight"))
_REACH = 4  # words: "told the paper on Tuesday"
_BETWEEN = frozenset({"DET", "NOUN", "PROPN", "ADP", "PRON", "ADJ", "ADV"})


def silence_of(verb: Token) -> str | None:
    """How a clause tells that something stayed unsaid, as the forms of a predicate call it.

    "withheld" where somebody would not tell ("declined to comment on the bid", "would not say
    whether …"), "silent" where nothing came ("did not respond to a request", "was not available
    for comment", "there was no reaction from X"), else None. Of 23 such clauses in eighteen keyed
    corpora the keys hold 18 (`confidence.toml`); "did not elaborate", which they leave out, only
    tells that a saying ended.
    """
    if _withholds(verb):
        return "withheld"
    untold = _is_unanswered(verb) or _is_kept_back(verb) or _is_out_of_reach(verb)
    return "silent" if untold or silent(verb) else None


def silent(verb: Token) -> tuple[Token, ...]:
    """From whom nothing came: "there was no immediate comment from X"."""
    if verb.lemma_ != "be" or not any(c.dep_ == "expl" for c in verb.children):
        return ()
    remarks = event_vocabulary().silence.remarks
    for noun in verb.children:
        none = any(c.lower_ == "no" for c in noun.children)
        if noun.dep_ in ("attr", "nsubj") and none and noun.lemma_ in remarks:
            return clause.prepositional(noun, ("from", "by"))
    return ()


def _withholds(verb: Token) -> bool:
    declines = verb.lemma_ in _DECLINES  # the cheapest test, and mostly the last
    if verb.pos_ != "VERB" or not (declines or _tells(verb)) or clause.is_passive(verb):
        return False
    if declines:
        return any(c.dep_ == "xcomp" and _tells(c) for c in verb.children)
    force = clause.force(verb)
    if not force.negated or force.modal not in _WOULD or force.perfect:
        return False
    return not force.open and (verb.lemma_ not in ("say", "confirm") or _is_asked(verb))


def _tells(verb: Token) -> bool:
    """Whether a verb is one of telling: "comment", "say whether", "give details"."""
    vocabulary = event_vocabulary().silence
    if verb.lemma_ in vocabulary.gives:
        return any(t.lemma_.lower() in vocabulary.details for t in clause.patients(verb))
    return verb.lemma_ in vocabulary.tells


def _is_asked(verb: Token) -> bool:
    """Whether a verb of saying answers a question: "would not say whether", "confirm or deny"."""
    denies = any(c.dep_ == "conj" and c.lemma_ == "deny" for c in verb.children)
    said = (c for c in verb.children if c.dep_ in ("ccomp", "advcl") and c.i > verb.i)
    return denies or any(t.lower_ in _ASKING for c in said for t in c.lefts)


def _is_unanswered(verb: Token) -> bool:
    """Whether no answer came: "did not respond to requests", "has not yet commented"."""
    vocabulary = event_vocabulary().silence
    comments = verb.lemma_ == "comment"
    if not comments and verb.lemma_ not in vocabulary.answers:
        return False
    asked = bool(asked_by(verb))
    nobody = any(
        c.dep_ == "nsubj" and any(g.lower_ in ("neither", "none", "no") for g in (c, *c.children))
        for c in verb.children
    )
    force = clause.force(verb)
    told = force.modal is None and force.tense in ("past", "present") and not force.conditional
    return told and (force.negated or nobody) and (asked or comments)


def _is_kept_back(verb: Token) -> bool:
    """Whether details were not given: "has not offered details", "terms were not disclosed"."""
    vocabulary = event_vocabulary().silence
    lemma = verb.lemma_
    if (lemma not in vocabulary.gives and lemma not in vocabulary.tells) or not clause.negated(
        verb
    ):
        return False
    told = clause.subjects(verb) if clause.is_passive(verb) else clause.patients(verb)
    force = clause.force(verb)
    settled = force.modal is None and force.tense in ("past", "present") and not force.conditional
    return settled and any(t.lemma_.lower() in vocabulary.details for t in told)


def asked_by(verb: Token) -> tuple[Token, ...]:
    """The requests that a verb answers, or does not: "respond to a request", "return calls"."""
    near = clause.patients(verb) if verb.lemma_ == "return" else clause.prepositional(verb, ("to",))
    requests = event_vocabulary().silence.requests
    return tuple(t for t in near if t.lemma_.lower() in requests)


def _is_out_of_reach(verb: Token) -> bool:
    """Whether somebody was sought for comment in vain: "could not be reached for comment"."""
    there = verb.lemma_ == "reach" and clause.is_passive(verb)
    open_ = [c for c in verb.children if c.dep_ == "acomp" and c.lower_ in _OPEN_TO]
    if not (there or (open_ and verb.lemma_ == "be")) or not clause.negated(verb):
        return False
    remarks = event_vocabulary().silence.remarks
    return any(
        t.lemma_ in remarks for w in (verb, *open_) for t in clause.prepositional(w, ("for",))
    )


def is_told_saying(verb: Token) -> bool:
    """Whether a clause tells that somebody said something as a thing that happened.

    At the top a named speaker does so on a day ("Brandt said on Tuesday that …", "…, Minister Lea
    Brandt told reporters Tuesday"); anywhere, who is told to have said it ("Orvia has said it …").
    """
    if verb.lemma_ not in _SAYING:
        return False
    force = clause.force(verb)
    if force.negated or force.conditional or force.modal:
        return False
    who = clause.subjects(verb)
    if force.perfect and force.tense == "present":
        # Of 34 such sayings in twenty-four keyed corpora 20 are events to the keys; of those of
        # nameless officials, and in relative clauses, fewer.
        known = any(t.pos_ == "PROPN" or _is_known(t) for t in who)
        return known and verb.dep_ != "relcl"
    at_top = verb.idx < _TOP and force.tense == "past" and _has_day(verb)
    return at_top and any(t.pos_ == "PROPN" for t in who)


def _is_known(who: Token) -> bool:
    """Whether a noun is for somebody whom the reader knows: "the government", not "officials"."""
    return who.lemma_ != "official" and who.lemma_.lower() in event_vocabulary().parties


def _has_day(verb: Token) -> bool:
    """Whether a day follows upon a verb, wherever the parse hung it up: "said Tuesday he would"."""
    for token in verb.doc[verb.i + 1 : verb.i + 1 + _REACH]:
        if token.lower_ in _DAYS:
            return True
        if token.pos_ not in _BETWEEN or token.lower_ == "that":
            return False
    return False
