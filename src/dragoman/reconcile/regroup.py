"""Groups of rows where some articles are new: the groups that all rows together would give.

Which groups are joined hangs on what was joined before, likest first. That is local: of the groups
only those of rows whose likenesses changed can change, as long as none of them is joined to a group
next to it. Where one is, that group is made anew as well, until nothing spreads any more.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping

from dragoman.model.memory import Memory
from dragoman.reconcile.encounters import Encounters, anew, few_changed
from dragoman.reconcile.matching import Matching, Scored

# What spreads so often, or to one in so many of all rows, is grouped with all others at once.
_ROUNDS, _LARGE = 4, 3


def regrouped(rows: Matching, memory: Memory, signatures: Mapping[str, str]) -> list[list[int]]:
    """The groups of all rows, from what is remembered where it holds; what changed is kept.

    `signatures` is, by article, a digest of all that the likenesses of its rows hang on.
    """
    changed = few_changed(memory, signatures)
    if changed is not None:
        homes = memory.homes()
        met = Encounters(rows, memory, changed)
        met.learn(signatures)
        return _Change(rows, memory, homes, met).made()
    groups, edges = rows.whole()
    homes = {rows.id(i): rows.id(group[0]) for group in groups for i in group}
    anew(rows, memory, signatures, edges, homes)
    return groups


class _Change:
    """What becomes of the groups when likenesses came and went."""

    def __init__(
        self, rows: Matching, memory: Memory, homes: Mapping[str, str], met: Encounters
    ) -> None:
        """`homes` are the groups as they were."""
        self._rows, self._memory, self._homes, self._met = rows, memory, homes, met

    def made(self) -> list[list[int]]:
        """The groups as they are now, remembered."""
        gone, homes, at = self._met.gone, self._homes, self._rows.at
        old: dict[str, list[int]] = defaultdict(list)
        for row, home in homes.items():
            if row in at and row not in gone:
                old[home].append(at[row])
        dirty = {*self._met.new, *(i for _, i, _ in self._met.came)}
        # A likeness of two groups that were never joined can go without any consequence.
        went = self._met.went
        own = [one for one, other, _ in went if one in homes and homes[one] == homes.get(other)]
        dirty.update(at[row] for row in own)
        parted = {homes[row] for row in gone if row in homes}
        dirty.update(i for home in sorted(parted) for i in old.get(home, ()))
        return self._settled(dirty, {h: sorted(rows) for h, rows in old.items()})

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
            if _LARGE * len(inside | around | met) > len(self._rows.spots):
                break
            within = [e for e in self._edges(around) if _is_one(e[1], e[2], home)]
            made = self._rows.part(inside | around | met, [*edges, *within], known)
            mixed = [group for group in made if not inside.isdisjoint(group)]
            spread = {i for group in mixed for i in group} - inside
            if not spread:
                return self._kept(mixed, inside, old)
            inside |= spread
            inside |= {i for row in spread if row in home for i in old[home[row]]}
        every = range(len(self._rows.spots))
        return self._kept(self._rows.part(every, self._rows.edges(self._memory), known), every, {})

    def _kept(
        self, made: list[list[int]], inside: Collection[int], old: Mapping[str, list[int]]
    ) -> list[list[int]]:
        """All groups, those of the rows inside as they are made anew; remembered."""
        there = frozenset(inside)
        kept = [rows for rows in old.values() if there.isdisjoint(rows)]
        names: dict[str, str | None] = {self._rows.id(i): None for i in inside}
        names |= {self._rows.id(i): self._rows.id(group[0]) for group in made for i in group}
        self._memory.learn({}, {}, [], names)
        return sorted([*kept, *made])

    def _edges(self, rows: set[int]) -> list[Scored]:
        named = self._memory.edges(sorted(self._rows.id(i) for i in rows))
        return self._rows.numbered(named)


def _is_one(i: int, j: int, home: Mapping[int, str]) -> bool:
    return i in home and home[i] == home.get(j)
