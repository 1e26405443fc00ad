"""Assembling: what is waited for of an event, with what else its sentences leave open."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dragoman.model.memory import Sheet
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.grouping.looking import looked
from dragoman.reconcile.grouping.units import Unit
from dragoman.reconcile.outlook.awaited import is_over
from dragoman.reconcile.outlook.bundles import Row
from dragoman.reconcile.outlook.leaving import Left, Sentence, at
from dragoman.reconcile.outlook.open_things import Waiting


@dataclass(slots=True)
class _Beside:
    """What an article leaves open: with which events, and in which sentences for itself."""

    joined: dict[str, list[Row]] = field(default_factory=lambda: defaultdict(list))
    alone: dict[Sentence, list[Row]] = field(default_factory=lambda: defaultdict(list))


class Assembling:
    """Puts together what is open as of a day; `waits` and `lefts` keep what was found by units."""

    def __init__(self, waits: Sheet, lefts: Sheet, day: int | None) -> None:
        """Of a record."""
        self._waits, self._lefts, self._day = waits, lefts, day
        self._units: dict[str, tuple[Unit, tuple[Waiting, ...]]] = {}
        self._waiting: dict[str, list[tuple[str, tuple[EventRow, ...]]]] = {}
        self._beside: dict[str, _Beside] = {}

    def articles(self, events: Iterable[str]) -> set[str]:
        """The articles that report some events."""
        units = self._known(events).values()
        return {article for unit, _ in units for article in unit.articles}

    def around(self, articles: Iterable[str]) -> set[str]:
        """The events that are waited for in some articles."""
        return {home for a in articles for home, _ in self._of(a)}

    def event(self, home: str) -> list[Row]:
        """All that is open with what is waited for of an event; nothing where nobody does."""
        rows = self._rows(home)
        articles = sorted({row.article for row in rows})
        return [*rows, *(row for a in articles for row in self._assigned(a).joined.get(home, ()))]

    def alone(self, article: str) -> list[list[Row]]:
        """What an article leaves open for itself, by sentence."""
        return list(self._assigned(article).alone.values())

    def _rows(self, home: str) -> tuple[EventRow, ...]:
        """The reports that wait for an event as of the day."""
        for _, some in self._known((home,)).values():
            for found in some:
                return () if is_over(found.rows, self._day) else found.rows
        return ()

    def _known(self, events: Iterable[str]) -> dict[str, tuple[Unit, tuple[Waiting, ...]]]:
        """What is waited for of those of some events of which anything is, as units."""
        wanted = list(events)
        bodies = self._waits.bodies(home for home in wanted if home not in self._units)
        self._units |= {home: looked(Waiting, body) for home, body in bodies.items()}
        return {home: self._units[home] for home in wanted if home in self._units}

    def _of(self, article: str) -> list[tuple[str, tuple[EventRow, ...]]]:
        """The events that an article waits for, in their order, with all reports that do."""
        if article not in self._waiting:
            told = self._known(sorted(self._waits.under((article,))))
            found = sorted(
                (unit.at, home, one.rows)
                for home, (unit, some) in told.items()
                for one in some
                if not is_over(one.rows, self._day)
                and any(row.article == article for row in one.rows)
            )
            self._waiting[article] = [(home, rows) for _, home, rows in found]
        return self._waiting[article]

    def _assigned(self, article: str) -> _Beside:
        if article not in self._beside:
            self._beside[article] = made = _Beside()
            rows = [(row, home) for home, some in self._of(article) for row in some]
            own = [(row, home) for row, home in rows if row.article == article]
            homes = {at(row): home for row, home in own}
            for body in self._lefts.bodies((article,)).values():
                for told in looked(Left, body)[1]:
                    for row in _open(told, {row.id for row, _ in own}, self._day):
                        place = at(row)
                        if place in homes:
                            made.joined[homes[place]].append(row)
                        else:
                            made.alone[place].append(row)
        return self._beside[article]


def _open(told: Left, waiting: set[str], day: int | None) -> Iterator[Row]:
    """What an article leaves open; nothing is promised in the sentence of what came or is over."""
    single = [r for r in told.single if not is_over([r], day)]
    known = waiting.union(r.id for r in single)
    over = {sentence for row, sentence in told.ahead if row not in known}
    over -= {sentence for row, sentence in told.ahead if row in known}
    yield from single
    yield from told.stands
    yield from (q for q in told.promised if q.sentence not in over)
    yield from (r for r in told.given if r.sentence not in over)
    yield from told.stuck
