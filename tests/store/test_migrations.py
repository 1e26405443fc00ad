"""Every step of the schema is taken once, in order, from the first schema on."""

import sqlite3

import pytest

from dragoman.store.migrations import MIGRATIONS, migrate


def opened() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None)


@pytest.mark.parametrize("taken", range(len(MIGRATIONS) + 1))
def test_a_file_of_any_age_comes_to_the_newest_schema(taken: int) -> None:
    db, new = opened(), opened()
    for step in MIGRATIONS[:taken]:
        step(db)
    db.execute(f"PRAGMA user_version = {taken}")
    migrate(db)
    migrate(new)
    schema = "SELECT type, name, sql FROM sqlite_master ORDER BY name"
    assert db.execute(schema).fetchall() == new.execute(schema).fetchall()
    assert db.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_migrating_again_changes_nothing() -> None:
    db = opened()
    migrate(db)
    before = db.total_changes
    migrate(db)
    assert db.total_changes == before


def test_a_file_of_a_newer_program_is_refused() -> None:
    db = opened()
    db.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(ValueError, match="newer dragoman"):
        migrate(db)


def test_every_step_says_why() -> None:
    assert all(step.__doc__ for step in MIGRATIONS)
