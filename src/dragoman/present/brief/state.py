"""How commitments stand: made, said to be broken, denied."""

from collections.abc import Iterable, Sequence

from dragoman.present.brief.library import Library
from dragoman.present.brief.nouns import Ledger, Point, Stand
from dragoman.present.dates import after

_SOON = 60  # days: what is further back says nothing of how it stands
_TOLD = 2  # independent origins; what one of them tells is no settled thing
_SENTENCE = 20  # words: what opens with an article and is shorter is mostly a noun phrase
_ARTICLES = frozenset(("the", "a", "an", "any", "no", "this", "that", "its", "his", "her", "their"))
_MADE = frozenset(("agreed", "in force", "signed", "carried out"))
# What may become of a commitment, as far as a line tells it.
_DOUBTS = {
    "ceasefire": ("said to be broken", "denied"),
    "exchange and release": ("denied", "not done", "cancelled"),
    "agreement": ("denied",),
}


def kept(library: Library, ledgers: Iterable[Ledger]) -> list[Stand]:
    """Commitments made: the last word on each, with who says it is broken and who denies it."""
    lines = [s for ledger in ledgers if ledger.name in _DOUBTS if (s := _state(library, ledger))]
    ranked = sorted(lines, key=lambda s: (len(s.points) < 2, -s.points[0].backing.origins))
    return ranked[:2]


def _state(library: Library, ledger: Ledger) -> Stand | None:
    """Where one commitment stands; None where one source alone tells it and nobody doubts it."""
    made = [p for p in ledger.points if p.label in _MADE and not _mentioned(p)]
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


def _mentioned(p: Point) -> bool:
    """Whether the words only name the thing ("the release of the crew")."""
    words = p.excerpt.words.split()
    return len(words) < _SENTENCE and words[:1] != [] and words[0].lower() in _ARTICLES


def _surest(points: Sequence[Point]) -> Point | None:
    return max(
        points,
        key=lambda p: (bool(p.by or p.who), p.backing.origins, p.day or ""),
        default=None,
    )
