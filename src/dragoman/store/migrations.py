"""The schema of the record file, as numbered steps; a step that has shipped is never edited.

`PRAGMA user_version` counts the steps a file has taken. `article` and `reading` are what was put
in; every other table is derived from them and may be made anew at any time.
"""

import sqlite3
from collections.abc import Callable

from dragoman.store.schema import FIRST


def _first(db: sqlite3.Connection) -> None:
    """The schema of 0.1: articles and readings kept, everything else derived."""
    for statement in FIRST.split(";\n"):
        db.execute(statement)


def _span_of_stories(db: sqlite3.Connection) -> None:
    """A story tells its first and last day; the rest is derived anew when opened."""
    db.execute("ALTER TABLE story ADD COLUMN first TEXT")
    db.execute("ALTER TABLE story ADD COLUMN last TEXT")
    db.execute("DELETE FROM meta WHERE name = 'derived_from'")


def _judgements(db: sqlite3.Connection) -> None:
    """What a reader decided about who is who is kept, and so is why names are one actor's."""
    db.execute(
        "CREATE TABLE judgement (kind TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL,"
        " PRIMARY KEY (kind, first, second)) WITHOUT ROWID"
    )
    db.execute(
        'CREATE TABLE merge (actor TEXT NOT NULL, form TEXT NOT NULL, "to" TEXT NOT NULL,'
        " why TEXT NOT NULL, articles TEXT NOT NULL)"
    )
    db.execute("CREATE INDEX merge_actor ON merge (actor)")
    db.execute("DELETE FROM meta WHERE name = 'derived_from'")


def _quote_once(db: sqlite3.Connection) -> None:
    """A quote is one line of its view, with all the utterances that it stands in."""
    db.execute("DROP VIEW q04_who_said_what")
    db.execute(
        'CREATE VIEW q04_who_said_what AS SELECT q.speaker, q.kind, q.content, q."to", q.via,'
        ' q.date, q.article, q.start, q."end",'
        " (SELECT group_concat(same_quote, ' ') FROM (SELECT m.same_quote FROM same_quote_member m"
        " WHERE m.quote = q.id ORDER BY m.same_quote)) AS same_quote"
        " FROM quote q WHERE q.confidence >= 0.5 ORDER BY q.speaker, q.date"
    )


