"""Loader of the vocabulary of outlets: their names, and the words that mark such a name."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load


@dataclass(frozen=True, slots=True)
class Outlets:
    """The press of the world as it names itself.

    `names` maps every way of writing an outlet to its usual name, `domains` web addresses to it;
    `before` are words before an outlet's name, `last_words` words it ends in; `documents` are nouns
    of papers a report may rest on, `leaked` what is said of them, `platforms` social networks;
    `institutes` words in the names of houses of experts, `campuses` those of schools among them,
    `experts` what such people are called; `ministries` and `charities` words in the names of other
    bodies that speak, `described` nouns that stand before such a name.
    """

    names: dict[str, str]
    agencies: frozenset[str]
    domains: dict[str, str]
    before: tuple[str, ...]
    last_words: frozenset[str]
    documents: frozenset[str]
    leaked: tuple[str, ...]
    platforms: tuple[str, ...]
    institutes: frozenset[str]
    experts: frozenset[str]
    campuses: frozenset[str]
    ministries: frozenset[str]
    charities: frozenset[str]
    described: tuple[str, ...]


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
    return Outlets(
        names=names,
        agencies=frozenset(agencies),
        domains=data["domains"],
        before=tuple(data["markers"]["before"]),
        last_words=frozenset(data["markers"]["last_words"]),
        documents=frozenset(data["documents"]["nouns"].split()),
        leaked=tuple(data["documents"]["leaked"]),
        institutes=frozenset(data["institutes"]["words"].split()),
        campuses=frozenset(data["institutes"]["campuses"].split()),
        ministries=frozenset(data["bodies"]["ministries"].split()),
        charities=frozenset(data["bodies"]["charities"].split()),
        described=tuple(data["bodies"]["described"]),
        experts=frozenset(data["institutes"]["experts"].split()),
        platforms=tuple(data["platforms"]["names"]),
    )
