"""Same quote: which quote statements report one and the same utterance."""

from collections.abc import Sequence

from rapidfuzz import fuzz

from dragoman.reconcile.days import gap
from dragoman.reconcile.grouping import candidates, grouped
from dragoman.reconcile.material import Material, QuoteRow
from dragoman.reconcile.wording import Likeness

_WINDOW = 16  # rows before it that a row meets under one word
_TELLING = 6
_SAYING = 3  # content words: fewer are a phrase that anybody repeats ("no comment")
_JOIN = 0.0
# Two groups are joined where the mean of their rows is a little below: reports of one thing that
# share few words are tied by the ones that have both.
_LINK = -0.5
_NEVER = -9.0
# Percent of agreement from which two wordings are one text, whoever is said to have said it.
_ALIKE = 92
_LONG = 5  # plain words that such a text has at least
# Log-odds fitted by logistic regression, drawn towards an earlier fit on perfect input, on 1,750
# pairs of what the extractor finds in four keyed corpora, and rounded.
_BIAS = -7.0
_WHOLE, _PART, _WEIGHT = 4.2, 1.3, 2.9  # common content words: of both, of the shorter, in all
_SET, _PARTIAL = 2.6, 1.4  # likeness of the wording: as sets of words, of the shorter in the longer
_VOICE = 1.4
_STRANGER = -3.0
_BESIDE = -0.5  # two statements of one article


def same_quotes(material: Material) -> list[list[QuoteRow]]:
    """Groups of two and more reports of one utterance, in the order of their first reports."""
    rows = material.quotes
    alike = Likeness((row.words for row in rows), material.weigh)
    compare = _Compare(rows, alike, material)
    keys = [alike.rarest(i, _TELLING) for i in range(len(rows))]
    edges = (
        (score, i, j) for i, j in candidates(keys, _WINDOW) if (score := compare(i, j)) >= _JOIN
    )
    return [[rows[i] for i in group] for group in grouped(len(rows), edges, compare, _LINK)]


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

    def __call__(self, i: int, j: int) -> float:
        a, b = self._rows[i], self._rows[j]
        if _overlap(a, b):
            return _NEVER
        if a.content == b.content and len(a.words) >= _SAYING:
            return 4.0 + self._voice(a, b) + _when(a, b)
        weight, whole, part = self._alike(i, j)
        if not weight:
            return _NEVER
        score = _BIAS + _when(a, b) + _WHOLE * whole + _PART * part
        score += _WEIGHT * min(1.0, weight / 1.2) + (_BESIDE if a.article == b.article else 0.0)
        if score + _SET + _PARTIAL < _JOIN:
            return score
        score += _VOICE * self._voice(a, b)
        if score + _SET + _PARTIAL < _JOIN:
            return score
        order = _SET * fuzz.token_set_ratio(a.content, b.content)
        order += _PARTIAL * fuzz.partial_ratio(a.content, b.content)
        return score + order / 100

    def _voice(self, a: QuoteRow, b: QuoteRow) -> float:
        """What the speakers say for it."""
        if a.speaker == b.speaker:
            return 0.0 if a.speaker else -0.8
        if not a.speaker or not b.speaker:
            return -0.6
        ours, theirs = a.speaker, b.speaker
        side = self._material.side
        persons = self._material.persons
        if is_described(ours) and is_described(theirs):
            return -0.5 if set(ours.split()) & set(theirs.split()) - {"a", "an", "the"} else -1.5
        both = ours in persons and theirs in persons
        if not both and (side(ours) == side(theirs) or is_described(ours) or is_described(theirs)):
            return -1.2
        return 0.0 if is_one_text(a, b) else _STRANGER


def is_described(name: str) -> bool:
    """Whether a speaker is only described ("a senior official"), not named."""
    return name[:1].islower()


def is_one_text(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether two wordings are the same text, but for a word or a cut."""
    if min(len(a.words), len(b.words)) < _SAYING:
        return False
    if min(len(a.content.split()), len(b.content.split())) < _LONG:
        return a.content == b.content
    return fuzz.ratio(a.content, b.content) >= _ALIKE


def _overlap(a: QuoteRow, b: QuoteRow) -> bool:
    return a.article == b.article and a.start < b.end and b.start < a.end


def _when(a: QuoteRow, b: QuoteRow) -> float:
    """Speakers repeat themselves: days apart, the same words are another utterance."""
    if a.when and b.when:
        apart = gap(a.when, b.when)
        return 0.4 if apart == 0 else -1.0 * apart
    if a.near is not None and b.near is not None:
        return -0.4 * max(0, abs(a.near - b.near) - 2)
    return 0.0
