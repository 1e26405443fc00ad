"""The tables behind `model.siding`: who faces whom in the articles, and what is counted of it."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from dragoman.model.identity import token
from dragoman.model.siding import NOBODY, Pair, Taken, Tally
from dragoman.store.tables import Tables

_APART = "\0"  # between the two of a pair
_WHOSE = "(SELECT number FROM local WHERE article = ?)"


class SideFile(Tables):
    """What `dragoman.model.siding.SideMemory` asks for; call what writes inside a transaction."""

    def clear(self) -> None:
        """Drop everything."""
        self._clear(("facing", "facing_name", "pair_count", "person_count"))

    def facings(self, articles: Iterable[str]) -> dict[str, bytes]:
        """The packed `Facing` of each of these articles; unknown ones are left out."""
        query = "SELECT article, facing.body FROM local JOIN facing USING (number) WHERE article IN"
        return dict(self._each(query, articles))

    def face(self, made: Mapping[str, bytes]) -> None:
        """Replace the facings of articles."""
        self._db.executemany(
            f"INSERT INTO facing (number, body) VALUES ({_WHOSE}, ?)"  # noqa: S608
            " ON CONFLICT (number) DO UPDATE SET body = excluded.body",
            made.items(),
        )

    def name(
        self, gone: Mapping[str, Collection[str]], come: Mapping[str, Collection[str]]
    ) -> None:
        """Enter articles under the names they now have, and remove them from under the others."""
        query = "DELETE FROM facing_name WHERE name = ? AND article = ?"
        self._db.executemany(query, self._named(gone))
        self._db.executemany("INSERT OR IGNORE INTO facing_name VALUES (?, ?)", self._named(come))

    def _named(self, names: Mapping[str, Collection[str]]) -> list[tuple[int, int]]:
        query = "SELECT number FROM local WHERE article = ?"
        whose = {a: self._db.execute(query, (a,)).fetchone()[0] for a, own in names.items() if own}
        return sorted({(token(name), n) for a, n in whose.items() for name in names[a]})

    def naming(self, names: Iterable[str]) -> set[str]:
        """The articles that name one of these, and few others: names go by short hashes."""
        query = (
            "SELECT l.article FROM facing_name f JOIN local l ON l.number = f.article"
            " WHERE f.name IN"
        )
        return {a for (a,) in self._each(query, map(token, names))}

    def taken(self, articles: Iterable[str]) -> dict[str, Taken]:
        """The sides that each of these articles takes; unknown ones are left out."""
        query = (
            "SELECT article, own, better, leaders FROM local JOIN facing USING (number)"
            " WHERE article IN"
        )
        return {article: _taken(row) for article, *row in self._each(query, articles)}

    def knowing(self, pair: Pair) -> dict[str, Taken]:
        """The articles that name both of a pair, and few others, with the sides they take."""
        query = (
            "SELECT l.article, own, better, leaders FROM facing_name x"
            " JOIN facing_name y ON y.name = ? AND y.article = x.article"
            " JOIN facing f ON f.number = x.article JOIN local l ON l.number = x.article"
            " WHERE x.name = ?"
        )
        both = self._db.execute(query, (token(pair[1]), token(pair[0])))
        return {article: _taken(row) for article, *row in both}

    def owning(self, pair: Pair) -> set[str]:
        """The articles of which a pair is the foremost."""
        query = "SELECT article FROM facing JOIN local USING (number) WHERE own = ?"
        return {article for (article,) in self._db.execute(query, (_text(pair),))}

    def take(self, taken: Mapping[str, Taken]) -> None:
        """Write the sides that articles take."""
        query = f"UPDATE facing SET own = ?, better = ?, leaders = ? WHERE number = {_WHOSE}"  # noqa: S608
        self._db.executemany(query, [(*map(_text, one), key) for key, one in taken.items()])

    def people(self, more: Mapping[str, int]) -> set[str]:
        """Adjust how many articles take names for persons; gives those that became one or none."""
        changed = sorted(name for name, n in more.items() if n)
        before = self.persons(changed)
        self._db.executemany(
            "INSERT INTO person_count VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET times = times + excluded.times",
            [(name, more[name]) for name in changed],
        )
        gone = [(name,) for name in changed if more[name] < 0]
        self._db.executemany("DELETE FROM person_count WHERE name = ? AND times = 0", gone)
        return before ^ self.persons(changed)

    def persons(self, names: Iterable[str]) -> set[str]:
        """Those of these names that any article takes for a person."""
        query = "SELECT name FROM person_count WHERE name IN"
        return {name for (name,) in self._each(query, names)}

    def count(self, tally: Tally, more: Mapping[Pair, int]) -> dict[Pair, tuple[int, int]]:
        """Adjust the tallies of pairs; gives the old and the new tally of each that changed."""
        changed = sorted(pair for pair, n in more.items() if n)
        before = {pair: self.times(tally, pair) for pair in changed}
        self._db.executemany(
            "INSERT OR REPLACE INTO pair_count VALUES (?, ?, ?, ?)",
            [(tally, *pair, before[pair] + more[pair]) for pair in changed],
        )
        query = "DELETE FROM pair_count WHERE tally = ? AND first = ? AND second = ? AND times = 0"
        self._db.executemany(query, [(tally, *pair) for pair in changed])
        return {pair: (before[pair], before[pair] + more[pair]) for pair in changed}

    def times(self, tally: Tally, pair: Pair) -> int:
        """The count of a pair in one tally."""
        query = "SELECT times FROM pair_count WHERE tally = ? AND first = ? AND second = ?"
        row = self._db.execute(query, (tally, *pair)).fetchone()
        return row[0] if row else 0

    def has(self, tally: Tally, least: int, most: int, but: Pair) -> bool:
        """Whether any other pair has a count from `least` to `most` in one tally."""
        query = "SELECT first, second FROM pair_count WHERE tally = ? AND times BETWEEN ? AND ?"
        found = self._db.execute(f"{query} LIMIT 2", (tally, least, most)).fetchall()
        return any(pair != but for pair in found)

    def beside(self, tally: Tally, name: str, least: int) -> dict[str, int]:
        """Who is second in the pairs of somebody that have so many articles at least."""
        query = "SELECT second, times FROM pair_count WHERE tally = ? AND first = ? AND +times >= ?"
        return dict(self._db.execute(query, (tally, name, least)))


def _taken(row: Any) -> Taken:  # noqa: ANN401 - a row of the table
    return Taken(*(tuple(text.split(_APART)) if text else NOBODY for text in row))


def _text(names: tuple[str, ...]) -> str:
    return _APART.join(names)
