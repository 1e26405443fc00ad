"""What the trained reader finds in a text: who says what, what tells events, what words mean."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

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


class Meaning(Protocol):
    """What the words of a text mean, as the trained reader has it."""

    def of(self, start: int, end: int) -> bytes:
        """The meaning of a stretch of the text, to be compared with others: a signed byte a number.

        Of length 127 or nearly so; the product of two, by 127 squared, is 1 for the same meaning.
        """
        ...


@dataclass(frozen=True, slots=True)
class Tagging:
    """Attributions in the order of their first content; triggers in the order of the text.

    `meaning` is None where the reader has no head for it.
    """

    attributions: tuple[Attribution, ...]
    triggers: tuple[Trigger, ...] = ()
    meaning: Meaning | None = field(default=None, compare=False)


def within(triggers: Sequence[Trigger], start: int, end: int) -> Sequence[Trigger]:
    """The triggers, of those in the order of the text, that begin within a stretch of it."""
    first = bisect_left(triggers, start, key=lambda t: t.start)
    return triggers[first : bisect_left(triggers, end, first, key=lambda t: t.start)]
