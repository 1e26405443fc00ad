"""How likely two event statements report one event: log-odds from traits of the pair."""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from dragoman.knowledge.states import surfaces
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.grouping.company import company
from dragoman.reconcile.grouping.meanings import Meanings, meant
from dragoman.reconcile.grouping.odds import HOPELESS, NEVER, odds
from dragoman.reconcile.grouping.reporting import Report
from dragoman.reconcile.grouping.subjects import Subjects
from dragoman.reconcile.grouping.timing import dates
from dragoman.reconcile.grouping.traits import (
    MEASURES,
    NOT,
    OCCASION,
    OPEN,
    RELATED,
    SAYING,
    TELLS,
    TOLD,
    TRUCE,
    Trait,
    against,
    is_ahead,
    is_apart,
    kinds,
    series,
    status,
)
from dragoman.reconcile.words.weights import UNSEEN, Likeness

_REMOTE = 45  # days
# What is said is told apart by its content. Of the pairs of sayings with less in common than this
# by other speakers that were joined in eighteen keyed corpora 9 of 52 are one.
_HARDLY = 0.1


def never_one(kind: str, other: str) -> bool:
    """Whether two kinds are not used for one thing."""
    return kind != other and frozenset((kind, other)) not in RELATED


@cache
def _sorted(kind: str, other: str, *, read: bool) -> float:
    """What two kinds say; NEVER where they are not used for one thing."""
    if never_one(kind, other):
        return NEVER
    return odds(read=read).add(0.0, kinds(kind, other))


