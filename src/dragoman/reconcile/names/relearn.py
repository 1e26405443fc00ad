"""Who is who after new articles: only names that may be tied to theirs are decided again.

What joins two ways of naming hangs on those that share tokens with them (`naming`), and on nothing
else in the record: for persons and bodies over however many others, for a government on those who
have the name of its head, for a description on those who hold its office. Which of these are one
is known from the steps by which they were joined; of an actor that changes all ways are read.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.actor import LocalActor
from dragoman.model.memory import Token
from dragoman.model.name_memory import NameMemory, Step, Way
from dragoman.reconcile.names.actors import Directory
from dragoman.reconcile.names.bodies import MISREAD, join_bodies, join_governments
from dragoman.reconcile.names.forms import Form
from dragoman.reconcile.names.links import GOVERNMENT, OFFICE, OWN, Links
from dragoman.reconcile.names.naming import (
    HEAD,
    OFFICE_OF,
    asked,
    family_of,
    form_key,
    head_of,
    tokens,
)
from dragoman.reconcile.names.offices import join_offices
from dragoman.reconcile.names.persons import join_persons
from dragoman.reconcile.names.spelling import folded

STATE = "state "

Named = tuple[str, tuple["LocalActor", ...]]  # an article by its key, and its actors


@dataclass(frozen=True, slots=True)
class Relearnt:
    """The part of a record's names that was learnt anew: its keys, and who is who among them."""

    keys: frozenset[str]
    directory: Directory


def relearn(memory: NameMemory, went: Iterable[Named], came: Iterable[Named]) -> Relearnt:
    """Learn anew what some articles change, from what they said and what they say now."""
    before, touched = _touched(memory, list(went), list(came))
    seeds = touched.keys() | memory.tied(touched)
    memory.learn({key: way(key, form) for key, form in touched.items()})
    again = _Again(memory, before, touched)
    again.own(seeds)
    again.governments()
    again.offices()
    every = again.changed | memory.fellows(again.changed)
    directory = again.directory(every)
    shown = memory.shown(every)
    other = {key for key in every if shown.get(key) != directory.shown.get(key)}
    if beside := memory.sided(other) - every:
        every |= beside | memory.fellows(beside)
        directory = again.directory(every)
    return Relearnt(frozenset(every), directory)


class _Again:
    """Decides anew what ways of naming mean, stage by stage, where a change may matter.

    `changed` are those that articles changed, and those that were joined to others or are no more.
    """

    def __init__(
        self, memory: NameMemory, before: Mapping[str, Form], touched: Mapping[str, Form]
    ) -> None:
        """`touched` are the ways of naming that articles changed, which were as `before`."""
        self._memory, self._touched = memory, touched
        self._forms = {key: form for key, form in touched.items() if form.articles}
        self._looked = set(touched)
        self._tokens = {t for forms in (before, touched) for t in _tokens(forms)}
        self._states = {
            key
            for key, form in touched.items()
            if _is_state(form) != (key in before and _is_state(before[key]))
        }
        self._own: set[str] = set()
        self._moved: set[str] = set()  # those that are joined otherwise
        self.changed = set(touched)

    def own(self, seeds: Collection[str]) -> None:
        """Which ways of naming persons, and bodies, are one's: all that are tied to some."""
        fresh, self._own = set(seeds), set(seeds)
        while fresh:
            fresh = self._memory.tied(fresh) - self._own
            self._own |= fresh
        forms = self._some(self._own)
        links = Links(forms)
        join_persons(forms, links, small=False)
        join_bodies(forms, links, small=False)
        self._settle(OWN, self._own, links)

    def governments(self) -> None:
        """Which governments are whose: those called by the names of all that may have changed."""
        heads = self._asked(HEAD)
        akin = self._memory.under({f"{STATE}{key}" for key in self._states})
        while True:
            heads |= {f"{HEAD}{head_of(k, form)}" for k, form in self._some(akin).items()}
            forms = self._some(self._memory.under(heads))
            led = {key for key, form in forms.items() if head_of(key, form)}
            states = governed(forms)
            named = {text.removeprefix(STATE) for found in states.values() for text, _ in found}
            forms |= {key: form for key, form in self._some(named).items() if _is_state(form)}
            links = self._links(forms, OWN)
            links.stage = GOVERNMENT
            join_governments(dict(sorted(forms.items())), links)
            akin = self._mates(led, links.steps) - led
            if not akin:
                break
        self._memory.tie({k: {*tokens(k, forms[k]), *states.get(k, ())} for k in led})
        self._settle(GOVERNMENT, led | self._touched.keys(), links)

    def _asked(self, kind: str) -> set[str]:
        """The tokens of a kind that all have or had that changed."""
        forms = self._some(self.changed - self._touched.keys())
        return {t for t in (*self._tokens, *_tokens(forms)) if t.startswith(kind)}

    def _mates(self, led: Collection[str], made: Iterable[Step]) -> set[str]:
        """The governments that are one body, or one person, with some of these, by any name."""
        known = self._memory.steps(self._around(led))
        steps = [s for s in (*known, *made) if s.stage == OWN or s.why == MISREAD]
        found = Links(set(led).union(*(s[:2] for s in steps)), steps=steps).among(led)
        return {key for key, form in self._some(found).items() if head_of(key, form)}

    def offices(self) -> None:
        """Who is meant by an office: where it may be held by others than before."""
        under = self._memory.under(self._asked(OFFICE_OF))
        told = {k: form for k, form in self._some(under).items() if not form.named}
        held = self._some(self._memory.under({t for t in _tokens(told) if t.startswith(OFFICE_OF)}))
        forms = told | {key: form for key, form in held.items() if form.named}
        links = self._links(forms, GOVERNMENT)
        links.stage = OFFICE
        join_offices(forms, links)
        self._settle(OFFICE, told.keys() | self._touched.keys(), links)

    def directory(self, keys: Collection[str]) -> Directory:
        """Who is who among all the ways of naming some actors."""
        forms = self._some(keys)
        sides = {folded(side) for form in forms.values() for side in form.sides}
        elsewhere = self._memory.shown(sides - forms.keys())
        links = Links(forms, steps=sorted(self._memory.steps(keys)))
        return Directory(forms, links, {}, elsewhere)

    def _settle(self, stage: int, decided: Collection[str], links: Links) -> None:
        """Remember how ways of naming were joined in a stage, and all that are joined otherwise."""
        now = {step for step in links.steps if step.stage == stage}
        was = {step for step in self._memory.steps(decided) if step.stage == stage}
        self._moved.update(*(step[:2] for step in now ^ was))
        before = self._links(self._moved, stage).among(self._moved) if self._moved else set()
        self._memory.rejoin(was - now, now - was)
        if self._moved:
            self._moved |= before | self._links(self._moved, stage).among(self._moved)
            self.changed |= self._moved

    def _links(self, keys: Collection[str], stage: int) -> Links:
        """How ways of naming are joined by the stages up to one."""
        around = self._around(keys)
        steps = [step for step in self._memory.steps(around) if step.stage <= stage]
        return Links(around.union(*(step[:2] for step in steps)), steps=steps)

    def _around(self, keys: Collection[str]) -> set[str]:
        """Ways of naming, and all that may be one with them by now."""
        some = self._own | set(keys)
        return some | self._memory.fellows(some)

    def _some(self, keys: Collection[str]) -> dict[str, Form]:
        """Those of some ways of naming that are there, in their order."""
        missing = set(keys) - self._looked
        self._looked |= missing
        self._forms |= {key: _read(body) for key, body in self._memory.bodies(missing).items()}
        return {key: self._forms[key] for key in sorted(keys) if key in self._forms}


