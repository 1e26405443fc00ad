"""Divergences of status: what somebody says is not so, and the reports that tell it as so."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import chain
from math import fsum

from dragoman.reconcile.articles.marks import Denial
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow, QuoteRow
from dragoman.reconcile.articles.rows import voice
from dragoman.reconcile.disputes.denying import NEGATED, REACH
from dragoman.reconcile.disputes.told import Account, Dispute, place
from dragoman.reconcile.grouping.joining import by_article, likest
from dragoman.reconcile.words.weights import UNSEEN
from dragoman.reconcile.words.wording import named_words

_AT_ONCE = 3  # days: what is denied later on may be another claim
# What a claim and its denial have in common, in words that are met for the first time, the share of
# the claim's own weight that this is, and how many words.
_MUCH, _SHARE, _COMMON = 1.2, 0.45, 4
_OF_CLAIM = 3  # words in common with a report that has the whole claim
_ANSWER = 120  # characters behind a denial in which whoever denies says on
_NEXT = 2  # the same, in which it is hardly anybody else ("..., a spokesman said")

Row = EventRow | QuoteRow
# By story and day, what is told under which telling word.
Shelf = Mapping[tuple[str, int | None], Mapping[str, Sequence[Row]]]


@dataclass(frozen=True, slots=True)
class Denied:
    """A denial, by where it begins, with the reports that tell most alike what it denies."""

    article: str
    start: int
    claims: tuple[Account, ...]


def denied(
    material: Material, same: Collection[str] = (), before: Iterable[Denied] = ()
) -> Iterator[Denied]:
    """Every denial with the report of each article that tells most alike what it denies.

    Which report of an article that is hangs on the two articles alone: what was found `before` in
    articles that are the `same` stands, and the others are compared with all.
    """
    known = {(one.article, one.start): one.claims for one in before}
    denying = {(d.article, d.start) for d in material.denials}
    fresh = [d for d in material.denials if d.article not in same]
    stale = [d for d in material.denials if d.article in same]
    other = (row for row in _rows(material) if row.article not in same) if stale else ()
    for denials, rows in ((fresh, _rows(material) if fresh else ()), (stale, other)):
        shelf = _shelved(denials, rows, material)
        for denial in denials:
            claims = [a for a in known.get((denial.article, denial.start), ()) if a.article in same]
            told = _claims(denial, material, shelf, denying)
            there = claims if denials is stale else []
            there += [Account(row.article, row.start, row.end) for row in told]
            if there:
                yield Denied(denial.article, denial.start, tuple(sorted(there, key=place)))


def denial_disputes(material: Material, found: Iterable[Denied]) -> Iterator[Dispute]:
    """Every denial with what tells what it denies, as it was `found`.

    A denial that stands word for word in several texts is one.
    """
    if not material.denials:
        return
    claims = {(one.article, one.start): one.claims for one in found}
    denying = {(d.article, d.start) for d in material.denials}
    spoken = by_article(material.quotes)
    disputed: dict[tuple[str | None, frozenset[str]], set[Account]] = defaultdict(set)
    for denial in material.denials:
        told = {Account(denial.article, denial.start, denial.end, "denied")}
        own = denial.before and _is_own(denial, spoken[denial.article], material)
        if denial.before and not own and (denial.article, denial.before[0]) not in denying:
            told.add(Account(denial.article, *denial.before))
        told |= {*claims.get((denial.article, denial.start), ())}
        if len(told) > 1:
            told |= set(_replies(denial, spoken[denial.article], material))
        if len(told) > 1:
            disputed[denial.speaker, denial.words] |= told
    for (speaker, _), accounts in disputed.items():
        who = f" ({speaker})" if speaker else ""
        yield Dispute("status", f"whether it is so{who}", tuple(sorted(accounts, key=place)))


def _replies(denial: Denial, said: Sequence[QuoteRow], material: Material) -> Iterator[Account]:
    """What whoever denies says in the sentence behind it, or what is said in direct words there.

    Direct words right there are not those of somebody who is known to speak for another side.
    """
    denier = denial.speaker
    for quote in said:
        far, speaker = quote.start - denial.end, quote.speaker
        if denier is None or speaker is None or not 0 <= far <= _ANSWER:
            continue
        there = quote.kind == "direct" and far <= _NEXT
        if speaker == denier or (
            there and material.side(speaker) in (speaker, material.side(denier))
        ):
            yield Account(quote.article, quote.start, quote.end)


def _is_own(denial: Denial, said: Sequence[QuoteRow], material: Material) -> bool:
    """Whether what stands before a denial is said by the side that denies: it is no charge."""
    if denial.before is None or denial.speaker is None:
        return False
    speaker = voice(said, *denial.before)
    return speaker is not None and material.side(speaker) == material.side(denial.speaker)


def _rows(material: Material) -> Iterator[Row]:
    return chain[Row](material.events, material.quotes)


def _shelved(denials: Iterable[Denial], rows: Iterable[Row], material: Material) -> Shelf:
    """What may be a claim that a denial denies; by article where that is in no story."""
    words = frozenset[str]().union(*(denial.words for denial in denials))
    shelf: dict[tuple[str, int | None], dict[str, list[Row]]] = {}
    for row in rows:
        if len(words & row.words) >= _OF_CLAIM:
            there = shelf.setdefault((material.home(row.article), row.near), {})
            for word in words.intersection(row.telling):
                there.setdefault(word, []).append(row)
    return shelf


def _claims(
    denial: Denial, material: Material, shelf: Shelf, denying: set[tuple[str, int]]
) -> Iterable[Row]:
    """The report of each other article that tells most alike what is denied."""
    home = material.home(denial.article)
    day = denial.near
    days = (None,) if day is None else range(day - _AT_ONCE, day + _AT_ONCE + 1)
    there = (rows for at in days if (rows := shelf.get((home, at))))
    # What tells more than one of the words is met under each of them.
    near = {r.id: r for rows in there for word in sorted(denial.words & rows.keys())
            for r in rows[word]}  # fmt: skip
    words = denial.words
    alike = [row for row in near.values() if len(words & row.words) >= _OF_CLAIM]
    told = (
        row
        for row in alike
        if _may_tell(row, denial, material) and (row.article, row.sentence[0]) not in denying
    )
    return likest(told, partial(_likeness, denial, material=material))


def _may_tell(row: Row, denial: Denial, material: Material) -> bool:
    """Whether a report may tell a claim that somebody else denies: elsewhere, or right before."""
    speaker = row.speaker if isinstance(row, QuoteRow) else row.by
    if speaker == denial.speaker or _is_negated(row):
        return False
    if row.article == denial.article:
        return row.end <= denial.start <= row.end + REACH
    return material.rivals(row.article, denial.article)


def _is_negated(row: Row) -> bool:
    """Whether a report tells itself what is not so: it claims nothing that a denial denies."""
    if isinstance(row, QuoteRow):
        return NEGATED.search(row.content) is not None
    return row.status in ("denied", "not_done")


def _likeness(denial: Denial, row: Row, material: Material) -> float:
    """The weight of what a denial and a report have in common; 0 for too little of it."""
    told = bool(denial.claim) and denial.claim <= row.words
    both, least = denial.words & row.words, _OF_CLAIM if told else _COMMON
    if len(both) < least:
        return 0.0
    one, other = material.weigh[denial.article], material.weigh[row.article]
    common = sorted(both - _main_names(denial, row, material))
    if len(common) < least:
        return 0.0
    shared = fsum(one.of(w) + other.of(w) for w in common) / (2 * UNSEEN)
    if told:
        return shared  # the very claim, in a longer report of it
    whole = other.total(row.words) / UNSEEN
    return shared if shared >= max(_MUCH, _SHARE * whole) else 0.0


def _main_names(denial: Denial, row: Row, material: Material) -> frozenset[str]:
    """Whom the two articles are about: in a denial of anything theirs, as in all they tell."""
    homes = material.articles[denial.article], material.articles[row.article]
    return named_words(homes[0].about | homes[1].about)
