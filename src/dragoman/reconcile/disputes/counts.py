"""Counts of one thing in two articles of a story: which figure of the one answers which there."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, combinations
from math import log

from dragoman.model.memory import Edge, Memory
from dragoman.reconcile.articles.figures import asked
from dragoman.reconcile.articles.material import FATES, EventRow, FigureRow, Material, standing
from dragoman.reconcile.articles.stretches import gap
from dragoman.reconcile.disputes.amounts import differ, is_beside, knows, of_two_things
from dragoman.reconcile.disputes.told import Account, Dispute, place
from dragoman.reconcile.grouping.joining import by_article
from dragoman.reconcile.grouping.matching import Matching, Scored
from dragoman.reconcile.grouping.spots import Spot
from dragoman.reconcile.grouping.units import Unit, counts
from dragoman.reconcile.words.wording import content_words, named_words

_WINDOW = 24  # rows before it that a figure meets under one word
_FAR = 2.0  # times: claims about one thing seldom lie further apart, counts of two things do
_FARTHER = 20.0  # the same for "several" against "hundreds", which nobody misreads
_AT_ONCE, _MONTH = 7, 31  # days within which what is counted stands still; where two are close
_CLOSE, _NEARLY = 0.9, 0.8  # of the greater: two numbers so near are hardly so by chance
_ALIKE = 0.75  # the same for shares
_MANY = 20  # from here on: small numbers lie near each other for no reason
_SOME = 5  # below: so few of anything are in every article
_COMMON = 2  # words of what both articles are about, where nothing else says what is counted
_STEP = 1.1  # the ratio of two sizes under which figures look for their like
_OFTEN, _MUCH = 3, 0.3  # sentences, and the share of them, that make a word a topic of its article
# Signs that two figures count one thing. On the keyed corpora all pairs from here on do, and on a
# thousand articles of one month about half of those that differ.
_ASKED = 2.5
# What is counted anew each day, attack or session: another day's is another count.
_DAILY = content_words(
    "drone missile rocket shell bomb strike attack raid violation clash truck flight sortie arrest "
    "case vote point target round"
)
# Units that say little of what is counted: money, shares, lengths of time, people and places.
_ANYTHING = content_words(
    "percent share day hour minute time person people man woman child year usd eur gbp dollar euro "
    "pound point country nation state government organisation organization group member company "
    "city town village area region district site place part round step thing case issue target "
    "article item position"
)
_SHARES = content_words("percent share")  # of whatever: such a number is seldom the only one
_SCALES = content_words("hundred thousand million billion trillion dozen day week month year hour")
_UNDONE = content_words("intercept")  # what is launched and what of it is shot down are two counts


def answers(rows: Iterable[str], memory: Memory) -> tuple[dict[str, Unit | None], set[str]]:
    """The figures of two articles that may count one thing, by the names of what hangs together.

    What speaks for a pair is in the two figures and their two articles alone. `rows` are those that
    are answered otherwise than before; given beside are these and all that they hang together with.
    """
    found: dict[tuple[str, str], Edge] = {}
    met: set[str] = set()
    fresh = set(rows)
    while fresh:
        met |= fresh
        edges = memory.edges(sorted(fresh))
        found |= {edge[:2]: edge for edge in edges}
        fresh = {row for edge in edges for row in edge[:2]} - met
    told = memory.told(sorted(met))
    units = (counts(group, told) for group in _together(found.values()))
    return {unit.at: unit for unit in units}, met


def _together(edges: Iterable[Edge]) -> list[tuple[Edge, ...]]:
    """The pairs that hang together."""
    edges = sorted(edges)
    home: dict[str, list[str]] = {}
    for a, b, _ in edges:
        one, other = home.get(a, [a]), home.get(b, [b])
        if one is not other:
            both = [*one, *other]
            home |= dict.fromkeys(both, both)
    told: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        told[id(home[edge[0]])].append(edge)
    return sorted(map(tuple, told.values()))


def count_disputes(groups: Iterable[Sequence[Edge]], material: Material) -> Iterator[Dispute]:
    """Figures of one thing that two outlets of a story give differently, of those that answer."""
    rows = material.figures
    held = by_article(rows)
    at = {row.id: i for i, row in enumerate(rows)}
    for edges in groups:
        pairs = aligned([(score, at[a], at[b]) for a, b, score in edges], rows)
        for group in _joined(sorted(pairs, key=lambda p: (-p[2], p[0], p[1])), rows):
            told = [rows[i] for i in group]
            apart = [
                (a, b)
                for a, b in combinations(told, 2)
                if material.rivals(a.article, b.article)
                and differ(a, b)
                and not knows(a, b, held[a.article])
                and not knows(b, a, held[b.article])
                and not (is_beside(a, b) or is_beside(b, a))
            ]
            if apart:
                sure = [r for r in told if any(_is_same(r, one) for pair in apart for one in pair)]
                again = (r for one in sure for r in held[one.article] if _is_again(r, one))
                accounts = sorted({Account(r.article, r.start, r.end) for r in again}, key=place)
                yield Dispute("number", asked(r.counted for r in sure), tuple(accounts))


def _is_same(row: FigureRow, other: FigureRow) -> bool:
    """Whether two figures that answer one another give one number."""
    return (row.low, row.high) == (other.low, other.high)


def _is_again(row: FigureRow, other: FigureRow) -> bool:
    """Whether an article gives one number of a unit, here and there."""
    return (row.unit, row.low, row.high) == (other.unit, other.low, other.high)


def aligned(edges: Sequence[Scored], rows: Sequence[FigureRow]) -> Iterator[tuple[int, int, float]]:
    """Pairs of figures of two articles, each the other's best answer there, with their score."""
    best: dict[tuple[int, str], float] = defaultdict(float)
    for score, i, j in edges:
        best[i, rows[j].article] = max(best[i, rows[j].article], score)
        best[j, rows[i].article] = max(best[j, rows[i].article], score)
    for score, i, j in edges:
        if score >= max(best[i, rows[j].article], best[j, rows[i].article]):
            yield i, j, score


