"""Loader of the small words that steer how names are found."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from dragoman.knowledge import Words, filled, load


@dataclass(frozen=True, slots=True)
class Naming:
    """Word sets, all but `shared_states` and `borne` in lower case; the data file explains each."""

    never: Annotated[Words, "words.never"]
    ranks: Annotated[Words, "words.ranks"]
    colours: Annotated[Words, "words.colours"]
    particles: Annotated[Words, "words.particles"]
    memorials: Annotated[Words, "words.memorials"]
    lifeless: Annotated[Words, "words.lifeless"]
    syllables: Annotated[Words, "words.syllables"]
    also_names: Annotated[Words, "words.also_names"]
    kinds_of_office: Annotated[Words, "words.kinds_of_office"]
    shared_states: Annotated[Words, "words.shared_states"]
    borne: Annotated[Words, "words.borne"]
    where: Annotated[Words, "places.where"]
    left: Annotated[Words, "places.left"]
    going: Annotated[Words, "places.going"]
    inside: Annotated[Words, "places.inside"]
    regions: Annotated[Words, "places.regions"]
    power: Annotated[Words, "places.power"]
    open: Annotated[Words, "again.open"]
    vague: Annotated[Words, "again.vague"]
    armed: Annotated[Words, "again.armed"]
    government: Annotated[Words, "again.government"]
    army: Annotated[Words, "again.army"]
    movements: Annotated[Words, "again.movements"]
    papers: Annotated[Words, "again.papers"]
    reports: Annotated[Words, "again.reports"]
    writings: Annotated[Words, "again.writings"]
    states_counted: Annotated[Words, "again.states_counted"]
    people_counted: Annotated[Words, "again.people_counted"]
    sources: Annotated[Words, "again.sources"]
    empty: Annotated[Words, "again.empty"]


@cache
def naming() -> Naming:
    """The word sets, read once."""
    return filled(Naming, load("naming"))
