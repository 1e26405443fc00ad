"""Positions in a brief: stances by issue and party, and where a party moved."""

from dataclasses import dataclass

from dragoman.present.ledgers.positions import StanceStep
from dragoman.present.library.proof import Backing, Excerpt


@dataclass(frozen=True, slots=True)
class Stance:
    """What a party wants on an issue, as told; `other_side` where its opponent says so.

    `vouched` where the article or its own side tells it, and nobody whose side is unknown.

    `clear` where the issue can be understood alone; `sure` is the confidence, 0 to 1; `past` where
    it was taken long before the coverage; `own` where the issue is what the party itself will do.
    """

    party: str
    stance: str
    issue: str
    condition: str | None
    by: str | None
    other_side: bool
    day: str | None
    clear: bool
    sure: float
    past: bool
    own: bool
    excerpt: Excerpt
    backing: Backing
    vouched: bool = True

    @property
    def label(self) -> str:
        """What a reader calls it: nobody "demands" or "rejects" to do a thing that he announces."""
        return "vows" if self.own else self.stance


@dataclass(frozen=True, slots=True)
class Movement:
    """A party that moved: the step at which it did, and what that rests on."""

    step: StanceStep
    backing: Backing

    @property
    def change(self) -> str:
        """What changed ("rejects → accepts"); where the text itself tells it, only a condition."""
        if self.step.before and self.step.movement:
            return self.step.movement
        return "on a condition" if self.step.stance == "conditional" else ""


@dataclass(frozen=True, slots=True)
class Issue:
    """One matter under negotiation, with the stands on it by party, the parties' own first.

    `moves` tells where a party's stand changed.
    """

    name: str
    parties: tuple[tuple[str, tuple[Stance, ...]], ...]
    moves: tuple[Movement, ...] = ()
