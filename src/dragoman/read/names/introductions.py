"""Introductions: what stands around a name and tells who its bearer is."""

from collections.abc import Sequence

from dragoman.knowledge.naming import naming
from dragoman.knowledge.word_classes import word_class
from dragoman.read.names import titles
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.page import Page
from dragoman.read.names.register import Bearer
from dragoman.read.names.spots import Spot

_SHORT_FORM = range(2, 11)
_STAFF = word_class("who.of_somebody")


def introduce(page: Page, hits: Hits, spots: Sequence[Spot]) -> None:
    """Note titles after names ("Jana Holt, head of the council,") and short forms in brackets."""
    for spot in spots:
        if spot.entry is not None and spot.entry.kind != "organisation":
            continue
        word = _in_brackets(page, spot.last)
        if word and spot.last + 1 not in hits and _shortens(word, spot):
            spot.short = word
            if spot.entry is None:
                spot.kind, spot.sure = "organisation", True
        elif spot.entry is None and (spot.kind in ("person", "unknown") or not spot.sure):
            title = titles.after(page, spot.last)
            listed = title is not None and is_next(page, hits, title.first, title.last)
            if title is not None and page.text[spot.last] == "," and not listed:
                spot.titles.append(title)
                spot.kind, spot.sure = "person", True
            elif (
                listed
                or _after_office(page, spot)
                or _after_state(page, hits, spot)
                or _has_staff(page, spot)
            ):
                spot.kind, spot.sure = "person", True


def is_next(page: Page, hits: Hits, first: int, last: int) -> bool:
    """Whether a headline's comma before a title means "and": "On Jana Holt, Tarn president".

    Of one and the same person it says "Tarn's", "Tarnian" or "US", and closes with a comma.
    """
    hit = hits.get(first)
    if hit is None or hit[1].kind != "state" or page.text[first].isupper():
        return False
    bare = hit[0] < last and page.tag[hit[0]] != "POS" and page.text[first - 1] == ","
    closed = last < len(page) and page.text[last] in (",", ";", "–", "—")
    return bare and not closed


def _shortens(word: str, spot: Spot) -> bool:
    """Whether a word in brackets can be short for a name."""
    if sum(c.isupper() for c in word) < 2:
        return False
    initials = "".join(w[0] for w in spot.text.split() if w[0].isupper())
    return spot.kind == "organisation" or (len(initials) > 1 and word.startswith(initials[0]))


def _has_staff(page: Page, spot: Spot) -> bool:
    """Whether a lone name has what only a person in office has: "Holt's envoy", "Holt era"."""
    k = spot.last
    if spot.last - spot.first > 1 or page.text[spot.first].isupper() or k + 1 >= len(page):
        return False
    if page.lower[k] in ("'s", "’s"):
        return page.lower[k + 1] in _STAFF
    return page.lower[k] in ("administration", "presidency", "cabinet")


def _after_office(page: Page, spot: Spot) -> bool:
    """Whether a name of two words explains an office before it ("a lawyer, Jana Holt,")."""
    i, n = spot.first - 1, spot.last
    if i < 1 or n >= len(page) or page.text[i] != "," or n - spot.first < 2:
        return False
    closed = page.text[n] in (",", ".", ";") and spot.lead == spot.first
    return closed and (titles.office(page, i - 1) or titles.office_over(page, i - 1))


def _after_state(page: Page, hits: Hits, spot: Spot) -> bool:
    """Whether a name of two words follows an office of a state ("President of Tarn Jana Holt")."""
    if spot.last - spot.first < 2:
        return False
    for k in range(spot.first - 1, max(spot.first - 4, 1), -1):
        if k in hits and hits[k][0] == spot.first and hits[k][1].kind == "state":
            return titles.of_office(page, k)
    return False


def _in_brackets(page: Page, n: int) -> str:
    """The one word in brackets right after a name, "" where there is none."""
    if n + 2 < len(page) and page.text[n] == "(" and page.text[n + 2] == ")":
        word = page.text[n + 1]
        return word if len(word) in _SHORT_FORM else ""
    return ""


def apposed(page: Page, spots: Sequence[Spot], held: dict[int, Bearer]) -> dict[int, int]:
    """Nouns that a name stands in apposition to: word of the noun -> number of the spot."""
    found = {}
    for n, bearer in held.items():
        spot = spots[n]
        if bearer.type not in ("person", "organisation") or spot.acts_on:
            continue
        for k in range(spot.first, spot.last):
            head = page.head[k]
            noun = page.pos[head] == "NOUN" or page.lower[head] in naming().colours
            if page.dep[k] == "appos" and head < spot.lead and noun:
                found[head] = n
    return found
