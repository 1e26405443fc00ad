"""What later articles tell as come about: an earlier report that waits for it is out of date."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.model.memory import Sheet
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.outlook.awaited import OPEN
from dragoman.reconcile.words.packing import packed, unpacked

_DONE = ("happened", "cancelled")
# What takes two, so that who takes part tells it from others of its kind.
_MUTUAL = frozenset(("talks", "meeting", "call", "agreement", "signature", "exchange"))
_TWO = 2
_DAY = 8  # digits


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
        if told is None or row.near is None or row.near > told:
            continue  # it stands by what is to come, and only took that day
        if settled and len(sides) >= _TWO:
            yield Done(row.id, row.kind, row.status, sides, row.near, told)


@dataclass(frozen=True, slots=True)
class Ask:
    """What would answer a report that waits: what of a kind came about between some, and since.

    `near` is the day it stands at; what no day is set for is waited for since the day of its
    article.
    """

    kind: str
    sides: tuple[str, ...]
    near: int
    since: int

    @property
    def key(self) -> str:
        """Under what is found what may answer it."""
        return _key(self.kind, *self.sides[:_TWO])


def asks(rows: Iterable[EventRow], side: Callable[[str], str]) -> tuple[Ask, ...]:
    """What would answer all reports that wait; nothing where one of them cannot be answered."""
    made = [_ask(row, side) for row in rows if row.status in OPEN]
    found = tuple(ask for ask in made if ask)
    return found if len(found) == len(made) else ()


def _ask(row: EventRow, side: Callable[[str], str]) -> Ask | None:
    ours = sorted({side(name) for name in (*row.actors, *row.recipients)})
    if row.near is None or row.status == "not_done" or row.kind not in _MUTUAL or len(ours) < _TWO:
        return None
    near = row.when.first if row.when else row.near
    return Ask(row.kind, tuple(ours), near, near + (row.when is None))


class Overtaken:
    """What came about, as later articles tell; `sheet` keeps it by day, under who took part."""

    def __init__(self, sheet: Sheet) -> None:
        """Of a record."""
        self._sheet = sheet
        self._told: dict[str, list[str]] = {}

    def change(self, gone: Iterable[Done], come: Iterable[Done]) -> set[str]:
        """Have other events be told; gives under what is found what they may answer."""
        left = {_name(one): one for one in gone}
        told = {_name(one): one for one in come}
        other = {n for n in left.keys() | told.keys() if left.get(n) != told.get(n)}
        made = {n: (packed(told[n]), _keys(told[n])) if n in told else None for n in other}
        self._sheet.write(made)
        self._told.clear()
        return {key for n in other for some in (left, told) if n in some for key in _keys(some[n])}

    def fate(self, wanted: Sequence[Ask]) -> tuple[str, Sequence[Done]] | None:
        """How it came out, and who tells so; None where one of the reports still waits."""
        answers = [self._answer(ask) for ask in wanted]
        found = [a for a in answers if a is not None]
        if not found or len(found) < len(answers):
            return None
        return max(found, key=lambda d: (d.day, d.id)).status, found

    def _under(self, key: str) -> list[str]:
        """What may answer a report, in its order: many reports ask for what one key has."""
        if key not in self._told:
            self._told[key] = list(self._sheet.following(key, ""))
        return self._told[key]

    def _answer(self, ask: Ask) -> Done | None:
        """The first report of a later article that what is asked for came about."""
        told = self._under(ask.key)
        for name in told[bisect_left(told, _day(ask.since)) :]:
            if int(name[_DAY : 2 * _DAY]) >= ask.near:
                (body,) = self._sheet.bodies((name,)).values()
                found = unpacked(Done, body)
                if found.sides.issuperset(ask.sides):
                    return found
        return None


def _keys(event: Done) -> set[str]:
    return {_key(event.kind, *pair) for pair in combinations(sorted(event.sides), _TWO)}


def _key(kind: str, one: str, other: str) -> str:
    return f"{kind} {one}\0{other}"


def _name(event: Done) -> str:
    """An event by the days of its article and its own, so that the earliest told is the first."""
    return f"{_day(event.told)}{_day(event.day)}{event.id}"


def _day(day: int) -> str:
    return f"{day:0{_DAY}d}"
