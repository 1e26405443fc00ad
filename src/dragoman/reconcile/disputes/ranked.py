"""Divergences of rank: one thing that is the largest by one account, and the second by another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dragoman.reconcile.articles.marks import Rank
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.told import Account, Dispute, place

_AT_ONCE = 7  # days


def rank_disputes(material: Material) -> Iterator[Dispute]:
    """What two outlets of one story rank otherwise.

    One rank among other things ("this year", "since the war") mostly is of two things: of six
    judged lines one was accepted.
    """
    told: dict[tuple[str, str], list[Rank]] = defaultdict(list)
    for row in material.ranks:
        if home := material.story.get(row.article):
            told[home, row.what].append(row)
    for _, every in sorted(told.items()):
        rows = list(_of_one_thing(every))
        apart = {r for a, b in combinations(rows, 2) if _is_apart(a, b, material) for r in (a, b)}
        if apart:
            accounts = sorted({Account(r.article, r.start, r.end) for r in apart}, key=place)
            yield Dispute("wording", "what rank it has", tuple(accounts))


def _of_one_thing(rows: Sequence[Rank]) -> Iterator[Rank]:
    """The ranks without those of articles that give several: they speak of several things."""
    given: dict[tuple[str, str], set[int]] = defaultdict(set)
    for row in rows:
        given[row.article, row.quality].add(row.rank)
    return (row for row in rows if len(given[row.article, row.quality]) == 1)


def _is_apart(a: Rank, b: Rank, material: Material) -> bool:
    if not material.apart(a.article, b.article) or not within(a.near, b.near, _AT_ONCE):
        return False
    if a.quality and b.quality and a.quality != b.quality:
        return False
    return a.rank != b.rank
