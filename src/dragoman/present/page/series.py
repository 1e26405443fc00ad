"""A small chart of one figure: every claim by its day, one shape a claimant."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from dragoman.present.dates import last_day, short_date
from dragoman.present.library.figures import plain
from dragoman.present.library.nouns import Claim, Count

WIDTH, HEIGHT = 420, 118
_LEFT, _RIGHT, _TOP, _BOTTOM = 12, 96, 16, 26
_FEWEST = 3  # claims that make a series
_SHAPES = ("circle", "square", "triangle", "diamond")  # told apart without colours
_OTHERS = len(_SHAPES) - 1


@dataclass(frozen=True, slots=True)
class Point:
    """One claim in its place, `shape` by who claims it."""

    x: float
    y: float
    shape: str
    claim: Claim
    day: str


@dataclass(frozen=True, slots=True)
class Series:
    """The chart: points, lines that join one claimant's, claimants by shape, ends of the axes."""

    points: tuple[Point, ...]
    lines: tuple[tuple[str, str], ...]
    claimants: tuple[tuple[str, str], ...]
    first: str
    last: str
    low: tuple[float, str]
    high: tuple[float, str]


def series(counted: Count) -> Series | None:
    """The chart of a figure; None where fewer than three claims or two days or two numbers are."""
    told = [(d, c) for c in _whole(counted) if c.value is not None and (d := _day(c))]
    told.sort(key=lambda dc: (dc[0], dc[1].value or 0, dc[1].by or ""))
    days = sorted({d for d, _ in told})
    values = sorted({c.value for _, c in told if c.value is not None})
    if len(told) < _FEWEST or len(days) < 2 or len(values) < 2:
        return None
    shapes = _shapes([c for _, c in told])
    span = date.fromisoformat(days[-1]).toordinal() - date.fromisoformat(days[0]).toordinal()
    points = []
    for day, claim in told:
        at = date.fromisoformat(day).toordinal() - date.fromisoformat(days[0]).toordinal()
        x = _LEFT + (WIDTH - _LEFT - _RIGHT) * at / span
        y = _height(claim.value or 0, values[0], values[-1])
        points.append(Point(round(x, 1), y, shapes[_who(claim)], claim, day))
    by_shape: dict[str, list[str]] = defaultdict(list)
    for p in points:
        by_shape[p.shape].append(_who(p.claim))
    return Series(
        points=tuple(points),
        lines=tuple(_lines(points)),
        claimants=tuple((s, _listed(names)) for s, names in by_shape.items()),
        first=short_date(days[0]),
        last=short_date(days[-1]),
        low=(_height(values[0], values[0], values[-1]), plain(values[0])),
        high=(_height(values[-1], values[0], values[-1]), plain(values[-1])),
    )


def _whole(counted: Count) -> list[Claim]:
    """The claims of the claimants: a part of a number ("three of them") is no point of its line."""
    claimed = {c.anchor for who in counted.claimants for t in who.told for c in t.backing.cites}
    return [
        claim
        for claim in counted.claims
        if not claimed or any(c.anchor in claimed for c in claim.backing.cites)
    ]


def _day(claim: Claim) -> str | None:
    """The last day that a claim counts up to, else that of the first article with it."""
    published = (c.day for c in claim.backing.cites if c.day)
    return last_day(claim.as_of) or min(published, default=None)


def _who(claim: Claim) -> str:
    return claim.by or "no claimant named"


def _shapes(claims: list[Claim]) -> dict[str, str]:
    """A shape for each of the claimants of most claims, one for all others."""
    counts: dict[str, int] = defaultdict(int)
    for claim in claims:
        counts[_who(claim)] += 1
    ranked = sorted(counts, key=lambda w: (-counts[w], w))
    return {w: _SHAPES[min(at, _OTHERS)] for at, w in enumerate(ranked)}


def _height(value: float, low: float, high: float) -> float:
    """Zero is no anchor here: a toll of 53,000 that grows by 900 must be seen to grow."""
    return round(_TOP + (HEIGHT - _TOP - _BOTTOM) * (1 - (value - low) / (high - low)), 1)


def _lines(points: list[Point]) -> list[tuple[str, str]]:
    """The way of each claimant's numbers through the days."""
    ways: dict[tuple[str, str], list[Point]] = defaultdict(list)
    for p in points:
        ways[p.shape, _who(p.claim)].append(p)
    return [
        (shape, " ".join(f"{p.x},{p.y}" for p in way))
        for (shape, who), way in ways.items()
        if len(way) > 1 and who != "no claimant named"
    ]


def _listed(names: list[str]) -> str:
    told = list(dict.fromkeys(names))
    return ", ".join(told[:2]) + (f" and {len(told) - 2} more" if len(told) > 2 else "")
