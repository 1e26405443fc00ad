"""How likely two reports give one and the same utterance: by their words, speakers and days."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from rapidfuzz import fuzz

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.placed import NEAR
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.articles.stretches import gap
from dragoman.reconcile.grouping.meanings import Meanings, meant
from dragoman.reconcile.grouping.odds import NEVER
from dragoman.reconcile.grouping.spelling import respelled
from dragoman.reconcile.grouping.subjects import Subjects
from dragoman.reconcile.grouping.traits import Trait
from dragoman.reconcile.grouping.utterance_odds import LEAST, odds
from dragoman.reconcile.grouping.voices import Words, occasion, strangers, voice
from dragoman.reconcile.grouping.wordings import is_against, is_appeal, is_passage, named_days
from dragoman.reconcile.words.weights import Likeness

PART_OF = "."  # between the id of an utterance and the number of its part
_THIN = 0.15  # of both: of two speakers, hardly one pair in a thousand with less is ever joined
# Cosines of meanings below which two speakers with so little in common, and two reports with no
# word in common, are not compared.
_ALIKE, _AKIN = 0.55, 0.4
_AGAIN = 5  # days: reports of one utterance are dated a few days apart, rarely more
# What no wording makes alike is not compared; what it usually comes to counts all the same, so that
# groups are not judged by half a sum.
_UNREAD = 2.0
# Parts of one utterance speak neither for nor against what stands with both.
_ONE_PIECE = LEAST - 0.01
_LEFT_OUT: dict[str, Any] = {"parts": (), "marked": "", "cue": "", "called": "", "to": None}


def worded(row: QuoteRow, material: Material) -> Words:
    """An utterance with all of its article that its likenesses hang on; without its parts."""
    who = row.speaker or ""
    row = respelled(row)
    days = named_days(row.content)
    words = row.words.union(days)
    weigh = material.weigh[row.article].among(sorted(words))
    told = replace(row, words=words, telling=(*row.telling, *days), **_LEFT_OUT)
    person = who in material.persons
    said = row.cue, row.content
    return Words(told, material.side(who), person, weigh, is_appeal(*said), is_against(*said))


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
        rows = [one.row for one in told]
        self._alike = Likeness((row.words for row in rows), (one.weigh for one in told))
        self._subjects = subjects
        subjects.expect(row.article for row in rows)
        self._meanings = Meanings([row.meaning for row in rows])

    def __call__(self, i: int, j: int) -> float:
        """The log-odds for two rows."""
        one, other = self._told[i], self._told[j]
        a, b = one.row, other.row
        if utterance(a.id) == utterance(b.id):
            return _ONE_PIECE
        weight, whole, part = self._alike(i, j)
        thin = whole < _THIN and a.speaker != b.speaker
        if _overlap(a, b) or ((thin or not weight) and not self._means_alike(i, j, thin=thin)):
            return NEVER
        told = odds(read=bool(a.meaning and b.meaning))
        (wording,) = told.later
        hopeless = LEAST - wording
        shared = (
            ("whole", whole),
            ("weight", min(1.0, weight / 1.2)),
            ("no word", float(not weight)),
        )
        score = told.add(0.0, (*_setting(one, other), *shared, *meant(self._meanings(i, j))))
        if score >= hopeless:
            score = told.add(score, self._matter(one, other))
        if score >= hopeless:
            score = told.add(score, voice(one, other, part))
        if score < hopeless:
            return min(_ONE_PIECE, score + _UNREAD)
        return told.add(score, _wording(a, b))

    def _means_alike(self, i: int, j: int, *, thin: bool) -> bool:
        """Whether two rows that share few words or none may be one for what they mean."""
        alike = self._meanings(i, j)
        return alike is not None and alike >= (_ALIKE if thin else _AKIN)

    def _matter(self, one: Words, other: Words) -> Iterator[Trait]:
        """Whether strangers speak, and how far the articles tell other things."""
        yield from strangers(one, other)
        a, b = one.row, other.row
        if a.article != b.article:
            name = "other matter" if a.speaker == b.speaker else "other matters"
            yield name, self._subjects.apart(a.article, b.article)


def _setting(one: Words, other: Words) -> Iterator[Trait]:
    """When each is said, by whom, in which article, and what both quote or ask."""
    a, b = one.row, other.row
    yield "bias", 1.0
    yield from _when(a, b)
    yield from occasion(one, other)
    if a.article == b.article:
        yield "one article", 1.0
    if is_passage(a, b):
        yield "passage", 1.0
    if one.asks != other.asks:
        yield "asks", 1.0
    if one.against != other.against:
        yield "against", 1.0


def _wording(a: QuoteRow, b: QuoteRow) -> Iterator[Trait]:
    """How alike two wordings are, by what is told alone of neither and by the order of words."""
    if set(a.telling).isdisjoint(b.telling):
        yield "far", 1.0
    yield "as sets", fuzz.token_set_ratio(a.content, b.content) / 100
    part = fuzz.partial_ratio(a.content, b.content) / 100
    yield "as part", part
    if a.kind == b.kind == "direct":
        yield "direct, apart", 1 - part


def _overlap(a: QuoteRow, b: QuoteRow) -> bool:
    return a.article == b.article and a.start < b.end and b.start < a.end


def _when(a: QuoteRow, b: QuoteRow) -> Iterator[Trait]:
    """Speakers repeat themselves: days apart, the same words are another utterance.

    A month or a year is no day of an utterance: it rather dates what the utterance tells of.
    """
    if a.when and b.when and max(a.when.length, b.when.length) <= NEAR:
        apart = gap(a.when, b.when)
        yield "days apart", float(apart)
        if apart >= _AGAIN:
            yield "said again", 1.0
    elif a.near is not None and b.near is not None:
        yield "days apart, told", float(max(0, abs(a.near - b.near) - 2))
