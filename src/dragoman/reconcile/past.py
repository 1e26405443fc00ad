"""The record as it was related last: which articles changed since, and what still holds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from dragoman.model.identity import content_hash
from dragoman.model.memory import Memory
from dragoman.reconcile.encounters import likenesses
from dragoman.reconcile.matching import Matching, Scored
from dragoman.reconcile.material import EventRow, FigureRow, Material, PositionRow, QuoteRow
from dragoman.reconcile.prepare import Prepared
from dragoman.reconcile.regroup import regrouped
from dragoman.reconcile.spots import Place

EVENTS, QUOTES, FIGURES, COUNTS, OUTLOOK = "event", "quote", "figure", "count", "outlook"
NOTHING: Mapping[str, object] = {}
Groups = list[list[int]]


def standing(row: EventRow | QuoteRow | FigureRow | PositionRow) -> Place:
    """Where a row stands among all rows."""
    return Place(row.near is None, row.near or 0, row.article, row.start, row.end, row.id)


@dataclass(frozen=True, slots=True)
class Before:
    """What was remembered by kind of rows, and from what each article was prepared, by key."""

    memory: Callable[[str], Memory]
    bases: Mapping[str, str]

    def past(self, made: Sequence[Prepared], material: Material) -> "Past":
        """What still holds for these articles."""
        return Past(self.memory, signatures(made, self.bases, material), company(material))


@dataclass(frozen=True, slots=True)
class Past:
    """What is remembered of each kind of rows, and the signatures of the articles as they are.

    `company` is, by article, all that decides with which others it is of one matter.
    """

    memory: Callable[[str], Memory]
    signatures: Mapping[str, str]
    company: Mapping[str, object]

    def groups(self, rows: Matching, kind: str, also: Mapping[str, object] = NOTHING) -> Groups:
        """The groups of a kind of rows; what changed is remembered.

        `also` is, by article, what the likenesses of its rows hang on beside its signature.
        """
        return regrouped(rows, self.memory(kind), self._signed(also))

    def bundled(self, rows: Matching, kind: str, signatures: Mapping[str, str]) -> Groups:
        """The groups of what is no article's alone, by its own signatures."""
        return regrouped(rows, self.memory(kind), signatures)

    def likenesses(
        self, rows: Matching, kind: str, also: Mapping[str, object] = NOTHING
    ) -> list[Scored]:
        """The likenesses of a kind of rows that is not grouped; what changed is remembered."""
        return likenesses(rows, self.memory(kind), self._signed(also))

    def edges(self, rows: Matching, kind: str) -> list[Scored]:
        """The likenesses of a kind of rows, after `groups`."""
        return rows.edges(self.memory(kind))

    def _signed(self, also: Mapping[str, object]) -> Mapping[str, str]:
        if not also:
            return self.signatures
        return {a: content_hash(signed, also[a]) for a, signed in self.signatures.items()}


def signatures(
    made: Sequence[Prepared], bases: Mapping[str, str], material: Material
) -> dict[str, str]:
    """By article a digest of all that the likenesses of its rows hang on.

    That is what it was prepared from (`bases`, by key), and what the whole says of it: which of
    its rows stand in furniture, whether an undated one is put in the midst of the others, whose
    side those are on whom it names, and whether they are persons.
    """
    known = chain[EventRow | QuoteRow | FigureRow](
        material.events, material.quotes, material.figures
    )
    kept = {row.id: row.near for row in known}
    found = {}
    for p in made:
        own = chain[EventRow | QuoteRow | FigureRow](p.events, p.quotes, p.figures)
        rows = [kept.get(row.id, "furniture") for row in own]
        who = [(name, material.side(name), name in material.persons) for name in p.names]
        found[p.article.id] = content_hash(bases[p.page.key], rows, who)
    return found


def company(material: Material) -> dict[str, object]:
    """By article, what `Material.together` hangs on: its story, and the parties it is about."""
    parties = material.parties()
    return {a: (material.story.get(a), sorted(known)) for a, known in parties.items()}
