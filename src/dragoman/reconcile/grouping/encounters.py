"""Which rows meet and are alike, where some articles are new: what all rows together would give.

Which rows meet hangs on their order under a key, so that a new row may part two others. That is
local: only the pairs on either side of a row that came or went can change.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence

from dragoman.model.memory import Edge, Meeting, Memory, Posted
from dragoman.reconcile.grouping.matching import Matching, kept
from dragoman.reconcile.grouping.spots import Spot, Spots
from dragoman.reconcile.words.packing import unpacked

Pair = tuple[Meeting, Meeting]
_Changes = dict[str, tuple[set[Meeting], set[Meeting]]]  # by key, what came and what went


class Encounters:
    """What came of the likenesses when some articles came, went or changed.

    `new` are the rows of these articles that came or are other ones, `gone` those they had, by id;
    `met` are the articles of all that is to be compared. `came` are the likenesses that hold now
    and did not before, `went` those that did, and `touched` all rows that have others than before;
    they are known once `learn` was called.
    """

    def __init__(
        self,
        memory: Memory,
        window: int,
        changed: Mapping[str, Sequence[Spot]],
        unmoved: Callable[[Sequence[Spot]], Container[str]],
    ) -> None:
        """Find who meets whom now; `changed` are the rows of the articles that changed.

        `unmoved` gives which of the rows that these had are what they were in all that they are
        compared by.
        """
        self._memory, self._window, self._changed = memory, window, changed
        left = [spot for body in memory.spots(changed) for spot in unpacked(Spots, body).rows]
        still = unmoved(left)
        left = [spot for spot in left if spot.place.id not in still]
        came = [s for spots in changed.values() for s in spots if s.place.id not in still]
        self.new = frozenset(spot.place.id for spot in came)
        self.gone = frozenset(spot.place.id for spot in left)
        memory.lift(map(_posted, left))
        self._gained, lost = self._pairs(came, left)
        memory.post(map(_posted, came))
        self._lost = {p for p in lost if p not in self._gained}
        there = {m for pair in (*self._gained, *self._lost) for m in pair}
        self._named = memory.posted(m[-1] for m in sorted(there))
        self.met = {self._named[m[-1]][1] for pair in self._gained for m in pair}
        self.came: list[Edge] = []
        self.went: list[Edge] = []
        self.touched: set[str] = set()

    def learn(self, rows: Matching, signatures: Mapping[str, str]) -> None:
        """Compare and have all this remembered; `rows` are those of the articles that are `met`.

        `signatures` is, by article, a digest of all that the likenesses of its rows hang on.
        """
        pairs = (sorted(rows.at[self._named[m[-1]][0]] for m in pair) for pair in self._gained)
        self.came = self._unknown(rows.named(rows.alike((i, j) for i, j in sorted(pairs))))
        self.went = list(self._dropped())
        lost = self._memory.edges(sorted(self.gone))
        self.touched = {row for edge in (*self.came, *self.went, *lost) for row in edge[:2]}
        self.touched |= self.new | self.gone
        self._memory.forget(self._changed, self.gone, self.went)
        now = {a: spots for a, spots in self._changed.items() if a in signatures}
        signed = {a: signatures[a] for a in now}
        self._memory.learn(signed, kept(now), self.came, ())

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
        for key, (here, there) in sorted(touched.items()):
            places = sorted(here | there)
            others = {m for at in places for m in self._memory.near(key, at, self._window)}
            now, before = sorted(others | here), sorted(others | there)
            for place in places:
                met = _across(now, place, self._window)
                known = {p for p in _across(before, place, self._window) if there.isdisjoint(p)}
                gained |= met - known
                lost |= known - met
        return gained, lost

    def _dropped(self) -> Iterator[Edge]:
        """The likenesses of rows that do not meet any more under any key."""
        rows = {self._named[m[-1]][0] for pair in self._lost for m in pair}
        lost = {
            tuple(sorted((self._named[a[-1]][0], self._named[b[-1]][0]))) for a, b in self._lost
        }
        held = [e for e in self._memory.edges(sorted(rows)) if tuple(sorted(e[:2])) in lost]
        if not held:
            return
        apart = {row for edge in held for row in edge[:2]}
        articles = {article for row, article in self._named.values() if row in apart}
        known = (unpacked(Spots, body).rows for body in self._memory.spots(articles))
        spots = {s.place.id: s for rows_ in known for s in rows_}
        yield from (e for e in held if not self._meet(spots[e[0]], spots[e[1]]))

    def _meet(self, one: Spot, other: Spot) -> bool:
        first, last = sorted((one.meeting, other.meeting))
        return any(
            self._memory.between(key, first, last, self._window) < self._window
            for key in set(one.keys) & set(other.keys)
        )


def _posted(spot: Spot) -> Posted:
    return Posted(spot.place.id, spot.place.article, spot.meeting, spot.keys)


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


def begun(memory: Memory, rows: Matching, signatures: Mapping[str, str]) -> None:
    """Remember these rows, and nothing of before."""
    memory.clear()
    spots = rows.by_article(signatures)
    memory.post(_posted(spot) for found in spots.values() for spot in found)
    memory.learn(signatures, kept(spots), [], ())
