"""The tables behind `model.name_memory`: who is who, as it was decided last."""

from collections.abc import Collection, Iterable, Mapping

from dragoman.model.actor import Actor, Merge
from dragoman.model.identity import token
from dragoman.model.memory import Token
from dragoman.model.name_memory import Step, Way
from dragoman.store import rows
from dragoman.store.tables import Tables


class NameFile(Tables):
    """The names of a record; call what writes inside a transaction."""

    def bodies(self, keys: Collection[str]) -> dict[str, bytes]:
        """The packed bodies of these ways of naming; unknown ones are left out."""
        return dict(self._each("SELECT key, body FROM way WHERE key IN", sorted(keys)))

    def tied(self, keys: Collection[str]) -> set[str]:
        """The ways of naming that share a search token with one of these."""
        own = "SELECT DISTINCT token FROM way JOIN tie ON way = number WHERE key IN"
        tokens = {one for (one,) in self._each(own, keys)}
        looked = "SELECT DISTINCT token FROM tie WHERE looks AND token IN"
        looking = {one for (one,) in self._each(looked, tokens)}
        held = "SELECT key FROM tie JOIN way ON number = way WHERE token IN"
        return {key for (key,) in self._each(held, looking)}

    def fellows(self, keys: Collection[str]) -> set[str]:
        """The ways of naming that share an actor with one of these."""
        roots = {root for (root,) in self._each("SELECT root FROM called WHERE key IN", keys)}
        return {key for (key,) in self._each("SELECT key FROM called WHERE root IN", roots)}

    def steps(self, keys: Collection[str]) -> set[Step]:
        """The steps that begin at these ways of naming."""
        query = 'SELECT key, "to", why, stage FROM step WHERE key IN'
        return {Step(*row) for row in self._each(query, keys)}

    def rejoin(self, gone: Iterable[Step], come: Iterable[Step]) -> None:
        """Replace steps."""
        query = 'DELETE FROM step WHERE key = ? AND "to" = ? AND stage = ?'
        self._db.executemany(query, [(key, to, stage) for key, to, _, stage in gone])
        self._db.executemany("INSERT INTO step VALUES (?, ?, ?, ?)", sorted(come))

    def under(self, tokens: Collection[str]) -> set[str]:
        """The ways of naming that have one of these tokens."""
        query = "SELECT key FROM tie JOIN way ON number = way WHERE token IN"
        return {key for (key,) in self._each(query, set(map(token, tokens)))}

    def sided(self, sides: Collection[str]) -> set[str]:
        """The ways of naming that any article puts on one of these sides, by the side's key."""
        return {key for (key,) in self._each("SELECT key FROM way_side WHERE side IN", sides)}

    def shown(self, keys: Collection[str]) -> dict[str, str]:
        """The shown name of each of these ways of naming; unknown ones are left out."""
        return dict(self._each("SELECT key, shown FROM called WHERE key IN", sorted(keys)))

    def showing(self, names: Collection[str]) -> set[str]:
        """The ways of naming that are shown as one of these names."""
        return {key for (key,) in self._each("SELECT key FROM called WHERE shown IN", names)}

    def all_shown(self) -> dict[str, str]:
        """The shown name of every way of naming."""
        return dict(self._db.execute("SELECT key, shown FROM called"))

    def parties(self, names: Collection[str] | None = None) -> dict[str, str]:
        """The party of each person, of all or of these names."""
        query = "SELECT name, side FROM party"
        if names is None:
            return dict(self._db.execute(query))
        return dict(self._each(f"{query} WHERE name IN", sorted(names)))

    def learn(self, ways: Mapping[str, Way]) -> None:
        """Replace ways of naming."""
        run = self._db.executemany
        run("DELETE FROM way_side WHERE key = ?", [(key,) for key in ways])
        run(
            "INSERT INTO way (key, body) VALUES (?, ?)"
            " ON CONFLICT (key) DO UPDATE SET body = excluded.body",
            [(key, way.body) for key, way in ways.items() if way.body is not None],
        )
        run(
            "INSERT INTO way_side VALUES (?, ?)",
            [(side, key) for key, way in ways.items() for side in sorted(way.sides)],
        )
        self.tie({key: way.tokens for key, way in ways.items()})
        gone = [(key,) for key, way in ways.items() if way.body is None]
        run("DELETE FROM way WHERE key = ?", gone)

    def tie(self, tokens: Mapping[str, Collection[Token]]) -> None:
        """Replace the tokens of ways of naming."""
        numbers = dict(self._each("SELECT key, number FROM way WHERE key IN", sorted(tokens)))
        query = "SELECT token, way, looks FROM tie WHERE way IN"
        known = set(self._each(query, numbers.values()))
        ties: dict[tuple[int, int], bool] = {}
        for key, way in numbers.items():
            for text, looks in tokens[key]:
                tie = token(text), way
                ties[tie] = looks or ties.get(tie, False)
        made = {(*tie, looks) for tie, looks in ties.items()}
        run = self._db.executemany
        run("DELETE FROM tie WHERE token = ? AND way = ?", [tie[:2] for tie in known - made])
        run("INSERT INTO tie VALUES (?, ?, ?)", sorted(made - known))

    def clear(self) -> None:
        """Drop everything."""
        self._clear(("way", "tie", "way_side", "step", "called", "party", "actor", "merge"))

    def call(
        self,
        keys: Collection[str],
        members: Mapping[str, Collection[str]],
        actors: Mapping[str, Actor],
        parties: Mapping[str, str],
        merges: Iterable[Merge],
    ) -> None:
        """Write what some ways of naming are the names of, instead of what they were.

        `members` and `actors` are by the key that stands for an actor; all that are the names of
        one actor, or were, are among `keys`.
        """
        before = set(self._each("SELECT key, root, shown, actor FROM called WHERE key IN", keys))
        names = sorted({row[2] for row in before} | {actor.name for actor in actors.values()})
        made = {actor.id: actor for actor in actors.values()}
        self._change(Actor, "id", sorted({row[3] for row in before} | made.keys()), made.values())
        self._change(Merge, "actor", names, merges)
        called = {
            (key, root, actors[root].name, actors[root].id)
            for root, own in members.items()
            for key in own
        }
        run = self._db.executemany
        run("DELETE FROM called WHERE key = ?", [row[:1] for row in sorted(before - called)])
        run("INSERT INTO called VALUES (?, ?, ?, ?)", sorted(called - before))
        sided, now = set(self.parties(names).items()), set(parties.items())
        run("DELETE FROM party WHERE name = ?", [row[:1] for row in sorted(sided - now)])
        run("INSERT INTO party VALUES (?, ?)", sorted(now - sided))

    def _change(
        self, noun: type, column: str, values: Collection[str], objects: Iterable[object]
    ) -> None:
        """Have these objects, and no others, in the rows of a table with these values."""
        table = rows.TABLES[noun]
        there = set(self._each(f"SELECT rowid, * FROM {table} WHERE {column} IN", values))  # noqa: S608
        known = {row[1:]: row[0] for row in there}
        wanted = dict.fromkeys(rows.plain(noun, objects))
        gone = [(rowid,) for row, rowid in known.items() if row not in wanted]
        self._db.executemany(f"DELETE FROM {table} WHERE rowid = ?", gone)  # noqa: S608
        rows.write(self._db, noun, [row for row in wanted if row not in known])
