"""Centres: how near groups of articles lie to the middle of another group."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman.reconcile.terms import Vectors

_DIGITS = 6  # what is compared with a threshold is rounded: the last bits hang on the order of sums


class Centres:
    """Sums of the articles' vectors, compared by their angle; one group at a time is laid out."""

    def __init__(self, vectors: Vectors) -> None:
        """Compare groups of the rows of these vectors."""
        import numpy as np  # noqa: PLC0415 - not needed to ask a record

        self._vectors = vectors
        self._whole = np.zeros(vectors.width)

    def likeness(self, middle: Sequence[int], groups: Sequence[Sequence[int]]) -> list[float]:
        """The cosine (0 to 1) of each group's sum with that of the rows in the middle."""
        norms = [self._norm(group) for group in groups]
        length = self._lay(middle)
        found = []
        for group, norm in zip(groups, norms, strict=True):
            rows = (self._vectors.row(row) for row in group)
            shared = sum(float(self._whole[columns] @ weights) for columns, weights in rows)
            found.append(round(shared / max(length * norm, 1e-9), _DIGITS))
        self._clear(middle)
        return found

    def _norm(self, rows: Sequence[int]) -> float:
        length = self._lay(rows)
        self._clear(rows)
        return length

    def _lay(self, rows: Sequence[int]) -> float:
        """Lay out the sum of some rows; returns its length."""
        for row in rows:
            columns, weights = self._vectors.row(row)
            self._whole[columns] += weights
        squared = 0.0
        seen = self._whole
        for row in rows:
            columns, weights = self._vectors.row(row)
            squared += float(seen[columns] @ weights)
        return float(squared**0.5)

    def _clear(self, rows: Sequence[int]) -> None:
        for row in rows:
            self._whole[self._vectors.row(row)[0]] = 0.0
