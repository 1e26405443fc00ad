"""The stand on the way: what a pattern finds before party and words are settled."""

from dataclasses import dataclass

from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance


@dataclass(frozen=True, slots=True)
class Stand:
    """A stand as found, before its party and its words are settled.

    `holder` is the token that holds it, None for the speaker of the quote around it; `issue` the
    offsets of the words that say on what; `start` and `end` how far the words of the whole reach.
    `anchor` is the token that takes the stand; conditions and denials are looked for around it.
    `doer` are the offsets of who is to do it, where the words of the issue lack that.
    """

    holder: Token | None
    stance: Stance
    rule: str
    anchor: Token
    issue: tuple[int, int]
    start: int
    end: int
    doer: tuple[int, int] | None = None
