"""One way of naming over all articles, and what they say about whoever is named so."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, TypeVar, cast

from dragoman.knowledge.states import surfaces
from dragoman.model.actor import LocalActor, Role
from dragoman.model.vocabulary import ActorType
from dragoman.reconcile.names.spelling import shouted
from dragoman.reconcile.words.packing import loosely_packed, unpacked

_ARTICLE = re.compile(r"[ae]l-[A-Z]|d['’][A-Z]")
_Value = TypeVar("_Value", bound=str)


@dataclass(slots=True)
class Form:
    """One way of naming: the spellings, types and sides by mentions, aliases, roles, articles.

    `roles` are counted, and `named` counts the actors who are named so and not only described.
    """

    names: Counter[str] = field(default_factory=Counter)
    types: Counter[ActorType] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)
    aliases: dict[str, set[str]] = field(default_factory=dict)
    roles: Counter[Role] = field(default_factory=Counter)
    articles: set[str] = field(default_factory=set)
    named: int = 0
    _most: dict[str, str] = field(default_factory=dict)  # what is counted most, until it changes

    def take(self, article: str, actor: LocalActor) -> None:
        """Add what one article (by its key) says."""
        self._most.clear()
        weight = max(actor.mentions, 1)
        self.names[actor.name] += weight
        self.types[actor.type] += weight
        if actor.side:
            self.sides[actor.side] += weight
        for alias in actor.aliases:
            self.aliases.setdefault(alias, set()).add(article)
        self.roles.update(actor.roles)
        self.articles.add(article)
        self.named += actor.named

    def drop(self, article: str, actor: LocalActor) -> None:
        """Take back what an article said, of each of its actors that are named so."""
        self._most.clear()
        weight = max(actor.mentions, 1)
        counted = ((self.names, actor.name), (self.types, actor.type), (self.sides, actor.side))
        for counts, value in counted:
            if value:
                _lessen(counts, value, weight)
        for alias in actor.aliases:
            users = self.aliases.get(alias, set())
            users.discard(article)
            if not users:
                self.aliases.pop(alias, None)
        for role in actor.roles:
            _lessen(self.roles, role, 1)
        self.articles.discard(article)
        self.named -= actor.named

    def packed(self) -> bytes:
        """As bytes to be kept."""
        aliases = {alias: tuple(sorted(users)) for alias, users in sorted(self.aliases.items())}
        roles = tuple((role, n) for role, n in self.roles.items())
        articles = tuple(sorted(self.articles))
        return loosely_packed(
            _Kept(self.names, self.types, self.sides, aliases, roles, articles, self.named)
        )

    @classmethod
    def unpacked(cls, body: bytes) -> Form:
        """As it was packed."""
        kept = unpacked(_Kept, body)
        return cls(
            names=Counter(kept.names),
            types=Counter(kept.types),
            sides=Counter(kept.sides),
            aliases={alias: set(users) for alias, users in kept.aliases.items()},
            roles=Counter(dict(kept.roles)),
            articles=set(kept.articles),
            named=kept.named,
        )

    @property
    def type(self) -> ActorType:
        """The type that most mentions have."""
        return cast("ActorType", self._first("type", self.types))

    @property
    def name(self) -> str:
        """The spelling that most mentions have."""
        return self._first("name", self.names)

    @property
    def side(self) -> str | None:
        """The side that most mentions have."""
        return self._first("side", self.sides) if self.sides else None

    def _first(self, of: str, counted: Counter[Any]) -> str:
        if of not in self._most:
            self._most[of] = most(counted)
        return self._most[of]

    @property
    def weight(self) -> int:
        """How often it is mentioned."""
        return self.names.total()


@dataclass(frozen=True, slots=True)
class _Kept:
    """A form as it is packed."""

    names: dict[str, int]
    types: dict[ActorType, int]
    sides: dict[str, int]
    aliases: dict[str, tuple[str, ...]]
    roles: tuple[tuple[Role, int], ...]
    articles: tuple[str, ...]
    named: int


def _lessen(counts: Counter[Any], value: Any, weight: int) -> None:  # noqa: ANN401 - what is counted
    """Count something so much less, and not at all where nothing is left of it."""
    counts[value] -= weight
    if not counts[value]:
        del counts[value]


def most(counted: Counter[_Value]) -> _Value:
    """The value counted most; of several the least in order."""
    if len(counted) == 1:
        return next(iter(counted))
    return min(counted, key=lambda value: (-counted[value], value))


def shown(forms: list[Form]) -> str:
    """The name an actor is shown by: the fullest kind, the most frequent, the least in order.

    A state goes before what stands for it, the named before the described, a name that is written
    as one before one that is not, full names before lone ones, and what many articles write before
    what one writes often. A description ("protesters") is none for being written as one by a few.
    """
    names: Counter[str] = Counter()
    spread: dict[str, int] = {}
    given: set[str] = set()
    for form in forms:
        names.update(form.names)
        for name in form.names:
            spread[name] = max(spread.get(name, 0), len(form.articles))
        given.update(form.names if 2 * form.named >= len(form.articles) else ())
    return min(
        names,
        key=lambda name: (
            not _is_state(name),
            name not in given,
            name in given and not _proper(name),
            len(name.split()) < 2,
            -spread[name],
            -names[name],
            name,
        ),
    )


def _is_state(name: str) -> bool:
    """Whether a name is a state's: what else stands for it, its government too, is shown as it."""
    entry = surfaces().get(name)
    return entry is not None and entry.kind == "state" and entry.name == name


def _proper(name: str) -> bool:
    """Whether a name is written as one, every longer word with a capital, and is no acronym."""
    words = (word for word in name.split() if len(word) > 3)
    return not shouted(name) and all(w[0].isupper() or _ARTICLE.match(w) for w in words)
