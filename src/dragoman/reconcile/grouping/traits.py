"""What speaks for two event statements being one: traits of the pair, each with its measure."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from dragoman.reconcile.articles.placed import NEAR
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.articles.stretches import Days, gap

Trait = tuple[str, float]

# Kinds that coders and outlets use for one and the same thing; the keys' readers accepted either.
RELATED = frozenset(
    frozenset(pair)
    for pair in (
        ("talks", "meeting"),
        ("talks", "call"),
        ("talks", "mediation"),
        ("meeting", "visit"),
        ("talks", "visit"),
        ("proposal", "handover"),
        ("agreement", "signature"),
        ("agreement", "ceasefire"),
        ("exchange", "release"),
        ("strike", "violation"),
        ("demand", "announcement"),
        ("rejection", "announcement"),
        ("withdrawal", "mediation"),
    )
)
# Of these the pairs that are two names of one thing, by which one article may well call it.
_ALIKE = frozenset(
    frozenset(pair)
    for pair in (
        ("talks", "meeting"),
        ("agreement", "ceasefire"),
        ("exchange", "release"),
        ("strike", "violation"),
    )
)
FAMILY = {
    **dict.fromkeys(("talks", "meeting", "call", "visit", "mediation", "withdrawal"), "contact"),
    **dict.fromkeys(("proposal", "handover", "demand", "rejection", "announcement"), "word"),
    **dict.fromkeys(("agreement", "signature", "ceasefire"), "accord"),
    **dict.fromkeys(("exchange", "release"), "release"),
    **dict.fromkeys(("strike", "violation"), "strike"),
}
MUTUAL = frozenset(("talks", "meeting", "call", "visit", "exchange", "signature", "agreement"))
OCCASION = frozenset(("talks", "meeting", "call", "visit", "signature", "election"))
# What leaders do in one room, and seldom twice in a week; they may well phone again.
IN_PERSON = OCCASION - {"call", "election"}
# What a war or a dispute brings forth daily, and measures that come in series: without
# day and doer no two reports of it are one.
_RECURRENT = frozenset(("strike", "violation", "protest", "aid", "sanction"))
OPEN = frozenset(("scheduled", "proposed", "expected", "conditional"))
NOT = frozenset(("cancelled", "not_done", "denied"))
TOLD = frozenset(("happened", "denied"))
_CALLED_OFF = frozenset(("happened", "cancelled"))
# What is said is told apart by its content: who demands makes many demands.
SAYING = frozenset(("demand", "rejection", "threat", "announcement", "proposal"))
# What one side puts before another: where each has one of its own they are two, however alike.
OWN = frozenset(("proposal", "handover", "threat"))
# What passes from one to another: one report makes the giver its actor, the next the taker.
PASSED = frozenset(("handover", "release", "aid"))
# What one side does to another again and again, each time to something else.
MEASURES = frozenset(("sanction", "aid"))
_TOLLED = frozenset(("strike", "violation", "protest"))
_PRECISE = 3  # days
_ONCE = 3  # days in which the press tells of an offer; the same words later on make it anew
_SEASON = 120  # days: what is dated further apart is two of a kind, as strikes of two years are
_MONTH = 30  # days: what was so long before is not what an article tells of as its news
_FORGOTTEN = 15.0  # days apart, from which more of them make no difference
TRUCE = "=truce"  # the stem without which an agreement is on something else than a ceasefire
TELLS = 0.5  # of a word's highest weight: about one word that one statement in twenty has


def antecedents(rows: Sequence[EventRow]) -> list[int | None]:
    """For each row the last one before it in its article that is of its kind or a related one."""
    before: list[int | None] = [None] * len(rows)
    last: dict[tuple[str, str], int] = {}
    for i in sorted(range(len(rows)), key=lambda i: (rows[i].article, rows[i].start, -rows[i].end)):
        family = rows[i].article, FAMILY.get(rows[i].kind, rows[i].kind)
        before[i] = last.get(family)
        last[family] = i
    return before


def is_ahead(row: EventRow) -> bool:
    """Whether a row is an occasion to come: two of the same people are seldom due in one place."""
    return row.kind in OCCASION and row.status in OPEN


def kinds(kind: str, other: str) -> Iterator[Trait]:
    """What holds for all pairs of reports of two kinds."""
    yield "bias", 1.0
    if kind == other:
        yield ("kind" if kind != "other" else "other kind"), 1.0
    if kind in SAYING:
        yield "saying", 1.0


@lru_cache(maxsize=1 << 12)
def status(one: str, other: str, when: Days | None) -> str:
    """How far two reports say that the event is, as one trait; `when` is the day both give."""
    pair = {one, other}
    if len(pair) == 1:
        return f"both {_stage(one)}"
    if pair <= OPEN or pair <= NOT:
        return f"both rather {_stage(one)}"
    if "happened" not in pair:
        return "open, not"
    if pair & NOT:
        return "done, not"
    if "conditional" in pair:
        return "done, only if"
    return "done, open on one day" if when else "done, open"


def _stage(status: str) -> str:
    return "open" if status in OPEN else "not" if status in NOT else "done"


def dates(a: EventRow, b: EventRow) -> list[Trait]:
    """How the days of two reports lie to each other, told ones before those of the articles."""
    if not a.when or not b.when:
        return _undated(a, b)
    apart = gap(a.when, b.when)
    if apart == 0:
        close = max(a.when.length, b.when.length) <= _PRECISE
        if close and a.kind in OCCASION and b.kind in OCCASION:
            return [("same day", 1.0), ("occasion on a day", 1.0)]
        return [("same day" if close else "same time", 1.0)]
    known = _set_apart(a, b, apart)
    if known is not None:
        return [(known, 1.0)]
    other = "another time" if apart > _SEASON else "other day"
    return [(other, 1.0), ("days apart", min(_FORGOTTEN, apart - 1.0))]


def _set_apart(a: EventRow, b: EventRow, apart: int) -> str | None:
    """What other days say of what is still to come, of a campaign and of days in a row."""
    if _is_due_after(a, b) or _is_due_after(b, a):
        return "due afterwards"
    if a.kind == b.kind == "strike" and a.extent == b.extent == "whole" and apart <= _SEASON:
        return "day of a campaign"  # told with the day it began on, or another on which it goes on
    following = "next day" if a.kind in OCCASION else "daily, next day"
    return following if apart == 1 else None


def _is_due_after(held: EventRow, due: EventRow) -> bool:
    """Whether one came about on a day before the one that the other is to come about on."""
    ended, opens = held.when, due.when
    if held.status != "happened" or due.status not in OPEN or ended is None or opens is None:
        return False
    return max(ended.length, opens.length) <= _PRECISE and ended.last < opens.first


def _undated(a: EventRow, b: EventRow) -> list[Trait]:
    """How far two reports lie apart where one at least gives no day."""
    found: list[Trait] = [("no day", 1.0)]
    if _is_long_before(a, b) or _is_long_before(b, a):
        found.append(("long before", 1.0))
    vague = (a.vague or b.vague) and not (a.place & b.place or a.ordinals & b.ordinals)
    if a.kind in OCCASION and vague and "happened" in (a.status, b.status):
        found.append(("any day", 1.0))
    elif a.near is not None and b.near is not None:
        known = "days apart, an occasion" if a.kind in OCCASION else "days apart"
        apart = _apart(a, b, a.near, b.near)
        found.append((known, min(_FORGOTTEN, max(0.0, apart - 1.0))))
        if a.status == b.status == "proposed" and apart > _ONCE and a.article != b.article:
            found.append(("offered again", 1.0))
    elif a.kind in OCCASION and "happened" in (a.status, b.status):
        found.append(("any day", 1.0))
    if a.kind in _RECURRENT and not a.place & b.place and _repeated(a, b):
        found.append(("recurrent", 1.0))
    return found


def _apart(a: EventRow, b: EventRow, near: int, other: int) -> int:
    """Days between two rows that stand at these days, where none or few others date them."""
    if a.when is None and b.when is None:
        return abs(near - other)
    return gap(_stands(a, near), _stands(b, other))


def _stands(row: EventRow, near: int) -> Days:
    """The days on which a row may lie: the few that date it, or the one it stands at."""
    return row.when if row.when and row.when.length <= NEAR else Days(near, near)


def _is_long_before(a: EventRow, b: EventRow) -> bool:
    """Whether one, dated by no more than a month or a year, lies well before an undated one.

    What is dated to days has a day that is compared (`near`).
    """
    if a.when is None or b.when is not None or b.near is None or a.when.length <= NEAR:
        return False
    return a.when.last < b.near - _MONTH


def _repeated(a: EventRow, b: EventRow) -> bool:
    """Whether it may have happened twice; a denial of the same days denies what was told."""
    if {a.status, b.status} == TOLD:
        return a.near is None or b.near is None or abs(a.near - b.near) > 1
    return a.status == b.status == "happened"


def against(a: EventRow, b: EventRow) -> list[Trait]:
    """What the words of two reports say against their being one, whatever they share."""
    found: list[Trait] = []
    # How much a side asks for is what the reports of one demand differ in.
    if a.extent and b.extent and a.extent != b.extent and "demand" not in (a.kind, b.kind):
        found.append(("other extent", 1.0))
    if a.article == b.article and (a if a.start > b.start else b).another:
        found.append(("one more", 1.0))
    if _is_outcome(a, b) or _is_outcome(b, a):
        found.append(("attack, breach", 1.0))
    if a.kind in OCCASION and b.kind in OCCASION and {a.status, b.status} == _CALLED_OFF:
        found.append(("held, called off", 1.0))
    return found


def _is_outcome(breach: EventRow, attack: EventRow) -> bool:
    """Whether a breach is what an attack came to, and not what it is claimed or denied to be.

    "They broke the truce, firing on a village" tells of one thing, "they fired on a village, so
    breaking the truce" of two.
    """
    if breach.kind != "violation" or attack.kind != "strike":
        return False
    by_it = breach.sentence == attack.sentence and breach.start < attack.start
    claimed = "denied" in (breach.status, attack.status)
    return not claimed and not (breach.article == attack.article and by_it)


def is_apart(a: EventRow, b: EventRow) -> bool:
    """Whether one article, in two places, tells of things of two kinds: then they are two."""
    return a.kind != b.kind and frozenset((a.kind, b.kind)) not in _ALIKE


def series(a: EventRow, b: EventRow) -> list[Trait]:
    """What numbers speak for or against: another round, another count of what is given."""
    found: list[Trait] = []
    if a.ordinals and b.ordinals:
        found.append(("ordinal" if a.ordinals & b.ordinals else "other ordinal", 1.0))
    if a.counts and b.counts:
        # Tolls of one strike differ from outlet to outlet; the terms of one offer do not.
        other = "other toll" if a.kind in _TOLLED else "other count"
        found.append(("count" if a.counts & b.counts else other, 1.0))
    return found
