"""How commitments stand: made, said to be broken, denied."""

from collections.abc import Iterable, Sequence

from dragoman.present.brief.ledgers import is_mention
from dragoman.present.brief.library import Library
from dragoman.present.brief.nouns import Ledger, Point, Stand
from dragoman.present.dates import after

_SOON = 60  # days: what is further back says nothing of how it stands
_TOLD = 2  # independent origins; what one of them tells is no settled thing
_MADE = frozenset(("agreed", "in force", "signed", "carried out"))
# What may become of a commitment, as far as a line tells it.
_DOUBTS = {
    "ceasefire": ("said to be broken", "denied"),
    "exchange and release": ("denied", "not done", "cancelled"),
    "agreement": ("denied",),
}


def kept(library: Library, ledgers: Iterable[Ledger], main: Sequence[str]) -> list[Stand]:
    """Commitments made: the last word on each, with who says it is broken and who denies it."""
    chosen = [ledger for ledger in ledgers if ledger.name in _DOUBTS]
    lines = [s for ledger in chosen if (s := _state(library, ledger, main))]
    ranked = sorted(lines, key=lambda s: (len(s.points) < 2, -s.points[0].backing.origins))
    return ranked[:2]


def _state(library: Library, ledger: Ledger, main: Sequence[str]) -> Stand | None:
    """Where one commitment stands; None where one source alone tells it and nobody doubts it."""
    made = [p for p in ledger.points if p.label in _MADE and not is_mention(p)]
    made = [p for p in made if _between_parties(library, p, main)]
    best = max(
        made,
        key=lambda p: (p.backing.origins, len(p.backing.cites), p.day or ""),
        default=None,
    )
    since = max((best and best.day) or "", after(library.today or "", -_SOON))
    later = [p for p in ledger.points if p.day and p.day >= since and (p.by or p.who)]
    found = (_surest([p for p in later if p.label == word]) for word in _DOUBTS[ledger.name])
    doubts = [p for p in found if p]
    settled = best is not None and best.backing.origins >= _TOLD
    # A truce is disputed from its first hour; a claim and its denial say enough of it.
    disputed = ledger.name == "ceasefire" and len(doubts) >= _TOLD
    told = [best] if best and (settled or (disputed and best.label == "agreed")) else []
    if not told and not disputed:
        return None
    return Stand(ledger.name.capitalize(), (*told, *doubts))


def _between_parties(library: Library, p: Point, main: Sequence[str]) -> bool:
    """Whether a main party makes it; without such, whether two sides do."""
    sides = {name: side for name in p.names if (side := library.side(name))}
    # A person alone agrees with what somebody says more often than to a treaty.
    bodies = {side for name, side in sides.items() if not _is_person(library, name)}
    return bool(bodies & set(main)) or len(set(sides.values())) > 1


def _is_person(library: Library, name: str) -> bool:
    actor = library.actors.get(name)
    return actor is not None and actor.type == "person"


def _surest(points: Sequence[Point]) -> Point | None:
    return max(
        points,
        key=lambda p: (bool(p.by or p.who), p.backing.origins, p.day or ""),
        default=None,
    )
