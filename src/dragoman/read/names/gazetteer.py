"""Where the page writes a state, its adjective, its people or seat, or a known institution."""

from collections.abc import Sequence

from dragoman.knowledge.outlets import outlets
from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import Entry, by_prefix, people_of
from dragoman.read.names.home import at_home, seats_apart
from dragoman.read.names.page import Page

Hits = dict[int, tuple[int, Entry, int]]

_SHOUTED = 4  # "WASHINGTON" in a dateline; shorter words in capitals are acronyms
_ENDINGS = ("ian", "ean", "ese", "ish", "an", "ic", "i")
_SHORTEST_STEM = 3
# Words that make "American" no adjective of the United States.
_CONTINENT = frozenset({"north", "south", "central", "latin", "native", "african", "pan", "inter"})
_MOST = 50  # names of one beginning, cities called a capital: more is no real article
_CUES = frozenset({"capital", "counterpart", "counterparts", "officials", "side", "territory"})


def hits(page: Page) -> Hits:
    """The longest match at each word: first word -> (end word, what it stands for, end offset).

    To the gazetteer of the world come the states, peoples and capitals that the article itself
    makes plain ("the Valdorian capital Port Adelin").
    """
    found = _known(page)
    names = _learnt_states(page, found)
    if names:
        for i, word in enumerate(page.text):
            if i not in found and word in names:
                found[i] = (i + 1, names[word], page.end[i])
    _learn_capitals(page, found)
    if at_home(page, found):
        seats_apart(page, found)
    return dict(sorted(found.items()))


def _known(page: Page) -> Hits:
    table = by_prefix()
    found: Hits = {}
    skip = 0
    for i, word in enumerate(page.text):
        if i < skip or not word[0].isupper():
            continue
        shouted = len(word) >= _SHOUTED and word.isupper()
        prefix = word[:2].rstrip(".") if len(word) < 3 else word[:2]
        group = table.get(prefix, ())
        hit = _longest(page, i, group, shouted=False)
        if hit is None and shouted:
            hit = _longest(page, i, table.get(word[0] + word[1].lower(), ()), shouted=True)
        if hit is not None:
            skip = hit[0]
            if not _is_elsewhere(page, i, hit):
                found[i] = hit
    return found


def _is_elsewhere(page: Page, i: int, hit: tuple[int, Entry, int]) -> bool:
    """Whether a hit is half a continent's name ("North American"), or a campus's ("Lima College").

    A school that bears the name of a seat of government is no part of that government.
    """
    last, entry, _ = hit
    before = page.lower[i - 1] if i else ""
    if before in _CONTINENT and entry.name == "United States" and page.capital(i - 1):
        return True
    campuses = outlets().campuses
    of_it = before == "of" and i > 1 and page.text[i - 2] in campuses
    return entry.kind == "metonym" and (of_it or (last < len(page) and page.text[last] in campuses))


def _longest(
    page: Page, i: int, group: tuple[tuple[str, Entry], ...], *, shouted: bool
) -> tuple[int, Entry, int] | None:
    at, raw = page.start[i], page.raw
    for surface, entry in group:
        end = at + len(surface)
        same = raw[at:end].title() == surface if shouted else raw.startswith(surface, at)
        if not same or (end < len(raw) and raw[end].isalnum()):
            continue
        if entry.the and (i == 0 or page.lower[i - 1] != "the"):
            continue
        last = page.word_at(end - 1) + 1
        noun = last < len(page) and page.pos[last] == "NOUN" and page.label[i] != "ORG"
        if entry.kin == "outlet" and noun and " " in surface:
            continue
        if page.end[last - 1] == end or raw[end] in "-’'.":
            return last, entry, end
    return None


