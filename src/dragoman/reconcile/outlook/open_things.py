"""Outlook: what is open as of a day: scheduled, proposed, awaited, conditional, not yet done."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.knowledge.openness import likely
from dragoman.model.group import Outlook
from dragoman.model.identity import content_hash
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.ordered import among
from dragoman.reconcile.articles.row_types import EventRow, PositionRow, QuoteRow
from dragoman.reconcile.articles.stretches import Days, iso
from dragoman.reconcile.articles.tones import BARE, SOON
from dragoman.reconcile.articles.wanted import WANTED
from dragoman.reconcile.disputes.told import Span, shortened
from dragoman.reconcile.grouping.units import Unit
from dragoman.reconcile.outlook.awaited import (
    KNOWN,
    OPEN,
    awaited,
    came_due,
    due_of,
    over_from,
    state_of,
    status_of,
)
from dragoman.reconcile.outlook.bundles import Row
from dragoman.reconcile.outlook.overtaken import Ask, Overtaken, asks
from dragoman.reconcile.outlook.telling import LONG, is_telling
from dragoman.reconcile.outlook.weighing import lasts, odds

_ABOUT = 140  # characters
_SAYING = 4  # content words: what says less is shown with what stands around it
_ENOUGH = 12  # content words: more tell a thing no better
_OWABLE = frozenset(
    ("handover", "release", "exchange", "aid", "withdrawal", "agreement", "signature", "talks")
)
_OVER = ("happened", "cancelled")
_MANY = 10**8 - 1
_MOST = 10**5  # hundredths of log-odds: more than any line has


@dataclass(frozen=True, slots=True)
class OpenThing:
    """Something open before its words are fetched; `shown` is the stretch that says it.

    `articles` counts those that tell it, `to` how far into that stretch the words reach that tell
    it, where these are but a part of it; `odds` are the natural log-odds that it is open
    at all, `late` the day on which it, or that it is due
    then, was told last.
    """

    status: str
    due: Days | None
    members: tuple[str, ...]
    shown: Span
    articles: int = 1
    to: int = 0
    odds: float = 0.0
    late: int | None = None


@dataclass(frozen=True, slots=True)
class Thing:
    """An open thing whatever the day: from when until when it is told, and what would answer it."""

    told: OpenThing
    since: int | None
    until: int | None
    asks: tuple[Ask, ...] = ()

    def is_told(self, day: int | None) -> bool:
        """Whether it is told of a day; None where no day is known at all."""
        if day is None:
            return self.since is None
        begun = self.since is None or self.since <= day
        return begun and (self.until is None or day <= self.until)

    def turns(self) -> list[int]:
        """The days from which on it is told, or is no more."""
        return [*([self.since] if self.since is not None else ()),
                *([self.until + 1] if self.until is not None else ())]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Waiting:
    """The reports of one event that wait for it, and how it came out that was due."""

    rows: tuple[EventRow, ...]
    fate: OpenThing | None


def waits(material: Material, unit: Unit) -> Iterator[Waiting]:
    """What is waited for of one event; nothing on what came and was never due."""
    group = among(material.events, unit.rows)
    found = Waiting(tuple(awaited(group, material)), _fate(group, material))
    if found.rows or found.fate:
        yield found


def closed(thing: Thing, later: Overtaken) -> OpenThing:
    """An open thing, as come about or called off where later articles tell that it is."""
    fate = later.fate(thing.asks)
    if fate is None:
        return thing.told
    status, answers = fate
    members = tuple(sorted({*thing.told.members, *(d.id for d in answers)}))
    return replace(thing.told, status=status, members=members)


def _fate(group: Sequence[EventRow], material: Material) -> OpenThing | None:
    """What came due and is known to have been held or called off, as such."""
    found = came_due(group, material)
    if found is None:
        return None
    members = tuple(sorted({r.id for r in group}))
    articles = len({r.article for r in group})
    # The reports that told it ahead say what it was to be.
    told = [r for r in group if r.when == found[1] and r.status in OPEN]
    shown, to = _stretch(_best(told or group, *found), group)
    return OpenThing(*found, members, shown, articles, to)


def thing(
    rows: Sequence[Row], side: Callable[[str], str], day: Callable[[str], int | None]
) -> Thing | None:
    """The rows of one open thing as such, None where they say too little.

    `side` is the party of somebody, `day` that on which an article came out.
    """
    articles = {r.article for r in rows}
    events = [r for r in rows if isinstance(r, EventRow)]
    due = due_of(events)
    status = status_of(events) if events else _stance(rows)
    until = None
    dating = {r.article for r in events if r.when == due} if due else articles
    late = max((at for a in dating if (at := day(a)) is not None), default=None)
    if due and due.length > LONG and len(articles) == 1 and not is_telling(rows, status):
        return None
    if not due:
        late = max((r.near for r in rows if r.near is not None), default=late)
        if not is_telling(rows, status) if len(articles) == 1 else _is_undone(events, status):
            return None
    days = lasts(odds(rows, status))
    if days is None:
        return None
    if late is not None and not due:
        until = late + (min(days, 1) if all(SOON in r.tones for r in rows) else days)
    members = tuple(sorted({r.id for r in rows}))
    first = _best(rows, status, due)
    shown, to = _stretch(first, rows)
    beside = [r for r in rows if (r.article, r.sentence) == (first.article, first.sentence)]
    if not due:
        late = day(first.article) or late
    told = OpenThing(status, due, members, shown, len(articles), to, odds(beside, status), late)
    return Thing(told, None, until, asks(events, side))


def _is_undone(events: Sequence[EventRow], status: str) -> bool:
    """Whether reports tell but what is not done: nothing that can be owed, and not as owed."""
    owed = any(r.ahead or r.stage or r.kind in _OWABLE for r in events)
    return status == "not_done" and not owed


def came_out(waiting: Waiting) -> Thing | None:
    """How what was due came out, once nobody waits for it any more."""
    fate, over = waiting.fate, over_from(waiting.rows)
    if fate is None or fate.due is None or (waiting.rows and over is None):
        return None
    since = max(fate.due.last, over) if over is not None else fate.due.last
    return Thing(fate, since, fate.due.last + KNOWN)


def _best(rows: Sequence[Row], status: str, due: Days | None) -> Row:
    """The report that tells it best: its day and its status, of late, in enough words."""
    last = max((row.near for row in rows if row.near is not None), default=None)

    def rank(row: Row) -> tuple[object, ...]:
        dated = isinstance(row, EventRow) and due is not None and row.when == due
        fits = not isinstance(row, EventRow) or state_of(row) == status
        nobody = isinstance(row, EventRow) and not row.actors
        enough = -min(len(row.words), _ENOUGH)
        return (not dated, not fits, nobody, row.near != last, enough, row.article, row.start)

    return min(rows, key=rank)


def _stretch(first: Row, rows: Sequence[Row]) -> tuple[Span, int]:
    """Its words, or those around them where they say too little, and how far these are to be read.

    That is 0 where they are all to be read.
    """
    article, start, end = first.article, first.start, first.end
    if not _is_whole(first):
        around = [r for r in rows if r.article == article and r.start <= first.start]
        around = [r for r in around if r.end >= first.end and _is_whole(r)]
        wider = min(around, key=lambda r: (r.end - r.start, r.start), default=None)
        start, end = (wider.start, wider.end) if wider else first.sentence
    part = (start, end) != (first.start, first.end)
    return (article, start, end), first.end - start if part else 0


def _is_whole(row: Row) -> bool:
    """Whether its words say enough by themselves, and who."""
    return len(row.words) >= _SAYING and BARE not in row.tones


def _stance(rows: Sequence[Row]) -> str:
    if all(isinstance(r, QuoteRow) for r in rows):
        stages = Counter(r.stage or "expected" for r in rows if isinstance(r, QuoteRow))
        return min(stages, key=lambda s: (-stages[s], OPEN.index(s)))
    stands = [r for r in rows if isinstance(r, PositionRow)]
    offered = any(r.stance == "offers" or r.asks or r.stage == WANTED for r in stands)
    bound = any(r.conditional for r in stands)
    return "proposed" if offered and not bound else "conditional"


def opened(thing: OpenThing, words: Mapping[Span, str]) -> Outlook:
    """An open thing with its words."""
    return Outlook(
        id=f"o-{content_hash('outlook', thing.members)}",
        about=_cut(words.get(thing.shown, ""), thing.to),
        status=thing.status,
        due=iso(thing.due) if thing.due else None,
        members=thing.members,
        likely=round(likely(thing.odds, 0), 2),
        told=iso(Days(thing.late, thing.late)) if thing.late is not None else None,
    )


def _cut(words: str, to: int) -> str:
    """Words on one line, cut where they are long: from the front where what matters stands late."""
    over = to - _ABOUT + 1
    if over <= 0:
        return shortened(words, _ABOUT)
    behind = words[over:].partition(" ")[2]
    return shortened(f"…{behind}", _ABOUT)


def placed(thing: OpenThing, one: Outlook) -> str:
    """Where it stands among all, as text: by due day, then the undated ones, likeliest first.

    What came due of late and is over stands behind them.
    """
    kind = f"{thing.status in _OVER:d}{thing.due is None:d}{one.due or ''}"
    told = f"{_MANY - thing.articles:08d}{_MANY - len(thing.members):08d}"
    chance = f"{round(_MOST - 100 * thing.odds):06d}"
    return f"{kind}\0{chance}{told}{one.about}\0{one.id}"
