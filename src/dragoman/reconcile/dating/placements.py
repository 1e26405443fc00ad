"""The days of undated articles, by what they tell and other articles date.

Each trace of its day that an article has is a hint (`hints`): the day it prints without
a year, the weekday of its opening, a meeting "on Tuesday" or words that other articles put on a
day, passages of a dated article, the company of articles on the same parties. A day is settled
where the hints together leave little else; one trace at least must be more than company.

An article is placed twice: by what the dated articles tell, then by what those tell as well that
were placed. Both are kept, and made anew only where what it asks for is told otherwise.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from dragoman.model.article import Article
from dragoman.model.diary import Diary, Placing, Telling
from dragoman.model.findings import Findings
from dragoman.model.identity import content_hash
from dragoman.reconcile.dating.almanac import (
    Almanac,
    Names,
    Told,
    Trace,
    code,
    company,
    event_traces,
    packed_traces,
    quote_traces,
    traces,
    unpacked_traces,
    wording,
)
from dragoman.reconcile.dating.case import Case
from dragoman.reconcile.dating.hints import weighed
from dragoman.reconcile.dating.settle import OPEN, Placement, as_read, settled
from dragoman.reconcile.words.packing import packed, unpacked

Readings = Callable[[frozenset[str]], Iterable[tuple[Article, Findings]]]
Canonical = Callable[[str, str], str]

_CLUELESS = "clueless"  # of an article that gives no clue of its day
_SEVERAL = 2  # undated articles that give a clue, for one to place another
_SURE = 0.85  # probability from which a day is the article's


def placed_anew(
    diary: Diary,
    undated: Mapping[str, str],
    gone: Collection[str],
    told: Mapping[str, tuple[bytes, bytes]],
    readings: Readings,
    canonical: Canonical,
    *,
    anew: bool = False,
) -> set[str]:
    """Place articles without a date anew where something changed; those that may lie elsewhere.

    `undated` are, of the articles that changed, those without a date, each with a digest of its
    reading and its names, and `gone` the others; `told` is what those that changed told before and
    tell now (`almanac.packed_traces`); `readings` yields the articles of some keys with what they
    say on their own; `canonical` gives the record's name for an article's name. With `anew` all
    are among them. Where they lie then is a function of the set of articles alone.
    """
    lent = _is_lent(diary)
    changed = _Dating(diary, undated, gone, readings, canonical, anew=anew).hear(told)
    return changed if lent == _is_lent(diary) else {*changed, *diary.placed()}


def placements(diary: Diary, articles: Iterable[str]) -> dict[str, Placement]:
    """Where those of some articles without a date lie in time; what cannot be placed is left out.

    Where any was placed by the dated articles, they lie where those place them that were placed
    as well.
    """
    last = _is_lent(diary)
    known = diary.placings(articles).items()
    bodies = {key: there.last if last else there.first for key, there in known if there.first}
    found = {key: unpacked(Placement, body) for key, body in sorted(bodies.items())}
    return {key: at for key, at in found.items() if at != OPEN}


def _is_lent(diary: Diary) -> bool:
    """Whether articles that were placed may place others."""
    return diary.settled(_SEVERAL)


class _Dating:
    def __init__(
        self,
        diary: Diary,
        undated: Mapping[str, str],
        gone: Collection[str],
        readings: Readings,
        canonical: Canonical,
        *,
        anew: bool,
    ) -> None:
        self._diary, self._undated, self._gone = diary, undated, gone
        self._anew = anew
        self._readings, self._canonical = readings, canonical
        self._read: dict[str, tuple[Article, Findings]] = {}

    def hear(self, told: Mapping[str, tuple[bytes, bytes]]) -> set[str]:
        """Place anew what asks for something that is told otherwise than before."""
        diary = self._diary
        change = _difference(told.values())
        diary.note(change, lent=False)
        lost = self._begin()
        asking = self._asking(change)
        met = self._clued(asking | self._fresh)
        first = {key: self._first(key, there) for key, there in met.items()}
        owns = [(there.own, first[key].own) for key, there in met.items()]
        lent = _difference([*owns, *((own, b"") for own in lost)])
        diary.note(lent, lent=True)
        asking |= self._asking(lent)
        met = self._clued((asking | self._fresh) - first.keys()) | first
        placed = {key: self._last(key, there) for key, there in sorted(met.items())}
        days = {key: unpacked(Placement, there.first).day for key, there in placed.items()}
        diary.place(placed, {}, {key for key, day in days.items() if day is not None})
        return {*placed, *self._fresh, *self._gone}

    def _asking(self, change: Mapping[Telling, int]) -> set[str]:
        """The undated articles that ask for what is told otherwise; nobody where all are anew."""
        if self._anew:
            return set()
        return self._diary.askers(code for (code, _), more in change.items() if more)

    def _begin(self) -> list[bytes]:
        """Begin anew where an article's reading or names changed; what was lent to such is lost."""
        diary = self._diary
        known = diary.placings({*self._undated, *self._gone})
        there = {key: was.basis for key, was in known.items()}
        gone = {key for key in self._gone if key in known}
        self._fresh = {key for key, basis in self._undated.items() if there.get(key) != basis}
        was = {key: known[key] for key in gone | self._fresh if key in known}
        now = {key: self._begun(key) for key in sorted(self._fresh)}
        diary.place(
            {**dict.fromkeys(gone), **now},
            {key: (_codes(was.get(key)), _codes(now.get(key))) for key in was.keys() | now.keys()},
        )
        return [there.own for there in was.values()]

    def _clued(self, articles: Iterable[str]) -> dict[str, Placing]:
        """How these articles were placed, but for those that give no clue of their day."""
        found = sorted(self._diary.placings(articles).items())
        return {key: there for key, there in found if there.heard != _CLUELESS}

    def _begun(self, key: str) -> Placing:
        """An article of which no more is known than what it asks for."""
        article, found = self._reading(key)
        if found.clues is None:
            return Placing(self._undated[key], b"", _CLUELESS, b"", b"", "", b"")
        asked = sorted({code(trace) for trace in _asked(found, self._names(article))})
        return Placing(self._undated[key], array("Q", asked).tobytes(), "", b"", b"", "", b"")

    def _first(self, key: str, before: Placing) -> Placing:
        """An article placed by what the dated ones tell."""
        own = self._told(key)
        almanac = Almanac(self._diary.days(_codes(before), lent=False), own)
        heard = almanac.heard()
        if heard == before.heard:
            return before
        article, found = self._reading(key)
        name = self._names(article)
        at = _placed(found, almanac, name)
        lent = traces(*settled(article, found, at), name) - own
        return replace(before, heard=heard, first=packed(at), own=packed_traces(lent), again="")

    def _last(self, key: str, before: Placing) -> Placing:
        """An article placed by what all others tell, those too that were placed."""
        own = self._told(key) | frozenset(unpacked_traces(before.own))
        almanac = Almanac(self._diary.days(_codes(before), lent=True), own)
        again = content_hash(almanac.heard(), before.heard)
        if again == before.again:
            return before
        article, found = self._reading(key)
        at = _placed(found, almanac, self._names(article))
        return replace(before, again=again, last=packed(at))

    def _told(self, key: str) -> Told:
        return frozenset(unpacked_traces(self._diary.told((key,))[key]))

    def _names(self, article: Article) -> Names:
        return partial(self._canonical, article.key)

    def _reading(self, key: str) -> tuple[Article, Findings]:
        if key not in self._read:
            ((article, found),) = self._readings(frozenset((key,)))
            self._read[key] = as_read(article), found
        return self._read[key]


