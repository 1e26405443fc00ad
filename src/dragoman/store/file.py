"""The record file: an SQLite database, opened safely, with its articles and readings."""

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from itertools import chain
from pathlib import Path
from typing import Any

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.identity import content_hash
from dragoman.model.judgement import Judgements
from dragoman.store import rows
from dragoman.store.encoding import Encoded, decoded
from dragoman.store.schema import migrate

IN_MEMORY = ":memory:"
# Pages held in memory: with SQLite's two megabytes a large record's are written again and again.
_PAGES_KB = 64_000
# An addition writes some 3,000 pages, many of them those that the last one wrote: they are brought
# from the log into the file once for several, and when the record is closed.
_PAGES_LOGGED = 16_000
_STATEMENTS = 1 << 10  # held ready: an addition has some 400, and making one anew is dear
_ARTICLE = (
    "given_id",
    "outlet",
    "url",
    "title",
    "published",
    "published_basis",
    "language",
    "text",
)
_SUM = "readings"  # the note of the sum of digests of all readings


class RecordError(Exception):
    """A record file that cannot be used; the message names the file and the reason."""


class RecordFile:
    """A record's database: `article`, `reading` and `judgement` are the truth, the rest is derived.

    Not safe for use from several threads; several processes may read while one writes.
    """

    def __init__(self, path: str | Path, *, create: bool = False) -> None:
        """Open a record, bring its schema up to date; raises RecordError where that fails."""
        self.path = str(path)
        if not create and self.path != IN_MEMORY and not Path(path).is_file():
            raise RecordError(f"{path}: no such record")
        try:
            self.db = sqlite3.connect(
                self.path, isolation_level=None, cached_statements=_STATEMENTS
            )
            self.db.execute("PRAGMA journal_mode = WAL")
            self.db.execute("PRAGMA synchronous = NORMAL")
            self.db.execute("PRAGMA foreign_keys = ON")
            self.db.execute(f"PRAGMA cache_size = -{_PAGES_KB}")
            self.db.execute(f"PRAGMA wal_autocheckpoint = {_PAGES_LOGGED}")
            migrate(self.db)
        except sqlite3.DatabaseError as error:
            raise RecordError(f"{path}: not a record ({error})") from error
        except ValueError as error:
            raise RecordError(f"{path}: {error}") from error

    def close(self) -> None:
        """Close the file; the object is of no further use."""
        self.db.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing: what is written inside is kept whole or not at all."""
        self.db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self.db.execute("ROLLBACK")
            raise
        self.db.execute("COMMIT")

    # --- meta ---------------------------------------------------------------------------------

    def meta(self, name: str) -> str | None:
        """A note that the record keeps about itself."""
        row = self.db.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def set_meta(self, name: str, value: str) -> None:
        """Keep a note about the record."""
        self.db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (name, value))

    # --- what was put in ----------------------------------------------------------------------

    def keys(self) -> list[str]:
        """The keys of all articles, sorted."""
        return [key for (key,) in self.db.execute("SELECT key FROM article ORDER BY key")]

    def read_by(self, rules: str) -> set[str]:
        """The keys of the articles whose reading was made by these rules."""
        query = "SELECT article FROM reading WHERE rules = ?"
        return {key for (key,) in self.db.execute(query, (rules,))}

    def state(self) -> str:
        """A digest of all that was put in: articles, readings and judgements."""
        judged = self.db.execute("SELECT kind, first, second FROM judgement")
        kept = self.meta(_SUM)
        readings = str(self._summed()) if kept is None else kept
        return content_hash(readings, judged.fetchall())

    def _summed(self) -> int:
        """The sum of digests of all readings."""
        return sum(_mark(*row) for row in self.db.execute("SELECT article, digest FROM reading"))

    def judgements(self) -> Judgements:
        """What was decided about who is who; none where nothing was."""
        found: dict[str, list[tuple[str, str]]] = {"same": [], "apart": [], "names": []}
        query = "SELECT kind, first, second FROM judgement ORDER BY kind, first, second"
        for kind, first, second in self.db.execute(query):
            found[kind].append((first, second))
        return Judgements(**{kind: tuple(pairs) for kind, pairs in found.items()})

    def judge(self, judgements: Judgements) -> None:
        """Keep these judgements instead of those that were kept."""
        kinds = (
            ("same", judgements.same),
            ("apart", judgements.apart),
            ("names", judgements.names),
        )
        rows_ = {(kind, first, second) for kind, pairs in kinds for first, second in pairs}
        with self.transaction():
            self.db.execute("DELETE FROM judgement")
            self.db.executemany("INSERT INTO judgement VALUES (?, ?, ?)", sorted(rows_))

    def save(self, batch: Iterable[Encoded]) -> None:
        """Keep articles with their readings, in one transaction; known ones get the new reading.

        What follows from those that are other ones is due.
        """
        with self.transaction():
            change = sum(map(self._save, batch))
            kept = self.meta(_SUM)
            whole = self._summed() if kept is None else int(kept) + change
            self.set_meta(_SUM, str(whole))

    def _save(self, item: Encoded) -> int:
        """Keep one article; gives by what the sum of all readings is another one."""
        key = item.article.key
        self._save_article(item.article)
        query = "SELECT article, digest FROM reading WHERE article = ?"
        before = self.db.execute(query, (key,)).fetchone()
        row = (key, item.rules, item.digest, item.body)
        self.db.execute("INSERT OR REPLACE INTO reading VALUES (?, ?, ?, ?)", row)
        if before == (key, item.digest):
            return 0
        self.db.execute("INSERT OR IGNORE INTO due VALUES (?)", (key,))
        return _mark(key, item.digest) - (_mark(*before) if before else 0)

    def _save_article(self, article: Article) -> None:
        values = [article.key, article.id, article.sha256]
        values += [getattr(article, name) for name in _ARTICLE]
        names, marks = ", ".join(_ARTICLE), ", ".join("?" * len(values))
        known = self.db.execute(
            "UPDATE article SET published = ?, published_basis = ? WHERE key = ?",
            (article.published, article.published_basis, article.key),
        )
        if not known.rowcount:
            added = self.db.execute(
                f"INSERT INTO article (key, id, sha256, {names}) VALUES ({marks})",  # noqa: S608
                values,
            )
            self.db.execute(
                "INSERT INTO article_search (rowid, title, text) VALUES (?, ?, ?)",
                (added.lastrowid, article.title, article.text),
            )

    def articles(self) -> Iterator[Article]:
        """Every article, by key."""
        names = ", ".join(_ARTICLE)
        cursor = self.db.execute(f"SELECT {names} FROM article ORDER BY key")  # noqa: S608
        for row in cursor:
            yield Article(**dict(zip(_ARTICLE, row, strict=True)))

    def article(self, shown: str) -> Article | None:
        """The article that the record shows by this id, None where there is none."""
        names = ", ".join(_ARTICLE)
        query = f"SELECT {names} FROM article WHERE id = ?"  # noqa: S608
        row = self.db.execute(query, (shown,)).fetchone()
        return Article(**dict(zip(_ARTICLE, row, strict=True))) if row else None

    def stored(self, only: Collection[str] | None = None) -> Iterator[Encoded]:
        """Every article (of these keys) with its reading as it is stored, by key."""
        names = ", ".join(_ARTICLE)
        query = f"SELECT rules, digest, body, {names} FROM article JOIN reading ON article = key"  # noqa: S608
        one = f"{query} WHERE key = ?"
        found = (
            self.db.execute(f"{query} ORDER BY key")
            if only is None
            else chain.from_iterable(self.db.execute(one, (key,)) for key in sorted(only))
        )
        for rules, digest, body, *row in found:
            article = Article(**dict(zip(_ARTICLE, row, strict=True)))
            yield Encoded(article, rules, digest, body)

    def readings(self, only: Collection[str] | None = None) -> Iterator[tuple[Article, Findings]]:
        """Every article (of these keys) with what it says on its own, by key, decoded in turn."""
        for item in self.stored(only):
            yield item.article, decoded(item)

    def text(self, shown: str) -> str:
        """The text of the article that the record shows by this id; raises KeyError for none."""
        row = self.db.execute("SELECT text FROM article WHERE id = ?", (shown,)).fetchone()
        if row is None:
            raise KeyError(shown)
        return str(row[0])

    # --- what follows from it -----------------------------------------------------------------

    @staticmethod
    def derived_tables() -> tuple[str, ...]:
        """The names of the tables that follow from what was put in."""
        return (*(f"{name}_member" for name in rows.MEMBERS), *rows.TABLES.values())

    def resolved(self) -> Iterator[tuple[Article, Findings]]:
        """Every article with its reconciled statements, as the tables have them, by key."""
        shown = self.shown_ids()
        for article in self.articles():
            here = 'WHERE article = ? ORDER BY start, "end", id'
            kinds: dict[str, Any] = {
                name: tuple(rows.select(self.db, noun, here, (shown[article.key],)))
                for noun, name in rows.STATEMENTS
            }
            yield article, Findings(**kinds)

    def shown_ids(self) -> dict[str, str]:
        """What the record calls each article, by key."""
        return dict(self.db.execute("SELECT key, id FROM article ORDER BY key").fetchall())


def _mark(article: str, digest: str) -> int:
    """A digest of a reading as a number, for adding them up in any order."""
    return int(content_hash(article, digest), 16)