def matching(material: Material) -> Matching:
    """The figures of some articles as they look for what answers them."""
    compare = _Answering(material)
    spots = [Spot(standing(row), compare.keys(row)) for row in material.figures]
    return Matching(spots, compare, window=_WINDOW, join=_ASKED, link=_ASKED)


class _Answering:
    """The score of two figures as counts of one thing, by what tells in their articles."""

    def __init__(self, material: Material) -> None:
        self._material = material
        self._rows = material.figures
        self._parties = material.parties()
        values = {(row.article, row.unit, row.low, row.high) for row in self._rows}
        self._counts = Counter((article, unit) for article, unit, _, _ in values)
        self._lines: dict[str, dict[tuple[int, int], frozenset[str]]] = defaultdict(dict)
        for row in chain[FigureRow | EventRow](material.figures, material.events):
            self._lines[row.article][row.sentence] = row.context
        self._topics: dict[str, frozenset[str]] = {}

    def __call__(self, i: int, j: int) -> float:
        """The score; 0 where the two cannot count one thing."""
        a, b = self._rows[i], self._rows[j]
        if not _comparable(a, b) or not self._material.together(a.article, b.article):
            return 0.0
        sole = self._counts[a.article, a.unit] == self._counts[b.article, b.unit] == 1
        company = len(self._parties[a.article] & self._parties[b.article]) > 1
        known = self._known(a.article) | self._known(b.article)
        return 0.5 * company + _score(a, b, known, sole=sole)

    def keys(self, row: FigureRow) -> tuple[str, ...]:
        """What a figure looks for its like under: unit and a word, unit and size."""
        telling = (row.of | row.context) - self._known(row.article)
        words = tuple(f"{u} {w}" for u in sorted(row.unit) for w in sorted(telling))
        if _says_little(row.unit) or row.high <= 1:
            return words
        unit, size = " ".join(sorted(row.unit)), round(log(row.high, _STEP))
        return (*words, f"{unit}: {size}", f"{unit}: {size + 1}")

    def _known(self, article: str) -> frozenset[str]:
        """The stems that tell of no number in an article what it counts.

        Those of its main names, and what all its sentences are about.
        """
        if article not in self._topics:
            lines = self._lines[article]
            met = Counter(w for words in lines.values() for w in words)
            often = max(_OFTEN, len(lines) * _MUCH)
            about = self._material.articles[article].about
            self._topics[article] = (
                named_words(about) | {w for w, n in met.items() if n >= often} | _SCALES
            )
        return self._topics[article]


