"""Divergences of status: a side that is ready to settle by one account and unwilling by another."""

from collections import defaultdict
from collections.abc import Iterator

from dragoman.reconcile.articles.marks import Hindrance
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import PositionRow
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.told import Account, Dispute, place

_AT_ONCE = 7  # days: a side may come round later on

Home = tuple[str, str]  # a story, and a side in it


def readiness_disputes(material: Material) -> Iterator[Dispute]:
    """Sides that are said to be ready for talks or a deal, and by another to refuse them."""
    refusals: dict[Home, list[Hindrance]] = defaultdict(list)
    for row in material.hindrances:
        if row.unwilling:
            story = material.home(row.article)
            refusals[story, material.side(row.name)].append(row)
    told: dict[Home, set[Account]] = defaultdict(set)
    for position in material.positions:
        story = material.home(position.article)
        home = story, material.side(position.party)
        against = [h for h in refusals.get(home, ()) if _is_apart(position, h, material)]
        if position.ready and against:
            told[home].add(Account(position.article, position.start, position.end, "ready"))
            told[home] |= {Account(h.article, h.start, h.end, "unwilling") for h in against}
    for (_, side), accounts in sorted(told.items()):
        yield Dispute(
            "status", f"whether {side} is ready to settle", tuple(sorted(accounts, key=place))
        )


def _is_apart(position: PositionRow, refusal: Hindrance, material: Material) -> bool:
    """Whether two accounts of about one time are of two voices."""
    side = material.side(position.party)
    if refusal.speaker is not None and material.side(refusal.speaker) == side:
        return False
    if not within(position.near, refusal.near, _AT_ONCE):
        return False
    if position.article != refusal.article:
        return material.rivals(position.article, refusal.article)
    return position.sentence[1] <= refusal.start or refusal.end <= position.sentence[0]
