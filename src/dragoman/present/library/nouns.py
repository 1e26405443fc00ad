"""One event with all its reports, and one number with all who claim it."""

from dataclasses import dataclass
from typing import Literal

from dragoman.present.library.proof import Backing, Excerpt

# How well the day of an event is known: by several articles, by one, as a stretch of days only,
# told as different days, or not at all.
Certainty = Literal["told by several", "told once", "about", "disputed", "no day"]


@dataclass(frozen=True, slots=True)
class Happening:
    """One event with all its reports. `weight` tells the main events (1) from the rest (0).

    `sides` are the parties that act and are acted on, `certainty` how well its day is known,
    `event` the id of the first report; `running` tells that the excerpt is an article's own report,
    no caption and nobody's quoted words; `between` are the parties that any of its reports names,
    `denied` tells that one says it did not happen.
    """

    kind: str
    status: str
    day: str | None
    who: tuple[str, ...]
    to: tuple[str, ...]
    place: str | None
    by: str | None
    excerpt: Excerpt
    reports: int
    backing: Backing
    weight: int
    sides: tuple[str, ...] = ()
    certainty: Certainty = "told once"
    event: str = ""
    running: bool = True
    between: tuple[str, ...] = ()
    denied: bool = False


@dataclass(frozen=True, slots=True)
class Claim:
    """One number as told, how often, by whom; `value` is its worth, or its nearest bound's.

    `side` is the party for which its claimant speaks.
    """

    number: str
    value: float | None
    by: str | None
    as_of: str | None
    excerpt: Excerpt
    backing: Backing
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """A number as one claimant gives it, and the day that it holds for or was first told."""

    number: str
    day: str | None
    backing: Backing


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who says how many, in the order of the days that the numbers hold for.

    `name` is empty for what outlets tell of their own. `between` is the range over all claimants
    where they differ.
    """

    name: str
    told: tuple[Told, ...]
    between: str | None
    side: str | None = None


@dataclass(frozen=True, slots=True)
class Count:
    """What is counted, with every claim of how many; `harm` where they are killed or hurt.

    `claimants` are those who are named or differ, each once.
    """

    of: str
    harm: bool
    claims: tuple[Claim, ...]
    claimants: tuple[Claimant, ...] = ()
