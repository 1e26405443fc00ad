"""What was put into a record outlives every change of its schema; the rest is made anew."""

import sqlite3
from pathlib import Path

import pytest

from dragoman import pipeline
from dragoman.model.article import Article
from dragoman.store.schema import KEPT_FORM, migrate

# The kept tables as files of the first steps had them, with one of the derived tables of then.
OLDEST = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE article (
    key TEXT PRIMARY KEY, id TEXT NOT NULL, given_id TEXT, outlet TEXT, url TEXT, title TEXT,
    published TEXT, published_basis TEXT, language TEXT, sha256 TEXT NOT NULL, text TEXT NOT NULL
);
CREATE TABLE reading (
    article TEXT PRIMARY KEY REFERENCES article (key), rules TEXT NOT NULL, digest TEXT NOT NULL,
    body BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE quote (id TEXT PRIMARY KEY, content TEXT NOT NULL);
CREATE VIEW q00_all AS SELECT * FROM quote;
CREATE VIRTUAL TABLE article_search USING fts5 (title, text, content = 'article');
INSERT INTO meta VALUES ('derived_from', 'old');
INSERT INTO article (key, id, sha256, text) VALUES ('k', 'a', 's', 'Varn will sign.');
INSERT INTO reading VALUES ('k', 'rules', 'digest', x'00ff');
INSERT INTO quote VALUES ('q', 'Varn');
PRAGMA user_version = 1;
"""


def opened(script: str = "") -> sqlite3.Connection:
    db = sqlite3.connect(":memory:", isolation_level=None)
    db.execute("PRAGMA foreign_keys = ON")
    db.executescript(script)
    return db


def schema(db: sqlite3.Connection) -> list[tuple[str, str, str]]:
    return db.execute("SELECT type, name, sql FROM sqlite_master ORDER BY type, name").fetchall()


def test_an_old_file_comes_to_the_newest_schema_with_all_that_was_put_in() -> None:
    db, new = opened(OLDEST), opened()
    migrate(db)
    migrate(new)
    assert schema(db) == schema(new)
    assert db.execute("PRAGMA user_version").fetchone() == (KEPT_FORM,)
    assert db.execute("SELECT * FROM reading").fetchall() == [("k", "rules", "digest", b"\x00\xff")]
    assert db.execute("SELECT id, text FROM article").fetchall() == [("a", "Varn will sign.")]
    found = "SELECT rowid FROM article_search WHERE article_search MATCH 'signs'"
    assert len(db.execute(found).fetchall()) == 1
    assert db.execute("SELECT value FROM meta WHERE name = 'derived_from'").fetchone() is None


def test_derived_tables_of_another_form_are_made_anew_and_readings_stay() -> None:
    db = opened()
    migrate(db)
    before = schema(db)
    db.executescript(
        "INSERT INTO article (key, id, sha256, text) VALUES ('k', 'a', 's', 'Varn will sign.');"
        "INSERT INTO reading VALUES ('k', 'rules', 'digest', x'00ff');"
        "INSERT INTO judgement VALUES ('same', 'Varn', 'Ilse Varn');"
        "INSERT INTO same_event (id, members, origins) VALUES ('e', '[]', 1);"
        "INSERT INTO same_event_member VALUES ('e', 'x');"
        "ALTER TABLE outlook ADD COLUMN extra TEXT;"
        "UPDATE meta SET value = 'another' WHERE name = 'derived_form';"
    )
    migrate(db)
    assert schema(db) == before
    counts = [
        db.execute(f"SELECT count(*) FROM {name}").fetchone()[0]
        for name in ("article", "reading", "judgement", "same_event", "same_event_member")
    ]
    assert counts == [1, 1, 1, 0, 0]


def test_migrating_again_changes_nothing() -> None:
    db = opened()
    migrate(db)
    before = db.total_changes
    migrate(db)
    assert db.total_changes == before


def test_a_file_of_a_newer_program_is_refused_and_left_as_it_is() -> None:
    db = opened()
    migrate(db)
    db.execute(f"PRAGMA user_version = {KEPT_FORM + 1}")
    before = schema(db)
    with pytest.raises(ValueError, match="newer dragoman"):
        migrate(db)
    assert schema(db) == before


def test_a_record_whose_derived_tables_were_dropped_says_what_it_said(tmp_path: Path) -> None:
    text = "“We will not sign,” Finance Minister Ilse Varn said on Monday."
    file = tmp_path / "talks.db"
    with pipeline.open_record(file, create=True) as record:
        pipeline.add(record, [Article(text)], reader="rules", processes=1)
        said = [quote.content for quote in record.quotes()]
    db = sqlite3.connect(file)
    with db:
        db.execute("UPDATE meta SET value = 'another' WHERE name = 'derived_form'")
    db.close()
    with pipeline.open_record(file) as record:
        assert [quote.content for quote in record.quotes()] == said == ["We will not sign"]
