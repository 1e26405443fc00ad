"""Actors: one for every way of naming it, over all articles, in whatever order they come."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from dragoman.model.actor import Actor
from dragoman.model.identity import content_hash
from dragoman.reconcile.spelling import (
    acronym,
    bag,
    folded,
    one_family,
    one_person,
    parts,
    shouted,
    sound,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dragoman.model.actor import LocalActor, Role
    from dragoman.model.vocabulary import ActorType

_OF = "\x00"  # parts a lone family name from the side it was given
_Value = TypeVar("_Value", bound=str)
_WIDEST = 400  # names of one sound and initial that are compared pair by pair; more are left apart


@dataclass(slots=True)
class _Form:
    """One way of naming, over all articles: what they say of whoever is named so."""

    names: Counter[str] = field(default_factory=Counter)
    types: Counter[ActorType] = field(default_factory=Counter)
    sides: Counter[str] = field(default_factory=Counter)
    aliases: set[str] = field(default_factory=set)
    roles: set[Role] = field(default_factory=set)
    named: bool = False

    def take(self, actor: LocalActor) -> None:
        """Add what one article says."""
        weight = max(actor.mentions, 1)
        self.names[actor.name] += weight
        self.types[actor.type] += weight
        if actor.side:
            self.sides[actor.side] += weight
        self.aliases.update(actor.aliases)
        self.roles.update(actor.roles)
        self.named = self.named or actor.named

    @property
    def type(self) -> ActorType:
        """The type that most mentions have."""
        return _most(self.types)

    @property
    def name(self) -> str:
        """The spelling that most mentions have."""
        return _most(self.names)


class Directory:
    """Who is who in a record: the canonical name of every local one, and the actors themselves."""

    def __init__(
        self, forms: dict[str, _Form], home: dict[str, str], sided: dict[tuple[str, str], str]
    ) -> None:
        """Forms by key, the key that each belongs to, and the keys of lone names with a side."""
        self._sided = sided
        self._members: dict[str, list[str]] = {}
        for key in sorted(forms):
            self._members.setdefault(home[key], []).append(key)
        self._forms = forms
        self._shown: dict[str, str] = {}
        for members in self._members.values():
            shown = _shown([forms[key] for key in members])
            for key in members:
                self._shown[key] = shown

    def canonical(self, article_key: str, local_name: str) -> str:
        """The record's name for one article's name; an unknown name comes back as it is."""
        key = folded(local_name)
        return self._shown.get(self._sided.get((article_key, key), key), local_name)

    def actors(self) -> tuple[Actor, ...]:
        """Every actor of the record, by name."""
        made = (self._actor(members) for members in self._members.values())
        return tuple(sorted(made, key=lambda actor: (actor.name, actor.id)))

    def _actor(self, members: list[str]) -> Actor:
        forms = [self._forms[key] for key in members]
        name = self._shown[members[0]]
        types: Counter[ActorType] = Counter()
        for form in forms:
            types.update(form.types)
        kind = _most(types)
        sides: Counter[str] = Counter()
        for form in forms:
            for side, weight in form.sides.items():
                sides[self.canonical("", side)] += weight
        del sides[name]
        aliases = {alias for form in forms for alias in (*form.aliases, *form.names)}
        roles = {role for form in forms for role in form.roles}
        return Actor(
            id=f"a-{content_hash('actor', kind, name)}",
            name=name,
            type=kind,
            side=_most(sides) if sides else None,
            roles=tuple(sorted(roles, key=lambda r: (r.article, r.start, r.end, r.title))),
            aliases=tuple(sorted(aliases)),
        )


def learn(named: Iterable[tuple[str, tuple[LocalActor, ...]]]) -> Directory:
    """Who is who over all articles, from (article key, its actors) in any order.

    Personal names join where family name and given name are the same in two transliterations; a
    family name alone joins its one bearer, and stays alone where there are several; an acronym
    joins the name that an article introduces it for, or the one name with these initials.
    Descriptions of the unnamed join nothing but themselves.
    """
    forms: dict[str, _Form] = {}
    sided: dict[tuple[str, str], str] = {}
    for article, actors in named:
        for actor in actors:
            key = folded(actor.name)
            if actor.named and actor.type == "person" and actor.side and " " not in key:
                lone = sided[article, key] = f"{key}{_OF}{folded(actor.side)}"
                forms.setdefault(lone, _Form()).take(actor)
            else:
                forms.setdefault(key, _Form()).take(actor)
    home = {key: key for key in forms}
    _join_persons(forms, home)
    _join_bodies(forms, home)
    return Directory(forms, {key: _root(home, key) for key in forms}, sided)


def _root(home: dict[str, str], key: str) -> str:
    while home[key] != key:
        home[key] = home[home[key]]
        key = home[key]
    return key


def _join(home: dict[str, str], a: str, b: str) -> None:
    """Make two names one actor's; the lesser name in order is the root."""
    first, second = sorted((_root(home, a), _root(home, b)))
    home[second] = first


