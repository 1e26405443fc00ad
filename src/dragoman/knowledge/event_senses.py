"""Senses: one meaning of some words each, what event it names and what it asks beside it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, cast

from dragoman.model.vocabulary import EventKind, PloverType


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of some words: the event it names and what it asks of its surroundings.

    Sets of words that are None ask for nothing; `to` holds the recipient's prepositions.
    """

    kind: EventKind
    plover: PloverType | None
    mode: str | None
    object: frozenset[str] | None
    also: frozenset[str] | None
    subject: frozenset[str] | None
    by: frozenset[str] | None
    not_object: frozenset[str]
    not_by: frozenset[str]
    modifier: frozenset[str] | None
    not_modifier: frozenset[str]
    to: frozenset[str]
    of: str
    mutual: bool
    bare: bool
    who: bool
    patient: bool
    place_object: bool
    both: bool
    host: bool
    complement: bool
    asks: bool
    future: bool
    not_complement: frozenset[str]
    subjunctive: bool
    infinitive: bool
    near: frozenset[str] | None
    doing: frozenset[str] | None
    statuses: frozenset[str]
    alone: bool
    idle: bool
    told: bool
    drawn: bool


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
    def words(name: str) -> frozenset[str] | None:
        return _expanded(table[name], classes, near) if name in table else None

    return Sense(
        kind=cast("EventKind", table.get("kind", "other")),
        plover=cast("PloverType | None", table.get("plover")),
        mode=table.get("mode"),
        object=words("object"),
        also=words("also"),
        subject=words("subject"),
        by=words("by"),
        not_object=words("not_object") or frozenset(),
        not_by=words("not_by") or frozenset(),
        modifier=words("modifier"),
        not_modifier=words("not_modifier") or frozenset(),
        to=frozenset(table.get("to", "").split()),
        of=table.get("of", "theme"),
        mutual=table.get("mutual", False),
        bare=table.get("bare", False),
        who=table.get("who", False),
        patient=table.get("patient", True),
        place_object=table.get("place_object", False),
        both=table.get("both", False),
        host=table.get("host", False),
        complement=table.get("complement", False),
        asks=table.get("asks", False),
        future=table.get("future", False),
        not_complement=words("not_complement") or frozenset(),
        subjunctive=table.get("subjunctive", False),
        infinitive=table.get("infinitive", False),
        near=words("near"),
        doing=words("doing"),
        statuses=frozenset(table.get("statuses", "").split()),
        alone=table.get("alone", True),
        idle=table.get("idle", False),
        told=table.get("told", False),
        drawn=table.get("drawn", False),
    )


def _expanded(names: str, classes: dict[str, str], near: dict[str, str]) -> frozenset[str]:
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
