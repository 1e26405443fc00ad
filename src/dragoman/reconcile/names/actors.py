"""The actors of a record: one for all the ways of naming it, whatever the order of articles."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from dragoman.knowledge.roles import roles as role_words
from dragoman.knowledge.stances import is_chamber, stances
from dragoman.knowledge.states import is_state, surfaces
from dragoman.model.actor import IN_ONE, Actor, LocalActor, Merge
from dragoman.model.identity import content_hash
from dragoman.model.judgement import Judgements
from dragoman.model.name_memory import Step
from dragoman.model.vocabulary import ActorType
from dragoman.reconcile.names.bodies import join_bodies, join_governments
from dragoman.reconcile.names.forms import Form, most, shown
from dragoman.reconcile.names.links import GOVERNMENT, OFFICE, Links, spelled
from dragoman.reconcile.names.naming import form_key
from dragoman.reconcile.names.offices import join_offices
from dragoman.reconcile.names.persons import join_persons
from dragoman.reconcile.names.spelling import folded

_TOLD = 3  # articles named as evidence for one way of naming
_WORD = re.compile(r"[^\W\d_]+")
_NONE = Judgements()
_NOWHERE: Mapping[str, str] = {}
SMALL = 20  # articles


def _watches(actor: Actor) -> bool:
    words = {word for role in actor.roles for word in _WORD.findall(role.title.lower())}
    return bool(words & stances().observers)


def _is_private(actor: Actor) -> bool:
    """Whether all that somebody is said to be speaks for no state: "the Tarnian singer"."""
    words = [w for role in actor.roles for w in _WORD.findall(role.title.lower())]
    nouns = [role_words().persons[word] for word in words if word in role_words().persons]
    return bool(nouns) and role_words().private.issuperset(nouns)


class Directory:
    """Who is who among some ways of naming: what each is shown as, and the actors themselves.

    `members` are the keys of each actor and `heads` the actors, by the key that stands for them;
    `shown` is the name that a key is shown by, `forms` are the ways of naming.
    """

    def __init__(
        self,
        forms: Mapping[str, Form],
        links: Links,
        names: Mapping[str, str],
        elsewhere: Mapping[str, str] = _NOWHERE,
    ) -> None:
        """Forms by key, how they are joined, names judged, and what other keys are shown as."""
        self._links = links
        self._elsewhere = elsewhere
        self.members: dict[str, list[str]] = {}
        for key in sorted(forms):
            self.members.setdefault(links.root(key), []).append(key)
        self.forms = forms
        self.shown: dict[str, str] = {}
        for members in self.members.values():
            judged = [names[spelled(key)] for key in members if spelled(key) in names]
            name = judged[0] if judged else shown([forms[key] for key in members])
            for key in members:
                self.shown[key] = name
        self.heads = {root: self._actor(members) for root, members in self.members.items()}

    @property
    def steps(self) -> Sequence[Step]:
        """How the ways of naming were joined."""
        return self._links.steps

    def parties(self) -> dict[str, str]:
        """For whom each person speaks who has an office other than to watch.

        No member speaks for the chamber: what a senator wants is not the senate's wish.
        """
        return {
            actor.name: actor.side
            for actor in self.actors()
            if actor.type == "person" and actor.side and actor.roles and not _watches(actor)
            if not _is_private(actor) and not is_chamber(actor.side)
        }

    def actors(self) -> tuple[Actor, ...]:
        """Every actor, by name."""
        return tuple(sorted(self.heads.values(), key=lambda actor: (actor.name, actor.id)))

    def merges(self, ids: Mapping[str, str]) -> tuple[Merge, ...]:
        """Why the ways of naming each actor are one, by actor; `ids` are shown ids by article key.

        First the names that differ from article to article, then those that one article uses.
        """
        found = [
            self._merge(self.shown[step.key], step.key, self.forms[step.other].name, step.why, ids)
            for step in self.steps
        ]
        for members in self.members.values():
            found += self._local(members, ids)
        return tuple(sorted(set(found), key=lambda m: (m.actor, m.form, m.to, m.why, m.articles)))

    def _merge(self, actor: str, key: str, to: str, why: str, ids: Mapping[str, str]) -> Merge:
        form = self.forms[key]
        return Merge(actor, form.name, to, why, _first(form.articles, ids))

    def _local(self, members: list[str], ids: Mapping[str, str]) -> Iterable[Merge]:
        """The other ways in which the articles that use a name call its bearer."""
        known = {spelled(key) for key in members}
        told: set[str] = set()
        for key in members:
            form = self.forms[key]
            for alias, articles in sorted(form.aliases.items()):
                if folded(alias) in known or folded(alias) in told or not _can_be(alias, form):
                    continue
                told.add(folded(alias))
                where = _first(articles, ids)
                yield Merge(self.shown[key], alias, form.name, IN_ONE, where)

    def _actor(self, members: list[str]) -> Actor:
        forms = [self.forms[key] for key in members]
        name = self.shown[members[0]]
        types: Counter[ActorType] = Counter()
        for form in forms:
            types.update(form.types)
        kind = most(types)
        sides: Counter[str] = Counter()
        for form in forms:
            for side, weight in form.sides.items():
                key = folded(side)
                sides[self.shown.get(key) or self._elsewhere.get(key, side)] += weight
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
) -> tuple[dict[str, Form], Directory]:
    """Who is who over all articles, from (article key, its actors) in any order.

    Ways of naming are gathered, then joined; a family name alone is kept apart by the side it is
    given.
    """
    forms: dict[str, Form] = {}
    articles = 0
    for article, actors in named:
        articles += 1
        for actor in actors:
            forms.setdefault(form_key(actor), Form()).take(article, actor)
    links = joined(forms, judgements, small=articles <= SMALL)
    names = {folded(name): to for name, to in judgements.names}
    return forms, Directory(forms, links, names)


def joined(forms: dict[str, Form], judgements: Judgements = _NONE, *, small: bool) -> Links:
    """Which ways of naming are one actor's.

    1. What was judged to be one is joined, what was judged to be two stays two. 2. Persons,
    bodies, governments and offices are joined by the rules of their files. Descriptions of the
    unnamed join nothing but themselves and the one who holds the office they name.
    """
    apart = [(folded(a), folded(b)) for a, b in judgements.apart]
    links = Links(forms, apart)
    _join_judged(forms, links, judgements)
    join_persons(forms, links, small=small)
    join_bodies(forms, links, small=small)
    links.stage = GOVERNMENT
    join_governments(forms, links)
    links.stage = OFFICE
    join_offices(forms, links)
    return links


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
    if form.type != "person" or len(words) < 2 or not is_state(form.side):
        return True
    called = next((s for s in (" ".join(words[:2]), words[0]) if s in surfaces()), "")
    entry = surfaces().get(called)
    if not entry or entry.name == form.side:
        return True
    owned = alias[len(called) :].startswith(("'s ", "’s ")) and words[-1] in role_words().offices
    return entry.kind != "adjective" and not (entry.kind == "state" and owned)
