"""How the sources of a line grew day by day: since when it could be told, and by how many."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from dragoman.model.findings import Statement
from dragoman.present.library.proof import Cite

if TYPE_CHECKING:
    from dragoman.present.library.catalogue import Library

NEVER = "9999"  # later than any day: no dated article says it


def said_since(library: Library, needs: Iterable[Iterable[Statement]]) -> str | None:
    """The day on which every part had been reported; None where the first report has all.

    The first of the needs are all the reports; a part that none of them says is none.
    """
    days = []
    for need in needs:
        published = [library.published(s.article) for s in need]
        if published:
            days.append(min((d for d in published if d), default=NEVER))
    last = max(days, default=None)
    return last if days and last != days[0] else None


def second_day(told: Iterable[tuple[str, str | None]]) -> str:
    """The day on which a second thing was told beside the first."""
    first: dict[str, str] = {}
    for says, day in told:
        first[says] = min(day or NEVER, first.get(says, NEVER))
    return sorted([*first.values(), NEVER, NEVER])[1]


def counts(library: Library, cites: Sequence[Cite], origins: int) -> tuple[tuple[str, int], ...]:
    """The independent origins as of each day on which they grew, never more than there were.

    What makes `origins` fewer than the families of the articles (a source that several name) may
    lie among the first of them: it is taken off from the start.
    """
    shared = max(0, library.independent(c.article for c in cites) - origins)
    grown: dict[str, int] = {}
    for day in sorted({c.day for c in cites if c.day}):
        known = library.independent(c.article for c in cites if c.day and c.day <= day)
        count = max(1, min(origins, known - shared))
        if count != next(reversed(grown.values()), None):
            grown[day] = count
    return tuple(grown.items())
