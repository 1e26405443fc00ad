"""The stand on the way: what a pattern finds before party and words are settled."""

from dataclasses import dataclass

from dragoman.extract.clause import clause_span
from dragoman.extract.sentence import sentence
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_HOLDER = 120  # characters in front of its verb in which the holder belongs to the words of a stand
_NOWHERE = (0, 0)


@dataclass(frozen=True, slots=True)
class Stand:
    """A stand as found, before its party and its words are settled.

    `holder` is the token that holds it, None for the speaker of the quote around it; `issue` the
    offsets of the words that say on what; `span` how far the words of the whole reach, if not as
    far as the anchor's clause, the issue and a holder in front of them.
    `anchor` is the token that takes the stand; conditions and denials are looked for around it.
    `doer` are the offsets of who is to do it, where the words of the issue lack that.
    """

    holder: Token | None
    stance: Stance
    rule: str
    anchor: Token
    issue: tuple[int, int]
    span: tuple[int, int] = _NOWHERE
    doer: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        """Find how far the words reach, where the pattern does not say."""
        if self.span == _NOWHERE:
            object.__setattr__(self, "span", self._reach())

    def _reach(self) -> tuple[int, int]:
        verb, holder = self.anchor, self.holder
        start, end = clause_span(verb)
        first, last = min(start, verb.idx), max(end, self.issue[1])
        if self.issue[0] >= sentence(verb).start_char:
            first = min(first, self.issue[0])
        if holder is not None and 0 < verb.idx - holder.idx < _HOLDER:
            first = min(first, holder.left_edge.idx)
        return first, last
