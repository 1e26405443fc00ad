"""The record as it was related last: which articles changed since, and what still holds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.identity import content_hash
from dragoman.reconcile.matching import Matching, Scored
from dragoman.reconcile.material import EventRow, FigureRow, Material, PositionRow, QuoteRow
from dragoman.reconcile.memory import Memory, Place
from dragoman.reconcile.prepare import Prepared
from dragoman.reconcile.regroup import regrouped

EVENTS, QUOTES = "event", "quote"


def place(row: EventRow | QuoteRow | FigureRow | PositionRow) -> Place:
    """Where a row stands among all rows."""
    return Place(row.near is None, row.near or 0, row.article, row.start, row.end, row.id)


@dataclass(frozen=True, slots=True)
class Before:
    """What was remembered by kind of rows, and from what each article was prepared, by key."""

    memory: Callable[[str], Memory]
    bases: Mapping[str, str]

    def past(self, made: Sequence[Prepared], material: Material) -> "Past":
        """What still holds for these articles."""
        return Past(self.memory, signatures(made, self.bases, material))


@dataclass(frozen=True, slots=True)
class Past:
    """What is remembered of each kind of rows, and the signatures of the articles as they are."""

    memory: Callable[[str], Memory]
    signatures: Mapping[str, str]

    def groups(self, rows: Matching, kind: str) -> list[list[int]]:
        """The groups of a kind of rows; what changed is remembered."""
        return regrouped(rows, self.memory(kind), self.signatures)

    def edges(self, rows: Matching, kind: str) -> list[Scored]:
        """The likenesses of a kind of rows, after `groups`."""
        return rows.edges(self.memory(kind))


def signatures(
    made: Sequence[Prepared], bases: Mapping[str, str], material: Material
) -> dict[str, str]:
    """By article a digest of all that the likenesses of its rows hang on.

    That is what it was prepared from (`bases`, by key), and what the whole says of it: which of
    its rows stand in furniture, whether an undated one is put in the midst of the others, whose
    side those are on whom it names, and whether they are persons.
    """
    kept = {row.id: row.near for row in material.events}
    kept.update((row.id, row.near) for row in material.quotes)
    found = {}
    for p in made:
        ids = [*(row.id for row in p.events), *(row.id for row in p.quotes)]
        rows = [kept.get(row, "furniture") for row in ids]
        who = [(name, material.side(name), name in material.persons) for name in p.names]
        found[p.article.id] = content_hash(bases[p.page.key], rows, who)
    return found
