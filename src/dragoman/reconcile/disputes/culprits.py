"""Divergences of guilt: a deed that one side is charged with and says that it has not done."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from dragoman.knowledge.culprits import culprits
from dragoman.model.actor import LocalActor
from dragoman.reconcile.articles.marks import Charge
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.articles.rows import voice
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.callings import callings, named
from dragoman.reconcile.disputes.told import Account, Dispute, place
from dragoman.reconcile.words.sentences import Sentences
from dragoman.reconcile.words.wording import content_words

_BEHIND, _BEFORE = 44, 90  # characters from the words to the name, in one sentence
_AT_ONCE = 7  # days in which a charge and its denial are of one deed
_EACH = 2  # times that an article's charges are shown
_NOT = re.compile(
    r"(?:\b(?:not|never|nobody|no|if|whether|who|without|den(?:y|ies|ied|ying))|n['’]t)\b"
    r"[a-z ]{0,24}$"
)


def told_charges(
    lines: Sentences,
    shown: str,
    actors: Sequence[LocalActor],
    said: Sequence[QuoteRow],
    published: int | None,
) -> Iterator[Charge]:
    """The sentences of a text in which somebody is charged with a deed, or denies one."""
    text, plainly = lines.text, lines.plainly
    if not lines.is_aligned:
        return
    known: dict[str, str] | None = None
    told: set[tuple[int, str, bool]] = set()
    for found in _words().finditer(plainly):
        known = callings(actors) if known is None else known
        start, end = lines.at(found.start())
        way = found.lastgroup
        if way == "behind":
            who = named(text, found.end(), min(end, found.end() + _BEHIND), known)[:1]
        else:
            who = named(text, max(start, found.start() - _BEFORE), found.start(), known)
            who = who[:1] if way == "cleared" else who[-1:]
        denied = way == "cleared"
        if not who or (not denied and _NOT.search(plainly, start, found.start())):
            continue
        name = who[0][0]
        deeds = _deeds() & lines.stems(start)
        if denied and not deeds and start:
            deeds = _deeds() & lines.stems(lines.at(start - 2)[0])
        if deeds and (start, name, denied) not in told:
            told.add((start, name, denied))
            speaker = voice(said, found.start(), found.end())
            yield Charge(shown, start, end, name, speaker, published, deeds, denied)


@cache
def _deeds() -> frozenset[str]:
    return content_words(culprits().deeds)


@cache
def _words() -> re.Pattern[str]:
    ways = {"behind": culprits().behind, "before": culprits().before, "cleared": culprits().cleared}
    return re.compile(
        r"\b(?:" + "|".join(f"(?P<{way}>{'|'.join(told)})" for way, told in ways.items()) + r")\b"
    )


def culprit_disputes(material: Material) -> Iterator[Dispute]:
    """Who is charged with a deed in a story and denies it, by himself or by his side."""
    told: dict[tuple[str, str], list[Charge]] = defaultdict(list)
    for row in material.charges:
        told[material.home(row.article), material.side(row.name)].append(row)
    for (_, side), rows in sorted(told.items()):
        apart = {
            row
            for denial in rows
            if denial.denied
            for charge in rows
            if not charge.denied and _is_answer(charge, denial, material)
            for row in (charge, denial)
        }
        if apart:
            yield Dispute("status", f"whether {side} did it", tuple(_accounts(apart)))


def _is_answer(charge: Charge, denial: Charge, material: Material) -> bool:
    """Whether a denial is of what a charge tells, and the charge is not the side's own words."""
    if not charge.deeds & denial.deeds or not within(charge.near, denial.near, _AT_ONCE):
        return False
    own = material.side(charge.speaker) if charge.speaker else None
    return own != material.side(denial.name)


def _accounts(rows: Iterable[Charge]) -> Iterator[Account]:
    """The charges and denials, of each article the first ones."""
    shown: dict[tuple[str, bool], int] = defaultdict(int)
    accounts = {
        Account(r.article, r.start, r.end, "denied" if r.denied else "charged") for r in rows
    }
    for account in sorted(accounts, key=place):
        key = account.article, account.says == "denied"
        shown[key] += 1
        if shown[key] <= _EACH:
            yield account
