"""The timeline drawn: days from left to right, one lane a party, one mark an event."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from dragoman.present.brief.nouns import Brief
from dragoman.present.dates import after, first_day, last_day, short_date, span
from dragoman.present.library.nouns import Happening
from dragoman.present.page.charts.svg import Chart, Spec, drawn, layer, link, plain
from dragoman.present.text import short

_WIDTH, _LEFT, _RIGHT, _TOP = 960, 144, 24, 24  # units of the drawing: about pixels
_STEP = 11  # between marks of one lane and day
_DEEP = 6  # marks of one lane and day; the rest are a number
_MOST = 0.75  # of the events are drawn; the rest is mostly told as background
_BEHIND = 21  # days after those, in which what is scheduled is drawn
_YEAR = 300  # days: a longer axis tells months and years
_TOGETHER, _OTHERS = "several parties", "others"
_CROSS = "M-.8,-.8L.8,.8M.8,-.8L-.8,.8"
_SHAPES = {
    "happened": "done", "scheduled": "due", "expected": "due", "proposed": "open",
    "conditional": "open",
}  # fmt: skip
_DRAWN = {"done": "circle", "due": "circle", "open": "diamond", "not": _CROSS}


@dataclass(frozen=True, slots=True)
class Mark:
    """An event in its place: its row, `shape` what became of it, `until` how far its day is open.

    An event without a place stands for the `more` of its day and lane that have none.
    """

    told: Happening
    row: float
    shape: str
    until: str | None
    more: int = 0


@dataclass(frozen=True, slots=True)
class Lane:
    """A party's lane: its name, the number of its colour, its first row and the next one's."""

    name: str
    number: int | None
    top: float
    end: float
    marks: tuple[Mark, ...]

    @property
    def colour(self) -> str:
        """What the page calls the colour."""
        return f"var(--l{self.number if self.number is not None else 'x'})"


def lanes(brief: Brief, number: Mapping[str, int]) -> Chart | None:
    """The main events by day and party; None where fewer than two days have any."""
    found = placed(brief)
    if not found:
        return None
    days = sorted({at(m.told) for lane in found for m in lane.marks})
    rows = found[-1].end
    size = (_WIDTH, _TOP + rows * _STEP + 4)
    last = brief.coverage.last
    now = last if last and days[0] <= last <= days[-1] else None
    spec: Spec = {
        "width": _WIDTH - _LEFT - _RIGHT,
        "height": rows * _STEP,
        "padding": {"left": _LEFT, "right": _RIGHT, "top": _TOP, "bottom": 4},
        "layer": [*_ground(found, now), *_events(found)],
        "encoding": {"x": _days(days[0], days[-1]), "y": {
            "type": "quantitative", "axis": None,
            "scale": {"domain": [0, rows], "reverse": True, "nice": False},
        }},
    }  # fmt: skip
    told = [m.told.backing for lane in found for m in lane.marks if not m.more]
    links = [link(b.cites, number, b.since) for b in told]
    count = len(told) + sum(m.more for lane in found for m in lane.marks)
    left = sum(1 for _ in _main(brief)) - count
    keys = (("┆", "the last day read"),) if now else ()
    return Chart(drawn("lanes", spec, size, links), left, keys)


def placed(brief: Brief) -> list[Lane]:
    """The lanes with their marks; none where fewer than two days have any."""
    found = list(_main(brief))
    first, last = _window(found)
    rows: dict[str, list[Happening]] = defaultdict(list)
    for h in found:
        if first <= at(h) <= last:
            rows[_lane(brief, h)].append(h)
    if len({at(h) for told in rows.values() for h in told}) < 2:
        return []
    made: list[Lane] = []
    top = 0.0
    for name in (*brief.parties, _TOGETHER, _OTHERS):
        if rows[name]:
            marks = tuple(_stacked(rows[name], top + 1))
            end = max(m.row for m in marks) + 1
            number = brief.parties.index(name) if name in brief.parties else None
            made.append(Lane(name, number, top, end, marks))
            top = end
    return made


def at(h: Happening) -> str:
    """The day on which an event is drawn: the first of those it may have been."""
    return first_day(h.day)


def _main(brief: Brief) -> Iterator[Happening]:
    told = [h for _, found in brief.timeline.days for h in found]
    yield from (h for h in (*told, *brief.timeline.ahead) if h.weight and h.day)


def _window(found: Sequence[Happening]) -> tuple[str, str]:
    """The shortest stretch of days that holds most events, and what comes soon after.

    One article with a wrong date must not press the whole story into the last inch.
    """
    days = sorted(at(h) for h in found)
    if not days:
        return "", ""
    fit = max(2, ceil(_MOST * len(days)))
    spans = [
        (span(f"{days[n]}/{days[n + fit - 1]}"), n) for n in range(max(1, len(days) - fit + 1))
        if n + fit <= len(days)
    ]  # fmt: skip
    _, n = min(spans, default=(0, 0))
    return days[n], after(days[min(n + fit, len(days)) - 1], _BEHIND)


def _lane(brief: Brief, h: Happening) -> str:
    ours = [s for s in h.sides if s in brief.parties]
    return _TOGETHER if len(ours) > 1 else ours[0] if ours else _OTHERS


def _stacked(told: Iterable[Happening], top: float) -> Iterator[Mark]:
    """The events of a lane, those of one day beneath one another."""
    stacks: dict[str, list[Happening]] = defaultdict(list)
    for h in told:
        stacks[at(h)].append(h)
    for day, stack in sorted(stacks.items()):
        for row, h in enumerate(stack[:_DEEP]):
            until = max(last_day(h.day), day) if h.certainty == "about" else None
            yield Mark(h, top + row, _SHAPES.get(h.status, "not"), until)
        if len(stack) > _DEEP:
            yield Mark(stack[0], top + _DEEP + 0.2, "more", None, len(stack) - _DEEP)


def _days(first: str, last: str) -> Spec:
    """The axis of days; in universal time, as a clock's zone must not move a day."""
    whole = span(f"{first}/{last}")
    form = "%-d %b" if whole <= _YEAR else "%b %Y"
    return {
        "field": "day", "type": "temporal",
        "scale": {"type": "utc", "domain": [first, last], "clamp": True, "padding": 14},
        "axis": {
            "orient": "top", "grid": True, "gridWidth": 0.6, "offset": 2,
            "tickCount": "day" if whole <= 12 else 12,
            "labelExpr": f"utcFormat(datum.value, '{form}')",
        },
    }  # fmt: skip


