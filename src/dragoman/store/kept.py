"""What follows from one article: kept beside it, and made anew only where its basis changes."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from msgspec import json

from dragoman.model.findings import Findings
from dragoman.model.identity import token
from dragoman.store import rows
from dragoman.store.tables import Tables


@dataclass(frozen=True, slots=True)
class Kept:
    """What was prepared of an article: the id it is shown by, what it was made from, its parts.

    `digests` are those of all parts, of those too that are kept elsewhere; `told` is one of the
    article and its statements as the record has them, which follow from the `basis`.
    """

    article: str
    shown: str
    basis: str
    parts: Mapping[str, bytes]
    digests: Mapping[str, str] = field(default_factory=dict)
    told: str = ""


class KeptFile(Tables):
    """The bytes that a record keeps of each article; call what writes inside a transaction."""

    def keys(self) -> list[str]:
        """The articles of which it is kept what they bring, by key."""
        query = "SELECT article FROM local ORDER BY article"
        return [key for (key,) in self._db.execute(query)]

    def local(self, article: str) -> tuple[str, bytes] | None:
        """From which reading was made what an article brings, and what it is."""
        query = "SELECT digest, body FROM local WHERE article = ?"
        found: tuple[str, bytes] | None = self._db.execute(query, (article,)).fetchone()
        return found

    def save_local(self, article: str, digest: str, body: bytes, names: Iterable[str]) -> None:
        """Keep what an article brings in its own terms, made from the reading of this digest.

        `names` are the keys of the ways in which it names anybody.
        """
        row = (article, digest, body)
        self._db.execute(
            "INSERT INTO local (article, digest, body) VALUES (?, ?, ?) ON CONFLICT (article)"
            " DO UPDATE SET digest = excluded.digest, body = excluded.body",
            row,
        )
        (number,) = self._db.execute(
            "SELECT number FROM local WHERE article = ?", (article,)
        ).fetchone()
        self._db.execute("DELETE FROM used WHERE local = ?", (number,))
        used = [(name, number) for name in sorted(set(map(token, names)))]
        self._db.executemany("INSERT INTO used VALUES (?, ?)", used)

    def users(self, names: Iterable[str]) -> set[str]:
        """The articles that name somebody in one of these ways, and hardly any more."""
        query = "SELECT article FROM used JOIN local ON number = local WHERE name IN"
        tokens = sorted(set(map(token, names)))
        return {article for (article,) in self._each(query, tokens)}

    def told_by(self, articles: Iterable[str]) -> dict[str, str]:
        """From what was made what is kept of the days that some articles tell."""
        return dict(self._each("SELECT article, basis FROM told WHERE article IN", articles))

    def save_told(self, article: str, basis: str, body: bytes) -> bytes:
        """Keep what days an article tells, and from what that was made; gives what was kept."""
        before = self._db.execute("SELECT body FROM told WHERE article = ?", (article,)).fetchone()
        self._db.execute(
            "INSERT INTO told (article, basis, body) VALUES (?, ?, ?) ON CONFLICT (article)"
            " DO UPDATE SET basis = excluded.basis, body = excluded.body",
            (article, basis, body),
        )
        return before[0] if before else b""

    def bases(self, articles: Iterable[str]) -> dict[str, str]:
        """From what those of some articles were prepared that were, by key."""
        return dict(self._each("SELECT article, basis FROM prepared WHERE article IN", articles))

    def made_of(self, articles: Iterable[str]) -> dict[str, str]:
        """Digests of the articles and statements, by key, that were prepared of some articles."""
        return dict(self._each("SELECT article, told FROM prepared WHERE article IN", articles))

    def rebase(self, article: str, basis: str) -> None:
        """Have what was prepared of an article follow from another basis."""
        self._db.execute("UPDATE prepared SET basis = ? WHERE article = ?", (basis, article))

    def digests(self, shown: Iterable[str]) -> dict[str, dict[str, str]]:
        """The digests of the parts of some articles, by the ids they are shown by."""
        query = "SELECT shown, digests FROM prepared WHERE shown IN"
        found = self._each(query, shown)
        return {name: json.decode(told, type=dict[str, str]) for name, told in found}

    def some(self, part: str, articles: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """One part of those of some articles, by the ids they are shown by, that were prepared."""
        query = "SELECT article, body FROM part WHERE name = ? AND article IN"
        yield from sorted(self._each(query, articles, part))

    def shown(self, articles: Iterable[str]) -> dict[str, str]:
        """By which ids those of some articles (by key) were shown that were prepared."""
        query = "SELECT article, shown FROM prepared WHERE article IN"
        return dict(self._each(query, articles))

    def drop(self, articles: Iterable[str]) -> None:
        """Forget what was prepared of articles (by key), and their statements."""
        for key in articles:
            row = self._db.execute(
                "SELECT shown FROM prepared WHERE article = ?", (key,)
            ).fetchone()
            if row is None:
                continue
            self._index(
                "INSERT INTO quote_search (quote_search, rowid, content, speaker)"
                " SELECT 'delete', rowid, content, speaker",
                row[0],
            )
            for noun, _ in rows.STATEMENTS:
                self._db.execute(f"DELETE FROM {rows.TABLES[noun]} WHERE article = ?", row)  # noqa: S608
            self._db.execute("DELETE FROM prepared WHERE article = ?", (key,))
            self._db.execute("DELETE FROM part WHERE article = ?", row)

    def save(self, kept: Kept, findings: Findings | None = None) -> None:
        """Keep what was prepared of an article, with its reconciled statements."""
        digests = json.encode(kept.digests).decode()
        row = (kept.article, kept.shown, kept.basis, digests, kept.told)
        self._db.execute("INSERT INTO prepared VALUES (?, ?, ?, ?, ?)", row)
        parts = [(name, kept.shown, body) for name, body in sorted(kept.parts.items())]
        self._db.executemany("INSERT INTO part VALUES (?, ?, ?)", parts)
        if findings is None:
            return
        for noun, name in rows.STATEMENTS:
            rows.insert(self._db, noun, getattr(findings, name))
        self._index(
            "INSERT INTO quote_search (rowid, content, speaker) SELECT rowid, content, speaker",
            kept.shown,
        )

    def _index(self, change: str, shown: str) -> None:
        """Change the search index by the quotes of one article."""
        self._db.execute(f"{change} FROM quote WHERE article = ?", (shown,))