def learnt(memory: NameMemory, forms: Mapping[str, Form], steps: Iterable[Step]) -> None:
    """Remember all ways of naming of a record and how they were joined; none is remembered."""
    memory.rejoin((), steps)
    states = governed(forms)
    memory.learn({k: way(k, form, states.get(k, frozenset())) for k, form in forms.items()})


def way(key: str, form: Form, states: Collection[Token] = ()) -> Way:
    """A way of naming as it is remembered; `states` tie what may be a government."""
    if not form.articles:
        return Way(None, frozenset(), frozenset())
    sides = frozenset(map(folded, form.sides))
    return Way(form.packed(), frozenset((*tokens(key, form), *states)), sides)


def governed(forms: Mapping[str, Form]) -> dict[str, frozenset[Token]]:
    """By the name of what may be a government, the states that those may speak for who head it."""
    led = {k: head for k, form in forms.items() if (head := head_of(k, form)) and head != k}
    sides: dict[str, set[Token]] = defaultdict(set)
    for key, form in forms.items():
        if (family := family_of(key, form)) and form.side:
            sides[family].add((f"{STATE}{folded(form.side)}", False))
    for key in led:
        if own := forms[key].side:
            sides[led[key]].add((f"{STATE}{folded(own)}", False))
    return {key: frozenset(sides[head]) for key, head in led.items()}


def _touched(
    memory: NameMemory, went: list[Named], came: list[Named]
) -> tuple[dict[str, Form], dict[str, Form]]:
    """The ways of naming that articles change, as they were and as they are now."""
    keys = {form_key(actor) for _, actors in (*went, *came) for actor in actors}
    known = memory.bodies(keys)
    forms = {key: Form.unpacked(known[key]) if key in known else Form() for key in sorted(keys)}
    for article, actors in went:
        for actor in actors:
            forms[form_key(actor)].drop(article, actor)
    for article, actors in came:
        for actor in actors:
            forms[form_key(actor)].take(article, actor)
    return {key: _read(body) for key, body in known.items()}, forms


@lru_cache(maxsize=1 << 11)
def _read(body: bytes) -> Form:
    """A way of naming that nobody changes: many articles touch the same ones."""
    return Form.unpacked(body)


def _tokens(forms: Mapping[str, Form]) -> Iterator[str]:
    return (token for key, form in forms.items() if form.articles for token in asked(key, form))


def _is_state(form: Form) -> bool:
    return bool(form.articles) and form.type == "state"
