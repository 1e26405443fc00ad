"""What a party misses: "the bill lacks aid for farmers", "does not provide enough money"."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    force,
    in_condition,
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


def by_not_working(verb: Token) -> Iterator[Stand]:
    """As in "these figures don't work", "that does not suffice": who says so will not have them."""
    how = force(verb)
    if not how.negated or how.tense != "present" or how.modal or how.open or in_condition(verb):
        return
    if patients(verb) or verb.dep_ in ("relcl", "advcl"):
        return
    for thing in subjects(verb)[:1]:
        shown = thing.lower_ in ("this", "that") or any(
            c.lower_ in ("this", "that", "these", "those") for c in thing.children
        )
        if shown and thing.lower_ not in _S.collectives:
            about = issue_of(thing) if thing.pos_ == "NOUN" else issue_of(verb)
            yield Stand(None, "rejects", "modal.fails", verb, about)


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
