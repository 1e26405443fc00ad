"""Loader of the small words that steer how names are found."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load


@dataclass(frozen=True, slots=True)
class Naming:
    """Word sets, all but `shared_states` and `borne` in lower case; the data file explains each."""

    never: frozenset[str]
    ranks: frozenset[str]
    colours: frozenset[str]
    particles: frozenset[str]
    memorials: frozenset[str]
    lifeless: frozenset[str]
    syllables: frozenset[str]
    also_names: frozenset[str]
    kinds_of_office: frozenset[str]
    shared_states: frozenset[str]
    borne: frozenset[str]
    where: frozenset[str]
    left: frozenset[str]
    going: frozenset[str]
    inside: frozenset[str]
    regions: frozenset[str]
    power: frozenset[str]
    open: frozenset[str]
    vague: frozenset[str]
    armed: frozenset[str]
    government: frozenset[str]
    army: frozenset[str]
    movements: frozenset[str]
    papers: frozenset[str]
    reports: frozenset[str]
    writings: frozenset[str]
    states_counted: frozenset[str]
    people_counted: frozenset[str]
    sources: frozenset[str]
    empty: frozenset[str]


@cache
def naming() -> Naming:
    """The word sets, read once."""
    data = load("naming")
    return Naming(
        **{
            name: frozenset(words.split())
            for table in data.values()
            for name, words in table.items()
        }
    )
