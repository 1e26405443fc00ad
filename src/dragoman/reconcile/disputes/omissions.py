"""Divergences of omission: what one account of an exchange tells and the other leaves out."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from dragoman.knowledge.wording import wording
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow, QuoteRow
from dragoman.reconcile.articles.stretches import gap, within
from dragoman.reconcile.disputes.told import Account, Dispute
from dragoman.reconcile.grouping.joining import by_article
from dragoman.reconcile.words.patterns import any_of

_LEAD = 300  # characters: an article is an account of what stands in its first two sentences
_WINDOW = 8  # later articles that an account is compared with
_TALKED = frozenset(("call", "talks", "meeting"))
_SUBSTANCE = frozenset(
    ("proposal", "demand", "threat", "rejection", "withdrawal", "sanction", "violation", "handover")
)
_TOLD = 0.6  # of an account's telling words that the other must have for its point to be there
_OWN = 0.8  # of the quotes in an account that one side gives out are its own
_PARTIES = 2
_ACCOUNT = 700  # characters after a call in which its two sides give their accounts of it
_ALIKE = 0.34  # of the shorter account's words that both may have
_MOST = 4  # points of one account that are listed


def omission_disputes(material: Material) -> Iterator[Dispute]:
    """Silences that an article remarks on, and points missing from one of two sides' readouts."""
    for remark in material.remarks:
        told = (remark.before, (remark.start, remark.end))
        accounts = tuple(Account(remark.article, start, end) for start, end in told)
        yield Dispute("omission", "what an account leaves out", accounts)
    yield from _two_accounts(material)
    yield from _readouts(material)


def _two_accounts(material: Material) -> Iterator[Dispute]:
    """A call of two sides that one article tells twice, as each of them gives it out."""
    said: dict[str, list[QuoteRow]] = defaultdict(list)
    for quote in material.quotes:
        if quote.speaker and quote.kind != "direct":
            said[quote.article].append(quote)
    remarked = {remark.article for remark in material.remarks}
    calls = (r for r in material.events if r.kind == "call" and r.status == "happened")
    for call in sorted(calls, key=lambda r: (r.article, r.start, r.id)):
        who = call.actors | call.recipients
        if len({material.side(name) for name in who}) < _PARTIES:
            continue
        if call.article in remarked:
            continue
        first: dict[str, QuoteRow] = {}
        for quote in said[call.article]:
            if call.end <= quote.start <= call.end + _ACCOUNT:
                first.setdefault(_gives_out(quote, who, material), quote)
        first.pop("", None)
        given = any(_is_readout(quote) for quote in first.values())
        if given and len(first) > 1 and _unlike(list(first.values())):
            remarked.add(call.article)
            accounts = tuple(Account(q.article, *q.sentence) for q in first.values())
            yield Dispute("omission", "what each side tells of the call", accounts)


def _gives_out(quote: QuoteRow, who: frozenset[str], material: Material) -> str:
    """Whose account of a call a quote is: its speaker's, or that of a readout; empty for others."""
    speaker = quote.speaker or ""
    return material.side(speaker) if speaker in who or _is_readout(quote) else ""


def _is_readout(quote: QuoteRow) -> bool:
    return bool(_readout().search(f"{quote.speaker} {quote.called}"))


@cache
def _readout() -> re.Pattern[str]:
    return any_of(wording().readout)


def _unlike(quotes: Sequence[QuoteRow]) -> bool:
    """Whether the accounts have few words in common, and stand in sentences of their own."""
    one, other = quotes[0], quotes[1]
    least = min(len(one.words), len(other.words))
    return one.sentence != other.sentence and len(one.words & other.words) <= _ALIKE * least


def _readouts(material: Material) -> Iterator[Dispute]:
    """Two articles that each open with the same call or meeting and speak for its two sides."""
    first: dict[str, EventRow] = {}
    for row in filter(_leads, material.events):
        first.setdefault(row.article, row)
    if len(first) < _PARTIES:
        return
    voices = _voices(material)
    rows = by_article(material.events)
    leads = [first[article] for article in rows if article in first and article in voices]
    for at, a in enumerate(leads):
        for b in leads[at + 1 : at + 1 + _WINDOW]:
            sides = {voices[a.article], voices[b.article]}
            if len(sides) > 1 and sides <= _met(a, b, material) and _at_once(a, b):
                yield from _missing(a, b, rows)


def _voices(material: Material) -> dict[str, str]:
    """The side whose people alone an article quotes, or nearly; who has no side speaks for none."""
    sides = frozenset(material.sides.values())
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for row in material.quotes:
        if row.speaker and (side := material.side(row.speaker)) in sides:
            counts[row.article][side] += 1
    most = {a: min(c, key=lambda side: (-c[side], side)) for a, c in counts.items()}
    return {a: side for a, side in most.items() if counts[a][side] >= _OWN * counts[a].total()}


def _leads(row: EventRow) -> bool:
    return row.kind in _TALKED and row.status == "happened" and row.start <= _LEAD


def _met(a: EventRow, b: EventRow, material: Material) -> set[str]:
    """The sides that met by two outlets' accounts with a person in common, none by others."""
    ours, theirs = a.actors | a.recipients, b.actors | b.recipients
    if not ours & theirs & material.persons or not material.rivals(a.article, b.article):
        return set()
    if (ours - theirs) & material.persons and (theirs - ours) & material.persons:
        return set()  # the one met another person than the other
    return {material.side(name) for name in ours | theirs}


def _at_once(a: EventRow, b: EventRow) -> bool:
    if a.when and b.when:
        return gap(a.when, b.when) == 0
    return within(a.near, b.near, 1)


def _missing(a: EventRow, b: EventRow, rows: Mapping[str, Sequence[EventRow]]) -> Iterator[Dispute]:
    for one, other in ((a, b), (b, a)):
        known = [r.context for r in rows[other.article]]
        points = [r for r in rows[one.article] if r.kind in _SUBSTANCE and not _is_told(r, known)][
            :_MOST
        ]
        if points:
            accounts = [Account(r.article, r.start, r.end) for r in points]
            lead = Account(other.article, *other.sentence, "not told")
            yield Dispute("omission", "what one readout tells alone", (*accounts, lead))


def _is_told(point: EventRow, known: Sequence[frozenset[str]]) -> bool:
    words = point.words or point.context
    return any(len(words & other) >= _TOLD * len(words) for other in known)
