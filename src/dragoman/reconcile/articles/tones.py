"""Tones: how the words around a statement tell what it leaves open, and how much its actor does."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from sys import intern
from typing import TypeVar

from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.openness import openness
from dragoman.knowledge.wording import wording
from dragoman.model.findings import Findings
from dragoman.reconcile.articles.ahead import is_dropped, is_lapsed
from dragoman.reconcile.articles.row_types import EventRow, PositionRow, QuoteRow
from dragoman.reconcile.words.sentences import Sentences

Row = TypeVar("Row", EventRow, PositionRow, QuoteRow)

LAPSED = "lapsed"
BARE = "bare"  # words that do not say who: "to land the mail", "that would close the lock"
SETTING = "setting"  # an event by which another is dated: "weeks before the vote"
ASKED = "asked"  # what stands in a question
LASTING = "lasting"  # what goes on till a day, on which nothing is due: "funded through June"
BALLOT = "ballot"  # an election: what is told before one seldom is about it
SOON = "soon"  # what is to come within the day: "will land shortly"
_REACH = 60  # characters before a statement in which its plan or its doubt may stand
_READ = 240  # of its own
_OPENING = 110  # of its own in which it says what it mainly does
_MUCH = 8  # statements of an article: who acts in so many is one of those it is about
_CUT_OFF = re.compile(r"(?:to|that|which|who|whom|whose)\b", re.IGNORECASE)
_DATES = re.compile(
    r"\b(?:before|ahead of|(?:head|go)(?:s|ing)? into|(?:leading|run|running)(?:[ -]up)? to"
    r"|since|after|during)"
    r"(?: (?:the|its|his|her|their|this|next|a|an))?\W*$",
    re.IGNORECASE,
)
_AT = re.compile(r"\b(?:at|for|in|into|of|to|until)(?: the| this| next)?\W*$", re.IGNORECASE)
_MONTHS = "|".join((*calendar().months, r"[0-9]{4}", "year", "month", "week", "end", "quarter"))
_THROUGH = re.compile(
    rf"\b(?:through|throughout)(?: (?:the|next|early|late|mid|fiscal|this))* (?:{_MONTHS})\b",
    re.IGNORECASE,
)
_BALLOTS = re.compile(
    r"\b(?:(?:re-?)?elections?|caucus(?:es)?|primar(?:y|ies)|midterms?|polls|polling day)\b",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"\b(?:shortly|momentarily|tonight|tomorrow|later (?:in the day|today)"
    r"|this (?:morning|afternoon|evening)|(?:within|in the coming|in the next few) hours)\b",
    re.IGNORECASE,
)
_OPEN = frozenset(("scheduled", "expected", "proposed", "conditional", "not_done"))


def toned(rows: Iterable[Row], findings: Findings, lines: Sentences) -> Iterator[Row]:
    """The rows of an article; those that leave something open with how their words tell it."""
    acts: Mapping[str, int] = _acts(findings)
    sides: dict[str, str] = {a.name: a.side or a.name for a in findings.actors}
    for row in rows:
        if not _is_open(row):
            yield row
            continue
        who: set[str] = {sides.get(name, name) for name in _who(row)}
        told: str = lines.before(row.start, _REACH) + lines.text[row.start : row.end][:_READ]
        tones = {*_said(told), *_share(max(map(acts.__getitem__, who), default=0))}
        if _effect().search(lines.text[row.start : row.end][:_OPENING]):
            tones.add("effect")
        if is_lapsed(told) or is_dropped(lines.after(row.end, _READ)):
            tones.add(LAPSED)
        tones.update(_shape(row, lines))
        yield replace(row, tones=frozenset(tones))


def _shape(row: EventRow | PositionRow | QuoteRow, lines: Sentences) -> Iterator[str]:
    """How its words stand in their sentence."""
    if _CUT_OFF.match(lines.text, row.start):
        yield BARE
    told = lines.text[row.start : row.end], lines.whole(max(row.start, row.end - 1))
    if any(words.rstrip("\"'”’) ").endswith("?") for words in told):
        yield ASKED
    if _HOURS.search(lines.text[row.start : row.end] + lines.after(row.end, _OPENING)):
        yield SOON
    if _THROUGH.search(lines.text[row.start : row.end]):
        yield LASTING
    if isinstance(row, EventRow):
        before = lines.before(row.start, _REACH)
        if _DATES.search(before) or (row.kind == "election" and _AT.search(before)):
            yield SETTING
        if row.kind == "election" and _BALLOTS.search(lines.text, row.start, row.end):
            yield BALLOT


def _is_open(row: EventRow | PositionRow | QuoteRow) -> bool:
    if isinstance(row, EventRow) and row.status in _OPEN:
        return True
    return row.stage is not None or (isinstance(row, PositionRow) and row.asks)


def _who(row: EventRow | PositionRow | QuoteRow) -> frozenset[str]:
    if isinstance(row, EventRow):
        return row.actors
    who = row.party if isinstance(row, PositionRow) else row.speaker
    return frozenset((who,)) if who else frozenset()


def _acts(findings: Findings) -> Mapping[str, int]:
    """In how many statements of an article each party acts or takes a stand."""
    sides = {a.name: a.side or a.name for a in findings.actors}
    told: Counter[str] = Counter()
    for e in findings.events:
        told.update({sides.get(name, name) for name in (*e.actors, *e.recipients)})
    told.update(sides.get(p.party, p.party) for p in findings.positions)
    return told


def _share(acts: int) -> Iterator[str]:
    """How much of its article is told of who acts."""
    if acts > 1:
        yield "acts"
    if acts >= _MUCH:
        yield "acts much"


def _said(told: str) -> Iterator[str]:
    for found in _tones().finditer(told.replace("’", "'")):
        yield intern(found.lastgroup or "")


@cache
def _effect() -> re.Pattern[str]:
    """What only follows from something: "will help exporters", "could mark a turn"."""
    effects = "|".join(wording().open["forecast"])
    beside = r"(?: [a-z]+ly| not| also| then| now| just| still| ever)*"
    may = rf"(?:will|would|could|may|might|can|'ll|’ll){beside}"
    return re.compile(rf"\b{may} (?:{effects})\b", re.IGNORECASE)


@cache
def _tones() -> re.Pattern[str]:
    told = openness().tones.items()
    groups = (f"(?P<{tone}>{'|'.join(words)})" for tone, words in told)
    return re.compile(rf"\b(?:{'|'.join(groups)})\b", re.IGNORECASE)
