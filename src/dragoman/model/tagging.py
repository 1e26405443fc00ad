"""What the trained reader finds in a text: who says what, and which words tell events."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.model.attribution import Attribution
from dragoman.model.vocabulary import EventKind


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word that tells an event; offsets are code points, end exclusive.

    `kind` is the likeliest one; `probability` is how likely a careful annotator labels the word so.
    """

    start: int
    end: int
    kind: EventKind
    probability: float


@dataclass(frozen=True, slots=True)
class Tagging:
    """Attributions in the order of their first content; triggers in the order of the text."""

    attributions: tuple[Attribution, ...]
    triggers: tuple[Trigger, ...] = ()


def within(triggers: Sequence[Trigger], start: int, end: int) -> Sequence[Trigger]:
    """The triggers, of those in the order of the text, that begin within a stretch of it."""
    first = bisect_left(triggers, start, key=lambda t: t.start)
    return triggers[first : bisect_left(triggers, end, first, key=lambda t: t.start)]
