"""What the page of many articles leaves to the articles themselves, where all is marked.

A hundred long articles hold a thousand events that one source tells without a day; told line by
line they made a third of the page and hid the rest.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.present.brief.ledgers import BROKEN, DISOWNED
from dragoman.present.brief.nouns import Brief, Ledger, Point
from dragoman.present.brief.tellings import Utterance
from dragoman.present.brief.wanted import Issue, Stance
from dragoman.present.library.nouns import Happening

HEAP = 30  # articles; of fewer, every line is shown
_DOUBTS = frozenset((BROKEN, DISOWNED, "denied", "called off", "not done", "not delivered"))
_STEPS = 12  # steps of a ledger that are shown whatever they rest on


@dataclass(frozen=True, slots=True)
class Undated:
    """Events without a day: those of several origins, the others, and how many are left out."""

    several: tuple[Happening, ...]
    once: tuple[Happening, ...]
    left: int


def is_heap(brief: Brief) -> bool:
    """Whether the articles are so many that lines are told in fewer words."""
    return len(brief.sources) > HEAP


def undated(brief: Brief) -> Undated:
    """What happened on no day that is told; of a heap no side matter that one source tells."""
    found = brief.timeline.undated
    once = tuple(h for h in found if h.backing.origins < 2)
    main = set(brief.parties)
    kept = tuple(h for h in once if h.weight and (not main or main & set(h.sides)))
    kept = kept if is_heap(brief) else once
    several = tuple(h for h in found if h.backing.origins > 1)
    return Undated(several, kept, len(once) - len(kept))


def steps(brief: Brief, ledger: Ledger) -> tuple[Sequence[Point], int]:
    """The steps of a paper or commitment, and how many are left out.

    Of a heap those that several tell, that are disputed, or that tell of a breach or a denial; the
    others stand in the timeline and among the positions.
    """
    if not is_heap(brief) or len(ledger.points) <= _STEPS:
        return ledger.points, 0
    kept = [p for p in ledger.points if _lasts(p)]
    return kept, len(ledger.points) - len(kept)


def told_stances(brief: Brief, issue: Issue) -> tuple[dict[str, tuple[Stance, ...]], int]:
    """What each party wants on an issue, and how many stands are left out.

    Of a heap none is shown that one source tells in words which only their sentence explains.
    """
    if not is_heap(brief):
        return dict(issue.parties), 0
    kept = {p: tuple(s for s in f if s.clear or s.backing.origins > 1) for p, f in issue.parties}
    left = sum(len(f) for _, f in issue.parties) - sum(map(len, kept.values()))
    return {party: found for party, found in kept.items() if found}, left


def _lasts(p: Point) -> bool:
    return p.backing.origins > 1 or bool(p.backing.disputes) or p.label in _DOUBTS


def utterances(brief: Brief) -> tuple[list[Utterance], list[Utterance]]:
    """Utterances worded differently, and those that several outlets tell in the same words.

    Of a heap none is shown that one outlet alone tells, however it words it from day to day.
    """
    several = [u for u in brief.utterances if len({c.source for c in u.backing.cites}) > 1]
    varied = [u for u in brief.utterances if len(u.wordings) > 1]
    if is_heap(brief):
        varied = [u for u in several if len(u.wordings) > 1]
    return varied, [u for u in several if len(u.wordings) < 2]
