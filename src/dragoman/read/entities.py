"""A model's entity recognizer at two fifths of its cost: all words are weighed side by side.

spaCy's own goes from word to word, and at each asks of all its moves, through a lock every time,
whether they may be made: a quarter of the whole parse of news (measured, spaCy 3.8). But what it
does outside of a name hangs on the word alone, and inside on the word and where the name began.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.pipeline import EntityRecognizer
from spacy.tokens import Doc, Span
from thinc.api import NumpyOps

NAME = "dragoman_entities"

Floats = NDArray[np.float32]
Ints = NDArray[np.intp]
Bools = NDArray[np.bool_]

_WORD, _FIRST, _LAST = range(3)  # what a state is seen by: its word, its name's first word and last


def side_by_side(nlp: Language) -> None:
    """Put a component that weighs all words at once in the place of each entity recognizer."""
    for name, pipe in list(nlp.pipeline):
        if isinstance(pipe, EntityRecognizer) and Entities.known(pipe):
            nlp.add_pipe(NAME, f"{NAME}_{name}", after=name, config={"recognizer": name})
            nlp.disable_pipe(name)


@Language.factory(NAME, default_config={"recognizer": "ner"})
def entities(nlp: Language, name: str, recognizer: str) -> Entities:  # noqa: ARG001 - by spaCy
    """The component that does what the recognizer of that name does."""
    return Entities(nlp.get_pipe(recognizer))


class Entities:
    """Finds in a text the names that spaCy's recognizer of the same weights finds in it.

    A move is to begin a name of some label, to go on in it, to end it, to take one word for a whole
    name, or to take it for none. The network gives each a score; the best that may be made is made.
    """

    def __init__(self, recognizer: Any) -> None:  # noqa: ANN401 - compiled, and not typed
        """Takes a recognizer that is `known`."""
        self._own = recognizer
        model = recognizer.model
        self._embedded, self._lower, self._upper = model.layers
        moves = [recognizer.moves.get_class_name(i) for i in range(recognizer.moves.n_moves)]
        kinds, _, labels = np.array([move.partition("-") for move in moves]).T
        self._begins, self._goes_on, self._ends, self._whole = (
            (kinds == kind) & (labels != "") for kind in "BILU"
        )
        self._none = kinds == "O"
        self._labels = labels

    @staticmethod
    def known(recognizer: Any) -> bool:  # noqa: ANN401
        """Whether a recognizer goes greedily by the three words that are looked at here."""
        attrs, (_, lower, _) = recognizer.model.attrs, recognizer.model.layers
        return bool(
            recognizer.cfg["beam_width"] == 1
            and isinstance(recognizer.model.ops, NumpyOps)
            and attrs["has_upper"]
            and not attrs["unseen_classes"]
            and lower.get_dim("nF") == len((_WORD, _FIRST, _LAST))
            and lower.get_dim("nP") > 1
        )

    def __call__(self, doc: Doc) -> Doc:
        """Set the text's names; where some are set already, the model's own goes around them."""
        if doc.has_annotation("ENT_IOB"):
            done: Doc = self._own(doc)
            return done
        spans = [Span(doc, a, b, label=label) for a, b, label in self._found(doc)]
        doc.set_ents(spans, default="outside")
        return doc

    def _found(self, doc: Doc) -> Iterator[tuple[int, int, str]]:
        """First word, end and label of each name."""
        if not len(doc):
            return
        seen: Floats = self._lower.predict(self._embedded.predict([doc]))
        starts, blank = doc.to_array(["SENT_START", "IS_SPACE"]).T
        followed = np.append(starts[1:] != 1, False)  # by a word of the same sentence
        moves = self._outside(seen, followed, blank == 1)
        named = np.flatnonzero(~self._none[moves])
        begun = named[self._begins[moves[named]]]
        ends = named + 1
        ends[self._begins[moves[named]]] = self._inside(seen, followed, begun, moves[begun])
        past = 0
        for first, end in zip(named.tolist(), ends.tolist(), strict=True):
            if first >= past:
                past = end
                yield first, end, str(self._labels[moves[first]])

    def _outside(self, seen: Floats, followed: Bools, blank: Bools) -> Ints:
        """The move of every word where no name is open."""
        scores = self._scores(seen[1:, _WORD] + seen[0, _FIRST] + seen[0, _LAST])
        names = self._whole | (self._begins & followed[:, None])
        return _best(scores, self._none | (names & ~blank[:, None]))

    def _inside(self, seen: Floats, followed: Bools, begun: Ints, moves: Ints) -> Ints:
        """Where the names end that begin at some words, whether or not one gets as far as there."""
        ends = begun + 1
        same = self._labels[moves][:, None] == self._labels
        still = np.arange(len(begun))  # those that are open
        while len(still):
            at, first = ends[still], begun[still]
            states = seen[at + 1, _WORD] + seen[first + 1, _FIRST] + seen[at, _LAST]
            may = self._ends | (self._goes_on & followed[at][:, None])
            made = _best(self._scores(states), may & same[still])
            ends[still] += 1
            still = still[~self._ends[made]]
        return ends

    def _scores(self, states: Floats) -> Floats:
        """What each move scores, from the sums of what the states are seen by."""
        best, _ = self._lower.ops.maxout(states + self._lower.get_param("b"))
        scores: Floats = self._upper.predict(best)
        return scores


def _best(scores: Floats, may: Bools) -> Ints:
    best: Ints = np.where(may, scores, -np.inf).argmax(1)
    return best
