"""Who is meant by "Norland's foreign minister" where an article gives no name."""

import re
from functools import cache, lru_cache

from dragoman.knowledge.offices import offices
from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import surfaces
from dragoman.model.actor import Role
from dragoman.reconcile.names.forms import Form, most
from dragoman.reconcile.names.links import Links
from dragoman.reconcile.names.spelling import folded

_INDEFINITE = re.compile(r"(?:an?|one|another|some|several|any) ")
_TAIL = re.compile(r" (?:for|in|to|at) .*")
_POSSESSIVE = re.compile(r"['’]s?(?= |$)")
_SPELLINGS = {"defence": "defense"}

Office = tuple[str, str]


def join_offices(forms: dict[str, Form], links: Links) -> None:
    """Join a description by state and office to the one person known to hold that office.

    Offices marked as former hold for nobody, and where two people hold one (an office that
    changed hands within the coverage) the description stays alone.
    """
    holders: dict[Office, set[str]] = {}
    for key in sorted(forms):
        form = forms[key]
        if form.named and form.type == "person" and form.side:
            for role in form.roles:
                if office := held_office(role, form.side):
                    holders.setdefault((form.side, office), set()).add(key)
            for office in called(form):
                holders.setdefault((form.side, office), set()).add(key)
    for key in sorted(forms):
        form = forms[key]
        if form.named or form.type != "person" or not form.side or _INDEFINITE.match(key):
            continue
        for office in called(form):
            known = holders.get((form.side, office), set())
            if len(links.roots(known)) == 1:
                links.join(key, min(known), "the one who holds this office")
                break


def called(form: Form) -> list[str]:
    """The offices that a person is called by, the state's name before each, in a fixed order.

    An article that calls somebody "the Norlandic leader" and "the Norlandic president" means one.
    """
    own = most(form.names)
    written = (own, *sorted(set(form.aliases) - {own}))
    side = form.side or ""
    return [o for name in written if (o := office_of(name, side)) and o != folded(name)]


def held_office(role: Role, side: str) -> str:
    """The office that a role says somebody of a side holds now; "" where it says none."""
    past = role.former or role.title.split()[0].lower() in _past()
    return "" if past else office_of(role.title, side)


@cache
def _past() -> frozenset[str]:
    return roles().former


@lru_cache(maxsize=1 << 16)
def office_of(title: str, side: str) -> str:
    """The office in a title or description without the state's name; "" where it names none.

    "Norlandic Deputy Foreign Minister for Trade" and "Norland's deputy foreign minister" are one.
    """
    words = _TAIL.sub("", _POSSESSIVE.sub("", folded(title)))
    for surface in _surfaces().get(side, (folded(side),)):
        if words.startswith(f"{surface} "):
            words = words[len(surface) + 1 :]
            break
    plain = " ".join(_SPELLINGS.get(word, word) for word in words.split())
    return plain if offices().single(plain) else ""


@cache
def _surfaces() -> dict[str, tuple[str, ...]]:
    """By state, how it is written before an office, the longest first."""
    found: dict[str, set[str]] = {}
    for surface, entry in surfaces().items():
        if entry.kind in ("state", "adjective", "metonym"):
            found.setdefault(entry.name, {folded(entry.name)}).add(folded(surface))
    return {
        name: tuple(sorted(written, key=lambda s: (-len(s), s))) for name, written in found.items()
    }


def one_office(a: Form, b: Form) -> bool:
    """Whether both are called by an office that but one holds at a time ("President")."""
    held = {folded(role.title) for role in a.roles if not role.former}
    return any(folded(r.title) in held and offices().single(folded(r.title)) for r in b.roles)
