"""Forms: one way of naming over all articles, and what they say of whoever is named so."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from dragoman.reconcile.spelling import shouted

if TYPE_CHECKING:
    from dragoman.model.actor import LocalActor, Role
    from dragoman.model.vocabulary import ActorType

_ARTICLE = re.compile(r"[ae]l-[A-Z]|d['’][A-Z]")
_Value = TypeVar("_Value", bound=str)


@dataclass(slots=True)
class Form:
    """One way of naming: the spellings, types and sides by mentions, aliases, roles, articles."""

    names: Counter[str] = field(default_factory=Counter)
    types: Counter[ActorType] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)
    aliases: dict[str, set[str]] = field(default_factory=dict)
    roles: set[Role] = field(default_factory=set)
    articles: set[str] = field(default_factory=set)
    named: bool = False

    def take(self, article: str, actor: LocalActor) -> None:
        """Add what one article (by its key) says."""
        weight = max(actor.mentions, 1)
        self.names[actor.name] += weight
        self.types[actor.type] += weight
        if actor.side:
            self.sides[actor.side] += weight
        for alias in actor.aliases:
            self.aliases.setdefault(alias, set()).add(article)
        self.roles.update(actor.roles)
        self.articles.add(article)
        self.named = self.named or actor.named

    @property
    def type(self) -> ActorType:
        """The type that most mentions have."""
        return most(self.types)

    @property
    def name(self) -> str:
        """The spelling that most mentions have."""
        return most(self.names)

    @property
    def side(self) -> str | None:
        """The side that most mentions have."""
        return most(self.sides) if self.sides else None

    @property
    def weight(self) -> int:
        """How often it is mentioned."""
        return self.names.total()


def most(counted: Counter[_Value]) -> _Value:
    """The value counted most; of several the least in order."""
    return min(counted, key=lambda value: (-counted[value], value))


def shown(forms: list[Form]) -> str:
    """The name an actor is shown by: the fullest kind, the most frequent, the least in order.

    The named go before the described, what is written as a name before what is not, full names
    before lone ones.
    """
    names: Counter[str] = Counter()
    given: set[str] = set()
    for form in forms:
        names.update(form.names)
        given.update(form.names if form.named else ())
    return min(
        names,
        key=lambda name: (
            name not in given,
            not _proper(name),
            len(name.split()) < 2,
            -names[name],
            name,
        ),
    )


def _proper(name: str) -> bool:
    """Whether a name is written as one, every longer word with a capital, and is no acronym."""
    words = (word for word in name.split() if len(word) > 3)
    return not shouted(name) and all(w[0].isupper() or _ARTICLE.match(w) for w in words)
