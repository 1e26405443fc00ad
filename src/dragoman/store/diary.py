"""The tables behind `model.diary`: which days articles tell, and where undated ones were placed."""

from collections.abc import Collection, Iterable, Mapping

from dragoman.model.diary import Placing, Telling
from dragoman.store.tables import Tables


class DiaryFile(Tables):
    """What `dragoman.model.diary.Diary` asks for; call what writes inside a transaction."""

    def clear(self) -> None:
        """Drop everything but what each article tells."""
        self._clear(("telling", "asking", "placing"))

    def told(self, articles: Iterable[str]) -> dict[str, bytes]:
        """What each of these articles tells of days, packed; unknown ones are left out."""
        query = "SELECT article, body FROM told WHERE article IN"
        return dict(self._each(query, articles))

    def note(self, told: Mapping[Telling, int], *, lent: bool) -> None:
        """Count more or fewer articles that tell a trace of a day.

        Apart are those that tell it by a day which was lent to them.
        """
        column = "lent" if lent else "own"
        each = [(code, day, more, more) for (code, day), more in sorted(told.items()) if more]
        self._db.executemany(
            f"INSERT INTO telling (code, day, {column}) VALUES (?, ?, ?) ON CONFLICT (code, day)"  # noqa: S608
            f" DO UPDATE SET {column} = {column} + ?",
            each,
        )
        gone = [(code, day) for code, day, more, _ in each if more < 0]
        self._db.executemany(
            "DELETE FROM telling WHERE code = ? AND day = ? AND own = 0 AND lent = 0", gone
        )

    def days(self, codes: Iterable[int], *, lent: bool) -> dict[int, dict[int, int]]:
        """How many articles put each of these traces on each day, with what was lent or without."""
        count = "own + lent" if lent else "own"
        query = f"SELECT code, day, {count} FROM telling WHERE {count} > 0 AND code IN"  # noqa: S608
        found: dict[int, dict[int, int]] = {code: {} for code in codes}
        for code, day, articles in self._each(query, found):
            found[code][day] = articles
        return found

    def askers(self, codes: Iterable[int]) -> set[str]:
        """The undated articles that ask for one of these traces."""
        query = "SELECT article FROM asking JOIN told ON number = told WHERE code IN"
        return {article for (article,) in self._each(query, codes)}

    def placings(self, articles: Iterable[str]) -> dict[str, Placing]:
        """The last placing of each of these articles that has one."""
        query = (
            "SELECT article, basis, asked, heard, first, own, again, last FROM placing"
            " WHERE article IN"
        )
        return {key: Placing(*row) for key, *row in self._each(query, articles)}

    def placed(self) -> set[str]:
        """The undated articles that were placed."""
        return {article for (article,) in self._db.execute("SELECT article FROM placing")}

    def settled(self, several: int) -> bool:
        """Whether any article has a day by the dated ones, of so many that give a clue."""
        clued = "SELECT 1 FROM placing WHERE clued LIMIT ?"
        if len(self._db.execute(clued, (several,)).fetchall()) < several:
            return False
        return self._db.execute("SELECT 1 FROM placing WHERE dated LIMIT 1").fetchone() is not None

    def place(
        self,
        placings: Mapping[str, Placing | None],
        asked: Mapping[str, tuple[Collection[int], Collection[int]]],
        settled: Collection[str] = (),
    ) -> None:
        """Keep how articles were placed, None for those that need it no more.

        `asked` are the codes that each has ceased to ask for and those that it asks for now,
        `settled` those to which the dated ones give a day.
        """
        run = self._db.executemany
        run("DELETE FROM placing WHERE article = ?", [(key,) for key in placings])
        made = [
            (
                *(key, p.basis, p.asked, p.heard, p.first, p.own, p.again, p.last),
                *(bool(p.first), key in settled),
            )
            for key, p in sorted(placings.items())
            if p
        ]
        run("INSERT INTO placing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", made)
        gone = [(code, key) for key, (before, _) in asked.items() for code in before]
        whose = "(SELECT number FROM told WHERE article = ?)"
        run(f"DELETE FROM asking WHERE code = ? AND told = {whose}", gone)  # noqa: S608
        come = [(code, key) for key, (_, now) in asked.items() for code in now]
        run(f"INSERT INTO asking VALUES (?, {whose})", come)  # noqa: S608
