"""Outlook: what is open as of a day: scheduled, proposed, awaited, conditional, not yet done."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dragoman.model.group import Outlook
from dragoman.model.identity import content_hash
from dragoman.reconcile.articles.material import (
    ArticleRow,
    EventRow,
    Material,
    PositionRow,
    QuoteRow,
)
from dragoman.reconcile.articles.stretches import Days, days, iso
from dragoman.reconcile.disputes.told import Span, shortened
from dragoman.reconcile.grouping.past import Past
from dragoman.reconcile.grouping.units import Unit
from dragoman.reconcile.outlook.awaited import (
    FADES,
    OPEN,
    awaited,
    came_due,
    due_of,
    is_of_late,
    is_over,
    state_of,
    status_of,
)
from dragoman.reconcile.outlook.bundles import Row, united
from dragoman.reconcile.outlook.leaving import Left, Sentence, at
from dragoman.reconcile.outlook.overtaken import Overtaken
from dragoman.reconcile.outlook.telling import is_telling
from dragoman.reconcile.words.weights import Weights

_ABOUT = 140  # characters
# Days after which what is expected without a day is no news any more; told by one article alone.
_FADES = (14, FADES)
_SAYING = 4  # content words: what says less is shown with what stands around it
_ENOUGH = 12  # content words: more tell a thing no better
_OVER = ("happened", "cancelled")


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


@dataclass(frozen=True, slots=True)
class Waiting:
    """The reports of one event that wait for it, and how it came out that was due."""

    rows: tuple[EventRow, ...]
    fate: OpenThing | None


def waits(material: Material, unit: Unit) -> Iterator[Waiting]:
    """What is waited for of one event; nothing on what came and was never due."""
    group = [r for r in material.events if r.id in unit.rows]
    found = Waiting(tuple(awaited(group, material)), _fate(group, material))
    if found.rows or found.fate:
        yield found


def open_things(
    groups: Iterable[Waiting],
    articles: Mapping[str, Left],
    day: int | None,
    weigh: Callable[[str], Weights],
    side: Callable[[str], str],
    past: Past | None = None,
) -> list[OpenThing]:
    """Everything that is open as of a day: what is waited for in groups, and what articles leave.

    Each group of reports is one thing; what stands alone is joined to the others of its sentence,
    so that a condition, what hangs on it and the position that says it come as one. `past` is how
    they were joined last; the things are the same without it.
    """
    if day is None:  # the last day of which articles without one tell
        day = max((a.last for a in articles.values() if a.last is not None), default=None)
    told = [(g, g.rows and not is_over(g.rows, day)) for g in groups]
    bundles: list[list[Row]] = [list[Row](g.rows) for g, waited in told if waited]
    home = {at(r): n for n, rows in enumerate(bundles) for r in rows}
    waiting = {r.id for rows in bundles for r in rows}
    alone: dict[Sentence, list[Row]] = defaultdict(list)
    for article in articles.values():
        for row in _beside(article, waiting, day):
            place = at(row)
            if place in home:
                bundles[home[place]].append(row)
            else:
                alone[place].append(row)
    joined = united([*bundles, *alone.values()], weigh, side, past)
    later = Overtaken((d for a in articles.values() for d in a.done), side)
    made = [_closed(t, rows, later) for rows in joined if (t := _thing(rows, day))]
    fates = (g.fate for g, waited in told if not waited and g.fate)
    return made + [fate for fate in fates if is_of_late(fate.due, day)]


def _beside(told: Left, waiting: set[str], day: int | None) -> Iterator[Row]:
    """What an article leaves open; nothing is promised in the sentence of what came or is over."""
    single = [r for r in told.single if not is_over([r], day)]
    known = waiting.union(r.id for r in single)
    over = {sentence for row, sentence in told.ahead if row not in known}
    yield from single
    yield from told.stands
    yield from (q for q in told.promised if q.sentence not in over)
    yield from (r for r in told.given if r.sentence not in over)
    yield from told.stuck


def last_day(articles: Iterable[ArticleRow], as_of: str | None) -> int | None:
    """The day as of which it is told what is open: the last article's, where none is given."""
    given = days(as_of)
    known = [a.published for a in articles if a.published is not None]
    return given.last if given else max(known, default=None)


def _closed(thing: OpenThing, rows: Sequence[Row], later: Overtaken) -> OpenThing:
    """An open thing as come about or called off, where later articles tell that it is."""
    fate = later.fate(r for r in rows if isinstance(r, EventRow))
    if fate is None:
        return thing
    status, answers = fate
    members = tuple(sorted({*thing.members, *(d.id for d in answers)}))
    return replace(thing, status=status, members=members)


def _fate(group: Sequence[EventRow], material: Material) -> OpenThing | None:
    """What came due and is known to have been held or called off, as such."""
    found = came_due(group, material)
    if found is None:
        return None
    members = tuple(sorted({r.id for r in group}))
    articles = len({r.article for r in group})
    return OpenThing(*found, members, _shown(group, *found), articles)


def _thing(rows: Sequence[Row], day: int | None) -> OpenThing | None:
    """The rows of one open thing as such, None where they say too little or are long past."""
    articles = {r.article for r in rows}
    events = [r for r in rows if isinstance(r, EventRow)]
    due = due_of(events)
    status = status_of(events) if events else _stance(rows)
    if not due:
        late = max((r.near for r in rows if r.near is not None), default=None)
        if day is not None and late is not None and day - late > _FADES[len(articles) == 1]:
            return None
        if len(articles) == 1 and not is_telling(rows, status):
            return None
    members = tuple(sorted({r.id for r in rows}))
    return OpenThing(status, due, members, _shown(rows, status, due), len(articles))


def _shown(rows: Sequence[Row], status: str, due: Days | None) -> Span:
    """The words that tell it best: of its status and its day, and enough of them."""

    def rank(row: Row) -> tuple[object, ...]:
        dated = isinstance(row, EventRow) and due is not None and row.when == due
        fits = not isinstance(row, EventRow) or state_of(row) == status
        return (not fits, not dated, -min(len(row.words), _ENOUGH), row.article, row.start)

    first = min(rows, key=rank)
    if len(first.words) >= _SAYING:
        return first.article, first.start, first.end
    around = [r for r in rows if r.article == first.article and r.start <= first.start]
    around = [r for r in around if r.end >= first.end and len(r.words) >= _SAYING]
    if around:
        wider = min(around, key=lambda r: (r.end - r.start, r.start))
        return wider.article, wider.start, wider.end
    return (first.article, *first.sentence)


def _stance(rows: Sequence[Row]) -> str:
    if all(isinstance(r, QuoteRow) for r in rows):
        stages = Counter(r.stage or "expected" for r in rows if isinstance(r, QuoteRow))
        return min(stages, key=lambda s: (-stages[s], OPEN.index(s)))
    offered = any(isinstance(r, PositionRow) and (r.stance == "offers" or r.asks) for r in rows)
    bound = any(isinstance(r, PositionRow) and r.conditional for r in rows)
    return "proposed" if offered and not bound else "conditional"


def outlook(things: Iterable[OpenThing], words: Mapping[Span, str]) -> tuple[Outlook, ...]:
    """The open things with their words: by due day, then the undated ones, most told first.

    What came due of late and is over stands behind them.
    """
    made = [
        (
            thing.status in _OVER,
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
    return tuple(m[-1] for m in sorted(made, key=lambda m: (*m[:5], m[5].about, m[5].id)))
