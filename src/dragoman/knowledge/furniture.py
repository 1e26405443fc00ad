"""Loader of what news pages print around the sentences of an article."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import filled, load


@dataclass(frozen=True, slots=True)
class Furniture:
    """Phrases as pages write them; the data file explains each."""

    labels: tuple[str, ...]
    lines: tuple[str, ...]
    notices: tuple[str, ...]
    credits: tuple[str, ...]
    picture_houses: tuple[str, ...]


@cache
def furniture() -> Furniture:
    """The phrases, read once."""
    return filled(Furniture, load("furniture"))
