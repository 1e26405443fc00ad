"""Stands told of how it may end: "there will be no deal without X", "it is time to lift it"."""

from collections.abc import Iterator

from dragoman.extract.clause import agents, is_verbal, negated, prepositional
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.model.parsed import Token

_BEING = frozenset({"be", "exist", "happen", "come"})
_FIRST = frozenset({"unless", "until"})
_HOLDING = frozenset({"include", "contain", "cover", "provide", "address", "guarantee"})


def by_outcome(noun: Token) -> Iterator[Stand]:
    """As in "there will never be a deal without debt relief", "no pact that does not cover it".

    What an agreement cannot do without is demanded by who says so.
    """
    verb = next((a for a in (noun, *noun.ancestors) if is_verbal(a)), None)
    if verb is None or verb.lemma_.lower() not in _BEING or not _denied(noun, verb):
        return
    for what in (*_without(noun, verb), *_lacking(noun), *_awaited(verb)):
        yield Stand(None, "demands", "outcome", verb, issue_of(what))


def by_time(word: Token) -> Iterator[Stand]:
    """As in "it is time to lift the ban", "it was time for both to yield"."""
    verb = word.head
    if word.dep_ != "attr" or verb.lemma_ != "be" or negated(verb):
        return
    if not any(c.lower_ == "it" and c.i < verb.i for c in verb.children):
        return
    for clause in (*word.children, *verb.children):
        overdue = clause.dep_ in ("relcl", "ccomp") and clause.tag_ == "VBD"
        overdue = overdue and any(
            c.lower_ in ("high", "about") and c.i < word.i for c in word.children
        )
        infinitive = clause.i > word.i and clause.tag_ == "VB" and is_verbal(clause)
        if overdue or (infinitive and any(c.tag_ == "TO" for c in clause.children)):
            yield Stand(None, "demands", "time", verb, issue_of(clause))
            return


def _denied(noun: Token, verb: Token) -> bool:
    never = any(c.lower_ in ("never", "no") for c in (*noun.children, *verb.children))
    return never or negated(verb)


def _without(noun: Token, verb: Token) -> tuple[Token, ...]:
    """What stands behind "without", whatever it was hung on."""
    found = prepositional(noun, ("without",)) or prepositional(verb, ("without",))
    return tuple(n for n in found[:1] if n.pos_ in ("NOUN", "NUM"))


def _awaited(verb: Token) -> Iterator[Token]:
    """What must come first: "there will be no talks until it lifts the siege"."""
    for clause in verb.children:
        marks = (c.lower_ for c in clause.children if c.dep_ == "mark")
        if clause.dep_ == "advcl" and any(mark in _FIRST for mark in marks):
            yield clause


def by_ultimatum(verb: Token) -> Iterator[Stand]:
    """As in "gave the union until Friday to call off the strike"."""
    if verb.dep_ == "xcomp" or negated(verb) or any(c.tag_ == "MD" for c in verb.children):
        return
    until = [c for c in verb.subtree if c.lower_ == "until" and c.i > verb.i]
    whom = [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.i > verb.i]
    if not until or not whom or whom[0].i > until[0].i:
        return
    for clause in verb.subtree:
        told = clause.tag_ == "VB" and clause.i > until[0].i
        if told and any(c.tag_ == "TO" for c in clause.children):
            for holder in agents(verb):
                yield Stand(holder, "demands", "ultimatum", verb, issue_of(clause))
            return


def _lacking(noun: Token) -> Iterator[Token]:
    """What a relative clause says that it would lack: "a deal that did not include money"."""
    for clause in noun.children:
        holds = clause.dep_ == "relcl" and clause.lemma_.lower() in _HOLDING
        if holds and negated(clause):
            yield from (c for c in clause.children if c.dep_ == "dobj")
