"""How alike statements are in what their words mean to the trained reader."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from dragoman.reconcile.grouping.traits import Trait

_ONE = 127 * 127  # the product of a meaning with itself
# The traits that are known where the trained reader has read both statements.
MEANT = ("read", "alike", "much alike", "nearly alike")


def meant(alike: float | None) -> Iterator[Trait]:
    """What it says that two meanings are so much alike; nothing where one is unread."""
    if alike is not None:
        much = max(0.0, alike)
        yield from zip(MEANT, (1.0, alike, much**2, much**4), strict=True)


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
