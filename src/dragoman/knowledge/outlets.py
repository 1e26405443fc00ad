"""Loader of the vocabulary of outlets: their names, and the words that mark such a name."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from dragoman.knowledge import Words, filled, load


@dataclass(frozen=True, slots=True)
class Outlets:
    """The press of the world as it names itself.

    `names` maps every way of writing an outlet to its usual name, `domains` web addresses to it;
    `before` are words before an outlet's name, `last_words` words it ends in; `documents` are nouns
    of papers a report may rest on, `leaked` what is said of them, `platforms` social networks;
    `institutes` words in the names of houses of experts, `campuses` those of schools among them,
    `experts` what such people are called, `official` words in the names of a state's own bodies;
    `ministries` and `charities` words in the names of other bodies that speak, `described` nouns
    that stand before such a name.
    """

    names: dict[str, str]
    agencies: Words
    domains: dict[str, str]
    before: Annotated[tuple[str, ...], "markers.before"]
    last_words: Annotated[Words, "markers.last_words"]
    documents: Annotated[Words, "documents.nouns"]
    leaked: Annotated[tuple[str, ...], "documents.leaked"]
    platforms: Annotated[tuple[str, ...], "platforms.names"]
    institutes: Annotated[Words, "institutes.words"]
    experts: Annotated[Words, "institutes.experts"]
    campuses: Annotated[Words, "institutes.campuses"]
    official: Annotated[Words, "institutes.official"]
    ministries: Annotated[Words, "bodies.ministries"]
    charities: Annotated[Words, "bodies.charities"]
    described: Annotated[tuple[str, ...], "bodies.described"]


@cache
def outlets() -> Outlets:
    """The vocabulary of outlets, read once."""
    data = load("outlets")
    names: dict[str, str] = {}
    agencies: set[str] = set()
    for group, lines in data["outlets"].items():
        for line in lines.strip().splitlines():
            aliases = [alias.strip() for alias in line.split("|")]
            for alias in aliases:
                names.setdefault(alias, aliases[0])
            if group == "agencies":
                agencies.add(aliases[0])
    return filled(
        Outlets,
        data,
        names=names,
        agencies=frozenset(agencies),
    )
