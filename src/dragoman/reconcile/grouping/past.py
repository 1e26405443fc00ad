"""The record as it was related last: which articles changed since, and what still holds."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.group import Copy, Story
from dragoman.model.heap import Heap
from dragoman.model.identity import content_hash, number
from dragoman.model.memory import Edge, Memory, Place, UnitMemory
from dragoman.reconcile.articles.material import ArticleRow, Material
from dragoman.reconcile.articles.prepared import Stock
from dragoman.reconcile.articles.shelf import Shelf
from dragoman.reconcile.copies.pairs import recopied
from dragoman.reconcile.grouping.matching import Matching
from dragoman.reconcile.grouping.regroup import Rows, compared, regrouped
from dragoman.reconcile.stories.dividing import restory

EVENTS, QUOTES, FIGURES, COUNTS, OUTLOOK = "event", "quote", "figure", "count", "outlook"
_ROWS = {
    EVENTS: ("events",),
    QUOTES: ("quotes",),
    FIGURES: ("figures",),
    COUNTS: ("figures", "events"),
}
Groups = list[list[Place]]
Look = Callable[[Material], Matching]  # how the rows of some articles look for their like


@dataclass(frozen=True, slots=True)
class Before:
    """What was remembered by kind, and from what each article was prepared, by key.

    `heap` has the articles as they were when they were last related, `changed` are the keys of
    those that were prepared anew since.
    """

    memory: Callable[[str], Memory]
    units: Callable[[str], UnitMemory]
    bases: Mapping[str, str]
    heap: Heap
    changed: Collection[str]

    def stories(self, stock: Stock, sides: Mapping[str, str]) -> tuple[Story, ...]:
        """The stories of these articles; `sides` is the party that each actor speaks for."""
        pages = {page.key: page for page in stock.pages(frozenset(self.changed))}
        return restory(self.heap, pages, sides)

    def copies(self, stock: Stock, articles: Mapping[str, ArticleRow]) -> tuple[Copy, ...]:
        """The copies among these articles, which are known by what they are called."""
        prints = stock.prints(frozenset(self.changed))
        return recopied(self.heap, {key: (own, articles[own.article]) for key, own in prints})

    def past(self, shelf: Shelf, story: Mapping[str, str]) -> "Past":
        """What still holds for these articles; `story` is the story of those that are in one."""
        signed = {a: content_hash(self.bases[key], shelf.said(a)) for a, key in shelf.keys.items()}
        among = {
            a: content_hash(signed[a], story.get(a), sorted(map(shelf.side, row.about)))
            for a, row in shelf.articles.items()
        }

        def part(articles: Collection[str], kind: str) -> Material:
            return shelf.material(articles, story, _ROWS[kind])

        return Past(self.memory, self.units, signed, among, part)


@dataclass(frozen=True, slots=True)
class Past:
    """What is remembered of each kind of rows, and the signatures of the articles as they are.

    A signature is a digest of all that the likenesses of an article's rows hang on: what it was
    prepared from, and what the whole says of it. `among` are digests that cover also all that
    decides with which others an article is of one matter; `part` gives the rows of some articles
    that are looked at to compare those of a kind.
    """

    memory: Callable[[str], Memory]
    units: Callable[[str], UnitMemory]
    signatures: Mapping[str, str]
    among: Mapping[str, str]
    part: Callable[[Collection[str], str], Material]

    def groups(self, look: Look, kind: str, signatures: Mapping[str, str]) -> Groups:
        """The groups of a kind of rows, by their places; what changed is remembered.

        `signatures` are, by article, digests of all that the likenesses of its rows hang on.
        """
        return self.bundled(
            Rows(lambda articles: look(self.part(articles, kind)), signatures), kind
        )

    def bundled(self, rows: Rows, kind: str) -> Groups:
        """The groups of what is no article's alone, by its own signatures."""
        memory = self.memory(kind)
        regrouped(rows, memory)
        return sorted(sorted(group) for group in memory.groups().values())

    def likenesses(self, look: Look, kind: str, signatures: Mapping[str, str]) -> list[Edge]:
        """The likenesses of a kind of rows that is not grouped; what changed is remembered."""
        rows = Rows(lambda articles: look(self.part(articles, kind)), signatures)
        compared(rows, self.memory(kind))
        return self.edges(kind)

    def edges(self, kind: str) -> list[Edge]:
        """The likenesses of a kind of rows, after `groups`."""
        return self.memory(kind).all_edges()

    def articles(self, kind: str, rows: Iterable[str]) -> dict[str, str]:
        """The article of each of these rows."""
        return dict(self.memory(kind).posted(map(number, rows)).values())
