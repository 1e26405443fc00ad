"""Senses: one meaning of some words each, what event it names and what it asks beside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from typing import Any

from dragoman.knowledge import Words
from dragoman.model.vocabulary import EventKind, PloverType


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of some words: the event it names and what it asks of its surroundings.

    Sets of words that are None ask for nothing; `to` holds the recipient's prepositions.
    """

    kind: EventKind = "other"
    plover: PloverType | None = None
    mode: str | None = None
    object: Words | None = None
    also: Words | None = None
    subject: Words | None = None
    by: Words | None = None
    not_object: Words = frozenset()
    not_by: Words = frozenset()
    modifier: Words | None = None
    not_modifier: Words = frozenset()
    to: Words = frozenset()
    of: str = "theme"
    mutual: bool = False
    bare: bool = False
    who: bool = False
    patient: bool = True
    place_object: bool = False
    both: bool = False
    host: bool = False
    complement: bool = False
    asks: bool = False
    future: bool = False
    not_complement: Words = frozenset()
    subjunctive: bool = False
    infinitive: bool = False
    near: Words | None = None
    doing: Words | None = None
    statuses: Words = frozenset()
    alone: bool = True
    idle: bool = False
    told: bool = False
    drawn: bool = False


_LITERAL = frozenset(("to", "statuses"))  # the entries whose words are no names of classes
_SETS = {f.name for f in fields(Sense) if f.type in (Words, Words | None)} - _LITERAL


def senses(
    tables: Iterable[dict[str, Any]], part: str, common: dict[str, str]
) -> Iterator[tuple[list[str], Sense]]:
    """The words of every sense of verbs or of nouns, with the sense, in the order of the files.

    A name without "@" is a class only where its own file or the `common` one has it, so that a
    class of one file never changes what a word of another one means.
    """
    files = list(tables)
    classes = {name: words for file in files for name, words in file.get("classes", {}).items()}
    for file in files:
        near = {**common, **file.get("classes", {})}
        for table in file.get(part, ()):
            yield table["words"].split(), _sense(table, classes, near)


def _sense(table: dict[str, Any], classes: dict[str, str], near: dict[str, str]) -> Sense:
    told: dict[str, Any] = {entry: held for entry, held in table.items() if entry != "words"}
    for entry in _SETS & told.keys():
        told[entry] = _expanded(table[entry], classes, near)
    for entry in _LITERAL & told.keys():
        told[entry] = frozenset(table[entry].split())
    return Sense(**told)


def _expanded(names: str, classes: dict[str, str], near: dict[str, str]) -> Words:
    """The words that class names stand for; a name that is no class is a word itself.

    "@person" is both: any person's name, and the words of that class.

    Within a class only "@name" is a class, so that a class may hold the word it is called by.
    """
    out: set[str] = set()
    for name in names.split():
        known = _is_class(name, classes if name.startswith("@") else near)
        out |= {name} if name.startswith("@") or not known else set()
        out |= _members(name.removeprefix("@"), classes) if known else set()
    return frozenset(out)


def _is_class(name: str, classes: dict[str, str]) -> bool:
    return name.removeprefix("@") in classes


def _members(name: str, classes: dict[str, str]) -> set[str]:
    out: set[str] = set()
    for word in classes[name].split():
        nested = word.startswith("@") and _is_class(word, classes)
        out |= {word} | (_members(word[1:], classes) if nested else set())
    return out
