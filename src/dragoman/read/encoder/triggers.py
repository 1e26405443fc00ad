"""The head for events: which words tell one, of which kind, and what words mean."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from dragoman.model.tagging import Trigger
from dragoman.model.vocabulary import EVENT_KINDS
from dragoman.read.encoder.pieces import Ints, Pieces
from dragoman.read.encoder.sessions import session
from dragoman.read.encoder.tags import Floats

# What is less likely is left out. Of triggers from .2 to .3 four verbs in ten and three nouns are
# right on the answer keys; without them the musts of events fall by .004.
LEAST = 0.2


@dataclass(frozen=True, slots=True)
class Told:
    """A window's words: (W, EVENT_KINDS) probabilities, meanings as in `WordMeanings.scored`.

    `meanings` are None where the graph has no head for them.
    """

    probabilities: Floats
    meanings: Floats | None


class TriggerHead:
    """Upper layers trained on triggers, over the lower ones of the reader of quotations."""

    def __init__(self, path: Path) -> None:
        """Load the head's graph; raises OSError where it is missing."""
        self._session = session(path)
        given = {output.name for output in self._session.get_outputs()}
        self._wanted = [name for name in ("triggers", "meanings") if name in given]

    def told(self, lower: Floats, first: Ints) -> Told:
        """What is told of a window's words.

        `lower` (1, pieces, size) are the lower layers' states, `first` the words' first pieces in
        them.
        """
        scores, *meant = self._session.run(self._wanted, {"lower": lower})
        probabilities = 1.0 / (1.0 + np.exp(-scores[0, first]))
        return Told(probabilities, meant[0][0, first] if meant else None)


def triggers(pieces: Pieces, windows: list[Floats], offset: int) -> Iterator[Trigger]:
    """The words that tell events, in order; the text's characters count from `offset`."""
    for i, scored in enumerate(windows):
        base = pieces.word_range(i)[0]
        best = scored.argmax(1)
        for word in np.flatnonzero(scored.max(1) >= LEAST).tolist():
            start, end = pieces.characters((base + word, base + word + 1))
            probability = round(float(scored[word, best[word]]), 4)
            yield Trigger(start + offset, end + offset, EVENT_KINDS[best[word]], probability)
