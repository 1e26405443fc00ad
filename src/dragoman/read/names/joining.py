"""Joining: what small words, hyphens and marks a name goes past."""

from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.read.names.page import Page

HYPHENS = frozenset({"-", "‑", "’", "'"})
TITLED = frozenset({"secretary", "undersecretary", "minister", "chancellor", "chief"})
_DAYS = frozenset((*calendar().weekdays, *calendar().months)) - {"may", "march"}
_BEARING = frozenset({"PERSON", "ORG"})  # whose names a month or the short form of a day may open
_MARKS = {'"': '"', "“": "”", "‘": "’", "'": "'", "(": ")"}  # around a nickname
_LINKS = frozenset({"of", "for", "and", "on", "in", "to", "without", "&"})
_SYLLABLE = 5  # letters: "Moon Kyeong-hyeon"
_COMPOUNDS = frozenset(
    ("led", "era", "run", "like", "style", "born", "based", "owned", "held", "made")
)
_PARTICLES = naming().particles


def goes_past(page: Page, first: int, i: int, *, twin: bool) -> int:
    """Where a name that opened at `first` goes on past the word `i`; 0 where it ends there.

    A `twin` is another name behind a hyphen, and no part of it.
    """
    step = (not twin and _joined(page, i)) or _linked(page, first, i)
    return step or _nicknamed(page, i) or _of_many(page, first, i)


def office_word(lower: str) -> bool:
    """Whether a word is of an office, or of what stands before one."""
    return lower in roles().offices or lower in roles().modifiers


def is_day(page: Page, i: int) -> bool:
    """Whether a word is a day's or a month's, and no first name or firm's ("Jan Holt", "Sun Life").

    The days of the week in full are nobody's.
    """
    lower, label = page.lower[i], page.label[i]
    if lower not in _DAYS or lower.endswith("day") or label not in _BEARING:
        return lower in _DAYS
    return not (next_up(page, i) and page.label[i + 1] == label)


def next_up(page: Page, i: int) -> bool:
    """Whether the next word has a capital too and stands close."""
    return i + 1 < len(page) and page.text[i + 1][0].isupper() and close(page, i + 1)


def close(page: Page, i: int) -> bool:
    """Whether nothing but white space on one line parts a word from the one before."""
    gap = page.gap(i)
    return bool(gap) and "\n" not in gap


def _joined(page: Page, i: int) -> int:
    """The end of "-Thani", "el-Naim" or "bin Salman", where it begins at a word; else 0."""
    n, lower = len(page), page.lower[i]
    if not page.gap(i):
        if lower not in HYPHENS or i + 1 >= n or page.gap(i + 1):
            return 0
        name = page.text[i + 1][0].isupper() or (lower == "-" and page.lower[i + 1] in _PARTICLES)
        return i + 2 if name or _syllable(page, i) else 0
    if "\n" in page.gap(i) or i + 1 >= n:
        return 0
    if lower.startswith(("al-", "el-")) and len(lower) > 3:
        return i + 1
    return _past_particle(page, i) if lower in _PARTICLES else 0


def _nicknamed(page: Page, i: int) -> int:
    """Where the last name stands in "Jana (Jo) Holt", whose bracket or mark stands at a word."""
    if (
        i + 3 >= len(page)
        or page.text[i] not in _MARKS
        or page.text[i + 2] not in _MARKS[page.text[i]]
    ):
        return 0
    inner = page.text[i + 1][0].isupper() and not page.gap(i + 1) and not page.gap(i + 2)
    goes_on = page.capital(i + 3) and close(page, i + 3) and page.together(i - 1, i + 3)
    named = page.label[i - 1] == page.label[i + 3] == "PERSON"
    return i + 3 if inner and goes_on and named and page.gap(i) else 0


def _of_many(page: Page, first: int, i: int) -> int:
    """What follows "Women's" in "Women's Aid": a body named after those it is for."""
    if i != first + 1 or page.tag[i] != "POS" or i + 1 >= len(page) or not close(page, i + 1):
        return 0
    many = page.lower[first] in roles().groups or page.tag[first] in ("NNS", "NNPS")
    own = page.capital(i + 1) and page.pos[i + 1] == "PROPN" and page.label[i + 1] != "PERSON"
    return i + 1 if many and own and not office_word(page.lower[i + 1]) else 0


def _syllable(page: Page, i: int) -> bool:
    """Whether a hyphen goes on within a given name ("Han Jong-min"), not to "-led" or "-backed"."""
    after = page.lower[i + 1]
    if page.text[i] not in ("-", "‑") or after in _COMPOUNDS:
        return False
    if page.begins[i - 1] and after not in naming().syllables:
        return False
    if len(after) > _SYLLABLE or not after.isalpha():
        return False
    if after in naming().syllables and page.label[i - 1] in ("PERSON", "ORG"):
        return True
    return all(page.label[k] == "PERSON" for k in (i - 1, i, i + 1)) and not page.begins[i + 1]


def _past_particle(page: Page, i: int) -> int:
    """The end of the name that a particle opens ("van der Holt", "el-Naim"), 0 without one."""
    if page.capital(i + 1) and page.pos[i + 1] != "PRON":
        return i + 2
    small = page.text[i + 1] in HYPHENS or page.lower[i + 1] in _PARTICLES
    return i + 3 if small and i + 2 < len(page) and page.capital(i + 2) else 0


def _linked(page: Page, first: int, i: int) -> int:
    """The word after "of" in "Ministry of Trade", after "and" where spaCy reads one name."""
    if page.lower[i] not in _LINKS or not close(page, i):
        return 0
    after = i + 1
    while after < len(page) and page.lower[after] in ("the", "of"):
        after += 1
    if after >= len(page) or not page.capital(after) or is_day(page, after):
        return 0
    if not page.together(first, after):
        return 0
    return after if _one_title(page, first, i, after) else 0


def _one_title(page: Page, first: int, i: int, after: int) -> bool:
    """Whether a small word at `i` joins what stands around it to one name."""
    lower, before, portfolios = page.lower[i], page.lower[i - 1], roles().portfolios
    over = page.lower[after] in portfolios
    if lower in ("of", "for") and before in TITLED:
        return over
    if page.label[i] == "ORG" and _one_name(page, i, after):
        return True
    if lower in ("of", "for"):
        return before in roles().bodies or before in ("bank", "university")
    if lower not in ("and", "&"):
        return False
    return (over and before in portfolios) or _body_over(page, first, i, after)


def _body_over(page: Page, first: int, i: int, after: int) -> bool:
    """Whether "and" goes on with "Centre for Sea Trade", where no person and no body follows."""
    for k in range(first, i - 1):
        if page.lower[k] in roles().bodies and page.lower[k + 1] in ("of", "for"):
            return page.label[after] in ("ORG", "") and page.lower[after] not in roles().bodies
    return False


def _one_name(page: Page, i: int, after: int) -> bool:
    """Whether spaCy reads the words from `i` to `after` as the middle of one name."""
    return all(page.label[k] and not page.begins[k] for k in range(i, after + 1))
