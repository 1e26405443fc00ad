"""The exchange form: one JSON object in a fixed order, so that equal records are equal bytes."""

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from dragoman.model.actor import Actor
from dragoman.model.article import Article
from dragoman.model.group import Copy, Divergence, Outlook, SameEvent, SameQuote, Story
from dragoman.store import Record, RelationFile
from dragoman.store.rows import STATEMENTS

FIELDS: dict[str, tuple[str, ...]] = {
    "articles": (
        "id", "outlet", "url", "title", "published", "published_basis", "language", "sha256",
    ),
    "actors": ("id", "name", "type", "side", "roles", "aliases"),
    "quotes": (
        "id", "article", "start", "end", "content", "kind", "speaker", "speaker_text",
        "speaker_span", "cue", "cue_span", "to", "via", "date", "continues", "rule", "confidence",
    ),
    "events": (
        "id", "article", "start", "end", "evidence", "kind", "plover", "mode", "status", "actors",
        "recipients", "place", "date", "date_text", "according_to", "rule", "confidence",
    ),
    "positions": (
        "id", "article", "start", "end", "evidence", "party", "issue", "stance", "condition",
        "according_to", "date", "rule", "confidence",
    ),
    "figures": (
        "id", "article", "start", "end", "evidence", "value", "low", "high", "qualifier", "unit",
        "of", "according_to", "as_of", "rule", "confidence",
    ),
    "relies_on": (
        "id", "article", "start", "end", "evidence", "name", "for", "rule", "confidence",
    ),
    "same_event": ("id", "members", "origins"),
    "same_quote": ("id", "verbatim", "members"),
    "divergences": ("id", "kind", "about", "values"),
    "copies": ("from", "to", "share", "passages"),
    "stories": ("id", "title", "parties", "articles"),
    "outlook": ("id", "about", "status", "due", "members"),
}  # fmt: skip
NOUNS: dict[str, type] = {
    "articles": Article,
    "actors": Actor,
    **{name: noun for noun, name in STATEMENTS},
    "same_event": SameEvent,
    "same_quote": SameQuote,
    "divergences": Divergence,
    "copies": Copy,
    "stories": Story,
    "outlook": Outlook,
}
_RENAMED = {"for": "purpose", "from": "source"}
_RENAMED_IN_COPIES = {**_RENAMED, "to": "target"}


def export(record: Record, out: BinaryIO, *, unsure: bool = False) -> None:
    """Write the record in its exchange form, list by list, so that memory stays flat.

    With `unsure`, statements below 0.5 confidence are written too.
    """
    for number, name in enumerate(FIELDS):
        out.write(b"{\n" if number == 0 else b",\n")
        out.write(f' "{name}": ['.encode())
        out.writelines(
            (b",\n  " if place else b"\n  ") + msgspec.json.encode(item)
            for place, item in enumerate(listed(record, name, unsure=unsure))
        )
        out.write(b"\n ]")
    out.write(b"\n}\n")


def exported(record: Record, *, unsure: bool = False) -> dict[str, list[dict[str, Any]]]:
    """The same as plain Python values."""
    return {name: list(listed(record, name, unsure=unsure)) for name in FIELDS}


def listed(record: Record, name: str, *, unsure: bool = False) -> Iterator[dict[str, Any]]:
    """One list of the exchange form, item by item."""
    shown = record.file.shown_ids() if name == "articles" else {}
    for item in _items(record, name, unsure=unsure):
        row = as_row(item, name)
        if isinstance(item, Article):
            row["id"] = shown[item.key]
        yield row


def as_row(item: object, name: str) -> dict[str, Any]:
    """One item with the exchange form's field names, in their order."""
    renamed = _RENAMED_IN_COPIES if name == "copies" else _RENAMED
    row = {f: getattr(item, renamed.get(f, f)) for f in FIELDS[name]}
    made: dict[str, Any] = msgspec.to_builtins(row)
    return made


def _items(record: Record, name: str, *, unsure: bool) -> Iterator[object]:
    file = record.file
    if name == "articles":
        shown = file.shown_ids()
        yield from sorted(file.articles(), key=lambda a: shown[a.key])
    elif name == "actors":
        yield from record.actors()
    elif (NOUNS[name], name) in STATEMENTS:
        yield from record.statements(NOUNS[name], unsure=unsure)
    else:
        yield from getattr(RelationFile(file).all(), name)
