"""Neighbours: the pairs of articles that are about like things, found without comparing all."""

from __future__ import annotations

from math import exp, isnan, nan
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from dragoman.reconcile.terms import Vectors

# Days after which two reports in like words are a third as likely to tell one event. Of fading by
# days, windows of three and seven, and 1 / (1 + d/5), this did best on dated stories (.905).
_FADING = 4.0
_UNDATED = 0.5  # days that are taken to lie between two rows where one is undated
_WINDOW = 100  # earlier articles that an article meets under one term
_MET = 60  # articles that are compared in full with one article: the likest by the terms met under
_DIGITS = 9  # what is ranked is rounded: the last bits hang on the order of sums
_FLOOR = 0.05  # likeness below which a pair counts as not alike at all


def neighbours(
    vectors: Vectors, days: Sequence[int | None]
) -> Iterator[tuple[int, int, float, float]]:
    """Pairs of rows that are alike: the earlier, the later, their cosine, and that faded by days.

    The rows are in the order of their days, the undated last. Each row meets, under each of its
    terms, the rows right before it, so that time grows with the rows and not with their square.
    """
    import numpy as np  # noqa: PLC0415 - not needed to ask a record

    order = np.argsort(vectors.columns, kind="stable")
    firsts = np.concatenate(([0], np.cumsum(vectors.holders)[:-1]))
    posted_rows, posted_weights = vectors.rows[order], vectors.weights[order]
    place = np.empty(len(order), dtype=np.int64)
    place[order] = np.arange(len(order))
    near = [nan if day is None else float(day) for day in days]
    whole = np.zeros(vectors.width)
    for row in range(len(days)):
        columns, weights = vectors.row(row)
        here = place[vectors.starts[row] : vectors.ends[row]]
        begun = np.maximum(firsts[columns], here - _WINDOW)
        met = _spans(begun, here - begun)
        if not len(met):
            continue
        shared = np.bincount(
            posted_rows[met], np.repeat(weights, here - begun) * posted_weights[met], minlength=row
        )
        best = _most(np.round(shared, _DIGITS), _MET)
        whole[columns] = weights
        cosines = _cosines(whole, vectors, best)
        whole[columns] = 0.0
        for other, cosine in zip(best.tolist(), cosines.tolist(), strict=True):
            if cosine >= _FLOOR:
                apart = abs(near[row] - near[other])
                faded = cosine * exp(-(_UNDATED if isnan(apart) else apart) / _FADING)
                yield other, row, cosine, faded


def _most(shared: NDArray[np.float64], count: int) -> NDArray[np.int64]:
    """The rows that share most, the earlier of equal ones first; none that share nothing."""
    import numpy as np  # noqa: PLC0415

    least = np.partition(shared, -count)[-count] if len(shared) > count else 0.0
    near = np.flatnonzero((shared >= least) & (shared > 0))
    return near[np.argsort(-shared[near], kind="stable")[:count]]


def _cosines(
    whole: NDArray[np.float64], vectors: Vectors, rows: NDArray[np.int64]
) -> NDArray[np.float64]:
    """The cosine of a vector that is laid out whole with each of some rows that share terms."""
    import numpy as np  # noqa: PLC0415

    if not len(rows):
        return np.zeros(0)
    lengths = vectors.ends[rows] - vectors.starts[rows]
    terms = _spans(vectors.starts[rows], lengths)
    parts = whole[vectors.columns[terms]] * vectors.weights[terms]
    return np.add.reduceat(parts, np.cumsum(lengths) - lengths)


def _spans(begun: NDArray[np.int64], lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """The numbers of several runs, one after the other: where each begins and how long it is."""
    import numpy as np  # noqa: PLC0415

    total = int(lengths.sum())
    offsets = np.repeat(begun - (np.cumsum(lengths) - lengths), lengths)
    return offsets + np.arange(total)
