"""The tables behind `model.memory`: how rows were grouped last."""

# ruff: noqa: S608 - all that is put into queries are names of our own

from collections.abc import Collection, Iterable, Mapping

from dragoman.model.identity import number, small_number
from dragoman.model.memory import Edge, Meeting, Place, Posted
from dragoman.store.file import RecordFile
from dragoman.store.tables import Tables

_KINDS = ("event", "quote", "figure", "count", "outlook")  # a kind is kept by its place here
_TABLES = ("grouped", "edge", "home", "joint", "spot", "posting")
_APART = 8  # numbers of rows are told apart by their kinds in so many
# Without statistics SQLite would rather look through all rows of a kind than use some indexes.
_BY_LATER = "edge INDEXED BY edge_b"
_SITE = "(SELECT number FROM site WHERE article = ?)"
_AT = {table: f"JOIN site ON site.number = {table}.site" for table in ("spot", "home")}
_GROUPED = "FROM site CROSS JOIN grouped ON grouped.site = site.number"
_SPOT = "JOIN spot ON spot.kind = home.kind AND spot.number = home.number"
_PLACE = 'undated, day, article, start, "end", "row"'


class GroupMemory(Tables):
    """One kind of rows as they were grouped last; call what writes inside a transaction.

    Rows go by the numbers of their ids, and articles (by the ids they are shown by) by those of
    table `site`.
    """

    def __init__(self, file: RecordFile, kind: str) -> None:
        """Work on one kind of what an open file keeps."""
        super().__init__(file)
        self._kind = _KINDS.index(kind)

    def stale(self, signatures: Mapping[str, str | None]) -> frozenset[str]:
        """The articles whose signature differs from the stored one, or that are gone (None)."""
        query = f"SELECT article, signature {_GROUPED} WHERE kind = ? AND article IN"
        known = dict(self._each(query, signatures, self._kind))
        return frozenset(a for a, signed in signatures.items() if known.get(a) != signed)

    def spots(self, articles: Collection[str]) -> list[bytes]:
        """The rows that these articles had, as they were packed."""
        query = f"SELECT article, body {_GROUPED} WHERE kind = ? AND article IN"
        return [body for _, body in sorted(self._each(query, articles, self._kind))]

    def bodies(self, numbers: Iterable[int]) -> dict[int, bytes]:
        """What these rows are compared by, packed, by number; unknown rows are left out."""
        own = {self._own(n): n for n in numbers}
        found = self._each("SELECT number, body FROM compared WHERE number IN", own)
        return {own[n]: body for n, body in found}

    def keep(self, rows: Mapping[str, bytes]) -> None:
        """Replace what rows are compared by."""
        made = sorted((self._own(number(row)), body) for row, body in rows.items())
        self._db.executemany("INSERT OR REPLACE INTO compared VALUES (?, ?)", made)

    def _own(self, row: int) -> int:
        """The number of a row among those of all kinds."""
        return row // _APART * _APART + self._kind

    def post(self, rows: Iterable[Posted]) -> None:
        """Enter rows under their keys."""
        kind, posts, spots = self._kind, [], []
        for row in rows:
            posts += [(kind, small_number(key), *row.meeting) for key in row.keys]
            spots.append((kind, row.meeting[-1], row.row, row.article))
        run = self._db.executemany
        run("INSERT OR IGNORE INTO posting VALUES (?, ?, ?, ?, ?)", sorted(posts))
        self._settle({article for *_, article in spots})
        run(f"INSERT OR REPLACE INTO spot VALUES (?, ?, ?, {_SITE})", sorted(spots))

    def lift(self, rows: Iterable[Posted]) -> None:
        """Remove rows from under their keys."""
        query = (
            "DELETE FROM posting WHERE kind = ? AND key = ?"
            " AND day = ? AND start = ? AND number = ?"
        )
        for row in rows:
            keys = [(self._kind, small_number(key), *row.meeting) for key in row.keys]
            self._db.executemany(query, keys)
            spot = (self._kind, row.meeting[-1])
            self._db.execute("DELETE FROM spot WHERE kind = ? AND number = ?", spot)

    def near(self, key: str, at: Meeting, window: int) -> tuple[list[Meeting], list[Meeting]]:
        """The rows under a key before a place and from it on, up to `window`, the nearest first."""
        query = (
            "SELECT day, start, number FROM posting WHERE kind = ? AND key = ?"
            " AND (day, start, number)"
        )
        values = (self._kind, small_number(key), *at, window)
        before = f"{query} < (?, ?, ?) ORDER BY day DESC, start DESC, number DESC LIMIT ?"
        behind = f"{query} >= (?, ?, ?) ORDER BY day, start, number LIMIT ?"
        run = self._db.execute
        return run(before, values).fetchall(), run(behind, values).fetchall()

    def between(self, key: str, first: Meeting, last: Meeting, most: int) -> int:
        """The number of rows under a key between two places, counted up to `most`."""
        query = (
            "SELECT count(*) FROM (SELECT 1 FROM posting WHERE kind = ? AND key = ?"
            " AND (day, start, number) > (?, ?, ?) AND (day, start, number) < (?, ?, ?) LIMIT ?)"
        )
        values = (self._kind, small_number(key), *first, *last, most)
        return int(self._db.execute(query, values).fetchone()[0])

    def told(self, rows: Iterable[str]) -> dict[str, str]:
        """The article of each of these rows; rows that are not entered are left out."""
        return dict(self.posted(map(number, rows)).values())

    def posted(self, numbers: Iterable[int]) -> dict[int, tuple[str, str]]:
        """The id and the article of entered rows, by number."""
        query = (
            f'SELECT spot.number, "row", article FROM spot {_AT["spot"]}'
            " WHERE kind = ? AND spot.number IN"
        )
        return {n: (row, article) for n, row, article in self._each(query, numbers, self._kind)}

    def edges(self, rows: Iterable[str]) -> set[Edge]:
        """All likenesses of these rows to others, as far as both rows are entered."""
        found: set[Edge] = set()
        wanted = list(map(number, rows))
        for edges, side in (("edge", "a"), (_BY_LATER, "b")):
            query = (
                f'SELECT x."row", y."row", score FROM {edges}'
                " CROSS JOIN spot AS x ON x.kind = edge.kind AND x.number = a"
                f" CROSS JOIN spot AS y ON y.kind = edge.kind AND y.number = b"
                f" WHERE edge.kind = ? AND {side} IN"
            )
            found.update(self._each(query, wanted, self._kind))
        return found

    def between_both(self, pairs: Collection[tuple[int, int]]) -> list[Edge]:
        """All likenesses of these pairs of rows, by number, in their order."""
        query = "SELECT a, b, score FROM edge WHERE kind = ? AND a IN"
        ends = {n for pair in pairs for n in pair}
        found = self._each(query, ends, self._kind)
        held = [edge for edge in found if edge[:2] in pairs or edge[1::-1] in pairs]
        ids = self.posted({n for edge in held for n in edge[:2]})
        return sorted((ids[a][0], ids[b][0], score) for a, b, score in held)

    def joints(self, rows: Iterable[str]) -> set[Edge]:
        """The likenesses by which the groups of these rows were joined, of whole groups."""
        own = {number(row): row for row in rows}
        query = "SELECT a, b, score FROM joint WHERE kind = ? AND a IN"
        return {(own[a], own[b], score) for a, b, score in self._each(query, own, self._kind)}

    def join(self, joints: Iterable[Edge]) -> None:
        """Add likenesses by which groups were joined."""
        made = sorted((self._kind, number(a), number(b), score) for a, b, score in joints)
        self._db.executemany("INSERT INTO joint VALUES (?, ?, ?, ?)", made)

    def homes(self, rows: Iterable[str]) -> dict[str, str]:
        """The name of the group of each of these rows; rows in none are left out."""
        own = {number(row): row for row in rows}
        query = "SELECT number, home FROM home WHERE kind = ? AND number IN"
        return {own[n]: home for n, home in self._each(query, own, self._kind)}

    def housed(self, homes: Iterable[str]) -> dict[str, str]:
        """The rows of the groups of these names, each with the name of its group."""
        query = f'SELECT "row", home FROM home {_SPOT} WHERE home.kind = ? AND home IN'
        return dict(self._each(query, homes, self._kind))

    def groups(self, homes: Iterable[str]) -> dict[str, list[Place]]:
        """The places of the rows of the groups of these names."""
        query = (
            f"SELECT home, {_PLACE} FROM home INDEXED BY home_home {_SPOT} {_AT['home']}"
            " WHERE home.kind = ? AND home IN"
        )
        found: dict[str, list[Place]] = {}
        for home, undated, *place in self._each(query, homes, self._kind):
            found.setdefault(home, []).append(Place(bool(undated), *place))
        return {home: sorted(group) for home, group in found.items()}

    def grouped(self, articles: Iterable[str]) -> dict[str, list[tuple[Place, str]]]:
        """The grouped rows of each of these articles, each with the name of its group."""
        query = (
            f"SELECT home, {_PLACE} FROM site CROSS JOIN home INDEXED BY home_site"
            f" ON home.site = site.number {_SPOT} WHERE home.kind = ? AND article IN"
        )
        found: dict[str, list[tuple[Place, str]]] = {}
        for home, undated, *place in self._each(query, articles, self._kind):
            at = Place(bool(undated), *place)
            found.setdefault(at.article, []).append((at, home))
        return found

    def part(self, rows: Iterable[str]) -> None:
        """Take rows out of their groups, of whole groups."""
        gone = self._numbers(rows)
        self._db.executemany("DELETE FROM home WHERE kind = ? AND number = ?", gone)
        self._db.executemany("DELETE FROM joint WHERE kind = ? AND a = ?", gone)

    @staticmethod
    def clear_all(file: RecordFile) -> None:
        """Drop everything, of all kinds."""
        for table in (*_TABLES, "site", "compared"):
            file.db.execute(f"DELETE FROM {table}")

    def clear(self) -> None:
        """Drop everything."""
        for table in _TABLES:
            self._db.execute(f"DELETE FROM {table} WHERE kind = ?", (self._kind,))
        self._db.execute(f"DELETE FROM compared WHERE number % {_APART} = ?", (self._kind,))

    def forget(self, articles: Iterable[str], rows: Iterable[str], edges: Iterable[Edge]) -> None:
        """Remove articles, rows with all their likenesses and groups, and single likenesses."""
        run = self._db.executemany
        named = [(self._kind, article) for article in articles]
        run(f"DELETE FROM grouped WHERE kind = ? AND site = {_SITE}", named)
        gone = self._numbers(rows)
        run("DELETE FROM edge WHERE kind = ? AND a = ?", gone)
        run(f"DELETE FROM {_BY_LATER} WHERE kind = ? AND b = ?", gone)
        run("DELETE FROM home WHERE kind = ? AND number = ?", gone)
        run("DELETE FROM joint WHERE kind = ? AND a = ?", gone)
        run("DELETE FROM compared WHERE number = ?", [(self._own(n),) for _, n in gone])
        pairs = [(self._kind, number(a), number(b)) for a, b, _ in edges]
        run("DELETE FROM edge WHERE kind = ? AND a = ? AND b = ?", pairs)

    def learn(
        self,
        signatures: Mapping[str, str],
        spots: Mapping[str, bytes],
        edges: Iterable[Edge],
        homes: Iterable[tuple[str, Place]],
    ) -> None:
        """Add articles with their rows, likenesses, and the name of the group of each row."""
        run, kind = self._db.executemany, self._kind
        self._settle(signatures)
        articles = [(kind, a, signatures[a], spots[a]) for a in sorted(signatures)]
        run(f"INSERT OR REPLACE INTO grouped VALUES (?, {_SITE}, ?, ?)", articles)
        alike = sorted((kind, number(a), number(b), score) for a, b, score in edges)
        run("INSERT OR REPLACE INTO edge VALUES (?, ?, ?, ?)", alike)
        named = [
            (kind, number(at.id), home, at.article, at.undated, at.day, at.start, at.end)
            for home, at in homes
        ]
        run(f"INSERT OR REPLACE INTO home VALUES (?, ?, ?, {_SITE}, ?, ?, ?, ?)", sorted(named))

    def _settle(self, articles: Iterable[str]) -> None:
        """Have articles be known by a number."""
        run = self._db.executemany
        run("INSERT OR IGNORE INTO site (article) VALUES (?)", [(a,) for a in sorted(articles)])

    def _numbers(self, rows: Iterable[str]) -> list[tuple[int, int]]:
        return [(self._kind, number(row)) for row in rows]
