"""Divergences of number: figures that answer one another in two outlets, and are told apart."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from dragoman.model.memory import Edge, Memory
from dragoman.reconcile.articles.figures import asked
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import FigureRow
from dragoman.reconcile.disputes.amounts import differ, is_beside, knows
from dragoman.reconcile.disputes.told import Account, Dispute, place
from dragoman.reconcile.grouping.joining import by_article
from dragoman.reconcile.grouping.matching import Scored
from dragoman.reconcile.grouping.units import Unit, counts

_MOST = 3  # numbers that one thing is told by: of more each is the count of another day or part


def answers(rows: Iterable[str], memory: Memory) -> tuple[dict[str, Unit | None], set[str]]:
    """The figures of two articles that may count one thing, by the names of what hangs together.

    What speaks for a pair is in the two figures and their two articles alone. `rows` are those that
    are answered otherwise than before; given beside are these and all that they hang together with.
    """
    found: dict[tuple[str, str], Edge] = {}
    met: set[str] = set()
    fresh = set(rows)
    while fresh:
        met |= fresh
        edges = memory.edges(sorted(fresh))
        found |= {edge[:2]: edge for edge in edges}
        fresh = {row for edge in edges for row in edge[:2]} - met
    told = memory.told(sorted(met))
    units = (counts(group, told) for group in _together(found.values()))
    return {unit.at: unit for unit in units}, met


def _together(edges: Iterable[Edge]) -> list[tuple[Edge, ...]]:
    """The pairs that hang together."""
    edges = sorted(edges)
    home: dict[str, list[str]] = {}
    for a, b, _ in edges:
        one, other = home.get(a, [a]), home.get(b, [b])
        if one is not other:
            both = [*one, *other]
            home |= dict.fromkeys(both, both)
    told: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        told[id(home[edge[0]])].append(edge)
    return sorted(map(tuple, told.values()))


def count_disputes(groups: Iterable[Sequence[Edge]], material: Material) -> Iterator[Dispute]:
    """Figures of one thing that two outlets of a story give differently, of those that answer."""
    rows = material.figures
    held = by_article(rows)
    at = {row.id: i for i, row in enumerate(rows)}
    for edges in groups:
        pairs = aligned([(score, at[a], at[b]) for a, b, score in edges], rows)
        for group in _joined(sorted(pairs, key=lambda p: (-p[2], p[0], p[1])), rows):
            told = [rows[i] for i in group]
            apart = [
                (a, b)
                for a, b in combinations(told, 2)
                if material.rivals(a.article, b.article)
                and differ(a, b)
                and not knows(a, b, held[a.article])
                and not knows(b, a, held[b.article])
                and not (is_beside(a, b) or is_beside(b, a))
            ]
            if apart and len({(r.low, r.high) for pair in apart for r in pair}) <= _MOST:
                sure = [r for r in told if any(_is_same(r, one) for pair in apart for one in pair)]
                again = (r for one in sure for r in held[one.article] if _is_again(r, one))
                accounts = sorted({Account(r.article, r.start, r.end) for r in again}, key=place)
                yield Dispute("number", asked(r.counted for r in sure), tuple(accounts))


def _is_same(row: FigureRow, other: FigureRow) -> bool:
    """Whether two figures that answer one another give one number."""
    return (row.low, row.high) == (other.low, other.high)


def _is_again(row: FigureRow, other: FigureRow) -> bool:
    """Whether an article gives one number of a unit, here and there."""
    return (row.unit, row.low, row.high) == (other.unit, other.low, other.high)


def aligned(edges: Sequence[Scored], rows: Sequence[FigureRow]) -> Iterator[tuple[int, int, float]]:
    """Pairs of figures of two articles, each the other's best answer there, with their score."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for score, i, j in edges:
        best[i, rows[j].article] = max(best[i, rows[j].article], score)
        best[j, rows[i].article] = max(best[j, rows[i].article], score)
    for score, i, j in edges:
        if score >= max(best[i, rows[j].article], best[j, rows[i].article]):
            yield i, j, score


def _joined(
    pairs: Sequence[tuple[int, int, float]], rows: Sequence[FigureRow]
) -> Iterator[list[int]]:
    """The figures that answer one another, none twice in an article with two values."""
    home: dict[int, list[int]] = {}
    for i, j, _ in pairs:
        one, other = home.get(i, [i]), home.get(j, [j])
        if one is other or any(_clash(rows[a], rows[b]) for a in one for b in other):
            continue
        both = sorted({*one, *other})
        home |= dict.fromkeys(both, both)
    seen: set[int] = set()
    for i in sorted(home):
        if i not in seen:
            seen.update(home[i])
            yield home[i]


def _clash(a: FigureRow, b: FigureRow) -> bool:
    return a.article == b.article and differ(a, b)
