"""Extents by where they stand, so that only neighbours are compared and cost stays linear."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman.model.attribution import Stretch

_BIN = 256  # characters; a find is half as long on average


class Nearby:
    """Numbered extents that can be asked for those near another."""

    def __init__(self, extents: Iterable[Stretch] = ()) -> None:
        """Take the extents, numbered in their order."""
        self._bins: dict[int, list[int]] = {}
        for at, (start, end) in enumerate(extents):
            self.add(at, start, end)

    def add(self, at: int, start: int, end: int) -> None:
        """Take one more extent under a number of its own."""
        for slot in range(start // _BIN, end // _BIN + 1):
            self._bins.setdefault(slot, []).append(at)

    def beside(self, start: int, end: int) -> list[int]:
        """The numbers, rising, of the extents that may share a character with this one."""
        slots = range(start // _BIN, end // _BIN + 1)
        return sorted({at for slot in slots for at in self._bins.get(slot, ())})
