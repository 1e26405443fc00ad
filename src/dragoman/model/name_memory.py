"""Interface: ways of naming, remembered so that only those a change concerns are decided again."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from dragoman.model.memory import Token


@dataclass(frozen=True, slots=True)
class Way:
    """A way of naming: the packed facts on who is named so, its tokens, its sides by key.

    Of one that nobody uses any more, `body` is None.
    """

    body: bytes | None
    tokens: frozenset[Token]
    sides: frozenset[str]


class Step(NamedTuple):
    """Two ways of naming that became one actor's: why, and by which stage of the rules."""

    key: str
    other: str
    why: str
    stage: int


class NameMemory(Protocol):
    """The ways of naming of a record, by key, as they were learnt last."""

    def bodies(self, keys: Collection[str]) -> dict[str, bytes]:
        """The packed bodies of these ways of naming; unknown ones are left out."""
        ...

    def tied(self, keys: Collection[str]) -> set[str]:
        """The ways of naming that share a search token with one of these."""
        ...

    def fellows(self, keys: Collection[str]) -> set[str]:
        """The ways of naming that share an actor with one of these."""
        ...

    def steps(self, keys: Collection[str]) -> set[Step]:
        """The steps that begin at these ways of naming."""
        ...

    def rejoin(self, gone: Iterable[Step], come: Iterable[Step]) -> None:
        """Replace steps."""
        ...

    def under(self, tokens: Collection[str]) -> set[str]:
        """The ways of naming that have one of these tokens."""
        ...

    def sided(self, sides: Collection[str]) -> set[str]:
        """The ways of naming that any article puts on one of these sides, by the side's key."""
        ...

    def shown(self, keys: Collection[str]) -> dict[str, str]:
        """The shown name of each of these ways of naming; unknown ones are left out."""
        ...

    def learn(self, ways: Mapping[str, Way]) -> None:
        """Replace ways of naming."""
        ...

    def tie(self, tokens: Mapping[str, Collection[Token]]) -> None:
        """Replace the tokens of ways of naming."""
        ...
