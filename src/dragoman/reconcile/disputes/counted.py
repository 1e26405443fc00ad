"""Whether two figures count one thing: by unit, wording, time and what became of those counted."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import log2

from dragoman.knowledge.word_classes import word_class
from dragoman.reconcile.articles.figures import SUM
from dragoman.reconcile.articles.material import Material, are_together
from dragoman.reconcile.articles.row_types import FATES, FigureRow
from dragoman.reconcile.articles.stretches import gap
from dragoman.reconcile.disputes.amounts import (
    are_two_sums,
    counts_on,
    differ,
    nearness,
    of_two_things,
)
from dragoman.reconcile.grouping.units import Home
from dragoman.reconcile.words.weights import Likeness, Weights
from dragoman.reconcile.words.wording import content_words, contents

Homes = Callable[[str], Sequence[Home]]
_TELLS = 2.0  # of a word's highest weight: three words that are not just anybody's
# Weight of the words that the two sentences share, in words that are met for the first time. On
# eight keyed corpora six of six disputes are right with it, six of nine with a quarter less.
_EVIDENCE = 1.6
_YEARS = 350  # days
_CLOSELY = 0.65  # likeness from which it does not matter whom the articles are about
_SAME_PARTIES = 2
_CLAIMED = 0.5  # likeness from which two tolls may be of one attack
_ATTACK = contents(word_class("count.of_attack"))
# Times: claims about one thing seldom lie further apart, counts of two things do; tolls are told
# while they grow.
_FAR, _TOLLS = 2, 4
_WHOLE = 0.8  # of the greater: nearer to it a toll is no part of it
_HALF = 0.5  # the same: further apart the names around have to agree
AT_ONCE = 3  # days: tolls and counts move on
_HUMAN = contents(word_class("who.human"))
_STOCK = content_words("hold remain detain captive alive")
_DURATION = frozenset(("day",))  # to which all lengths of time are brought
_SUMS = frozenset((SUM,))  # not a word of the text
_PLAIN = content_words("people person death victim casualty citizen")


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure as it is compared.

    `story` is that of its article, `parties` whom that is about, `groups` the events in reports of
    which it stands; `weigh` is how much its words and those of its sentence tell.
    """

    row: FigureRow
    story: str | None
    parties: frozenset[str]
    groups: frozenset[str]
    weigh: Weights


def counted(material: Material, homes: Homes) -> list[Counted]:
    """All figures of some articles; `homes` gives the stretches that report an event."""
    parties = material.parties()
    return [
        Counted(
            row,
            story=material.story.get(row.article),
            parties=parties[row.article],
            groups=reported(row.start, row.end, homes(row.article)),
            weigh=material.weigh[row.article].among(sorted(row.of | row.context)),
        )
        for row in material.figures
    ]


