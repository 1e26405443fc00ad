"""The days of undated articles, by what they tell and other articles date.

Each trace of its day that an article has is a hint (reconcile/hints.py): the day it prints without
a year, the weekday of its opening, a meeting "on Tuesday" or words that other articles put on a
day, passages of a dated article, the company of articles on the same parties. A day is settled
where the hints together leave little else; one trace at least must be more than company.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.reconcile.almanac import (
    Almanac,
    Names,
    Trace,
    company,
    event_traces,
    quote_traces,
    traces,
    wording,
)
from dragoman.reconcile.case import Case
from dragoman.reconcile.hints import weighed
from dragoman.reconcile.settle import OPEN, Placement, as_read, settled

Some = Callable[[], Iterable[tuple[Article, Findings]]]
Readings = Callable[[frozenset[str]], Iterable[tuple[Article, Findings]]]
Canonical = Callable[[str, str], str]

_FEW = 300  # readings that are held at a time: some 100 kB each
_SURE = 0.85  # probability from which a day is the article's


def placements(
    undated: frozenset[str],
    readings: Readings,
    canonical: Canonical,
    told_by: Iterable[Iterable[tuple[int, int]]],
) -> dict[str, Placement]:
    """Where the articles without a date lie in time, by article key; a function of the set alone.

    `undated` are their keys; `readings` yields the articles of some keys with what they say on
    their own; `canonical` gives the record's name for an article's name; `told_by` is what every
    article tells (`almanac.traces`). What cannot be placed is left out.
    """
    if not undated:
        return {}
    some = _kept(readings, undated)
    wanted = {
        trace
        for article, findings in some()
        for trace in _asked(findings, _names(canonical, article))
    }
    almanac = Almanac(wanted)
    for known in told_by:
        almanac.note(known)
    found = _round(some, {}, almanac, canonical)
    if any(at.day is not None for at in found.values()) and len(found) > 1:
        _note_placed(some, found, almanac, canonical)
        found = _round(some, found, almanac, canonical)
    return {key: found[key] for key in sorted(found) if found[key] != OPEN}


def _kept(readings: Readings, undated: frozenset[str]) -> Some:
    """The readings of the undated, decoded once where they are few and else each time."""
    if len(undated) > _FEW:
        return lambda: readings(undated)
    kept = list(readings(undated))
    return lambda: kept


def _round(
    some: Some,
    before: Mapping[str, Placement],
    almanac: Almanac,
    canonical: Canonical,
) -> dict[str, Placement]:
    """Where the undated articles lie by the almanac as it stands."""
    return {
        article.key: _placed(article, findings, before, almanac, canonical)
        for article, findings in some()
        if findings.clues is not None
    }


def _note_placed(
    some: Some,
    found: Mapping[str, Placement],
    almanac: Almanac,
    canonical: Canonical,
) -> None:
    """Let the articles that were placed date what they tell, for those that were not."""
    for article, findings in some():
        name = _names(canonical, article)
        then = settled(article, findings, found.get(article.key, OPEN))
        almanac.note(traces(*then, name) - traces(as_read(article), findings, name))


def _names(canonical: Canonical, article: Article) -> Names:
    return lambda local: canonical(article.key, local)


def _asked(found: Findings, name: Names) -> Iterator[Trace]:
    """Every trace by which other articles may date an undated one."""
    for event in found.events:
        if event.when is not None and event.when.relative is not None:
            yield from event_traces(event, name)
    for quote in found.quotes:
        yield from quote_traces(quote, name)
    yield from company(found, name)
    yield from (trace for trace in map(wording, found.statements()) if trace)


def _placed(
    article: Article,
    found: Findings,
    before: Mapping[str, Placement],
    almanac: Almanac,
    canonical: Canonical,
) -> Placement:
    name = _names(canonical, article)
    own = settled(article, found, before.get(article.key, OPEN))
    case = Case(found, almanac, name, traces(*own, name))
    case.hear()
    odds = weighed(case.days, case.hints)
    best = max(odds, key=lambda day: (odds[day], -day), default=None)
    sure = best is not None and case.anchored and odds[best] >= _SURE
    if not odds and not case.borrowed:
        return OPEN
    return Placement(best if sure else None, odds, case.borrowed, anchored=case.anchored)
