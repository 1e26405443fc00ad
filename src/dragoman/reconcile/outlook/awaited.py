"""What is waited for: the reports of an event that leave it open, and how far they say it is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from dragoman.reconcile.articles.ahead import OWED
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow, PositionRow, QuoteRow
from dragoman.reconcile.articles.stretches import Days
from dragoman.reconcile.articles.tones import LAPSED
from dragoman.reconcile.outlook.watching import marked
from dragoman.reconcile.words.wording import content_words

OPEN = ("scheduled", "not_done", "conditional", "proposed", "expected")
FADES = 7  # days after which what was set or expected, and of which no more is told, is no news
_OWED = 1  # days
_COURSE = "course"  # the gauge that says how talks go
KNOWN = 60  # days for which it is told how what was set came out
# Kinds that are words about something: a demand for a vote in May is none made in May.
_WORDS = frozenset(("announcement", "demand", "rejection", "proposal", "threat", "agreement"))
_DATED = ("scheduled", "conditional")
_APPOINTED = frozenset(("talks", "meeting", "call", "visit", "election", "signature"))
_AHEAD = ("scheduled", "expected", "proposed")


def awaited(group: Sequence[EventRow], material: Material) -> list[EventRow]:
    """The reports of an event that wait for it; none where it came."""
    waiting = still_ahead(group, material)
    return [] if not waiting or _came(group, waiting, material) else waiting


def is_over(waiting: Sequence[EventRow], day: int | None) -> bool:
    """Whether the day of what is waited for is long over."""
    over = over_from(waiting)
    return over is not None and day is not None and day >= over


def over_from(waiting: Sequence[EventRow]) -> int | None:
    """From which day on what is waited for is long over; None where it never is.

    What came due and of which nothing more is told stays for a while: it is overdue, or unreported.
    What is owed is never over.
    """
    due = due_of(waiting)
    owed = status_of(waiting) == "not_done" and any(r.ahead == OWED for r in waiting)
    return None if due is None or owed else due.last + FADES + 1


def _lies_ahead(row: EventRow, material: Material) -> bool:
    """Whether what is told as done is dated after its article: "Marek meets Teran on Friday".

    Told in the past, or a word about something, it has the day of what it speaks of.
    """
    told = material.articles[row.article].published
    if row.status != "happened" or row.when is None or told is None:
        return False
    return row.when.first > told and row.present and row.kind not in _WORDS


def still_ahead(group: Sequence[EventRow], material: Material) -> list[EventRow]:
    """The reports that leave an event open, as they tell it: none that was set for a day gone by.

    Nobody waits for a day before the article. What is merely expected or hangs on a condition has
    had its date settled wrongly then ("by August", to the last one; the day on which it was said).
    A plan that was given up or overtaken is none.
    """
    told = (r for r in group if LAPSED not in r.tones)
    return _ahead_of(marked(told, material), material)


def _ahead_of(group: Iterable[EventRow], material: Material) -> list[EventRow]:
    made = (replace(r, status="scheduled") if _lies_ahead(r, material) else r for r in group)
    rows = [(r, _is_gone(r, material)) for r in made if r.status in OPEN]
    kept = ((r, gone) for r, gone in rows if not (gone and r.status == "scheduled"))
    return [replace(r, when=None) if gone else r for r, gone in kept]


def _is_gone(row: EventRow, material: Material) -> bool:
    """Whether the day that a report gives to what is to come lies before the report itself."""
    told = material.articles[row.article].published
    if row.when is None or told is None or row.status == "not_done":
        return False
    return row.when.last < told - (row.status == "scheduled")


def _came(group: Sequence[EventRow], waiting: Sequence[EventRow], material: Material) -> bool:
    """Whether a report says that it happened: on the day it was due, or after all that wait.

    Where no day tells which came later, more articles must not miss it than tell that it happened.
    """
    done = [r for r in group if r.status in ("happened", "cancelled")]
    if not done:
        return False
    off = {r.article for r in done if r.status == "cancelled"}
    if off.issuperset(r.article for r in waiting):
        return True
    missed = {r.article for r in waiting if r.status == "not_done"}
    last = max((r.near for r in waiting if r.near is not None), default=None)
    if last is None:
        return len(missed) <= len({r.article for r in done})
    if missed:
        last += _OWED  # of two reports of one day, the one that misses it tells the more
    due = {r.when for r in waiting if r.when}
    return any(
        (r.near is not None and r.near > last)
        or (r.when is not None and r.when in due and _told_since(r, material))
        for r in done
    )


def _told_since(row: EventRow, material: Material) -> bool:
    """Whether an article came out on the day of which it tells, or after."""
    told = material.articles[row.article].published
    return row.when is not None and (told is None or told >= row.when.first)


def came_due(group: Sequence[EventRow], material: Material) -> tuple[str, Days] | None:
    """How an event came out that was told ahead for a day: held or called off, and when.

    What "had been set" for a day was told ahead once.
    """
    told = (r for r in _ahead_of(group, material) if r.when and _is_set(r))
    due = due_of(r for r in told if r.kind not in _WORDS or r.status in _DATED)
    if due is None:
        return _given_up(group)
    done = [r for r in group if r.status in ("happened", "cancelled")]
    since = [r for r in done if r.when == due or (r.near is not None and r.near >= due.first)]
    fates = Counter(r.status for r in since if not _lies_ahead(r, material))
    return (min(fates, key=lambda s: (-fates[s], s)), due) if fates else None


def _given_up(group: Sequence[EventRow]) -> tuple[str, Days] | None:
    """What had been planned for a day and was not done, as called off; None where nothing was."""
    due = due_of(r for r in group if LAPSED in r.tones and r.status == "not_done")
    return ("cancelled", due) if due else None


def _is_set(row: EventRow) -> bool:
    """Whether a report sets an event for a day: "to take the town on Thursday" is but an aim."""
    if row.status in ("scheduled", "conditional"):
        return True
    return row.status in _AHEAD and (row.ahead is not None or row.kind in _APPOINTED)


def stuck(material: Material) -> list[EventRow]:
    """The reports of talks that are said to be stuck: what they are to bring is not done yet."""
    low = [c for c in material.courses if c.gauge == _COURSE and c.low]
    places = {(c.article, c.start): c.end for c in low}
    held = defaultdict(list)
    for (article, start), end in places.items():
        held[article].append((start, end))
    return [
        replace(row, stage="not_done")
        for row in material.events
        if row.kind == "talks" and row.status == "happened" and _ended().isdisjoint(row.words)
        if any(start < row.end and row.start < end for start, end in held.get(row.article, ()))
    ]


@cache
def _ended() -> frozenset[str]:
    """Stems of words for talks that are over and not stuck."""
    return content_words("collapse broke broken break breakdown fail failure unravel fell")


def state_of(row: EventRow) -> str:
    """How far an event is: what it leaves open counts, where it came about as a word given."""
    return row.stage or row.status


def is_owed(row: object) -> bool:
    """Whether a report tells a thing as owed or unsettled, and not just that it was not done."""
    if isinstance(row, EventRow) and row.ahead == OWED:
        return True
    return isinstance(row, EventRow | PositionRow | QuoteRow) and row.stage == "not_done"


def status_of(waiting: Sequence[object]) -> str:
    """How far most of the reports say that it is; owed, where a quarter of them say so."""
    counts = Counter(state_of(r) for r in waiting if isinstance(r, EventRow))
    if 4 * sum(map(is_owed, waiting)) > counts.total():
        return "not_done"  # promised by many, and by one report still owed
    return min(counts, key=lambda s: (-counts[s], OPEN.index(s)), default="conditional")


def due_of(waiting: Iterable[EventRow]) -> Days | None:
    """The day that most reports give, the shorter stretch first.

    The day on which a word was given or a promise made is not the day it falls due.
    """
    counts = Counter(r.when for r in waiting if r.when and r.status in OPEN)
    return min(counts, key=lambda w: (-counts[w], w.length, w), default=None)
