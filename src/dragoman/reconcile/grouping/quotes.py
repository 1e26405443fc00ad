"""Same quote: which quote statements report one and the same utterance."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import fsum

from rapidfuzz import fuzz

from dragoman.model.memory import Edge, Place
from dragoman.reconcile.articles.material import Material, QuoteRow, standing
from dragoman.reconcile.articles.placed import NEAR
from dragoman.reconcile.articles.stretches import gap
from dragoman.reconcile.grouping.matching import Matching
from dragoman.reconcile.grouping.past import QUOTES, Past
from dragoman.reconcile.grouping.spots import Spot
from dragoman.reconcile.grouping.units import Unit
from dragoman.reconcile.grouping.wordings import (
    ALIKE,
    ECHOED,
    SAYING,
    is_described,
    is_echo,
    is_near,
    is_one_text,
    is_part,
    opening,
    surname,
)
from dragoman.reconcile.words.weights import Likeness

_WINDOW = 16  # rows before it that a row meets under one word
_JOIN = -1.0
# Two groups are joined where the mean of their rows is a little below: reports of one thing that
# share few words are tied by the ones that have both.
_LINK = -1.0
_NEVER = -9.0
_SURE = 1.0  # log-odds from which a report may be looked for in a longer one
_LIKELY = 0.0  # and from which it may be one of several sentences of it
_PASSAGE = 7  # spaces: fewer words are a phrase that a longer report may hold by chance
_LETTER = 97  # the same for words that two people are said to have said
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
_ECHO = -1.0  # nearly the same words on one day
_BESIDE = -1.5  # two statements of one article
# What one mouth says on one day is more often told again in other words than said twice; in pairs
# drawn from a week of general news that this adds, two in three are one utterance, in one article
# only where one gives the words that the other sums up. Undated articles may lie apart.
_TOPIC = 2  # content words in common: one is what a speaker speaks of all day
_ONE_MOUTH, _UNDATED, _ONE_SIDE, _SUMMED_UP = 1.5, 1.0, 0.5, 1.0


def same_quotes(
    every: Callable[[], Material], past: Past | None = None
) -> tuple[list[list[Place]], list[Edge], dict[str, str]]:
    """Groups of two and more reports of one utterance, in the order of their first reports.

    Beside them all likenesses, and the article of each row that has one. `every` gives all rows;
    `past` is how they were grouped last; the groups are the same without it.
    """
    if past:
        groups, edges = past.groups(matching, QUOTES, past.signatures), past.edges(QUOTES)
        return groups, edges, past.articles(QUOTES, sorted({r for e in edges for r in e[:2]}))
    rows = matching(every())
    found, scored = rows.whole()
    told = {spot.place.id: spot.place.article for spot in rows.spots}
    return rows.placed(found), rows.named(scored), told


def matching(material: Material) -> Matching:
    """The utterances of some articles as they look for their like."""
    spots = [Spot(standing(row), row.telling) for row in material.quotes]
    return Matching(spots, _compare(material), window=_WINDOW, join=_JOIN, link=_LINK)


def _compare(material: Material) -> "_Compare":
    rows = material.quotes
    alike = Likeness((row.words for row in rows), (material.weigh[row.article] for row in rows))
    return _Compare(rows, alike, material)


@dataclass(frozen=True, slots=True)
class Passage:
    """Reports of one utterance with those that go on to quote it, and whether all agree."""

    rows: tuple[Place, ...]
    verbatim: bool


def wider(material: Material, unit: Unit) -> Iterator[Passage]:
    """A group with the longer reports that hold one of it and stand in another, or in none.

    A report that goes on over several sentences may be like one report with the first of them and
    like another with the last: it stands with both.
    """
    rows, compare = material.quotes, _compare(material)
    at = {row.id: i for i, row in enumerate(rows)}
    group = sorted(at[row] for row in unit.rows)
    told = set(group)
    for score, short, long in _longer(unit, rows, at):
        held = score >= _SURE and compare.is_held(short, long)
        goes_on = score >= _LIKELY and compare.goes_on(short, long)
        if held or (goes_on and compare.is_one_of(long, group)):
            told.add(long)
    yield _passage(rows[i] for i in sorted(told))


def pair(material: Material, unit: Unit) -> Iterator[Passage]:
    """A report that is in no group, with a longer one that goes on over several sentences."""
    rows, compare = material.quotes, _compare(material)
    at = {row.id: i for i, row in enumerate(rows)}
    for score, short, long in _longer(unit, rows, at):
        if score >= _LIKELY and compare.goes_on(short, long):
            yield _passage(rows[i] for i in sorted((short, long)))


def _longer(
    unit: Unit, rows: Sequence[QuoteRow], at: Mapping[str, int]
) -> Iterator[tuple[float, int, int]]:
    """The likenesses of a unit's rows with longer reports of other articles."""
    for one, other, score in unit.answers:
        i, j = at[one], at[other]
        long, short = (i, j) if len(rows[i].content) > len(rows[j].content) else (j, i)
        if rows[i].article != rows[j].article and rows[short].id in unit.rows:
            yield score, short, long


