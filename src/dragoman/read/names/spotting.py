"""Spotting: the names on a page, each parted from the titles and nationalities before it."""

from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import Entry, first_names
from dragoman.read.names import titles
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.page import Page
from dragoman.read.names.runs import runs
from dragoman.read.names.spots import Kind, Spot
from dragoman.read.names.titled import NOT_ACTORS, body_within, introduce, named

_KINDS: dict[str, Kind] = {
    "state": "state",
    "adjective": "adjective",
    "people": "group",
    "metonym": "state",
    "organisation": "organisation",
}
_LONGEST = 5  # words of a party's noun and the name behind it
_HYPHENS = frozenset({"-", "‑", "’", "'", "/", "–"})


def spots(page: Page, hits: Hits) -> tuple[list[Spot], list[tuple[int, int]]]:
    """The names in order, and the stretches that are nothing but a title ("the Prime Minister")."""
    cutter = _Cutter(page, hits)
    for first, last in runs(page, hits):
        if not cutter.presides(first, last):
            cutter.cut(first, last)
    return cutter.found, cutter.bare


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
        first = i = self._past_colours(self._past_rank(first, last), last)
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
            at = titles.inner(page, end, last)  # "Deputy Harbour Director Jana Holt"
            named = at if at >= end and page.text[at + 1] in first_names() else end - 1
            self._name(named + 1, last, i if title < 0 else title)
        else:
            self._rest(i, last, title)

    def presides(self, first: int, last: int) -> bool:
        """Whether a run opens with what an office is over: "Speaker of the House Jana Holt".

        The name behind it is then added, led by the office.
        """
        page = self.page
        of = first - 1 - (first > 0 and page.lower[first - 1] == "the")
        if of < 1 or page.lower[of] != "of" or body_within(page, first, last):
            return False
        offices = roles().persons.get(page.lower[of - 1]) in roles().offices
        known = [k for k in range(first + 1, last - 1) if page.text[k] in first_names()]
        sure = (k for k in known if page.begins[k] and page.label[k] == "PERSON")
        at = next(iter((*sure, *known)), 0) if offices and first not in self.hits else 0
        if not at or (at > first + 1 and page.text[first] in first_names()):
            return False
        self._name(at, last, of - 1)
        return True

    def _past_rank(self, first: int, last: int) -> int:
        """Where a run goes on after words of rank that open no title ("Senior Marrow aides")."""
        page, ranks = self.page, naming().ranks
        while last - first > 1 and page.lower[first] in ranks and first not in self.hits:
            if titles.leading(page, first, last) > first:
                break
            first += 1
        return first

    def _past_colours(self, first: int, last: int) -> int:
        """Where a name begins behind its bearer's party: "Tarn Valley Republican Jana Holt"."""
        page, colours = self.page, naming().colours
        for k in range(first, last - 2):
            coloured = page.lower[k] in colours and last - k <= _LONGEST
            if not coloured or k + 1 in self.hits or page.text[k + 1] not in first_names():
                continue
            if not body_within(page, k + 1, last) and titles.inner(page, k + 1, last) < 0:
                return k + 1
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
        return one and whole in ("ORG", "PERSON", *NOT_ACTORS)

    def _known(self, first: int, hit: tuple[int, Entry, int]) -> None:
        """A name that the gazetteer holds."""
        last, entry, until = hit
        text = self.page.raw[self.page.start[first] : until]
        spot = Spot(first, last, text, until, _KINDS[entry.kind], sure=True, entry=entry)
        if entry.kin:
            kin = roles().bodies.get(entry.kin, frozenset()) | {entry.kin}
            spot.kin = kin - {"party"}  # a bloc of states is none, though parties form blocs too
        if entry.kind == "organisation":
            introduce(self.page, spot)
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
            begin = at if body_within(page, first, at) else self._modified(at, first)
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
        """Where the title begins whose noun stands at a word: "Tarn Council Chairman Rep."."""
        words, page = roles(), self.page
        while at > first and (
            page.lower[at - 1] in words.modifiers or page.lower[at - 1] in words.offices
        ):
            at -= 1
        return at

    def _name(self, first: int, last: int, title: int) -> None:
        """Add the name in a stretch, with the title that stands before it."""
        spot = named(self.page, self.hits, first, last, title)
        if spot is not None:
            self.found.append(spot)
