"""Passages that tell how talks go, how soon or how good an outcome is, in one of two ways."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.gauges import gauges, unreal
from dragoman.reconcile.articles.marks import Course
from dragoman.reconcile.articles.row_types import EventRow, QuoteRow
from dragoman.reconcile.articles.rows import voice
from dragoman.reconcile.words.patterns import any_of
from dragoman.reconcile.words.sentences import Sentences

_BESIDE = 70  # characters between the talks and what is said of them, within a sentence
_AROUND = 90  # characters before and after in which that may be called a hope or a fear
_WORDS = re.compile(r"[a-z0-9]+")
_CLAUSE = re.compile(r"[.!?;:,\n]")
_STOP = re.compile(r"[.!?,\n]")
_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|being)(?: [a-z]+ly| also)? $|^ (?:[a-z]+ly )?$"
)
# Before a word on how well talks go: it says the contrary.
_NOT = frozenset(("no", "not", "any", "little", "less", "without", "hardly"))
_COURSE = "course"  # the gauge of how talks go, which long ago went otherwise
_VERDICT = "verdict"  # the gauge that is also told of accords by their short names
_YEAR, _NEVER = re.compile(r"\b(?:1[89]|20)\d\d\b"), 9999
_CAPITALS = re.compile(r"\b[A-Z]{3,6}\b")
_ACCORD = re.compile(
    r"\b([A-Z]{3,6}) "
    r"(?:deal|talks|negotiations|agreement|accord|treaty|pact|renegotiation|rewrite)\b"
    r"|\b(?:Agreement|Accord|Treaty|Pact|Partnership|Convention|Protocol)"
    r"(?:,? (?:or|known as|called))?,? \(?[“\"]?([A-Z]{3,6})\b"
    r"|\b(?:renegotiat|ratif|rewrit|rework|revis|scrap|terminat|replac|withdraw|quit)[a-z]*"
    r"(?: from| of)?(?: the)? ([A-Z]{3,6})\b"
)
_TALKS = frozenset(("talks", "meeting", "agreement", "mediation"))

Way = tuple[str, bool, int, int]  # a gauge, whether it stands low, and where a text says so


def told_courses(
    lines: Sentences,
    shown: str,
    rows: tuple[Sequence[EventRow], Sequence[QuoteRow]],
    published: int | None,
) -> Iterator[Course]:
    """The places of a text that say how talks or a deal are, with whose and who says so.

    `rows` are the text's events and quotes, `shown` is its article's id.
    """
    events, said = rows
    text = lines.text
    accords = _accords(text)
    if not lines.is_aligned:
        return
    ways = list(_phrases(lines))
    for gauge, low, start, end in _found(lines, accords, ways):
        if not low and _is_undone(text, end, [w[2] for w in ways if w[:2] == (gauge, True)]):
            continue
        before = _CLAUSE.split(text[max(0, start - _AROUND) : start])[-1]
        after = _CLAUSE.split(text[end : end + _AROUND])[0]
        if _unreal().search(before + text[start:end] + after):
            continue
        if gauge == _COURSE and _is_long_past(text, *lines.at(start), published):
            continue
        speaker = voice(said, start, end)
        talks = [e for e in events if e.kind in _TALKS and e.start < end and start < e.end]
        whose = frozenset[str]().union(*(e.actors | e.recipients for e in talks))
        rest = _CLAUSE.split(text[end : min(end + _AROUND, lines.at(start)[1])])[0]
        named = (m[0] for m in _CAPITALS.finditer(text, start, end) if m[0] in accords)
        accord = next(named, "") if gauge == _VERDICT else ""
        stop = end + len(rest)
        yield Course(gauge, shown, start, stop, low, speaker, published, whose, accord)


def _is_undone(text: str, end: int, lows: Iterable[int]) -> bool:
    """Whether what goes well goes badly in the same clause: "a deal in reach fell apart"."""
    return any(end <= at <= end + _BESIDE and not _STOP.search(text, end, at) for at in lows)


def _is_long_past(text: str, start: int, end: int, published: int | None) -> bool:
    """Whether a sentence names a year, or a month, before the one in which its article came out."""
    if published is None:
        return False
    day = date.fromordinal(published)
    years = (int(m[0]) for m in _YEAR.finditer(text, start, end))
    known = calendar().months
    months = {known[m[1].lower()] for m in _month().finditer(text, start, end)}
    lately = {day.month, (day.month - 2) % 12 + 1}
    return min(years, default=_NEVER) < day.year or bool(months - lately)


@cache
def _month() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:in|since|back in|last) ({'|'.join(calendar().months)})\b", re.IGNORECASE
    )


def _found(lines: Sentences, accords: frozenset[str], ways: Sequence[Way]) -> Iterator[Way]:
    """Where it says so, with the talks or the deal of which it is said."""
    told: dict[str, int] = defaultdict(int)  # no noun of talks is told of twice
    for name, low, start, end in ways:
        span = _with_talks(lines, name, start, end) if start >= told[name] else None
        if span is None and accords and name == _VERDICT and start >= told[name]:
            span = _with_accord(lines, accords, start, end)
        if span and span[0] >= told[name]:
            yield name, low, *span
            told[name] = span[1]


def _phrases(lines: Sentences) -> Iterator[Way]:
    """The words of the gauges in a text: whose they are, of which way, and where."""
    plainly, known = lines.plainly, _opening()
    told = (way for first in lines.words & known.keys() for way in known[first])
    fit = ((phrase, name, low) for needed, phrase, name, low in told if needed <= lines.words)
    met = [(at, -len(p), name, low) for p, name, low in fit for at in _places(plainly, p)]
    for start, length, name, low in sorted(met):
        before = _WORDS.findall(plainly, max(0, start - _BESIDE), start)
        if low or not before or before[-1] not in _NOT:
            yield name, low, start, start - length


def _places(plainly: str, phrase: str) -> Iterator[int]:
    """Where a phrase stands by itself in a text, and is not part of a word."""
    start = plainly.find(phrase)
    while start >= 0:
        end = start + len(phrase)
        if not _WORDS.match(plainly, start - 1, start) and not plainly[end : end + 1].isalnum():
            yield start
        start = plainly.find(phrase, start + 1)


@cache
def _opening() -> dict[str, list[tuple[frozenset[str], str, str, bool]]]:
    """The phrases of all gauges by their first words, each after all of its words."""
    known: dict[str, list[tuple[frozenset[str], str, str, bool]]] = defaultdict(list)
    for name, gauge in gauges().items():
        for low, phrases in ((False, gauge.high), (True, gauge.low)):
            for phrase in (p.lower() for p in phrases):
                words = _WORDS.findall(phrase)
                known[words[0]].append((frozenset(words), phrase, name, low))
    return dict(known)


def _with_talks(lines: Sentences, name: str, start: int, end: int) -> tuple[int, int] | None:
    """The words with the talks that are named before, behind or else in them, in one clause.

    Verbs have behind them what they judge, save in the passive ("the deal was hailed").
    """
    first, last = lines.at(start)
    before = _STOP.split(lines.plainly[max(first, start - _BESIDE) : start])[-1]
    nouns = list(_nouns(name).finditer(before))
    if nouns and lines.plainly[start:end] in gauges()[name].active:
        nouns = nouns if _PASSIVE.search(before, nouns[-1].end()) else []
    if nouns:
        return start - len(before) + nouns[-1].start(), end
    after = _STOP.split(lines.plainly[end : min(last, end + _BESIDE)])[0]
    noun = _nouns(name).search(after)
    if noun is None and _nouns(name).search(lines.plainly, start, end):
        return start, end
    return (start, end + noun.end()) if noun else None


def _accords(text: str) -> frozenset[str]:
    """The short names in capitals by which a text calls accords ("NMFA talks", "quit NMFA")."""
    return frozenset(name for found in _ACCORD.findall(text) for name in found if name)


def _with_accord(
    lines: Sentences, accords: frozenset[str], start: int, end: int
) -> tuple[int, int] | None:
    """A verdict with the short name of the accord that stands nearest before or else behind it."""
    first, last = lines.at(start)
    floor, stop = max(first, start - _BESIDE), min(last, end + _BESIDE)
    before = [m for m in _CAPITALS.finditer(lines.text, floor, start) if m[0] in accords]
    if before:
        return before[-1].start(), end
    behind = (m.end() for m in _CAPITALS.finditer(lines.text, end, stop) if m[0] in accords)
    return next(((start, at) for at in behind), None)


@cache
def _unreal() -> re.Pattern[str]:
    return any_of(unreal())


@cache
def _nouns(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(gauges()[name].of)})\b")
