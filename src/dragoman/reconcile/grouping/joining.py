"""Groups from likenesses: the likest rows are joined first, as long as the groups stay alike."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log2
from typing import Protocol, TypeVar

Row = TypeVar("Row")


class Told(Protocol):
    """A row that an article tells."""

    @property
    def article(self) -> str:
        """The id of its article."""
        ...


Telling = TypeVar("Telling", bound=Told)

# Average linkage keeps a chain of likenesses from becoming one group; it is the method that did
# best for grouping news in the literature and here. Rows of a big group are compared by a few.
_COMPARED = 5
# Where a group comes to twice the rows that are usual, more is asked for, so that what happens or
# is said daily does not become one in a heap of a thousand articles.
_STRICTER = 0.7
USUAL = 12  # rows of one event in the keyed corpora
_NOWHERE: Mapping[int, str] = {}
NEVER = -4.0  # a likeness so low says that the two are not one, whatever else ties their groups


@dataclass(frozen=True, slots=True)
class Joined:
    """Groups of rows, and the pairs by which they were joined, in that order."""

    groups: list[list[int]]
    joints: list[tuple[int, int]]


def grouped(
    size: int,
    edges: Iterable[tuple[float, int, int]],
    likeness: Callable[[int, int], float],
    threshold: float,
    usual: int = USUAL,
    stood: Mapping[int, str] = _NOWHERE,
) -> Joined:
    """Groups of two and more of the rows 0 to size - 1, in the order of their first rows.

    `edges` are the candidate pairs with their likeness; `likeness` gives it for any pair. Two
    groups are joined where the mean likeness of their rows reaches the threshold, a higher one
    for more than the `usual` rows, and no two of them exclude each other. Pairs are taken by
    likeness, then by row, so that the order of the edges is of no consequence.

    `stood` are rows whose group is known, by its name: of the pairs within it `edges` has those by
    which it was joined, and they join it again as long as no other row has come into it.
    """
    home = list(range(size))
    members = [[i] for i in range(size)]
    ordered = sorted(edges, key=lambda e: (-round(e[0], 9), e[1], e[2]))
    known = {i * size + j: score for score, i, j in ordered}

    def compare(i: int, j: int) -> float:
        pair = i * size + j
        if pair not in known:
            known[pair] = likeness(i, j)
        return known[pair]

    refused: dict[tuple[int, int], int] = {}  # how many rows two groups had that were not joined
    mixed: set[str | None] = {None}
    joints: list[tuple[int, int]] = []
    for _, i, j in ordered:
        a, b = sorted((home[i], home[j]))
        rows = len(members[a]) + len(members[b])
        if a == b or refused.get((a, b)) == rows:
            continue
        if stood.get(i) in mixed or stood.get(i) != stood.get(j):
            more = _STRICTER * max(0.0, log2(rows / usual))
            if not _alike(members[a], members[b], compare, threshold + more):
                refused[a, b] = rows
                continue
            mixed |= {stood.get(i), stood.get(j)}
        joints.append((i, j))
        for row in members[b]:
            home[row] = a
        members[a] = sorted(members[a] + members[b])
        members[b] = []
    return Joined([rows for rows in members if len(rows) > 1], joints)


def _alike(
    a: Sequence[int], b: Sequence[int], likeness: Callable[[int, int], float], threshold: float
) -> bool:
    scores: list[float] = []
    for x in _spread(a):
        for y in _spread(b):
            score = likeness(x, y) if x < y else likeness(y, x)
            if score <= NEVER:
                return False
            scores.append(score)
    return fsum(scores) >= threshold * len(scores)


def _spread(rows: Sequence[int]) -> list[int]:
    """A few of the rows, evenly over the group."""
    if len(rows) <= _COMPARED:
        return list(rows)
    return [rows[k * (len(rows) - 1) // (_COMPARED - 1)] for k in range(_COMPARED)]


def following(rows: Sequence[Row], window: int) -> Iterator[tuple[Row, Row]]:
    """Every row with each of the `window` rows behind it."""
    for at, row in enumerate(rows):
        for other in rows[at + 1 : at + 1 + window]:
            yield row, other


def by_article(rows: Iterable[Telling]) -> dict[str, list[Telling]]:
    """The rows of each article, in their order."""
    told: dict[str, list[Telling]] = defaultdict(list)
    for row in rows:
        told[row.article].append(row)
    return told


def likest(rows: Iterable[Telling], likeness: Callable[[Telling], float]) -> list[Telling]:
    """The likest row of each article, the first of equal ones; rows of likeness 0 are none."""
    best: dict[str, tuple[float, Telling]] = {}
    for row in rows:
        like = likeness(row)
        if like > best.get(row.article, (0.0, row))[0]:
            best[row.article] = like, row
    return [row for _, row in best.values()]


def candidates(
    keys: Sequence[Iterable[Hashable]], order: Iterable[int], window: int
) -> Iterator[tuple[int, int]]:
    """Pairs of rows that share a key, each once, the smaller row first.

    Under a key that many rows share, each row meets only the `window` rows before it in this
    order, so that the number of pairs stays in proportion to the rows.
    """
    holders: dict[Hashable, list[int]] = defaultdict(list)
    for row in order:
        for key in keys[row]:
            holders[key].append(row)
    seen: set[int] = set()
    size = len(keys)
    for rows in holders.values():
        for at, later in enumerate(rows):
            for row in rows[max(0, at - window) : at]:
                i, j = (row, later) if row < later else (later, row)
                if i != j and (pair := i * size + j) not in seen:
                    seen.add(pair)
                    yield i, j
