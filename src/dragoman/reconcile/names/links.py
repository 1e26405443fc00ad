"""Which ways of naming mean one actor, joined step by step, each step with its reason."""

from collections.abc import Iterable

from dragoman.model.name_memory import Step

OF = "\x00"  # parts a lone family name from the side it was given
# Joins hang on each other in one direction only: who is one person or one body on nothing else,
# whose a government is on that, and who is meant by an office on both.
OWN, GOVERNMENT, OFFICE = range(3)


def spelled(key: str) -> str:
    """The name in a key, without the side that may stand behind it."""
    return key.partition(OF)[0]


class Links:
    """Groups of keys. Keys whose names were judged to be two actors' never come together.

    `stage` is the kind of rules that join them now, `steps` are all that was joined.
    """

    def __init__(
        self,
        keys: Iterable[str],
        apart: Iterable[tuple[str, str]] = (),
        steps: Iterable[Step] = (),
    ) -> None:
        """Begin with each key alone; `apart` are pairs of names that must stay two.

        `steps` are joins that were made before, which are made again, in any order.
        """
        self._home = {key: key for key in keys}
        self._members: dict[str, list[str]] = {}
        self._apart = [(frozenset((a,)), frozenset((b,))) for a, b in apart]
        self.stage = OWN
        self.steps: list[Step] = []
        for step in steps:
            self._join(step)

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

    def among(self, keys: Iterable[str]) -> set[str]:
        """All keys of the groups of some."""
        homes = self.roots(keys)
        return {key for key in self._home if self.root(key) in homes}

    def join(self, key: str, other: str, why: str) -> None:
        """Make two keys one actor's; the lesser key in order stands for both."""
        self._join(Step(key, other, why, self.stage))

    def _join(self, step: Step) -> None:
        first, second = sorted((self.root(step.key), self.root(step.other)))
        if first == second or self._forbidden(first, second):
            return
        self._home[second] = first
        if self._apart:
            joined = [*self._of(first), *self._of(second)]
            self._members[first] = joined
        self.steps.append(step)

    def _of(self, root: str) -> list[str]:
        return self._members.get(root, [root])

    def _forbidden(self, first: str, second: str) -> bool:
        if not self._apart:
            return False
        ours = {spelled(key) for key in self._of(first)}
        theirs = {spelled(key) for key in self._of(second)}
        return any((a & ours and b & theirs) or (a & theirs and b & ours) for a, b in self._apart)