def _learnt_states(page: Page, found: Hits) -> dict[str, Entry]:
    """States that the world does not know: a name, and its adjective before an office or a body."""
    lone: dict[str, None] = {}
    adjectives: dict[str, None] = {}
    for i, word in enumerate(page.text):
        if i in found or not word[0].isupper() or not word.isalpha() or word.isupper():
            continue
        lone.setdefault(word)
        political = word.lower() in roles().modifiers  # "Democratic leaders" are of no state
        if word.lower().endswith(_ENDINGS) and not political and _before_office(page, i):
            adjectives.setdefault(word)
    out: dict[str, Entry] = {}
    if not adjectives:
        return out
    alike: dict[str, list[str]] = {}
    for name in lone:
        alike.setdefault(name[:_SHORTEST_STEM].lower(), []).append(name)
    for adjective in adjectives:
        near = alike.get(adjective[:_SHORTEST_STEM].lower(), [])
        state = _state_of(adjective, near[:_MOST])
        if state is not None:
            out[state] = Entry(state, "state")
            out[adjective] = Entry(state, "adjective")
            plural = people_of(adjective)
            if plural:
                out[plural] = Entry(plural, "people", side=state)
    return out


def _before_office(page: Page, i: int) -> bool:
    if i + 1 >= len(page):
        return False
    words, lower = roles(), page.lower[i + 1]
    return (
        lower in words.offices
        or lower in words.persons
        or lower in words.bodies
        or lower in _CUES
        or (lower in words.modifiers and page.pos[i + 1] != "VERB")
    )


def _state_of(adjective: str, names: Sequence[str]) -> str | None:
    """The name on the page that an adjective is made from."""
    lower = adjective.lower()
    for ending in _ENDINGS:
        stem = lower.removesuffix(ending)
        if stem == lower or len(stem) < _SHORTEST_STEM:
            continue
        for name in names:
            rest = name.lower().removeprefix(stem)
            if (
                rest != name.lower()
                and rest in ("", "a", "e", "ia", "ea", "o", "y")
                and name != adjective
            ):
                return name
    return None


def _learn_capitals(page: Page, found: Hits) -> None:
    """Note every mention of a city that the article calls a state's capital."""
    cities: dict[tuple[str, ...], str] = {}
    for i, lower in enumerate(page.lower):
        if lower == "capital":
            _note_capital(page, found, i, cities)
    by_first = {words[0]: (words, state) for words, state in reversed(cities.items())}
    for i, word in enumerate(page.text):
        if word in by_first and i not in found:
            words, state = by_first[word]
            if tuple(page.text[i : i + len(words)]) == words:
                last = i + len(words)
                found[i] = (last, Entry(state, "metonym", capital=True), page.end[last - 1])


def _note_capital(page: Page, found: Hits, i: int, cities: dict[tuple[str, ...], str]) -> None:
    """As in "the Valdorian capital Port Adelin", "Port Adelin, the capital of Valdoria"."""
    n = len(page)
    state = _state_before(page, found, i)
    if state is None and i + 2 < n and page.lower[i + 1] == "of" and i + 2 in found:
        state = found[i + 2][1].name
        k = i - 1
        while k > 0 and page.lower[k] in ("the", ",", "'s", "’s"):
            k -= 1
        first = k
        while first > 0 and page.capital(first - 1) and page.together(first - 1, k):
            first -= 1
    else:
        first = i + 2 if i + 1 < n and page.text[i + 1] == "," else i + 1
        k = first
        while k + 1 < n and page.capital(k) and page.capital(k + 1) and not page.gap(k + 1).strip():
            k += 1
    if state is None or k >= n or not page.capital(k) or first in found:
        return
    cities.setdefault(tuple(page.text[first : k + 1]), state)


def _state_before(page: Page, found: Hits, i: int) -> str | None:
    k = i - 1
    if k >= 0 and page.lower[k] in ("'s", "’s"):
        k -= 1
    for start in (k, k - 1, k - 2):
        if start in found and found[start][0] == k + 1 and found[start][1].kind != "organisation":
            return found[start][1].name
    return None
