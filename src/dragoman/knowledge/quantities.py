"""Loader of the vocabulary of quantities: number words, hedges, currencies, names with numbers."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from dragoman.knowledge import Words, filled, load


@dataclass(frozen=True, slots=True)
class Quantities:
    """What English calls amounts; keys are lower case but for currency signs and codes.

    `vague` maps an amount without a number ("dozens") to the least it can mean, `hedges` the words
    before a number to the record's qualifier, `names` the words that make a number behind them a
    name ("Article 5"), `behind` those that make one in front of them a clock time or an age.
    """

    words: dict[str, float]
    scales: dict[str, float]
    ordinals: dict[str, int]
    suffixes: dict[str, float]
    vague: dict[str, float]
    amounts: dict[str, float]
    fractions: dict[str, float]
    hedges: dict[str, str]
    hedges_behind: dict[str, str]
    currency_signs: dict[str, str]
    currency_names: dict[str, str]
    currency_codes: Annotated[Words, "currency_codes.codes"]
    names: Annotated[Words, "names.words"]
    behind: Annotated[Words, "behind.words"]
    time_units: Annotated[Words, "time_units.words"]
    compounds: Annotated[Words, "compounds.words"]
    lasting: Annotated[Words, "lasting.words"]
    anaphoric: Annotated[Words, "anaphoric.nouns"]
    persons: Annotated[Words, "persons.words"]
    invariant: Annotated[Words, "invariant.words"]
    totals: Annotated[Words, "totals.lemmas"]
    casualty_verbs: Annotated[Words, "casualty_verbs.lemmas"]
    not_counted: Annotated[Words, "not_counted.words"]
    attached: Annotated[Words, "attached.words"]
    bodies: Annotated[Words, "bodies.words"]
    tellers: Annotated[Words, "tellers.words"]
    no_sources: Annotated[Words, "no_sources.lemmas"]
    tallies: Annotated[Words, "tallies.lemmas"]
    hollow: Annotated[Words, "hollow.words"]


@cache
def quantities() -> Quantities:
    """The vocabulary of quantities, read once."""
    return filled(Quantities, load("quantities"))
