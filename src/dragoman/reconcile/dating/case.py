"""The evidence on one undated article: the hints of its day that it shares with dated articles."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from dragoman.model.findings import Findings
from dragoman.reconcile.dating.almanac import (
    Almanac,
    Names,
    Trace,
    company,
    event_traces,
    one_day,
    quote_traces,
    wording,
)
from dragoman.reconcile.dating.hints import (
    COMPANY,
    COPIED,
    LATE,
    WHOLE,
    WITHIN_WEEK,
    Hint,
    not_after,
    opening,
    publication,
    spread,
    witness,
)

_HEAD = 500  # characters in which an article tells the news of its day
_COPIED = 3  # statements in the very words of another article, and their share, that make a copy
_COPIED_SHARE = 0.4
_WHOLE = 0.8  # of its statements: another version of an article, or the agency's own words
_AHEAD = frozenset(("scheduled", "expected"))
# How far the traces are to be trusted, alone and with a second of their sort.
_ONE_EVENT, _EVENTS = 0.7, 0.85
_ONE_SAYING, _SAYINGS = 0.85, 0.93
_PRINTED, _REPRINT, _COPY, _OWN, _BEFORE = 0.98, 0.95, 0.85, 0.7, 0.7
_FEW_BESIDE, _MANY_BESIDE = 0.7, 0.9
_MANY = 3
_ROUNDS_MET = 3  # days on which the same two met: of a longer series any weekday fits some


@dataclass(slots=True)
class Case:
    """One undated article: the hints of its day, the days they speak of.

    `anchored` tells whether a hint is more than company; `borrowed` are the days of statements that
    others date, by their ids.
    """

    found: Findings
    almanac: Almanac
    name: Names
    hints: list[Hint] = field(default_factory=list)
    days: set[int] = field(default_factory=set)
    anchored: bool = False
    borrowed: dict[str, int] = field(default_factory=dict)

    def hear(self) -> None:
        """Every hint there is."""
        beside = self._days(company(self.found, self.name))
        self._beside(beside)
        self._to_come()
        copied = not self._printed(beside) and self._copied()
        met, said = self._sayings()
        if copied:
            return  # the weekdays of copied words count from the day of the original
        for steps, days in sorted(met.items()):
            self._told_on(steps, days, _ONE_SAYING)
        self._events()
        # How soon it is told, the opening says; then what was said only tells of which week it is.
        after = WITHIN_WEEK if self._opening() else LATE
        _ = self._said(said, after) or self._last_day(after)

    def _days(self, traces: Iterable[Trace]) -> Counter[int]:
        days: Counter[int] = Counter()
        for trace in sorted(set(traces)):
            days.update(self.almanac.days(trace))
        return days

    def _hint(self, odds: Mapping[int, float], sure: float, *, anchor: bool = True) -> None:
        if odds:
            self.hints.append(witness(odds, sure))
            self.days.update(odds)
            self.anchored = self.anchored or anchor

    def _printed(self, beside: Mapping[int, int]) -> bool:
        """The day it prints without a year, in any year from which the others are."""
        line = self.found.clues.dateline if self.found.clues else None
        if line is None or line.relative is None:
            return False
        years = {date.fromordinal(day).year + step for day in beside for step in (-1, 0, 1)}
        month_day = line.relative.split(":")[1]
        found = (one_day(f"{year:04}-{month_day}") for year in sorted(years))
        self._hint({day: 1.0 for day in found if day}, _PRINTED)
        return True

    def _beside(self, beside: Mapping[int, int]) -> None:
        many = sum(beside.values()) >= _MANY
        odds = spread(beside, COMPANY)
        self._hint(odds, _MANY_BESIDE if many else _FEW_BESIDE, anchor=False)

    def _opening(self) -> bool:
        """The first past weekday, where it stands in the opening."""
        times = self.found.clues.times if self.found.clues else ()
        for time in times:
            steps = (time.relative or "").partition(";")[0].split(":")
            if time.start < _HEAD and steps[0] == "weekday" and steps[2] == "past":
                self.hints.append(opening(int(steps[1])))
                return True
        return False

    def _events(self) -> None:
        """What happens on a relative day here, and on a settled day elsewhere."""
        met: dict[str, list[Counter[int]]] = {}
        for event in self.found.events:
            steps = event.when.relative if event.when else None
            if steps is None:
                continue
            days = self._days(event_traces(event, self.name))
            if 0 < len(days) <= _ROUNDS_MET:
                met.setdefault(steps, []).append(days)
                self._borrow(event.id, steps, days)
        for steps, several in sorted(met.items()):
            self._told_on(steps, sum(several, Counter()), _EVENTS if several[1:] else _ONE_EVENT)

    def _sayings(self) -> tuple[dict[str, Counter[int]], list[int]]:
        """The days on which others put what was said: on a relative day here, and on none."""
        bare: list[int] = []
        met: dict[str, Counter[int]] = {}
        for quote in self.found.quotes:
            days = self._days(quote_traces(quote, self.name))
            steps = quote.when.relative if quote.when else None
            if steps is not None:
                met.setdefault(steps, Counter()).update(days)
            elif len(days) == 1 and quote.when is None:
                bare += days
                self.borrowed[quote.id] = min(days)
        return met, bare

    def _said(self, days: list[int], after: Mapping[int, float]) -> bool:
        """The last of the days on which others put what was said."""
        if days:
            self._hint(spread({max(days): 1.0}, after), _SAYINGS if days[1:] else _ONE_SAYING)
        return bool(days)

    def _told_on(self, steps: str, days: Mapping[int, int], sure: float) -> None:
        odds: Counter[int] = Counter()
        for day, count in sorted(days.items()):
            for published, share in publication(steps, day).items():
                odds[published] += share * count  # type: ignore[assignment]  # counts of a share
        self._hint(odds, sure)

    def _borrow(self, statement: str, steps: str, days: Mapping[int, int]) -> None:
        """Where the words tell a week or a month, and all others one day of it, take the day."""
        if len(days) == 1 and steps.startswith(("week:", "month:", "month-of:")):
            self.borrowed[statement] = min(days)

    def _copied(self) -> bool:
        """Statements in the very words of dated articles."""
        traces = {trace for trace in map(wording, self.found.statements()) if trace}
        days = Counter(d for t in sorted(traces) for d in self.almanac.days(t))
        most = max(days.values(), default=0)
        if most < _COPIED or most < _COPIED_SHARE * len(traces):
            return False
        after, sure = (WHOLE, _REPRINT) if most >= _WHOLE * len(traces) else (COPIED, _COPY)
        self._hint(spread({min(d for d in days if days[d] == most): 1.0}, after), sure)
        return True

    def _last_day(self, after: Mapping[int, float]) -> bool:
        """The last day on which it says itself that something happened or was said."""
        behind = [one_day(q.date) for q in self.found.quotes]
        behind += [one_day(e.date) for e in self.found.events if e.status == "happened"]
        last = max((day for day in behind if day), default=None)
        if last is None:
            return False
        self._hint(spread({last: 1.0}, after), _OWN, anchor=False)
        return True

    def _to_come(self) -> None:
        """The days that it says are to come."""
        ahead = {one_day(e.date) for e in self.found.events if e.status in _AHEAD}
        self.hints += [not_after(day, _BEFORE) for day in sorted(d for d in ahead if d)]
