"""Divergences of number: one thing counted differently."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from math import log2

from dragoman.reconcile.amounts import differ
from dragoman.reconcile.days import gap
from dragoman.reconcile.grouping import candidates, grouped
from dragoman.reconcile.material import FATES, FigureRow, Material, QuoteRow
from dragoman.reconcile.told import Account, Dispute
from dragoman.reconcile.weights import Likeness
from dragoman.reconcile.wording import content_words

_WINDOW = 30
_TELLING = 8
_JOIN = 0.33  # set on the figures of the keyed corpora, where the claims of one thing begin
_TELLS = 2.0  # of a word's highest weight: three words that are not just anybody's
# Weight of the words that the two sentences share (in words that stand nowhere else), for each
# doubling of the articles: the more there are, the more other things their counts may be of.
_EVIDENCE = 2.2
_YEAR = 4  # digits
_FAR = 4  # times: claims about one thing seldom lie further apart, counts of two things do
_AT_ONCE = 3  # days: tolls and counts move on
# Units that name human beings: whether they are "people" or "civilians" is the outlet's choice.
_HUMAN = content_words(
    "people person civilian citizen man woman death victim resident soldier sailor seaman "
    "hostage prisoner worker protester migrant refugee casualty"
)
_STOCK = content_words("hold remain detain captive alive")
_DURATION = frozenset(("day",))  # to which all lengths of time are brought
_PLAIN = content_words("people person death victim casualty citizen")


def number_disputes(
    material: Material, homes: Mapping[str, Sequence[tuple[int, int, int]]]
) -> Iterator[Dispute]:
    """Figures of one thing that exclude each other.

    `homes` gives, by article, the stretches (start, end, group) of the events that are grouped:
    figures that stand in reports of one event count the same thing the more easily.
    """
    rows = material.figures
    compare = FigureLikeness(rows, homes, material)
    keys = [compare.keys(i, _TELLING) for i in range(len(rows))]
    edges = (
        (score, i, j) for i, j in candidates(keys, _WINDOW) if (score := compare(i, j)) >= _JOIN
    )
    asked = _EVIDENCE
    for group in grouped(len(rows), edges, compare, _JOIN):
        told = [rows[i] for i in group]
        pairs = ((i, j) for i, j in combinations(group, 2) if compare.around(i, j) >= asked)
        apart = [(rows[i], rows[j]) for i, j in pairs if _disputed(rows[i], rows[j], material)]
        held = {(r.low, r.high) for pair in apart for r in pair}
        if held:
            told = [r for r in told if (r.low, r.high) in held]
            about = f"how many {min(r.counted for r in told)}"
            yield Dispute("number", about, tuple(_account(r) for r in told))


def said_numbers(groups: Sequence[Sequence[QuoteRow]], material: Material) -> Iterator[Dispute]:
    """One utterance that two outlets give with another number for the same thing."""
    figures: dict[str, list[FigureRow]] = defaultdict(list)
    for row in material.figures:
        figures[row.article].append(row)
    for group in groups:
        held = [(q, f) for q in group if (f := _only(q, figures[q.article]))]
        told = {
            r
            for (q, ours), (other, theirs) in combinations(held, 2)
            if material.rivals(q.article, other.article)
            and material.together(q.article, other.article)
            and q.near == other.near
            for a in ours
            for b in theirs
            if a.unit == b.unit and a.of & b.of and differ(a, b)
            for r in (a, b)
        }
        if told:
            rows = sorted(told, key=lambda r: (r.article, r.start, r.id))
            about = f"how many {min(r.counted for r in rows)}"
            yield Dispute("number", about, tuple(_account(r) for r in rows))


def _only(quote: QuoteRow, figures: Sequence[FigureRow]) -> list[FigureRow]:
    """The figures in an utterance that are the only ones of their unit there."""
    inside = [f for f in figures if quote.start <= f.start and f.end <= quote.end]
    counts = Counter(f.unit for f in inside)
    return [f for f in inside if counts[f.unit] == 1]


def _account(row: FigureRow) -> Account:
    return Account(row.article, row.start, row.end)


def _disputed(a: FigureRow, b: FigureRow, material: Material) -> bool:
    """Whether the claims of two outlets exclude each other, and are of the same names and years."""
    if a.names and b.names and not a.names & b.names:
        return False
    ours, theirs = _years(a), _years(b)
    if ours and theirs and not ours & theirs:
        return False
    return a.article != b.article and material.rivals(a.article, b.article) and differ(a, b)


def _years(row: FigureRow) -> frozenset[str]:
    return frozenset(w for w in row.context if len(w) == _YEAR and w.isdigit() and w[0] in "12")


class FigureLikeness:
    """How much speaks for two figures counting one thing; below a half too little."""

    def __init__(
        self,
        rows: Sequence[FigureRow],
        homes: Mapping[str, Sequence[tuple[int, int, int]]],
        material: Material,
    ) -> None:
        """Weigh the words of every figure and of its sentence."""
        self._material = material
        self._rows = rows
        self._fates = [_fates(row) for row in rows]
        weigh = [material.weigh[row.article] for row in rows]
        self._own = Likeness((row.of for row in rows), weigh)
        self._around = Likeness((row.context for row in rows), weigh)
        self._groups = [_within(row, homes.get(row.article, ())) for row in rows]

    def keys(self, i: int, count: int) -> list[str]:
        """The words under which a figure looks for its like: its unit's, the rarest around it."""
        return [*self._own.rarest(i, count), *sorted(self._rows[i].unit)]

    def __call__(self, i: int, j: int) -> float:
        """How much speaks for it, from -1."""
        a, b = self._rows[i], self._rows[j]
        if self._fates[i] != self._fates[j] or not self._comparable(a, b):
            return -1.0
        if a.article == b.article and (differ(a, b) or a.sentence == b.sentence):
            return -1.0
        weight, whole, part = self._own(i, j)
        around, all_around, _ = self._around(i, j)
        telling = min(1.0, (weight + around / 2) / _TELLS)
        wording = telling * (0.7 * whole + 0.3 * part + 0.5 * all_around)
        apart = 0.2 * abs(log2(max(a.high, 0.1) / max(b.high, 0.1)))
        return wording - apart + self._setting(i, j)

    def around(self, i: int, j: int) -> float:
        """The weight of the words that the sentences of two figures share."""
        return self._around(i, j)[0]

    def _setting(self, i: int, j: int) -> float:
        """What speaks for one thing besides the wording: event, unit, fate, names around."""
        a, b = self._rows[i], self._rows[j]
        score = 0.15 if self._groups[i] & self._groups[j] else 0.0
        score += 0.1 if a.unit & b.unit else 0.0
        score += 0.2 if a.unit & b.unit >= _DURATION and a.of & b.of else 0.0
        score += 0.1 if _fates(a) or _stock(a, b) else 0.0
        score -= 0.15 if ("=release" in a.of) != ("=release" in b.of) else 0.0
        return score - (0.2 if a.names and b.names and not a.names & b.names else 0.0)

    def _comparable(self, a: FigureRow, b: FigureRow) -> bool:
        if not _one_unit(a, b) or min(a.high, b.high) * _FAR < max(a.low, b.low):
            return False
        if a.article != b.article and not self._material.together(a.article, b.article):
            return False
        return _at_once(a, b)


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
    return abs(a.near - b.near) <= (_AT_ONCE if toll or lasting or _stock(a, b) else 0)


def _stock(a: FigureRow, b: FigureRow) -> bool:
    """Whether both count what is there, and not what happened on a day."""
    return bool(a.of & b.of & _STOCK)


def _one_unit(a: FigureRow, b: FigureRow) -> bool:
    """Whether two figures count alike: one unit, or people under two names."""
    if a.unit & b.unit:
        return True
    if a.unit <= _HUMAN and b.unit <= _HUMAN:
        return bool(a.unit & _PLAIN or b.unit & _PLAIN)
    return False


def _fates(row: FigureRow) -> frozenset[str]:
    """What became of those counted: the dead and the wounded are never one count."""
    return (row.of | row.unit) & FATES


def _within(row: FigureRow, homes: Sequence[tuple[int, int, int]]) -> frozenset[int]:
    return frozenset(g for start, end, g in homes if start < row.end and row.start < end)
