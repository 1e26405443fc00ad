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
from collections.abc import Callable, Iterable, Iterator, Mapping
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
_SURE = 0.85  # probability from which a day is the article's


def placements(
    diary: Diary,
    undated: Mapping[str, str],
    told: Mapping[str, tuple[bytes, bytes]],
    readings: Readings,
    canonical: Canonical,
) -> dict[str, Placement]:
    """Where the articles without a date lie in time, by article key; a function of the set alone.

    `undated` are their keys, each with a digest of its reading and its names; `told` is, of the
    articles that changed, what they told before and tell now (`almanac.packed_traces`); `readings`
    yields the articles of some keys with what they say on their own; `canonical` gives the record's
    name for an article's name. What cannot be placed is left out.
    """
    _Dating(diary, undated, readings, canonical).hear(told)
    both = {key: bodies for key, bodies in diary.placed().items() if bodies[0]}
    first = {key: unpacked(Placement, body) for key, (body, _) in both.items()}
    found = first
    if len(first) > 1 and any(at.day is not None for at in first.values()):
        found = {key: unpacked(Placement, body) for key, (_, body) in both.items()}
    return {key: found[key] for key in sorted(found) if found[key] != OPEN}


class _Dating:
    def __init__(
        self, diary: Diary, undated: Mapping[str, str], readings: Readings, canonical: Canonical
    ) -> None:
        self._diary, self._undated = diary, undated
        self._readings, self._canonical = readings, canonical
        self._read: dict[str, tuple[Article, Findings]] = {}

    def hear(self, told: Mapping[str, tuple[bytes, bytes]]) -> None:
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
        diary.place({key: self._last(key, there) for key, there in sorted(met.items())}, {})

    def _asking(self, change: Mapping[Telling, int]) -> set[str]:
        """The undated articles that ask for what is told otherwise; nobody where all are anew."""
        if len(self._fresh) == len(self._undated):
            return set()
        return self._diary.askers(code for (code, _), more in change.items() if more)

    def _begin(self) -> list[bytes]:
        """Begin anew where an article's reading or names changed; what was lent to such is lost."""
        diary = self._diary
        bases = diary.bases()
        gone = bases.keys() - self._undated.keys()
        self._fresh = {key for key, basis in self._undated.items() if bases.get(key) != basis}
        was = diary.placings(gone | self._fresh)
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
