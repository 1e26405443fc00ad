"""Actors: one for every way of naming it, over all articles, in whatever order they come."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from dragoman.knowledge.roles import roles as role_words
from dragoman.knowledge.stances import stances
from dragoman.knowledge.states import surfaces
from dragoman.model.actor import Actor, Merge
from dragoman.model.identity import content_hash
from dragoman.model.judgement import Judgements
from dragoman.reconcile.bodies import join_bodies, join_governments
from dragoman.reconcile.forms import Form, most, shown
from dragoman.reconcile.links import OF, Links, spelled
from dragoman.reconcile.offices import join_offices
from dragoman.reconcile.persons import join_persons
from dragoman.reconcile.spelling import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dragoman.model.actor import LocalActor
    from dragoman.model.vocabulary import ActorType

_TOLD = 3  # articles named as evidence for one way of naming
_WORD = re.compile(r"[^\W\d_]+")
_NONE = Judgements()


def _watches(actor: Actor) -> bool:
    words = {word for role in actor.roles for word in _WORD.findall(role.title.lower())}
    return bool(words & stances().observers)


class Directory:
    """Who is who in a record: the canonical name of every local one, and the actors themselves."""

    def __init__(
        self,
        forms: dict[str, Form],
        links: Links,
        sided: dict[tuple[str, str], str],
        names: Mapping[str, str],
    ) -> None:
        """Forms by key, how they are joined, keys of lone names with a side, names judged."""
        self._sided = sided
        self._links = links
        self._members: dict[str, list[str]] = {}
        for key in sorted(forms):
            self._members.setdefault(links.root(key), []).append(key)
        self._forms = forms
        self._shown: dict[str, str] = {}
        for members in self._members.values():
            judged = [names[spelled(key)] for key in members if spelled(key) in names]
            name = judged[0] if judged else shown([forms[key] for key in members])
            for key in members:
                self._shown[key] = name
        made = (self._actor(members) for members in self._members.values())
        self._actors = tuple(sorted(made, key=lambda actor: (actor.name, actor.id)))
        self._parties = {
            actor.name: actor.side
            for actor in self._actors
            if actor.type == "person" and actor.side and actor.roles and not _watches(actor)
        }

    def party(self, name: str) -> str:
        """For whom a person of the record speaks; anybody else is a party of their own.

        Many articles name a minister without saying whose; the others do. Those whose office is to
        watch speak for nobody.
        """
        return self._parties.get(name, name)

    def canonical(self, article_key: str, local_name: str) -> str:
        """The record's name for one article's name; an unknown name comes back as it is."""
        key = folded(local_name)
        return self._shown.get(self._sided.get((article_key, key), key), local_name)

    def actors(self) -> tuple[Actor, ...]:
        """Every actor of the record, by name."""
        return self._actors

    def merges(self, ids: Mapping[str, str]) -> tuple[Merge, ...]:
        """Why the ways of naming each actor are one, by actor; `ids` are shown ids by article key.

        First the names that differ from article to article, then those that one article uses.
        """
        found = [
            self._merge(
                self._shown[step.key], step.key, self._forms[step.other].name, step.why, ids
            )
            for step in self._links.steps
        ]
        for members in self._members.values():
            found += self._local(members, ids)
        return tuple(sorted(set(found), key=lambda m: (m.actor, m.form, m.to, m.why, m.articles)))

    def _merge(self, actor: str, key: str, to: str, why: str, ids: Mapping[str, str]) -> Merge:
        form = self._forms[key]
        return Merge(actor, form.name, to, why, _first(form.articles, ids))

    def _local(self, members: list[str], ids: Mapping[str, str]) -> Iterable[Merge]:
        """The other ways in which the articles that use a name call its bearer."""
        known = {spelled(key) for key in members}
        told: set[str] = set()
        for key in members:
            form = self._forms[key]
            for alias, articles in sorted(form.aliases.items()):
                if folded(alias) in known or folded(alias) in told or not _can_be(alias, form):
                    continue
                told.add(folded(alias))
                where = _first(articles, ids)
                yield Merge(self._shown[key], alias, form.name, "one article calls both so", where)

    def _actor(self, members: list[str]) -> Actor:
        forms = [self._forms[key] for key in members]
        name = self._shown[members[0]]
        types: Counter[ActorType] = Counter()
        for form in forms:
            types.update(form.types)
        kind = most(types)
        sides: Counter[str] = Counter()
        for form in forms:
            for side, weight in form.sides.items():
                sides[self.canonical("", side)] += weight
        del sides[name]
        aliases = {alias for form in forms for alias in form.aliases if _can_be(alias, form)}
        aliases.update(written for form in forms for written in form.names)
        roles = {role for form in forms for role in form.roles}
        return Actor(
            id=f"a-{content_hash('actor', kind, name)}",
            name=name,
            type=kind,
            side=most(sides) if sides else None,
            roles=tuple(sorted(roles, key=lambda r: (r.article, r.start, r.end, r.title))),
            aliases=tuple(sorted(aliases)),
        )


def learn(
    named: Iterable[tuple[str, tuple[LocalActor, ...]]], judgements: Judgements = _NONE
) -> Directory:
    """Who is who over all articles, from (article key, its actors) in any order.

    1. Ways of naming are gathered; a family name alone is kept apart by the side it is given.
    2. What was judged to be one is joined, what was judged to be two stays two. 3. Persons,
    bodies, governments and offices are joined by the rules of their files. Descriptions of the
    unnamed join nothing but themselves and the one who holds the office they name.
    """
    forms: dict[str, Form] = {}
    sided: dict[tuple[str, str], str] = {}
    for article, actors in named:
        for actor in actors:
            key = folded(actor.name)
            if actor.named and actor.type == "person" and actor.side and " " not in key:
                lone = sided[article, key] = f"{key}{OF}{folded(actor.side)}"
                forms.setdefault(lone, Form()).take(article, actor)
            else:
                forms.setdefault(key, Form()).take(article, actor)
    apart = [(folded(a), folded(b)) for a, b in judgements.apart]
    links = Links(forms, apart)
    _join_judged(forms, links, judgements)
    join_persons(forms, links)
    join_bodies(forms, links)
    join_governments(forms, links)
    join_offices(forms, links)
    names = {folded(name): to for name, to in judgements.names}
    return Directory(forms, links, sided, names)


def _join_judged(forms: dict[str, Form], links: Links, judgements: Judgements) -> None:
    """Join what was judged to be one, under whatever side a lone name stands."""
    written: dict[str, list[str]] = {}
    for key in sorted(forms):
        written.setdefault(spelled(key), []).append(key)
    for first, second in judgements.same:
        keys = [*written.get(folded(first), ()), *written.get(folded(second), ())]
        for key in keys[1:]:
            links.join(keys[0], key, "judged to be one")


def _first(articles: Iterable[str], ids: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(sorted(ids.get(key, key) for key in articles)[:_TOLD])


def _can_be(alias: str, form: Form) -> bool:
    """Whether an article's other way of naming can be this one's.

    A way of address ("Mr. President") names nobody, and who speaks for one state does not hold
    another's office ("Norlandic leader", "Norland's president"): a slip of one article's reading.
    """
    words = _WORD.findall(alias)
    if len(words) > 1 and words[0].lower() in role_words().honorifics:
        return not all(word.lower() in role_words().offices for word in words[1:])
    if form.type != "person" or len(words) < 2 or not _is_state(form.side):
        return True
    called = next((s for s in (" ".join(words[:2]), words[0]) if s in surfaces()), "")
    entry = surfaces().get(called)
    if not entry or entry.name == form.side:
        return True
    owned = alias[len(called) :].startswith(("'s ", "’s ")) and words[-1] in role_words().offices
    return entry.kind != "adjective" and not (entry.kind == "state" and owned)


def _is_state(side: str | None) -> bool:
    """Whether the side somebody speaks for is a state."""
    entry = surfaces().get(side or "")
    return entry is not None and entry.kind == "state"
