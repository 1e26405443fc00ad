"""When a name is another one written with more words, with a hyphen, or cut off before its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import first_names
from dragoman.reconcile.names.offices import one_office
from dragoman.reconcile.names.spelling import generation, parts

if TYPE_CHECKING:
    from dragoman.reconcile.names.forms import Form
    from dragoman.reconcile.names.links import Links

    Forms = dict[str, Form]

_ATTESTED = 5  # times as often as a name with further words before it: those words are no name's


def join_whole(full: list[str], forms: Forms, links: Links) -> None:
    """Join names that differ in hyphens alone, and a name to the one that goes on from it."""
    longer: dict[str, list[str]] = {}
    for key in full:
        words = key.replace("-", " ").split()
        for stop in (len(words) - 1, len(words)):
            longer.setdefault(" ".join(words[:stop]), []).append(key)
    for key in full:
        plain = key.replace("-", " ")
        others = [
            other
            for other in longer.get(plain, ())
            if other != key
            and generation(other) == generation(key)
            and agree(forms[key], forms[other])
            and not _after_him(key, other, forms)
            and not _given_alone(key, other, forms)
        ]
        same = [other for other in others if other.replace("-", " ") == plain]
        if len(links.roots(same or others)) == 1:
            why = "one name, with and without hyphen" if same else "the beginning of the one name"
            links.join(key, (same or others)[0], why)


def _given_alone(key: str, longer: str, forms: Forms) -> bool:
    """Whether a name is but two given names, and nothing tells that the longer one is meant.

    "Jana Maria" of one article is not the Jana Maria Holt of another, where they share no side.
    """
    if key.count(" ") != longer.count(" ") - 1 or parts(key)[-1].title() not in first_names():
        return False
    a, b = forms[key], forms[longer]
    return not a.articles & b.articles and not (a.side and a.side == b.side)


def _after_him(key: str, longer: str, forms: Forms) -> bool:
    """Whether a longer name is a thing's that is called after somebody: "Jana Holt Airport"."""
    last = longer.rsplit(maxsplit=1)[-1]
    thing = last in naming().memorials or last in roles().bodies
    return thing and len(forms[key].articles) >= len(forms[longer].articles)


def join_longer(full: list[str], forms: Forms, links: Links) -> None:
    """Join a name with words before it ("Präsident Jana Holt") to the name that is known well."""
    known = frozenset(full)
    for key in full:
        words = key.split()
        for cut in range(1, len(words) - 1):
            rest = " ".join(words[cut:])
            if rest not in known:
                continue
            if forms[rest].weight >= _ATTESTED * forms[key].weight:
                links.join(key, rest, "a known name with words before it")
                break
            if one_office(forms[key], forms[rest]) and agree(forms[key], forms[rest]):
                links.join(key, rest, "one name, with more words, and one office")
                break


def agree(a: Form, b: Form) -> bool:
    """Whether two persons can be of one side."""
    return not a.sides or not b.sides or bool(a.sides.keys() & b.sides.keys())
