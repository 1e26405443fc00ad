"""The reports of an event that name its own parties: a group may contain a stray one."""

import re
from collections import Counter
from collections.abc import Sequence

from dragoman.model.event import Event
from dragoman.present.library.catalogue import Library

_BETWEEN = frozenset(("talks", "meeting", "call", "exchange", "agreement", "signature"))
_MET = frozenset(("talks", "meeting", "call"))
_SURE = 0.6  # confidence a report needs that names nobody and no day
# What makes a step hang on something, said in its sentence; "until" and "as" tell only when.
_IF = re.compile(
    r"\b(?:if|unless|provided|providing|once|on condition|conditional|conditioned|depend\w*"
    r"|contingent|subject to|pending|in (?:return|exchange) for|only (?:when|after))\b",
    re.IGNORECASE,
)

Sides = frozenset[str]


def kernel(library: Library, group: Sequence[Event]) -> list[Event]:
    """The reports of the parties that most tell of; what hangs on something must say on what."""
    kinds = Counter(e.kind for e in group)
    near = {e.id: _sides(library, e) for e in group}
    told = Counter(sides for sides in near.values() if sides)
    if not told:
        return [e for e in group if _hangs(library, e)]
    core = min(told, key=lambda s: (-told[s], -len(s), sorted(s)))
    chief = min(kinds, key=lambda k: (-kinds[k], k))
    kept = []
    for e in group:
        sides = near[e.id]
        own = e.kind == chief or {e.kind, chief} <= _BETWEEN
        if own and (sides <= core or core <= sides) and (sides or e.date or e.confidence >= _SURE):
            kept.append(e)
    return [e for e in kept if _hangs(library, e)]


def parties_of(kept: Sequence[Event]) -> tuple[str, ...]:
    """Who the reports tell of: the actors that most of them name, more before fewer."""
    told = Counter(e.actors for e in kept if e.actors)
    return min(told, key=lambda a: (len(a) < 2, -told[a], a), default=())


def _sides(library: Library, e: Event) -> Sides:
    """Who meets, or who acts; of who leaves an office, the person."""
    if e.kind == "withdrawal" and all(_is_person(library, name) for name in e.actors):
        return frozenset(e.actors)
    names = (*e.actors, *e.recipients) if e.kind in _MET or not e.actors else e.actors
    return frozenset(library.party_of(name) for name in names)


def _is_person(library: Library, name: str) -> bool:
    known = library.actors.get(name)
    return known is not None and known.type == "person"


def _hangs(library: Library, e: Event) -> bool:
    """Whether a report told as conditional says on what; True for all others."""
    return e.status != "conditional" or _IF.search(str(library.told(e))) is not None
