"""Divergences of occasions that no wording ties: held in two places, or due by one report only."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dragoman.knowledge.states import surfaces
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.articles.stretches import Days
from dragoman.reconcile.disputes.told import Account, Dispute, listed, one_each
from dragoman.reconcile.grouping.joining import following
from dragoman.reconcile.words.wording import content_words

_MET = frozenset(("talks", "meeting", "call", "signature"))
_PARTIES = 2
_AT_ONCE = 3  # days in which a next round may not come to be set
_DUE = frozenset(("scheduled", "expected"))
# Words of a sentence by which talks are not set yet, and not come to nothing.
_SETTING = content_words("scheduled determined date fixed arranged")
_WINDOW = 12  # later reports of the same parties' talks that one is compared with

Sides = frozenset[str]


def occasion_disputes(material: Material) -> Iterator[Dispute]:
    """Talks of the same sides that are set in two states, or called due here and unset there."""
    rows = [(row, sides) for row in material.events if (sides := _sides(row, material))]
    yield from _elsewhere(rows, material)
    yield from _unset(rows, material)


def _sides(row: EventRow, material: Material) -> Sides | None:
    """The sides that a report names of an occasion, where it names at least two."""
    if row.kind not in _MET:
        return None
    sides = frozenset(map(material.side, row.actors | row.recipients))
    return sides if len(sides) >= _PARTIES else None


def _elsewhere(rows: Sequence[tuple[EventRow, Sides]], material: Material) -> Iterator[Dispute]:
    """Occasions of one day and the same sides in two states: nobody meets twice on a day so."""
    held: dict[tuple[Days, Sides], list[EventRow]] = defaultdict(list)
    for row, sides in rows:
        if row.when and row.when.length == 1 and row.kind != "call" and state_of(row.where):
            held[row.when, sides].append(row)
    for (_, sides), told in held.items():
        apart = {
            row
            for a, b in combinations(told, 2)
            if state_of(a.where) != state_of(b.where) and material.apart(a.article, b.article)
            for row in (a, b)
        }
        if apart:
            accounts = tuple(Account(r.article, r.start, r.end, r.where) for r in apart)
            yield Dispute("place", f"where: talks ({listed(sides)})", one_each(accounts))


def _unset(rows: Sequence[tuple[EventRow, Sides]], material: Material) -> Iterator[Dispute]:
    """Talks to come that one report has as agreed and another, at that time, as not yet set."""
    ahead: dict[Sides, list[EventRow]] = defaultdict(list)
    for row, sides in rows:
        unset = row.status == "not_done" and not _SETTING.isdisjoint(row.context)
        if row.kind in ("talks", "meeting") and (_is_set(row) or unset):
            ahead[sides].append(row)
    for sides, told in ahead.items():
        apart = {
            row
            for a, b in following(told, _WINDOW)
            if (a.status == "not_done") != (b.status == "not_done")
            and material.apart(a.article, b.article)
            and _at_once(a, b, material)
            for row in (a, b)
        }
        if apart:
            settled = sorted(apart, key=_settled)
            first = {(r.article, r.status): r for r in reversed(settled)}
            accounts = tuple(Account(r.article, r.start, r.end, r.status) for r in first.values())
            yield Dispute("status", f"whether: talks ({listed(sides)})", accounts)


def _is_set(row: EventRow) -> bool:
    """Whether a report sets talks: by day or place, not only as what will go on some time."""
    return row.status in _DUE and bool(row.when or row.place)


def _settled(row: EventRow) -> tuple[bool, int, str, int]:
    return not row.place, row.end - row.start, row.article, row.start


def _at_once(a: EventRow, b: EventRow, material: Material) -> bool:
    """Whether two articles came out at about one time: later on a day may have been set."""
    dated = all(material.articles[row.article].published is not None for row in (a, b))
    return dated and material.of_one_time(a.article, b.article, _AT_ONCE)


def state_of(where: str | None) -> str | None:
    """The state that a place is, or is the capital of; None for any other place."""
    entry = surfaces().get(where) if where else None
    return entry.name if entry and (entry.kind == "state" or entry.capital) else None
