"""Loader of the calendar's vocabulary: months, weekdays, units, feasts and the cues of tense."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from dragoman.knowledge import Words, filled, load


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
    past: Annotated[Words, "lists.past"]
    future: Annotated[Words, "lists.future"]
    present: Annotated[Words, "lists.present"]
    promise: Annotated[Words, "lists.promise"]
    proposing: Annotated[Words, "lists.proposing"]
    planned: Annotated[Words, "lists.planned"]
    appointed: Annotated[Words, "lists.appointed"]
    attending: Annotated[Words, "lists.attending"]
    no_verbs: Annotated[Words, "lists.no_verbs"]
    no_finite: Annotated[Words, "lists.no_finite"]
    noun_marks: Annotated[Words, "lists.noun_marks"]
    no_infinitive: Annotated[Words, "lists.no_infinitive"]
    deictic: Annotated[Words, "lists.deictic"]
    glue: Annotated[Words, "lists.glue"]


@cache
def calendar() -> Calendar:
    """The calendar's vocabulary, read once."""
    return filled(Calendar, load("calendar"))
