"""Papers as stands: what is kept off the table, and what would be done under a plan."""

from collections.abc import Iterator, Mapping

from dragoman.extract.clause import agents, force, patients, prepositional
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.lists import owner_or_last
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token

_S = stances()
_WOULD = frozenset({"would", "will"})


def by_kept_off(verb: Token) -> Iterator[Stand]:
    """As in "has not put any pay cut on the table": what is kept off it is refused."""
    if not force(verb).negated:
        return
    for noun in (n for n in patients(verb)[:1] if n.pos_ == "NOUN"):
        places = (*prepositional(verb, ("on",)), *prepositional(noun, ("on",)))
        if any(p.lower_ in ("table", "agenda") for p in places):
            for holder in agents(verb):
                yield Stand(holder, "rejects", "paper.off", verb, issue_of(noun))


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
        stance = _S.papers[papers[0].lemma_.lower()]
        yield Stand(owner, stance, "paper.would", verb, issue_of(verb))
