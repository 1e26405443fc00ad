"""Divergences of label: words of another colour that outlets of one story choose for the same."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dragoman.knowledge.labels import labels
from dragoman.reconcile.articles.marks import Labelling
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.told import Account, Dispute, place

_AT_ONCE = 4  # days
_EACH = 2  # times that an article's word is shown


def label_disputes(material: Material) -> Iterator[Dispute]:
    """What outlets of one story call the same people, things and deeds, each by its own colour."""
    told: dict[tuple[str, str, str], list[Labelling]] = defaultdict(list)
    for row in material.labels:
        if home := material.story.get(row.article):
            told[home, row.label, row.whose].append(row)
    for (_, name, whose), rows in sorted(told.items()):
        used = _used(rows, material)
        apart = [
            row for row in rows if any(_is_apart(row, other, used, material) for other in rows)
        ]
        if apart:
            about = f"{labels()[name].about}: {whose}" if whose else labels()[name].about
            yield Dispute(labels()[name].kind, about, tuple(sorted(_accounts(apart), key=place)))


def _used(rows: Sequence[Labelling], material: Material) -> Mapping[str, frozenset[str]]:
    """By article, the colours that its outlet uses in this story."""
    outlets: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        outlets[material.articles[row.article].outlet or row.article].add(row.colour)
    return {
        row.article: frozenset(outlets[material.articles[row.article].outlet or row.article])
        for row in rows
    }


def _is_apart(
    a: Labelling, b: Labelling, used: Mapping[str, frozenset[str]], material: Material
) -> bool:
    """Whether two outlets choose apart: who uses the colours of both makes no choice."""
    if not material.apart(a.article, b.article) or not within(a.near, b.near, _AT_ONCE):
        return False
    pairs = {frozenset((x, y)) for x in used[a.article] for y in used[b.article]}
    return pairs <= labels()[a.label].apart


def _accounts(rows: Sequence[Labelling]) -> Iterator[Account]:
    shown: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        shown[row.article, row.colour] += 1
        if shown[row.article, row.colour] <= _EACH:
            yield Account(row.article, row.start, row.end, row.colour)
