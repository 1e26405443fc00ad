"""Which of the rules' finds says the same as a piece of the tagger's, and which are left over."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.extract.quotes.found import Found
from dragoman.extract.quotes.pieces import Piece
from dragoman.extract.quotes.turns import LAID_OUT
from dragoman.extract.quotes.vetting import stands
from dragoman.extract.quotes.weighing import SLACK, meet, named
from dragoman.model.attribution import Stretch
from dragoman.model.reading import Reading

_BIN = 256  # characters; a find is half as long on average
_SAME = 0.5  # shared part of two extents from which on they are one utterance found twice


class Partners:
    """The rules' finds, to be taken one by one by the tagger's pieces that say the same."""

    def __init__(self, ruled: Sequence[Found]) -> None:
        """Of all finds none is taken yet."""
        self._ruled = ruled
        self._taken: set[int] = set()
        self._cued: set[int] = set()
        self._near = Nearby((one.start, one.end) for one in ruled)

    def take(self, piece: Piece, cue: Stretch | None) -> Found | None:
        """The find that shares most with a piece; None where none shares half."""
        shares = [
            (-_shared(self._ruled[i], piece), i)
            for i in self._beside(piece)
            if not _within(self._ruled[i], piece, cue)
        ]
        share, best = min(shares, default=(0.0, -1))
        if -share < _SAME:
            return None
        self._taken.add(best)
        passed = self._passed_on(best, piece)
        if passed is not None:
            self._taken.add(passed)
            return replace(self._ruled[passed], relay=self._ruled[best].head)
        return self._ruled[best]

    def _passed_on(self, outer: int, piece: Piece) -> int | None:
        """The direct words that another only passes on: ""We left," she said, according to Y"."""
        around = self._ruled[outer]
        if not around.rule.startswith("quotes.according"):
            return None
        for i in self._beside(piece):
            one = self._ruled[i]
            if not one.marks or one.cue is None or one.source is None:
                continue
            told = max(one.source[1], one.cue[1])
            if abs(one.start - around.start) <= SLACK and abs(told - around.end) <= SLACK:
                return i
        return None

    def acting(self, piece: Piece, cue: Stretch | None) -> bool:
        """Whether a verb within a piece's words has a find of its own that reaches to its end."""
        return any(
            _within(self._ruled[i], piece, cue) and abs(self._ruled[i].end - piece.end) <= SLACK
            for i in self._beside(piece)
        )

    def rivals(self, tagged: Found) -> list[Found]:
        """The finds of another extent that rest on the same cue; they are not left any more."""
        same = [i for i in self._beside(tagged) if meet(self._ruled[i].cue, tagged.cue)]
        self._cued.update(same)
        return [self._ruled[i] for i in same]

    def _beside(self, one: Piece | Found) -> list[int]:
        """The finds near an extent that are not taken yet."""
        return [i for i in self._near.beside(one.start, one.end) if i not in self._taken]

    def left(self, reading: Reading, found: Sequence[Found]) -> list[Found]:
        """The finds that no piece took and that stand by themselves, named so."""
        near = Nearby((one.start, one.end) for one in found)
        spent = self._taken | self._cued
        return [
            _alone(one)
            for i, one in enumerate(self._ruled)
            if i not in spent
            and stands(reading, one, [found[j] for j in near.beside(one.start, one.end)])
        ]


def _alone(one: Found) -> Found:
    """A find of the rules that stands by itself, named so."""
    if one.rule in LAID_OUT:
        return one
    return named(one, "ruled.nested" if one.rule.endswith(".nested") else "ruled")


def _within(ruled: Found, piece: Piece, cue: Stretch | None) -> bool:
    """Whether a find only is what somebody does in the words of a piece ("... she sought a deal").

    Of a clause that another cue reports, such a verb is a part.
    """
    if cue is None or ruled.cue is None or meet(ruled.cue, cue):
        return False
    inside = piece.start <= ruled.cue[0] < piece.end
    return inside and ruled.rule.startswith(("quotes.object", "quotes.pledge"))


def _shared(one: Found, piece: Piece) -> float:
    both = min(one.end, piece.end) - max(one.start, piece.start)
    return both / (max(one.end, piece.end) - min(one.start, piece.start))


class Nearby:
    """Numbered extents that can be asked for those near another."""

    def __init__(self, extents: Iterable[Stretch] = ()) -> None:
        """Take the extents, numbered in their order."""
        self._bins: dict[int, list[int]] = {}
        for at, (start, end) in enumerate(extents):
            self.add(at, start, end)

    def add(self, at: int, start: int, end: int) -> None:
        """Take one more extent under a number of its own."""
        for slot in range(start // _BIN, end // _BIN + 1):
            self._bins.setdefault(slot, []).append(at)

    def beside(self, start: int, end: int) -> list[int]:
        """The numbers, rising, of the extents that may share a character with this one."""
        slots = range(start // _BIN, end // _BIN + 1)
        return sorted({at for slot in slots for at in self._bins.get(slot, ())})