def _difference(pairs: Iterable[tuple[bytes, bytes]]) -> dict[Telling, int]:
    """How many more tell each trace of a day, by what articles told before and tell now."""
    change: Counter[Telling] = Counter()
    for before, now in pairs:
        if before != now:
            change.update(unpacked_traces(now))
            change.subtract(unpacked_traces(before))
    return change


def _codes(there: Placing | None) -> list[int]:
    return array("Q", there.asked).tolist() if there else []


def _asked(found: Findings, name: Names) -> Iterator[Trace]:
    """Every trace by which other articles may date an undated one."""
    for event in found.events:
        if event.when is not None and event.when.relative is not None:
            yield from event_traces(event, name)
    for quote in found.quotes:
        yield from quote_traces(quote, name)
    yield from company(found, name)
    yield from (trace for trace in map(wording, found.statements()) if trace)


def _placed(found: Findings, almanac: Almanac, name: Names) -> Placement:
    case = Case(found, almanac, name)
    case.hear()
    odds = weighed(case.days, case.hints)
    best = max(odds, key=lambda day: (odds[day], -day), default=None)
    sure = best is not None and case.anchored and odds[best] >= _SURE
    if not odds and not case.borrowed:
        return OPEN
    return Placement(best if sure else None, odds, case.borrowed, anchored=case.anchored)
