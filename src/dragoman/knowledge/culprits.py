"""Loader of how somebody is charged with a deed and denies it."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load


@dataclass(frozen=True, slots=True)
class Culprits:
    """Patterns over words in lower case: how somebody is charged, and how he denies it.

    `deeds` are nouns of what he is charged with; his name stands right behind one of `behind`, and
    before one of `before`; `cleared` are ways to deny it.
    """

    deeds: str
    behind: tuple[str, ...]
    before: tuple[str, ...]
    cleared: tuple[str, ...]


@cache
def culprits() -> Culprits:
    """How somebody is charged and denies it, read once."""
    data = load("culprits")
    return Culprits(
        deeds=data["deed"]["nouns"],
        behind=tuple(data["charged"]["behind"]),
        before=tuple(data["charged"]["before"]),
        cleared=tuple(data["cleared"]["ways"]),
    )