def _join_persons(forms: dict[str, _Form], home: dict[str, str]) -> None:
    persons = [key for key in sorted(forms) if forms[key].named and forms[key].type == "person"]
    blocks: dict[tuple[str, str], list[str]] = {}
    families: dict[str, list[str]] = {}
    for key in persons:
        words = parts(key)
        if len(words) > 1:
            blocks.setdefault((sound(words[-1]), words[0][0]), []).append(key)
            families.setdefault(sound(words[-1]), []).append(key)
    for _, block in sorted(blocks.items()):
        _join_spellings(block, forms, home)
    for key in persons:
        if " " not in key.partition(_OF)[0]:
            _join_alone(key, families, forms, home)
    _join_lone(persons, forms, home)


def _join_spellings(block: list[str], forms: dict[str, _Form], home: dict[str, str]) -> None:
    """Join full names of one sound and initial; a shorter one only where it can be but one person.

    The fullest come first, so that "J. Holt" finds both Jana and Jack Holt and joins neither.
    """
    block = sorted(block, key=lambda key: (-len(parts(key)), -len(parts(key)[0]), key))[:_WIDEST]
    for i, key in enumerate(block):
        fuller = block[:i]
        same = (b for b in fuller if one_person(key, b) and _agree(forms[key], forms[b]))
        roots = {_root(home, other) for other in same}
        if len(roots) == 1:
            _join(home, key, roots.pop())


def _join_alone(
    key: str, families: dict[str, list[str]], forms: dict[str, _Form], home: dict[str, str]
) -> None:
    """Join a family name to its bearer, if there is only one, or only one of its side."""
    name, _, side = key.partition(_OF)
    bearers = _bearers(name, families.get(sound(parts(name)[0]), []))
    if side:
        bearers = [b for b in bearers if _of_side(forms[b], side)] or bearers
    roots = {_root(home, bearer) for bearer in bearers}
    if len(roots) == 1:
        _join(home, key, roots.pop())


def _agree(a: _Form, b: _Form) -> bool:
    """Whether two persons can be of one side."""
    return not a.sides or not b.sides or bool(a.sides.keys() & b.sides.keys())


def _bearers(word: str, family: list[str]) -> list[str]:
    """The full names whose family name a word is, letter for letter or in another spelling."""
    name = parts(word)[-1]
    same = [key for key in family if parts(key)[-1] == name]
    return same or [key for key in family if one_family(name, parts(key)[-1])]


def _of_side(form: _Form, side: str) -> bool:
    return any(folded(one) == side for one in form.sides)


def _join_lone(persons: list[str], forms: dict[str, _Form], home: dict[str, str]) -> None:
    """Join the sides of a lone name that found no bearer: one name shown is one actor."""
    first: dict[str, str] = {}
    for key in persons:
        name = key.partition(_OF)[0]
        if " " not in name and _root(home, key) == key:
            _join(home, first.setdefault(name, name if name in forms else key), key)


def _join_bodies(forms: dict[str, _Form], home: dict[str, str]) -> None:
    bodies = [
        key for key in sorted(forms) if forms[key].named and forms[key].type == "organisation"
    ]
    bags: dict[str, list[str]] = {}
    shorts: dict[str, set[str]] = {}
    initials: dict[str, set[str]] = {}
    for key in bodies:
        form = forms[key]
        side = _most(form.sides) if form.sides else None
        bags.setdefault(bag(form.name, side), []).append(key)
        for alias in form.aliases:
            if shouted(alias) and folded(alias) != key:
                shorts.setdefault(folded(alias), set()).add(key)
        if not shouted(form.name):
            initials.setdefault(acronym(form.name).casefold(), set()).add(key)
    for _, same in sorted(bags.items()):
        for other in same[1:]:
            _join(home, same[0], other)
    for key in bodies:
        if shouted(forms[key].name):
            full = shorts.get(key) or (initials.get(key, set()) if len(key) > 2 else set())
            roots = {_root(home, one) for one in full}
            if len(roots) == 1:
                _join(home, key, roots.pop())


def _shown(forms: list[_Form]) -> str:
    """The name an actor is shown by: the fullest kind, the most frequent, the least in order."""
    names: Counter[str] = Counter()
    for form in forms:
        names.update(form.names)
    return min(
        names, key=lambda name: (not _proper(name), len(name.split()) < 2, -names[name], name)
    )


def _proper(name: str) -> bool:
    """Whether a name is written as one, every longer word with a capital, and is no acronym."""
    return not shouted(name) and all(w[0].isupper() for w in name.split() if len(w) > 3)


def _most(counted: Counter[_Value]) -> _Value:
    """The value counted most; of several the least in order."""
    return min(counted, key=lambda value: (-counted[value], value))
