"""Same event: which event statements, within and across articles, report one and the same thing."""

from collections.abc import Iterator

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow, standing
from dragoman.reconcile.grouping.likeness import EventLikeness
from dragoman.reconcile.grouping.matching import Kind, Seen
from dragoman.reconcile.grouping.reporting import Report, reported
from dragoman.reconcile.grouping.spots import Spot
from dragoman.reconcile.grouping.subjects import Subjects
from dragoman.reconcile.grouping.traits import FAMILY

_WINDOW = 10  # rows before it that a row meets under one key
_JOIN = -1.5
# Two groups are joined where the mean of their rows is a little below: reports of one thing that
# share few words are tied by the ones that have both.
_LINK = -1.5


def kind(subjects: Subjects) -> Kind[Report]:
    """How events find their like; `subjects` are those of all articles."""
    return Kind(
        Report, lambda told: EventLikeness(told, subjects), window=_WINDOW, join=_JOIN, link=_LINK
    )


def seen(material: Material) -> list[Seen[Report]]:
    """The events of some articles as they look for their like."""
    both = zip(material.events, reported(material), strict=True)
    return [(Spot(standing(row), tuple(dict.fromkeys(_keys(row)))), told) for row, told in both]


def _keys(row: EventRow) -> Iterator[str]:
    """What a row looks for its like under: telling words, who and when, its own article."""
    kind = FAMILY.get(row.kind, row.kind)
    for word in row.telling:
        yield f"{kind} {word}"
    for name in sorted(row.actors | row.recipients):
        yield f"{row.kind} {row.status}: {name}"
        yield f"{kind}: {name}"
    if row.when and row.when.length == 1:
        yield f"{kind} on {row.when.first}"
    yield f"{kind} in {row.article}"
