"""The tables behind `model.heap`: the articles from which stories are found."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import msgspec

from dragoman.model.heap import Choice, Edge, Heaped, Kind, Laid
from dragoman.store.tables import Tables

# Of these it is known how many hold each; of the others it is counted when asked.
_COUNTED = frozenset((Kind.LINE, Kind.BODY, Kind.PAIR))
_TABLES = ("heaped", "page", "holding", "held", "near", "choice", "spoken", "told_story", "noted")


class HeapFile(Tables):
    """What `dragoman.model.heap.Heap` asks for; call what writes inside a transaction."""

    def lay(self, laid: Laid) -> None:
        """Have all this lie there and nothing else; written once, in the order of the tables."""
        self._clear(_TABLES)
        self.save(dict(sorted(laid.rows.items())), dict(sorted(laid.pages.items())))
        for kind, held in sorted(laid.held.items()):
            order = sorted(held.items())
            self._hold((kind, token, n) for token, rows in order for n in sorted(rows))
            if kind in _COUNTED:
                counts = ((kind, token, len(rows)) for token, rows in order)
                self._db.executemany("INSERT INTO held VALUES (?, ?, ?)", counts)
        for kind, notes in sorted(laid.notes.items()):
            self.note(kind, dict(sorted(notes.items())))
        near = (
            (n, *edge) for n, edges in sorted(laid.near.items()) for edge in sorted(edges.items())
        )
        self._db.executemany("INSERT INTO near VALUES (?, ?, ?)", near)
        self.choose(dict(sorted(laid.choices.items())))
        self.save_sides(laid.sides)
        self.save_stories(dict(sorted(laid.stories.items())))

    def size(self) -> int:
        """How many articles there are."""
        (size,) = self._db.execute("SELECT count(*) FROM heaped").fetchone()
        return int(size)

    def rows(self, numbers: Iterable[int]) -> dict[int, Heaped]:
        """The rows of these articles, of those on the heap."""
        columns = "number, shown, day, vector, keys, told, event"
        return {row[0]: Heaped(*row[1:]) for row in self._numbered(columns, "heaped", numbers)}

    def events(self, numbers: Iterable[int]) -> dict[int, int]:
        """The event that each of these articles tells, of those on the heap."""
        return dict(self._numbered("number, event", "heaped", numbers))

    def days(self, numbers: Iterable[int]) -> dict[int, int | None]:
        """The day of each of these articles, of those on the heap."""
        return dict(self._numbered("number, day", "heaped", numbers))

    def names(self, numbers: Iterable[int]) -> dict[int, str]:
        """The shown id of each of these articles, of those on the heap."""
        return dict(self._numbered("number, shown", "heaped", numbers))

    def pages(self, numbers: Iterable[int]) -> dict[int, bytes]:
        """The packed page of each of these articles, of those on the heap."""
        return dict(self._numbered("number, body", "page", numbers))

    def save(self, rows: Mapping[int, Heaped], pages: Mapping[int, bytes]) -> None:
        """Write rows and packed pages; a page that is not given stays as it is."""
        run = self._db.executemany
        made = [
            (n, row.event, row.day, row.shown, row.told, row.keys, row.vector)
            for n, row in rows.items()
        ]
        run("INSERT OR REPLACE INTO heaped VALUES (?, ?, ?, ?, ?, ?, ?)", made)
        run("INSERT OR REPLACE INTO page VALUES (?, ?)", pages.items())

    def drop(self, numbers: Iterable[int]) -> None:
        """Remove articles, which must have left all their tokens before."""
        gone = [(n,) for n in numbers]
        self._db.executemany("DELETE FROM heaped WHERE number = ?", gone)
        self._db.executemany("DELETE FROM page WHERE number = ?", gone)

    def holders(self, kind: Kind, token: int, most: int = -1) -> list[int]:
        """Who holds a token, by number, the first `most` of them or all."""
        query = "SELECT holder FROM holding WHERE kind = ? AND token = ? ORDER BY holder LIMIT ?"
        return [holder for (holder,) in self._db.execute(query, (kind, token, most))]

    def held(self, kind: Kind, tokens: Collection[int]) -> dict[int, int]:
        """How many hold each of some tokens, of those that anybody holds."""
        if kind in _COUNTED:
            query = "SELECT token, holders FROM held WHERE kind = ? AND token IN"
            return dict(self._each(query, tokens, kind))
        query = "SELECT token FROM holding WHERE kind = ? AND token IN"
        return Counter(token for (token,) in self._each(query, tokens, kind))

    def take(self, kind: Kind, holder: int, tokens: Iterable[int]) -> None:
        """Add tokens to a holder that it does not have yet."""
        each = [(kind, token, holder) for token in sorted(tokens)]
        self._hold(each)
        if kind in _COUNTED:
            more = (
                "INSERT INTO held VALUES (?, ?, 1)"
                " ON CONFLICT (kind, token) DO UPDATE SET holders = holders + 1"
            )
            self._db.executemany(more, [row[:2] for row in each])

    def _hold(self, each: Iterable[tuple[Kind, int, int]]) -> None:
        self._db.executemany("INSERT INTO holding VALUES (?, ?, ?)", each)

    def leave(self, kind: Kind, holder: int, tokens: Iterable[int]) -> None:
        """Take tokens from a holder."""
        each = [(kind, token, holder) for token in sorted(tokens)]
        run = self._db.executemany
        run("DELETE FROM holding WHERE kind = ? AND token = ? AND holder = ?", each)
        if kind in _COUNTED:
            those = [row[:2] for row in each]
            run("UPDATE held SET holders = holders - 1 WHERE kind = ? AND token = ?", those)
            run("DELETE FROM held WHERE kind = ? AND token = ? AND holders = 0", those)

    def notes(self, kind: Kind, numbers: Iterable[int]) -> dict[int, bytes]:
        """The notes of one kind on these articles or pairs; those without a note are left out."""
        query = "SELECT number, body FROM noted WHERE kind = ? AND number IN"
        return dict(self._each(query, numbers, kind))

    def all_notes(self, kind: Kind) -> list[bytes]:
        """All notes of one kind."""
        query = "SELECT body FROM noted WHERE kind = ?"
        return [body for (body,) in self._db.execute(query, (kind,))]

    def note(self, kind: Kind, notes: Mapping[int, bytes | None]) -> None:
        """Replace notes; None removes one."""
        run = self._db.executemany
        gone = [(kind, n) for n, body in notes.items() if body is None]
        run("DELETE FROM noted WHERE kind = ? AND number = ?", gone)
        made = [(kind, n, body) for n, body in notes.items() if body is not None]
        run("INSERT OR REPLACE INTO noted VALUES (?, ?, ?)", made)

    def edges(self, numbers: Iterable[int]) -> list[Edge]:
        """All likenesses of these articles to others."""
        query = "SELECT one, other, likeness FROM near WHERE one IN"
        found = {
            (min(one, other), max(one, other), likeness)
            for one, other, likeness in self._each(query, numbers)
        }
        return sorted(found)

    def join(self, edges: Iterable[Edge]) -> None:
        """Add likenesses."""
        both = [row for a, b, likeness in edges for row in ((a, b, likeness), (b, a, likeness))]
        self._db.executemany("INSERT INTO near VALUES (?, ?, ?)", both)

    def part(self, numbers: Iterable[int]) -> None:
        """Remove all likenesses of these articles."""
        both = [row for a, b, _ in self.edges(numbers) for row in ((a, b), (b, a))]
        self._db.executemany("DELETE FROM near WHERE one = ? AND other = ?", both)

    def choices(self, events: Iterable[int]) -> dict[int, Choice]:
        """By event, the matters it may belong to and the one it belongs to, empty for none."""
        found = self._numbered("number, fits, matter", "choice", events)
        return {event: (msgspec.json.decode(fits, type=tuple[str, ...]), matter)
                for event, fits, matter in found}  # fmt: skip

    def choose(self, choices: Mapping[int, Choice | None]) -> None:
        """Keep what events belong to; None forgets an event."""
        run = self._db.executemany
        run("DELETE FROM choice WHERE number = ?", [(e,) for e, c in choices.items() if c is None])
        made = [(e, msgspec.json.encode(c[0]), c[1]) for e, c in choices.items() if c]
        run("INSERT OR REPLACE INTO choice VALUES (?, ?, ?)", made)

    def sides(self, names: Iterable[str]) -> dict[str, str]:
        """The party of each of these names; names without a party are left out."""
        query = "SELECT name, side FROM spoken WHERE name IN"
        return dict(self._each(query, names))

    def save_sides(self, sides: Mapping[str, str | None]) -> None:
        """Write the party of names; None removes one."""
        run = self._db.executemany
        run("DELETE FROM spoken WHERE name = ?", [(name,) for name in sides])
        made = [(name, side) for name, side in sorted(sides.items()) if side is not None]
        run("INSERT INTO spoken VALUES (?, ?)", made)

    def stories(self, units: Iterable[str] | None = None) -> list[bytes]:
        """Every story, or those of some matters and lone events, as packed."""
        query = "SELECT body FROM told_story"
        some = self._each(f"{query} WHERE unit IN", units or ())
        return [body for (body,) in (self._db.execute(query) if units is None else some)]

    def save_stories(self, stories: Mapping[str, Collection[bytes]]) -> None:
        """Keep the stories of matters and lone events instead of those they had."""
        run = self._db.executemany
        run("DELETE FROM told_story WHERE unit = ?", [(unit,) for unit in stories])
        made = [(unit, n, body) for unit, told in stories.items() for n, body in enumerate(told)]
        run("INSERT INTO told_story VALUES (?, ?, ?)", made)

    def _numbered(self, columns: str, table: str, numbers: Iterable[int]) -> list[tuple[Any, ...]]:
        query = f"SELECT {columns} FROM {table} WHERE number IN"  # noqa: S608 - our own names
        return self._each(query, numbers)
