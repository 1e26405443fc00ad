"""What later articles tell as come about: an earlier report that waits for it is out of date."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.reconcile.articles.material import EventRow, Material
from dragoman.reconcile.outlook.awaited import OPEN

_DONE = ("happened", "cancelled")
# What takes two, so that who takes part tells it from others of its kind.
_MUTUAL = frozenset(("talks", "meeting", "call", "agreement", "signature", "exchange"))
_TWO = 2


@dataclass(frozen=True, slots=True)
class Done:
    """An event between parties that came about or was called off, as one article tells it.

    `sides` are the parties, `day` the day it stands at, `told` that of the article.
    """

    id: str
    kind: str
    status: str
    sides: frozenset[str]
    day: int
    told: int


def done(material: Material) -> Iterator[Done]:
    """The events between parties of which dated articles tell that they came about."""
    for row in material.events:
        told = material.articles[row.article].published
        sides = frozenset(map(material.side, row.actors | row.recipients))
        settled = row.status in _DONE and row.stage is None and row.kind in _MUTUAL
        if settled and told is not None and row.near is not None and len(sides) >= _TWO:
            yield Done(row.id, row.kind, row.status, sides, row.near, told)


class Overtaken:
    """The events that came about, as they are looked up by kind; `side` is whose part one takes."""

    def __init__(self, events: Iterable[Done], side: Callable[[str], str]) -> None:
        """Sort the events by kind, each kind by day."""
        self._side = side
        self._done: dict[str, list[Done]] = defaultdict(list)
        for event in sorted(events, key=lambda d: (d.told, d.day, d.id)):
            self._done[event.kind].append(event)

    def fate(self, rows: Iterable[EventRow]) -> tuple[str, Sequence[Done]] | None:
        """How it came out, and who tells so; None where one of the rows still waits."""
        answers = [self._answer(row) for row in rows if row.status in OPEN]
        found = [a for a in answers if a is not None]
        if not found or len(found) < len(answers):
            return None
        return max(found, key=lambda d: (d.day, d.id)).status, found

    def _answer(self, row: EventRow) -> Done | None:
        """The first report of a later article that what a row waits for came about.

        What no day is set for is waited for since the day of its article.
        """
        if row.near is None or row.status == "not_done" or row.kind not in _MUTUAL:
            return None
        ours = frozenset(map(self._side, row.actors | row.recipients))
        since = row.near + (row.when is None)
        if len(ours) < _TWO:
            return None
        return next(
            (
                d
                for d in self._done[row.kind]
                if d.told >= since and d.day >= row.near and ours <= d.sides
            ),
            None,
        )
