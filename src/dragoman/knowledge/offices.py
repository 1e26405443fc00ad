"""Loader of the offices that one person holds at a time."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import Words, filled, load


@dataclass(frozen=True, slots=True)
class Offices:
    """Words of offices, lower case; the data file explains each."""

    alone: Words
    with_a_word: Words
    never: Words
    phrases: Words

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
    return filled(Offices, data, phrases=frozenset(data["phrases"].split("|")))
