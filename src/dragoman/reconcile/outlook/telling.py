"""Whether what one article says of an open thing is concrete enough to be waited for."""

from collections.abc import Sequence

from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.states import is_state
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import READY, EventRow, PositionRow, QuoteRow
from dragoman.reconcile.articles.wanted import WANTED
from dragoman.reconcile.outlook.watching import watches
from dragoman.reconcile.words.wording import plain

Row = EventRow | PositionRow | QuoteRow

_SAYING = 2  # content words: with fewer a statement says too little to stand alone
_SPEAKERS = frozenset(
    (
        "source", "spokesman", "spokeswoman", "spokesperson", "negotiation", "person", "people",
        "ally", "allies", "aide", "insider",
    )
)  # fmt: skip
LONG = 200  # days: what is told for a whole year is told for no day
_FULL = 3  # things said of a plan: with more it need not say whose it is
_TWO = 2  # who give each other their word
_GIVEN = ("expected", "proposed")
# What is open when it is said to be coming; a threat or a demand is open as a position.
# Nor is it told as a plan that somebody tries to block something, or would break it.
_SAID = frozenset(("announcement", "other"))
_OWABLE = frozenset(
    (
        "handover", "release", "exchange", "aid", "withdrawal", "agreement", "signature", "talks",
        "meeting", "visit", "election", "ceasefire", "mediation",
    )
)  # fmt: skip
_TOLD_AHEAD = frozenset(("demand", "rejection"))  # "will ask for", "will vote against"
_PASSING = frozenset(("announcement", "rejection", "violation", "demand", "threat"))


def is_telling(rows: Sequence[Row], status: str) -> bool:
    """Whether what one article says alone says who will do what, and tells it as a plan."""
    said = frozenset[str]().union(*(r.words for r in rows))
    events = [r for r in rows if isinstance(r, EventRow)]
    slots = [s for r in events for s in (r.actors, r.recipients, r.place)]
    spoken = any(isinstance(r, QuoteRow) and r.speaker for r in rows)
    if len(said) + sum(map(len, slots)) + spoken < _SAYING:
        return False
    stands = [r for r in rows if isinstance(r, PositionRow)]
    if len(stands) == len(rows):
        return any(p.asks or p.conditional or p.stage != READY for p in stands)
    if spoken or stands:
        return True
    if _is_word_of_one(events, status):
        return False
    return _is_plan(events, status)


def _is_word_of_one(events: Sequence[EventRow], status: str) -> bool:
    """Whether only a word that one alone gave, on no day, leaves it open: "it agreed to"."""
    given = all(r.stage and r.status == "happened" and r.when is None for r in events)
    return status in _GIVEN and given and all(len(r.actors | r.recipients) < _TWO for r in events)


def _is_plan(events: Sequence[EventRow], status: str) -> bool:
    """Whether reports of events tell one as planned or owed, and whose it is."""
    if status == "not_done" and not any(is_owable(r) and (r.ahead or r.stage) for r in events):
        return False
    if status == "conditional":
        steps = [r for r in events if r.kind == "other" and r.ahead and r.actors]
        events = [r for r in events if (r.kind not in _SAID and r.ahead) or r.stage]
        whose = any((r.actors or r.kind == "election") and _said_of(r) > _SAYING for r in events)
        return len(events) > 1 or whose or any(_said_of(r) > _FULL for r in steps)
    events = [r for r in events if r.kind not in _PASSING or r.stage or _is_ahead(r)]
    planned = any(r.ahead or r.stage or _is_dated(r) for r in events)
    whose = any(r.actors or r.recipients or r.place or _said_of(r) > _FULL for r in events)
    return planned and whose


def is_owable(row: EventRow) -> bool:
    """Whether somebody may wait for an event of its kind: not for a refusal, nor for a blow."""
    return row.kind in _OWABLE


def _is_dated(row: EventRow) -> bool:
    """Whether a day is given that can be waited for: "the 2040 election" only names a year."""
    return row.when is not None and row.when.length <= LONG


def _is_ahead(row: EventRow) -> bool:
    """Whether even words about something are told as to come: on a day, or as a demand."""
    asked = row.kind in _TOLD_AHEAD and row.status == "expected" and bool(row.actors)
    return row.ahead is not None and (row.when is not None or asked)


def _said_of(row: EventRow) -> int:
    """How many things a report says of an event: its words, who, where."""
    return len(row.words) + len(row.actors | row.recipients) + bool(row.place)


def opens(position: PositionRow, *, addressed: bool, own: bool) -> bool:
    """Whether a stand leaves something to wait for: a request of somebody, a step on a condition.

    `addressed` is true where its sentence tells of whom it is asked, `own` where its party is one
    of those that the article is about, and nobody else says what it demands.
    """
    if position.asks:
        return addressed or position.stage == WANTED
    if position.stage == WANTED:
        return own
    return position.stage is not None and (
        position.conditional or position.stance in ("offers", "conditional", "undecided")
    )


def speaks(material: Material, speaker: str | None) -> bool:
    """Whether a speaker has a part in what is told: an office, a side, a full name, articles."""
    if speaker is None or watches(material, speaker):
        return False
    full = speaker in material.persons and speaker[0].isupper() and " " in speaker
    if full or is_state(speaker) or material.sides.get(speaker) or material.roles.get(speaker):
        return True
    told = plain(speaker)
    known = event_vocabulary().parties | event_vocabulary().acts_for | _SPEAKERS
    named = any(speaker in row.about for row in material.articles.values())
    return named or any(w in known or w.removesuffix("s") in known for w in told)
