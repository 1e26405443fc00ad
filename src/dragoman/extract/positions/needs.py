"""What a party needs, has to do, and misses: "a new clause is needed", "the bill lacks aid"."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    condition,
    force,
    in_condition,
    negated,
    noun_span,
    patients,
    prepositional,
    subjects,
)
from dragoman.extract.positions.issues import issue_of, short
from dragoman.extract.positions.parties import speaking
from dragoman.extract.positions.stand import Stand
from dragoman.extract.sentence import sentence
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token

_S = stances()
_ENOUGH = frozenset({"enough", "sufficient", "adequate"})
# What one needs to get a thing done, and does not bargain over.
_MEANS = frozenset({"time", "vote", "support", "courage", "strength", "evidence", "chance"})
_THINGS = frozenset({"it", "this", "that", "these", "they", "which"})


def is_bargained(noun: Token) -> bool:
    """Whether a noun is what parties bargain over: a paper, a deed of pressure, an end of it."""
    lemma = noun.lemma_.lower()
    return any(lemma in words for words in (_S.papers, _S.measures, _S.outcomes, _S.titles))


def by_need(verb: Token) -> Iterator[Stand]:
    """As in "a new clause is needed", "our members deserve a raise": what its speaker wants."""
    if verb.pos_ != "VERB" or negated(verb) or condition(verb) is not None:
        return
    if verb.lemma_.lower() == "need":
        if not any(c.dep_ == "auxpass" for c in verb.children) or in_condition(verb):
            yield from _own_need(verb)
            return
        for what in subjects(verb)[:1]:
            if what.pos_ == "NOUN":
                yield Stand(None, "demands", "need", verb, issue_of(what))
        return
    for noun in verb.children:
        told = noun.dep_ == "xcomp" and noun.tag_ in ("VB", "VBN")
        if told or (noun.dep_ == "dobj" and noun.pos_ == "NOUN"):
            yield Stand(None, "demands", "need", verb, issue_of(noun))


def _own_need(verb: Token) -> Iterator[Stand]:
    """As in "we need a new clause", "the country needs reform": what its speaker is after."""
    if in_condition(verb) or verb.dep_ in ("relcl", "advcl"):
        return
    ours = any(d.lower_ == "we" or d.lemma_.lower() in _S.commons for d in subjects(verb))
    stood = verb.head if verb.dep_ == "csubj" and verb.head.lemma_ == "be" else None
    if ours and stood is not None:  # "what we need is a new clause"
        for noun in (c for c in stood.children if c.dep_ == "attr" and c.pos_ == "NOUN"):
            yield Stand(None, "demands", "need.own", verb, issue_of(noun))
        return
    for noun in verb.children if ours else ():
        fits = noun.lower_ == "time" or not (
            noun.lower_ in _S.concrete or noun.lemma_.lower() in _S.spans
        )
        if fits and noun.dep_ == "dobj" and noun.pos_ == "NOUN":
            yield Stand(None, "demands", "need.own", verb, issue_of(noun))


def has_to(word: Token) -> Token | None:
    """The verb of a duty told without a modal verb: "has to withdraw", "needs to stop"."""
    if (word.tag_ == "VBD" and word.lemma_ == "have") or negated(word):
        return None
    if word.dep_ == "xcomp" and negated(word.head):
        return None  # "did not want to have to vote"
    if word.dep_ in ("relcl", "advcl") or any(
        c.lower_ in ("may", "might", "could", "yet") for c in word.children
    ):
        return None
    if any(c.dep_ == "dobj" or c.lower_ == "somewhere" for c in word.children):
        return None  # "have ninety days to reach a deal"
    for child in word.children:
        infinitive = child.dep_ == "xcomp" and child.tag_ == "VB" and child.i > word.i
        if infinitive and any(c.tag_ == "TO" for c in child.children if c.dep_ == "aux"):
            return child
    return None


def by_lack(verb: Token) -> Iterator[Stand]:
    """What a paper is said to lack, or not to hold enough of: who says so wants it there."""
    how = force(verb)
    lacks = verb.lemma_.lower() == "lack"
    if how.negated is lacks or how.open or how.modal is not None or in_condition(verb):
        return
    thing = _thing(verb)
    if thing is None:
        return
    holder = None if thing.head.i == verb.i else speaking(thing.head)
    for noun in patients(verb)[:1]:
        scant = [c for c in noun.children if c.lower_ in _ENOUGH and c.i < noun.i]
        if noun.pos_ != "NOUN" or noun.lemma_ in _MEANS or not (scant or lacks):
            continue
        start, end = issue_of(noun)
        if scant and start == scant[0].idx and scant[0].i + 1 <= noun.i:
            start = scant[0].nbor().idx
        for whom in (t for t in prepositional(verb, ("for",))[:1] if t.i > noun.i):
            start, end = short(verb.doc, start, max(end, noun_span(whom)[1]))
        yield Stand(holder, "demands", "lacks", verb, (start, end))


def _thing(verb: Token) -> Token | None:
    """What is said to lack it: the subject, or of joined verbs the one last named before them."""
    own = [c for c in verb.children if c.dep_ == "nsubj"]
    if not own and verb.dep_ in ("conj", "dep"):
        before = reversed(verb.doc[sentence(verb).start : verb.i])
        own = [t for t in before if t.dep_ == "nsubj"][:1]
    return next((thing for thing in own or subjects(verb) if _holds_terms(thing)), None)


def _holds_terms(thing: Token) -> bool:
    """Whether a thing is a paper or an accord, or a word that points to one."""
    if thing.lower_ in _THINGS:
        return True
    lemma = thing.lemma_.lower()
    return any(lemma in words for words in (_S.papers, _S.outcomes, _S.titles, _S.measures))
