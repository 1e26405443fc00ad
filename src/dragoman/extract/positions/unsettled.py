"""Stands that are not taken yet: "no decision has been made on the dam", "in no hurry to sign"."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    agents,
    is_verbal,
    negated,
    patients,
    prepositional,
    subjects,
    yet_to,
)
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.model.parsed import Token

_PRONOUNS = ("PRON", "DET")
_ABOUT = ("on", "about", "over", "regarding")
_SAID_OF = frozenset({"acomp", "oprd", "attr", "nsubj"})
_CLAUSES = frozenset({"ccomp", "csubj", "advcl", "xcomp", "relcl", "acl"})
_TAKEN = frozenset({"make", "take", "reach"})


def by_decision(noun: Token) -> Iterator[Stand]:
    """As in "a final decision has not been made on the duties", "has taken no decision on X"."""
    verb = noun.head
    if noun.dep_ not in ("nsubjpass", "dobj") or verb.lemma_.lower() not in _TAKEN:
        return
    if not (negated(verb) or negated(noun) or yet_to(verb)):
        return
    about = prepositional(noun, _ABOUT) or prepositional(verb, _ABOUT)
    for what in about[:1]:
        holders = agents(verb) if noun.dep_ == "dobj" else ()
        for holder in holders or (None,):
            yield Stand(holder, "undecided", "unsettled", verb, issue_of(what))


def by_left_to(verb: Token) -> Iterator[Stand]:
    """As in "it is up to the king to decide if that is enough": he has not made up his mind."""
    being = verb.head
    if verb.dep_ != "xcomp" or being.lemma_ != "be" or negated(being):
        return
    up = (c for c in being.children if c.lower_ == "up" and c.dep_ == "prep")
    about = (c for c in verb.children if c.dep_ in ("ccomp", "dobj"))
    for holder in (t for c in up for t in prepositional(c, ("to",))[:1]):
        for what in (*about, *prepositional(verb, _ABOUT))[:1]:
            yield Stand(holder, "undecided", "unsettled", verb, issue_of(what))


def by_unclear(word: Token) -> Iterator[Stand]:
    """As in "it remains unclear whether Norway will sign", "will decide whether to go".

    So with what remains to be seen, is far from clear or an open question.
    """
    far = word.head.lower_ == "from" and word.head.head.lower_ == "far"
    verb = word.head.head.head if far else word.head if word.dep_ in _SAID_OF else word
    plain = word.lower_ in ("clear", "known", "certain", "sure")
    if plain and not (far or negated(verb)):
        return
    marks = ("whether",) if word.lower_ == "question" else ("whether", "if")
    seen = (c for c in verb.children if c.dep_ == "xcomp" and c.lower_ == "seen")
    for clause in (*word.children, *verb.children, *(g for c in seen for g in c.children)):
        if not any(c.lower_ in marks for c in clause.children):
            continue
        if not is_verbal(clause) or clause.dep_ not in _CLAUSES:
            continue
        if clause.i < word.i and clause.dep_ != "csubj":
            continue
        again = clause.lemma_ == "do" and all(n.pos_ in _PRONOUNS for n in patients(clause))
        if again or not any(c.tag_ in ("MD", "TO") for c in clause.children):
            return  # "will do so" leaves to the words before what it is
        for holder in subjects(clause)[:1]:
            issue = issue_of(clause, done=True)
            yield Stand(holder, "undecided", "unsettled.unclear", verb, issue)
        return


def by_hurry(noun: Token) -> Iterator[Stand]:
    """As in "is in no hurry to sign": whether and when is left open."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in" or not negated(noun):
        return
    verb = noun.head.head
    if not is_verbal(verb):
        return
    clauses = [c for n in (noun, verb) for c in n.children if c.tag_ == "VB" and c.i > noun.i]
    for clause in clauses[:1]:
        for holder in subjects(verb):
            yield Stand(holder, "undecided", "unsettled", verb, issue_of(clause))
