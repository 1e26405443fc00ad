"""Two sides' readouts of one call or meeting, compared point by point."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import chain

from dragoman.model.event import Event
from dragoman.model.findings import Statement
from dragoman.model.group import Divergence
from dragoman.present.brief.tellings import Readout, Telling
from dragoman.present.brief.versions import NOT_TOLD
from dragoman.present.library.anchors import short
from dragoman.present.library.catalogue import Library
from dragoman.present.library.growth import second_day

Pair = tuple[str, str]


def readouts(library: Library) -> tuple[Readout, ...]:
    """Every pair of accounts of which one is silent on what the other tells, in order."""
    silences: dict[Pair, list[Divergence]] = defaultdict(list)
    for divergence in library.divergences:
        if divergence.kind == "omission" and (pair := _pair(library, divergence)):
            silences[pair].append(divergence)
    pairs = sorted(silences, key=lambda p: (library.place[p[0]], library.place[p[1]]))
    return tuple(_readout(library, pair, silences[pair]) for pair in pairs)


def _pair(library: Library, divergence: Divergence) -> Pair | None:
    """The two articles that a silence lies between; None where one article remarks on it."""
    told = {v.article for v in divergence.values if v.article in library.place}
    if len(told) != 2:
        return None
    first, second = sorted(told, key=lambda name: library.place[name])
    return first, second


def _readout(library: Library, pair: Pair, silences: Sequence[Divergence]) -> Readout:
    alone: dict[str, dict[str, Telling]] = {name: {} for name in pair}
    for divergence in silences:
        for v in divergence.values:
            if v.says == NOT_TOLD:
                continue
            told = Telling(
                library.excerpt(v.article, v.start, v.end), library.cite(v.article, v.start, v.end)
            )
            alone[v.article][told.cite.anchor] = told
    shared = list(_shared(library, pair))
    return Readout(
        anchors=tuple(short(d.id) for d in silences),
        day=_day(shared),
        sources=(library.source(pair[0]), library.source(pair[1])),
        both=tuple((_telling(library, a), _telling(library, b)) for a, b in shared),
        alone=(tuple(alone[pair[0]].values()), tuple(alone[pair[1]].values())),
        since=second_day((name, library.published(name)) for name in pair),
    )


def _day(shared: Sequence[tuple[Statement, Statement]]) -> str | None:
    """The first day that both accounts give of what both tell."""
    for one, other in shared:
        if isinstance(one, Event) and isinstance(other, Event) and one.date == other.date:
            return one.date
    return None


def _shared(library: Library, pair: Pair) -> Iterator[tuple[Statement, Statement]]:
    """Events and utterances that both accounts tell, in the order of the first."""
    found = []
    for members in chain(
        (g.members for g in library.same_events), (g.members for g in library.same_quotes)
    ):
        told = [s for m in members if (s := library.by_id.get(m))]
        ours, theirs = ([s for s in told if s.article == name] for name in pair)
        if ours and theirs:
            found.append((min(ours, key=library.order), min(theirs, key=library.order)))
    seen: set[tuple[int, int]] = set()
    for one, other in sorted(found, key=lambda both: library.order(both[0])):
        if not any(start < one.end and one.start < end for start, end in seen):
            seen.add((one.start, one.end))
            yield one, other


def _telling(library: Library, statement: Statement) -> Telling:
    return Telling(library.told(statement), library.cited(statement))
