"""A name with what leads it: its title, the noun that tells what it is, and its likely kind."""

import re

from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import first_names
from dragoman.read.names import titles
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.page import Page
from dragoman.read.names.spots import Kind, Spot, Title

_LABELS: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "adjective",
}
_FIRMS = frozenset({"inc.", "corp.", "ltd.", "co."})
# What spaCy calls by a name and nobody acts as.
NOT_ACTORS = ("FAC", "EVENT", "LAW", "WORK_OF_ART", "LOC", "PRODUCT")
_NICKNAME = re.compile(r"\s+[\"“‘'(][^\"”’)\s]+[\"”’')]\s+")
_HYPHENS = frozenset({"-", "‑", "’", "'", "/", "–"})


def body_within(page: Page, first: int, last: int) -> bool:
    """Whether the words of a name have a noun of organisations as their head."""
    tail, words = page.lower[last - 1], roles()
    if (tail in words.bodies or tail in _FIRMS) and tail not in words.offices:
        return True
    at = titles.inner(page, first, last)
    if at > first and page.text[at + 1] in first_names():
        return False  # "Office of the Harbour Director Jana Holt": the body is in her title
    return any(
        page.lower[k] in words.bodies and page.lower[k + 1] in ("of", "for", "on")
        for k in range(first, last - 1)
    )


def _once(page: Page, first: int, last: int) -> int:
    """Where a name ends that a link's hidden text repeats: "Jana Holt Jana Marie Holt"."""
    words = page.text[first:last]
    return next((first + k for k in range(2, len(words)) if words[k] == words[0]), last)


def named(page: Page, hits: Hits, first: int, last: int, title: int) -> Spot | None:
    """The name in a stretch, with the title that stands before it; None where no name is left.

    `title` is the word where the title may begin.
    """
    while first < last and page.lower[first] in ("of", "for", "and", "the", "-", "'", "’"):
        first += 1
    while last - first > 1 and page.text[last - 1].isupper() and _again(page, last - 1):
        last -= 1
    last = _once(page, first, last)
    if first >= last:
        return None
    until = page.end[last - 1]
    spot = Spot(first, last, page.raw[page.start[first] : until], until)
    if (plain := _NICKNAME.sub(" ", spot.text)) != spot.text:
        spot.called, spot.kind, spot.sure = plain, "person", True
    else:
        spot.kind, spot.sure = _guess(page, first, last)
    if title < first:
        spot.lead = title
        spot.kind, spot.sure = "person", True
    if spot.kind != "organisation" or not spot.sure:
        begin = titles.before(page, spot.lead, hits)
        spot.acts_on = begin < spot.lead and titles.acts_on(page, first, last)
        if begin < spot.lead and not spot.acts_on:
            spot.lead = begin
            spot.kind, spot.sure = "person", True
    if spot.lead == first:
        introduce(page, spot)
    elif spot.kind == "person":
        _title(page, spot)
    return spot


def _again(page: Page, i: int) -> bool:
    """Whether initials only repeat the word before: "Shares of MTN MTN" of a stock's label."""
    return page.text[i] == page.text[i - 1]


def _title(page: Page, spot: Spot) -> None:
    """Note the title that leads a name, and what it tells of the bearer."""
    words = roles()
    first, last = spot.lead, spot.first
    former = first > 0 and page.lower[first - 1] in words.former
    for k in range(first, last):
        lower = page.lower[k]
        former = former or lower in words.former
        sex = words.honorifics.get(lower, "?")
        sex = sex if sex != "?" else words.sexes.get(lower, "?")
        spot.sex = sex if sex != "?" else spot.sex
    while first < last and (page.lower[first] in words.former or page.text[first] in _HYPHENS):
        first += 1
    if any(page.lower[k] in words.offices for k in range(first, last)):
        spot.titles.append(Title(first, last, former))
    spot.heads.update(words.short[w] for w in page.lower[first:last] if w in words.short)


def introduce(page: Page, spot: Spot) -> None:
    """In "the movement Arda", "news agency Tarnpress" the noun tells what the name is."""
    i = spot.first - 1
    if i < 0 or not page.together(i, spot.first) or page.capital(i):
        return
    kin = roles().bodies.get(page.lower[i])
    if not kin or page.pos[i] not in ("NOUN", "PROPN", "ADJ"):
        return
    tied = page.dep[i] in ("compound", "nmod", "amod", "appos") or page.head[spot.last - 1] == i
    if not tied and (page.tag[i] != "NN" or page.dep[i - 1] not in ("det", "amod", "compound")):
        return
    spot.kind, spot.sure, spot.kin = "organisation", True, spot.kin | kin
    while i > 0 and page.pos[i - 1] in ("ADJ", "NOUN", "PROPN") and i > spot.first - 5:
        i -= 1
    spot.lead = i


def _guess(page: Page, first: int, last: int) -> tuple[Kind, bool]:
    """What a name looks like by itself, and whether more than spaCy says so."""
    text = page.text[first]
    if text[0] == "@":
        return "person", False
    if body_within(page, first, last):
        return "organisation", True
    labels = [page.label[k] for k in range(first, last) if page.label[k]]
    label = labels[-1] if labels else ""
    if last - first > 1 and text in first_names() and label not in NOT_ACTORS:
        return "person", True
    kind = _LABELS.get(label, "unknown")
    if last - first == 1 and text.isupper() and 2 <= len(text) <= 6 and kind != "place":
        return "organisation", False
    return kind, False
