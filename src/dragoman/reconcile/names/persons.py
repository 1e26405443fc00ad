"""When two ways of naming people, over many articles, mean the same person."""

from dragoman.knowledge.nicknames import nicknames
from dragoman.knowledge.states import first_names, is_state
from dragoman.reconcile.names.forms import Form
from dragoman.reconcile.names.links import OF, Links, spelled
from dragoman.reconcile.names.offices import one_office
from dragoman.reconcile.names.spelling import (
    folded,
    generation,
    one_lone_family,
    one_person,
    parts,
    sound,
)
from dragoman.reconcile.names.whole import agree, join_longer, join_whole

_WIDEST = 400  # names of one sound and initial that are compared pair by pair; more are left apart
# A bearer whom ten times as many articles call by a name alone as all the others together, or name
# at all, is meant by it; fewer than five articles show no such fame. The first tells more: of 1,000
# articles 457 name a president and 44 his family, but 396 and 11 call them so.
_FAMOUS, _TIMES = 5, 10
_INTRODUCED = 2  # articles: in a large record whom a single one introduces is not meant by others
_SLIP = 0.1  # share of what is told of somebody's side

Forms = dict[str, Form]


def join_persons(forms: Forms, links: Links, *, small: bool) -> None:
    """Join the ways of naming each person.

    1. Full names: one in two spellings, or with and without a middle name or hyphen; 2. a name
    cut off ("Pak Min" of Pak Min-su) that but one name goes on from, and one with words before
    it; 3. a family name alone, to its one bearer or the one that is meant without more words. In a
    `small` record whom one article introduces may be meant by the others.
    """
    persons = [key for key in sorted(forms) if forms[key].named and forms[key].type == "person"]
    full = [key for key in persons if " " in key and OF not in key]
    blocks: dict[tuple[str, str], list[str]] = {}
    families: dict[str, list[str]] = {}
    for key in full:
        words = parts(key)
        if len(words) < 2:
            continue
        heard = sound(words[-1])
        families.setdefault(heard, []).append(key)
        for initial in sorted({words[0][0], *(n[0] for n in nicknames().get(words[0], ()))}):
            blocks.setdefault((heard, initial), []).append(key)
    for _, block in sorted(blocks.items()):
        _join_spellings(block, forms, links)
    join_whole(full, forms, links)
    join_longer(full, forms, links)
    called = _called(full, forms)
    least = 1 if small else _INTRODUCED
    for key in persons:
        if " " not in spelled(key):
            _join_alone(key, families, called, forms, links, least)
    _join_lone(persons, forms, links)


def _join_spellings(block: list[str], forms: Forms, links: Links) -> None:
    """Join full names of one sound and initial; a shorter one only where it can be but one person.

    The fullest come first, so that "J. Holt" finds both Jana and Jack Holt and joins neither.
    """
    block = sorted(block, key=lambda key: (-len(parts(key)), -len(parts(key)[0]), key))[:_WIDEST]
    for i, key in enumerate(block):
        same = [b for b in block[:i] if one_person(key, b) and _at_one(key, b, forms)]
        if len(links.roots(same)) == 1:
            links.join(key, same[0], "one name in two spellings")
        elif not same:
            held = [b for b in block[:i] if _one_holder(key, b, forms)]
            if len(links.roots(held)) == 1:
                links.join(key, held[0], "one family name, initial and office")


def _one_holder(key: str, other: str, forms: Forms) -> bool:
    """Whether two names of one family and initial are in an office that but one holds at a time."""
    a, b = forms[key], forms[other]
    one = parts(key)[-1] == parts(other)[-1] and generation(key) == generation(other)
    return one and agree(a, b) and bool(a.sides and b.sides) and one_office(a, b)


def _called(full: list[str], forms: Forms) -> dict[str, list[str]]:
    """By lone name, the full names of those whom some article calls so."""
    called: dict[str, list[str]] = {}
    for key in full:
        for alias in sorted({folded(a) for a in forms[key].aliases}):
            if " " not in alias and alias in key.replace("-", " ").split():
                called.setdefault(alias, []).append(key)
    return called


