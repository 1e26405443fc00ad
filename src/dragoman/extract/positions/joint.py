"""Joint stands: each of the parties that one noun phrase stands for, and who speaks in a paper."""

from dragoman.extract.clause import prepositional, spread, writer
from dragoman.extract.counted_parties import counted_parties
from dragoman.extract.positions.parties import speaking
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

_S = stances()
_PAPERS = frozenset({"statement", "letter", "memo", "communique", "communiqué", "post", "message"})
_OF_STATES = frozenset({"adjective", "name"})


def jointly(reading: Reading, holder: Token | None) -> tuple[Token | None, ...]:
    """As in "Both A and B said they would stay", "the two countries": each of them."""
    if holder is None or holder.lower_ != "they":
        if holder is None:
            return (None,)
        if holder.lower_ in _PAPERS:  # "the statement from Norway": who speaks in it
            return prepositional(holder, ("from", "by")) or writer(holder) or (holder,)
        return counted_parties(reading, holder) or _of_each(reading, holder) or (holder,)
    teller = speaking(holder.head)
    told = () if teller is None else spread(teller)
    return told if len(told) > 1 else (holder,)


def _of_each(reading: Reading, holder: Token) -> tuple[Token, ...]:
    """As in "the Tarnian and Lorian governments": the states whose organs they are."""
    if holder.tag_ != "NNS" or not {holder.lower_, holder.lemma_.lower()} & _S.organs:
        return ()
    of = (c for c in holder.children if c.dep_ in ("amod", "compound", "nmod"))
    named = sorted({t.i: t for c in of for t in (c, *c.conjuncts) if t.i < holder.i}.items())
    states = [t for _, t in named if (m := reading.mention_of(t)) and m.form in _OF_STATES]
    return tuple(states) if len(states) > 1 else ()
