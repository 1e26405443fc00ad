"""Which rows meet and are alike, where some articles are new: what all rows together would give.

Which rows meet hangs on their order under a key, so that a new row may part two others. That is
local: only the pairs on either side of a row that came or went can change.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from dragoman.model.memory import Edge, Memory
from dragoman.reconcile.matching import Matching, Scored
from dragoman.reconcile.packing import unpacked
from dragoman.reconcile.spots import Place, Spot, Spots

# Of the articles: where more changed, it costs less to compare all rows than to find what changed.
_MOST = 0.05


def likenesses(rows: Matching, memory: Memory, signatures: Mapping[str, str]) -> list[Scored]:
    """The likenesses of all rows, from what is remembered where it holds; what changed is kept.

    `signatures` is, by article, a digest of all that the likenesses of its rows hang on.
    """
    changed = few_changed(memory, signatures)
    if changed is None:
        edges = rows.likenesses()
        anew(rows, memory, signatures, edges, {})
        return edges
    Encounters(rows, memory, changed).learn(signatures)
    return rows.edges(memory)


def few_changed(memory: Memory, signatures: Mapping[str, str]) -> frozenset[str] | None:
    """The articles that came, went or changed; None where that is most easily begun anew."""
    changed = memory.changed(signatures)
    return changed if changed is not None and len(changed) <= _MOST * len(signatures) else None


def anew(
    rows: Matching,
    memory: Memory,
    signatures: Mapping[str, str],
    edges: Sequence[Scored],
    homes: Mapping[str, str | None],
) -> None:
    """Remember these rows, their likenesses and groups, and nothing of before."""
    memory.clear()
    memory.learn(signatures, rows.by_article(signatures), rows.named(edges), homes)


class Encounters:
    """What came of the likenesses when some articles came, went or changed.

    `new` are the rows of these articles by number, `gone` those they had, by id; `came` are the
    likenesses that hold now and did not before, `went` those that did.
    """

    def __init__(self, rows: Matching, memory: Memory, changed: frozenset[str]) -> None:
        """Compare what may meet now, against what is remembered."""
        self._rows, self._memory, self._changed = rows, memory, changed
        self._spots, self._at = rows.spots, rows.at
        bodies = memory.spots(changed)
        self._left = [spot for body in bodies for spot in unpacked(Spots, body).rows]
        self.new = [i for i, s in enumerate(self._spots) if s.place.article in changed]
        self.gone = frozenset(spot.place.id for spot in self._left)
        here = [self._spots[i] for i in self.new]
        self._touched = frozenset(key for spot in (*here, *self._left) for key in spot.keys)
        self._under = self._holders(self._touched)
        gained, lost = self._pairs()
        self.came = self._unknown(rows.alike(gained))
        self.went = self._dropped(lost)

    def learn(self, signatures: Mapping[str, str]) -> None:
        """Have all this remembered."""
        self._memory.forget(self._changed, self.gone, self.went)
        now = {a: signatures[a] for a in self._changed if a in signatures}
        self._memory.learn(now, self._rows.by_article(now), self._rows.named(self.came), {})

    def _unknown(self, edges: list[Scored]) -> list[Scored]:
        """Those of some likenesses that did not hold before under another key."""
        new = frozenset(self.new)
        among = [e for e in edges if e[1] not in new and e[2] not in new]
        known = {e[:2] for e in self._memory.edges(sorted({self._rows.id(e[1]) for e in among}))}
        met = {e for e in among if (self._rows.id(e[1]), self._rows.id(e[2])) in known}
        return [e for e in edges if e not in met]

    def _pairs(self) -> tuple[list[tuple[int, int]], set[tuple[int, int]]]:
        """The pairs that meet now under some key and did not before, and the other way round."""
        gained: set[tuple[int, int]] = set()
        lost: set[tuple[int, int]] = set()
        went: dict[str, list[Spot]] = defaultdict(list)
        for spot in self._left:
            for key in spot.keys:
                went[key].append(spot)
        came = frozenset(self.new)
        for key in sorted(self._touched):
            rows = self._under.get(key, [])
            now = [(self._spots[i].place, i) for i in rows]
            before = sorted(
                [(place, i) for place, i in now if i not in came]
                + [(spot.place, -1) for spot in went[key]]
            )
            places = {self._spots[i].place for i in rows if i in came}
            places.update(spot.place for spot in went[key])
            for place in sorted(places):
                here = _across(now, place, self._rows.window)
                there = _across(before, place, self._rows.window)
                gained.update(here - there)
                lost.update(pair for pair in there - here if -1 not in pair)
        return sorted(gained), lost

    def _dropped(self, lost: set[tuple[int, int]]) -> list[Edge]:
        """The likenesses of rows that do not meet any more under any key."""
        rows = {self._spots[i].place.id for pair in lost for i in pair}
        parted: list[tuple[Edge, tuple[int, int]]] = []
        for edge in self._memory.edges(sorted(rows)):
            pair = self._at.get(edge[0], -1), self._at.get(edge[1], -1)
            if pair in lost:
                parted.append((edge, pair))
        shared = frozenset(key for _, pair in parted for key in self._shared(*pair))
        self._under |= self._holders(shared - self._touched)
        return [edge for edge, pair in parted if not self._meet(*pair)]

    def _meet(self, i: int, j: int) -> bool:
        for key in self._shared(i, j):
            rows = self._under[key]
            if bisect_left(rows, j) - bisect_left(rows, i) <= self._rows.window:
                return True
        return False

    def _shared(self, i: int, j: int) -> set[str]:
        return set(self._spots[i].keys) & set(self._spots[j].keys)

    def _holders(self, keys: frozenset[str]) -> dict[str, list[int]]:
        """The rows under each of some keys."""
        held: dict[str, list[int]] = {}
        for i, spot in enumerate(self._spots):
            for key in keys.intersection(spot.keys):
                held.setdefault(key, []).append(i)
        return held


def _across(rows: Sequence[tuple[Place, int]], place: Place, window: int) -> set[tuple[int, int]]:
    """The pairs within a window of which a place lies between the two, or is one of them."""
    at = bisect_left(rows, (place, -2))
    own = at < len(rows) and rows[at][0] == place
    first = max(0, at - window)
    near = [row for _, row in rows[first : at + own + window]]
    middle = at - first
    return {
        (near[a], near[b])
        for a in range(middle + own)
        for b in range(max(middle, a + 1), min(len(near), a + window + 1))
    }
