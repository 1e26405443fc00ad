"""Outlook: what is open as of a day: scheduled, proposed, awaited, conditional, not yet done."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from dragoman.model.group import Outlook
from dragoman.model.identity import content_hash
from dragoman.reconcile.days import Days, days, iso
from dragoman.reconcile.grouping import candidates, grouped
from dragoman.reconcile.material import EventRow, Material, PositionRow, QuoteRow
from dragoman.reconcile.told import Span, shortened
from dragoman.reconcile.weights import Likeness

_OPEN = ("scheduled", "not_done", "conditional", "proposed", "expected")
_STANDS = ("offers", "conditional", "undecided")
_ABOUT = 140  # characters
# Days after which what one report expected without a day is no news any more: an event, and what
# was merely said to be coming.
_FADES = (14, 7)
_OWED = 1  # days
_SAME = 0.45  # of the telling words: two wordings of one offer or threat have so many in common
_TELLING = 6  # the rarest words under which an open thing looks for its like
_WINDOW = 10  # those before it that it meets under one word
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


Row = EventRow | PositionRow | QuoteRow


def open_things(
    material: Material, groups: Sequence[Sequence[EventRow]], as_of: str | None
) -> list[OpenThing]:
    """Everything that is open as of a day (the last article's, where None is given).

    Each group of reports is one thing; what stands alone is joined to the others of its sentence,
    so that a condition, what hangs on it and the position that says it come as one.
    """
    day = _last_day(material, as_of)
    grouped = {row.id for group in groups for row in group}
    bundles: list[list[Row]] = [list[Row](w) for g in groups if (w := _waiting(g, day, material))]
    home = {(r.article, r.sentence): n for n, rows in enumerate(bundles) for r in rows}
    alone: dict[tuple[str, tuple[int, int]], list[Row]] = defaultdict(list)
    alone_events = ([r] for r in material.events if r.id not in grouped)
    single = [r for one in alone_events for r in _waiting(one, day, material)]
    stands = [p for p in material.positions if p.stance in _STANDS or p.conditional]
    waits = {r.id for r in single}.union(r.id for rows in bundles for r in rows)
    over = {
        (r.article, r.sentence) for r in material.events if r.status in _OPEN and r.id not in waits
    }
    promised = [q for q in material.quotes if q.stage and (q.article, q.sentence) not in over]
    given = [r for r in material.events if r.stage and (r.article, r.sentence) not in over]
    for row in chain[Row](single, stands, promised, given):
        place = (row.article, row.sentence)
        if place in home:
            bundles[home[place]].append(row)
        else:
            alone[place].append(row)
    told = _alike([*bundles, *alone.values()], material)
    made = (_thing(rows, day) for rows in told)
    return [thing for thing in made if thing]


def _alike(bundles: Sequence[Sequence[Row]], material: Material) -> list[list[Row]]:
    """The bundles, those as one that say the same in much the same words: no due days apart."""
    said = [frozenset[str]().union(*(r.words for r in rows)) for rows in bundles]
    dues = [_due(r for r in rows if isinstance(r, EventRow)) for rows in bundles]
    alike = Likeness(said, (material.weigh[rows[0].article] for rows in bundles))

    def compare(i: int, j: int) -> float:
        if dues[i] != dues[j] and dues[i] and dues[j]:
            return -1.0
        weight, whole, _ = alike(i, j)
        return whole * min(1.0, weight)

    keys = [alike.rarest(i, _TELLING) for i in range(len(bundles))]
    edges = ((v, i, j) for i, j in candidates(keys, _WINDOW) if (v := compare(i, j)) >= _SAME)
    groups = grouped(len(bundles), edges, compare, _SAME)
    taken = {i for group in groups for i in group}
    single = [[i] for i in range(len(bundles)) if i not in taken]
    return [[row for i in group for row in bundles[i]] for group in (*groups, *single)]


def _last_day(material: Material, as_of: str | None) -> int | None:
    given = days(as_of)
    known = [a.published for a in material.articles.values() if a.published is not None]
    return given.last if given else max(known, default=None)


def _waiting(group: Sequence[EventRow], day: int | None, material: Material) -> list[EventRow]:
    """The reports of an event that wait for it; none where it came, or its day is long over.

    What came due and of which nothing more is told stays for a while: it is overdue, or unreported.
    """
    waiting = [r for r in group if r.status in _OPEN]
    if not waiting or _came(group, waiting, material):
        return []
    waiting = [_from_then_on(r, material) for r in waiting]
    due = _due(waiting)
    over = due is not None and day is not None and due.last < day - _FADES[0]
    return [] if over and _status(waiting) != "not_done" else waiting


def _from_then_on(row: EventRow, material: Material) -> EventRow:
    """The row, without a date that lies before its article: nobody waits for a day gone by.

    What hangs on a condition has had its date settled wrongly then ("by August", to the last one).
    """
    told = material.articles[row.article].published
    gone = row.when is not None and told is not None and row.when.last < told - 1
    return replace(row, when=None) if gone and row.status == "conditional" else row


def _came(group: Sequence[EventRow], waiting: Sequence[EventRow], material: Material) -> bool:
    """Whether a report says that it happened: on the day it was due, or after all that wait."""
    done = [r for r in group if r.status in ("happened", "cancelled")]
    if not done:
        return False
    last = max((r.near for r in waiting if r.near is not None), default=None)
    if last is not None and any(r.status == "not_done" for r in waiting):
        last += _OWED  # of two reports of one day, the one that misses it tells the more
    due = {r.when for r in waiting if r.when}
    return last is None or any(
        (r.near is not None and r.near > last)
        or (r.when is not None and r.when in due and _told_since(r, material))
        for r in done
    )


def _told_since(row: EventRow, material: Material) -> bool:
    """Whether an article came out on the day of which it tells, or after."""
    told = material.articles[row.article].published
    return row.when is not None and (told is None or told >= row.when.first)


def _thing(rows: Sequence[Row], day: int | None) -> OpenThing | None:
    """The rows of one open thing as such, None where they say too little."""
    articles = {r.article for r in rows}
    events = [r for r in rows if isinstance(r, EventRow)]
    due = _due(events)
    status = _status(events) if events else _stance(rows)
    if len(articles) == 1 and not due:
        late = max((r.near for r in rows if r.near is not None), default=None)
        spoken = all(isinstance(r, QuoteRow) for r in rows)
        faded = day is not None and late is not None and day - late > _FADES[spoken]
        if faded or not _telling(rows, status):
            return None
    first = min(rows, key=lambda r: (-len(r.words), _status([r]) != status, r.article, r.start))
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
        return len(events) > 1 or any(len(r.words) >= _SAYING and r.actors for r in events)
    return any(r.actors or r.recipients or r.place for r in events)


def _state(row: EventRow) -> str:
    """How far an event is: what it leaves open counts, where it came about as a word given."""
    return row.stage or row.status


def _status(waiting: Sequence[Row]) -> str:
    counts = Counter(_state(r) for r in waiting if isinstance(r, EventRow))
    if 4 * counts["not_done"] > counts.total():
        return "not_done"  # promised by many, and by one report still owed
    return min(counts, key=lambda s: (-counts[s], _OPEN.index(s)), default="conditional")


def _stance(rows: Sequence[Row]) -> str:
    if all(isinstance(r, QuoteRow) for r in rows):
        stages = Counter(r.stage or "expected" for r in rows if isinstance(r, QuoteRow))
        return min(stages, key=lambda s: (-stages[s], _OPEN.index(s)))
    offered = any(isinstance(r, PositionRow) and r.stance == "offers" for r in rows)
    bound = any(isinstance(r, PositionRow) and r.conditional for r in rows)
    return "proposed" if offered and not bound else "conditional"


def _due(waiting: Iterable[EventRow]) -> Days | None:
    """The day that most reports give, the shorter stretch first."""
    counts = Counter(r.when for r in waiting if r.when)
    return min(counts, key=lambda w: (-counts[w], w.length, w), default=None)


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
