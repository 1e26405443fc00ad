"""Divergences of label: words of another colour that outlets of one story choose for the same."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from dragoman.knowledge.labels import labels
from dragoman.reconcile.articles.marks import Labelling
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.told import Account, Dispute, place

_AT_ONCE = 4  # days: of other things than somebody's own a story tells another week
_OF_ONE = 14  # days in which an outlet goes on calling one and the same so
_EACH = 2  # times that an article's word is shown

Choice = tuple[str, frozenset[str], int | None]  # an outlet, its colours, a day


def label_disputes(material: Material) -> Iterator[Dispute]:
    """What outlets of one story call the same people, things and deeds, each by its own colour."""
    told: dict[tuple[str, str, str], list[Labelling]] = defaultdict(list)
    for row in material.labels:
        if home := material.story.get(row.article):
            told[home, row.label, row.whose].append(row)
    for (_, name, whose), rows in sorted(told.items()):
        choosing = _choosing(rows, material)
        apart = _apart(
            frozenset(choosing.values()), labels()[name].apart, _OF_ONE if whose else _AT_ONCE
        )
        kept = [row for row in rows if choosing[row.article] in apart]
        if kept:
            about = f"{labels()[name].about}: {whose}" if whose else labels()[name].about
            yield Dispute(labels()[name].kind, about, tuple(sorted(_accounts(kept), key=place)))


def _choosing(rows: Sequence[Labelling], material: Material) -> Mapping[str, Choice]:
    """By article: its outlet, the colours that this uses in the story, and the article's day."""
    outlets = {r.article: material.articles[r.article].outlet or r.article for r in rows}
    used: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        used[outlets[row.article]].add(row.colour)
    colours = {outlet: frozenset(some) for outlet, some in used.items()}
    return {r.article: (outlets[r.article], colours[outlets[r.article]], r.near) for r in rows}


def _apart(
    choices: frozenset[Choice], known: frozenset[frozenset[str]], days: int
) -> frozenset[Choice]:
    """The choices of outlets that others choose apart from: who uses both colours makes none.

    Many articles of a story make few choices: these are compared, and not the articles.
    """
    return frozenset(
        one
        for a, b in combinations(sorted(choices, key=_order), 2)
        if a[0] != b[0] and within(a[2], b[2], days)
        if all(frozenset((x, y)) in known for x in a[1] for y in b[1])
        for one in (a, b)
    )


def _order(choice: Choice) -> tuple[str, list[str], int]:
    outlet, colours, day = choice
    return outlet, sorted(colours), day or 0


def _accounts(rows: Sequence[Labelling]) -> Iterator[Account]:
    shown: dict[tuple[str, str], int] = defaultdict(int)
    for row in rows:
        shown[row.article, row.colour] += 1
        if shown[row.article, row.colour] <= _EACH:
            yield Account(row.article, row.start, row.end, row.colour)
