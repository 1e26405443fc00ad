"""Groups of rows where some articles are new: the groups that all rows together would give.

Which groups are joined hangs on what was joined before, likest first. That is local: of the groups
only those of rows whose likenesses changed can change, as long as none of them is joined to a group
next to it. Where one is, that group is made anew as well, until nothing spreads any more.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from dragoman.model.memory import Edge, Memory
from dragoman.reconcile.grouping.encounters import Encounters, begun
from dragoman.reconcile.grouping.matching import Matching

# Of the articles: where more changed, it costs less to compare all rows than to find what changed.
_MOST = 0.05

Load = Callable[[Collection[str]], Matching]  # the rows of some articles


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of one kind of which those of some articles are at hand at a time.

    `load` gives the rows of some articles; `signatures` is, by article, a digest of all that the
    likenesses of its rows hang on.
    """

    load: Load
    signatures: Mapping[str, str]

    def all(self) -> Matching:
        """All rows."""
        return self.load(self.signatures.keys())


def regrouped(rows: Rows, memory: Memory) -> None:
    """Have the groups of all rows remembered, from what is where it holds."""
    changed = few_changed(memory, rows.signatures)
    if changed is None:
        every = rows.all()
        begun(memory, every, rows.signatures)
        groups, edges = every.whole()
        homes = [(every.id(group[0]), every.spots[i].place) for group in groups for i in group]
        memory.learn({}, {}, every.named(edges), homes)
    elif changed:
        _Change(rows, memory, changed).settle()


def compared(rows: Rows, memory: Memory) -> None:
    """Have the likenesses of all rows remembered, from what is where it holds."""
    changed = few_changed(memory, rows.signatures)
    if changed is None:
        every = rows.all()
        begun(memory, every, rows.signatures)
        memory.learn({}, {}, every.named(every.likenesses()), ())
    elif changed:
        found = _encounters(rows, memory, changed)
        found.learn(rows.load(found.met), rows.signatures)


def few_changed(memory: Memory, signatures: Mapping[str, str]) -> frozenset[str] | None:
    """The articles that came, went or changed; None where that is most easily begun anew."""
    changed = memory.changed(signatures)
    return changed if changed is not None and len(changed) <= _MOST * len(signatures) else None


def _encounters(rows: Rows, memory: Memory, changed: Collection[str]) -> Encounters:
    there = frozenset(changed) & rows.signatures.keys()
    here = rows.load(there)
    return Encounters(memory, here.window, here.by_article(changed))


class _Change:
    """What becomes of the groups when the rows of some articles change."""

    def __init__(self, rows: Rows, memory: Memory, changed: Collection[str]) -> None:
        self._rows, self._memory, self._changed = rows, memory, changed

    def settle(self) -> None:
        """Have the groups remembered as they are now."""
        met = _encounters(self._rows, self._memory, self._changed)
        parted = set(self._memory.homes(sorted(met.gone)).values())
        met.learn(self._rows.load(met.met), self._rows.signatures)
        dirty = {*met.new, *(row for edge in met.came for row in edge[:2])}
        # A likeness of two groups that were never joined can go without any consequence.
        went = {row for edge in met.went for row in edge[:2]}
        homes = self._memory.homes(sorted(went))
        own = (edge for edge in met.went if _is_one(edge, homes))
        dirty.update(row for edge in own for row in edge[:2])
        dirty.update(self._memory.housed(sorted(parted)))
        self._spread(dirty)

    def _spread(self, dirty: Iterable[str]) -> None:
        """Make the groups of these rows anew, and those next to them that join."""
        inside = self._with_groups(dirty)
        known: dict[tuple[str, str], float] = {}
        while True:
            edges = self._memory.edges(sorted(inside))
            met = {row for edge in edges for row in edge[:2]} - inside
            beside = self._memory.homes(sorted(met))
            home = self._memory.housed(sorted(set(beside.values())))
            within = [e for e in self._memory.edges(sorted(home)) if _is_one(e, home)]
            every = inside | met | home.keys()
            rows = self._rows.load(self._memory.articles(sorted(every)))
            made = rows.part(every, [*edges, *within], known)
            mixed = [group for group in made if not inside.isdisjoint(group)]
            spread = {row for group in mixed for row in group} - inside
            if not spread:
                self._memory.part(sorted(inside))
                homes = [(group[0], rows.place(row)) for group in mixed for row in group]
                self._memory.learn({}, {}, [], homes)
                return
            inside |= self._with_groups(spread)

    def _with_groups(self, rows: Iterable[str]) -> set[str]:
        """Rows, and all of the groups that they are in."""
        found = set(rows)
        homes = set(self._memory.homes(sorted(found)).values())
        return found.union(self._memory.housed(sorted(homes)))


def _is_one(edge: Edge, home: Mapping[str, str]) -> bool:
    return edge[0] in home and home[edge[0]] == home.get(edge[1])
