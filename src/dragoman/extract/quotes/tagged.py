"""The finder by the trained reader: its attributions, held against what the rules find.

Both are right most often where they agree, so a find's name says who found it: "quotes.both...",
"quotes.tagged..." or "quotes.ruled...", and how often each is right is counted apart.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.extract.quotes import cues, rules
from dragoman.extract.quotes.found import Found
from dragoman.extract.quotes.pieces import Piece, pieces
from dragoman.extract.quotes.snap import kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.model.attribution import Attribution, Stretch
    from dragoman.model.reading import Reading

_BIN = 256  # characters; only finds of neighbouring stretches are compared
_SAME = 0.5  # shared part of two extents from which on they are one utterance found twice
# Where the tagger's own probability divides its finds into classes.
_SURE, _LIKELY = 0.85, 0.6
_FAINT = 0.4


def find(reading: Reading) -> list[Found]:
    """The tagger's finds and the rules', each utterance once, named by who found it."""
    ruled = rules.find(reading)
    partners = _Partners(ruled)
    found: list[Found] = []
    for group, attribution in enumerate(reading.attributions or ()):
        for piece in pieces(reading, attribution):
            partner = partners.take(piece)
            one = replace(_tagged(reading, attribution, piece), group=group)
            if partner is not None:
                found.append(_agreed(reading, one, partner))
            elif attribution.probability >= _FAINT:
                cued = partners.note(piece, attribution.cue)
                found.append(replace(one, rule=one.rule + ".cued") if cued else one)
    return found + partners.left()


def _tagged(reading: Reading, attribution: Attribution, piece: Piece) -> Found:
    """What the tagger alone says of a piece."""
    form = "direct" if piece.marks else kind(reading.marked, piece.start, piece.end)
    p = attribution.probability
    level = "sure" if p >= _SURE else "likely" if p >= _LIKELY else "doubtful"
    cue = cues.trimmed(reading, attribution.cue)
    source, head = cues.source_of(reading, attribution.source, cue)
    rule = f"quotes.tagged.{form}.{cues.word_class(reading, cue)}.{level}"
    return Found(piece.start, piece.end, rule, cue, source, head, marks=piece.marks)


def _agreed(reading: Reading, tagged: Found, ruled: Found) -> Found:
    """One utterance that both found: the tagger's extent and source, the rule's cue and name."""
    one = replace(_named(ruled, "both"), group=tagged.group)
    if not (ruled.marks or _sharper(reading, ruled)):
        one = replace(one, start=tagged.start, end=tagged.end, marks=tagged.marks)
    if tagged.source is not None and not _certain(reading, ruled, tagged.source):
        one = replace(one, source=tagged.source, head=tagged.head)
    return one if one.cue is not None else replace(one, cue=tagged.cue)


def _sharper(reading: Reading, ruled: Found) -> bool:
    """Whether the words begin behind who is asked to do something, or who is quoted."""
    if ruled.rule.startswith("quotes.order"):
        return True
    return ruled.cue is not None and cues.cites(reading, ruled.cue)


def _certain(reading: Reading, ruled: Found, tagged: Stretch) -> bool:
    """Whether the rule's source stays: the tagged one holds it, or is who quotes its words."""
    if ruled.head is None or ruled.cue is None:
        return False
    return tagged[0] <= ruled.head < tagged[1] or cues.cites(reading, ruled.cue)


def _named(one: Found, witness: str) -> Found:
    return replace(one, rule=one.rule.replace("quotes.", f"quotes.{witness}.", 1))


class _Partners:
    """The rules' finds, to be taken one by one by the tagger's pieces that say the same."""

    def __init__(self, ruled: Sequence[Found]) -> None:
        self._ruled = ruled
        self._taken: set[int] = set()
        self._cued: set[int] = set()
        self._near: dict[int, list[int]] = {}
        for i, one in enumerate(ruled):
            for slot in range(one.start // _BIN, one.end // _BIN + 1):
                self._near.setdefault(slot, []).append(i)

    def take(self, piece: Piece) -> Found | None:
        """The find that shares most with a piece; None where none shares half."""
        shares = [(-_shared(self._ruled[i], piece), i) for i in self._beside(piece)]
        share, best = min(shares, default=(0.0, -1))
        if -share < _SAME:
            return None
        self._taken.add(best)
        return self._ruled[best]

    def note(self, piece: Piece, cue: Stretch | None) -> bool:
        """Whether a find of another extent rests on the same cue; it is remembered as such."""
        same = [i for i in self._beside(piece) if _meet(self._ruled[i].cue, cue)]
        self._cued.update(same)
        return bool(same)

    def _beside(self, piece: Piece) -> list[int]:
        """The finds near a piece that are not taken yet."""
        slots = range(piece.start // _BIN, piece.end // _BIN + 1)
        return sorted({i for slot in slots for i in self._near.get(slot, ())} - self._taken)

    def left(self) -> list[Found]:
        """The finds that no piece took, named by whether the tagger knows their cue."""
        left = [(i, one) for i, one in enumerate(self._ruled) if i not in self._taken]
        return [_named(one, "cued" if i in self._cued else _alone(one)) for i, one in left]


def _alone(one: Found) -> str:
    """A report within somebody's own words is a class of its own: the tagger has none of them."""
    return "ruled.nested" if one.rule.endswith(".nested") else "ruled"


def _meet(one: Stretch | None, other: Stretch | None) -> bool:
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]


def _shared(one: Found, piece: Piece) -> float:
    both = min(one.end, piece.end) - max(one.start, piece.start)
    return both / (max(one.end, piece.end) - min(one.start, piece.start))
