"""The table of word pieces' vectors, few bits a number, shared by all settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dragoman.read.encoder.arrays import load_arrays
from dragoman.read.encoder.pieces import Ints
from dragoman.read.encoder.tags import Floats

LEVELS = 16


@dataclass(frozen=True, slots=True)
class Words:
    """V vectors of D numbers: level * `scale` (of the row) * `spread` + `centre` (of the column).

    The levels of N rows from `first` on, the commonest pieces, are `whole` (N, D) numbers. Those of
    the others are one of LEVELS: `codes` (V - N, D / 2) hold two a byte, the earlier one in the
    upper four bits, and `pairs` (LEVELS ** 2, 2) tells both of a byte.
    """

    first: int
    whole: NDArray[np.int8]
    codes: NDArray[np.uint8]
    pairs: Floats
    scale: NDArray[np.float16]
    spread: Floats
    centre: Floats

    @classmethod
    def of(cls, arrays: Mapping[str, NDArray[Any]]) -> Words:
        """From arrays named like the fields, but `levels` (LEVELS) for `pairs`."""
        upper, lower = np.divmod(np.arange(LEVELS * LEVELS), LEVELS)
        levels = arrays["levels"]
        return cls(
            int(arrays["first"][0]),
            arrays["whole"],
            arrays["codes"],
            np.stack([levels[upper], levels[lower]], 1),
            arrays["scale"],
            arrays["spread"],
            arrays["centre"],
        )

    @classmethod
    def load(cls, path: Path) -> Words:
        """The table of a file; its rows stay there until they are looked up."""
        return cls.of(load_arrays(path))

    def rows(self, ids: Ints) -> Floats:
        """The vectors (n, D) of some pieces (n).

        Each number is made on its own, so that no neighbour can change it.
        """
        past = ids - self.first
        common = (past >= 0) & (past < len(self.whole))
        levels = np.empty((len(ids), len(self.centre)), np.float32)
        levels[common] = self.whole[past[common]]
        rare = ids[~common]
        packed = self.codes[np.where(rare < self.first, rare, rare - len(self.whole))]
        levels[~common] = self.pairs[packed].reshape(len(rare), len(self.centre))
        levels *= self.scale[ids].astype(np.float32)[:, None]
        levels *= self.spread
        levels += self.centre
        return levels
