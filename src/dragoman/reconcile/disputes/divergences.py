"""Divergences of events: when, where and by whom, and whether it came about at all."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow, QuoteRow
from dragoman.reconcile.articles.stretches import gap, iso, within
from dragoman.reconcile.disputes.clashes import are_each_days_news
from dragoman.reconcile.disputes.occasions import state_of
from dragoman.reconcile.disputes.told import Account, Dispute, merged, one_each, place, who
from dragoman.reconcile.grouping.joining import by_article

_FARTHEST = 10  # days: dates of one thing further apart are rather a wrong join
_AT_ONCE = 3  # days within which two stages are two accounts; later on it may have come so
_SAME_NEWS = 1  # days between two articles in which what is to come does not come about unnoticed
_COMMON = 2  # content words without which "no agreement" and "a deal" are two things
_OF_ONE = 3  # the same for an act that is done and one to come: of two deals one may be
_ANSWER = 220  # characters after a denial in which the denier's own words stand
_GOES_ON = 60  # characters behind them, as of a cue, in which these go on
# What happens daily: another day is another event, not another date for it.
_DAILY = frozenset(("strike", "violation", "protest", "aid", "other"))
_DENYING = frozenset(("aid", "rejection"))  # aid denied is aid refused, and so is what is rejected
_SAID = frozenset(("rejection", "demand", "threat"))  # said again on another day as well
_HELD = frozenset(("talks", "meeting", "call", "visit", "election", "signature"))
_DEEDS = frozenset(("proposal", "handover", "signature", "mediation", "exchange", "release"))
_OWED = (_HELD - {"election"}) | {"handover", "exchange", "release", "agreement"}
# Acts of policy, done once: what is told of them as done by one outlet is not to come by another.
_ACTS = frozenset(("agreement", "ceasefire", "withdrawal", "release", "exchange"))
_STAGES = frozenset(("happened", "scheduled", "proposed", "expected", "denied", "not_done"))
_DUE = frozenset(("scheduled", "expected"))


def event_disputes(groups: Sequence[Sequence[EventRow]], material: Material) -> Iterator[Dispute]:
    """What the reports of one event disagree on: its date, whether it came about."""
    staged_disputes: list[Dispute] = []
    for group in groups:
        about = _about(group)
        about_somebody = any(r.actors for r in group)
        dated = [r for r in group if r.when and r.when.length == 1 and r.kind not in _DAILY | _SAID]
        apart = {r for a, b in combinations(dated, 2) if _apart(a, b, material) for r in (a, b)}
        if about_somebody and apart:
            accounts = [Account(r.article, r.start, r.end, iso(r.when)) for r in apart if r.when]
            yield Dispute("date", f"when: {about}", one_each(accounts))
        yield from _places(group, about, material)
        yield from _doers(group, about, material)
        told_stages = [r for r in group if r.status in _STAGES]
        pairs = combinations(told_stages, 2)
        staged = {r for a, b in pairs if _staged(a, b, material) for r in (a, b)}
        if staged:
            # What happens daily is often one group of several: its other reports are of others.
            where = {(r.article, r.sentence) for r in staged}
            beside = (r.kind not in _DAILY or (r.article, r.sentence) in where for r in told_stages)
            told = [r for r, kept in zip(told_stages, beside, strict=True) if kept]
            accounts = _fullest((r, r.status) for r in told)
            denied = [r for r in staged if r.status == "denied"]
            said = by_article(material.quotes) if denied else {}
            replies = {a for r in denied for a in _reply(r, said.get(r.article, ()))}
            both = (*one_each(accounts), *sorted(replies, key=place))
            staged_disputes.append(Dispute("status", f"whether: {about}", both))
    yield from merged(staged_disputes)


def _places(group: Sequence[EventRow], about: str, material: Material) -> Iterator[Dispute]:
    """One occasion set in two states; a city and its state, or two cities of one, go together."""
    met = [r for r in group if r.kind in _HELD and r.kind != "visit"]
    held = [(r, state) for r in met if (state := state_of(r.where))]
    apart = {
        row
        for (a, one), (b, other) in combinations(held, 2)
        if one != other and _on_one_day(a, b) and a.article != b.article
        for row in (a, b)
        if material.rivals(a.article, b.article)
    }
    if apart:
        accounts = [Account(r.article, r.start, r.end, r.where) for r in sorted(apart, key=_place)]
        yield Dispute("place", f"where: {about}", one_each(accounts))


def _on_one_day(a: EventRow, b: EventRow) -> bool:
    """Whether two reports are of one occasion by its day, or by its number in a series."""
    return bool(a.when and b.when and gap(a.when, b.when) == 0) or bool(a.ordinals & b.ordinals)


def _doers(group: Sequence[EventRow], about: str, material: Material) -> Iterator[Dispute]:
    """One deed given to two persons of one side, each outlet naming only its own."""
    deeds = [r for r in group if r.kind in _DEEDS and r.status == "happened"]
    done = [r for r in deeds if _person(r, material)]
    apart = {
        row
        for a, b in combinations(done, 2)
        if a.kind == b.kind
        and material.rivals(a.article, b.article)
        and _other_person(a, b, material)
        for row in (a, b)
    }
    if apart:
        accounts = _fullest((r, _person(r, material)) for r in apart)
        yield Dispute("actor", f"who: {about}", one_each(accounts))


def _fullest(rows: Iterable[tuple[EventRow, str | None]]) -> list[Account]:
    """One account for each article and what it says: the most settled in time and place."""
    best: dict[tuple[str, str | None], EventRow] = {}
    for row, says in sorted(rows, key=lambda r: (_settled(r[0]), -len(r[0].words), _place(r[0]))):
        best.setdefault((row.article, says), row)
    return [Account(r.article, r.start, r.end, says) for (_, says), r in best.items()]


def _settled(row: EventRow) -> int:
    """How little a report says of when and where: 0 to -2."""
    return -bool(row.when) - bool(row.place)


def _person(row: EventRow, material: Material) -> str | None:
    """The one person who is said to have done it, named in the very sentence."""
    people = row.actors & material.persons & row.named
    return min(people) if len(people) == 1 and len(row.actors) == 1 else None


def _other_person(a: EventRow, b: EventRow, material: Material) -> bool:
    one, other = _person(a, material), _person(b, material)
    if a.article == b.article or not one or not other or one == other:
        return False
    return material.side(one) == material.side(other) and not set(one.split()) & set(other.split())


def _place(row: EventRow) -> tuple[str, int, int, str]:
    return row.article, row.start, row.end, row.id


def _about(group: Sequence[EventRow]) -> str:
    kind = max(sorted({r.kind for r in group}), key=lambda k: sum(r.kind == k for r in group))
    named = who(r.actors | r.recipients for r in group)
    return f"{kind} ({named})" if named else kind


def _apart(a: EventRow, b: EventRow, material: Material) -> bool:
    if not a.when or not b.when or a.article == b.article:
        return False
    if not material.rivals(a.article, b.article) or not _in_common(a, b, material):
        return False
    if are_each_days_news(a, b, material, _FARTHEST):
        return False
    if a.counts and b.counts and not a.counts & b.counts:
        return False  # another number given or taken is another part of a series
    ours, theirs = (row.actors | row.recipients for row in (a, b))
    if (ours - theirs) & material.persons and (theirs - ours) & material.persons:
        return False  # the one met another person than the other
    asked = _COMMON + (a.kind == b.kind == "announcement")  # much is announced every day
    alike = a.place & b.place or a.ordinals & b.ordinals or len(a.words & b.words) >= asked
    return bool(alike) and 0 < gap(a.when, b.when) <= _FARTHEST


def _in_common(a: EventRow, b: EventRow, material: Material) -> bool:
    """Whether somebody of the one report, or a side of his, is in the other; or it names nobody."""
    ours, theirs = a.actors | a.recipients, b.actors | b.recipients
    sides = {material.side(n) for n in ours} & {material.side(n) for n in theirs}
    return not ours or not theirs or bool(sides)


def _staged(a: EventRow, b: EventRow, material: Material) -> bool:
    """Whether two reports of one thing exclude each other, as told at about one time."""
    pair = {a.status, b.status}
    if not within(a.near, b.near, _AT_ONCE):
        return False
    if pair == {"happened", "denied"}:
        shared = len(a.words & b.words) + len(a.recipients & b.recipients)
        alike = shared + _COMMON * bool(a.place & b.place) >= _COMMON
        return a.kind not in _DENYING and b.kind not in _DENYING and alike
    # What nobody is said to do ("aid") is one thing here and another there; what is handed over
    # has its giver for an actor in one report and its taker in the next.
    one = a.actors & b.actors or a.kind == b.kind == "handover"
    if not one or not material.apart(a.article, b.article):
        return False
    if pair == {"proposed", "scheduled"}:
        return a.kind in _HELD and b.kind in _HELD and _is_one_occasion(a, b)
    if "not_done" not in pair:
        return "happened" in pair and bool(pair & _DUE) and _is_done_or_due(a, b, material)
    return _is_owed(a, b)


def _is_one_occasion(a: EventRow, b: EventRow) -> bool:
    """Whether two reports of what is to come put it on one day or in one place."""
    return bool(a.place & b.place) or bool(a.when and b.when and gap(a.when, b.when) == 0)


def _is_owed(a: EventRow, b: EventRow) -> bool:
    """Whether a thing that one report has as not done is promised, or done, by the other.

    A deal that is not made yet may be expected all the same.
    """
    if not (a.kind in _OWED and b.kind in _OWED):
        return False
    common, pair = len(a.words & b.words), {a.status, b.status}
    handed = "handover" in (a.kind, b.kind)
    if "happened" in pair:  # what is handed over is of many kinds, and so is what is not
        return not handed and common >= (_OF_ONE if "agreement" in (a.kind, b.kind) else _COMMON)
    asked = 1 if handed else _COMMON
    return common >= asked and bool(pair & _DUE) and "agreement" not in (a.kind, b.kind)


def _is_done_or_due(a: EventRow, b: EventRow, material: Material) -> bool:
    """Whether one act is done by one article and to come by another of the same days."""
    told = material.of_one_time(a.article, b.article, _SAME_NEWS)
    done = a if a.status == "happened" else b
    if done.stage or done.present or (a.when and b.when and gap(a.when, b.when)):
        return False  # "is pulling out" and "has decided to" are still to come
    return told and a.kind == b.kind and a.kind in _ACTS and len(a.words & b.words) >= _OF_ONE


def _reply(row: EventRow, said: Iterable[QuoteRow]) -> Iterator[Account]:
    """The denier's own words, where they follow the denial; `said` are the quotes beside it."""
    end = row.end
    for quote in said:
        if quote.kind != "direct":
            continue
        if end <= quote.start <= end + (_ANSWER if end == row.end else _GOES_ON):
            yield Account(quote.article, quote.start, quote.end)
            end = quote.end
