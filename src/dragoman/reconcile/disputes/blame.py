"""Divergences of blame: two sides that each lay what went wrong at somebody else's door."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow, QuoteRow
from dragoman.reconcile.disputes.told import Account, Dispute, listed, one_each
from dragoman.reconcile.grouping.joining import by_article
from dragoman.reconcile.words.wording import content_words

# Stems of words that lay blame: who accuses charges with a deed, and need not say what came of it.
_BLAMING = content_words("blame fault")
# What a side charges the other with where it says so of it and lays no blame in as many words.
_FAILURES = frozenset(("rejection", "violation"))
_FAILED = frozenset(("happened", "not_done"))
_REACH = 900  # characters, some paragraphs: further apart two charges are about two matters
_LONG = 300  # characters: what is longer is no sentence


@dataclass(frozen=True, slots=True)
class _Charge:
    """Who lays what is told at this place at whose door; `plainly` where it is called blame.

    `accuser` and `accused` are sides; `whom` and `says` name them as the article does.
    """

    accuser: str
    accused: frozenset[str]
    whom: str
    says: str
    article: str
    start: int
    end: int
    plainly: bool


def blame_disputes(material: Material) -> Iterator[Dispute]:
    """Failures for which one side blames another and is blamed itself, or a third is, in one text.

    What two outlets report of two days' charges need not be about one failure, so each article is
    looked at by itself; articles that tell the same charges tell one dispute.
    """
    events = by_article(row for row in material.events if _is_blame(row) or _is_failure(row))
    # Nothing is said against a charge that nobody makes plainly.
    plain = {row.article for rows in events.values() for row in rows if _is_blame(row)}
    said = by_article(q for q in material.quotes if q.article in plain) if plain else {}
    told: dict[tuple[str, ...], set[Account]] = defaultdict(set)
    for article in (article for article in events if article in plain):
        rows = events[article]
        charges = [*_plain_charges(rows, material)]
        charges += _implied(rows, said.get(article, ()), material)
        against = {c for a, b in combinations(charges, 2) if _is_answer(a, b) for c in (a, b)}
        if against:
            whom = tuple(sorted({c.whom for c in against}))
            told[whom] |= {Account(article, c.start, c.end, c.says) for c in against}
    for whom, accounts in sorted(told.items()):
        about = f"who is to blame: {' or '.join(whom)}"
        yield Dispute("actor", about, one_each(tuple(accounts)))


def _plain_charges(rows: Sequence[EventRow], material: Material) -> Iterator[_Charge]:
    for row in rows:
        if _is_blame(row):
            accuser = min(row.actors)
            yield _charge(accuser, row.recipients, row, material, plainly=True)


def _is_blame(row: EventRow) -> bool:
    blaming = row.kind == "other" and not _BLAMING.isdisjoint(row.context)
    return blaming and bool(row.actors and row.recipients) and row.end - row.start <= _LONG


def _is_failure(row: EventRow) -> bool:
    return row.kind in _FAILURES and row.status in _FAILED and bool(row.actors)


def _implied(
    rows: Sequence[EventRow], said: Sequence[QuoteRow], material: Material
) -> Iterator[_Charge]:
    """What a side says that another refused, broke or left."""
    for row in rows:
        if _is_failure(row):
            within = (q for q in said if q.speaker and q.start <= row.start and row.end <= q.end)
            speaker = next((q.speaker for q in within if q.speaker), None)
            if speaker:
                yield _charge(speaker, row.actors, row, material, plainly=False)


def _charge(
    accuser: str, accused: frozenset[str], row: EventRow, material: Material, *, plainly: bool
) -> _Charge:
    sides = frozenset(map(material.side, accused))
    whom = listed(accused)
    return _Charge(
        material.side(accuser),
        sides,
        whom,
        f"{whom}, by {accuser}",
        row.article,
        row.start,
        row.end,
        plainly,
    )


def _is_answer(a: _Charge, b: _Charge) -> bool:
    """Whether two charges stand against each other: other accusers, others accused."""
    if not (a.plainly or b.plainly) or abs(a.start - b.start) > _REACH:
        return False
    if a.accuser == b.accuser or a.accused & b.accused:
        return False
    if a.accuser in a.accused or b.accuser in b.accused:
        return False
    return a.accuser in b.accused or b.accuser in a.accused
