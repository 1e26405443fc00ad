"""Divergences of cost: what one thing is to cost by one side and by another who reckons it."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dragoman.knowledge.word_classes import word_class
from dragoman.reconcile.articles.figures import asked, is_money
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import FigureRow, QuoteRow
from dragoman.reconcile.articles.rows import voice
from dragoman.reconcile.disputes.amounts import nearness
from dragoman.reconcile.disputes.told import Account, Dispute
from dragoman.reconcile.grouping.joining import by_article
from dragoman.reconcile.words.wording import contents

_COST = contents(word_class("count.cost"))
_REACH = 900  # characters, some paragraphs: two costs told further apart are of two things
_ONE, _FAR = 0.9, 0.1  # of the greater: nearer is one cost told twice, farther two things' costs

Told = tuple[FigureRow, str]  # a cost and whose reckoning it is


def cost_disputes(material: Material) -> Iterator[Dispute]:
    """What two sides give as the cost of one thing, in one text that sets them side by side.

    Articles of one story that give either number by its side are accounts of it too.
    """
    rows = by_article(row for row in material.figures if _is_cost(row))
    said = by_article(material.quotes) if rows else {}
    told: dict[str, list[Told]] = defaultdict(list)
    for article, costs_ in rows.items():
        told[material.home(article)] += _costs(costs_, said.get(article, ()), material)
    for costs in told.values():
        apart: set[Told] = {
            one for a, b in combinations(costs, 2) if _is_apart(a, b) for one in (a, b)
        }
        if apart:
            held = {(r.counted, r.low, r.high, side) for r, side in apart}
            kept = [r for r, side in costs if (r.counted, r.low, r.high, side) in held]
            accounts = tuple(Account(r.article, r.start, r.end) for r in kept)
            yield Dispute("number", asked(r.counted for r in kept), accounts)


def _costs(
    rows: Sequence[FigureRow], said: Sequence[QuoteRow], material: Material
) -> Iterator[Told]:
    for row in rows:
        if who := row.by or voice(said, row.start, row.end):
            yield row, material.side(who)


def _is_cost(row: FigureRow) -> bool:
    return is_money(row.counted) and not row.vague and not _COST.isdisjoint(row.context)


def _is_apart(one: Told, other: Told) -> bool:
    (a, ours), (b, theirs) = one, other
    if a.article != b.article or ours == theirs or a.counted != b.counted:
        return False
    return abs(a.start - b.start) <= _REACH and _FAR < nearness(a, b) < _ONE
