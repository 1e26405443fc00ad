"""Divergences of number: one thing counted differently."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.model.identity import number
from dragoman.model.memory import Memory, Place
from dragoman.reconcile.articles.figures import asked
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import FigureRow, QuoteRow, standing
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.amounts import differ, is_beside
from dragoman.reconcile.disputes.counted import (
    AT_ONCE,
    Counted,
    FigureLikeness,
    Homes,
    counted,
    one_unit,
    reported,
)
from dragoman.reconcile.disputes.told import Account, Dispute
from dragoman.reconcile.grouping.joining import by_article
from dragoman.reconcile.grouping.matching import Kind, Seen
from dragoman.reconcile.grouping.spots import Spot, Spots
from dragoman.reconcile.words.packing import unpacked

_WINDOW = 30
_JOIN = 0.33  # set on the figures of the keyed corpora, where the claims of one thing begin
_YEAR = 4  # digits
_FAR = 2  # times: as elsewhere
_MANY = 20  # from here on a sentence tells no two things of one number by chance


def number_disputes(
    groups: Iterable[Sequence[FigureRow]],
    material: Material,
    homes: Homes,
) -> Iterator[Dispute]:
    """Claims of one thing that exclude each other."""
    rows = material.figures
    at = {row.id: i for i, row in enumerate(rows)}
    compare = FigureLikeness(counted(material, homes))
    told_there = by_article(rows)
    for told in groups:
        apart = [
            (a, b)
            for a, b in combinations(told, 2)
            if compare.is_sure(at[a.id], at[b.id])
            and _disputed(a, b, material)
            and not _knows_both(a, b, told_there)
        ]
        held = {(r.low, r.high) for pair in apart for r in pair}
        if held:
            kept = [r for r in told if (r.low, r.high) in held]
            about = asked(r.counted for r in kept)
            yield Dispute("number", about, tuple(_account(r) for r in kept))


KIND = Kind(Counted, FigureLikeness, window=_WINDOW, join=_JOIN, link=_JOIN, reach=AT_ONCE)


def seen(homes: Homes, material: Material) -> list[Seen[Counted]]:
    """The figures of some articles as they look for their like."""
    told = counted(material, homes)
    return [(Spot(standing(one.row), _keys(one.row)), one) for one in told]


def rehomed(memory: Memory, homes: Homes, articles: Iterable[str]) -> set[str]:
    """Those of some articles of which a figure stands in reports of other events than before."""
    spots = (spot for body in memory.spots(sorted(articles)) for spot in unpacked(Spots, body).rows)
    bodies = memory.bodies(number(spot.place.id) for spot in spots).values()
    known = (unpacked(tuple[Place, _Told], body) for body in bodies)
    return {
        at.article
        for at, told in known
        if reported(at.start, at.end, homes(at.article)) != told.groups
    }


@dataclass(frozen=True, slots=True)
class _Told:
    """Of a figure as it is compared, all that other events in its article change: see `Counted`."""

    groups: frozenset[str]


def _keys(row: FigureRow) -> tuple[str, ...]:
    """What a figure looks for its like under: its unit's words, the most telling around it."""
    return tuple(dict.fromkeys((*row.telling, *sorted(row.unit))))


def _knows_both(a: FigureRow, b: FigureRow, told: Mapping[str, Sequence[FigureRow]]) -> bool:
    """Whether one of two sentences tells the other's number too: then they count two things."""
    return (
        is_beside(a, b)
        or is_beside(b, a)
        or any(
            row.low == other.low
            and row.high == other.high
            and (one_unit(row, other) or row.low >= _MANY)
            for other, one in ((a, b), (b, a))
            for row in told[one.article]
            if row.sentence == one.sentence
        )
    )


def said_numbers(groups: Sequence[Sequence[QuoteRow]], material: Material) -> Iterator[Dispute]:
    """One utterance that two outlets give with another number for the same thing."""
    figures = by_article(material.figures)
    for group in groups:
        held = [(q, f) for q in group if (f := _only(q, figures.get(q.article, ())))]
        told = {
            r
            for (q, ours), (other, theirs) in combinations(held, 2)
            if _is_one_saying(q, other, material)
            for a in ours
            for b in theirs
            if a.unit == b.unit and a.of & b.of and differ(a, b) and _is_near(a, b)
            if not _knows_both(a, b, figures)
            for r in (a, b)
        }
        if told:
            rows = sorted(told, key=lambda r: (r.article, r.start, r.id))
            about = asked(r.counted for r in rows)
            yield Dispute("number", about, tuple(_account(r) for r in rows))


def _is_near(a: FigureRow, b: FigureRow) -> bool:
    """Whether two numbers are of one size, as a slip of the pen or of memory leaves them."""
    return max(a.low, b.low) <= _FAR * min(a.high, b.high)


def _is_one_saying(a: QuoteRow, b: QuoteRow, material: Material) -> bool:
    """Whether two outlets give the words of one speaker on one day, as far as they date them."""
    if not material.rivals(a.article, b.article) or not material.together(a.article, b.article):
        return False
    if not a.speaker or a.speaker != b.speaker:
        return False
    return within(a.near, b.near, 1)


def _only(quote: QuoteRow, figures: Sequence[FigureRow]) -> list[FigureRow]:
    """The figures in an utterance that are the only ones of their unit there."""
    inside = [f for f in figures if quote.start <= f.start and f.end <= quote.end]
    counts = Counter(f.unit for f in inside)
    return [f for f in inside if counts[f.unit] == 1]


def _account(row: FigureRow) -> Account:
    return Account(row.article, row.start, row.end)


def _disputed(a: FigureRow, b: FigureRow, material: Material) -> bool:
    """Whether the claims of two outlets exclude each other, and are of the same names and years."""
    if a.names and b.names and not a.names & b.names:
        return False
    ours, theirs = _years(a), _years(b)
    if ours and theirs and not ours & theirs:
        return False
    return material.apart(a.article, b.article) and differ(a, b)


def _years(row: FigureRow) -> frozenset[str]:
    return frozenset(w for w in row.context if len(w) == _YEAR and w.isdigit() and w[0] in "12")
