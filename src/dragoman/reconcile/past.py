"""The record as it was related last: which articles changed since, and what still holds."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from dragoman.model.identity import content_hash
from dragoman.model.memory import Edge, Memory
from dragoman.reconcile.grouping import by_article
from dragoman.reconcile.matching import Matching
from dragoman.reconcile.material import EventRow, FigureRow, Material, PositionRow, QuoteRow
from dragoman.reconcile.prepare import Prepared
from dragoman.reconcile.regroup import Rows, compared, groups_of, regrouped
from dragoman.reconcile.spots import Place

EVENTS, QUOTES, FIGURES, COUNTS, OUTLOOK = "event", "quote", "figure", "count", "outlook"
NOTHING: Mapping[str, object] = {}
Groups = list[list[str]]
R = TypeVar("R", EventRow, QuoteRow, FigureRow)


def standing(row: EventRow | QuoteRow | FigureRow | PositionRow) -> Place:
    """Where a row stands among all rows."""
    return Place(row.near is None, row.near or 0, row.article, row.start, row.end, row.id)


def in_order(groups: Iterable[Iterable[str]], rows: Sequence[R]) -> list[list[R]]:
    """Groups by the ids of their rows as groups of rows, in the order of their first rows."""
    at = {row.id: i for i, row in enumerate(rows)}
    found = sorted(sorted(at[row] for row in group) for group in groups)
    return [[rows[i] for i in group] for group in found]


class Parts:
    """Gives the rows of some articles of a material."""

    def __init__(self, material: Material) -> None:
        """Know where the rows of each article are."""
        self._material = material
        self._events = by_article(material.events)
        self._quotes = by_article(material.quotes)
        self._figures = by_article(material.figures)

    def __call__(self, articles: Collection[str]) -> Material:
        """The events, quotes and figures of these articles."""
        if len(articles) == len(self._material.articles):
            return self._material
        return replace(
            self._material,
            articles={a: self._material.articles[a] for a in sorted(articles)},
            events=_ordered(self._events, articles),
            quotes=_ordered(self._quotes, articles),
            figures=_ordered(self._figures, articles),
        )


def _ordered(rows: Mapping[str, Sequence[R]], articles: Iterable[str]) -> tuple[R, ...]:
    return tuple(sorted((row for a in articles for row in rows.get(a, ())), key=standing))


@dataclass(frozen=True, slots=True)
class Before:
    """What was remembered by kind of rows, and from what each article was prepared, by key."""

    memory: Callable[[str], Memory]
    bases: Mapping[str, str]

    def past(self, made: Sequence[Prepared], material: Material) -> "Past":
        """What still holds for these articles."""
        signed = signatures(made, self.bases, material)
        return Past(self.memory, signed, company(material), Parts(material))


@dataclass(frozen=True, slots=True)
class Past:
    """What is remembered of each kind of rows, and the signatures of the articles as they are.

    `company` is, by article, all that decides with which others it is of one matter; `part` gives
    the rows of some articles.
    """

    memory: Callable[[str], Memory]
    signatures: Mapping[str, str]
    company: Mapping[str, object]
    part: Callable[[Collection[str]], Material]

    def groups(
        self,
        matching: Callable[[Material], Matching],
        kind: str,
        also: Mapping[str, object] = NOTHING,
    ) -> Groups:
        """The groups of a kind of rows, by their ids; what changed is remembered.

        `matching` gives the rows of some articles; `also` is, by article, what the likenesses of
        its rows hang on beside its signature.
        """
        regrouped(self._rows(matching, also), self.memory(kind))
        return groups_of(self.memory(kind).all_homes())

    def bundled(self, rows: Rows, kind: str) -> Groups:
        """The groups of what is no article's alone, by its own signatures."""
        regrouped(rows, self.memory(kind))
        return groups_of(self.memory(kind).all_homes())

    def likenesses(
        self,
        matching: Callable[[Material], Matching],
        kind: str,
        also: Mapping[str, object] = NOTHING,
    ) -> list[Edge]:
        """The likenesses of a kind of rows that is not grouped; what changed is remembered."""
        compared(self._rows(matching, also), self.memory(kind))
        return self.edges(kind)

    def edges(self, kind: str) -> list[Edge]:
        """The likenesses of a kind of rows, after `groups`."""
        return self.memory(kind).all_edges()

    def _rows(self, matching: Callable[[Material], Matching], also: Mapping[str, object]) -> Rows:
        return Rows(lambda articles: matching(self.part(articles)), self._signed(also))

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
