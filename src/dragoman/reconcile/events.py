"""Same event: which event statements, within and across articles, report one and the same thing."""

from collections.abc import Iterator, Sequence

from dragoman.reconcile.grouping import candidates, grouped
from dragoman.reconcile.likeness import EventLikeness
from dragoman.reconcile.material import EventRow, Material
from dragoman.reconcile.traits import FAMILY

_WINDOW = 10  # rows before it that a row meets under one key
_TELLING = 6  # the rarest stems of a row under which it looks for its like
_JOIN = -1.0
# Two groups are joined where the mean of their rows is a little below: reports of one thing that
# share few words are tied by the ones that have both.
_LINK = -1.0


def same_events(material: Material) -> list[list[EventRow]]:
    """Groups of two and more reports of one event, in the order of their first reports."""
    rows = material.events
    compare = EventLikeness(rows, material)
    keys = [tuple(_keys(row, compare.rarest(i, _TELLING))) for i, row in enumerate(rows)]
    edges = (
        (score, i, j) for i, j in candidates(keys, _WINDOW) if (score := compare(i, j)) >= _JOIN
    )
    return [[rows[i] for i in group] for group in grouped(len(rows), edges, compare, _LINK)]


def _keys(row: EventRow, rarest: Sequence[str]) -> Iterator[tuple[object, ...]]:
    """What a row looks for its like under: telling words, who and when, its own article."""
    kind = FAMILY.get(row.kind, row.kind)
    for word in rarest:
        yield kind, word
    for name in sorted(row.actors | row.recipients):
        yield row.kind, row.status, name
    if row.when and row.when.length == 1:
        yield kind, row.when
    yield kind, "in", row.article
