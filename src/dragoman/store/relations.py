"""The relations of a record in their tables: groups, disputes, copies, stories, the outlook."""

from collections.abc import Collection, Mapping
from typing import Any, TypeVar

from dragoman.model.group import Copy, Divergence, Outlook, SameEvent, SameQuote, Story
from dragoman.model.relations import Relations
from dragoman.store import rows
from dragoman.store.tables import Tables

T = TypeVar("T")

_RELATIONS = (
    (SameEvent, "same_event"),
    (SameQuote, "same_quote"),
    (Divergence, "divergences"),
    (Copy, "copies"),
    (Outlook, "outlook"),
    (Story, "stories"),
)


class RelationFile(Tables):
    """The relations that a record keeps; call what writes inside a transaction."""

    def of(self, noun: type[T]) -> list[T]:
        """The relations of one noun, in their order."""
        return list(rows.select(self._db, noun, "ORDER BY place"))

    def all(self) -> Relations:
        """Every relation, each noun in its order."""
        found: dict[str, Any] = {name: tuple(self.of(noun)) for noun, name in _RELATIONS}
        return Relations(**found)

    def write(self, found: Relations) -> None:
        """Write relations instead of those there are."""
        self.clear()
        for noun, name in _RELATIONS:
            objects = enumerate(getattr(found, name))
            self.change(noun, (), {f"{at:08d}": one for at, one in objects})

    def clear(self) -> None:
        """Drop all relations."""
        members = [f"{name}_member" for name in rows.MEMBERS]
        for table in (*members, *(rows.TABLES[noun] for noun, _ in _RELATIONS)):
            self._db.execute(f"DELETE FROM {table}")  # noqa: S608

    def change(self, noun: type, gone: Collection[str], come: Mapping[str, Any]) -> None:
        """Replace the relations of a noun at some places of its order; those at `gone` go."""
        group = rows.TABLES[noun]
        member = rows.MEMBERS.get(group)
        if member:
            self._db.executemany(
                f"DELETE FROM {group}_member WHERE {group} IN"  # noqa: S608
                f" (SELECT id FROM {group} WHERE place = ?)",
                [(place,) for place in (*gone, *come)],
            )
        rows.exchange(self._db, noun, gone, come)
        if member:
            self._db.executemany(
                f"INSERT OR IGNORE INTO {group}_member ({group}, {member}) VALUES (?, ?)",  # noqa: S608
                ((one.id, m) for one in come.values() for m in one.members),
            )
