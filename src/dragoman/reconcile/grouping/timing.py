"""How the days of two event statements lie to each other, and what that says."""

from dragoman.reconcile.articles.placed import NEAR
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.articles.stretches import Days, gap
from dragoman.reconcile.grouping.traits import OCCASION, OPEN, SAYING, TOLD, Trait

# What a war or a dispute brings forth daily, and measures that come in series: without
# day and doer no two reports of it are one.
_RECURRENT = frozenset(("strike", "violation", "protest", "aid", "sanction"))
_PRECISE = 3  # days
_ONCE = 3  # days in which the press tells of an offer; the same words later on make it anew
_SEASON = 120  # days: what is dated further apart is two of a kind, as strikes of two years are
# What is done once: known for years by its parties and words, and told of without its date.
_LASTING = frozenset(("agreement", "signature", "withdrawal"))
_PASSING = frozenset(("protest", "other"))  # what is over in a day, and not called by a name after
_MONTH = 30  # days: what was so long before is not what an article tells of as its news
# While a matter is in the news, reports of a deed or an occasion that lie more days apart than this
# are as often one as those that lie weeks apart (eighteen keyed corpora).
_FORGOTTEN = {"days apart, a deed": 8.0, "days apart, an occasion": 4.0}
_NEWS = 45  # days in which a matter is in the news: what is told of after them is told of anew
_ANEW = 15.0  # the most that days apart count


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
    return [(other, 1.0), _days_apart("days apart", apart, anew=True)]


def _set_apart(a: EventRow, b: EventRow, apart: int) -> str | None:
    """What other days say of what is still to come, of a campaign and of days in a row."""
    if _is_due_after(a, b) or _is_due_after(b, a):
        return "due afterwards"
    if _are_campaigns(a, b) and apart <= _SEASON:
        return "day of a campaign"  # told with the day it began on, or another on which it goes on
    following = "next day" if a.kind in OCCASION else "daily, next day"
    return following if apart == 1 else None


def _are_campaigns(a: EventRow, b: EventRow) -> bool:
    """Whether both are told as a campaign, not in two places: that goes on for weeks."""
    elsewhere = a.place and b.place and a.place.isdisjoint(b.place)
    return a.kind == b.kind == "strike" and a.extent == b.extent == "whole" and not elsewhere


def _is_due_after(held: EventRow, due: EventRow) -> bool:
    """Whether one came about on a day before the one that the other is to come about on."""
    ended, opens = held.when, due.when
    if held.status != "happened" or due.status not in OPEN or ended is None or opens is None:
        return False
    return max(ended.length, opens.length) <= _PRECISE and ended.last < opens.first


def _undated(a: EventRow, b: EventRow) -> list[Trait]:
    """How far two reports lie apart where one at least gives no day."""
    found: list[Trait] = [("no day", 1.0)]
    if _are_campaigns(a, b) and a.near is not None and b.near is not None:
        apart = _apart(a, b, a.near, b.near)
        if apart <= _SEASON:
            return [*found, ("day of a campaign", float(apart > 1))]
    if _is_long_before(a, b) or _is_long_before(b, a):
        if a.kind in _LASTING:
            return [*found, ("a deed long before", 1.0)]
        found.append(("long before", 1.0))
    vague = (a.vague or b.vague) and not (a.place & b.place or a.ordinals & b.ordinals)
    if a.kind in OCCASION and vague and "happened" in (a.status, b.status):
        found.append(("any day", 1.0))
    elif a.near is not None and b.near is not None:
        apart = _apart(a, b, a.near, b.near)
        found.append(_days_apart(_since(a.kind), apart, anew=a.kind in _RECURRENT))
        if a.status == b.status == "proposed" and apart > _ONCE and a.article != b.article:
            found.append(("offered again", 1.0))
    elif a.kind in OCCASION and "happened" in (a.status, b.status):
        found.append(("any day", 1.0))
    if a.kind in _RECURRENT and not a.place & b.place and _repeated(a, b):
        found.append(("recurrent", 1.0))
    return found


def _days_apart(name: str, apart: int, *, anew: bool) -> Trait:
    """How much it counts that two reports lie days apart; `anew` where it may well come again."""
    most = _ANEW if anew or apart > _NEWS else _FORGOTTEN.get(name, _ANEW)
    return name, min(most, max(0.0, apart - 1.0))


def _since(kind: str) -> str:
    """How it is called that two reports of a kind lie days apart.

    A deed ("the deal", "the attack", "the signing") is told of for days, and what is said is said
    anew each day.
    """
    if kind in OCCASION - _LASTING:
        return "days apart, an occasion"
    return "days apart, a deed" if kind not in SAYING and kind not in _PASSING else "days apart"


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
