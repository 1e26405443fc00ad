"""Loader of the vocabulary of quantities: number words, hedges, currencies, names with numbers."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.knowledge import load


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
    currency_codes: frozenset[str]
    names: frozenset[str]
    behind: frozenset[str]
    time_units: frozenset[str]
    compounds: frozenset[str]
    lasting: frozenset[str]
    anaphoric: frozenset[str]
    persons: frozenset[str]
    invariant: frozenset[str]
    totals: frozenset[str]
    casualty_verbs: frozenset[str]
    not_counted: frozenset[str]
    attached: frozenset[str]
    bodies: frozenset[str]
    tellers: frozenset[str]
    no_sources: frozenset[str]


_LISTS = {
    "currency_codes": "codes",
    "names": "words",
    "behind": "words",
    "time_units": "words",
    "compounds": "words",
    "lasting": "words",
    "anaphoric": "nouns",
    "persons": "words",
    "invariant": "words",
    "totals": "lemmas",
    "casualty_verbs": "lemmas",
    "not_counted": "words",
    "attached": "words",
    "bodies": "words",
    "tellers": "words",
    "no_sources": "lemmas",
}


@cache
def quantities() -> Quantities:
    """The vocabulary of quantities, read once."""
    data = load("quantities")
    tables: dict[str, Any] = {name: t for name, t in data.items() if name not in _LISTS}
    tables.update((name, frozenset(data[name][key].split())) for name, key in _LISTS.items())
    return Quantities(**tables)
