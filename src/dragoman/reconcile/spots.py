"""Rows as they look for their like: where each stands among all, under which keys."""

from dataclasses import dataclass
from typing import NamedTuple


class Place(NamedTuple):
    """Where a row stands among all rows: undated ones last, then by day, article and text."""

    undated: bool
    day: int
    article: str
    start: int
    end: int
    id: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A row as it looks for its like: its place, and the keys under which it meets others."""

    place: Place
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spots:
    """The rows of one article."""

    rows: tuple[Spot, ...]
