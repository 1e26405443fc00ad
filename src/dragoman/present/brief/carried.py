"""Which outlet reports which key fact."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.present.brief.nouns import Point, Stand, Timeline
from dragoman.present.brief.tellings import Fact
from dragoman.present.library.nouns import Happening
from dragoman.present.library.proof import Backing, Cite

_MOST = 24  # facts: what a table can hold and a reader compare
_SEVERAL = 2  # outlets that tell a thing before it is compared who else does


def carried(stands: Iterable[Stand], told: Timeline) -> tuple[Fact, ...]:
    """The key facts in the order of their days, the undated last: what stands, then what most tell.

    A fact whose passages another fact rests on too is told once.
    """
    kept: list[Fact] = []
    taken: set[str] = set()
    for fact in (*_standing(stands), *_told(told)):
        anchors = {c.anchor for c in fact.backing.cites}
        if len(kept) < _MOST and not anchors & taken:
            kept.append(fact)
            taken |= anchors
    return tuple(sorted(kept, key=lambda f: (f.day is None, f.day or "")))


def _standing(stands: Iterable[Stand]) -> Iterator[Fact]:
    for stand in stands:
        for p in stand.points:
            yield _fact(p.label, p)


def _told(told: Timeline) -> list[Fact]:
    """What several outlets tell, most of them first."""
    events = [h for _, found in told.days for h in found]
    events += [*told.ahead, *told.undated]
    facts = [_fact(h.kind, h) for h in events if h.weight]
    fit = [f for f in facts if len(f.tellers) >= _SEVERAL]
    return sorted(fit, key=lambda f: (-len(f.tellers), -f.backing.origins))


def _fact(label: str, line: Point | Happening) -> Fact:
    told = tuple(_by_outlet(line.backing))
    return Fact(label, line.day, line.excerpt, line.backing, told, line.sides)


def _by_outlet(backing: Backing) -> Iterator[tuple[str, Cite]]:
    seen: set[str] = set()
    for cite in backing.cites:
        if cite.source not in seen:
            seen.add(cite.source)
            yield cite.source, cite


def outlets(facts: Sequence[Fact], most: int) -> tuple[str, ...]:
    """The outlets that carry most of the facts, so many at most."""
    counts: dict[str, int] = {}
    for fact in facts:
        for source, _ in fact.tellers:
            counts[source] = counts.get(source, 0) + 1
    return tuple(sorted(counts, key=lambda o: (-counts[o], o))[:most])
