"""The timeline drawn: days from left to right, one lane a party, one mark an event.

Drawn as SVG by templates rather than by a chart library: the marks must be links to words, take
their colours from the page's light or dark style and run no script; of the permissive libraries
those that draw (matplotlib, Altair) weigh more than all of dragoman, and those that only write
SVG elements (svg.py, drawsvg) would replace ten lines of a template whose autoescape is wanted.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from dragoman.present.brief.nouns import Brief
from dragoman.present.dates import MONTHS, after, first_day, last_day
from dragoman.present.library.nouns import Happening

WIDTH, _LEFT, _TOP = 960, 132, 26  # units of the drawing: about pixels
_STEP = 11  # between marks of one lane and day
_DEEP = 6  # marks of one lane and day; the rest are a number
_PAD = 9
_MOST = 0.75  # of the events are drawn; the rest is mostly told as background
_BEHIND = 21  # days after those, in which what is scheduled is drawn
_TOGETHER, _OTHERS = "several parties", "others"
_SHAPES = {
    "happened": "done", "scheduled": "due", "expected": "due", "proposed": "open",
    "conditional": "open",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Dot:
    """An event in its place; `shape` tells what became of it, `reach` how far its day is open."""

    x: float
    y: float
    shape: str
    sure: str
    reach: tuple[float, float] | None
    told: Happening


@dataclass(frozen=True, slots=True)
class Lane:
    """A party's lane: its name, the number of its colour, its place, its events, what is left."""

    name: str
    number: int | None
    y: float
    height: float
    dots: tuple[Dot, ...]
    more: tuple[tuple[float, float, int], ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """The whole drawing; `ticks` are days under their places, `now` that of the last article.

    `left` events lie outside the days drawn.
    """

    height: float
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str], ...]
    now: float | None
    left: int


def lanes(brief: Brief) -> Lanes | None:
    """The main events by day and party; None where fewer than two days have any."""
    found = [h for h in _dated(brief) if h.weight and h.day]
    first, last = _window(found)
    shown = [h for h in found if first <= _at(h) <= last]
    days = sorted({_at(h) for h in shown})
    if len(days) < 2:
        return None
    scale = _Scale(days[0], days[-1])
    rows: dict[str, list[Happening]] = defaultdict(list)
    for h in shown:
        rows[_lane(brief, h)].append(h)
    made: list[Lane] = []
    y = float(_TOP)
    for name in (*brief.parties, _TOGETHER, _OTHERS):
        if rows[name]:
            number = brief.parties.index(name) if name in brief.parties else None
            made.append(_drawn(name, number, y, rows[name], scale))
            y += made[-1].height
    now = brief.coverage.last
    inside = now is not None and days[0] <= now <= days[-1]
    at = scale.x(now) if inside and now else None
    return Lanes(y + _PAD, tuple(made), scale.ticks(), at, len(found) - len(shown))


def _dated(brief: Brief) -> Iterable[Happening]:
    yield from (h for _, told in brief.timeline.days for h in told)
    yield from brief.timeline.ahead


def _at(h: Happening) -> str:
    return first_day(h.day) or ""


def _window(found: Sequence[Happening]) -> tuple[str, str]:
    """The shortest stretch of days that holds most events, and what comes soon after.

    One article with a wrong date must not press the whole story into the last inch.
    """
    days = sorted(_at(h) for h in found)
    if not days:
        return "", ""
    fit = max(2, ceil(_MOST * len(days)))
    spans = [
        (_span(days[at], days[at + fit - 1]), at) for at in range(max(1, len(days) - fit + 1))
        if at + fit <= len(days)
    ]  # fmt: skip
    _, at = min(spans, default=(0, 0))
    return days[at], after(days[min(at + fit, len(days)) - 1], _BEHIND)


def _span(first: str, last: str) -> int:
    return (date.fromisoformat(last) - date.fromisoformat(first)).days


def _lane(brief: Brief, h: Happening) -> str:
    ours = [s for s in h.sides if s in brief.parties]
    return _TOGETHER if len(ours) > 1 else ours[0] if ours else _OTHERS


def _drawn(
    name: str, number: int | None, y: float, told: Sequence[Happening], scale: "_Scale"
) -> Lane:
    stacks: dict[float, list[Happening]] = defaultdict(list)
    for h in told:
        stacks[scale.x(_at(h))].append(h)
    deep = max(min(_DEEP, len(s)) for s in stacks.values())
    over = any(len(s) > _DEEP for s in stacks.values())
    dots = tuple(
        Dot(
            x=x,
            y=y + _PAD + _STEP * (row + 0.5),
            shape=_SHAPES.get(h.status, "not"),
            sure=h.certainty,
            reach=scale.reach(h) if h.certainty == "about" else None,
            told=h,
        )
        for x, stack in sorted(stacks.items())
        for row, h in enumerate(stack[:_DEEP])
    )
    more = tuple(
        (x, y + _PAD + _STEP * (_DEEP + 0.85), len(s) - _DEEP)
        for x, s in sorted(stacks.items())
        if len(s) > _DEEP
    )
    return Lane(name, number, y, 2 * _PAD + _STEP * (deep + over), dots, more)


class _Scale:
    """Days to places, evenly."""

    def __init__(self, first: str, last: str) -> None:
        self.first, self.last = date.fromisoformat(first), date.fromisoformat(last)
        self.unit = (WIDTH - _LEFT - 24) / ((self.last - self.first).days or 1)

    def x(self, day: str) -> float:
        place = (date.fromisoformat(day) - self.first).days
        return round(_LEFT + 12 + self.unit * place, 1)

    def reach(self, h: Happening) -> tuple[float, float]:
        end = min(last_day(h.day) or "", self.last.isoformat())
        return self.x(_at(h)), self.x(max(end, _at(h)))

    def ticks(self) -> tuple[tuple[float, str], ...]:
        """A dozen days at most, the month told where it changes."""
        span = (self.last - self.first).days
        step = next((s for s in (1, 2, 5, 7, 14, 30, 61, 91, 182) if span / s <= 13), 365)
        made: list[tuple[float, str]] = []
        month = ""
        for at in range(0, span + 1, step):
            day = date.fromordinal(self.first.toordinal() + at)
            name = MONTHS[day.month - 1][:3]
            made.append(
                (self.x(day.isoformat()), f"{day.day} {name}" if name != month else f"{day.day}")
            )
            month = name
        return tuple(made)
