"""The figures of a brief: what is counted, every claim, and the claimants side by side."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from dragoman.model.figure import Figure
from dragoman.present.ledgers.claims import Claimed, ClaimLine
from dragoman.present.library import Library
from dragoman.present.library.figures import figures, number
from dragoman.present.library.nouns import Claimant, Count, Told


def counts(library: Library, *, one_story: bool) -> tuple[Count, ...]:
    """Every count with its claimants, in the order of `figures`."""
    claimed = Claimed(library)
    return tuple(
        replace(c, claimants=_claimants(library, claimed.lines(c)))
        for c in figures(library, one_story=one_story)
    )


def _claimants(library: Library, lines: Sequence[ClaimLine]) -> tuple[Claimant, ...]:
    """Each whom a text names, then all that outlets tell of their own as one."""
    named = [_claimant(library, line) for line in lines if line.named]
    own = [_claimant(library, line) for line in lines if not line.named]
    told = sorted((t for c in own for t in c.told), key=_by_day)
    between = next((c.between for c in own if c.between), None)
    return (*named, *([Claimant("", tuple(told), between)] if own else []))


def _claimant(library: Library, line: ClaimLine) -> Claimant:
    told: dict[str, list[Figure]] = defaultdict(list)
    for statement in (library.by_id[i] for i in line.statements):
        if isinstance(statement, Figure):
            told[number(statement)].append(statement)
    numbers = [Told(n, _day(library, found), library.backing(found)) for n, found in told.items()]
    return Claimant(
        line.claimant,
        tuple(sorted(numbers, key=_by_day)),
        line.between,
        next(iter(library.sides([line.claimant])), None) if line.named else None,
    )


def _by_day(told: Told) -> tuple[bool, str]:
    return told.day is None, told.day or ""


def _day(library: Library, found: Sequence[Figure]) -> str | None:
    """The day that a number holds for, else that of its first report."""
    held = [f.as_of for f in found if f.as_of]
    told = [day for f in found if (day := library.published(f.article))]
    return min(held or told, default=None)
