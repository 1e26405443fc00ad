"""Chains: what an article speaks of again ("the talks") has the words and slots told before."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter

from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.articles.stretches import gap
from dragoman.reconcile.grouping.traits import FAMILY, NOT, OPEN
from dragoman.reconcile.words.weights import UNSEEN, Weights

_BARE = 0.35  # of an unseen word's weight: what says less of its own only points back


def chained(rows: Iterable[EventRow], weigh: Mapping[str, Weights]) -> Iterator[EventRow]:
    """The rows, each that only points back with the words and slots of what it points to.

    They are meant for finding what is one, and not for what is shown: no article said them there.
    Given by article, in the order of the text.
    """
    before: dict[tuple[str, str], list[EventRow]] = defaultdict(list)
    for row in sorted(rows, key=attrgetter("article", "start", "id")):
        told = before[row.article, FAMILY.get(row.kind, row.kind)]
        bare = row.known and weigh[row.article].total(row.words) < _BARE * UNSEEN
        told.append(_taken_up(row, told) if bare else row)
        yield told[-1]


def _taken_up(row: EventRow, told: list[EventRow]) -> EventRow:
    """A row with the slots of the last one before it that it may point to."""
    for other in reversed(told):
        if other.end > row.start or _other(row, other):
            continue
        found = replace(row, words=row.words | other.words, place=row.place or other.place)
        if not (row.actors or row.recipients):
            who = other.actors, other.recipients, other.named
            found = replace(found, actors=who[0], recipients=who[1], named=who[2])
        if row.when or not other.when:
            return found
        return replace(found, when=other.when, near=other.near)
    return row


def _other(a: EventRow, b: EventRow) -> bool:
    """Whether two rows of one article cannot be one: another day, place, number or outcome."""
    if a.when and b.when and gap(a.when, b.when):
        return True
    if a.place and b.place and not a.place & b.place:
        return True
    if a.ordinals and b.ordinals and not a.ordinals & b.ordinals:
        return True
    if b.status in NOT and a.status in OPEN:
        return False
    return (a.status == "happened") != (b.status == "happened")
