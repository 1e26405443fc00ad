"""Outlook: what is open as of a day: scheduled, proposed, awaited, conditional, not yet done."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from dragoman.model.group import Outlook
from dragoman.model.identity import content_hash
from dragoman.reconcile.awaited import FADES, OPEN, awaited, due_of, status_of, stuck
from dragoman.reconcile.bundles import Row, united
from dragoman.reconcile.days import Days, days, iso
from dragoman.reconcile.material import EventRow, Material, PositionRow, QuoteRow
from dragoman.reconcile.past import Past
from dragoman.reconcile.told import Span, shortened

_STANDS = ("offers", "conditional", "undecided")
_ABOUT = 140  # characters
# Days after which what one report expected without a day is no news any more: an event, and what
# was merely said to be coming.
_FADES = (FADES, 7)
_SAYING = 2  # content words: with fewer a statement says too little to stand alone
# What is open when it is said to be coming; a threat or a demand is open as a position.
_PASSING = frozenset(("announcement", "other"))


@dataclass(frozen=True, slots=True)
class OpenThing:
    """Something open before its words are fetched; `shown` is the stretch that says it.

    `articles` counts those that tell it.
    """

    status: str
    due: Days | None
    members: tuple[str, ...]
    shown: Span
    articles: int = 1


def open_things(
    material: Material,
    groups: Sequence[Sequence[EventRow]],
    as_of: str | None,
    past: Past | None = None,
) -> list[OpenThing]:
    """Everything that is open as of a day (the last article's, where None is given).

    Each group of reports is one thing; what stands alone is joined to the others of its sentence,
    so that a condition, what hangs on it and the position that says it come as one. `past` is how
    they were joined last; the things are the same without it.
    """
    day = _last_day(material, as_of)
    grouped = {row.id for group in groups for row in group}
    bundles: list[list[Row]] = [list[Row](w) for g in groups if (w := awaited(g, day, material))]
    home = {(r.article, r.sentence): n for n, rows in enumerate(bundles) for r in rows}
    alone: dict[tuple[str, tuple[int, int]], list[Row]] = defaultdict(list)
    alone_events = ([r] for r in material.events if r.id not in grouped)
    single = [r for one in alone_events for r in awaited(one, day, material)]
    stands = [p for p in material.positions if p.stance in _STANDS or p.conditional or p.asks]
    waits = {r.id for r in single}.union(r.id for rows in bundles for r in rows)
    over = {
        (r.article, r.sentence) for r in material.events if r.status in OPEN and r.id not in waits
    }
    promised = [q for q in material.quotes if q.stage and (q.article, q.sentence) not in over]
    given = [r for r in material.events if r.stage and (r.article, r.sentence) not in over]
    for row in chain[Row](single, stands, promised, given, stuck(material)):
        place = (row.article, row.sentence)
        if place in home:
            bundles[home[place]].append(row)
        else:
            alone[place].append(row)
    told = united([*bundles, *alone.values()], material, past)
    made = (_thing(rows, day) for rows in told)
    return [thing for thing in made if thing]


def _last_day(material: Material, as_of: str | None) -> int | None:
    given = days(as_of)
    known = [a.published for a in material.articles.values() if a.published is not None]
    return given.last if given else max(known, default=None)


def _thing(rows: Sequence[Row], day: int | None) -> OpenThing | None:
    """The rows of one open thing as such, None where they say too little."""
    articles = {r.article for r in rows}
    events = [r for r in rows if isinstance(r, EventRow)]
    due = due_of(events)
    status = status_of(events) if events else _stance(rows)
    if len(articles) == 1 and not due:
        late = max((r.near for r in rows if r.near is not None), default=None)
        spoken = all(isinstance(r, QuoteRow) for r in rows)
        faded = day is not None and late is not None and day - late > _FADES[spoken]
        if faded or not _telling(rows, status):
            return None
    first = min(rows, key=lambda r: (-len(r.words), status_of([r]) != status, r.article, r.start))
    shown = (first.article, first.start, first.end)
    if len(first.words) < _SAYING:
        shown = (first.article, *first.sentence)
    members = tuple(sorted({r.id for r in rows}))
    return OpenThing(status, due, members, shown, len(articles))


def _telling(rows: Sequence[Row], status: str) -> bool:
    """Whether what one article says alone is concrete enough to be waited for."""
    said = frozenset[str]().union(*(r.words for r in rows))
    events = [r for r in rows if isinstance(r, EventRow)]
    slots = [s for r in events for s in (r.actors, r.recipients, r.place)]
    spoken = any(isinstance(r, QuoteRow) and r.speaker for r in rows)
    if len(said) + sum(map(bool, slots)) + spoken < _SAYING:
        return False
    if spoken or any(isinstance(r, PositionRow) for r in rows):
        return True
    events = [r for r in events if r.kind not in _PASSING or r.stage]
    if status == "conditional":
        return len(events) > 1 or any(r.actors and _said_of(r) > _SAYING for r in events)
    return any(r.actors or r.recipients or r.place for r in events)


def _said_of(row: EventRow) -> int:
    """How many things a report says of an event: its words, who, where."""
    return len(row.words) + len(row.actors | row.recipients) + bool(row.place)


def _stance(rows: Sequence[Row]) -> str:
    if all(isinstance(r, QuoteRow) for r in rows):
        stages = Counter(r.stage or "expected" for r in rows if isinstance(r, QuoteRow))
        return min(stages, key=lambda s: (-stages[s], OPEN.index(s)))
    offered = any(isinstance(r, PositionRow) and (r.stance == "offers" or r.asks) for r in rows)
    bound = any(isinstance(r, PositionRow) and r.conditional for r in rows)
    return "proposed" if offered and not bound else "conditional"


def outlook(things: Iterable[OpenThing], words: Mapping[Span, str]) -> tuple[Outlook, ...]:
    """The open things with their words: by due day, then the undated ones, most told first."""
    made = [
        (
            thing.due is None,
            iso(thing.due) if thing.due else "",
            -thing.articles,
            -len(thing.members),
            Outlook(
                id=f"o-{content_hash('outlook', thing.members)}",
                about=shortened(words.get(thing.shown, ""), _ABOUT),
                status=thing.status,
                due=iso(thing.due) if thing.due else None,
                members=thing.members,
            ),
        )
        for thing in things
    ]
    return tuple(m[-1] for m in sorted(made, key=lambda m: (*m[:4], m[4].about, m[4].id)))
