"""What happened and what is ahead: one entry for each event, with what became of it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dragoman.model.event import Event
from dragoman.present.brief.nouns import Timeline
from dragoman.present.dates import after, first_day, last_day
from dragoman.present.ledgers.life import LifeStep, life_steps
from dragoman.present.library.catalogue import Library
from dragoman.present.library.happenings import happening
from dragoman.present.library.nouns import Happening
from dragoman.present.library.proof import Backing

AHEAD = frozenset(("scheduled", "expected"))
_OPEN = frozenset(("proposed", "conditional"))
_ONCE = frozenset(("election", "talks", "signature", "ceasefire", "exchange"))
_BACKGROUND = 30  # days before the first article: what lies further back is background
_PAST = 120  # days before what is told last, where no article says when it appeared


def timeline(library: Library, groups: Sequence[Sequence[Event]]) -> Timeline:
    """Every event in its place."""
    today, first = library.today, library.first_day
    horizon = after(first, -_BACKGROUND) if first else after(today or "", -_PAST)
    ahead: list[Happening] = []
    earlier: list[Happening] = []
    undated: list[Happening] = []
    days: dict[str, list[Happening]] = defaultdict(list)
    for h, group in _joined(library, groups, today):
        if h.day is None:
            (earlier if _is_past(group, horizon) else undated).append(h)
        elif _is_ahead(h, today):
            ahead.append(h)
        elif last_day(h.day) < horizon:
            earlier.append(h)
        else:
            days[h.day].append(h)
    return Timeline(
        ahead=_told_once(sorted(ahead, key=lambda h: (h.day or "", -h.backing.origins))),
        days=tuple((day, tuple(_ranked(days[day]))) for day in sorted(days)),
        earlier=tuple(sorted(earlier, key=lambda h: h.day or "")),
        undated=tuple(_ranked(undated)),
    )


def _told_once(ahead: Iterable[Happening]) -> tuple[Happening, ...]:
    """What is ahead, each sentence once a day: the talks it sets are not told again as its day."""
    first: dict[tuple[str | None, str, str], Happening] = {}
    for h in ahead:
        first.setdefault((h.day, h.excerpt.article, _sentence(h)), h)
    return tuple(first.values())


def _sentence(h: Happening) -> str:
    return "".join(str(h.excerpt).split("…"))


def _joined(
    library: Library, groups: Sequence[Sequence[Event]], today: str | None
) -> list[tuple[Happening, list[Event]]]:
    """Every event with its reports.

    What is ahead on one day, of a kind held once a day and of one side, is one.
    """
    found: list[tuple[Happening, list[Event]]] = []
    held: dict[tuple[str, str | None], set[int]] = defaultdict(set)  # places in `found`
    for group in groups:
        h, at = happening(library, group), len(found)
        if h.kind in _ONCE and h.day is not None and _is_ahead(h, today):
            told = (n for n in held[h.kind, h.day] if _is_one(h, found[n][0], today))
            at = min(told, default=at)
        if at == len(found):
            found.append((h, list(group)))
        else:
            whole = [*found[at][1], *group]
            h = happening(library, whole)
            found[at] = h, whole
        held[h.kind, h.day].add(at)
    return found


def _is_past(group: Sequence[Event], horizon: str) -> bool:
    """Whether all stretches of time that reports give an event, however long, lie far back."""
    told = [last_day(e.date) for e in group if e.date]
    return bool(told) and max(told) < horizon


def _is_one(one: Happening, other: Happening, today: str | None) -> bool:
    if (one.kind, one.day) != (other.kind, other.day) or not _is_ahead(other, today):
        return False
    ours, theirs = {*one.sides, *one.who}, {*other.sides, *other.who}
    return not ours or not theirs or not ours.isdisjoint(theirs)


def _is_ahead(h: Happening, today: str | None) -> bool:
    """Due today or later; what is only proposed must lie ahead with its whole stretch of days."""
    if today is None or h.status not in AHEAD | _OPEN:
        return False
    day = last_day(h.day) if h.status in AHEAD else first_day(h.day)
    return day >= today


def _ranked(found: Iterable[Happening]) -> list[Happening]:
    return sorted(found, key=lambda h: (-h.weight, -h.backing.origins, -len(h.backing.cites)))


def lives(library: Library) -> tuple[tuple[LifeStep, Backing], ...]:
    """What became of events: the steps of each in the order in which they were told."""
    return tuple(
        (step, library.backing([library.by_id[i] for i in step.statements], step.origins))
        for step in life_steps(library)
    )
