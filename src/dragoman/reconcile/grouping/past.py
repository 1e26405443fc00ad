"""The rows of a record as they were grouped last, and what is grouped anew of them."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dragoman.model.memory import Memory
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.saying import STORY
from dragoman.reconcile.grouping.matching import Kind, Seen
from dragoman.reconcile.grouping.regroup import Regrouped, Rows, compared, regrouped

T = TypeVar("T")
EVENTS, QUOTES, FIGURES, COUNTS, OUTLOOK = "event", "quote", "figure", "count", "outlook"
_ROWS = {
    EVENTS: ("events",),
    QUOTES: ("quotes",),
    FIGURES: ("figures", STORY),
    COUNTS: ("figures", "events", STORY),
}
Of = Callable[[Collection[str], Collection[str]], Material]  # of some articles, of some kinds
Signatures = Mapping[str, str | None]
Look = Callable[[Material], Sequence[Seen[T]]]  # the rows of some articles as they are compared


@dataclass(frozen=True, slots=True)
class Past:
    """What is remembered of each kind of rows; nothing holds of it where all is made `anew`.

    `material` gives rows of some articles, of some kinds. Signatures are, by article that may have
    changed, digests of all that the likenesses of its rows hang on; None of those that are gone.
    """

    memory: Callable[[str], Memory]
    material: Of
    anew: bool

    def regrouped(
        self, kind: Kind[T], look: Look[T], name: str, signatures: Signatures
    ) -> Regrouped:
        """What becomes of the groups of a kind of rows."""
        rows = self._rows(kind, look, name, signatures)
        return regrouped(rows, self.memory(name), anew=self.anew)

    def compared(self, kind: Kind[T], look: Look[T], name: str, signatures: Signatures) -> set[str]:
        """The rows of a kind that is not grouped of which a likeness came or went."""
        rows = self._rows(kind, look, name, signatures)
        return compared(rows, self.memory(name), anew=self.anew)

    def _rows(self, kind: Kind[T], look: Look[T], name: str, signatures: Signatures) -> Rows[T]:
        kinds = _ROWS[name]
        return Rows(kind, lambda articles: look(self.material(articles, kinds)), signatures)
