"""Positions in a brief: stances by issue and party, and where a party moved."""

from dataclasses import dataclass

from dragoman.present.library.proof import Backing, Excerpt


@dataclass(frozen=True, slots=True)
class Stance:
    """What a party wants on an issue, as told; `other_side` where its opponent says so.

    `clear` where the issue can be understood alone; `sure` is the confidence, 0 to 1; `past` where
    it was taken long before the coverage.
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
    excerpt: Excerpt
    backing: Backing


@dataclass(frozen=True, slots=True)
class Movement:
    """A party that moved: what changed, from which day to which, and who says so.

    `change` tells it ("rejects → accepts", "lowered: 60 → 30 days"); it is empty, or names a
    condition, where `wants`, the matter in the words of the text, tells it ("drop its demand").
    """

    party: str
    change: str
    wants: str
    before: str | None
    day: str | None
    by: str | None
    backing: Backing


@dataclass(frozen=True, slots=True)
class Issue:
    """One matter under negotiation, with the stands on it by party, the parties' own first.

    `moves` tells where a party's stand changed.
    """

    name: str
    parties: tuple[tuple[str, tuple[Stance, ...]], ...]
    moves: tuple[Movement, ...] = ()