def _says_little(unit: frozenset[str]) -> bool:
    return len(unit) < 2 and unit <= _ANYTHING


def _comparable(a: FigureRow, b: FigureRow) -> bool:
    if a.article == b.article or not a.unit & b.unit or (a.unit ^ b.unit) & _ANYTHING:
        return False
    if a.vague != b.vague or of_two_things(a, b):
        return False
    if (a.of | a.unit | b.of | b.unit) & FATES or (a.of ^ b.of) & _UNDONE:
        return False
    far = _FARTHER if a.vague else _FAR
    if min(a.high, b.high) <= 0 or max(a.low, b.low) > far * min(a.high, b.high):
        return False
    return _one_time(a, b)


def _one_time(a: FigureRow, b: FigureRow) -> bool:
    """Whether two counts are of one time: what stands still may be counted days apart."""
    if a.when and b.when and gap(a.when, b.when) > _AT_ONCE:
        return False
    if a.unit & _DAILY:
        return a.near == b.near is not None and not (a.days and b.days and not a.days & b.days)
    still = _near(a, b) >= _CLOSE and not _says_little(a.unit)
    if (a.near is None) != (b.near is None):
        return still  # an article of no day may tell of any
    apart = abs(a.near - b.near) if a.near is not None and b.near is not None else 0
    return apart <= (_MONTH if still else _AT_ONCE)


def _near(a: FigureRow, b: FigureRow) -> float:
    """How near two numbers lie: what the smaller is of the greater."""
    return min(a.high, b.high) / max(a.low, b.low)


def _score(a: FigureRow, b: FigureRow, known: frozenset[str], *, sole: bool) -> float:
    """The signs that two figures count one thing; `sole` where each is alone of its unit."""
    own = _telling((a.of & b.of) - known)
    around = _telling((a.context & b.context) - known - own - a.unit)
    says_much = not _says_little(a.unit & b.unit)
    near = _near(a, b)
    chance = says_much and not sole and not around and a.high < _MANY
    common = bool(around) or len((a.context & b.context & known) - a.unit) >= _COMMON
    # Nothing else is counted so in either article.
    alone = sole and says_much and common and min(a.low, b.low) >= (0 if a.vague else _SOME)
    if len(own) + (near >= _CLOSE and not chance) + alone < (1 if says_much else 2):
        return 0.0
    if a.unit & _SHARES and near < _ALIKE:
        return 0.0
    score = says_much + len(own) + min(1.0, 0.5 * len(around)) + 0.5 * (sole and says_much)
    score += 0.5 if alone and not own else 0.0
    score += 1.0 if near >= _CLOSE else 0.5 if near >= _NEARLY else 0.0
    ours, theirs = a.names - known, b.names - known
    if ours and theirs:
        score += 0.5 if ours & theirs else -0.5
    return score


def _telling(words: frozenset[str]) -> frozenset[str]:
    return frozenset(w for w in words if not w[0].isdigit())


def _joined(
    pairs: Sequence[tuple[int, int, float]], rows: Sequence[FigureRow]
) -> Iterator[list[int]]:
    """The figures that answer one another, none twice in an article with two values."""
    home: dict[int, list[int]] = {}
    for i, j, _ in pairs:
        one, other = home.get(i, [i]), home.get(j, [j])
        if one is other or any(_clash(rows[a], rows[b]) for a in one for b in other):
            continue
        both = sorted({*one, *other})
        home |= dict.fromkeys(both, both)
    seen: set[int] = set()
    for i in sorted(home):
        if i not in seen:
            seen.update(home[i])
            yield home[i]


def _clash(a: FigureRow, b: FigureRow) -> bool:
    return a.article == b.article and differ(a, b)
