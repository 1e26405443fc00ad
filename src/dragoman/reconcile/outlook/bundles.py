"""Bundles: the reports that leave one thing open, joined with those that say the same elsewhere."""

from collections.abc import Callable, Sequence
from operator import itemgetter

from dragoman.model.identity import content_hash
from dragoman.model.memory import Place
from dragoman.reconcile.articles.material import EventRow, PositionRow, QuoteRow, standing
from dragoman.reconcile.grouping.matching import Matching
from dragoman.reconcile.grouping.past import OUTLOOK, Past
from dragoman.reconcile.grouping.regroup import Rows
from dragoman.reconcile.grouping.spots import Spot
from dragoman.reconcile.outlook.awaited import due_of
from dragoman.reconcile.words.weights import Likeness, Weights

_SAME = 0.45  # of the telling words: two wordings of one offer or threat have so many in common
_TELLING = 6  # the rarest words under which an open thing looks for its like
_WINDOW = 10  # those before it, in the order of their days, that it meets under one word

Row = EventRow | PositionRow | QuoteRow


def united(
    bundles: Sequence[Sequence[Row]],
    weigh: Callable[[str], Weights],
    side: Callable[[str], str],
    past: Past | None = None,
) -> list[list[Row]]:
    """The bundles, those as one that say the same in much the same words.

    No due days are apart then, and where both name who acts they have a side in common.
    `past` is how they were joined last; they are joined the same without it.
    """
    placed = sorted(((_place(rows), rows) for rows in bundles), key=itemgetter(0))
    ordered = [rows for _, rows in placed]
    if past:
        named = {at.id: (at, rows) for at, rows in placed}
        some = Rows(
            lambda names: _matching(
                sorted((named[n] for n in names), key=itemgetter(0)), weigh, side
            ),
            _signatures(placed, side, past),
        )
        at = {place.id: i for i, (place, _) in enumerate(placed)}
        groups = sorted(sorted(at[p.id] for p in g) for g in past.bundled(some, OUTLOOK))
    else:
        groups = _matching(placed, weigh, side).whole()[0]
    taken = {i for group in groups for i in group}
    single = [[i] for i in range(len(ordered)) if i not in taken]
    return [[row for i in group for row in ordered[i]] for group in (*groups, *single)]


def _matching(
    placed: Sequence[tuple[Place, Sequence[Row]]],
    weigh: Callable[[str], Weights],
    side: Callable[[str], str],
) -> Matching:
    """Some bundles, in the order of their places, as they look for their like."""
    ordered = [rows for _, rows in placed]
    said = [frozenset[str]().union(*(r.words for r in rows)) for rows in ordered]
    dues = [due_of(r for r in rows if isinstance(r, EventRow)) for rows in ordered]
    sides = [_sides(rows, side) for rows in ordered]
    alike = Likeness(said, (weigh(rows[0].article) for rows in ordered))

    def compare(i: int, j: int) -> float:
        if dues[i] != dues[j] and dues[i] and dues[j]:
            return -1.0
        if sides[i] and sides[j] and sides[i].isdisjoint(sides[j]):
            return -1.0
        weight, whole, _ = alike(i, j)
        return whole * min(1.0, weight)

    spots = [Spot(at, tuple(alike.rarest(i, _TELLING))) for i, (at, _) in enumerate(placed)]
    return Matching(spots, compare, window=_WINDOW, join=_SAME, link=_SAME)


def _sides(rows: Sequence[Row], side: Callable[[str], str]) -> frozenset[str]:
    """For whom those act who are named in a bundle's events: others' steps are other steps."""
    events = (r for r in rows if isinstance(r, EventRow))
    return frozenset(side(n) for r in events for n in (*r.actors, *r.recipients))


def _place(rows: Sequence[Row]) -> Place:
    """Where a bundle stands among all: with its first report; all are in its name."""
    first = min(rows, key=lambda r: (r.near is None, r.near or 0, r.article, r.start, r.id))
    name = f"{first.article} {first.id} {content_hash(sorted(r.id for r in rows))}"
    return standing(first)._replace(article=name, id=name)


def _signatures(
    placed: Sequence[tuple[Place, Sequence[Row]]], side: Callable[[str], str], past: Past
) -> dict[str, str]:
    """By bundle a digest of all that its likenesses hang on."""
    return {
        at.id: content_hash(
            [(r.id, r.when if isinstance(r, EventRow) else None) for r in rows],
            [past.signatures[r.article] for r in rows],
            sorted(_sides(rows, side)),
        )
        for at, rows in placed
    }
