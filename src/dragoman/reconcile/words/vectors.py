"""Articles as vectors of terms, in whole numbers, so that no sum depends on its order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from math import sqrt
from typing import TYPE_CHECKING

from dragoman.reconcile.words.rarity import is_common, telling
from dragoman.reconcile.words.terms import emphasis

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ONE = 1 << 12  # the length of a vector
_KEYS = 32  # terms under which an article looks for its like: those that weigh most


@dataclass(frozen=True, slots=True)
class Vector:
    """Terms by code, ascending, with their weights."""

    codes: NDArray[np.int64]
    weights: NDArray[np.int64]

    def packed(self) -> bytes:
        """As bytes to be kept."""
        return self.codes.astype("<u4").tobytes() + self.weights.astype("<u2").tobytes()


def unpacked_vector(body: bytes) -> Vector:
    """What was packed, as it was."""
    import numpy as np  # noqa: PLC0415

    size = len(body) // 6
    codes = np.frombuffer(body, "<u4", size).astype(np.int64)
    return Vector(codes, np.frombuffer(body, "<u2", size, 4 * size).astype(np.int64))


def weighed(counts: Mapping[int, int]) -> tuple[Vector, list[int]]:
    """The vector of an article that has these terms so often, and its keys."""
    import numpy as np  # noqa: PLC0415

    codes = sorted(counts)
    told = [emphasis(counts[code]) * telling(code) for code in codes]
    length = sum(weight * weight for weight in told) ** 0.5 or 1.0
    weights = np.array([round(ONE * weight / length) for weight in told], dtype=np.int64)
    fit = [(-w, code) for code, w in zip(codes, told, strict=True) if not is_common(code)]
    keys = [code for _, code in nsmallest(_KEYS, fit)]
    return Vector(np.array(codes, dtype=np.int64), weights), keys


def cosines(one: Vector, others: Sequence[Vector]) -> list[float]:
    """The cosine, 0 to 1, of a vector with each of some others."""
    return [product / (ONE * ONE) for product in products(one, others)]


def products(one: Vector, others: Sequence[Vector]) -> list[int]:
    """The scalar product of a vector with each of some others."""
    import numpy as np  # noqa: PLC0415

    if not len(one.codes) or not others:
        return [0] * len(others)
    codes = np.concatenate([other.codes for other in others])
    weights = np.concatenate([other.weights for other in others])
    ends = np.cumsum([len(other.codes) for other in others])
    at = np.minimum(np.searchsorted(one.codes, codes), len(one.codes) - 1)
    met = np.flatnonzero(one.codes[at] == codes)
    sums = np.concatenate(([0], np.cumsum(one.weights[at[met]] * weights[met])))
    bounds = np.searchsorted(met, ends)
    found: list[int] = np.diff(np.concatenate(([0], sums[bounds]))).tolist()
    return found


def summed(vectors: Sequence[Vector]) -> Vector:
    """The sum of some vectors."""
    import numpy as np  # noqa: PLC0415

    if not vectors:
        return Vector(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64))
    codes = np.concatenate([v.codes for v in vectors])
    weights = np.concatenate([v.weights for v in vectors])
    known, places = np.unique(codes, return_inverse=True)
    return Vector(known, np.bincount(places, weights, len(known)).astype(np.int64))


def length(vector: Vector) -> float:
    """How long a vector is, beside `ONE`."""
    return sqrt(int((vector.weights * vector.weights).sum()))
