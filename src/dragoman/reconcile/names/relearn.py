"""Who is who after new articles: only names that may be tied to theirs are decided again.

What joins two ways of naming hangs on those that share tokens with them (`naming`), and
on nothing else in the record. What an article changes is so shut in what its own ways of naming
are tied to, over however many others; the rest of the record keeps its names.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from dragoman.model.actor import LocalActor
from dragoman.model.memory import Token
from dragoman.model.name_memory import NameMemory, Way
from dragoman.reconcile.names.actors import Directory, joined
from dragoman.reconcile.names.forms import Form
from dragoman.reconcile.names.naming import family_of, form_key, head_of, tokens
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
    touched = _touched(memory, list(went), list(came))
    seeds = set(touched) | memory.tied(touched)
    memory.learn({key: way(key, form) for key, form in touched.items()})
    while True:
        forms = _closed(memory, seeds)
        directory = Directory(forms, joined(forms, small=False), {}, _elsewhere(memory, forms))
        before = memory.shown({*forms, *touched})
        changed = {k for k in {*before, *forms} if before.get(k) != directory.shown.get(k)}
        beside = memory.sided(changed) - forms.keys()
        if not beside:
            return Relearnt(frozenset((*forms, *touched)), directory)
        seeds |= beside


def learnt(memory: NameMemory, forms: Mapping[str, Form]) -> None:
    """Remember all ways of naming of a record, where none is remembered."""
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
            sides[family].add((f"{STATE}{folded(form.side)}", True))
    for key in led:
        if own := forms[key].side:
            sides[led[key]].add((f"{STATE}{folded(own)}", True))
    return {key: frozenset(sides[head]) for key, head in led.items()}


def _touched(memory: NameMemory, went: list[Named], came: list[Named]) -> dict[str, Form]:
    keys = {form_key(actor) for _, actors in (*went, *came) for actor in actors}
    known = _forms(memory, keys)
    forms = {key: known.get(key) or Form() for key in sorted(keys)}
    for article, actors in went:
        for actor in actors:
            forms[form_key(actor)].drop(article, actor)
    for article, actors in came:
        for actor in actors:
            forms[form_key(actor)].take(article, actor)
    return forms


def _forms(memory: NameMemory, keys: Collection[str]) -> dict[str, Form]:
    return {key: Form.unpacked(body) for key, body in memory.bodies(keys).items()}


@lru_cache(maxsize=1 << 11)
def _read(body: bytes) -> Form:
    """A way of naming that nobody changes: many articles touch the same ones."""
    return Form.unpacked(body)


def _closed(memory: NameMemory, seeds: Collection[str]) -> dict[str, Form]:
    """The ways of naming that are tied to these, over however many others."""
    forms: dict[str, Form] = {}
    seen: set[str] = set()
    fresh = set(seeds)
    while fresh:
        while fresh:
            seen |= fresh
            forms |= {key: _read(body) for key, body in memory.bodies(fresh).items()}
            around = memory.tied(fresh) | memory.under({f"{STATE}{key}" for key in fresh})
            fresh = around - seen
        states = governed(forms)
        memory.tie({key: {*tokens(key, forms[key]), *found} for key, found in states.items()})
        told = {token.removeprefix(STATE) for found in states.values() for token, _ in found}
        fresh = told - seen
    return dict(sorted(forms.items()))


def _elsewhere(memory: NameMemory, forms: Mapping[str, Form]) -> dict[str, str]:
    """As what the sides of ways of naming are shown that are not among them."""
    sides = {folded(side) for form in forms.values() for side in form.sides}
    return memory.shown(sides - forms.keys())
