"""Groups of rows where some articles are new: the groups that all rows together would give.

Which groups are joined hangs on what was joined before, likest first. That is local: of the groups
only those of rows whose likenesses changed can change, as long as none of them is joined to a group
next to it. Where one is, that group is made anew as well, until nothing spreads any more.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.model.memory import Edge, Memory, Place
from dragoman.reconcile.grouping.encounters import Encounters, begun
from dragoman.reconcile.grouping.matching import Matching
from dragoman.reconcile.grouping.spots import Spot

Load = Callable[[Collection[str]], Matching]  # the rows of some articles


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one kind of which those of some articles are at hand at a time.

    `load` gives the rows of some articles; `signatures` is, by article that may have changed, a
    digest of all that the likenesses of its rows hang on, None of those that are gone. Where rows
    are compared for the first time, they are all articles. `before` gives the rows of some articles
    as they were; without it all rows of an article count as changed where its signature did.
    """

    load: Load
    signatures: Mapping[str, str | None]
    before: Load | None = None

    @property
    def signed(self) -> dict[str, str]:
        """The signatures of the articles that are there."""
        return {a: signed for a, signed in self.signatures.items() if signed is not None}


@dataclass(frozen=True, slots=True)
class Regrouped:
    """What became of groups: by their names the places of their rows, None of those that are gone.

    `rows` are all of which the group or a likeness may be another one.
    """

    groups: dict[str, list[Place] | None] = field(default_factory=dict)
    rows: set[str] = field(default_factory=set)


def regrouped(rows: Rows, memory: Memory, *, anew: bool = False) -> Regrouped:
    """Have the groups of all rows remembered, from what is where it holds, and not `anew`."""
    if anew:
        every = rows.load(rows.signed.keys())
        begun(memory, every, rows.signed)
        groups, edges = every.whole()
        places = {every.id(group[0]): every.placed([group])[0] for group in groups}
        homes = [(home, place) for home, group in places.items() for place in group]
        memory.learn({}, {}, every.named(edges), homes)
        return Regrouped(dict(places), _ends(every.named(edges)))
    changed = memory.stale(rows.signatures)
    return _Change(rows, memory, changed).settle() if changed else Regrouped()


def compared(rows: Rows, memory: Memory, *, anew: bool = False) -> set[str]:
    """Have the likenesses of all rows remembered; gives the rows that have others than before."""
    if anew:
        every = rows.load(rows.signed.keys())
        begun(memory, every, rows.signed)
        edges = every.named(every.likenesses())
        memory.learn({}, {}, edges, ())
        return _ends(edges)
    changed = memory.stale(rows.signatures)
    if not changed:
        return set()
    found = _encounters(rows, memory, changed)
    found.learn(rows.load(found.met), rows.signed)
    return found.touched


def _encounters(rows: Rows, memory: Memory, changed: Collection[str]) -> Encounters:
    here = rows.load(frozenset(changed) & rows.signed.keys())

    def unmoved(spots: Sequence[Spot]) -> frozenset[str]:
        there = {spot.place.article for spot in spots} & rows.signed.keys()
        return here.unmoved(rows.before(there), spots) if rows.before and there else frozenset()

    return Encounters(memory, here.window, here.by_article(changed), unmoved)


class _Change:
    """What becomes of the groups when the rows of some articles change."""

    def __init__(self, rows: Rows, memory: Memory, changed: Collection[str]) -> None:
        self._rows, self._memory, self._changed = rows, memory, changed
        self._inside: set[str] = set()

    def settle(self) -> Regrouped:
        """Have the groups remembered as they are now."""
        met = _encounters(self._rows, self._memory, self._changed)
        parted = set(self._memory.homes(sorted(met.gone)).values())
        met.learn(self._rows.load(met.met), self._rows.signed)
        dirty = {*met.new, *_ends(met.came)}
        # A likeness of two groups that were never joined can go without any consequence.
        homes = self._memory.homes(sorted(_ends(met.went)))
        dirty |= _ends(edge for edge in met.went if _is_one(edge, homes))
        dirty.update(self._memory.housed(sorted(parted)))
        groups = self._spread(dirty)
        return Regrouped(dict.fromkeys(parted) | groups, met.touched | dirty | self._inside)

    def _spread(self, dirty: Iterable[str]) -> dict[str, list[Place] | None]:
        """Make the groups of these rows anew, and those next to them that join."""
        inside = self._with_groups(dirty)
        known: dict[tuple[str, str], float] = {}
        while True:
            edges = self._memory.edges(sorted(inside))
            met = _ends(edges) - inside
            beside = self._memory.homes(sorted(met))
            home = self._memory.housed(sorted(set(beside.values())))
            within = [e for e in self._memory.edges(sorted(home)) if _is_one(e, home)]
            every = inside | met | home.keys()
            rows = self._rows.load(set(self._memory.told(sorted(every)).values()))
            made = rows.part(every, [*edges, *within], known)
            mixed = [group for group in made if not inside.isdisjoint(group)]
            spread = {row for group in mixed for row in group} - inside
            if not spread:
                gone = self._memory.homes(sorted(inside)).values()
                self._memory.part(sorted(inside))
                places = {group[0]: [rows.place(row) for row in group] for group in mixed}
                homes = [(home, place) for home, group in places.items() for place in group]
                self._memory.learn({}, {}, [], homes)
                self._inside = inside
                return dict.fromkeys(gone) | places
            inside |= self._with_groups(spread)

    def _with_groups(self, rows: Iterable[str]) -> set[str]:
        """Rows, and all of the groups that they are in."""
        found = set(rows)
        homes = set(self._memory.homes(sorted(found)).values())
        return found.union(self._memory.housed(sorted(homes)))


def _ends(edges: Iterable[Edge]) -> set[str]:
    return {row for edge in edges for row in edge[:2]}


def _is_one(edge: Edge, home: Mapping[str, str]) -> bool:
    return edge[0] in home and home[edge[0]] == home.get(edge[1])
