"""Loader of the calendar's vocabulary: months, weekdays, units, feasts and the cues of tense."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load


@dataclass(frozen=True, slots=True)
class Calendar:
    """What English calls times; keys are lower case, the data file says what each table holds."""

    months: dict[str, int]
    weekdays: dict[str, int]
    units: dict[str, str]
    seasons: dict[str, str]
    parts: dict[str, str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    decades: dict[str, int]
    references: dict[str, str]
    frequencies: dict[str, str]
    feasts: dict[str, str]
    triggers: dict[str, str]
    zones: dict[str, str]
    past: frozenset[str]
    future: frozenset[str]
    present: frozenset[str]
    promise: frozenset[str]
    proposing: frozenset[str]
    planned: frozenset[str]
    appointed: frozenset[str]
    attending: frozenset[str]
    no_verbs: frozenset[str]
    no_finite: frozenset[str]
    noun_marks: frozenset[str]
    no_infinitive: frozenset[str]
    deictic: frozenset[str]
    glue: frozenset[str]


@cache
def calendar() -> Calendar:
    """The calendar's vocabulary, read once."""
    data = dict(load("calendar"))
    lists: dict[str, str] = data.pop("lists")
    data.update((name, frozenset(words.split())) for name, words in lists.items())
    return Calendar(**data)
