"""Which rows meet and are alike, where some articles are new: what all rows together would give.

Which rows meet hangs on their order under a key, so that a new row may part two others. That is
local: only the pairs on either side of a row that came or went can change.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Generic, TypeVar

from dragoman.model.identity import number
from dragoman.model.memory import Edge, Meeting, Memory, Place, Posted
from dragoman.reconcile.grouping.matching import Kind, Matching, Seen
from dragoman.reconcile.grouping.spots import Spot, Spots, by_article, kept
from dragoman.reconcile.words.packing import unpacked

T = TypeVar("T")
Pair = tuple[Meeting, Meeting]
_Changes = dict[str, tuple[set[Meeting], set[Meeting]]]  # by key, what came and what went


class Encounters(Generic[T]):
    """What came of the likenesses when some articles came, went or changed.

    `new` are the rows of these articles that came or are other ones, `gone` those they had, by id,
    and `parted` the groups that those were in. `came` are the likenesses that hold now and did not
    before, `went` those that did, and `touched` all rows that have others than before.
    """

    def __init__(
        self,
        kind: Kind[T],
        memory: Memory,
        changed: Mapping[str, Sequence[Seen[T]]],
        signatures: Mapping[str, str | None],
    ) -> None:
        """Find who meets whom now, compare these, and have it remembered.

        `changed` are the rows of the articles that changed, `signatures` digests of all that the
        likenesses of an article's rows hang on, None of those that are gone.
        """
        self._kind, self._memory = kind, memory
        rows = list(chain.from_iterable(changed.values()))
        self._known: dict[int, tuple[Place, T]] = {}
        left = [spot for body in memory.spots(changed) for spot in unpacked(Spots, body).rows]
        still = self._unmoved(left, rows)
        left = [spot for spot in left if spot.place.id not in still]
        came = [row for row in rows if row[0].place.id not in still]
        self.new = frozenset(spot.place.id for spot, _ in came)
        self.gone = frozenset(spot.place.id for spot in left)
        self.parted = memory.homes(sorted(self.gone))
        memory.lift(map(posted, left))
        gained, lost = self._pairs([spot for spot, _ in came], left)
        memory.post(posted(spot) for spot, _ in came)
        self._known |= {number(spot.place.id): (spot.place, told) for spot, told in came}
        self.came = self._unknown(self._compared(gained))
        self.went = list(self._dropped(lost - gained))
        ends = memory.edges(sorted(self.gone))
        self.touched = {row for edge in (*self.came, *self.went, *ends) for row in edge[:2]}
        self.touched |= self.new | self.gone
        memory.forget(changed, self.gone, self.went)
        signed = {a: s for a in changed if (s := signatures.get(a)) is not None}
        spots = kept({a: [spot for spot, _ in changed[a]] for a in signed})
        memory.learn(signed, spots, self.came, ())
        memory.keep({spot.place.id: kind.packed((spot, told)) for spot, told in came})

    def _unmoved(self, left: Sequence[Spot], rows: Iterable[Seen[T]]) -> frozenset[str]:
        """The rows that stood and stand so, of which nothing changed that likenesses hang on."""
        now = {spot.place.id: (spot, told) for spot, told in rows}
        there = [s.place.id for s in left if s.place.id in now and now[s.place.id][0] == s]
        was = self._memory.bodies(map(number, there))
        before = dict(map(self._kind.unpacked, was.values()))
        return frozenset(at.id for at, told in before.items() if now[at.id][1] == told)

    def _compared(self, pairs: Iterable[Pair]) -> list[Edge]:
        """The likenesses of rows that meet now and did not before."""
        met = [(one[-1], other[-1]) for one, other in pairs if self._kind.can_meet(one, other)]
        there = {n for pair in met for n in pair}
        bodies = self._memory.bodies(sorted(there - self._known.keys()))
        self._known |= {n: self._kind.unpacked(body) for n, body in bodies.items()}
        rows = Matching.of(self._kind, (self._known[n] for n in there))
        at = {n: rows.at[self._known[n][0].id] for n in there}
        numbered = sorted(tuple(sorted((at[one], at[other]))) for one, other in met)
        return rows.named(rows.alike((i, j) for i, j in numbered))

    def _unknown(self, edges: list[Edge]) -> list[Edge]:
        """Those of some likenesses that did not hold before under another key."""
        among = [e for e in edges if e[0] not in self.new and e[1] not in self.new]
        known = {e[:2] for e in self._memory.edges(sorted({e[0] for e in among}))}
        met = {e for e in among if e[:2] in known}
        return [e for e in edges if e not in met]

    def _pairs(self, came: Iterable[Spot], left: Iterable[Spot]) -> tuple[set[Pair], set[Pair]]:
        """The pairs that meet now under some key and did not before, and the other way round."""
        touched: _Changes = defaultdict(lambda: (set(), set()))
        for side, spots in enumerate((came, left)):
            for spot in spots:
                for key in spot.keys:
                    touched[key][side].add(spot.meeting)
        gained: set[Pair] = set()
        lost: set[Pair] = set()
        for key, (here, there) in touched.items():
            places = sorted(here | there)
            near = (self._memory.near(key, at, self._kind.window) for at in places)
            others = {m for both in near for side in both for m in side}
            now, before = sorted(others | here), sorted(others | there)
            if not there or here == there:  # who came, or is another one where it stood
                gained.update(_beside(now, here, self._kind.window))
                lost.update(_parted(now, here - there, self._kind.window))
                continue
            for place in places:
                met = _across(now, place, self._kind.window)
                known = {
                    p for p in _across(before, place, self._kind.window) if there.isdisjoint(p)
                }
                gained |= met - known
                lost |= known - met
        return gained, lost

    def _dropped(self, lost: Iterable[Pair]) -> Iterator[Edge]:
        """The likenesses of rows that do not meet any more under any key."""
        held = self._memory.between_both({(one[-1], other[-1]) for one, other in lost})
        if not held:
            return
        articles = self._memory.told({row for edge in held for row in edge[:2]}).values()
        known = (unpacked(Spots, body).rows for body in self._memory.spots(set(articles)))
        spots = {s.place.id: s for rows_ in known for s in rows_}
        yield from (e for e in held if not self._meet(spots[e[0]], spots[e[1]]))

    def _meet(self, one: Spot, other: Spot) -> bool:
        first, last = sorted((one.meeting, other.meeting))
        return any(
            self._memory.between(key, first, last, self._kind.window) < self._kind.window
            for key in set(one.keys) & set(other.keys)
        )


def posted(spot: Spot) -> Posted:
    """A row as others find it."""
    return Posted(spot.place.id, spot.place.article, spot.meeting, spot.keys)


def _beside(rows: Sequence[Meeting], came: AbstractSet[Meeting], window: int) -> Iterator[Pair]:
    """The pairs within a window that have a row which came, where others only came."""
    for at, row in enumerate(rows):
        if row in came:
            yield from ((other, row) for other in rows[max(0, at - window) : at])
            yield from ((row, other) for other in rows[at + 1 : at + 1 + window])


def _parted(rows: Sequence[Meeting], came: AbstractSet[Meeting], window: int) -> Iterator[Pair]:
    """The pairs of the others between which those that came are some too many."""
    there = [at for at, row in enumerate(rows) if row not in came]
    for n, at in enumerate(there):
        for later in reversed(there[n + 1 : n + 1 + window]):
            if later - at <= window:
                break
            yield rows[at], rows[later]


def _across(rows: Sequence[Meeting], place: Meeting, window: int) -> set[Pair]:
    """The pairs within a window of which a place lies between the two, or is one of them."""
    at = bisect_left(rows, place)
    own = at < len(rows) and rows[at] == place
    first = max(0, at - window)
    near = rows[first : at + own + window]
    middle = at - first
    return {
        (near[a], near[b])
        for a in range(middle + own)
        for b in range(max(middle, a + 1), min(len(near), a + window + 1))
    }


def begun(
    kind: Kind[T], memory: Memory, rows: Sequence[Seen[T]], signatures: Mapping[str, str]
) -> Matching[T]:
    """Remember these rows, and nothing of before."""
    memory.clear()
    spots = by_article((spot for spot, _ in rows), signatures)
    memory.post(posted(spot) for found in spots.values() for spot in found)
    memory.learn(signatures, kept(spots), [], ())
    memory.keep({spot.place.id: kind.packed((spot, told)) for spot, told in rows})
    return Matching.of(kind, ((spot.place, told) for spot, told in rows))
