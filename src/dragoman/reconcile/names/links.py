"""Which ways of naming mean one actor, joined step by step, each step with its reason."""

from collections.abc import Iterable
from dataclasses import dataclass

OF = "\x00"  # parts a lone family name from the side it was given


def spelled(key: str) -> str:
    """The name in a key, without the side that may stand behind it."""
    return key.partition(OF)[0]


@dataclass(frozen=True, slots=True)
class Link:
    """One step: two keys became one actor's, and why."""

    key: str
    other: str
    why: str


class Links:
    """Groups of keys. Keys whose names were judged to be two actors' never come together."""

    def __init__(self, keys: Iterable[str], apart: Iterable[tuple[str, str]] = ()) -> None:
        """Begin with each key alone; `apart` are pairs of names that must stay two."""
        self._home = {key: key for key in keys}
        self._members: dict[str, list[str]] = {}
        self._apart = [(frozenset((a,)), frozenset((b,))) for a, b in apart]
        self.steps: list[Link] = []

    def root(self, key: str) -> str:
        """The key that stands for a key's group."""
        home = self._home
        while home[key] != key:
            home[key] = home[home[key]]
            key = home[key]
        return key

    def roots(self, keys: Iterable[str]) -> set[str]:
        """The groups of some keys."""
        return {self.root(key) for key in keys}

    def join(self, key: str, other: str, why: str) -> None:
        """Make two keys one actor's; the lesser key in order stands for both."""
        first, second = sorted((self.root(key), self.root(other)))
        if first == second or self._forbidden(first, second):
            return
        self._home[second] = first
        if self._apart:
            joined = [*self._of(first), *self._of(second)]
            self._members[first] = joined
        self.steps.append(Link(key, other, why))

    def _of(self, root: str) -> list[str]:
        return self._members.get(root, [root])

    def _forbidden(self, first: str, second: str) -> bool:
        if not self._apart:
            return False
        ours = {spelled(key) for key in self._of(first)}
        theirs = {spelled(key) for key in self._of(second)}
        return any((a & ours and b & theirs) or (a & theirs and b & ours) for a, b in self._apart)