def _join_alone(
    key: str,
    families: dict[str, list[str]],
    called: dict[str, list[str]],
    forms: Forms,
    links: Links,
    least: int,
) -> None:
    """Join a family name to its bearer, if there is only one, or only one of its side or fame.

    A bearer whom fewer articles name in full than name so alone, or fewer than `least`, is
    somebody else of that name.
    """
    name, _, side = key.partition(OF)
    bearers = _bearers(name, families.get(sound(parts(name)[0]), []))
    given = name.title() in first_names() or name in nicknames()
    if given:
        bearers = _famous(name, bearers, forms, links)
    alone = given and not bearers
    bearers = bearers or called.get(name, [])
    sided = [b for b in bearers if not side or not forms[b].sides or _of_side(forms[b], side)]
    exact = [b for b in sided if side and _of_side(forms[b], side)]
    if alone and not exact and least > 1:
        return  # in a large record "Jana" alone is nobody's whom other articles call so
    bearers = exact or sided
    roots = links.roots(bearers)
    held = [b for b in bearers if one_office(forms[key], forms[b])] if len(roots) > 1 else []
    if len(links.roots(held)) == 1:
        bearers, why = held, "the family name of the one bearer of this office"
    elif len(roots) > 1:
        why = "the family name of the one known by it"
        bearers = _famous(name, bearers, forms, links)
    elif bearers and one_office(forms[key], forms[bearers[0]]):
        why = "the family name of the one bearer of this office"
    elif len(_articles(bearers, forms)) >= max(least, len(forms[key].articles)):
        why = "the family name of its one bearer"
        why = f"{why} of that side" if exact else why
    else:
        return
    if bearers:
        links.join(key, bearers[0], why)


def _famous(name: str, bearers: list[str], forms: Forms, links: Links) -> list[str]:
    """The names of the bearer whom most articles call so alone by far, or else name by far."""
    groups: dict[str, list[str]] = {}
    for bearer in bearers:
        groups.setdefault(links.root(bearer), []).append(bearer)
    calling = {root: len(_calling(name, keys, forms)) for root, keys in groups.items()}
    naming = {root: len(_articles(keys, forms)) for root, keys in groups.items()}
    for counts in (calling, naming):
        first = min(counts, key=lambda root: (-counts[root], root), default="")
        others = sum(counts.values()) - counts.get(first, 0)
        if counts.get(first, 0) >= max(_FAMOUS, _TIMES * others):
            return groups[first]
    return []


def _calling(name: str, keys: list[str], forms: Forms) -> set[str]:
    """The articles that call the bearer of some names by one name alone."""
    aliases = (both for key in keys for both in forms[key].aliases.items())
    return {a for alias, articles in aliases if folded(alias) == name for a in articles}


def _articles(keys: list[str], forms: Forms) -> set[str]:
    return {article for key in keys for article in forms[key].articles}


def _at_one(key: str, other: str, forms: Forms) -> bool:
    """Whether what is told of the sides of two names lets them be one's.

    Who writes the same name may call her a body's or her state's.
    """
    a, b = forms[key], forms[other]
    return agree(a, b) or (_same_letters(key, other) and not _of_other_state(a, b))


def _same_letters(a: str, b: str) -> bool:
    """Whether two full names differ in nothing but initials: "Jana Holt" and "Jana M. Holt"."""
    first, second = parts(a), parts(b)
    return first[0] == second[0] and first[-1] == second[-1]


def _of_other_state(a: Form, b: Form) -> bool:
    """Whether two persons are said to be of states, and of no state in common."""
    one, other = (set(filter(is_state, form.sides)) for form in (a, b))
    return bool(one and other and not one & other)


def _bearers(word: str, family: list[str]) -> list[str]:
    """The full names whose family name a word is, letter for letter or in another spelling."""
    name = parts(word)[-1]
    same = [key for key in family if parts(key)[-1] == name]
    return same or [key for key in family if one_lone_family(name, parts(key)[-1])]


def _of_side(form: Form, side: str) -> bool:
    """Whether somebody is of a side, by more than a slip of one article."""
    told = sum(weight for one, weight in form.sides.items() if folded(one) == side)
    return told >= max(1, _SLIP * form.sides.total())


def _join_lone(persons: list[str], forms: Forms, links: Links) -> None:
    """Join the sides of a lone name that found no bearer: one name shown is one actor."""
    first: dict[str, str] = {}
    for key in persons:
        name = spelled(key)
        if " " not in name and links.root(key) == key:
            links.join(first.setdefault(name, name if name in forms else key), key, "one lone name")
