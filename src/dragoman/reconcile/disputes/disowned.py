"""Divergences of status: strikes that their doer denies, or denies to have aimed so."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from math import fsum

from dragoman.knowledge.word_classes import word_class
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.disputes.told import Account, Dispute, listed
from dragoman.reconcile.grouping.joining import likest
from dragoman.reconcile.words.weights import UNSEEN
from dragoman.reconcile.words.wording import content_words, contents, named_words

_AT_ONCE = 4  # days in which an act is told and denied
_NOT = frozenset(("denied", "not_done"))
# Weight of a shared word from which a report is taken to tell the act that is denied: where the
# keyed corpora's denials meet what they deny.
_TELLS = 4.0
_AIM = content_words("aim target direct intend deliberate")
_SAME = contents(word_class("count.of_strike"))


def disowned_disputes(material: Material) -> Iterator[Dispute]:
    """What its doer denies, with the report of each other outlet that tells it most alike."""
    strikes = [r for r in material.events if r.kind == "strike" and r.near is not None]
    acts: dict[tuple[str, int | None], list[EventRow]] = defaultdict(list)
    for row in strikes:
        if row.status == "happened":
            for side in set(map(material.side, row.actors)):
                acts[side, row.near].append(row)
    for bare in (r for r in strikes if r.status in _NOT and _is_own(r, material)):
        denial = _meant(bare, strikes, material)
        sides = sorted(set(map(material.side, denial.actors)))
        day = denial.near or 0
        near = range(day - _AT_ONCE, day + _AT_ONCE + 1)
        told = (r for side in sides for at in near for r in acts[side, at])
        like = partial(_likeness, denial, material=material)
        if claims := likest(told, like):
            accounts = tuple(
                Account(r.article, r.start, r.end, r.status) for r in (denial, *claims)
            )
            yield Dispute("status", f"whether: strike ({listed(sides)})", accounts)


def _is_own(row: EventRow, material: Material) -> bool:
    """Whether who is said not to have done it, or not to have aimed it so, says so."""
    if row.status != "denied" and row.context.isdisjoint(_AIM):
        return False
    return row.by is not None and material.side(row.by) in map(material.side, row.actors)


def _likeness(denial: EventRow, row: EventRow, material: Material) -> float:
    """How much speaks for a report telling the very act that is denied; 0 where nothing does."""
    if not material.both_tell(denial.article, row.article):
        return 0.0
    if denial.place & row.place:
        return UNSEEN
    if denial.place and row.place:
        return 0.0
    weigh = material.weigh[denial.article]
    named = denial.actors | denial.recipients | row.actors | row.recipients
    common = (denial.context & row.words) - named_words(named) - _SAME
    return fsum(weight for weight in map(weigh.of, sorted(common)) if weight >= _TELLS)


def _meant(denial: EventRow, strikes: Sequence[EventRow], material: Material) -> EventRow:
    """The denial with place and words of the act that its text has told before it."""
    sides = set(map(material.side, denial.actors))
    told = [
        r
        for r in strikes
        if r.article == denial.article
        and r.end <= denial.start
        and r.status == "happened"
        and not sides.isdisjoint(map(material.side, r.actors))
    ]
    if denial.status != "denied" or denial.place or not told:
        return denial
    act = max(told, key=lambda r: (r.start, r.id))
    return replace(denial, place=act.place, context=denial.context | act.words)
