"""How commitments stand: made, said to be broken, denied."""

from collections.abc import Iterable, Sequence

from dragoman.present.brief.ledgers import BROKEN, DISOWNED
from dragoman.present.brief.nouns import Ledger, Point, Stand
from dragoman.present.dates import after
from dragoman.present.ledgers import vocabulary
from dragoman.present.library.catalogue import Library
from dragoman.reconcile.words.wording import content_words

_SOON = 60  # days: what is further back says nothing of how it stands
_TOLD = 2  # independent origins; what one of them tells is no settled thing
_PACT = "agreement"  # "agreed to go on" is none: its words must name what was concluded
_FREED = "release"
_ALIKE = frozenset(("exchange", _FREED))  # who is exchanged is released: one line tells both
_SETTLED = "agreed"
_MADE = frozenset((_SETTLED, "in force", "carried out"))
# What may become of a commitment, as far as a line tells it.
_DOUBTS = {
    "ceasefire": (BROKEN, "denied"),
    "exchange": ("denied", "not done", "called off"),
    _FREED: ("denied", "not done", "called off"),
    _PACT: (DISOWNED, "denied"),
}


def kept(library: Library, ledgers: Iterable[Ledger], main: Sequence[str]) -> list[Stand]:
    """Commitments made: the last word on each, with who says it is broken and who denies it."""
    chosen = [ledger for ledger in ledgers if ledger.name in _DOUBTS]
    lines = {ledger.name: s for ledger in chosen if (s := _state(library, ledger, main))}
    if lines.keys() >= _ALIKE:
        del lines[_FREED]
    ranked = sorted(lines.values(), key=lambda s: (len(s.points) < 2, -s.points[0].backing.origins))
    return ranked[:2]


def _state(library: Library, ledger: Ledger, main: Sequence[str]) -> Stand | None:
    """Where one commitment stands; None where one source alone tells it and nobody doubts it."""
    made = [p for p in ledger.points if p.label in _MADE and _between_parties(p, main)]
    if ledger.name == _PACT:
        made = [p for p in made if content_words(p.excerpt.words) & vocabulary.pacts()]
    best = max(
        made,
        key=lambda p: (p.backing.origins, p.label == _SETTLED, len(p.backing.cites), p.day or ""),
        default=None,
    )
    since = max((best and best.day) or "", after(library.today or "", -_SOON))
    later = [p for p in ledger.points if p.day and p.day >= since and (p.by or p.who)]
    found = (_surest([p for p in later if p.label == word]) for word in _DOUBTS[ledger.name])
    doubts = [p for p in found if p]
    settled = best is not None and best.backing.origins >= _TOLD
    # A truce is disputed from its first hour; a claim and its denial say enough of it.
    disputed = ledger.name == "ceasefire" and len(doubts) >= _TOLD
    told = [best] if best and (settled or (disputed and best.label == _SETTLED)) else []
    if not told and not disputed:
        told, doubts = _disowned(ledger)
    if not told and not doubts:
        return None
    return Stand(ledger.name.capitalize(), (*told, *doubts))


def _disowned(ledger: Ledger) -> tuple[list[Point], list[Point]]:
    """What several report that somebody accepted, and that others deny that he did."""
    claim = _surest([p for p in ledger.points if p.label == "accepted"])
    denial = _surest([p for p in ledger.points if p.label == DISOWNED])
    if claim is None or denial is None or claim.backing.origins < _TOLD:
        return [], []
    return [claim], [denial]


def _between_parties(p: Point, main: Sequence[str]) -> bool:
    """Whether a main party makes it; without such, whether two sides do."""
    return not set(main).isdisjoint(p.sides) or len(p.sides) > 1


def _surest(points: Sequence[Point]) -> Point | None:
    return max(
        points,
        key=lambda p: (bool(p.by or p.who), p.backing.origins, p.day or ""),
        default=None,
    )
