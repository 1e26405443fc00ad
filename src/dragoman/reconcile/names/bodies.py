"""When two names of an organisation or a government mean the same body."""

from dragoman.knowledge.states import surfaces
from dragoman.reconcile.names.forms import Form
from dragoman.reconcile.names.links import Links
from dragoman.reconcile.names.naming import head_of
from dragoman.reconcile.names.spelling import acronym, bag, folded, parts, shouted

_TELLING = 3  # letters of an acronym that may be read as the initials of a name
# Articles that name a person, and how many times as often as the word alone is named: a word that
# a parser took for a body now and then.
_KNOWN, _TIMES = 2, 3
MISREAD = "a family name read as a body's"  # why one is joined to a person


def join_bodies(forms: dict[str, Form], links: Links, *, small: bool) -> None:
    """Join a body's names: the same words in another order, and its acronym.

    In a `small` record whatever name has the initials of an acronym is taken to be meant.
    """
    bodies = [
        key for key in sorted(forms) if forms[key].named and forms[key].type == "organisation"
    ]
    bags: dict[str, list[str]] = {}
    for key in bodies:
        bags.setdefault(bag(forms[key].name, forms[key].side), []).append(key)
    for _, same in sorted(bags.items()):
        for other in same[1:]:
            links.join(same[0], other, "the same words, in another order or for another state word")
    _join_acronyms(bodies, forms, links, small=small)


def _join_acronyms(bodies: list[str], forms: dict[str, Form], links: Links, *, small: bool) -> None:
    """Join an acronym to the name it is given with, else to the one name with its initials.

    In a large record, other bodies may well have these initials: some article must use both.
    """
    shorts: dict[str, set[str]] = {}
    initials: dict[str, set[str]] = {}
    for key in bodies:
        for written in sorted({forms[key].name, *forms[key].aliases}):
            if not shouted(written):
                initials.setdefault(acronym(written).casefold(), set()).add(key)
            elif folded(written) != key:
                shorts.setdefault(folded(written), set()).add(key)
    for key in bodies:
        if not shouted(forms[key].name):
            continue
        own = forms[key].articles
        read = sorted(initials.get(key, set()) - {key}) if len(key) >= _TELLING else []
        full = shorts.get(key) or {o for o in read if small or forms[o].articles & own}
        if len(links.roots(full)) == 1:
            given = key in shorts
            why = "an acronym given with the name" if given else "the initials of the one such name"
            links.join(key, min(full), why)


def join_governments(forms: dict[str, Form], links: Links) -> None:
    """Join "the Holt administration" to the state of the one Holt, and a misread lone name to her.

    A person's government is the state that she speaks for.
    """
    heads = _heads(forms, links)
    for key in sorted(forms):
        form = forms[key]
        family = head_of(key, form)
        if not family:
            continue
        head = heads.get(family)
        if family == key:
            if head is not None and _misread(key, form, head):
                links.join(key, folded(head.name), MISREAD)
            continue
        told = (head.side if head else None) or (form.side if _headed(form) else None)
        side = folded(told) if told else ""
        if side in forms and forms[side].type == "state":
            links.join(key, side, "the government of one who speaks for the state")


def _headed(form: Form) -> bool:
    """Whether a body is one that articles call so by its head, and not a body's own name."""
    *words, last = form.name.split()
    return bool(form.named) and last.islower() and len(words) == 1 and words[0] not in surfaces()


def _misread(key: str, form: Form, head: Form) -> bool:
    often = len(head.articles) >= _KNOWN and head.weight >= _TIMES * form.weight
    return often and all(folded(alias) == key for alias in form.aliases)


def _heads(forms: dict[str, Form], links: Links) -> dict[str, Form]:
    """By family name, the best known of its names, where they are all one person's."""
    bearers: dict[str, list[str]] = {}
    for key in sorted(forms):
        form = forms[key]
        if form.named and form.type == "person" and " " in key and key == folded(form.name):
            bearers.setdefault(parts(key)[-1], []).append(key)
    return {
        family: max(
            (forms[key] for key in keys), key=lambda f: (f.side is not None, f.weight, f.name)
        )
        for family, keys in bearers.items()
        if len(links.roots(keys)) == 1
    }