def _prepared(db: sqlite3.Connection) -> None:
    """What each article brings to the whole is kept, so that only what changes is made anew."""
    db.execute(
        "CREATE TABLE local (article TEXT PRIMARY KEY REFERENCES article (key),"
        " digest TEXT NOT NULL, body BLOB NOT NULL)"
    )
    db.execute(
        "CREATE TABLE prepared (article TEXT PRIMARY KEY REFERENCES article (key),"
        " shown TEXT NOT NULL, basis TEXT NOT NULL, body BLOB NOT NULL)"
    )
    for table in ("quote", "event", "position", "figure", "reliance"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own table names
    db.execute("INSERT INTO quote_search (quote_search) VALUES ('delete-all')")
    db.execute("DELETE FROM meta WHERE name = 'derived_from'")


def _grouped(db: sqlite3.Connection) -> None:
    """How rows were grouped is kept, so that only what changes is grouped anew."""
    db.execute(
        "CREATE TABLE grouped (kind TEXT NOT NULL, article TEXT NOT NULL, signature TEXT NOT NULL,"
        " body BLOB NOT NULL, PRIMARY KEY (kind, article))"
    )
    db.execute(
        "CREATE TABLE edge (kind TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL,"
        " score REAL NOT NULL, PRIMARY KEY (kind, a, b)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX edge_b ON edge (kind, b)")
    db.execute(
        'CREATE TABLE home (kind TEXT NOT NULL, "row" TEXT NOT NULL, home TEXT NOT NULL,'
        ' PRIMARY KEY (kind, "row")) WITHOUT ROWID'
    )


def _named(db: sqlite3.Connection) -> None:
    """Who is who is kept by ways of naming, so that only what may change is learnt anew."""
    db.execute("CREATE TABLE way (key TEXT PRIMARY KEY, body BLOB NOT NULL)")
    db.execute(
        "CREATE TABLE tie (token TEXT NOT NULL, key TEXT NOT NULL, looks INTEGER NOT NULL,"
        " PRIMARY KEY (token, key)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX tie_key ON tie (key)")
    db.execute(
        "CREATE TABLE way_side (side TEXT NOT NULL, key TEXT NOT NULL,"
        " PRIMARY KEY (side, key)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX way_side_key ON way_side (key)")
    db.execute(
        "CREATE TABLE called (key TEXT PRIMARY KEY, root TEXT NOT NULL, shown TEXT NOT NULL,"
        " actor TEXT NOT NULL) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX called_root ON called (root)")
    db.execute("CREATE TABLE party (name TEXT PRIMARY KEY, side TEXT NOT NULL) WITHOUT ROWID")


def _told(db: sqlite3.Connection) -> None:
    """What days an article tells is kept, so that undated ones are placed without reading all."""
    db.execute(
        "CREATE TABLE told (article TEXT PRIMARY KEY REFERENCES article (key),"
        " basis TEXT NOT NULL, body BLOB NOT NULL)"
    )


def _posted(db: sqlite3.Connection) -> None:
    """Rows are found under their keys without reading all others; how they met is learnt anew."""
    db.execute(
        "CREATE TABLE posting (kind TEXT NOT NULL, key INTEGER NOT NULL, day INTEGER NOT NULL,"
        " start INTEGER NOT NULL, number INTEGER NOT NULL,"
        " PRIMARY KEY (kind, key, day, start, number)) WITHOUT ROWID"
    )
    db.execute(
        'CREATE TABLE spot (kind TEXT NOT NULL, number INTEGER NOT NULL, "row" TEXT NOT NULL,'
        " article TEXT NOT NULL, PRIMARY KEY (kind, number)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX home_home ON home (kind, home)")
    for table in ("grouped", "edge", "home"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own table names
    db.execute("DELETE FROM meta WHERE name = 'derived_from'")


def _units(db: sqlite3.Connection) -> None:
    """What the reports of one thing disagree on is kept until one of them changes."""
    db.execute(
        "CREATE TABLE unit (kind TEXT NOT NULL, digest TEXT NOT NULL, body BLOB NOT NULL,"
        " PRIMARY KEY (kind, digest)) WITHOUT ROWID"
    )
    db.execute("DELETE FROM meta WHERE name = 'derived_from'")


def _heaped(db: sqlite3.Connection) -> None:
    """Articles are kept by what they tell, so that stories are told anew where some changed."""
    db.execute(
        "CREATE TABLE heaped (number INTEGER PRIMARY KEY, event INTEGER NOT NULL, day INTEGER,"
        " shown TEXT NOT NULL, told BLOB NOT NULL, keys BLOB NOT NULL, vector BLOB NOT NULL)"
    )
    db.execute("CREATE TABLE page (number INTEGER PRIMARY KEY, body BLOB NOT NULL)")
    db.execute(
        "CREATE TABLE holding (kind INTEGER NOT NULL, token INTEGER NOT NULL,"
        " holder INTEGER NOT NULL, PRIMARY KEY (kind, token, holder)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE held (kind INTEGER NOT NULL, token INTEGER NOT NULL,"
        " holders INTEGER NOT NULL, PRIMARY KEY (kind, token)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX held_term ON held (holders) WHERE kind = 0 AND holders >= 3")
    db.execute(
        "CREATE TABLE near (one INTEGER NOT NULL, other INTEGER NOT NULL, likeness REAL NOT NULL,"
        " PRIMARY KEY (one, other)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE choice (number INTEGER PRIMARY KEY, fits BLOB NOT NULL, matter TEXT NOT NULL)"
    )
    db.execute("CREATE TABLE spoken (name TEXT PRIMARY KEY, side TEXT NOT NULL) WITHOUT ROWID")
    db.execute(
        "CREATE TABLE told_story (unit TEXT NOT NULL, number INTEGER NOT NULL,"
        " body BLOB NOT NULL, PRIMARY KEY (unit, number)) WITHOUT ROWID"
    )


def _placed(db: sqlite3.Connection) -> None:
    """Where the rows of a group stand is kept with it, so that they are read where they changed."""
    db.execute("DROP TABLE home")
    db.execute(
        'CREATE TABLE home (kind TEXT NOT NULL, "row" TEXT NOT NULL, home TEXT NOT NULL,'
        " undated INTEGER NOT NULL, day INTEGER NOT NULL, article TEXT NOT NULL,"
        ' start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (kind, "row")) WITHOUT ROWID'
    )
    db.execute("CREATE INDEX home_home ON home (kind, home)")
    for table in ("grouped", "edge", "spot", "posting"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own table names
    db.execute("DELETE FROM meta WHERE name = 'derived_from'")


def _dated(db: sqlite3.Connection) -> None:
    """Undated articles are placed anew only where what they ask for is told otherwise."""
    db.execute(
        "CREATE TABLE telling (code INTEGER NOT NULL, day INTEGER NOT NULL,"
        " own INTEGER NOT NULL DEFAULT 0, lent INTEGER NOT NULL DEFAULT 0,"
        " PRIMARY KEY (code, day)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE asking (code INTEGER NOT NULL, article TEXT NOT NULL,"
        " PRIMARY KEY (code, article)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE placing (article TEXT PRIMARY KEY, basis TEXT NOT NULL, asked BLOB NOT NULL,"
        " heard TEXT NOT NULL, first BLOB NOT NULL, own BLOB NOT NULL, again TEXT NOT NULL,"
        " last BLOB NOT NULL)"
    )
    db.execute("DELETE FROM told")
    db.execute("DELETE FROM meta WHERE name = 'derived_from'")


def _parted(db: sqlite3.Connection) -> None:
    """What was prepared of an article is kept in parts, of which only those asked for are read."""
    db.execute("ALTER TABLE prepared DROP COLUMN body")
    db.execute("UPDATE prepared SET basis = ''")
    db.execute(
        "CREATE TABLE part (name TEXT NOT NULL, article TEXT NOT NULL REFERENCES article (key),"
        " body BLOB NOT NULL, PRIMARY KEY (name, article))"
    )
    db.execute("CREATE INDEX part_article ON part (article)")
    db.execute("DELETE FROM meta WHERE name = 'derived_from'")


def _noted(db: sqlite3.Connection) -> None:
    """Copies are looked for again only among what changed; the heap is laid anew for it."""
    db.execute(
        "CREATE TABLE noted (kind INTEGER NOT NULL, number INTEGER NOT NULL, body BLOB NOT NULL,"
        " PRIMARY KEY (kind, number)) WITHOUT ROWID"
    )
    db.execute("DELETE FROM meta WHERE name IN ('derived_from', 'heaped_by')")


def _used(db: sqlite3.Connection) -> None:
    """Which article names whom is kept, so that only those are resolved anew whose names change."""
    db.execute(
        "CREATE TABLE used (name TEXT NOT NULL, article TEXT NOT NULL,"
        " PRIMARY KEY (name, article)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX used_article ON used (article)")
    db.execute("CREATE INDEX called_shown ON called (shown)")
    db.execute("DELETE FROM local")
    db.execute("DELETE FROM told")
    db.execute("DELETE FROM telling")
    db.execute("DELETE FROM asking")
    db.execute("DELETE FROM placing")
    db.execute("DELETE FROM meta WHERE name IN ('derived_from', 'named_by')")


def _numbered(db: sqlite3.Connection) -> None:
    """What is derived goes by numbers instead of by texts that stood in every row and index.

    Readings lie in a table with row ids: without them, a body takes pages of its own.
    """
    db.execute("ALTER TABLE reading RENAME TO reading_before")
    db.execute(
        "CREATE TABLE reading (article TEXT PRIMARY KEY REFERENCES article (key),"
        " rules TEXT NOT NULL, digest TEXT NOT NULL, body BLOB NOT NULL)"
    )
    db.execute("INSERT INTO reading SELECT * FROM reading_before ORDER BY article")
    for table in ("reading_before", "local", "used", "told", "asking", "way", "tie", "noted"):
        db.execute(f"DROP TABLE {table}")
    for table in ("local", "told"):
        column = {"local": "digest", "told": "basis"}[table]
        db.execute(
            f"CREATE TABLE {table} (number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE"
            f" REFERENCES article (key), {column} TEXT NOT NULL, body BLOB NOT NULL)"
        )
    for table, asked, whose in (("used", "name", "local"), ("asking", "code", "told")):
        db.execute(
            f"CREATE TABLE {table} ({asked} INTEGER NOT NULL, {whose} INTEGER NOT NULL,"
            f" PRIMARY KEY ({asked}, {whose})) WITHOUT ROWID"
        )
    db.execute("CREATE INDEX used_local ON used (local)")
    db.execute("CREATE TABLE way (number INTEGER PRIMARY KEY, key TEXT UNIQUE, body BLOB NOT NULL)")
    db.execute(
        "CREATE TABLE tie (token INTEGER NOT NULL, way INTEGER NOT NULL, looks INTEGER NOT NULL,"
        " PRIMARY KEY (token, way)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX tie_way ON tie (way)")
    db.execute(
        "CREATE TABLE noted (kind INTEGER NOT NULL, number INTEGER NOT NULL, body BLOB NOT NULL,"
        " PRIMARY KEY (kind, number))"
    )
    db.execute("DELETE FROM part WHERE name IN ('page', 'print')")
    db.execute("DELETE FROM telling")
    db.execute("DELETE FROM placing")
    db.execute("UPDATE prepared SET basis = ''")
    db.execute("DELETE FROM meta WHERE name IN ('derived_from', 'named_by', 'heaped_by')")


def _sheets(db: sqlite3.Connection) -> None:
    """What an article changes is found by keys, and nothing else of the record is read for it."""
    db.execute("DROP TABLE unit")
    db.execute(
        "CREATE TABLE sheet (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL,"
        " body BLOB NOT NULL, UNIQUE (kind, name))"
    )
    db.execute(
        "CREATE TABLE sheet_key (key INTEGER NOT NULL, sheet INTEGER NOT NULL,"
        " PRIMARY KEY (key, sheet)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX sheet_key_sheet ON sheet_key (sheet)")
    db.execute(
        "CREATE TABLE brought (kind TEXT NOT NULL, name TEXT NOT NULL, value TEXT NOT NULL,"
        " article TEXT NOT NULL, times INTEGER NOT NULL,"
        " PRIMARY KEY (kind, name, value, article)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX brought_side ON brought (value, name) WHERE kind = 'side'")
    db.execute(
        "CREATE TABLE standing (article TEXT PRIMARY KEY, day INTEGER, home TEXT,"
        " signed TEXT NOT NULL DEFAULT '', among TEXT NOT NULL DEFAULT '') WITHOUT ROWID"
    )
    db.execute("CREATE INDEX standing_home ON standing (home)")
    db.execute("CREATE INDEX standing_day ON standing (day)")
    db.execute("CREATE INDEX prepared_shown ON prepared (shown)")
    db.execute("CREATE INDEX home_article ON home (kind, article)")
    db.execute("DROP TABLE part")
    db.execute(
        "CREATE TABLE part (name TEXT NOT NULL, article TEXT NOT NULL, body BLOB NOT NULL,"
        " PRIMARY KEY (article, name))"
    )
    for table in ("same_event_member", "same_quote_member"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own table names
    for table in ("same_event", "same_quote", "divergence", "copy", "outlook", "story"):
        db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own table names
        db.execute(f"ALTER TABLE {table} ADD COLUMN place TEXT NOT NULL DEFAULT ''")
        db.execute(f"CREATE INDEX {table}_place ON {table} (place)")
    db.execute("UPDATE prepared SET basis = ''")
    db.execute("DELETE FROM meta WHERE name = 'derived_from'")


def _sited(db: sqlite3.Connection) -> None:
    """Rows that are grouped go by the numbers of their ids, and their articles by small ones."""
    for table in ("grouped", "posting", "spot", "edge", "home"):
        db.execute(f"DROP TABLE {table}")
    db.execute("CREATE TABLE site (number INTEGER PRIMARY KEY, article TEXT NOT NULL UNIQUE)")
    db.execute(
        "CREATE TABLE grouped (kind INTEGER NOT NULL, site INTEGER NOT NULL,"
        " signature TEXT NOT NULL, body BLOB NOT NULL, PRIMARY KEY (kind, site))"
    )
    db.execute(
        "CREATE TABLE posting (kind INTEGER NOT NULL, key INTEGER NOT NULL, day INTEGER NOT NULL,"
        " start INTEGER NOT NULL, number INTEGER NOT NULL,"
        " PRIMARY KEY (kind, key, day, start, number)) WITHOUT ROWID"
    )
    db.execute(
        'CREATE TABLE spot (kind INTEGER NOT NULL, number INTEGER NOT NULL, "row" TEXT NOT NULL,'
        " site INTEGER NOT NULL, PRIMARY KEY (kind, number)) WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE edge (kind INTEGER NOT NULL, a INTEGER NOT NULL, b INTEGER NOT NULL,"
        " score REAL NOT NULL, PRIMARY KEY (kind, a, b)) WITHOUT ROWID"
    )
    db.execute("CREATE INDEX edge_b ON edge (kind, b)")
    db.execute(
        "CREATE TABLE home (kind INTEGER NOT NULL, number INTEGER NOT NULL, home TEXT NOT NULL,"
        " site INTEGER NOT NULL, undated INTEGER NOT NULL, day INTEGER NOT NULL,"
        ' start INTEGER NOT NULL, "end" INTEGER NOT NULL, PRIMARY KEY (kind, number)) WITHOUT ROWID'
    )
    db.execute("CREATE INDEX home_home ON home (kind, home)")
    db.execute("CREATE INDEX home_site ON home (kind, site)")
    db.execute("DELETE FROM meta WHERE name IN ('derived_from', 'related_by')")


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    _first,
    _span_of_stories,
    _judgements,
    _quote_once,
    _prepared,
    _grouped,
    _named,
    _told,
    _posted,
    _units,
    _heaped,
    _placed,
    _dated,
    _parted,
    _noted,
    _used,
    _numbered,
    _sheets,
    _sited,
)


def migrate(db: sqlite3.Connection) -> None:
    """Take the steps that a file has not taken yet, each in a transaction of its own.

    Raises ValueError for a file whose schema is newer than this program knows.
    """
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > len(MIGRATIONS):
        raise ValueError(f"made by a newer dragoman (schema {version}, known {len(MIGRATIONS)})")
    for number, step in enumerate(MIGRATIONS[version:], version + 1):
        with db:
            db.execute("BEGIN IMMEDIATE")
            step(db)
            db.execute(f"PRAGMA user_version = {number}")
