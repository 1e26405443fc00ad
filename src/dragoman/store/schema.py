"""The schema of the record file: what was put in is brought along, all else is made anew.

`kept.sql` has the tables of what was put in, `derived.sql` those of what follows from it. A file
with derived tables of another form than this program's loses them and gets empty ones, which are
filled when the record is opened; so only a new form of a kept table needs a step of its own.
"""

import hashlib
import sqlite3
from functools import cache
from importlib.resources import files

# The form of the kept tables, as `PRAGMA user_version`. Files below 100 were made while every table
# had numbered steps: their readings may lie without row ids, and their judgements have no table.
KEPT_FORM = 100
_KEPT = frozenset(("meta", "article", "reading", "judgement", "article_search"))


def migrate(db: sqlite3.Connection) -> None:
    """Give a file this program's schema, in one transaction; what was put in stays as it is.

    Raises ValueError for a file whose kept tables are of a newer form than this program knows.
    """
    derived = hashlib.sha256(_sql("derived").encode()).hexdigest()
    if _forms(db) == (KEPT_FORM, derived):
        return
    with db:
        db.execute("BEGIN IMMEDIATE")
        kept, made = _forms(db)  # anew: another process may have been here first
        if kept > KEPT_FORM:
            raise ValueError(f"made by a newer dragoman (schema {kept}, known {KEPT_FORM})")
        if (kept, made) == (KEPT_FORM, derived):
            return
        _drop_derived(db)
        if kept < KEPT_FORM:
            _bring_along(db)
        _create(db, "derived")
        db.execute("DELETE FROM meta")
        db.execute("INSERT INTO meta VALUES ('derived_form', ?)", (derived,))
        db.execute(f"PRAGMA user_version = {KEPT_FORM}")


def _forms(db: sqlite3.Connection) -> tuple[int, str]:
    """The form of a file's kept tables, and the digest of its derived ones; 0, "" of a new file."""
    (kept,) = db.execute("PRAGMA user_version").fetchone()
    if not kept:
        return 0, ""
    row = db.execute("SELECT value FROM meta WHERE name = 'derived_form'").fetchone()
    return kept, row[0] if row else ""


def _drop_derived(db: sqlite3.Connection) -> None:
    """Drop views and derived tables, those first that refer to others; shadow tables follow."""
    query = (
        "SELECT type, name FROM sqlite_master WHERE type IN ('view', 'table')"
        " AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search_%' ORDER BY rowid DESC"
    )
    for kind, name in db.execute(query).fetchall():
        if name not in _KEPT:
            db.execute(f'DROP {kind} "{name}"')


def _bring_along(db: sqlite3.Connection) -> None:
    """The kept tables in their present form, with what older ones hold."""
    query = "SELECT name FROM sqlite_master WHERE type = 'table'"
    there = {name for (name,) in db.execute(query)} & _KEPT
    held: dict[str, tuple[list[str], list[tuple[object, ...]]]] = {}
    for name in sorted(there - {"meta", "article_search"}):
        asked = db.execute(f"SELECT * FROM {name}")  # noqa: S608 - our own table names
        held[name] = [column[0] for column in asked.description], asked.fetchall()
    for name in ("article_search", "judgement", "reading", "article", "meta"):
        db.execute(f"DROP TABLE IF EXISTS {name}")
    _create(db, "kept")
    for name, (columns, rows) in held.items():
        listed, marks = ", ".join(columns), ", ".join("?" * len(columns))
        db.executemany(f"INSERT INTO {name} ({listed}) VALUES ({marks})", rows)  # noqa: S608
    db.execute("INSERT INTO article_search (article_search) VALUES ('rebuild')")


def _create(db: sqlite3.Connection, part: str) -> None:
    for statement in _sql(part).split(";\n"):
        db.execute(statement)


@cache
def _sql(part: str) -> str:
    return (files("dragoman.store") / f"{part}.sql").read_text("utf-8")
