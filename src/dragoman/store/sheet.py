"""The tables behind `model.memory.Sheet`: intermediate results, by name and by keys."""

# ruff: noqa: S608 - all that is put into queries are names of our own

from collections.abc import Collection, Iterable, Iterator, Mapping

from dragoman.model.identity import small_number
from dragoman.store.file import RecordFile
from dragoman.store.tables import Tables


class SheetFile(Tables):
    """What `dragoman.model.memory.Sheet` asks for; call what writes inside a transaction."""

    def __init__(self, file: RecordFile, kind: str) -> None:
        """Work on one kind of what an open file keeps."""
        super().__init__(file)
        self._kind = kind
        query = "SELECT 1 FROM sheet WHERE kind = ? LIMIT 1"
        self._empty = self._db.execute(query, (kind,)).fetchone() is None

    @staticmethod
    def clear_all(file: RecordFile) -> None:
        """Drop everything, of all kinds."""
        for table in ("sheet", "sheet_key"):
            file.db.execute(f"DELETE FROM {table}")

    def bodies(self, names: Iterable[str]) -> dict[str, bytes]:
        """The things kept under these names; unknown names are left out."""
        query = "SELECT name, body FROM sheet WHERE kind = ? AND name IN"
        return dict(self._each(query, names, self._kind))

    def under(self, keys: Iterable[str]) -> set[str]:
        """The names of what is kept under one of these keys."""
        query = "SELECT name FROM sheet_key JOIN sheet ON number = sheet WHERE key IN"
        return {name for (name,) in self._each(query, map(self._key, keys))}

    def following(self, key: str, name: str) -> Iterator[str]:
        """The names of what is kept under a key, in their order, from a name on."""
        return iter(sorted(found for found in self.under((key,)) if found >= name))

    def all(self) -> dict[str, bytes]:
        """Everything, by name."""
        query = "SELECT name, body FROM sheet WHERE kind = ?"
        return dict(self._db.execute(query, (self._kind,)))

    def write(self, made: Mapping[str, tuple[bytes, Collection[str]] | None]) -> None:
        """Replace things by name, each with its keys; None removes one."""
        run = self._db.executemany
        if not self._empty:
            names = [(self._kind, name) for name in made]
            one = "(SELECT number FROM sheet WHERE kind = ? AND name = ?)"
            run(f"DELETE FROM sheet_key WHERE sheet = {one}", names)
            run("DELETE FROM sheet WHERE kind = ? AND name = ?", names)
        (last,) = self._db.execute("SELECT max(number) FROM sheet").fetchone()
        told = ((name, one) for name, one in made.items() if one)
        kept = [(n, self._kind, name, *one) for n, (name, one) in enumerate(told, (last or 0) + 1)]
        run("INSERT INTO sheet VALUES (?, ?, ?, ?)", [row[:4] for row in kept])
        keys = ((self._key(key), row[0]) for row in kept for key in set(row[4]))
        run("INSERT OR IGNORE INTO sheet_key VALUES (?, ?)", sorted(keys))
        self._empty = self._empty and not kept

    def _key(self, key: str) -> int:
        return small_number(f"{self._kind} {key}")