class FigureLikeness:
    """How much speaks for two figures counting one thing; below a half too little."""

    def __init__(self, told: Sequence[Counted]) -> None:
        """Weigh the words of every figure and of its sentence."""
        self._told = told
        self._rows = rows = [one.row for one in told]
        self._fates = [_fates(row) for row in rows]
        weigh = [one.weigh for one in told]
        self._own = Likeness((row.of - _SUMS for row in rows), weigh)
        self._around = Likeness((row.context for row in rows), weigh)

    def __call__(self, i: int, j: int) -> float:
        """How much speaks for it, from -1."""
        a, b = self._rows[i], self._rows[j]
        if self._fates[i] != self._fates[j] or not self._comparable(i, j):
            return -1.0
        if a.article == b.article and (differ(a, b) or a.sentence == b.sentence):
            return -1.0
        weight, whole, part = self._own(i, j)
        around, all_around, _ = self._around(i, j)
        telling = min(1.0, (weight + around / 2) / _TELLS)
        wording = telling * (0.7 * whole + 0.3 * part + 0.5 * all_around)
        apart = 0.2 * abs(log2(max(a.high, 0.1) / max(b.high, 0.1)))
        return wording - apart + self._setting(i, j)

    def is_sure(self, i: int, j: int) -> bool:
        """Whether two figures are so surely of one thing that they contradict each other.

        They are comparable themselves, and not through others of their group; their sentences share
        telling words; the dead of two places are two tolls.
        """
        a, b = self._rows[i], self._rows[j]
        if self._fates[i] and is_part(a, b):
            return False
        if self._is_one_toll(i, j):
            return True
        if self(i, j) < 0 or self._around(i, j)[0] < _EVIDENCE:
            return False
        one_event = self._of_one_event(i, j)
        if self._fates[i] and not one_event and not a.names & b.names:
            return False
        if not one_event and not self._one_matter(i, j):
            return False
        dated = (a.near is None) == (b.near is None)
        return dated or bool(a.unit & b.unit >= _DURATION) or _stock(a, b)

    def _of_one_event(self, i: int, j: int) -> bool:
        """Whether two figures stand in reports of one event."""
        return not self._told[i].groups.isdisjoint(self._told[j].groups)

    def _is_one_toll(self, i: int, j: int) -> bool:
        """Whether two tolls of one day are of what both call by one word ("school", "ferry").

        Such a word is in every sentence of the two articles, and tells little by itself.
        """
        a, b = self._rows[i], self._rows[j]
        if not self._fates[i] or a.near is None or a.near != b.near or self(i, j) < _CLAIMED:
            return False
        return bool((a.of & b.of) - FATES - _ATTACK - a.names - b.names - a.unit - b.unit - _HUMAN)

    def _one_matter(self, i: int, j: int) -> bool:
        """Whether the wording is close, or else the articles are about the same parties.

        Years are the lengths of sentences, loans and lives: they need an event in common.
        """
        a, b = self._rows[i], self._rows[j]
        if a.unit & b.unit >= _DURATION and min(a.low, b.low) >= _YEARS:
            return False
        common = self._told[i].parties & self._told[j].parties
        return self(i, j) >= _CLOSELY or len(common) >= _SAME_PARTIES

    def _setting(self, i: int, j: int) -> float:
        """What speaks for one thing besides the wording: event, unit, fate, names around."""
        a, b = self._rows[i], self._rows[j]
        score = 0.15 if self._of_one_event(i, j) else 0.0
        score += 0.1 if a.unit & b.unit else 0.0
        score += 0.2 if a.unit & b.unit >= _DURATION and a.of & b.of else 0.0
        score += 0.1 if _fates(a) or _stock(a, b) else 0.0
        score -= 0.15 if ("=release" in a.of) != ("=release" in b.of) else 0.0
        return score - (0.2 if a.names and b.names and not a.names & b.names else 0.0)

    def _comparable(self, i: int, j: int) -> bool:
        a, b = self._rows[i], self._rows[j]
        if a.vague or b.vague or not one_unit(a, b) or of_two_things(a, b):
            return False
        far = _TOLLS if _fates(a) else _FAR
        if min(a.high, b.high) * far < max(a.low, b.low) or are_two_sums(a, b):
            return False
        if counts_on(a, b):
            return False
        if a.article != b.article and not self._are_together(i, j):
            return False
        return _at_once(a, b)

    def _are_together(self, i: int, j: int) -> bool:
        """Whether two articles are of one story, or about the same parties."""
        one, other = self._told[i], self._told[j]
        return are_together(one.story, other.story, one.parties, other.parties)


def _at_once(a: FigureRow, b: FigureRow) -> bool:
    """Whether two claims are of one time: what is counted daily is another count each day.

    A toll is counted for days, but lower bounds that grow from day to day are no dispute.
    """
    if a.when and b.when and gap(a.when, b.when):
        return False
    if a.days and b.days and not a.days & b.days:
        return False
    if a.near is None or b.near is None:
        return True
    toll = bool(_fates(a)) and not (a.at_least and b.at_least)
    lasting = a.unit & b.unit >= _DURATION  # the length of a truce does not change daily
    return abs(a.near - b.near) <= (AT_ONCE if toll or lasting or _stock(a, b) else 0)


def _stock(a: FigureRow, b: FigureRow) -> bool:
    """Whether both count what is there, and not what happened on a day."""
    return bool(a.of & b.of & _STOCK)


def one_unit(a: FigureRow, b: FigureRow) -> bool:
    """Whether two figures count alike: one unit, or people under two names."""
    if a.unit & b.unit:
        return True
    if a.unit <= _HUMAN and b.unit <= _HUMAN:
        return bool(a.unit & _PLAIN or b.unit & _PLAIN)
    return False


def _fates(row: FigureRow) -> frozenset[str]:
    """What became of those counted: the dead and the wounded are never one count."""
    return (row.of | row.unit) & FATES


def reported(start: int, end: int, homes: Sequence[Home]) -> frozenset[str]:
    """The groups of those of some stretches that a stretch meets."""
    return frozenset(group for first, last, group in homes if first < end and start < last)


def is_part(a: FigureRow, b: FigureRow) -> bool:
    """Whether two tolls are of two things: of some places and of more, or of other ones.

    Two tolls that are nearly one are told of one thing, whose places one report names closer; of
    two that are far from one each is of its own where each has names that the other lacks.
    """
    less, more = (a, b) if a.high < b.low else (b, a)
    if nearness(a, b) < _HALF and less.names - more.names and more.names - less.names:
        return True
    return less.names < more.names and nearness(a, b) < _WHOLE
