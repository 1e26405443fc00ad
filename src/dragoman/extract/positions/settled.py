"""Agreements as stands: "the two reached a deal on pay", and what one still needs of somebody."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    agents,
    clause_span,
    force,
    noun_span,
    patients,
    prepositional,
    subjects,
)
from dragoman.extract.positions.issues import issue_of, short
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token

_S = stances()
_MATTER = ("on", "over", "about")


def by_reaching(verb: Token) -> Iterator[Stand]:
    """As in "the company and the union reached a deal on pay": each of them accepts it."""
    how = force(verb)
    if how.negated or how.modal is not None or how.open:
        return
    if how.tense != "past" and not how.perfect:
        return
    arrived = prepositional(verb, ("to", "at")) if verb.lemma_ in ("come", "arrive") else ()
    for outcome in (arrived or patients(verb))[:1]:
        if outcome.lemma_.lower() not in _S.outcomes or outcome.pos_ != "NOUN":
            continue
        start, end = clause_span(verb)
        issue = issue_of(outcome)
        for matter in (*prepositional(verb, _MATTER), *prepositional(outcome, _MATTER))[:1]:
            issue = short(verb.doc, issue[0], max(issue[1], noun_span(matter)[1]))
        for holder in agents(verb):
            yield Stand(holder, "accepts", "reached", verb, issue, start, max(end, issue[1]))


def by_ratifying(verb: Token) -> Iterator[Stand]:
    """As in "the accord needs the approval of the members": what they will say is open."""
    if force(verb).negated:
        return
    for act in patients(verb)[:1]:
        if act.lemma_.lower() not in _S.ratification:
            continue
        for paper in subjects(verb)[:1]:
            lemma = paper.lemma_.lower()
            if lemma not in _S.outcomes and lemma not in _S.papers:
                continue
            start, end = clause_span(verb)
            for holder in prepositional(act, ("of", "from", "by")):
                span = (start, max(end, issue_of(holder)[1]))
                yield Stand(holder, "undecided", "unsettled.needs", verb, issue_of(paper), *span)
