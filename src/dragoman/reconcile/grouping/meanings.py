"""How alike statements are in what their words mean to the trained reader."""

from __future__ import annotations

from collections.abc import Sequence

_ONE = 127 * 127  # the product of a meaning with itself


class Meanings:
    """The meanings of some statements, by their numbers (`Meaning.of`); empty ones are unread."""

    def __init__(self, meanings: Sequence[bytes]) -> None:
        """Whole numbers, so that no product hangs on a machine or on the order of its sum."""
        import numpy as np  # noqa: PLC0415

        self._vectors = [
            np.frombuffer(m, np.int8).astype(np.int32) if m else None for m in meanings
        ]

    def __call__(self, i: int, j: int) -> float | None:
        """The cosine of two meanings, in 1 to -1; None where one is unread."""
        one, other = self._vectors[i], self._vectors[j]
        return None if one is None or other is None else int(one @ other) / _ONE
