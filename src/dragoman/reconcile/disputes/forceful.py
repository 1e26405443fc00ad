"""Divergences of force: one event that two outlets tell as less and more, milder and harder."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dragoman.knowledge.scales import scales
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow, Force
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.told import Account, Dispute, one_each, who

_AT_ONCE = 3  # days: what was suspended may be ended later on
# What is told as so, or to be so; on a condition, or as not done, it is no measure yet.
_TOLD = frozenset(("happened", "scheduled", "expected", "proposed"))

Told = tuple[EventRow, Force]


def force_disputes(groups: Sequence[Sequence[EventRow]], material: Material) -> Iterator[Dispute]:
    """What the reports of one event call it, where the words say more in the one than the other."""
    for group in groups:
        told: dict[tuple[str, str], list[Told]] = defaultdict(list)
        for row in group:
            for force in row.forces:
                told[force.scale, force.of].append((row, force))
        for (name, of), rows in sorted(told.items()):
            steps = {force.step for _, force in rows}
            apart = _told_apart(rows, material) if len(steps) > 1 else []
            if apart:
                accounts = [Account(r.article, r.start, r.end, f.word) for r, f in apart]
                named = who(r.actors | r.recipients for r in group) or "nobody named"
                about = f"{scales()[name].about}: {of or group[0].kind} ({named})"
                yield Dispute(scales()[name].kind, about, one_each(accounts))


def _told_apart(rows: Sequence[Told], material: Material) -> list[Told]:
    """The reports that say another thing than one of another outlet's.

    Who uses the words of both uses them for one thing.
    """
    used: dict[str, set[str]] = defaultdict(set)
    for row, force in rows:
        used[row.article].add(force.step)
    return [
        one
        for n, one in enumerate(rows)
        if any(_is_apart(one, other, used, material) for m, other in enumerate(rows) if m != n)
    ]


def _is_apart(one: Told, other: Told, used: dict[str, set[str]], material: Material) -> bool:
    (a, ours), (b, theirs) = one, other
    scale = scales()[ours.scale]
    if not material.apart(a.article, b.article) or not _is_one(a, b, material):
        return False
    if used[a.article] & used[b.article] or len(a.words & b.words) < scale.common:
        return False
    pairs = {frozenset((x, y)) for x in used[a.article] for y in used[b.article]}
    return frozenset((ours.step, theirs.step)) in scale.apart and pairs <= scale.apart


def _is_one(a: EventRow, b: EventRow, material: Material) -> bool:
    """Whether two reports are of one time, and done or asked alike, and to nobody else."""
    if a.near is None or b.near is None or not within(a.near, b.near, _AT_ONCE):
        return False
    if not {a.status, b.status} <= _TOLD or (a.status == "proposed") != (b.status == "proposed"):
        return False
    ours, theirs = (frozenset(map(material.side, row.recipients)) for row in (a, b))
    return not ours or not theirs or not ours.isdisjoint(theirs)
