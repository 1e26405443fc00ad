"""Divergences of events that no group ties: met on two days, or surely and doubtfully to come."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.articles.stretches import gap, iso
from dragoman.reconcile.disputes.told import Account, Dispute, listed, one_each
from dragoman.reconcile.grouping.joining import following
from dragoman.reconcile.words.wording import named_words

_WINDOW = 16  # later reports of the same that one is compared with
_PARTIES = 2
_MET = frozenset(("talks", "meeting", "signature"))
_WEEK = 7  # days: a longer stretch says too little of when it was
_FARTHEST = 4  # days between two dates of one meeting
_AT_ONCE = 4  # days in which an act is told and denied
_NEWS = 1  # days after which a meeting is still told as the news
_OCCASIONS = _MET | {"call", "visit", "election"}
_AHEAD = frozenset(("scheduled", "expected", "proposed"))


def clash_disputes(material: Material) -> Iterator[Dispute]:
    """Meetings of the same sides on other days, occasions sure and doubtful."""
    yield from _days(material)
    yield from _doubts(material)


def _days(material: Material) -> Iterator[Dispute]:
    met: dict[frozenset[str], list[EventRow]] = defaultdict(list)
    for row in material.events:
        told = row.kind in _MET and row.status == "happened"
        if told and row.when and row.when.length <= _WEEK:
            sides = frozenset(map(material.side, row.actors | row.recipients))
            if len(sides) >= _PARTIES:
                met[sides].append(row)
    for sides, rows in met.items():
        apart = {
            row
            for a, b in following(rows, _WINDOW)
            if material.both_tell(a.article, b.article) and _other_days(a, b)
            if not are_each_days_news(a, b, material, _NEWS)
            if not _knows(a, b, rows) and not _knows(b, a, rows)
            for row in (a, b)
        }
        if apart:
            told_ = [Account(r.article, r.start, r.end, iso(r.when)) for r in apart if r.when]
            kind = min(row.kind for row in apart)
            yield Dispute("date", f"when: {kind} ({listed(sides)})", one_each(told_))


def _other_days(a: EventRow, b: EventRow) -> bool:
    if not a.when or not b.when or not 0 < gap(a.when, b.when) <= _FARTHEST:
        return False
    return bool(a.ordinals & b.ordinals or a.place & b.place) or a.when.length != b.when.length


def _knows(row: EventRow, other: EventRow, rows: Sequence[EventRow]) -> bool:
    """Whether the article of a report has the same sides meet on the other's day as well."""
    days = [r.when for r in rows if r.article == row.article and r.when]
    return other.when is not None and any(gap(day, other.when) == 0 for day in days)


def _doubts(material: Material) -> Iterator[Dispute]:
    """Occasions that one report has as coming and another as likely only, or as never meant."""
    coming: dict[str, list[EventRow]] = defaultdict(list)
    for row in material.events:
        if row.kind not in _OCCASIONS:
            continue
        if row.status in _AHEAD or row.status == "not_done" or row.doubt == "never":
            for name in sorted(row.actors | row.recipients):
                coming[name].append(row)
    for name, rows in coming.items():
        apart = {
            row
            for a, b in following(rows, _WINDOW)
            if _is_doubted(a, b)
            and material.both_tell(a.article, b.article)
            and material.of_one_time(a.article, b.article, _AT_ONCE)
            for row in (a, b)
        }
        if apart:
            accounts = [Account(r.article, r.start, r.end, r.doubt or r.status) for r in apart]
            kind = min(row.kind for row in apart)
            yield Dispute("status", f"whether: {kind} ({name})", one_each(accounts))


def _is_doubted(a: EventRow, b: EventRow) -> bool:
    """Whether one of two reports doubts what the other has as coming: by day, place and parties."""
    if (a.doubt is None) == (b.doubt is None):
        return False
    known = named_words(a.actors | a.recipients | b.actors | b.recipients)
    if "never" in (a.doubt, b.doubt):
        return len((a.context & b.context) - known) >= _PARTIES
    if "not_done" in (a.status, b.status):
        return False
    if len((a.actors | a.recipients) & (b.actors | b.recipients)) < _PARTIES:
        return False
    dated = a.when and b.when and gap(a.when, b.when) == 0
    return bool(dated or a.place & b.place)


def are_each_days_news(a: EventRow, b: EventRow, material: Material, late: int) -> bool:
    """Whether two reports are equally late, by so many days at most, in articles of two days.

    Of five fresh lines of date that were judged two were so, and neither was accepted.
    """
    ours, theirs = (material.articles[row.article].published for row in (a, b))
    if ours is None or theirs is None or ours == theirs or not a.when or not b.when:
        return False
    return ours - a.when.first == theirs - b.when.first <= late
