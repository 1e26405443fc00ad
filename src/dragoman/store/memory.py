"""How rows were grouped last, kept in the record so that only what changes is grouped anew."""

from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from dragoman.model.identity import number
from dragoman.model.memory import Edge, Meeting, Place, Posted
from dragoman.store.file import RecordFile

# Without statistics SQLite would rather look through all edges of a kind than use this index.
_code = lru_cache(maxsize=1 << 16)(number)
_BY_LATER = "edge INDEXED BY edge_b"


class GroupMemory:
    """One kind of rows as they were grouped last; call what writes inside a transaction."""

    def __init__(self, file: RecordFile, kind: str) -> None:
        """Of an open file."""
        self._db = file.db
        self._kind = kind

    def changed(self, signatures: Mapping[str, str]) -> frozenset[str] | None:
        """The articles whose signature is another one now, or that are gone; None: all are new."""
        query = "SELECT article, signature FROM grouped WHERE kind = ?"
        known = dict(self._db.execute(query, (self._kind,)))
        if not known:
            return None
        both = {*known, *signatures}
        return frozenset(a for a in both if known.get(a) != signatures.get(a))

    def spots(self, articles: Collection[str]) -> list[bytes]:
        """The rows that these articles had, as they were packed."""
        query = "SELECT body FROM grouped WHERE kind = ? AND article = ?"
        return [
            body
            for article in sorted(articles)
            for (body,) in self._db.execute(query, (self._kind, article))
        ]

    def post(self, rows: Iterable[Posted]) -> None:
        """Let rows be found under their keys."""
        kind, posts, spots = self._kind, [], []
        for row in rows:
            posts += [(kind, _code(key), *row.meeting) for key in row.keys]
            spots.append((kind, row.meeting[-1], row.row, row.article))
        run = self._db.executemany
        run("INSERT OR IGNORE INTO posting VALUES (?, ?, ?, ?, ?)", sorted(posts))
        run("INSERT OR REPLACE INTO spot VALUES (?, ?, ?, ?)", sorted(spots))

    def lift(self, rows: Iterable[Posted]) -> None:
        """Let rows be found no more."""
        query = (
            "DELETE FROM posting WHERE kind = ? AND key = ?"
            " AND day = ? AND start = ? AND number = ?"
        )
        for row in rows:
            keys = [(self._kind, number(key), *row.meeting) for key in row.keys]
            self._db.executemany(query, keys)
            spot = (self._kind, row.meeting[-1])
            self._db.execute("DELETE FROM spot WHERE kind = ? AND number = ?", spot)

    def near(self, key: str, at: Meeting, window: int) -> list[Meeting]:
        """The rows under a key next to a place, as many as a window holds on either side."""
        query = (
            "SELECT day, start, number FROM posting WHERE kind = ? AND key = ?"
            " AND (day, start, number)"
        )
        values = (self._kind, number(key), *at, window)
        before = f"{query} < (?, ?, ?) ORDER BY day DESC, start DESC, number DESC LIMIT ?"
        behind = f"{query} >= (?, ?, ?) ORDER BY day, start, number LIMIT ?"
        return [*self._db.execute(before, values), *self._db.execute(behind, values)]

    def between(self, key: str, first: Meeting, last: Meeting, most: int) -> int:
        """How many rows under a key stand between two, counted up to a number."""
        query = (
            "SELECT count(*) FROM (SELECT 1 FROM posting WHERE kind = ? AND key = ?"
            " AND (day, start, number) > (?, ?, ?) AND (day, start, number) < (?, ?, ?) LIMIT ?)"
        )
        values = (self._kind, number(key), *first, *last, most)
        return int(self._db.execute(query, values).fetchone()[0])

    def articles(self, rows: Iterable[str]) -> set[str]:
        """The articles of rows that can be found."""
        return {article for _, article in self.posted(map(number, rows)).values()}

    def posted(self, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
        """The id and the article of rows that can be found, by their numbers."""
        query = 'SELECT number, "row", article FROM spot WHERE kind = ? AND number = ?'
        found = (one for n in numbers for one in self._db.execute(query, (self._kind, n)))
        return {n: (row, article) for n, row, article in found}

    def edges(self, rows: Iterable[str]) -> list[Edge]:
        """Every likeness that holds for one of these rows."""
        found: dict[tuple[str, str], float] = {}
        wanted = list(self._each(rows))
        for edges, side in (("edge", "a"), (_BY_LATER, "b")):
            query = f"SELECT a, b, score FROM {edges} WHERE kind = ? AND {side} = ?"  # noqa: S608
            for row in wanted:
                for a, b, score in self._db.execute(query, row):
                    found[a, b] = score
        return [(a, b, score) for (a, b), score in sorted(found.items())]

    def all_edges(self) -> list[Edge]:
        """Every likeness."""
        query = "SELECT a, b, score FROM edge WHERE kind = ? ORDER BY a, b"
        return self._db.execute(query, (self._kind,)).fetchall()

    def homes(self, rows: Iterable[str]) -> dict[str, str]:
        """By row in a group, what the group is called; of these rows."""
        query = 'SELECT "row", home FROM home WHERE kind = ? AND "row" = ?'
        return dict(one for row in self._each(rows) for one in self._db.execute(query, row))

    def housed(self, homes: Iterable[str]) -> dict[str, str]:
        """The rows of the groups that are called so, each with what its group is called."""
        query = 'SELECT "row", home FROM home WHERE kind = ? AND home = ?'
        return dict(one for home in self._each(homes) for one in self._db.execute(query, home))

    def groups(self) -> dict[str, list[Place]]:
        """All groups by what they are called, each as the places of its rows, in any order."""
        query = 'SELECT home, undated, day, article, start, "end", "row" FROM home WHERE kind = ?'
        found: dict[str, list[Place]] = {}
        for home, undated, *place in self._db.execute(query, (self._kind,)):
            found.setdefault(home, []).append(Place(bool(undated), *place))
        return found

    def part(self, rows: Iterable[str]) -> None:
        """Let rows be in no group."""
        query = 'DELETE FROM home WHERE kind = ? AND "row" = ?'
        self._db.executemany(query, self._each(rows))

    def clear(self) -> None:
        """Drop everything."""
        for table in ("grouped", "edge", "home", "spot", "posting"):
            self._db.execute(f"DELETE FROM {table} WHERE kind = ?", (self._kind,))  # noqa: S608

    def forget(self, articles: Iterable[str], rows: Iterable[str], edges: Iterable[Edge]) -> None:
        """Drop articles, rows with all their likenesses and groups, and single likenesses."""
        run = self._db.executemany
        run("DELETE FROM grouped WHERE kind = ? AND article = ?", self._each(articles))
        gone = list(self._each(rows))
        run("DELETE FROM edge WHERE kind = ? AND a = ?", gone)
        run(f"DELETE FROM {_BY_LATER} WHERE kind = ? AND b = ?", gone)  # noqa: S608
        run("DELETE FROM home WHERE kind = ? AND row = ?", gone)
        pairs = [(self._kind, a, b) for a, b, _ in edges]
        run("DELETE FROM edge WHERE kind = ? AND a = ? AND b = ?", pairs)

    def learn(
        self,
        signatures: Mapping[str, str],
        spots: Mapping[str, bytes],
        edges: Iterable[Edge],
        homes: Iterable[tuple[str, Place]],
    ) -> None:
        """Keep articles with their rows, likenesses, and what the group of each row is called."""
        run = self._db.executemany
        articles = [(self._kind, a, signatures[a], spots[a]) for a in sorted(signatures)]
        run("INSERT OR REPLACE INTO grouped VALUES (?, ?, ?, ?)", articles)
        run("INSERT OR REPLACE INTO edge VALUES (?, ?, ?, ?)", [(self._kind, *e) for e in edges])
        named = [(self._kind, at.id, home, *at[:-1]) for home, at in homes]
        run("INSERT OR REPLACE INTO home VALUES (?, ?, ?, ?, ?, ?, ?, ?)", named)

    def _each(self, values: Iterable[str]) -> Iterable[tuple[str, str]]:
        return [(self._kind, value) for value in values]


class UnitFile:
    """What was made of each thing of a kind, by digest; call what writes inside a transaction."""

    def __init__(self, file: RecordFile, kind: str) -> None:
        """Of an open file."""
        self._db = file.db
        self._kind = kind

    def known(self) -> dict[str, bytes]:
        """Everything that is kept, by digest."""
        return dict(self._db.execute("SELECT digest, body FROM unit WHERE kind = ?", (self._kind,)))

    def learn(self, made: Mapping[str, bytes], gone: Iterable[str]) -> None:
        """Keep what was made, and drop what these digests stand for."""
        run = self._db.executemany
        dropped = [(self._kind, digest) for digest in gone]
        run("DELETE FROM unit WHERE kind = ? AND digest = ?", dropped)
        kept = [(self._kind, digest, body) for digest, body in sorted(made.items())]
        run("INSERT OR REPLACE INTO unit VALUES (?, ?, ?)", kept)
