"""Groups of rows where some articles are new: the groups that all rows together would give.

Which rows meet hangs on their order under a key, so that a new row may part two others; and which
groups are joined hangs on what was joined before, likest first. Both are local: only pairs on
either side of a row that came or went can change, and of the groups only those of rows whose
likenesses changed, as long as none of them is joined to a group next to it. Where one is, that
group is made anew as well, until nothing spreads any more.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from dragoman.reconcile.matching import Matching, Scored
from dragoman.reconcile.memory import Edge, Memory, Place, Spot, Spots
from dragoman.reconcile.packing import unpacked

# Of the articles: where more changed, it costs less to group all rows than to find what changed.
_MOST = 0.05
# What spreads so often, or to one in so many of all rows, is grouped with all others at once.
_ROUNDS, _LARGE = 4, 3


def regrouped(rows: Matching, memory: Memory, signatures: Mapping[str, str]) -> list[list[int]]:
    """The groups of all rows, from what is remembered where it holds; what changed is kept.

    `signatures` is, by article, a digest of all that the likenesses of its rows hang on.
    """
    changed = memory.changed(signatures)
    if changed is not None and len(changed) <= _MOST * len(signatures):
        return _Change(rows, memory, changed).made(signatures)
    groups, edges = rows.whole()
    homes = {rows.id(i): rows.id(group[0]) for group in groups for i in group}
    memory.clear()
    memory.learn(signatures, rows.by_article(signatures), rows.named(edges), homes)
    return groups


class _Change:
    """What becomes of the groups when some articles came, went or changed."""

    def __init__(self, rows: Matching, memory: Memory, changed: frozenset[str]) -> None:
        self._rows, self._memory, self._changed = rows, memory, changed
        self._spots, self._at = rows.spots, rows.at
        bodies = memory.spots(changed)
        self._gone = [spot for body in bodies for spot in unpacked(Spots, body).rows]
        self._new = [i for i, s in enumerate(self._spots) if s.place.article in changed]
        self._under: dict[str, list[int]] = defaultdict(list)
        for i, spot in enumerate(self._spots):
            for key in spot.keys:
                self._under[key].append(i)

    def made(self, signatures: Mapping[str, str]) -> list[list[int]]:
        """The groups as they are now, remembered."""
        gone = {spot.place.id for spot in self._gone}
        homes = self._memory.homes()
        gained, lost = self._pairs()
        edges, dropped = self._unknown(self._rows.alike(gained)), self._dropped(lost)
        self._memory.forget(self._changed, gone, dropped)
        now = {a: signatures[a] for a in self._changed if a in signatures}
        self._memory.learn(now, self._rows.by_article(now), self._rows.named(edges), {})
        old: dict[str, list[int]] = defaultdict(list)
        for row, home in homes.items():
            if row in self._at and row not in gone:
                old[home].append(self._at[row])
        dirty = {*self._new, *(i for _, i, _ in edges)}
        # A likeness of two groups that were never joined can go without any consequence.
        own = [one for one, other, _ in dropped if one in homes and homes[one] == homes.get(other)]
        dirty.update(self._at[row] for row in own)
        parted = {homes[row] for row in gone if row in homes}
        dirty.update(i for home in sorted(parted) for i in old.get(home, ()))
        return self._settled(dirty, {h: sorted(rows) for h, rows in old.items()})

    def _unknown(self, edges: list[Scored]) -> list[Scored]:
        """Those of some likenesses that did not hold before under another key."""
        new = frozenset(self._new)
        among = [e for e in edges if e[1] not in new and e[2] not in new]
        known = {e[:2] for e in self._memory.edges(sorted({self._rows.id(e[1]) for e in among}))}
        met = {e for e in among if (self._rows.id(e[1]), self._rows.id(e[2])) in known}
        return [e for e in edges if e not in met]

    def _pairs(self) -> tuple[list[tuple[int, int]], set[tuple[int, int]]]:
        """The pairs that meet now under some key and did not before, and the other way round."""
        gained: set[tuple[int, int]] = set()
        lost: set[tuple[int, int]] = set()
        went: dict[str, list[Spot]] = defaultdict(list)
        for spot in self._gone:
            for key in spot.keys:
                went[key].append(spot)
        came = frozenset(self._new)
        for key in sorted({*went, *(key for i in self._new for key in self._spots[i].keys)}):
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
        found = []
        for one, other, score in self._memory.edges(sorted(rows)):
            pair = self._at.get(one, -1), self._at.get(other, -1)
            if pair in lost and not self._meet(*pair):
                found.append((one, other, score))
        return found

    def _meet(self, i: int, j: int) -> bool:
        for key in set(self._spots[i].keys) & set(self._spots[j].keys):
            rows = self._under[key]
            if bisect_left(rows, j) - bisect_left(rows, i) <= self._rows.window:
                return True
        return False

    def _settled(self, dirty: set[int], old: dict[str, list[int]]) -> list[list[int]]:
        """All groups, those of the dirty rows made anew."""
        home = {i: name for name, rows in old.items() for i in rows}
        inside = dirty | {i for row in dirty if row in home for i in old[home[row]]}
        known: dict[tuple[int, int], float] = {}
        for _ in range(_ROUNDS):
            edges = self._edges(inside)
            met = {i for _, *pair in edges for i in pair} - inside
            beside = {home[i] for i in met if i in home}
            around = {i for name in beside for i in old[name]}
            if _LARGE * len(inside | around | met) > len(self._spots):
                break
            within = [e for e in self._edges(around) if _is_one(e[1], e[2], home)]
            made = self._rows.part(inside | around | met, [*edges, *within], known)
            mixed = [group for group in made if not inside.isdisjoint(group)]
            spread = {i for group in mixed for i in group} - inside
            if not spread:
                return self._kept(mixed, inside, old)
            inside |= spread
            inside |= {i for row in spread if row in home for i in old[home[row]]}
        every = range(len(self._spots))
        return self._kept(self._rows.part(every, self._rows.edges(self._memory), known), every, {})

    def _kept(
        self, anew: list[list[int]], inside: Collection[int], old: Mapping[str, list[int]]
    ) -> list[list[int]]:
        """All groups, those of the rows inside as they are made anew; remembered."""
        there = frozenset(inside)
        kept = [rows for rows in old.values() if there.isdisjoint(rows)]
        names: dict[str, str | None] = {self._rows.id(i): None for i in inside}
        names |= {self._rows.id(i): self._rows.id(group[0]) for group in anew for i in group}
        self._memory.learn({}, {}, [], names)
        return sorted([*kept, *anew])

    def _edges(self, rows: set[int]) -> list[Scored]:
        named = self._memory.edges(sorted(self._rows.id(i) for i in rows))
        return self._rows.numbered(named)


def _is_one(i: int, j: int, home: Mapping[int, str]) -> bool:
    return i in home and home[i] == home.get(j)


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
