"""What articles contribute to the record as a whole, and the story and digests of each."""

from collections.abc import Collection, Iterable, Mapping

from dragoman.model.memory import Brought, Coming, Standing
from dragoman.store.file import RecordFile
from dragoman.store.tables import Tables


class StandingFile(Tables):
    """What `dragoman.model.memory.Standings` asks for; call what writes inside a transaction."""

    @staticmethod
    def clear_all(file: RecordFile) -> None:
        """Drop everything."""
        for table in ("brought", "standing"):
            file.db.execute(f"DELETE FROM {table}")  # noqa: S608 - our own table names

    def bring(self, went: Mapping[str, Collection[Brought]], came: Mapping[str, Coming]) -> None:
        """Add what some articles contribute, each with its day, and take back what others did."""
        run = self._db.executemany
        run("DELETE FROM standing WHERE article = ?", [(a,) for a in went if a not in came])
        days = [(a, day) for a, (day, _) in came.items()]
        run(
            "INSERT INTO standing (article, day) VALUES (?, ?)"
            " ON CONFLICT (article) DO UPDATE SET day = excluded.day",
            days,
        )
        gone = ((b.kind, b.name, b.value, a) for a, own in went.items() for b in own)
        run(
            "DELETE FROM brought WHERE kind = ? AND name = ? AND value = ? AND article = ?",
            gone,
        )
        told = ((b.kind, b.name, b.value, a, b.times) for a, (_, own) in came.items() for b in own)
        run("INSERT INTO brought VALUES (?, ?, ?, ?, ?)", sorted(told))

    def said(self, kind: str, name: str) -> dict[str, int]:
        """The values that articles gave for a name, with how often each."""
        query = "SELECT value, sum(times) FROM brought WHERE kind = ? AND name = ? GROUP BY value"
        return dict(self._db.execute(query, (kind, name)))

    def sided(self, side: str) -> set[str]:
        """The names that any article puts on a side."""
        query = "SELECT DISTINCT name FROM brought WHERE kind = 'side' AND value = ?"
        return {name for (name,) in self._db.execute(query, (side,))}

    def known(self, articles: Iterable[str]) -> dict[str, Standing]:
        """The standing of each of these articles; unknown ones are left out."""
        query = "SELECT article, home, signed FROM standing WHERE article IN"
        return {a: Standing(*row) for a, *row in self._each(query, articles)}

    def housed(self, homes: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The articles of each of these stories; stories without any are left out."""
        found: dict[str, list[str]] = {}
        query = "SELECT article, home FROM standing WHERE home IN"
        for article, home in self._each(query, homes):
            found.setdefault(home, []).append(article)
        return {home: tuple(sorted(articles)) for home, articles in found.items()}

    def stand(self, articles: Mapping[str, Standing]) -> None:
        """Write the standings of articles."""
        made = [(s.home, s.signed, a) for a, s in articles.items()]
        query = "UPDATE standing SET home = ?, signed = ? WHERE article = ?"
        self._db.executemany(query, made)

    def size(self) -> int:
        """How many articles there are."""
        (size,) = self._db.execute("SELECT count(*) FROM standing").fetchone()
        return int(size)

    def all(self) -> list[str]:
        """All articles, in their order."""
        return [a for (a,) in self._db.execute("SELECT article FROM standing ORDER BY article")]

    def span(self) -> tuple[int, int] | None:
        """The first and the last day of all articles, None where no article has one."""
        (first,) = self._db.execute("SELECT min(day) FROM standing").fetchone()
        (last,) = self._db.execute("SELECT max(day) FROM standing").fetchone()
        return None if first is None else (first, last)

    def middle(self) -> tuple[int, int]:
        """The middle day, and how many articles have a day."""
        query = "SELECT count(*) FROM standing WHERE day IS NOT NULL"
        (dated,) = self._db.execute(query).fetchone()
        query = "SELECT day FROM standing WHERE day IS NOT NULL ORDER BY day LIMIT 1 OFFSET ?"
        (day,) = self._db.execute(query, (dated // 2,)).fetchone() or (0,)
        return day, dated
