"""Divergences of events: where the reports of one thing cannot all be right."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from dragoman.reconcile.days import gap, iso
from dragoman.reconcile.material import EventRow, Material, QuoteRow
from dragoman.reconcile.told import Account, Dispute, listed, one_each, place

_FARTHEST = 10  # days: dates of one thing further apart are rather a wrong join
_AT_ONCE = 3  # days within which two stages are two accounts; later on it may have come so
_COMMON = 2  # content words without which "no agreement" and "a deal" are two things
_ANSWER = 220  # characters after a denial in which the denier's own words stand
# What happens daily: another day is another event, not another date for it.
_DAILY = frozenset(("strike", "violation", "protest", "aid", "other"))
_HELD = frozenset(("talks", "meeting", "call", "visit", "election", "signature"))
_OWED = _HELD | {"handover", "exchange", "release", "agreement"}
_STAGES = frozenset(("happened", "scheduled", "proposed", "expected", "denied", "not_done"))
_DUE = frozenset(("scheduled", "expected"))


def event_disputes(groups: Sequence[Sequence[EventRow]], material: Material) -> Iterator[Dispute]:
    """What the reports of one event disagree on: its date, whether it came about."""
    answers = _answers(material.quotes)
    staged_disputes: list[Dispute] = []
    for group in groups:
        about = _about(group)
        dated = [r for r in group if r.when and r.when.length == 1 and r.kind not in _DAILY]
        if any(_apart(a, b) for a, b in combinations(dated, 2)):
            accounts = [Account(r.article, r.start, r.end, iso(r.when)) for r in dated if r.when]
            yield Dispute("date", f"when: {about}", one_each(accounts))
        if any(_staged(a, b, material) for a, b in combinations(group, 2)):
            staged = sorted((r for r in group if r.status in _STAGES), key=_place)
            accounts = [Account(r.article, r.start, r.end, r.status) for r in staged]
            replies = {a for r in staged if r.status == "denied" for a in _reply(r, answers)}
            told = (*one_each(accounts), *sorted(replies, key=place))
            staged_disputes.append(Dispute("status", f"whether: {about}", told))
    yield from _merged(staged_disputes)


def _merged(disputes: Sequence[Dispute]) -> Iterator[Dispute]:
    """The disputes, those that share an account as one: a breach and the shots that made it."""
    made: list[Dispute] = []
    for dispute in disputes:
        mine = set(dispute.accounts)
        same = next((n for n, d in enumerate(made) if mine & set(d.accounts)), None)
        if same is None:
            made.append(dispute)
        else:
            joined = tuple(dict.fromkeys((*made[same].accounts, *dispute.accounts)))
            made[same] = replace(made[same], accounts=joined)
    yield from made


def _place(row: EventRow) -> tuple[str, int, int, str]:
    return row.article, row.start, row.end, row.id


def _about(group: Sequence[EventRow]) -> str:
    kind = max(sorted({r.kind for r in group}), key=lambda k: sum(r.kind == k for r in group))
    who = sorted({r.actors | r.recipients for r in group}, key=lambda n: (-len(n), sorted(n)))
    return f"{kind} ({listed(who[0])})" if who and who[0] else kind


def _apart(a: EventRow, b: EventRow) -> bool:
    if not a.when or not b.when or a.article == b.article:
        return False
    if a.counts and b.counts and not a.counts & b.counts:
        return False  # another number given or taken is another part of a series
    alike = a.place & b.place or a.ordinals & b.ordinals or len(a.words & b.words) > 1
    return bool(alike) and 0 < gap(a.when, b.when) <= _FARTHEST


def _staged(a: EventRow, b: EventRow, material: Material) -> bool:
    """Whether two reports of one thing exclude each other, as told at about one time."""
    pair = {a.status, b.status}
    if a.near is not None and b.near is not None and abs(a.near - b.near) > _AT_ONCE:
        return False
    if pair == {"happened", "denied"}:
        return a.kind != "aid"  # aid denied is aid refused
    # What nobody is said to do ("aid") is one thing here and another there; what is handed over
    # has its giver for an actor in one report and its taker in the next.
    one = a.actors & b.actors or a.kind == b.kind == "handover"
    if not one or a.article == b.article or not material.rivals(a.article, b.article):
        return False
    if pair == {"proposed", "scheduled"}:
        return a.kind in _HELD and b.kind in _HELD
    if "handover" not in (a.kind, b.kind) and len(a.words & b.words) < _COMMON:
        return False
    owed = a.kind in _OWED and b.kind in _OWED and "not_done" in pair
    return owed and (bool(pair & _DUE) or "happened" in pair)


def _answers(quotes: Sequence[QuoteRow]) -> dict[str, list[QuoteRow]]:
    """The direct speech of every article, in its order."""
    said: dict[str, list[QuoteRow]] = {}
    for row in quotes:
        if row.kind == "direct":
            said.setdefault(row.article, []).append(row)
    return said


def _reply(row: EventRow, answers: dict[str, list[QuoteRow]]) -> Iterator[Account]:
    """The denier's own words, where they follow the denial."""
    for quote in answers.get(row.article, ()):
        if row.end <= quote.start <= row.end + _ANSWER:
            yield Account(quote.article, quote.start, quote.end)
            return