class EventLikeness:
    """Log-odds that two reports tell one event: above 0 they rather do."""

    def __init__(self, told: Sequence[Report], subjects: Subjects) -> None:
        """Of some reports, by their numbers; `subjects` are those of all articles."""
        self._told = told
        self._rows = rows = [one.row for one in told]
        self._weigh = [one.weigh for one in told]
        self._words = Likeness((row.words for row in rows), self._weigh)
        self._around = Likeness((row.context for row in rows), self._weigh)
        self._subjects = subjects
        subjects.expect(row.article for row in rows)
        self._meanings = Meanings([row.meaning for row in rows])

    def __len__(self) -> int:
        """How many rows there are."""
        return len(self._rows)

    def report(self, i: int) -> Report:
        """One of the reports."""
        return self._told[i]

    def __call__(self, i: int, j: int) -> float:
        """The log-odds of two rows, as soon as they cannot reach 0 any more."""
        a, b = self._rows[i], self._rows[j]
        read = bool(a.meaning and b.meaning)
        score = _sorted(a.kind, b.kind, read=read)
        if score <= NEVER:
            return score
        told = odds(read=read)
        words, around = told.later
        score = told.add(score, meant(self._meanings(i, j)))
        score = told.add(score, self._slots(i, j))
        if score + words + around < HOPELESS:
            return score
        score = told.add(score, self._wording(i, j))
        if score + around < HOPELESS:
            return score
        return told.add(score, self._setting(i, j))

    def traits(self, i: int, j: int) -> Iterator[Trait]:
        """Everything that speaks for or against two rows being one, by name, with its measure."""
        yield from kinds(self._rows[i].kind, self._rows[j].kind)
        yield from meant(self._meanings(i, j))
        yield from self._slots(i, j)
        yield from self._wording(i, j)
        yield from self._setting(i, j)

    def _slots(self, i: int, j: int) -> list[Trait]:
        a, b = self._rows[i], self._rows[j]
        found: list[Trait] = []
        of_truce = a.kind != b.kind and "ceasefire" in (a.kind, b.kind)
        if of_truce and not (TRUCE in a.context and TRUCE in b.context):
            found.append(("of no truce", 1.0))
        found.append((status(a.status, b.status, a.when if a.when == b.when else None), 1.0))
        found += dates(a, b)
        if a.when or b.when:
            found += self._timed(i, j)
        found += series(a, b)
        found += against(a, b)
        if a.place and b.place:
            found.append(self._places(i, j))
            if a.place & b.place and is_ahead(a) and is_ahead(b):
                found.append(("ahead there", 1.0))
        found += company(self._told[i], self._told[j])
        if a.article == b.article:
            found += self._beside(i, j)
        else:
            found.append(("another subject", self._subjects.apart(a.article, b.article)))
        return found

    def _timed(self, i: int, j: int) -> Iterator[Trait]:
        """How the days of two statements, of which one is dated, lie to those of the articles."""
        a, b = self._told[i], self._told[j]
        if a.row.when == b.row.when and _is_remote(a) and _is_remote(b):
            yield "same time long ago", 1.0
        if _is_before(a, b.row) or _is_before(b, a.row):
            yield "told before it came", 1.0
        if _is_next(a.row, b) or _is_next(b.row, a):
            yield "due before", 1.0

    def _beside(self, i: int, j: int) -> Iterator[Trait]:
        """Two statements of one article: one in the other, in one sentence, one after the other."""
        a, b = self._rows[i], self._rows[j]
        if a.start < b.end and b.start < a.end:
            yield ("nested" if a.kind != "other" else "nested, other kind"), 1.0
            return
        if is_apart(a, b):
            yield "one article, other kind", 1.0
        if a.sentence == b.sentence:
            yield ("one sentence" if a.kind == b.kind else "one sentence, other kind"), 1.0
            if a.kind == b.kind and a.kind in MEASURES and self._each_says(i, j):
                yield "listed measures", 1.0
        else:
            yield "one article", 1.0
            first, last = (i, j) if a.start < b.start else (j, i)
            later = self._rows[last]
            if self._told[last].before == self._rows[first].id and (
                not later.words or later.status == "denied"
            ):
                # "The talks", and what is denied, are what the article spoke of last.
                yield "taken up", 1.0

    def _wording(self, i: int, j: int) -> Iterator[Trait]:
        """The words of the statements; two may share all theirs, and they be anybody's."""
        weight, whole, part = self._words(i, j)
        if weight < TELLS and self._rows[i].kind in MEASURES and self._says(i) and self._says(j):
            yield "another measure", 1.0
        if weight < _HARDLY and self._are_anothers(i, j):
            yield "another's saying", 1.0
        if weight:
            telling = min(1.0, weight / TELLS)
            yield "whole", telling * whole
            yield "part", telling * part
            yield "weight", min(1.0, weight)
        elif not self._rows[i].words or not self._rows[j].words:
            yield "bare", 1.0
        elif self._rows[i].kind == self._rows[j].kind == "other":
            yield "other kind, no word", 1.0

    def _each_says(self, i: int, j: int) -> bool:
        """Whether each of two statements has telling words, and none that is the other's."""
        apart = self._rows[i].words.isdisjoint(self._rows[j].words)
        return apart and self._says(i) and self._says(j)

    def _are_anothers(self, i: int, j: int) -> bool:
        """Whether two say something, each under a name of its own."""
        a, b = self._rows[i], self._rows[j]
        others = bool(a.actors and b.actors) and a.actors.isdisjoint(b.actors)
        return others and a.kind in SAYING and b.kind in SAYING

    def _says(self, i: int) -> bool:
        """Whether the words of a statement tell anything of their own."""
        return self._words.total(i) >= TELLS

    def _setting(self, i: int, j: int) -> Iterator[Trait]:
        """The words of the sentences around them."""
        weight, whole, _ = self._around(i, j)
        yield "around", whole
        yield "around weight", min(1.0, weight / 3)

    def _places(self, i: int, j: int) -> Trait:
        """A place that every other sentence names tells little."""
        common = self._rows[i].place & self._rows[j].place
        if not common:
            a, b = self._rows[i], self._rows[j]
            if seated(a.where, b.where):
                return "place within", 1.0
            on_a_day = a.when and a.when == b.when and a.kind in OCCASION and b.kind in OCCASION
            # The same people do not meet in two places on one day: the reports differ.
            return ("other place, one day" if on_a_day else "other place"), 1.0
        one, other = self._weigh[i], self._weigh[j]
        return "place", max(one.of(stem) + other.of(stem) for stem in common) / (2 * UNSEEN)


def _is_before(one: Report, b: EventRow) -> bool:
    """Whether one article told as come, or as wrong, what the other dates to a later day."""
    past = one.row.status in TOLD and b.when is not None
    told = one.published
    return past and told is not None and b.when is not None and told + 1 < b.when.first


def _is_next(a: EventRow, other: Report) -> bool:
    """Whether one article waits, without a day, after the day the other's occasion was due."""
    b, told = other.row, other.published
    if a.kind not in OCCASION or b.when or a.when is None or told is None:
        return False
    return a.status in OPEN and b.status in OPEN | NOT and a.when.last < told


def _is_remote(one: Report) -> bool:
    """Whether a report dates a thing well behind its article: background, known by its date."""
    row, told = one.row, one.published
    return row.when is not None and told is not None and row.when.last < told - _REMOTE


@lru_cache(maxsize=1 << 12)
def seated(where: str | None, other: str | None) -> bool:
    """Whether two places are one state, its capital or a seat of its government."""
    one, two = surfaces().get(where or ""), surfaces().get(other or "")
    if one is None or two is None or one.name != two.name:
        return False
    return {one.kind, two.kind} <= {"state", "metonym"}
