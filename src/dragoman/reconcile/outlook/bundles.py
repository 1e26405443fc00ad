"""Bundles: the reports that leave one thing open, joined with those that say the same elsewhere."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.model.identity import content_hash
from dragoman.model.memory import Memory, Place, Sheet
from dragoman.reconcile.articles.row_types import EventRow, PositionRow, QuoteRow, standing
from dragoman.reconcile.articles.stretches import Days
from dragoman.reconcile.grouping.matching import Compare, Kind, Seen
from dragoman.reconcile.grouping.regroup import Regrouped, Rows, regrouped
from dragoman.reconcile.grouping.spots import Spot
from dragoman.reconcile.outlook.awaited import due_of
from dragoman.reconcile.words.packing import evenly_packed, unpacked
from dragoman.reconcile.words.weights import Likeness, Weights, telling

_SAME = 0.45  # of the telling words: two wordings of one offer or threat have so many in common
_SAME_DAY = 0.3  # so much less have what the same sides are to do on the same day
_TELLING = 6  # the rarest words under which an open thing looks for its like
_WINDOW = 10  # those before it, in the order of their days, that it meets under one word

Row = EventRow | PositionRow | QuoteRow


@dataclass(frozen=True, slots=True)
class Bundle:
    """The rows of a bundle as they are kept: each kind apart, and the kinds in their order.

    `key` is that of what leaves it open.
    """

    key: str
    events: tuple[EventRow, ...]
    positions: tuple[PositionRow, ...]
    quotes: tuple[QuoteRow, ...]
    kinds: str

    def rows(self) -> Iterator[Row]:
        """The rows in their order."""
        each: dict[str, Iterator[Row]] = {
            "e": iter(self.events),
            "p": iter(self.positions),
            "q": iter(self.quotes),
        }
        return (next(each[kind]) for kind in self.kinds)


def bundled(key: str, rows: Sequence[Row]) -> Bundle:
    """Rows as they are kept, with their key."""
    events = tuple(r for r in rows if isinstance(r, EventRow))
    positions = tuple(r for r in rows if isinstance(r, PositionRow))
    quotes = tuple(r for r in rows if isinstance(r, QuoteRow))
    kinds = (isinstance(r, PositionRow) + 2 * isinstance(r, QuoteRow) for r in rows)
    return Bundle(key, events, positions, quotes, "".join("epq"[kind] for kind in kinds))


@dataclass(frozen=True, slots=True)
class Open:
    """A bundle as it is compared: its words, when it is due, the sides of those who act.

    `weigh` is how much its words tell.
    """

    words: frozenset[str]
    due: Days | None
    sides: frozenset[str]
    weigh: Weights


def _comparing(told: Sequence[Open]) -> Compare:
    alike = Likeness((one.words for one in told), (one.weigh for one in told))

    def compare(i: int, j: int) -> float:
        one, other = told[i], told[j]
        if one.due != other.due and one.due and other.due:
            return -1.0
        if one.sides and other.sides and one.sides.isdisjoint(other.sides):
            return -1.0
        weight, whole, _ = alike(i, j)
        same = one.due == other.due and one.due is not None and one.sides & other.sides
        return whole * min(1.0, weight) + (_SAME_DAY if same else 0.0)

    return compare


_KIND = Kind(Open, _comparing, window=_WINDOW, join=_SAME, link=_SAME)


class Bundling:
    """Joins the bundles as one that say the same in much the same words.

    No due days are apart then, and where both name who acts they have a side in common. `sheet`
    keeps the bundles by name, `memory` how they were joined.
    """

    def __init__(
        self,
        sheet: Sheet,
        memory: Memory,
        weigh: Callable[[str], Weights],
        side: Callable[[str], str],
    ) -> None:
        """`weigh` is how much the words of an article tell, `side` the party of somebody."""
        self._sheet, self._memory, self._weigh, self._side = sheet, memory, weigh, side

    def joined(
        self,
        keys: Iterable[str],
        made: Iterable[tuple[str, Sequence[Row]]],
        moved: Collection[str],
        *,
        anew: bool,
    ) -> Regrouped:
        """What becomes of the groups of bundles where those under some keys are these now.

        Each is given with its key; `moved` are the articles that tell something else than before.
        """
        named = {_place(rows).id: (key, rows) for key, rows in made if rows}
        gone = self._sheet.under(keys) - named.keys()
        kept = {n: (evenly_packed(bundled(key, rows)), (key,)) for n, (key, rows) in named.items()}
        before = {} if anew else self._sheet.bodies(named)
        for name, (_, rows) in list(named.items()):
            if before.get(name) == kept[name][0] and all(r.article not in moved for r in rows):
                del named[name], kept[name]
        self._sheet.write(dict.fromkeys(gone) | kept)
        signatures: dict[str, str | None] = dict.fromkeys(gone)
        signatures |= {n: self._signature(rows) for n, (_, rows) in named.items()}
        rows_ = Rows(_KIND, lambda names: [self._seen(named[n][1]) for n in names], signatures)
        found = regrouped(rows_, self._memory, anew=anew)
        return Regrouped(found.groups, found.rows | signatures.keys())

    def rows(self, names: Iterable[str]) -> dict[str, list[Row]]:
        """The rows of the bundles of these names."""
        bodies = self._sheet.bodies(names)
        return {name: list(unpacked(Bundle, body).rows()) for name, body in bodies.items()}

    def _seen(self, rows: Sequence[Row]) -> Seen[Open]:
        """A bundle as it looks for its like."""
        words = frozenset[str]().union(*(r.words for r in rows))
        due = due_of(r for r in rows if isinstance(r, EventRow))
        weigh = self._weigh(rows[0].article).among(sorted(words))
        spot = Spot(_place(rows), telling(words, weigh, _TELLING))
        return spot, Open(words, due, self._sides(rows), weigh)

    def _sides(self, rows: Sequence[Row]) -> frozenset[str]:
        """For whom those act who are named in a bundle's events: others' steps are other steps."""
        events = (r for r in rows if isinstance(r, EventRow))
        return frozenset(self._side(n) for r in events for n in (*r.actors, *r.recipients))

    def _signature(self, rows: Sequence[Row]) -> str:
        """A digest of all that a bundle's likenesses hang on, besides its article's words."""
        words = sorted(frozenset[str]().union(*(r.words for r in rows)))
        due = due_of(r for r in rows if isinstance(r, EventRow))
        return content_hash(_place(rows), rows[0].article, words, due, sorted(self._sides(rows)))


def _place(rows: Sequence[Row]) -> Place:
    """Where a bundle stands among all: with its first report; all are in its name."""
    first = min(rows, key=lambda r: (r.near is None, r.near or 0, r.article, r.start, r.id))
    name = f"{first.article} {first.id} {content_hash(sorted(r.id for r in rows))}"
    return standing(first)._replace(article=name, id=name)
