"""A small chart of one figure: every claim by its day, one shape a claimant."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from dragoman.present.dates import last_day, short_date
from dragoman.present.library.nouns import Claim, Count
from dragoman.present.page.charts.svg import Chart, Spec, drawn, layer, link, plain

_WIDTH, _HEIGHT = 420, 118
_PADDING = {"left": 12, "right": 96, "top": 10, "bottom": 24}
_FEWEST = 3  # claims that make a series
# Told apart without colours: the shape, its sign in the legend, its colour.
_SHAPES = (
    ("circle", "●", "var(--l0)"), ("square", "■", "var(--l1)"),
    ("triangle-up", "▲", "var(--l2)"), ("diamond", "◆", "var(--lx)"),
)  # fmt: skip
_OTHERS = len(_SHAPES) - 1
_NOBODY = "no claimant named"


@dataclass(frozen=True, slots=True)
class Point:
    """One claim: the day up to which it counts, its value, who claims it, the number of a shape."""

    day: str
    value: float
    who: str
    shape: int
    claim: Claim


def series(counted: Count, number: Mapping[str, int]) -> Chart | None:
    """The chart of a figure; None where fewer than three claims or two days or two numbers are."""
    points = claimed(counted)
    if not points:
        return None
    days = [p.day for p in points]
    values = [p.value for p in points]
    spec: Spec = {
        "width": _WIDTH - _PADDING["left"] - _PADDING["right"],
        "height": _HEIGHT - _PADDING["top"] - _PADDING["bottom"],
        "padding": _PADDING,
        "layer": _layers(points),
        "encoding": {
            "x": {
                "field": "day", "type": "temporal",
                "scale": {"type": "utc", "padding": 6},
                "axis": {
                    "values": [min(days), max(days)], "domain": True, "domainColor": "var(--line)",
                    "labelExpr": "utcFormat(datum.value, '%-d %b')", "labelFlush": True,
                },
            },
            # Zero is no anchor here: a toll of 53,000 that grows by 900 must be seen to grow.
            "y": {
                "field": "value", "type": "quantitative",
                "scale": {"zero": False, "nice": False, "padding": 6},
                "axis": {"orient": "right", "values": [min(values), max(values)],
                         "format": ",.6~r"},
            },
        },
    }  # fmt: skip
    links = [link(p.claim.backing.cites, number, p.claim.backing.since) for p in points]
    svg = drawn("series", spec, (_WIDTH, _HEIGHT), links)
    return Chart(svg, keys=tuple(_keys(points)))


def claimed(counted: Count) -> list[Point]:
    """The points of a figure's chart, by day; none where they make no series."""
    told = [(d, c) for c in _whole(counted) if c.value is not None and (d := _day(c))]
    told.sort(key=lambda dc: (dc[0], dc[1].value or 0, dc[1].by or ""))
    several = len({d for d, _ in told}) > 1 and len({c.value for _, c in told}) > 1
    if len(told) < _FEWEST or not several:
        return []
    shapes = _shapes([c for _, c in told])
    return [Point(d, c.value or 0, _who(c), shapes[_who(c)], c) for d, c in told]


def _whole(counted: Count) -> list[Claim]:
    """The claims of the claimants: a part of a number ("three of them") is no point of its line."""
    whole = {c.anchor for who in counted.claimants for t in who.told for c in t.backing.cites}
    return [
        claim
        for claim in counted.claims
        if not whole or any(c.anchor in whole for c in claim.backing.cites)
    ]


def _day(claim: Claim) -> str | None:
    """The last day that a claim counts up to, else that of the first article with it."""
    published = (c.day for c in claim.backing.cites if c.day)
    return last_day(claim.as_of) or min(published, default=None)


def _who(claim: Claim) -> str:
    return claim.by or _NOBODY


def _shapes(claims: list[Claim]) -> dict[str, int]:
    """A shape for each of the claimants of most claims, one for all others."""
    counts: dict[str, int] = defaultdict(int)
    for claim in claims:
        counts[_who(claim)] += 1
    ranked = sorted(counts, key=lambda w: (-counts[w], w))
    return {w: min(at, _OTHERS) for at, w in enumerate(ranked)}


def _layers(points: list[Point]) -> list[Spec]:
    rows = [
        {
            "day": p.day, "value": p.value, "who": p.who,
            "shape": _SHAPES[p.shape][0], "colour": _SHAPES[p.shape][2],
            "href": f"#{at}",
            "name": f"{p.claim.number} · {p.who} · {short_date(p.day)}",
        }
        for at, p in enumerate(points)
    ]  # fmt: skip
    counts = Counter(p.who for p in points)
    joined = {who for who, n in counts.items() if n > 1 and who != _NOBODY}
    line = {"type": "line", "color": "var(--lx)", "strokeWidth": 1.2}
    dots = {"type": "point", "filled": True, "size": 50, "opacity": 1}
    return [
        layer("whole", [r for r in rows if r["who"] in joined], line,
              detail={"field": "who", "type": "nominal"}),
        layer("dots", rows, dots, shape=plain("shape"), fill=plain("colour"),
              href={"field": "href"}, description={"field": "name"}),
    ]  # fmt: skip


def _keys(points: list[Point]) -> list[tuple[str, str]]:
    """Who stands behind each shape."""
    by_shape: dict[int, list[str]] = defaultdict(list)
    for p in points:
        by_shape[p.shape].append(p.who)
    return [(_SHAPES[shape][1], _listed(names)) for shape, names in by_shape.items()]


def _listed(names: list[str]) -> str:
    told = list(dict.fromkeys(names))
    return ", ".join(told[:2]) + (f" and {len(told) - 2} more" if len(told) > 2 else "")
