"""Divergences of omission in quotation: a condition or a reason that one outlet cuts off."""

from collections.abc import Iterator, Sequence
from itertools import permutations

from rapidfuzz import fuzz

from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.disputes.told import Account, Dispute, place

_LEAST = 4  # words in quotation marks: fewer are a term
_SAME = 92  # percent of agreement of the shorter words with their like in the longer
_BEFORE, _BEHIND = 9, 2  # words before those, and behind them, in which a condition on them opens
_LIMITS = frozenset(("if", "unless", "because", "except", "provided", "unlikely"))


def cut_disputes(groups: Sequence[Sequence[QuoteRow]], material: Material) -> Iterator[Dispute]:
    """Words that one outlet gives with what they hang on, and another as if on nothing."""
    for group in groups:
        cut = {
            row
            for short, long in permutations(group, 2)
            if material.apart(short.article, long.article) and _is_cut(short, long)
            for row in (short, long)
        }
        if cut:
            speaker = next((r.speaker for r in group if r.speaker), "somebody")
            accounts = sorted({Account(r.article, r.start, r.end) for r in cut}, key=place)
            yield Dispute("omission", f"a condition of {speaker}'s words", tuple(accounts))


def _is_cut(short: QuoteRow, long: QuoteRow) -> bool:
    if short.marked.count(" ") + 1 < _LEAST or len(short.marked) >= len(long.marked):
        return False
    met = fuzz.partial_ratio_alignment(short.marked, long.marked, score_cutoff=_SAME)
    if met is None:
        return False
    # A condition before the words opens what is said: elsewhere it is another sentence's.
    before = long.marked[: met.dest_start].split()
    before = before[:1] if len(before) <= _BEFORE else []
    after = long.marked[met.dest_end :].split()[:_BEHIND]
    return bool(_LIMITS.intersection((*before, *after)) - set(short.content.split()))
