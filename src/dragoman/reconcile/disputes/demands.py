"""Divergences of terms: one side's list of demands that two reports fill differently."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from dragoman.model.vocabulary import DivergenceKind
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import PositionRow
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.told import Account, Dispute
from dragoman.reconcile.words.wording import content_words

_LIST = 2  # demands in one sentence
_ALIKE = 0.5  # of the shorter demand's words that the other has
_AT_ONCE = 3  # days: later on a side may demand something else
_WINDOW = 8  # later lists of a side that one is compared with
_SURE = 2  # demands in common from which one that a list lacks is left out
_NAME = re.compile(r"\b[A-Z][\w'’.-]*")  # whom a demand is made of is in all of them


class Listed:
    """The demands of one side that stand in one sentence."""

    def __init__(self, rows: Sequence[PositionRow]) -> None:
        """Put together the demands of one side in one sentence."""
        self.article = rows[0].article
        self.near = rows[0].near
        self.sentence = rows[0].sentence
        self.start = min(r.start for r in rows)
        self.end = max(r.end for r in rows)
        told = (content_words(_NAME.sub(" ", r.issue)) for r in rows)
        self.demands = [words for words in told if words]

    def shares(self, other: "Listed") -> tuple[int, int]:
        """How many of its demands the other list has, and how many it has not."""
        known = sum(any(_is_same(a, b) for b in other.demands) for a in self.demands)
        return known, len(self.demands) - known


def term_disputes(material: Material) -> Iterator[Dispute]:
    """Two reports of what a side demands that agree on some of it only."""
    for party, told in sorted(demand_lists(material).items()):
        for at, a in enumerate(told):
            for b in told[at + 1 : at + 1 + _WINDOW]:
                if _is_told_apart(a, b, material):
                    accounts = tuple(Account(t.article, t.start, t.end) for t in (a, b))
                    yield Dispute(_way(a, b), f"what {party} demands", accounts)


def demand_lists(material: Material) -> dict[str, list[Listed]]:
    """By side, the sentences that list two of its demands and more."""
    told: dict[tuple[str, str, tuple[int, int]], list[PositionRow]] = defaultdict(list)
    for row in material.positions:
        if row.stance == "demands" and row.listed:
            told[material.side(row.party), row.article, row.sentence].append(row)
    lists: dict[str, list[Listed]] = defaultdict(list)
    for (party, _, _), rows in told.items():
        listed = Listed(rows)
        if len(listed.demands) >= _LIST:
            lists[party].append(listed)
    return lists


def _is_told_apart(a: Listed, b: Listed, material: Material) -> bool:
    if not material.both_tell(a.article, b.article):
        return False
    if not within(a.near, b.near, _AT_ONCE):
        return False
    (common, ours), (_, theirs) = a.shares(b), b.shares(a)
    return bool(ours or theirs) if common >= _SURE else bool(common and ours and theirs)


def _way(a: Listed, b: Listed) -> DivergenceKind:
    """Whether a list leaves demands out, or has most of what the other has in other words."""
    short, long = sorted((a, b), key=lambda told: len(told.demands))
    met = sum(any(one & other for other in long.demands) for one in short.demands)
    known, _ = short.shares(long)
    return "wording" if met > max(known, len(short.demands) / 2) else "omission"


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _ALIKE * min(len(one), len(other))
