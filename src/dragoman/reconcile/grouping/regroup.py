"""Groups of rows where some articles are new: the groups that all rows together would give.

Which groups are joined hangs on what was joined before, likest first. That is local: where a row
came, a group next to it can only change by being joined with it, since what was tried in vain
leaves no trace. So the rows that came, and the groups of rows between which a likeness came or
went, are made anew alone, beside the groups next to them; where one of those is joined, that group
is made anew as well, until nothing spreads any more.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from dragoman.model.identity import number
from dragoman.model.memory import Edge, Memory, Place
from dragoman.reconcile.grouping.encounters import Encounters, begun
from dragoman.reconcile.grouping.matching import Groups, Kind, Matching, Seen

T = TypeVar("T")
Load = Callable[[Collection[str]], Sequence[Seen[T]]]  # the rows of some articles


@dataclass(frozen=True, slots=True)
class Rows(Generic[T]):
    """Rows of one kind of which those of some articles are at hand at a time.

    `load` gives the rows of some articles; `signatures` is, by article that may have changed, a
    digest of all that the likenesses of its rows hang on, None of those that are gone. Where rows
    are compared for the first time, they are all articles.
    """

    kind: Kind[T]
    load: Load[T]
    signatures: Mapping[str, str | None]

    @property
    def signed(self) -> dict[str, str]:
        """The signatures of the articles that are there."""
        return {a: signed for a, signed in self.signatures.items() if signed is not None}

    def begun(self, memory: Memory) -> tuple[Matching[T], list[tuple[float, int, int]]]:
        """Have all rows remembered, and nothing of before; these, and their likenesses."""
        rows = self.load(self.signed.keys())
        every = begun(self.kind, memory, rows, self.signed)
        return every, every.likenesses(spot for spot, _ in rows)

    def encounters(self, memory: Memory) -> "Encounters[T] | None":
        """Have the rows of the articles that changed compared anew; None where none did."""
        changed = memory.stale(self.signatures)
        if not changed:
            return None
        found: dict[str, list[Seen[T]]] = {article: [] for article in sorted(changed)}
        for row in self.load(changed & self.signed.keys()):
            found[row[0].place.article].append(row)
        return Encounters(self.kind, memory, found, self.signatures)


@dataclass(frozen=True, slots=True)
class Regrouped:
    """What became of groups: by their names the places of their rows, None of those that are gone.

    `rows` are all of which the group may be another one.
    """

    groups: dict[str, list[Place] | None] = field(default_factory=dict)
    rows: set[str] = field(default_factory=set)


def regrouped(rows: Rows[T], memory: Memory, *, anew: bool = False) -> Regrouped:
    """Have the groups of all rows remembered, from what is where it holds, and not `anew`."""
    if not anew:
        met = rows.encounters(memory)
        return _Change(rows.kind, memory).settle(met) if met else Regrouped()
    every, edges = rows.begun(memory)
    made = every.grouped(edges)
    memory.learn({}, {}, every.named(edges), ())
    return Regrouped(dict(_settled(made, every, memory)), _ends(every.named(edges)))


def compared(rows: Rows[T], memory: Memory, *, anew: bool = False) -> set[str]:
    """Have the likenesses of all rows remembered; gives the rows that have others than before."""
    if not anew:
        met = rows.encounters(memory)
        return met.touched if met else set()
    every, found = rows.begun(memory)
    edges = every.named(found)
    memory.learn({}, {}, edges, ())
    return _ends(edges)


class _Change(Generic[T]):
    """What becomes of the groups when the rows of some articles change."""

    def __init__(self, kind: Kind[T], memory: Memory) -> None:
        self._kind, self._memory = kind, memory
        self._inside: set[str] = set()
        self._rows: dict[str, tuple[Place, T]] = {}
        self._near: dict[str, set[Edge]] = {}

    def settle(self, met: Encounters[T]) -> Regrouped:
        """Have the groups remembered as they are now."""
        parted = set(met.parted.values())
        known = [e for e in met.came if met.new.isdisjoint(e[:2])]
        dirty = {*met.new, *_ends(known)}
        # A likeness of two groups that were never joined can go without any consequence.
        homes = self._memory.homes(sorted(_ends(met.went)))
        dirty |= _ends(edge for edge in met.went if _is_one(edge, homes))
        dirty.update(self._memory.housed(sorted(parted)))
        groups = self._spread(dirty)
        return Regrouped(dict.fromkeys(parted) | groups, {*met.gone, *dirty, *self._inside})

    def _spread(self, dirty: Iterable[str]) -> dict[str, list[Place] | None]:
        """Make the groups of these rows anew, and those next to them that join."""
        inside = self._with_groups(dirty)
        known: dict[tuple[str, str], float] = {}
        while True:
            edges = self._edges(inside)
            met = _ends(edges) - inside
            beside = self._memory.homes(sorted(met))
            home = self._memory.housed(sorted(set(beside.values())))
            every = inside | met | home.keys()
            rows = self._matching(every)
            made = rows.part(every, edges | self._memory.joints(home), known, home)
            mixed = [group for group in made.groups if not inside.isdisjoint(group)]
            spread = {row for group in mixed for row in group} - inside
            if not spread:
                gone = self._memory.homes(sorted(inside)).values()
                self._memory.part(sorted(inside))
                self._inside = inside
                joints = [edge for edge in made.joints if edge[0] in inside]
                return dict.fromkeys(gone) | _settled(Groups(mixed, joints), rows, self._memory)
            inside |= self._with_groups(spread)

    def _edges(self, rows: Collection[str]) -> set[Edge]:
        """The likenesses of some rows, each row asked for once."""
        missing = sorted(row for row in rows if row not in self._near)
        self._near |= {row: set[Edge]() for row in missing}
        for edge in self._memory.edges(missing):
            for row in self._near.keys() & edge[:2]:
                self._near[row].add(edge)
        return {edge for row in rows for edge in self._near[row]}

    def _matching(self, rows: Collection[str]) -> Matching[T]:
        missing = sorted(map(number, rows - self._rows.keys()))
        read = map(self._kind.unpacked, self._memory.bodies(missing).values())
        self._rows |= {place.id: (place, told) for place, told in read}
        return Matching.of(self._kind, (self._rows[row] for row in rows))

    def _with_groups(self, rows: Iterable[str]) -> set[str]:
        """Rows, and all of the groups that they are in."""
        found = set(rows)
        homes = set(self._memory.homes(sorted(found)).values())
        return found.union(self._memory.housed(sorted(homes)))


def _settled(made: Groups, rows: Matching[T], memory: Memory) -> dict[str, list[Place]]:
    """Have groups be remembered, and by what they were joined; by name the places of their rows."""
    places = {group[0]: [rows.place(row) for row in group] for group in made.groups}
    memory.learn({}, {}, (), [(home, at) for home, group in places.items() for at in group])
    memory.join(made.joints)
    return places


def _ends(edges: Iterable[Edge]) -> set[str]:
    return {row for edge in edges for row in edge[:2]}


def _is_one(edge: Edge, home: Mapping[str, str]) -> bool:
    return edge[0] in home and home[edge[0]] == home.get(edge[1])
