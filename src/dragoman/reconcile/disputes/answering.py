"""How much speaks for two figures of two articles answering one another: counts of one thing."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from math import log

from dragoman.knowledge.quantities import quantities
from dragoman.knowledge.word_classes import word_class
from dragoman.reconcile.articles.figures import SUM, is_money
from dragoman.reconcile.articles.material import Material, are_together
from dragoman.reconcile.articles.row_types import FATES, EventRow, FigureRow, standing
from dragoman.reconcile.articles.stretches import gap
from dragoman.reconcile.disputes.amounts import are_two_sums, counts_on, nearness, of_two_things
from dragoman.reconcile.grouping.matching import Compare, Kind, Seen
from dragoman.reconcile.grouping.spots import Spot
from dragoman.reconcile.words.wording import content_words, contents, named_words

_WINDOW = 24  # rows before it that a figure meets under one word
_FAR = 2.0  # times: claims about one thing seldom lie further apart, counts of two things do
_FARTHER = 20.0  # the same for "several" against "hundreds", which nobody misreads
_AT_ONCE, _MONTH = 3, 31  # days within which what is counted stands still; where two are close
_CLOSE, _NEARLY = 0.9, 0.8  # of the greater: two numbers so near are hardly so by chance
_ALIKE = 0.75  # the same for shares
_LIKELY = 0.7  # the same for what everything is counted in: hours, people, places
_MANY = 20  # from here on: small numbers lie near each other for no reason
_SOME = 5  # below: so few of anything are in every article
_COMMON = 2  # words of what both articles are about, where nothing else says what is counted
# Of two sums further apart than one sum told twice: so near, and with so many words in common, they
# may be one all the same, which is less likely.
_NEAR_SUMS, _WORDS, _LESS = 0.8, 2, 1.0
_PHRASE = 3  # topics right around two sums: one by one they tell nothing, together one thing
_STEP = 1.1  # the ratio of two sizes under which figures look for their like
_OFTEN, _MUCH = 3, 0.3  # sentences, and the share of them, that make a word a topic of its article
# Signs that two figures count one thing. On the keyed corpora all pairs from here on do, and on a
# thousand articles of one month about half of those that differ.
_ASKED = 2.5
_DAILY = contents(word_class("count.daily"))
_ANYTHING = contents(word_class("count.anything"))
_SHARES = content_words("percent share")  # of whatever: such a number is seldom the only one
_SCALES = content_words("hundred thousand million billion trillion dozen day week month year hour")
_UNDONE = content_words("intercept")  # what is launched and what of it is shot down are two counts


@dataclass(frozen=True, slots=True)
class Answer:
    """A figure as it is compared with what may answer it.

    `story` is that of its article, `parties` whom that is about; `sole` is true where nothing else
    is counted so in the article, and `topics` are the stems of its main names and of what all its
    sentences are about.
    """

    row: FigureRow
    story: str | None
    parties: frozenset[str]
    sole: bool
    topics: frozenset[str]

    @property
    def known(self) -> frozenset[str]:
        """The stems that tell of no number in its article what it counts."""
        return self.topics | _SCALES | _hedging()


def seen(material: Material) -> list[Seen[Answer]]:
    """The figures of some articles as they look for what answers them."""
    parties, topics = material.parties(), _topics(material)
    values = {(row.article, row.unit, row.low, row.high) for row in material.figures}
    counts = Counter((article, unit) for article, unit, _, _ in values)
    told = (
        Answer(
            row,
            story=material.story.get(row.article),
            parties=parties[row.article],
            sole=counts[row.article, row.unit] == 1,
            topics=topics[row.article],
        )
        for row in material.figures
    )
    return [(Spot(standing(one.row), _keys(one)), one) for one in told]


def _keys(told: Answer) -> tuple[str, ...]:
    """What a figure looks for its like under: unit and a word, unit and size."""
    row = told.row
    telling = (row.of | row.context) - told.known | row.what
    words = tuple(f"{u} {w}" for u in sorted(row.unit) for w in sorted(telling))
    if _says_little(row.unit) or row.high <= 1:
        return words
    unit, size = " ".join(sorted(row.unit)), round(log(row.high, _STEP))
    return (*words, f"{unit}: {size}", f"{unit}: {size + 1}")


def _topics(material: Material) -> dict[str, frozenset[str]]:
    """By article, the stems of its main names and of what all its sentences are about."""
    lines: dict[str, dict[tuple[int, int], frozenset[str]]] = {a: {} for a in material.articles}
    for row in chain[FigureRow | EventRow](material.figures, material.events):
        lines[row.article][row.sentence] = row.context
    found = {}
    for article, told in lines.items():
        met = Counter(w for words in told.values() for w in words)
        often = max(_OFTEN, len(told) * _MUCH)
        common = frozenset(w for w, n in met.items() if n >= often)
        found[article] = named_words(material.articles[article].about) | common
    return found


def _answering(told: Sequence[Answer]) -> Compare:
    """The score of two figures as counts of one thing; 0 where the two cannot be."""

    def compare(i: int, j: int) -> float:
        a, b = told[i], told[j]
        if not _comparable(a.row, b.row):
            return 0.0
        if not are_together(a.story, b.story, a.parties, b.parties):
            return 0.0
        company = len(a.parties & b.parties) > 1
        known, sole = a.known | b.topics, a.sole and b.sole
        return 0.5 * company + _score(a.row, b.row, known, sole=sole)

    return compare


KIND = Kind(Answer, _answering, window=_WINDOW, join=_ASKED, link=_ASKED, reach=_MONTH)


@cache
def _hedging() -> frozenset[str]:
    """The stems of words in front of numbers ("roughly"), which are a part of what is counted."""
    return content_words(" ".join(quantities().hedges))


def _says_little(unit: frozenset[str]) -> bool:
    return len(unit) < 2 and unit <= _ANYTHING


def _comparable(a: FigureRow, b: FigureRow) -> bool:
    if a.article == b.article or not a.unit & b.unit or (a.unit ^ b.unit) & _ANYTHING:
        return False
    if a.vague != b.vague or of_two_things(a, b):
        return False
    fates = frozenset[str]() if is_money(a.counted) else FATES  # a sum may be for the wounded
    if (a.of | a.unit | b.of | b.unit) & fates or (a.of ^ b.of) & _UNDONE:
        return False
    far = _FARTHER if a.vague else _FAR
    if min(a.high, b.high) <= 0 or max(a.low, b.low) > far * min(a.high, b.high):
        return False
    return not counts_on(a, b) and _one_time(a, b)


def _one_time(a: FigureRow, b: FigureRow) -> bool:
    """Whether two counts are of one time: what stands still may be counted days apart."""
    if a.when and b.when and gap(a.when, b.when) > _AT_ONCE:
        return False
    if a.unit & _DAILY:
        return a.near == b.near is not None and not (a.days and b.days and not a.days & b.days)
    whole = SUM in a.of | b.of  # what a bill comes to does not change by the day
    still = nearness(a, b) >= _CLOSE and (whole or not _says_little(a.unit))
    if (a.near is None) != (b.near is None):
        return still  # an article of no day may tell of any
    apart = abs(a.near - b.near) if a.near is not None and b.near is not None else 0
    return apart <= (_MONTH if still else _AT_ONCE)


def _score(a: FigureRow, b: FigureRow, known: frozenset[str], *, sole: bool) -> float:
    """The signs that two figures count one thing; `sole` where each is alone of its unit."""
    own = _telling((a.of & b.of) - known) | _telling(a.what & b.what)
    if is_money(a.counted) and len(_telling((a.of & b.of & known) - _SCALES)) >= _PHRASE:
        own |= {SUM}
    around = _telling((a.context & b.context) - known - own - a.unit)
    says_much = not _says_little(a.unit & b.unit)
    near = nearness(a, b)
    chance = says_much and not sole and not around and a.high < _MANY
    common = bool(around) or len((a.context & b.context & known) - a.unit) >= _COMMON
    # Nothing else is counted so in either article.
    alone = sole and says_much and common and min(a.low, b.low) >= (0 if a.vague else _SOME)
    if len(own) + (near >= _CLOSE and not chance) + alone < (1 if says_much else 2):
        return 0.0
    if (a.unit & _SHARES and near < _ALIKE) or (not says_much and near < _LIKELY):
        return 0.0
    if are_two_sums(a, b) and (near < _NEAR_SUMS or len(own) < _WORDS):
        return 0.0
    score = says_much + len(own) + min(1.0, 0.5 * len(around)) + 0.5 * (sole and says_much)
    score += 0.5 if alone and not own else 0.0
    score += 1.0 if near >= _CLOSE else 0.5 if near >= _NEARLY else 0.0
    score -= _LESS if are_two_sums(a, b) else 0.0
    ours, theirs = a.names - known, b.names - known
    if ours and theirs:
        score += 0.5 if ours & theirs else -0.5
    return score


def _telling(words: frozenset[str]) -> frozenset[str]:
    return frozenset(w for w in words if not w[0].isdigit())
