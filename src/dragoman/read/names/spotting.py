"""Spotting: the names on a page, each parted from the titles and nationalities before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import first_names
from dragoman.read.names import titles
from dragoman.read.names.doubled import once
from dragoman.read.names.runs import runs
from dragoman.read.names.spots import Spot, Title

if TYPE_CHECKING:
    from dragoman.knowledge.states import Entry
    from dragoman.read.names.gazetteer import Hits
    from dragoman.read.names.page import Page
    from dragoman.read.names.spots import Kind

_LABELS: dict[str, Kind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "adjective",
}
_KINDS: dict[str, Kind] = {
    "state": "state",
    "adjective": "adjective",
    "people": "group",
    "metonym": "state",
    "organisation": "organisation",
}
_FIRMS = frozenset({"inc.", "corp.", "ltd.", "co."})
_NOT_ACTORS = ("FAC", "EVENT", "LAW", "WORK_OF_ART", "LOC", "PRODUCT")
_NICKNAME = re.compile(r"\s+[\"“‘'(][^\"”’)\s]+[\"”’')]\s+")
_HYPHENS = frozenset({"-", "‑", "’", "'", "/", "–"})


def spots(page: Page, hits: Hits) -> tuple[list[Spot], list[tuple[int, int]]]:
    """The names in order, and the stretches that are nothing but a title ("the Prime Minister")."""
    cutter = _Cutter(page, hits)
    for first, last in runs(page, hits):
        cutter.cut(first, last)
    return cutter.found, cutter.bare


def body_within(page: Page, first: int, last: int) -> bool:
    """Whether the words of a name have a noun of organisations as their head."""
    tail, words = page.lower[last - 1], roles()
    if (tail in words.bodies or tail in _FIRMS) and tail not in words.offices:
        return True
    return any(
        page.lower[k] in words.bodies and page.lower[k + 1] in ("of", "for", "on")
        for k in range(first, last - 1)
    )


class _Cutter:
    """Cuts runs of capitals into prefixes, titles and names."""

    def __init__(self, page: Page, hits: Hits) -> None:
        self.page = page
        self.hits = hits
        self.found: list[Spot] = []
        self.bare: list[tuple[int, int]] = []
        self._done = 0

    def cut(self, first: int, last: int) -> None:
        """Cut one run: known names first, then a title, then the name."""
        page, title = self.page, -1
        first = i = self._past_rank(first, last)
        if first < self._done or self._dateline(first, last):
            return
        while i < last:
            hit = self.hits.get(i)
            if hit is None or self._longer(i, hit[0], hit[1], last):
                break
            self._known(i, hit)
            title = i if title < 0 else title
            i = hit[0]
            if i < last and page.text[i] in _HYPHENS:
                i, title = i + 1, -1
        if i >= last:
            return
        end = i if body_within(page, i, last) else titles.leading(page, i, last)
        if end == last and self._has_office(last):
            self._name(i if title < 0 else title, last + 2, i if title < 0 else title)
            self._done = last + 2
        elif end == last or (end > i and page.lower[end] in ("of", "for", "and")):
            self.bare.append((i, end))
            if end + 1 < last:
                self.cut(end + 1, last)
        elif end > i:
            self._name(end, last, i if title < 0 else title)
        else:
            self._rest(i, last, title)

    def _past_rank(self, first: int, last: int) -> int:
        """Where a run goes on after words of rank that open no title ("Senior Marrow aides")."""
        page, ranks = self.page, naming().ranks
        while last - first > 1 and page.lower[first] in ranks and first not in self.hits:
            if titles.leading(page, first, last) > first:
                break
            first += 1
        return first

    def _dateline(self, first: int, last: int) -> bool:
        """Whether a run is the place that an agency's report opens with ("PORT ADELIN, May 2")."""
        page = self.page
        opens = first == 0 or page.para[first - 1] != page.para[first]
        shouted = page.raw[page.start[first] : page.end[last - 1]].isupper()
        after = page.text[last] if last < len(page) else ""
        return opens and shouted and after in (",", "(", "/") and first not in self.hits

    def _has_office(self, last: int) -> bool:
        """Whether "'s Office" follows a title, which makes a body of it."""
        page = self.page
        if last + 1 >= len(page) or page.tag[last] != "POS" or not page.capital(last + 1):
            return False
        return page.lower[last + 1] in roles().bodies

    def _longer(self, i: int, end: int, entry: Entry, last: int) -> bool:
        """Whether what the gazetteer knows is only the opening of a longer name."""
        page = self.page
        owner = entry.kind == "state" and last - end > 1 and titles.of_office(page, i)
        owner = owner and not body_within(page, end, last)
        if owner or end >= last or page.text[end] in _HYPHENS or end in self.hits:
            return False
        if body_within(page, end, last):
            return entry.kind != "adjective" or titles.leading(page, end, last) == end
        if titles.leading(page, end, last) > end or titles.inner(page, end, last) > 0:
            return False
        whole = page.label[i]
        one = all(page.label[k] == whole and not page.begins[k] for k in range(end, last))
        if entry.kind == "organisation":
            return one and whole in ("ORG", "FAC", "EVENT")
        if page.text[i] in naming().shared_states:
            return one and whole == "PERSON"
        return one and whole in ("ORG", "PERSON", *_NOT_ACTORS)

    def _known(self, first: int, hit: tuple[int, Entry, int]) -> None:
        """A name that the gazetteer holds."""
        last, entry, until = hit
        text = self.page.raw[self.page.start[first] : until]
        spot = Spot(first, last, text, until, _KINDS[entry.kind], sure=True, entry=entry)
        if entry.kin:
            kin = roles().bodies.get(entry.kin, frozenset()) | {entry.kin}
            spot.kin = kin - {"party"}  # a bloc of states is none, though parties form blocs too
        if entry.kind == "organisation":
            self._introduced(spot)
        self.found.append(spot)

    def _rest(self, first: int, last: int, title: int) -> None:
        """What is left of a run after its prefixes: a name, perhaps with a title inside."""
        page = self.page
        if body_within(page, first, last):
            hit = self.hits.get(first)
            nation = self.found[-1] if self.found else None
            if nation is not None and nation.kind == "adjective" and nation.last == first:
                first = nation.first
            elif hit is not None and hit[1].kind == "adjective":
                self._known(first, hit)
            return self._name(first, last, first)
        parted = self._parted(first, last)
        if parted > first:
            self._name(first, parted, first)
            return self._name(parted, last, parted)
        at = titles.inner(page, first, last)
        if at > first:
            begin = self._modified(at, first)
            if begin > first:
                self._name(first, begin, first)
            return self._name(at + 1, last, title if title >= 0 else first)
        tail = page.lower[last - 1]
        office = tail in roles().offices and tail not in naming().also_names
        if office and last - first > 1 and page.gap(last - 1):
            begin = self._modified(last - 1, first)
            if begin > first:
                self._name(first, begin, first)
            self.bare.append((begin, last))
            return None
        return self._name(first, last, first)

    def _parted(self, first: int, last: int) -> int:
        """Where a personal name begins right after a place ("envoy to Port Adelin Jana Holt")."""
        page = self.page
        for k in range(first + 1, last - 1):
            if page.begins[k] and page.label[k] == "PERSON" and page.label[k - 1] in ("LOC", "GPE"):
                return k
        return first

    def _modified(self, at: int, first: int) -> int:
        """Where the title begins whose noun stands at a word."""
        while at > first and self.page.lower[at - 1] in roles().modifiers:
            at -= 1
        return at

    def _name(self, first: int, last: int, title: int) -> None:
        """Add the name in a stretch, with the title that stands before it."""
        page = self.page
        while first < last and page.lower[first] in ("of", "for", "and", "the", "-", "'", "’"):
            first += 1
        while last - first > 1 and page.text[last - 1].isupper() and self._again(last - 1):
            last -= 1
        last = once(page, first, last, self.found[-1].text if self.found else "")
        if first >= last:
            return
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
            begin = titles.before(page, spot.lead, self.hits)
            if begin < spot.lead:
                spot.lead = begin
                spot.kind, spot.sure = "person", True
        if spot.lead == first:
            self._introduced(spot)
        elif spot.kind == "person":
            self._titled(spot)
        self.found.append(spot)

    def _again(self, i: int) -> bool:
        """Whether initials only repeat the word before: "Shares of MTN MTN" of a stock's label."""
        return self.page.text[i] == self.page.text[i - 1]

    def _titled(self, spot: Spot) -> None:
        """Note the title that leads a name, and what it tells of the bearer."""
        page, words = self.page, roles()
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

    def _introduced(self, spot: Spot) -> None:
        """In "the movement Arda", "news agency Tarnpress" the noun tells what the name is."""
        page, i = self.page, spot.first - 1
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
    if last - first > 1 and text in first_names() and label not in _NOT_ACTORS:
        return "person", True
    kind = _LABELS.get(label, "unknown")
    if last - first == 1 and text.isupper() and 2 <= len(text) <= 6 and kind != "place":
        return "organisation", False
    return kind, False
