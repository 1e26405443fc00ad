"""The tokens by which a way of naming is found by others that may mean the same actor."""

from collections.abc import Iterator
from functools import lru_cache

from dragoman.knowledge.naming import naming
from dragoman.knowledge.nicknames import nicknames
from dragoman.knowledge.roles import roles
from dragoman.model.actor import LocalActor
from dragoman.model.memory import Token
from dragoman.reconcile.names.forms import Form
from dragoman.reconcile.names.links import OF, spelled
from dragoman.reconcile.names.offices import called, held_office
from dragoman.reconcile.names.spelling import LONG, acronym, bag, folded, parts, shouted, sound

HEAD, OFFICE_OF = "head ", "office "  # what is asked for by itself (`relearn`)
_TIES = frozenset(("of", "in", "for", "with", "and", "to"))  # "members of Holt's government"
_GOVERNED = 2  # words of a name before "administration"


def form_key(actor: LocalActor) -> str:
    """The key of an actor's way of naming; a family name alone is kept apart by its side."""
    key = folded(actor.name)
    if actor.named and actor.type == "person" and actor.side and " " not in key:
        return f"{key}{OF}{folded(actor.side)}"
    return key


def tokens(key: str, form: Form) -> Iterator[Token]:
    """The tokens of one way of naming, each with whether it looks for all others that have it.

    No rule of `persons`, or of bodies, looks at two ways of naming that are not tied, over however
    many others, by tokens that they share and that one of those which have them looks under. What
    is tied is not therefore joined. Under the others governments and offices are looked for.
    """
    name = spelled(key)
    if " " not in name:
        yield f"lone {name}", True
    if form.named and form.type == "person":
        yield from _person(key, name, form)
    if form.named and form.type == "organisation":
        yield from _body(key, form)
    yield from ((token, False) for token in asked(key, form))


def asked(key: str, form: Form) -> Iterator[str]:
    """The tokens under which governments and their heads, offices and who holds them are found."""
    if head := head_of(key, form) or family_of(key, form):
        yield f"{HEAD}{head}"
    if form.type == "person" and form.side:
        offices = set(called(form))
        if form.named:
            offices.update(o for role in form.roles if (o := held_office(role, form.side)))
        yield from (f"{OFFICE_OF}{form.side}: {o}" for o in sorted(offices))


def head_of(key: str, form: Form) -> str:
    """The family name by which a body may be known to be the government of its bearer.

    "Holt administration", "Holt's government"; a word may stand behind a possessive ("Holt's
    minority government").
    """
    return _head(key) if form.type in ("organisation", "group") else ""


@lru_cache(maxsize=1 << 14)
def _head(key: str) -> str:
    *words, last = key.split()
    if not words:
        return last
    if last not in naming().government or not _TIES.isdisjoint(words):
        return ""
    owner = next((word for word in words if word.endswith(("'s", "s'"))), "")
    head = owner.removesuffix("'s").removesuffix("'")
    head = head or (words[-1] if len(words) <= _GOVERNED else "")
    return "" if head in roles().offices else head  # "the president's side" is of any president


def family_of(key: str, form: Form) -> str:
    """The family name of a person who is named in full; "" of anybody else."""
    full = form.named and form.type == "person" and OF not in key and " " in key
    return parts(key)[-1] if full else ""


def _person(key: str, name: str, form: Form) -> Iterator[Token]:
    if " " not in name:
        yield from ((token, True) for token in _families(parts(name)[-1]))
    elif OF not in key:
        words = key.replace("-", " ").split()
        given, family = parts(key)[0], parts(key)[-1]
        yield from ((token, False) for token in _families(family))
        for initial in sorted({given[0], *(n[0] for n in nicknames().get(given, ()))}):
            yield f"family {sound(family)} {initial}", True
        yield f"name {key}", True
        cuts = range(1, len(key.split()) - 1)
        yield from ((f"name {' '.join(key.split()[cut:])}", False) for cut in cuts)
        yield f"words {' '.join(words)}", True
        yield f"words {' '.join(words[:-1])}", False
        aliases = {folded(alias) for alias in form.aliases}
        yield from ((f"lone {alias}", False) for alias in sorted(aliases.intersection(words)))


def _families(name: str) -> Iterator[str]:
    """What a family name alone finds its bearer by: its letters; a long one also by its sound."""
    yield f"family {name}"
    if len(name) >= LONG:
        yield f"sound {sound(name)}"


def _body(key: str, form: Form) -> Iterator[Token]:
    yield f"bag {bag(form.name, form.side)}", True
    for written in sorted({form.name, *form.aliases}):
        if shouted(written):
            yield f"short {folded(written)}", False
        elif short := acronym(written).casefold():
            yield f"initials {short}", False
    if shouted(form.name):
        yield f"short {key}", True
        yield f"initials {key}", True
