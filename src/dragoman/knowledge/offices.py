"""Loader of the offices that one person holds at a time."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load


@dataclass(frozen=True, slots=True)
class Offices:
    """Words of offices, lower case; the data file explains each."""

    alone: frozenset[str]
    with_a_word: frozenset[str]
    never: frozenset[str]
    phrases: frozenset[str]

    def single(self, office: str) -> bool:
        """Whether a state has one holder of an office ("prime minister") at a time."""
        if office in self.phrases:
            return True
        *before, head = office.split() or [""]
        if not self.never.isdisjoint(before):
            return False
        return head in self.alone or (bool(before) and head in self.with_a_word)


@cache
def offices() -> Offices:
    """The offices, read once."""
    data = load("offices")
    return Offices(
        alone=frozenset(data["alone"].split()),
        with_a_word=frozenset(data["with_a_word"].split()),
        never=frozenset(data["never"].split()),
        phrases=frozenset(data["phrases"].split("|")),
    )