def _passage(rows: Iterable[QuoteRow]) -> Passage:
    told = tuple(rows)
    return Passage(tuple(map(standing, told)), verbatim(told))


def verbatim(group: Sequence[QuoteRow]) -> bool:
    """Whether all reports of an utterance agree word for word, marks and case aside."""
    return len({row.content for row in group}) == 1


class _Compare:
    """Log-odds that two reports give one utterance: above 0 they rather do.

    What different mouths say counts as one utterance where the words are the same, or where one of
    them is only described or speaks for the other's side.
    """

    def __init__(self, rows: Sequence[QuoteRow], alike: Likeness, material: Material) -> None:
        self._rows = rows
        self._alike = alike
        self._material = material
        self._called = [surname(row) for row in rows]
        self._openings = [opening(row) for row in rows]

    def __call__(self, i: int, j: int) -> float:
        a, b = self._rows[i], self._rows[j]
        weight, whole, part = self._alike(i, j)
        if (whole < _THIN and a.speaker != b.speaker) or not weight or _overlap(a, b):
            return _NEVER
        if a.content == b.content and len(a.words) >= SAYING:
            return 4.0 + self._voice(i, j, 1.0) + _when(a, b)
        score = _BIAS + _when(a, b) + self._occasion(a, b) + _WHOLE * whole + _PART * part
        score += _WEIGHT * min(1.0, weight / 1.2) + (_BESIDE if a.article == b.article else 0.0)
        if score + _SET + _PARTIAL < _JOIN:
            return score
        score += _VOICE * self._voice(i, j, part)
        if score + _SET + _PARTIAL < _JOIN:
            return score
        order = _SET * fuzz.token_set_ratio(a.content, b.content)
        order += _PARTIAL * fuzz.partial_ratio(a.content, b.content)
        return score + order / 100

    def _occasion(self, a: QuoteRow, b: QuoteRow) -> float:
        """What it says for it that one mouth, or another of its side, speaks on one day."""
        if not a.speaker or not b.speaker or len(a.words & b.words) < _TOPIC:
            return 0.0
        known = a.speaker == b.speaker and not is_described(a.speaker)
        if a.article == b.article:
            return _SUMMED_UP if known and (a.kind == "direct") != (b.kind == "direct") else 0.0
        undated = a.near is None and b.near is None
        if not undated and not is_near(a, b):
            return 0.0
        if known:
            return _UNDATED if undated else _ONE_MOUTH
        side = self._material.side
        return _ONE_SIDE if a.speaker != b.speaker and side(a.speaker) == side(b.speaker) else 0.0

    def is_held(self, short: int, long: int) -> bool:
        """Whether one report stands in another word for word, as the same one's."""
        a, b = self._rows[short], self._rows[long]
        if len(a.words) < SAYING or a.content.count(" ") < _PASSAGE:
            return False
        if self._voice(min(short, long), max(short, long), 1.0) < _REPORTED:
            return False
        asked = ALIKE if a.speaker == b.speaker else _LETTER
        return fuzz.partial_ratio(a.content, b.content) >= asked

    def goes_on(self, short: int, long: int) -> bool:
        """Whether one speaker's longer report has sentences more than the first."""
        a, b = self._rows[short], self._rows[long]
        return a.speaker == b.speaker and b.end > b.sentence[1] + 1

    def is_one_of(self, row: int, group: Sequence[int]) -> bool:
        """Whether a report is like those of a group in the mean."""
        scores = [self(min(row, other), max(row, other)) for other in group if other != row]
        return fsum(scores) >= _LINK * len(scores)

    def _voice(self, i: int, j: int, part: float) -> float:
        """What the speakers say for it; `part` is how much of the shorter the longer has."""
        a, b = self._rows[i], self._rows[j]
        if a.speaker == b.speaker:
            return 0.0 if a.speaker else -0.8
        if not a.speaker or not b.speaker:
            return -0.6
        if is_described(a.speaker) and is_described(b.speaker):
            common = set(a.speaker.split()) & set(b.speaker.split()) - {"a", "an", "the"}
            return -0.5 if common else -1.5
        return self._other_voice(i, j, part)

    def _other_voice(self, i: int, j: int, part: float) -> float:
        """What it says that two speakers have other names."""
        a, b = self._rows[i], self._rows[j]
        ours, theirs = a.speaker or "", b.speaker or ""
        one_side = self._material.side(ours) == self._material.side(theirs)
        both = {ours, theirs} <= self._material.persons
        if not both and (one_side or is_described(ours) or is_described(theirs)):
            return -1.2
        near = part >= ECHOED
        if near and (is_one_text(a, b) or is_part(a, b)):
            return 0.0
        if self._called[i] in self._openings[j] or self._called[j] in self._openings[i]:
            return _REPORTED
        return _COLLEAGUE if one_side else _ECHO if near and is_echo(a, b) else _STRANGER


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
