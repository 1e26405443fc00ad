"""How commitments stand: made, said to be broken, denied."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dragoman.model.event import Event
from dragoman.present.brief.ledgers import BROKEN, DISOWNED
from dragoman.present.brief.nouns import Ledger, Point, Stand
from dragoman.present.dates import after, last_day
from dragoman.present.ledgers import vocabulary
from dragoman.present.ledgers.proof import by_article
from dragoman.present.library.catalogue import Library
from dragoman.reconcile.words.wording import content_words

_SOON = 60  # days: what is further back says nothing of how it stands
_TOLD = 2  # independent origins; what one of them tells is no settled thing
_PACT = "agreement"  # "agreed to go on" is none: its words must name what was concluded
_FREED = "release"
_TRUCE = "ceasefire"
_PACTS = frozenset((_PACT, "signature", _TRUCE))
_ALIKE = frozenset(("exchange", _FREED))  # who is exchanged is released: one line tells both
_SETTLED = "agreed"
# "The envoy, who just signed a pact with others": it is told of somebody, in passing.
_ASIDE = re.compile(r"(?:who|which|whose|that)\b", re.IGNORECASE)
_Events = Mapping[str, Sequence[Event]]  # by article
_MADE = frozenset((_SETTLED, "in force", "carried out"))
# What may become of a commitment, as far as a line tells it.
_DOUBTS = {
    _TRUCE: (BROKEN, "denied"),
    "exchange": ("denied", "not done", "called off"),
    _FREED: ("denied", "not done", "called off"),
    _PACT: (DISOWNED, "denied"),
}


def kept(library: Library, ledgers: Iterable[Ledger], main: Sequence[str]) -> list[Stand]:
    """Commitments made: the last word on each, with who says it is broken and who denies it."""
    chosen = [ledger for ledger in ledgers if ledger.name in _DOUBTS]
    events = by_article(library.events)
    lines = {ledger.name: s for ledger in chosen if (s := _state(library, ledger, main, events))}
    if lines.keys() >= _ALIKE:
        del lines[_FREED]
    if lines.keys() >= {_TRUCE, _PACT} and _is_one(lines[_TRUCE].points[0], lines[_PACT].points[0]):
        del lines[_PACT]
    ranked = sorted(lines.values(), key=lambda s: (len(s.points) < 2, -s.points[0].backing.origins))
    return ranked[:2]


def _state(library: Library, ledger: Ledger, main: Sequence[str], events: _Events) -> Stand | None:
    """Where one commitment stands; None where one source alone tells it and nobody doubts it."""
    made = [p for p in ledger.points if p.label in _MADE and _between_parties(library, p, main)]
    made = [p for p in made if not _is_history(library, p, events)]
    if ledger.name == _PACT:
        made = [p for p in made if content_words(p.excerpt.words) & vocabulary.pacts()]
    told = [_widened(library, p, events) if p.label == _SETTLED else p for p in made]
    best = max(told, key=lambda p: _merit(p, main), default=None)
    since = max((best and best.day) or "", after(library.today or "", -_SOON))
    later = [p for p in ledger.points if p.day and p.day >= since and (p.by or p.who)]
    found = (_surest([p for p in later if p.label == word]) for word in _DOUBTS[ledger.name])
    doubts = [p for p in found if p]
    settled = best is not None and best.backing.origins >= _TOLD
    # A truce is disputed from its first hour; a claim and its denial say enough of it.
    disputed = ledger.name == _TRUCE and len(doubts) >= _TOLD
    shown = [best] if best and (settled or (disputed and best.label == _SETTLED)) else []
    if not shown and not disputed:
        shown, doubts = _disowned(ledger)
    if not shown and not doubts:
        return None
    return Stand(ledger.name.capitalize(), (*shown, *doubts))


def _merit(p: Point, main: Sequence[str]) -> tuple[object, ...]:
    """More is more: told by several, of both parties, in words of its own, by most, agreed."""
    widely, ours = p.backing.origins >= _TOLD, len(set(main) & set(p.sides))
    aside = _ASIDE.match(p.excerpt.words) is not None
    agreed = p.label == _SETTLED
    return widely, ours, not aside, p.backing.origins, agreed, len(p.backing.cites), p.day or ""


def _is_one(truce: Point, pact: Point) -> bool:
    """Whether a pact of the same day and sides is the truce by another name."""
    return (truce.day, set(truce.sides)) == (pact.day, set(pact.sides))


def _disowned(ledger: Ledger) -> tuple[list[Point], list[Point]]:
    """What several report that somebody accepted, and that others deny that he did."""
    claim = _surest([p for p in ledger.points if p.label == "accepted"])
    denial = _surest([p for p in ledger.points if p.label == DISOWNED])
    if claim is None or denial is None or claim.backing.origins < _TOLD:
        return [], []
    return [claim], [denial]


def _between_parties(library: Library, p: Point, main: Sequence[str]) -> bool:
    """Whether a main party makes it, with no third state alone; without such, whether two sides do.

    What one of the two that negotiate concludes with others is another story's.
    """
    ours = set(main) & set(p.sides)
    if not main or not ours:
        return len(p.sides) > 1
    third = [side for side in p.sides if side not in ours]
    elsewhere = len(ours) < 2 and any(_is_state(library, side) for side in third)
    between = any(_is_state(library, party) for party in main)  # parties of one state deal with it
    return not (elsewhere and between and len(main) > 1)


def _is_state(library: Library, name: str) -> bool:
    actor = library.actors.get(name)
    return actor is not None and actor.type == "state"


def _widened(library: Library, p: Point, events: _Events) -> Point:
    """A step with all who report the event that it is, be it only in passing ("the truce")."""
    own = _pacts(p, events)
    ids = {e.id for e in own}
    kinds = {e.kind for e in own}
    same = [g for g in library.same_events if not ids.isdisjoint(g.members)]
    told = [e for g in same for m in g.members if isinstance(e := library.by_id.get(m), Event)]
    more = [e for e in told if e.kind in kinds and e.status == "happened"]
    backing = library.backing([*own, *more])
    return replace(p, backing=backing) if backing.origins > p.backing.origins else p


def _pacts(p: Point, events: _Events) -> list[Event]:
    """The pacts and truces that the passages of a step tell."""
    return [
        e
        for c in p.backing.cites
        for e in events.get(c.article, ())
        if e.start < c.end and c.start < e.end
        if e.kind in _PACTS and e.status == "happened"
    ]


def _is_history(library: Library, p: Point, events: _Events) -> bool:
    """Whether its reports date it long before the coverage: "the truce of 1953"."""
    dated = [last_day(e.date) for e in _pacts(p, events) if e.date]
    return bool(dated) and max(dated) < after(library.first_day or "", -_SOON)


def _surest(points: Sequence[Point]) -> Point | None:
    return max(
        points,
        key=lambda p: (bool(p.by or p.who), p.backing.origins, p.day or ""),
        default=None,
    )
