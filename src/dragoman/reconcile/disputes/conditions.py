"""Divergences of status: a side that would talk without conditions, and the conditions it sets."""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from dragoman.knowledge.wording import wording
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import PositionRow
from dragoman.reconcile.articles.stretches import within
from dragoman.reconcile.disputes.demands import Listed, demand_lists
from dragoman.reconcile.disputes.told import Account, Dispute, place

_AT_ONCE = 7  # days: a side may come round later on
_OFFERED = frozenset(("offers", "accepts"))  # what it asks of others it does not offer itself


def condition_disputes(material: Material) -> Iterator[Dispute]:
    """Sides that would talk on no conditions, and by another sentence have a list of them."""
    listed = demand_lists(material)
    told: dict[tuple[str, str], set[Account]] = defaultdict(set)
    for row in material.positions:
        if row.stance in _OFFERED and _free().search(row.issue):
            side = material.side(row.party)
            for terms in listed.get(side, ()):
                if _is_apart(row, terms, material):
                    home = material.home(row.article), side
                    told[home].add(Account(row.article, *row.sentence, "none"))
                    told[home].add(Account(terms.article, *terms.sentence, "some"))
    for (_, side), accounts in sorted(told.items()):
        yield Dispute(
            "status", f"on what conditions {side} talks", tuple(sorted(accounts, key=place))
        )


def _is_apart(row: PositionRow, terms: Listed, material: Material) -> bool:
    """Whether the two are told in two sentences of one time, in one text or by two outlets."""
    if not within(row.near, terms.near, _AT_ONCE):
        return False
    if row.article == terms.article:
        return row.sentence != terms.sentence
    return material.rivals(row.article, terms.article)


@cache
def _free() -> re.Pattern[str]:
    """Talks, and behind or before them words by which nothing is asked for first."""
    free, talks = (f"(?:{'|'.join(wording().readiness[way])})" for way in ("free", "talks"))
    return re.compile(rf"\b{talks}\b.*\b{free}\b|\b{free}\b.*\b{talks}\b", re.IGNORECASE)
