"""Objects to rows and back: a table for each noun, columns for plain values, JSON for others."""

import sqlite3
import types
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

import msgspec

from dragoman.model.actor import Actor, Merge
from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.group import Copy, Divergence, Outlook, SameEvent, SameQuote, Story
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.model.reliance import Reliance
from dragoman.model.timex import Timex

T = TypeVar("T")

# Properties that are written out too, so that the file can be asked for them without dragoman.
COMPUTED: dict[type, tuple[str, ...]] = {
    Quote: ("date",),
    Event: ("date", "date_text"),
    Position: ("date",),
    Figure: ("as_of",),
}
TABLES: dict[type, str] = {
    Quote: "quote",
    Event: "event",
    Position: "position",
    Figure: "figure",
    Reliance: "reliance",
    Actor: "actor",
    SameEvent: "same_event",
    SameQuote: "same_quote",
    Divergence: "divergence",
    Copy: "copy",
    Outlook: "outlook",
    Story: "story",
    Merge: "merge",
}
# The statements of an article, each noun with its name in `Findings`.
STATEMENTS = (
    (Quote, "quotes"),
    (Event, "events"),
    (Position, "positions"),
    (Figure, "figures"),
    (Reliance, "relies_on"),
)
MEMBERS = {"same_event": "event", "same_quote": "quote"}  # of groups, kept in tables of their own
_RENAMED = {"when": "timex"}


@dataclass(frozen=True, slots=True)
class _Column:
    field: str
    name: str
    json: bool


@cache
def _columns(noun: type) -> tuple[_Column, ...]:
    hints = get_type_hints(noun)
    made = []
    for f in fields(noun):
        name = _RENAMED.get(f.name, f.name)
        made.append(_Column(f.name, f'"{name}"', _is_nested(hints[f.name])))
    return tuple(made)


def _is_nested(hint: object) -> bool:
    options = get_args(hint) if isinstance(hint, types.UnionType) else (hint,)
    return any(option is Timex or get_origin(option) is tuple for option in options)


def insert(db: sqlite3.Connection, noun: type, objects: Iterable[object]) -> None:
    """Write objects of one noun into its table."""
    write(db, noun, plain(noun, objects))


def plain(noun: type, objects: Iterable[object]) -> list[tuple[Any, ...]]:
    """Objects of one noun as rows of its table."""
    columns = _columns(noun)
    values = attrgetter(*(c.field for c in columns), *COMPUTED.get(noun, ()))
    nested = [at for at, column in enumerate(columns) if column.json]
    made = []
    for row in map(list, map(values, objects)):
        for at in nested:
            if row[at] is not None:
                row[at] = msgspec.json.encode(row[at]).decode()
        made.append(tuple(row))
    return made


def write(
    db: sqlite3.Connection, noun: type, made: Iterable[tuple[Any, ...]], *, placed: bool = False
) -> None:
    """Write rows of one noun into its table; `placed` ones end with their place in the order."""
    names = [*(c.name for c in _columns(noun)), *(f'"{n}"' for n in COMPUTED.get(noun, ()))]
    names += ["place"] * placed
    marks = ", ".join("?" * len(names))
    query = f"INSERT INTO {TABLES[noun]} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608
    db.executemany(query, made)


def exchange(
    db: sqlite3.Connection, noun: type, gone: Iterable[str], come: Mapping[str, object]
) -> None:
    """Replace the objects at some places of a table; those at `gone` are removed.

    The place of an object is by what all of its noun are ordered.
    """
    table = TABLES[noun]
    db.executemany(f"DELETE FROM {table} WHERE place = ?", [(p,) for p in (*gone, *come)])  # noqa: S608
    made = zip(plain(noun, come.values()), come, strict=True)
    write(db, noun, [(*row, place) for row, place in made], placed=True)


def select(
    db: sqlite3.Connection, noun: type[T], where: str = "", values: Iterable[object] = ()
) -> Iterator[T]:
    """The objects of a noun's table; `where` is the SQL that follows the table's name."""
    columns = _columns(noun)  # type: ignore[arg-type]  # a class is hashable
    names = ", ".join(c.name for c in columns)
    cursor = db.execute(f"SELECT {names} FROM {TABLES[noun]} {where}", tuple(values))  # noqa: S608
    for row in cursor:
        found = {c.field: _nested(v, c) for c, v in zip(columns, row, strict=True)}
        yield msgspec.convert(found, noun, strict=False)


def _nested(value: Any, column: _Column) -> Any:  # noqa: ANN401 - what SQLite holds
    return msgspec.json.decode(value) if column.json and value is not None else value
