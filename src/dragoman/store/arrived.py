"""The articles of a record as derivation needs them: which are due, their ids and their days."""

from collections.abc import Collection, Iterable, Mapping

from dragoman.store.tables import Tables


class ArrivedFile(Tables):
    """The articles of an open file, by key; call what writes inside a transaction."""

    def size(self) -> int:
        """How many articles there are."""
        (size,) = self._db.execute("SELECT count(*) FROM reading").fetchone()
        return int(size)

    def due(self) -> list[str]:
        """The articles whose reading came or changed since the last derivation."""
        return [key for (key,) in self._db.execute("SELECT article FROM due ORDER BY article")]

    def settle(self) -> None:
        """Mark all articles as settled."""
        self._db.execute("DELETE FROM due")

    def digest(self, key: str) -> str:
        """The digest of an article's reading."""
        query = "SELECT digest FROM reading WHERE article = ?"
        (digest,) = self._db.execute(query, (key,)).fetchone()
        return str(digest)

    def given_ids(self) -> list[tuple[str, str | None]]:
        """Every article with the id that it came with."""
        return self._db.execute("SELECT key, given_id FROM article ORDER BY key").fetchall()

    def given_id(self, key: str) -> str | None:
        """The id that an article came with."""
        row = self._db.execute("SELECT given_id FROM article WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row[0] else None

    def given_like(self, name: str) -> list[tuple[str, str | None]]:
        """The articles with this id or key, or that came with it and more behind a tilde."""
        query = (
            "SELECT key, given_id FROM article WHERE given_id = ?1 OR key = ?1"
            " OR (given_id >= ?1 || '~' AND given_id < ?1 || char(127))"
        )
        return self._db.execute(query, (name,)).fetchall()

    def shown(self, keys: Iterable[str]) -> dict[str, str]:
        """The shown ids of some articles."""
        query = "SELECT key, id FROM article WHERE key IN"
        return dict(self._each(query, keys))

    def save_ids(self, ids: Mapping[str, str]) -> list[str]:
        """Write the shown ids of articles; gives the keys of those whose id changed."""
        known = self.shown(ids)
        names = [(shown, key) for key, shown in ids.items() if known[key] != shown]
        self._db.executemany("UPDATE article SET id = ? WHERE key = ?", names)
        return [key for _, key in names]

    def undated(self, keys: Collection[str]) -> frozenset[str]:
        """Those of some articles that came without a day."""
        query = (
            "SELECT key FROM article WHERE (published IS NULL OR published_basis = 'corpus')"
            " AND key IN"
        )
        return frozenset(key for (key,) in self._each(query, keys))

    def save_days(self, days: Mapping[str, str | None]) -> None:
        """Write the days of undated articles that other articles settle; None is no day."""
        self._db.executemany(
            "UPDATE article SET published = ?1, published_basis = ?2"
            " WHERE key = ?3 AND published IS NOT ?1",
            [(day, "corpus" if day else None, key) for key, day in days.items()],
        )
