"""How likely two reports give one and the same utterance: by their words, speakers and days."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import fuzz

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.placed import NEAR
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.articles.stretches import gap
from dragoman.reconcile.grouping.meanings import Meanings
from dragoman.reconcile.grouping.spelling import respelled
from dragoman.reconcile.grouping.subjects import Subjects
from dragoman.reconcile.grouping.wordings import (
    ECHOED,
    SAYING,
    is_appeal,
    is_described,
    is_echo,
    is_near,
    is_one_text,
    is_part,
    is_passage,
    is_reported,
    named_days,
)
from dragoman.reconcile.words.weights import Likeness, Weights

PART_OF = "."  # between the id of an utterance and the number of its part
LEAST = -1.0  # log-odds from which two reports count as alike
_NEVER = -9.0
# Log-odds fitted by logistic regression, drawn towards an earlier fit on perfect input, on 1,750
# pairs of what the extractor finds in four keyed corpora, and rounded.
_BIAS = -7.0
_WHOLE, _PART, _WEIGHT = 4.2, 1.3, 2.9  # common content words: of both, of the shorter, in all
_SET, _PARTIAL = 2.6, 1.4  # likeness of the wording: as sets of words, of the shorter in the longer
_THIN = 0.15  # of both: of two speakers, hardly one pair in a thousand with less is ever joined
_VOICE = 1.4
_STRANGER = -3.0
_REPORTED = -0.6
_COLLEAGUE = -1.6  # two persons of one side, of whom one outlet may have taken one for the other
# One asks another for something and the other does not. Of 1,051 joined pairs of fourteen stories
# without a key 24 part by it, of which some 20 were wrong, and of seven that come five are right.
_APPEAL = -1.0
_ECHO = -1.0  # nearly the same words on one day
_BESIDE = -1.5  # two statements of one article
# A quoted passage of one stands in the other: of 43 such pairs of one mouth that the keyed corpora
# judge, 42 are one utterance. Of those of two words ("red tape") half are.
_PASSAGE = 2.0
# Nothing in common but what is among the telling words of neither or of one alone. In the keyed
# corpora 134 of 486 pairs with a keyed report are wrong without this, and 114 of 464 with it.
_FAR = -1.5
# What the words of both mean to the trained reader. Where all pairs of 27 keys are compared,
# F1 is .60 without it, .62 with 4, .66 with 6; on eight keys that nothing was set by .46 and .60.
_MEANT, _UNLIKE = 6.0, 0.3
# Under this no wording makes two reports alike, and so it is not compared; what it usually comes to
# counts all the same, so that groups are not judged by half a sum.
_HOPELESS = LEAST - _SET - _PARTIAL
_UNREAD = 2.0
# Parts of one utterance speak neither for nor against what stands with both.
_ONE_PIECE = LEAST - 0.01
# Set by hand on 1,261 articles of one week: of 40 joined pairs more than before, drawn by chance,
# 28 were wrong without these, most of them words of strangers on other things.
_OTHER_MATTER, _OTHER_MATTERS = -5.0, -6.0  # one speaker on two subjects; two speakers
_FEW, _FEW_WORDS = 4, -3.0  # content words that strangers have in common
_ARTICLES = frozenset(("a", "an", "the", "of"))
_LEFT_OUT: dict[str, Any] = {"parts": (), "marked": "", "cue": "", "called": "", "to": None}
_ABOUT_OTHERS = -3.0  # each names somebody first whom the other does not name
# What one mouth says on one day is more often told again in other words than said twice, in one
# article only where one gives the words that the other sums up. With 1.5 for one mouth 25 pairs of
# a week of general news that it added were one utterance 10 times.
_TOPIC = 2  # content words in common: one is what a speaker speaks of all day
_ONE_MOUTH, _UNDATED, _ONE_SIDE, _SUMMED_UP = 0.7, 0.7, 0.5, 1.0
# Words that follow right upon their summary: of twelve such pairs with three content words in
# common in the keyed corpora seven are one utterance to the keys, and most others to a reader.
_AT_ONCE, _BEHIND = 1.0, 300  # characters


@dataclass(frozen=True, slots=True)
class Words:
    """An utterance as it is compared.

    `side` is the party of who speaks, a `person` or not; `weigh` is how much its words tell; `asks`
    is whether something is asked of another.
    """

    row: QuoteRow
    side: str
    person: bool
    weigh: Weights
    asks: bool = False


def worded(row: QuoteRow, material: Material) -> Words:
    """An utterance with all of its article that its likenesses hang on; without its parts."""
    who = row.speaker or ""
    row = respelled(row)
    days = named_days(row.content)
    words = row.words.union(days)
    weigh = material.weigh[row.article].among(sorted(words))
    told = replace(row, words=words, telling=(*row.telling, *days), **_LEFT_OUT)
    person = who in material.persons
    return Words(told, material.side(who), person, weigh, is_appeal(row.cue, row.content))


def utterance(part: str) -> str:
    """The id of the utterance that a part, by its id, is of."""
    return part.partition(PART_OF)[0]


class Utterances:
    """Log-odds that two reports give one utterance: above 0 they rather do.

    What different mouths say counts as one utterance where the words are the same, or where one of
    them is only described or speaks for the other's side.
    """

    def __init__(self, told: Sequence[Words], subjects: Subjects) -> None:
        """Of some utterances, by their numbers; `subjects` are those of all articles."""
        self._told = told
        self._rows = [one.row for one in told]
        self._alike = Likeness((row.words for row in self._rows), (one.weigh for one in told))
        self._subjects = subjects
        self._meanings = Meanings([row.meaning for row in self._rows])

    def __call__(self, i: int, j: int) -> float:
        """The log-odds for two rows."""
        one, other = self._told[i], self._told[j]
        a, b = one.row, other.row
        if utterance(a.id) == utterance(b.id):
            return _ONE_PIECE
        weight, whole, part = self._alike(i, j)
        if (whole < _THIN and a.speaker != b.speaker) or not weight or _overlap(a, b):
            return _NEVER
        if a.content == b.content and len(a.words) >= SAYING:
            return 4.0 + _voice(one, other, 1.0) + _when(a, b)
        score = _BIAS + _when(a, b) + _occasion(one, other) + _WHOLE * whole + _PART * part
        score += _WEIGHT * min(1.0, weight / 1.2) + (_BESIDE if a.article == b.article else 0.0)
        score += _PASSAGE if is_passage(a, b) else 0.0
        score += _APPEAL if one.asks != other.asks else 0.0
        meant = self._meanings(i, j)
        score += _MEANT * (meant - _UNLIKE) if meant is not None else 0.0
        if score >= _HOPELESS:
            score += self._matter(one, other)
        if score >= _HOPELESS:
            score += _VOICE * _voice(one, other, part)
        if score < _HOPELESS:
            return min(_ONE_PIECE, score + _UNREAD)
        score += _FAR if set(a.telling).isdisjoint(b.telling) else 0.0
        order = _SET * fuzz.token_set_ratio(a.content, b.content)
        order += _PARTIAL * fuzz.partial_ratio(a.content, b.content)
        return score + order / 100

    def _matter(self, one: Words, other: Words) -> float:
        """What it says against it that strangers speak, or that the articles tell other things."""
        a, b = one.row, other.row
        few = len(a.words & b.words) < _FEW and _are_strangers(one, other)
        score = (_FEW_WORDS if few else 0.0) + (_ABOUT_OTHERS if _about_others(a, b) else 0.0)
        if a.article == b.article:
            return score
        asked = _OTHER_MATTER if a.speaker == b.speaker else _OTHER_MATTERS
        return score + asked * self._subjects.apart(a.article, b.article)


def _are_strangers(one: Words, other: Words) -> bool:
    """Whether two speakers are known and have no name and no side in common."""
    ours, theirs = one.row.speaker, other.row.speaker
    if not ours or not theirs or one.side == other.side:
        return False
    return set(ours.casefold().split()).isdisjoint(set(theirs.casefold().split()) - _ARTICLES)


def _occasion(one: Words, other: Words) -> float:
    """What it says for it that one mouth, or another of its side, speaks on one day."""
    a, b = one.row, other.row
    if not a.speaker or not b.speaker or len(a.words & b.words) < _TOPIC:
        return 0.0
    known = a.speaker == b.speaker and not is_described(a.speaker)
    if a.article == b.article:
        if not known or (a.kind == "direct") == (b.kind == "direct"):
            return 0.0
        return _SUMMED_UP + (_AT_ONCE if b.start - a.end < _BEHIND else 0.0)
    undated = a.near is None and b.near is None
    if not undated and not is_near(a, b):
        return 0.0
    if known:
        return _UNDATED if undated else _ONE_MOUTH
    return _ONE_SIDE if a.speaker != b.speaker and one.side == other.side else 0.0


def _voice(one: Words, other: Words, part: float) -> float:
    """What the speakers say for it; `part` is how much of the shorter the longer has."""
    ours, theirs = one.row.speaker, other.row.speaker
    if ours == theirs:
        return 0.0 if ours else -0.8
    if not ours or not theirs:
        return -0.6
    if is_described(ours) and is_described(theirs):
        common = set(ours.split()) & set(theirs.split()) - {"a", "an", "the"}
        return -0.5 if common else -1.5
    return _other_voice(one, other, part)


def _other_voice(one: Words, other: Words, part: float) -> float:
    """What it says that two speakers have other names."""
    a, b = one.row, other.row
    one_side = one.side == other.side
    described = is_described(a.speaker or "") or is_described(b.speaker or "")
    if not (one.person and other.person) and (one_side or described):
        return -1.2
    near = part >= ECHOED
    if near and (is_one_text(a, b) or is_part(a, b)):
        return 0.0
    if is_reported(a, b) or is_reported(b, a):
        return _REPORTED
    return _COLLEAGUE if one_side else _ECHO if near and is_echo(a, b) else _STRANGER


def _about_others(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether each names somebody first whom the other does not name at all."""
    if not a.about or not b.about:
        return False
    return a.about not in b.words and b.about not in a.words


def _overlap(a: QuoteRow, b: QuoteRow) -> bool:
    return a.article == b.article and a.start < b.end and b.start < a.end


def _when(a: QuoteRow, b: QuoteRow) -> float:
    """Speakers repeat themselves: days apart, the same words are another utterance.

    A month or a year is no day of an utterance: it rather dates what the utterance tells of.
    """
    if a.when and b.when and max(a.when.length, b.when.length) <= NEAR:
        apart = gap(a.when, b.when)
        return 0.4 if apart == 0 else -1.0 * apart
    if a.near is not None and b.near is not None:
        return -0.4 * max(0, abs(a.near - b.near) - 2)
    return 0.0
