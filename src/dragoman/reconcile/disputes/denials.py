"""Divergences of status: what somebody says is not so, and the reports that tell it as so."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain
from math import fsum

from dragoman.knowledge.wording import wording
from dragoman.reconcile.articles.marks import Denial
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow, QuoteRow
from dragoman.reconcile.articles.rows import voice
from dragoman.reconcile.disputes.told import Account, Dispute, place
from dragoman.reconcile.grouping.joining import by_article, likest
from dragoman.reconcile.words.sentences import Sentences
from dragoman.reconcile.words.weights import UNSEEN
from dragoman.reconcile.words.wording import content_words, named_words

_AT_ONCE = 3  # days: what is denied later on may be another claim
# What a claim and its denial have in common, in words that are met for the first time, the share of
# the claim's own weight that this is, and how many words.
_MUCH, _SHARE, _COMMON = 1.2, 0.45, 4
_OF_CLAIM = 3  # words in common with a report that has the whole claim
_ANSWER = 120  # characters behind a denial in which whoever denies says on
_REACH = 900  # characters, some paragraphs, in which a text comes to the denial of a claim
# A sentence that tells what is not so is no claim for the next one to deny.
_NEGATED = re.compile(
    r"\b(?:not|nothing|nobody|never|none|neither|no (?:memory|recollection|evidence|knowledge))\b"
    r"|n['’]t\b"
)
_TELLS = re.compile(r"\b(?:reportedly|accuse[sd]|claim(?:s|ed) (?:that|to)|suggest(?:s|ed) that)\b")
_WHOLE = 3  # telling words: with fewer a denial says not what it denies but points back at it

Row = EventRow | QuoteRow
Shelf = Mapping[tuple[str, int | None, str], Sequence[Row]]


def told_denials(
    lines: Sentences, shown: str, said: Sequence[QuoteRow], published: int | None
) -> Iterator[Denial]:
    """The sentences of a text that say of a claim that it is wrong, with what they deny."""
    if not lines.is_aligned:
        return
    known: set[int] = set()
    for found in _denying().finditer(lines.plainly):
        start, end = lines.at(found.start())
        if start in known:
            continue
        known.add(start)
        words = lines.stems(found.start()) - _empty()
        before = lines.at(max(0, start - 2))
        points = _pointing().search(lines.plainly, start, end) or len(words) < _WHOLE
        told = any(q.start < before[1] and before[0] < q.end for q in said)
        told = told and not _claiming().search(lines.plainly, start, found.start())
        back = before if points and told and before[1] <= start else None
        if back and _explained().search(lines.plainly, start, end):
            back = _reason(said, back, lines) or back
        elif back and _NEGATED.search(lines.plainly, *back):
            back = back if _TELLS.search(lines.plainly, *back) else None
        if back:
            words |= lines.stems(back[0]) - _empty()
        claims = [q for q in said if found.start() < q.told[0] and start <= q.start < end]
        speaker = voice((q for q in said if q not in claims), start, end)
        claim = frozenset[str]().union(*(q.words for q in claims))
        yield Denial(shown, start, end, words, speaker, published, back, claim)


def _reason(
    said: Sequence[QuoteRow], back: tuple[int, int], lines: Sentences
) -> tuple[int, int] | None:
    """The last sentence by whom is quoted right before, within reach, that gives a reason."""
    speaker = voice(said, *back)
    told = [
        at
        for q in said
        if speaker and q.speaker == speaker and back[0] - _REACH <= q.start < back[0]
        if _giving().search(lines.plainly, *(at := lines.at(q.start)))
    ]
    return told[-1] if told else None


@cache
def _explained() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(wording().contradiction['explained'])})\b")


@cache
def _giving() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(wording().contradiction['giving'])})\b")


@cache
def _denying() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(wording().contradiction['denying'])})\b")


@cache
def _pointing() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(wording().contradiction['pointing'])})\b")


@cache
def _claiming() -> re.Pattern[str]:
    """Who tells the claim and its denial in one sentence points back at nothing before it."""
    return re.compile(rf"\b(?:{'|'.join(wording().contradiction['claiming'])})\b")


@cache
def _empty() -> frozenset[str]:
    """The stems of the words of denial themselves."""
    return content_words(" ".join(wording().contradiction["words"]))


def denial_disputes(material: Material) -> Iterator[Dispute]:
    """Every denial with the report of each article that tells most alike what it denies.

    A denial that stands word for word in several texts is one.
    """
    shelf = _shelved(material)
    denying = {(d.article, d.start) for d in material.denials}
    spoken = by_article(material.quotes)
    denied: dict[tuple[str | None, frozenset[str]], set[Account]] = defaultdict(set)
    for denial in material.denials:
        told = {Account(denial.article, denial.start, denial.end, "denied")}
        own = denial.before and _is_own(denial, spoken[denial.article], material)
        if denial.before and not own and (denial.article, denial.before[0]) not in denying:
            told.add(Account(denial.article, *denial.before))
        claims = _claims(denial, material, shelf, denying)
        told |= {Account(r.article, r.start, r.end) for r in claims}
        if len(told) > 1:
            told |= set(_replies(denial, spoken[denial.article]))
        if len(told) > 1:
            denied[denial.speaker, denial.words] |= told
    for (speaker, _), accounts in denied.items():
        who = f" ({speaker})" if speaker else ""
        yield Dispute("status", f"whether it is so{who}", tuple(sorted(accounts, key=place)))


def _replies(denial: Denial, said: Sequence[QuoteRow]) -> Iterator[Account]:
    """What whoever denies says in the sentence behind the denial."""
    for quote in said:
        behind = denial.end <= quote.start <= denial.end + _ANSWER
        if behind and quote.speaker and quote.speaker == denial.speaker:
            yield Account(quote.article, quote.start, quote.end)


def _is_own(denial: Denial, said: Sequence[QuoteRow], material: Material) -> bool:
    """Whether what stands before a denial is said by the side that denies: it is no charge."""
    if denial.before is None or denial.speaker is None:
        return False
    speaker = voice(said, *denial.before)
    return speaker is not None and material.side(speaker) == material.side(denial.speaker)


def _shelved(material: Material) -> Shelf:
    """What is told, by story, day and telling word; by article where it is in no story."""
    shelf: dict[tuple[str, int | None, str], list[Row]] = defaultdict(list)
    for row in chain[Row](material.events, material.quotes):
        home = material.home(row.article)
        for word in row.telling:
            shelf[home, row.near, word].append(row)
    return shelf


def _claims(
    denial: Denial, material: Material, shelf: Shelf, denying: set[tuple[str, int]]
) -> Iterable[Row]:
    """The report of each other article that tells most alike what is denied."""
    home = material.home(denial.article)
    day = denial.near
    days = (None,) if day is None else range(day - _AT_ONCE, day + _AT_ONCE + 1)
    # What tells more than one of the words is met under each of them.
    near = {
        r.id: r
        for at in days
        for word in sorted(denial.words)
        for r in shelf.get((home, at, word), ())
    }
    told = (
        row
        for row in near.values()
        if len(denial.words & row.words) >= _OF_CLAIM  # which is soon told, and seldom so
        and _may_tell(row, denial, material)
        and (row.article, row.sentence[0]) not in denying
    )
    return likest(told, partial(_likeness, denial, material=material))


def _may_tell(row: Row, denial: Denial, material: Material) -> bool:
    """Whether a report may tell a claim that somebody else denies: elsewhere, or right before."""
    speaker = row.speaker if isinstance(row, QuoteRow) else row.by
    if speaker == denial.speaker or _is_negated(row):
        return False
    if row.article == denial.article:
        return row.end <= denial.start <= row.end + _REACH
    return material.rivals(row.article, denial.article)


def _is_negated(row: Row) -> bool:
    """Whether a report tells itself what is not so: it claims nothing that a denial denies."""
    if isinstance(row, QuoteRow):
        return _NEGATED.search(row.content) is not None
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
