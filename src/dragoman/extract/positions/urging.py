"""Urging others to accept: "recommends that its members take the deal"."""

from dragoman.extract.clause import patients, prepositional
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token

_S = stances()


def to_its_own(clause: Token) -> bool:
    """As in "urged its members to take the deal": what one wants of one's own, one accepts."""
    urged = (c for t in (clause, clause.head) for c in t.children if c.dep_ in ("nsubj", "dobj"))
    return any(c.dep_ == "poss" and c.pos_ == "PRON" for who in urged for c in who.children)


def approves(clause: Token) -> bool:
    """As in "recommends that its members take the deal"."""
    inner = _S.verbs.get(clause.lemma_.lower())
    known = (inner is not None and inner.stance == "accepts") or clause.lemma_ in ("take", "vote")
    about = (*patients(clause), *prepositional(clause, ("for",)), *_favoured(clause))
    return known and any(
        n.lemma_.lower() in _S.outcomes or n.lemma_.lower() in _S.papers for n in about
    )


def _favoured(clause: Token) -> tuple[Token, ...]:
    """As in "to vote in favour of the deal"."""
    favours = (n for n in prepositional(clause, ("in",)) if n.lower_ in ("favour", "favor"))
    return tuple(what for favour in favours for what in prepositional(favour, ("of",)))
