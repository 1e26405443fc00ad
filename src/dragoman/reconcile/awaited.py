"""What is waited for: the reports of an event that leave it open, and how far they say it is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from dragoman.reconcile.days import Days
from dragoman.reconcile.material import EventRow, Material

OPEN = ("scheduled", "not_done", "conditional", "proposed", "expected")
FADES = 14  # days after which what one report expected is no news any more
_OWED = 1  # days


def awaited(group: Sequence[EventRow], day: int | None, material: Material) -> list[EventRow]:
    """The reports of an event that wait for it; none where it came, or its day is long over.

    What came due and of which nothing more is told stays for a while: it is overdue, or unreported.
    """
    ahead = (replace(r, status="scheduled") if _lies_ahead(r, material) else r for r in group)
    waiting = [r for r in ahead if r.status in OPEN]
    if not waiting or _came(group, waiting, material):
        return []
    waiting = [_from_then_on(r, material) for r in waiting]
    due = due_of(waiting)
    over = due is not None and day is not None and due.last < day - FADES
    return [] if over and status_of(waiting) != "not_done" else waiting


def _lies_ahead(row: EventRow, material: Material) -> bool:
    """Whether what is told as done is dated after its article: "Marek meets Teran on Friday"."""
    told = material.articles[row.article].published
    if row.status != "happened" or row.when is None or told is None:
        return False
    return row.when.first > told


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


def stuck(material: Material) -> list[EventRow]:
    """The reports of talks that are said to be stuck: what they are to bring is not done yet."""
    places = {(c.article, c.start): c.end for c in material.courses if c.stalled}
    held = defaultdict(list)
    for (article, start), end in places.items():
        held[article].append((start, end))
    return [
        replace(row, stage="not_done")
        for row in material.events
        if row.kind == "talks" and row.status == "happened"
        if any(start < row.end and row.start < end for start, end in held.get(row.article, ()))
    ]


def _state(row: EventRow) -> str:
    """How far an event is: what it leaves open counts, where it came about as a word given."""
    return row.stage or row.status


def status_of(waiting: Sequence[object]) -> str:
    """How far most of the reports say that it is; owed, where a quarter of them say so."""
    counts = Counter(_state(r) for r in waiting if isinstance(r, EventRow))
    if 4 * counts["not_done"] > counts.total():
        return "not_done"  # promised by many, and by one report still owed
    return min(counts, key=lambda s: (-counts[s], OPEN.index(s)), default="conditional")


def due_of(waiting: Iterable[EventRow]) -> Days | None:
    """The day that most reports give, the shorter stretch first."""
    counts = Counter(r.when for r in waiting if r.when)
    return min(counts, key=lambda w: (-counts[w], w.length, w), default=None)
