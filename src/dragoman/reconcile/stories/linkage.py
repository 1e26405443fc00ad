"""Clusters by average linkage, over the pairs that are alike at all."""

from collections.abc import Iterable
from heapq import heapify, heappop, heappush

_DIGITS = 9  # a sum's last bits hang on its order; what is compared is rounded


def linked(size: int, edges: Iterable[tuple[int, int, float]], threshold: float) -> list[list[int]]:
    """Groups of the rows 0 to size - 1 in the order of their first rows, singles included.

    `edges` are pairs with their likeness, each pair once; a pair without an edge counts as 0. The
    two groups whose rows are most alike in the mean are joined while that mean reaches the
    threshold; of equal means the pair with the least rows goes first. Time grows with the edges.
    """
    near: list[dict[int, float]] = [{} for _ in range(size)]
    for i, j, likeness in sorted(edges):
        near[i][j] = near[j][i] = likeness
    members = [[row] for row in range(size)]
    queue = [(-round(s, _DIGITS), i, j) for i in range(size) for j, s in near[i].items() if i < j]
    heapify(queue)
    while queue:
        told, a, b = heappop(queue)
        if -told < threshold:
            break
        if b not in near[a] or _mean(a, b, near, members) != -told:
            continue
        _join(a, b, near, members)
        for other in near[a]:
            mean = _mean(a, other, near, members)
            if mean >= threshold:
                heappush(queue, (-mean, min(a, other), max(a, other)))
    return [rows for rows in members if rows]


def _mean(a: int, b: int, near: list[dict[int, float]], members: list[list[int]]) -> float:
    return round(near[a][b] / (len(members[a]) * len(members[b])), _DIGITS)


def _join(a: int, b: int, near: list[dict[int, float]], members: list[list[int]]) -> None:
    """Make the second group part of the first; a group goes by its first row."""
    members[a] = sorted(members[a] + members[b])
    members[b] = []
    del near[a][b], near[b][a]
    for other, likeness in near[b].items():
        del near[other][b]
        whole = near[a].get(other, 0.0) + likeness
        near[a][other] = near[other][a] = whole
    near[b] = {}
