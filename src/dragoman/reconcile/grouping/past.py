"""The rows of a record as they were grouped last, and what is grouped anew of them."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

from dragoman.model.memory import Memory
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.grouping.matching import Matching
from dragoman.reconcile.grouping.regroup import Regrouped, Rows, compared, regrouped

EVENTS, QUOTES, FIGURES, COUNTS, OUTLOOK = "event", "quote", "figure", "count", "outlook"
_ROWS = {
    EVENTS: ("events",),
    QUOTES: ("quotes",),
    FIGURES: ("figures",),
    COUNTS: ("figures", "events"),
}
Of = Callable[[Collection[str], Collection[str]], Material]  # of some articles, of some kinds
Signatures = Mapping[str, str | None]
Look = Callable[[Material], Matching]  # how the rows of some articles look for their like


@dataclass(frozen=True, slots=True)
class Past:
    """What is remembered of each kind of rows; nothing holds of it where all is made `anew`.

    `material` gives rows of some articles, of some kinds, `former` as they were before. Signatures
    are, by article that may have changed, digests of all that the likenesses of its rows hang on;
    None of those that are gone.
    """

    memory: Callable[[str], Memory]
    material: Of
    former: Of
    anew: bool

    def regrouped(self, look: Look, kind: str, signatures: Signatures) -> Regrouped:
        """What becomes of the groups of a kind of rows."""
        return regrouped(self._rows(look, kind, signatures), self.memory(kind), anew=self.anew)

    def compared(self, look: Look, kind: str, signatures: Signatures) -> set[str]:
        """The rows of a kind that is not grouped of which a likeness came or went."""
        return compared(self._rows(look, kind, signatures), self.memory(kind), anew=self.anew)

    def _rows(self, look: Look, kind: str, signatures: Signatures) -> Rows:
        kinds = _ROWS[kind]
        return Rows(
            lambda articles: look(self.material(articles, kinds)),
            signatures,
            lambda articles: look(self.former(articles, kinds)),
        )
