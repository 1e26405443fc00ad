"""Where in time and in doubt each event of an article stands, by what is told around it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache

from dragoman.knowledge.wording import wording
from dragoman.model.event import Event
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.articles.stretches import days
from dragoman.reconcile.words.sentences import Sentences

NEAR = 7  # days: a longer interval says too little to place an event
_LONG = 30  # days
_DENIED = 80  # characters before an event in which it may be denied
_REACH = 320  # characters: a sentence or two, so that a chain breaks where no event follows
_AHEAD = frozenset(("scheduled", "expected", "proposed", "conditional"))


@cache
def _denial() -> re.Pattern[str]:
    """A denial right before what it denies, no clause between."""
    phrases = "|".join(map(re.escape, wording().denial))
    return re.compile(rf"\b(?:{phrases})\b[^,;:.]{{0,60}}$", re.IGNORECASE)


def denied(events: Iterable[Event], lines: Sentences) -> Iterator[Event]:
    """The events, with what stands right behind a denial as denied, but not what lies in it."""
    reach = -1
    for e in events:
        outer = e.start >= reach and e.status == "happened"
        if outer and _denial().search(lines.before(e.start, _DENIED)):
            reach = e.end
            yield replace(e, status="denied")
        else:
            yield e


def placed(
    events: Iterable[Event], published: int | None, text: str
) -> Iterator[tuple[Event, int | None]]:
    """Each event of a text with the day that its surroundings put it on.

    That is its own date; where it has none, the date of the event right before it in its paragraph
    if that lies well back (the background of a report), else the article's.
    """
    background, last, reach = None, 0, -1
    for e in events:
        when = days(e.date)
        if when and when.length <= NEAR:
            past = published is not None and when.last < published - NEAR
            background, reach = (when.first, e.end + _REACH) if past else (None, -1)
            last = e.end
            yield e, when.first
        elif (
            background is not None
            and e.start <= reach
            and e.status not in _AHEAD
            and "\n" not in text[last : e.start]
        ):
            last, reach = e.end, e.end + _REACH
            yield e, background
        else:
            yield e, published


def told_in_past(rows: Iterable[EventRow]) -> Iterator[EventRow]:
    """The rows of an article; what stands in words on a thing long past is placed there with it.

    The talks that somebody "urged both to start in March" are not the ones urged this week.
    """
    around: EventRow | None = None
    for row in sorted(rows, key=lambda r: (r.start, -r.end)):
        if row.when is not None:
            if around is None or row.end > around.end:
                around = row
            yield row
        elif around and around.when and row.end <= around.end and _is_past(around, row):
            yield replace(row, near=around.when.last)
        else:
            yield row


def _is_past(dated: EventRow, row: EventRow) -> bool:
    """Whether a dated row lies well back from where an undated one would stand."""
    return dated.when is not None and row.near is not None and dated.when.last < row.near - _LONG


def within(rows: Sequence[EventRow]) -> Iterator[EventRow]:
    """The rows of an article; one that stands in another of its kind has that one's slots."""
    outer: dict[str, EventRow] = {}
    for row in sorted(rows, key=lambda r: (r.start, -r.end)):
        around = outer.get(row.kind)
        if around is None or row.end > around.end:
            outer[row.kind] = row
            yield row
        elif row.actors or row.recipients:
            yield row
        else:
            yield replace(
                row,
                actors=around.actors,
                recipients=around.recipients,
                named=around.named,
                place=row.place or around.place,
                when=row.when or around.when,
            )