def _ground(found: Sequence[Lane], now: str | None) -> Iterator[Spec]:
    """The bands of the lanes, their names, and the last day read."""
    whole = {"x": {"value": -_LEFT}, "x2": {"value": _WIDTH - _LEFT}}
    bands = [{"top": lane.top, "end": lane.end} for lane in found[::2]]
    band = {"type": "rect", "color": "var(--chip)", "opacity": 0.55}
    yield layer(
        "band", bands, band, **whole,
        y={"field": "top", "type": "quantitative"}, y2={"field": "end"},
    )  # fmt: skip
    names = [{"at": lane.top + 1, "name": short(lane.name, 18)} for lane in found]
    yield layer(
        "name", names, {"type": "text", "fontWeight": 600}, x={"value": 6 - _LEFT},
        y={"field": "at", "type": "quantitative"}, text={"field": "name"},
    )  # fmt: skip
    if now:
        mark = {"type": "rule", "color": "var(--warn-ink)", "strokeDash": [3, 3], "xOffset": 5.5}
        yield layer("now", [{"day": now}], mark, y={"value": 0}, y2={"value": "height"})


def _events(found: Sequence[Lane]) -> Iterator[Spec]:
    rows = [_row(lane, m) for lane in found for m in lane.marks]
    for at, row in enumerate(r for r in rows if not r["more"]):
        row["href"] = f"#{at}"
    place = {"y": {"field": "row", "type": "quantitative"}}
    open_ = [r for r in rows if r["until"]]
    if open_:
        mark = {"type": "rule", "strokeWidth": 2.5, "opacity": 0.45}
        yield layer("reach", open_, mark, **place, x2={"field": "until"}, stroke=plain("colour"))
    doubted = [r for r in rows if r["disputed"]]
    if doubted:
        mark = {"type": "point", "size": 150, "strokeDash": [2, 2], "strokeWidth": 1}
        yield layer("doubt", doubted, mark, **place, stroke=plain("colour"))
    yield layer(
        "dots",
        [r for r in rows if not r["more"]],
        {"type": "point", "opacity": 1},
        **place,
        shape=plain("shape"),
        fill=plain("fill"),
        stroke=plain("stroke"),
        strokeWidth=plain("line", "quantitative"),
        size={
            "field": "origins", "type": "quantitative", "legend": None,
            "scale": {"type": "linear", "domain": [1, 4], "range": [46, 90], "clamp": True},
        },
        href={"field": "href"},
        description={"field": "name"},
    )  # fmt: skip
    crowds = [r for r in rows if r["more"]]
    if crowds:
        mark = {"type": "text", "align": "center", "fontSize": 9.5, "color": "var(--faint)"}
        yield layer("whole", crowds, mark, **place, text={"field": "more"})


def _row(lane: Lane, m: Mark) -> Spec:
    h = m.told
    shape = "" if m.more else m.shape
    words = (short_date(h.day), h.kind, h.status.replace("_", " "), short(h.excerpt.words, 48))
    return {
        "day": at(h), "row": m.row, "until": m.until, "disputed": h.certainty == "disputed",
        "colour": lane.colour,
        "shape": _DRAWN.get(shape, "circle"),
        "fill": {"done": lane.colour, "not": "none"}.get(shape, "var(--paper)"),
        "stroke": "var(--paper)" if shape == "done" else lane.colour,
        "line": {"done": 0.8, "not": 2}.get(shape, 1.6),
        "origins": h.backing.origins,
        "name": " · ".join(words),
        "more": f"+{m.more}" if m.more else None,
    }  # fmt: skip
