"""Results as tables: for people on a terminal, for programs as JSON lines or CSV."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Any, TextIO

import msgspec
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dragoman.model.event import Event
from dragoman.model.figure import Figure
from dragoman.model.group import Copy, Divergence, Outlook, Story
from dragoman.model.position import Position
from dragoman.model.quote import Quote
from dragoman.model.reliance import Reliance
from dragoman.present.export import NOUNS, as_row
from dragoman.present.ledgers import ClaimLine, CommitmentStep, LifeStep, PaperStep, StanceStep
from dragoman.present.library.once import each_once
from dragoman.present.table_rows import Row
from dragoman.store.search import Hit

# A story is told in full; all other nouns as the exchange form has them.
_LISTS = {noun: name for name, noun in NOUNS.items() if noun is not Story}
# What a person sees of each noun; programs get every field, rows made for people are shown whole.
_SHOWN: dict[type, Iterable[str]] = {
    Quote: ("date", "speaker", "kind", "content", "article"),
    Event: ("date", "kind", "status", "actors", "evidence", "article"),
    Position: ("party", "stance", "issue", "condition", "article"),
    Figure: ("value", "unit", "of", "according_to", "evidence", "article"),
    Reliance: ("article", "name", "evidence"),
    Copy: ("to", "from", "share"),
    Divergence: ("kind", "about", "values"),
    Outlook: ("due", "status", "about"),
    StanceStep: (
        "issue", "party", "day", "stance", "wants", "condition", "according_to", "movement",
        "origins",
    ),
    CommitmentStep: (
        "commitment", "step", "by", "according_to", "day", "reported", "scope", "words", "origins",
    ),
    PaperStep: (
        "paper", "whose", "step", "to", "according_to", "day", "reported", "words", "origins",
    ),
    ClaimLine: ("of", "claimant", "told", "between", "origins"),
    LifeStep: ("kind", "who", "step", "day", "before", "reported", "words", "origins"),
    Hit: ("published", "outlet", "title", "snippet", "article"),
}  # fmt: skip
# A cell that a spreadsheet would run as a formula is told to be text (OWASP, CSV injection: these
# signs, their full-width forms, and the white space that a spreadsheet skips).
_FORMULA = ("=", "+", "-", "@", "\t", "\n", "＝", "＋", "－", "＠")
_WIDTH_IN_PIPE = 160
_ARTICLES = frozenset({"article", "from", "to"})
# The columns that share the width which the others leave, and their parts of it.
_WIDE = {
    "title": 4, "headline": 4, "wants": 5, "words": 6, "told": 4, "of": 3, "why": 3, "aliases": 4,
    "offices": 4, "content": 6, "evidence": 5, "values": 6, "about": 4, "issue": 4, "snippet": 5,
}  # fmt: skip


def write(
    rows: Sequence[object], form: str, out: TextIO, names: Mapping[str, str] | None = None
) -> None:
    """Print objects as a `table`, as `json` (one object a line) or as `csv`.

    In a table, articles are called by `names` (shown id to what a person would call it) where
    they have one.
    """
    if form == "json":
        out.writelines(msgspec.json.encode(_full(row)).decode() + "\n" for row in rows)
    elif form == "csv":
        _write_csv([_full(row) for row in rows], out)
    else:
        _write_tables(rows, out, names or {})


def _full(row: object) -> Row:
    name = _LISTS.get(type(row))
    made: Row = as_row(row, name) if name else msgspec.to_builtins(row)
    return made


def _write_csv(rows: Sequence[Row], out: TextIO) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row))
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: _cell(value) for name, value in row.items()})


def _cell(value: object) -> object:
    if isinstance(value, list | tuple | dict):
        value = msgspec.json.encode(value).decode()
    if not isinstance(value, str):
        return value
    # `csv` leaves a lone carriage return unquoted, and readers begin a row at it.
    plain = value.replace("\r\n", "\n").replace("\r", "\n")
    return "'" + plain if plain.startswith(_FORMULA) else plain


def _write_tables(rows: Sequence[object], out: TextIO, names: Mapping[str, str]) -> None:
    console = Console(file=out, width=None if out.isatty() else _WIDTH_IN_PIPE)
    for noun, alike in groupby(rows, key=type):
        told = [_full(row) for row in alike]
        columns = _SHOWN.get(noun, told[0])
        table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
        for name in columns:
            table.add_column(name, overflow="fold", ratio=_WIDE.get(name))
        for row in told:
            table.add_row(*(Text(_words(row[name], names, of=name)) for name in columns))
        console.print(table)


def _words(value: object, names: Mapping[str, str], *, of: str = "") -> str:
    """A cell as a person reads it: lists as lines, control characters made visible."""
    if value is None:
        return ""
    if of in _ARTICLES and isinstance(value, str):
        return _safe(names.get(value, value))
    if isinstance(value, float):
        return f"{value:,.0f}" if value.is_integer() else f"{value:,.2f}"
    if isinstance(value, list | tuple):
        if value and isinstance(value[0], dict):
            return "\n".join(_told(v, names) for v in each_once(value, _read))
        return "\n".join(_safe(str(v)) for v in value)
    return _safe(str(value))


def _read(value: dict[str, Any]) -> tuple[str, str, str]:
    return value["article"], value["says"], value["evidence"]


def _told(value: dict[str, Any], names: Mapping[str, str]) -> str:
    who = names.get(value["article"], value["article"])
    words = "" if value["says"] == value["evidence"] else f" (“{value['evidence']}”)"
    return _safe(f"{who}: {value['says']}{words}")


def _safe(text: str) -> str:
    """Text of others on a terminal: no escape sequences, no bidirectional overrides, one line."""
    flat = " ".join(text.split())
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in flat)
