"""Opening: what is open as of the last day, anew where what is reported or the day changed.

1. Reports that wait for an event are put together with what else their sentences leave open,
2. bundles that say the same are joined to one thing, 3. a thing is told for as long as it is no old
news, as come about where later articles tell that it is.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.group import Outlook
from dragoman.model.memory import Memory, Sheet
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.disputes.told import Span
from dragoman.reconcile.grouping.joining import by_article
from dragoman.reconcile.grouping.looking import Change
from dragoman.reconcile.grouping.regroup import Regrouped
from dragoman.reconcile.grouping.units import Unit
from dragoman.reconcile.outlook.assembling import Assembling
from dragoman.reconcile.outlook.awaited import over_from
from dragoman.reconcile.outlook.bundles import Bundling, Row
from dragoman.reconcile.outlook.leaving import Left
from dragoman.reconcile.outlook.open_things import (
    Thing,
    Waiting,
    came_out,
    closed,
    opened,
    placed,
    thing,
)
from dragoman.reconcile.outlook.overtaken import Done, Overtaken
from dragoman.reconcile.words.packing import packed, unpacked
from dragoman.reconcile.words.weights import Weights

WAITS, LEFT = "waits", "left"  # kinds of units
_DAY = "day"  # under what it is kept as of which day it was told last
_EVENT, _ARTICLE = "event ", "article "  # before the names of what leaves something open


@dataclass(frozen=True, slots=True)
class Known:
    """What is asked of the articles.

    That is how their words weigh, everybody's party, the day on which each came out, and the words
    of stretches of their texts.
    """

    weigh: Callable[[str], Weights]
    side: Callable[[str], str]
    day: Callable[[str], int | None]
    words: Callable[[Iterable[Span]], Mapping[Span, str]]


class Opening:
    """Finds what is open as of a day; `sheets` keep, by kind, all that was found on the way."""

    def __init__(
        self,
        sheets: Callable[[str], Sheet],
        memory: Memory,
        known: Known,
        *,
        day: int | None,
        anew: bool,
    ) -> None:
        """`memory` is how bundles were joined; where all is made `anew` nothing is kept."""
        self._sheets, self._memory, self._known = sheets, memory, known
        self._day, self._anew = day, anew
        self._before = None if anew else self._last()
        self._bundling = Bundling(sheets("bundle"), memory, known.weigh, known.side)

    def changed(
        self, waits: Change[Waiting], left: Change[Left], moved: Collection[str]
    ) -> tuple[set[str], dict[str, Outlook]]:
        """The places of what is open no more, and what is open now, by place.

        `waits` and `left` are what became of events and of articles; `moved` are the articles that
        tell something else than before.
        """
        joined = self._joined(waits, left, moved)
        things = self._things(joined, waits)
        later = Overtaken(self._sheets("done"))
        answered = later.change(_done(left.gone), _done(left.come))
        if not self._anew:
            things |= self._sheets("thing").under(sorted(answered)) | self._turned("thing")
        return self._told(things, later)

    def _joined(
        self, waits: Change[Waiting], left: Change[Left], moved: Collection[str]
    ) -> Regrouped:
        """What becomes of the bundles that say the same."""
        events, articles = _names(waits), _names(left) | _retold(waits)
        self._sheets("turning").write(_turning(waits, left))
        turned_ = self._turned("turning")
        over = {n.removeprefix(_EVENT) for n in turned_ if n.startswith(_EVENT)}
        articles |= {n.removeprefix(_ARTICLE) for n in turned_ if not n.startswith(_EVENT)}
        found = Assembling(self._sheets(WAITS), self._sheets(LEFT), self._day)
        articles |= found.articles(over)
        events |= over | found.around(articles)
        made: list[tuple[str, list[Row]]] = [(_EVENT + e, found.event(e)) for e in sorted(events)]
        made += [(_ARTICLE + a, rows) for a in sorted(articles) for rows in found.alone(a)]
        keys = {*(_EVENT + e for e in events), *(_ARTICLE + a for a in articles)}
        return self._bundling.joined(keys, made, moved, anew=self._anew)

    def _things(self, joined: Regrouped, waits: Change[Waiting]) -> set[str]:
        """Have things be known that bundles make, and how out came what was due; their names."""
        names = joined.rows | joined.groups.keys()
        homes = self._memory.homes(sorted(names))
        groups = self._memory.groups(sorted(set(homes.values())))
        members = {n: [n] for n in names if n not in homes}
        names |= groups.keys()  # a thing is another one where one of its bundles says another thing
        members |= {home: [at.id for at in group] for home, group in groups.items()}
        rows = self._bundling.rows(sorted({n for some in members.values() for n in some}))
        made: dict[str, Thing | None] = dict.fromkeys(names)
        for name, some in members.items():
            told = [row for n in some for row in rows.get(n, ())]
            made[name] = thing(told, self._known.side, self._known.day) if told else None
        made |= {f"fate {home}": None for home in waits.gone}
        made |= {f"fate {e}": came_out(w) for e, (_, some) in waits.come.items() for w in some}
        self._sheets("thing").write({n: _kept(one) for n, one in made.items()})
        return set(made)

    def _told(self, names: set[str], later: Overtaken) -> tuple[set[str], dict[str, Outlook]]:
        """Have things be told that are open or came out of late, and others no more."""
        shown, order = self._sheets("shown"), sorted(names)
        known = ((n, unpacked(Thing, b)) for n, b in self._sheets("thing").bodies(order).items())
        told = {name: closed(one, later) for name, one in known if one.is_told(self._day)}
        words = self._known.words(one.shown for one in told.values())
        gone = {body.decode() for body in shown.bodies(order).values()}
        come = {name: opened(one, words) for name, one in told.items()}
        at = {name: placed(told[name], one) for name, one in come.items()}
        places: dict[str, tuple[bytes, Collection[str]] | None] = dict.fromkeys(order)
        places |= {name: (place.encode("utf-8", "surrogatepass"), ()) for name, place in at.items()}
        day = "" if self._day is None else str(self._day)
        shown.write(places | {_DAY: (day.encode(), ())})
        return gone, {at[name]: one for name, one in come.items()}

    def _turned(self, kind: str) -> set[str]:
        """What of a kind changes by the day alone."""
        return set() if self._anew else turned(self._sheets(kind), self._before, self._day)

    def _last(self) -> int | None:
        """The day as of which it was told last."""
        return next((int(b) for b in self._sheets("shown").bodies((_DAY,)).values() if b), None)


def _names(change: Change[Waiting] | Change[Left]) -> set[str]:
    return {*change.gone, *change.come}


def _retold(waits: Change[Waiting]) -> set[str]:
    """The articles that wait for something else of an event than before, or until another day."""
    was, now = _waiting(waits.gone), _waiting(waits.come)
    return {one[0] for one in was.keys() | now.keys() if was.get(one) != now.get(one)}


def _waiting(
    units: Mapping[str, tuple[Unit, tuple[Waiting, ...]]],
) -> dict[tuple[str, str], tuple[str, int | None, list[EventRow]]]:
    """By article and event, in what place, until which day and in which rows one waits for it."""
    found: dict[tuple[str, str], tuple[str, int | None, list[EventRow]]] = {}
    for home, (unit, some) in units.items():
        for one in some:
            for article, rows in by_article(one.rows).items():
                found[article, home] = unit.at, over_from(one.rows), rows
    return found


def _done(left: Mapping[str, tuple[object, tuple[Left, ...]]]) -> list[Done]:
    return [event for _, some in left.values() for one in some for event in one.done]


def _turning(
    waits: Change[Waiting], left: Change[Left]
) -> dict[str, tuple[bytes, Collection[str]] | None]:
    """The days from which on other things are open with events, or beside them."""
    days: dict[str, set[int | None]] = {}
    for home, (_, some) in waits.come.items():
        days[_EVENT + home] = {over_from(one.rows) for one in some}
    for article, (_, told) in left.come.items():
        days[_ARTICLE + article] = {over_from([row]) for one in told for row in one.single}
    gone = (*(_EVENT + home for home in waits.gone), *(_ARTICLE + a for a in left.gone))
    kept = {n: (b"", turns(day for day in own if day is not None)) for n, own in days.items()}
    return dict.fromkeys(gone) | {n: one for n, one in kept.items() if one[1]}


def _kept(one: Thing | None) -> tuple[bytes, Collection[str]] | None:
    """A thing as it is kept, under the days when it turns and under what may answer it."""
    if one is None:
        return None
    return packed(one), turns(one.turns()) | {ask.key for ask in one.asks}


def turns(days: Iterable[int]) -> set[str]:
    """Under what is found of which another thing holds from each of these days on."""
    return {f"turns {day}" for day in days}


def turned(sheet: Sheet, before: int | None, now: int | None) -> set[str]:
    """The names of all of which another thing holds now than on the day before."""
    if before == now:
        return set()
    if before is None or now is None:
        return set(sheet.all())
    return sheet.under(turns(range(min(before, now) + 1, max(before, now) + 1)))
