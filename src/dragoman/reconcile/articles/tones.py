"""Tones: how the words around a statement tell what it leaves open, and how much its actor does."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache
from sys import intern
from typing import TypeVar

from dragoman.knowledge.openness import openness
from dragoman.knowledge.wording import wording
from dragoman.model.findings import Findings
from dragoman.reconcile.articles.ahead import is_lapsed
from dragoman.reconcile.articles.row_types import EventRow, PositionRow, QuoteRow
from dragoman.reconcile.words.sentences import Sentences

Row = TypeVar("Row", EventRow, PositionRow, QuoteRow)

LAPSED = "lapsed"
_REACH = 60  # characters before a statement in which its plan or its doubt may stand
_READ = 240  # of its own
_OPENING = 110  # of its own in which it says what it mainly does
_MUCH = 8  # statements of an article: who acts in so many is one of those it is about
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
        if is_lapsed(told):
            tones.add(LAPSED)
        yield replace(row, tones=frozenset(tones))


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
    may = r"(?:will|would|could|may|might|can|'ll|’ll)(?: [a-z]+ly| not| also)*"
    return re.compile(rf"\b{may} (?:{effects})\b", re.IGNORECASE)


@cache
def _tones() -> re.Pattern[str]:
    told = openness().tones.items()
    groups = (f"(?P<{tone}>{'|'.join(words)})" for tone, words in told)
    return re.compile(rf"\b(?:{'|'.join(groups)})\b", re.IGNORECASE)
