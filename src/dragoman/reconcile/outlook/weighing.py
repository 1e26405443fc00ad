"""Weighing: how likely a careful reader takes a line as open, and for how long one that fades."""

import math
from collections.abc import Iterator, Sequence

from dragoman.knowledge.openness import openness
from dragoman.reconcile.articles.row_types import EventRow, PositionRow, QuoteRow
from dragoman.reconcile.articles.tones import BALLOT, LASTING, SETTING
from dragoman.reconcile.outlook.awaited import is_owed

_SAYING = 5  # content words: with fewer a line says little
# What tells of a line only where all that is said of it is told so.
_OF_ALL = frozenset(("before", "hoped", BALLOT, LASTING, SETTING))
Row = EventRow | PositionRow | QuoteRow


def odds(rows: Sequence[Row], status: str) -> float:
    """The natural log-odds that a line is open on the day it is told, by all that its rows say."""
    known = openness()
    return known.base + sum(known.weights.get(t, 0.0) for t in sorted(traits(rows, status)))


def lasts(odds: float) -> int | None:
    """For how many days a line is told that no day is set for; None where it never is."""
    known = openness()
    over = odds - known.floor
    return None if over < 0 else int(math.exp(min(over / known.fading, 9.0))) - 1


def traits(rows: Sequence[Row], status: str) -> set[str]:
    """What a line is weighed by."""
    found = {t for r in rows for t in (*(r.tones - _OF_ALL), *_traits(r))}
    found |= _OF_ALL.intersection(*(r.tones for r in rows))
    dated = [r for r in rows if isinstance(r, EventRow) and r.when]
    if dated:
        found |= frozenset((BALLOT, LASTING, SETTING)).intersection(*(r.tones for r in dated))
    found.add(f"status {status}")
    if status == "not_done" and not any(map(is_owed, rows)):
        found.add("undone")
    if any(isinstance(r, QuoteRow) and r.speaker for r in rows):
        found.add("spoken")
    if max(len(r.words) for r in rows) < _SAYING:
        found.add("short")
    if "maybe" in found and all(isinstance(r, QuoteRow) for r in rows):
        found.add("said maybe")
    return found


def _traits(row: Row) -> Iterator[str]:
    if isinstance(row, EventRow):
        yield f"kind {row.kind}"
        if row.ahead:
            yield f"ahead {row.ahead}"
    elif isinstance(row, PositionRow):
        yield f"stance {row.stance}"
    else:
        yield "direct" if row.kind == "direct" else "indirect"
