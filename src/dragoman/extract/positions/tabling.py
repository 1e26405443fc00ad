"""Papers as stands: a plan laid before the others, and what would be done under it."""

from collections.abc import Iterator, Mapping

from dragoman.extract.clause import agents, clause_span, force, patients, prepositional
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.lists import owner_or_last
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token

_S = stances()
_PERHAPS = frozenset({"could", "might", "may", "can", "should", "must"})
_WOULD = frozenset({"would", "will"})


def by_tabling(verb: Token) -> Iterator[Stand]:
    """As in "has put a draft on the table", "will submit a memorandum": a paper is an offer."""
    how = force(verb)
    if how.negated:
        yield from _kept_off(verb)
    if how.negated or how.open or how.modal in _PERHAPS:
        return
    for paper in patients(verb)[:1]:
        stance = _S.papers.get(paper.lemma_.lower())
        if stance is None or paper.pos_ not in ("NOUN", "ADJ") or not _laid(verb):
            continue
        start, end = clause_span(verb)
        for holder in agents(verb):
            counter = ".counter" if paper.lemma_.lower().startswith("counter") else ""
            yield Stand(holder, stance, f"paper.tabled{counter}", verb, issue_of(paper), start, end)


def _kept_off(verb: Token) -> Iterator[Stand]:
    """As in "has not put any pay cut on the table": what is kept off it is refused."""
    nouns = (n for n in patients(verb)[:1] if n.pos_ == "NOUN")
    for noun in nouns:
        places = (*prepositional(verb, ("on",)), *prepositional(noun, ("on",)))
        if verb.lemma_.lower() == "put" and any(p.lower_ in ("table", "agenda") for p in places):
            start, end = clause_span(verb)
            for holder in agents(verb):
                yield Stand(holder, "rejects", "paper.off", verb, issue_of(noun), start, end)


def _laid(verb: Token) -> bool:
    """As in "put forward", "put on the table"; "put" alone lays nothing before anybody."""
    if verb.lemma_.lower() != "put":
        return True
    return any(c.lower_ in ("forward", "forth") for c in verb.children) or any(
        t.lower_ == "table" for t in prepositional(verb, ("on",))
    )


def by_plan(verb: Token, owner_of: Mapping[str, Token]) -> Iterator[Stand]:
    """As in "under its plan the army would leave", "the plan would grant access"."""
    before = [c for c in verb.children if c.i < verb.i]
    frames = (p for p in before if p.dep_ == "prep" and p.lower_ in ("under", "in"))
    near = (*(c for p in frames for c in p.children), *before)
    nouns = (c for c in near if c.dep_ in ("pobj", "nsubj") and c.pos_ == "NOUN")
    papers = [c for c in nouns if c.lemma_.lower() in _S.papers]
    if not papers:
        return
    how = force(verb)
    if how.modal not in _WOULD or how.open or how.conditional:
        return
    owner = owner_or_last(papers[0], owner_of)
    if owner is not None:
        start, end = clause_span(verb)
        stance = _S.papers[papers[0].lemma_.lower()]
        yield Stand(owner, stance, "paper.would", verb, issue_of(verb), start, end)
