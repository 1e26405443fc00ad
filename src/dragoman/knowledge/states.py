"""Loader of the gazetteer: how English writes states, their people and seats, and institutions."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from dragoman.knowledge import load, table
from dragoman.knowledge.outlets import outlets

EntryKind = Literal["state", "adjective", "people", "metonym", "organisation"]

_PLURAL_IS_SAME = ("ese", "ch", "sh", "ss")


@dataclass(frozen=True, slots=True)
class Entry:
    """What one way of writing stands for.

    `kind` tells how: the state itself, its adjective, its people ("Valdorians"), a place that
    stands for its government, or an organisation. `name` is the usual English name of what is
    meant, `side` the state that an organisation or a people belongs to, `kin` the class a text
    may call an organisation by ("agency", "outlet"). `the` asks for a "the" right before.
    """

    name: str
    kind: EntryKind
    side: str | None = None
    kin: str | None = None
    the: bool = False
    capital: bool = False


@cache
def surfaces() -> dict[str, Entry]:
    """Every way of writing a state, its adjectives, people and seats, or a known institution."""
    found: dict[str, Entry] = {}
    for surface, entry in (*_outlets(), *_states(), *_metonyms(), *_institutions()):
        found[surface] = entry
        plain = unaccented(surface)
        found.setdefault(plain, entry)
        found.setdefault(plain.replace("'", "’"), entry)
    return found


@cache
def by_prefix() -> dict[str, tuple[tuple[str, Entry], ...]]:
    """The surfaces by their first two characters, the longest first."""
    groups: dict[str, list[tuple[str, Entry]]] = {}
    for surface, entry in surfaces().items():
        groups.setdefault(surface[:2], []).append((surface, entry))
    return {
        key: tuple(sorted(group, key=lambda pair: (-len(pair[0]), pair[0])))
        for key, group in groups.items()
    }


def is_state(name: str | None) -> bool:
    """Whether a name is one of a state itself, not of its people, government or capital."""
    entry = surfaces().get(name or "")
    return entry is not None and entry.kind == "state"


def unaccented(text: str) -> str:
    """The text without accents: "Bogotá" as "Bogota"."""
    if text.isascii():
        return text
    apart = unicodedata.normalize("NFKD", text)
    return "".join(c for c in apart if not unicodedata.combining(c))


def people_of(adjective: str) -> str | None:
    """The plural noun of a nationality's adjective, None where English has no regular one."""
    if adjective.endswith(_PLURAL_IS_SAME) or not adjective[-1:].isalpha():
        return None
    return f"{adjective}s"


def _states() -> Iterator[tuple[str, Entry]]:
    for row in table("states"):
        name = row["name"]
        for other in _split(row["aliases"]):
            yield other, Entry(name, "state")
        for capital in _split(row["capitals"]):
            yield capital, Entry(name, "metonym", capital=True)
        for adjective in _split(row["demonyms"]):
            plural = people_of(adjective)
            if plural and adjective not in (name, "UK"):
                yield plural, Entry(plural, "people", side=name)
            yield adjective, Entry(name, "state" if adjective in (name, "UK") else "adjective")
        yield name, Entry(name, "state")


def _metonyms() -> Iterator[tuple[str, Entry]]:
    for name, writings in load("metonyms").items():
        for surface in writings.get("names", ()):
            yield surface, Entry(name, "state")
        for surface in writings.get("seats", ()):
            yield surface, Entry(name, "metonym")
        for surface in writings.get("cities", ()):
            yield surface, Entry(name, "metonym", capital=True)
        for surface in writings.get("plurals", ()):
            yield surface, Entry(surface, "people", side=name)


def _institutions() -> Iterator[tuple[str, Entry]]:
    for item in load("institutions")["institution"]:
        entry = Entry(item["name"], "organisation", item.get("side"), item.get("class"))
        for surface in (item["name"], *item.get("aliases", ())):
            yield surface, entry
        for surface in item.get("metonyms", ()):
            yield surface, Entry(item["name"], "metonym", capital=True)


def _outlets() -> Iterator[tuple[str, Entry]]:
    doubtful = frozenset(load("institutions")["doubtful"]["outlets"].split())
    press = outlets()
    for surface, name in press.names.items():
        bare = surface.removeprefix("The ").removeprefix("the ")
        if bare in doubtful or not bare[0].isupper() or (bare != surface and bare in press.names):
            continue
        yield (
            bare,
            Entry(name, "organisation", kin="outlet", the=bare != surface and " " not in bare),
        )
    for name in press.platforms:
        if name not in doubtful:
            yield name, Entry(name, "organisation", kin="platform")


@cache
def first_names() -> dict[str, str]:
    """First names with the sex they are given to: "m", "f" or "?" for both."""
    return {row["name"]: row["sex"] for row in table("first_names")}


def _split(field: str) -> list[str]:
    return [part.strip() for part in field.replace("\n", " ").split(";") if part.strip()]


@cache
def adjectives() -> dict[str, str]:
    """The usual adjective of each state that has one."""
    found: dict[str, str] = {}
    for surface, entry in _states():
        if entry.kind == "adjective":
            found.setdefault(entry.name, surface)
    return found


@cache
def armies() -> dict[str, str]:
    """The armed forces that have a name of their own, by their state."""
    found = load("institutions")["institution"]
    return {item["side"]: item["name"] for item in found if item.get("class") == "army"}
