"""Open things as the brief ranks them, each with the report that tells it best."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from dragoman.model.event import Event
from dragoman.model.findings import Statement
from dragoman.model.group import Outlook
from dragoman.model.position import Position
from dragoman.present.brief.nouns import Point
from dragoman.present.library.catalogue import Library
from dragoman.present.library.excerpts import DEEP
from dragoman.present.safe import one_line
from dragoman.reconcile.disputes.told import listed

PLANNED = ("scheduled", "expected")


@dataclass(frozen=True, slots=True)
class Waiting:
    """An open thing with the statements it rests on, the most telling of them, its merit.

    `deep` where even that one stands deep in a long sentence, of which a line shows the rest.
    """

    outlook: Outlook
    members: tuple[Statement, ...]
    best: Statement
    kind: str
    origins: int
    deep: bool = False

    @property
    def rank(self) -> tuple[object, ...]:
        """Smaller is more: many origins, many articles, sure."""
        sure = max(s.confidence for s in self.members)
        articles = len({s.article for s in self.members})
        return (
            -self.origins,
            self.deep,
            -articles,
            -sure,
            self.outlook.due or "~",
            self.outlook.id,
        )


def weighed(library: Library, outlook: Outlook) -> Waiting | None:
    """An open thing with its statements; None where none of them is sure enough to be shown."""
    found = [s for m in outlook.members if (s := library.by_id.get(m))]
    if not found:
        return None
    members = tuple(sorted(found, key=library.order))
    best = min(members, key=lambda s: (_merit(library, s, outlook.status), library.order(s)))
    grouped = [library.origins[s.id] for s in members if s.id in library.origins]
    origins = grouped[0] if grouped else library.independent({s.article for s in members})
    kind = best.kind if isinstance(best, Event) else "position"
    return Waiting(outlook, members, best, kind, origins, _is_deep(library, best))


def _merit(library: Library, s: Statement, status: str) -> tuple[object, ...]:
    alike = PLANNED if status in PLANNED else (status,)
    fits = isinstance(s, Event) and s.status in alike
    named = isinstance(s, Event) and bool(s.actors)
    dated = isinstance(s, Event) and bool(s.date)
    return (
        -fits,
        _is_deep(library, s),
        -named - dated,
        -min(len(s.evidence.split()), 14),
        -s.confidence,
    )


def _is_deep(library: Library, s: Statement) -> bool:
    """Whether its words stand deep in a long sentence: they say little without it."""
    return len(library.told(s).before) > DEEP


def point(library: Library, w: Waiting) -> Point:
    """It as a line."""
    who, by, what = "", None, w.kind
    names: tuple[str, ...] = ()
    if isinstance(w.best, Event):
        who, by = listed(library.all_called(w.best.actors)), w.best.according_to
        names = (*w.best.actors, *w.best.recipients)
    elif isinstance(w.best, Position):
        who, by, what = library.called(w.best.party), w.best.according_to, w.best.stance
        names = (w.best.party,)
    return Point(
        label=w.outlook.status if w.outlook.status == "proposed" and w.outlook.due else what,
        day=w.outlook.due,
        who=one_line(who),
        excerpt=library.told(w.best),
        backing=library.backing(w.members, w.origins, _needs(w)),
        by=one_line(by) if by else None,
        sides=library.sides(names),
    )


def _needs(w: Waiting) -> Iterable[Iterable[Statement]]:
    """Those who tell what is open, and those who tell when it is due."""
    events = [s for s in w.members if isinstance(s, Event)]
    alike = PLANNED if w.outlook.status in PLANNED else (w.outlook.status,)
    due = w.outlook.due
    return [s for s in events if s.status in alike], [s for s in events if due and s.date == due]


def drawn(library: Library, found: Sequence[Waiting]) -> Waiting:
    """What several outlooks say of one day's step as one, told by the first of them."""
    members = {s.id: s for w in found for s in w.members}
    told = tuple(sorted(members.values(), key=library.order))
    origins = max(found[0].origins, library.independent({s.article for s in told}))
    return replace(found[0], members=told, origins=origins) if len(found) > 1 else found[0]
