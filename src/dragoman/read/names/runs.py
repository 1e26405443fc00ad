"""Runs of capitalised words: the raw material of names, cut where a name can end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dragoman.read.names.gazetteer import Hits
    from dragoman.read.names.page import Page

_LONGEST = 12
_TITLE_CASE = 0.7  # share of a heading's longer words that have a capital
_LONG_HEADING = 20
_NAMING = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
_TIMES = frozenset({"DATE", "TIME"})
_HYPHENS = frozenset({"-", "‑", "’", "'"})
_LINKS = frozenset({"of", "for", "and", "on", "in", "to", "without", "&"})
_SYLLABLE = 5  # letters: "Moon Kyeong-hyeon"
_COMPOUNDS = frozenset(
    ("led", "era", "run", "like", "style", "born", "based", "owned", "held", "made")
)
_TITLED = frozenset({"secretary", "undersecretary", "minister", "chancellor", "chief"})
_AFTER_MARK = frozenset({'"', "“", ":", "‘"})
_BEARING = frozenset({"PERSON", "ORG"})  # whose names a month or the short form of a day may open
_DAYS = frozenset((*calendar().weekdays, *calendar().months)) - {"may", "march"}
_PARTICLES = naming().particles
_CLOSED = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "PUNCT", "SYM"})
_NO_START = _CLOSED | {"ADV", "VERB", "NUM", "X"}
_NO_NAMES = naming().never


def runs(page: Page, hits: Hits) -> Iterator[tuple[int, int]]:
    """The stretches (first word, end word) that look like names, left to right."""
    spoken = {w for w, t in zip(page.lower, page.text, strict=True) if w == t}
    headings = _headings(page)
    inner = _capitals_within(page, headings)
    i, n = 0, len(page)
    while i < n:
        if page.para[i] in headings and i not in hits and page.text[i] not in inner:
            i += 1
        elif i in hits or (page.capital(i) and _starts(page, i, spoken, inner)):
            begin = _article(page, i)
            end = _end_within(page, i, hits, inner) if page.para[i] in headings else 0
            end = end or _end(page, i, hits)
            yield begin, end
            i = end
        else:
            i += 1


def _article(page: Page, i: int) -> int:
    """Where a name begins that an Arabic article opens: "al-Tamir"."""
    if i < 2 or page.text[i - 1] not in _HYPHENS or page.gap(i) or page.gap(i - 1):
        return i
    return i - 2 if page.lower[i - 2] in ("al", "el", "an", "ar", "as") else i


def _headings(page: Page) -> set[int]:
    """The lines set as headings, where capitals tell nothing: no full stop, most words capital."""
    counts: dict[int, list[int]] = {}
    ends: dict[int, str] = {}
    for i, word in enumerate(page.text):
        line = page.para[i]
        ends[line] = word
        if word.isalpha() and len(word) > 3:
            tally = counts.setdefault(line, [0, 0])
            tally[0] += 1
            tally[1] += word[0].isupper()
    return {
        line
        for line, (words, capitals) in counts.items()
        if ends[line][-1].isalnum() and capitals >= _TITLE_CASE * words and words <= _LONG_HEADING
    }


def _capitals_within(page: Page, headings: set[int]) -> set[str]:
    """Words written with a capital where no sentence begins, and not in a heading."""
    return {
        word
        for i, word in enumerate(page.text)
        if word[0].isupper() and page.pos[i] == "PROPN" and i not in page.first
        if page.para[i] not in headings
    }


def _starts(page: Page, i: int, spoken: set[str], inner: set[str]) -> bool:
    """Whether a capitalised word can open a name."""
    word, lower = page.text[i], page.lower[i]
    if word[0] == "@":
        return True
    if lower in _NO_NAMES or _is_day(page, i) or page.label[i] in _TIMES:
        return False
    if word.isupper() and lower in spoken and not _next_up(page, i):
        return False
    if i in page.first or (i and page.text[i - 1] in _AFTER_MARK):
        sure = word in inner or (word.isupper() and len(word) > 1)
        return sure or _starts_sentence(page, i, spoken)
    return page.pos[i] not in _NO_START or page.label[i] in _NAMING or _next_up(page, i)


def _is_day(page: Page, i: int) -> bool:
    """Whether a word is a day's or a month's, and no first name or firm's ("Jan Holt", "Sun Life").

    The days of the week in full are nobody's.
    """
    lower, label = page.lower[i], page.label[i]
    if lower not in _DAYS or lower.endswith("day") or label not in _BEARING:
        return lower in _DAYS
    return not (_next_up(page, i) and page.label[i + 1] == label)


def _starts_sentence(page: Page, i: int, spoken: set[str]) -> bool:
    """Whether a word is a name's though a sentence's first word has a capital anyway."""
    lower, up = page.lower[i], _next_up(page, i)
    if up and (lower in roles().honorifics or _office_word(lower)):
        return True
    if _over(page, i):
        return True
    named = page.label[i] in _NAMING
    if lower in spoken:
        return named and up and page.pos[i] == "PROPN"
    return named or page.pos[i] == "PROPN"


def _over(page: Page, i: int) -> bool:
    """Whether a word opens an office over something: "Secretary of State"."""
    if page.lower[i] not in _TITLED or i + 2 >= len(page) or page.lower[i + 1] not in ("of", "for"):
        return False
    return page.capital(i + 2) and page.lower[i + 2] in roles().portfolios


def _office_word(lower: str) -> bool:
    return lower in roles().offices or lower in roles().modifiers


def _next_up(page: Page, i: int) -> bool:
    """Whether the next word has a capital too and stands close."""
    return i + 1 < len(page) and page.text[i + 1][0].isupper() and _close(page, i + 1)


def _close(page: Page, i: int) -> bool:
    """Whether nothing but white space on one line parts a word from the one before."""
    gap = page.gap(i)
    return bool(gap) and "\n" not in gap


def _end(page: Page, first: int, hits: Hits) -> int:
    """Where the name that opens at a word ends."""
    i = hits[first][0] if first in hits else first + 1
    while i < len(page) and i - first < _LONGEST:
        if _close(page, i) and page.capital(i):
            if not _goes_on(page, i):
                break
            i = hits[i][0] if i in hits else i + 1
            continue
        twin = i + 1 in hits or (first in hits and hits[first][0] == i)
        step = (not twin and _joined(page, i)) or _linked(page, first, i)
        if not step:
            break
        i = step
    return i


def _end_within(page: Page, first: int, hits: Hits, inner: set[str]) -> int:
    """Where a name in a heading ends, by how the text below writes it."""
    if first in hits:
        return hits[first][0]
    i = first + 1
    while i < len(page) and i not in hits and _close(page, i):
        if page.text[i] not in inner and page.text[i][0] != "@":
            break
        i += 1
    return i


def _goes_on(page: Page, i: int) -> bool:
    """Whether a capitalised word can go on with the name before it."""
    lower = page.lower[i]
    if _is_day(page, i) or page.label[i] in _TIMES:
        return False
    if page.sent[i] != page.sent[i - 1] and i in page.first:
        return page.text[i - 1].endswith(".") and lower not in _NO_NAMES and page.pos[i] == "PROPN"
    return lower not in _NO_NAMES


def _joined(page: Page, i: int) -> int:
    """The end of "-Thani", "el-Naim" or "bin Salman", where it begins at a word; else 0."""
    n, lower = len(page), page.lower[i]
    if not page.gap(i):
        if lower not in _HYPHENS or i + 1 >= n or page.gap(i + 1):
            return 0
        name = page.text[i + 1][0].isupper() or (lower == "-" and page.lower[i + 1] in _PARTICLES)
        return i + 2 if name or _syllable(page, i) else 0
    if "\n" in page.gap(i) or i + 1 >= n:
        return 0
    if lower.startswith(("al-", "el-")) and len(lower) > 3:
        return i + 1
    return _past_particle(page, i) if lower in _PARTICLES else 0


def _syllable(page: Page, i: int) -> bool:
    """Whether a hyphen goes on within a given name ("Han Jong-min"), not to "-led" or "-backed"."""
    after = page.lower[i + 1]
    if page.text[i] not in ("-", "‑") or page.begins[i - 1] or after in _COMPOUNDS:
        return False
    if len(after) > _SYLLABLE or not after.isalpha():
        return False
    return all(page.label[k] == "PERSON" for k in (i - 1, i, i + 1)) and not page.begins[i + 1]


def _past_particle(page: Page, i: int) -> int:
    """The end of the name that a particle opens ("van der Holt", "el-Naim"), 0 without one."""
    if page.capital(i + 1) and page.pos[i + 1] != "PRON":
        return i + 2
    small = page.text[i + 1] in _HYPHENS or page.lower[i + 1] in _PARTICLES
    return i + 3 if small and i + 2 < len(page) and page.capital(i + 2) else 0


def _linked(page: Page, first: int, i: int) -> int:
    """The word after "of" in "Ministry of Trade", after "and" where spaCy reads one name."""
    if page.lower[i] not in _LINKS or not _close(page, i):
        return 0
    after = i + 1
    while after < len(page) and page.lower[after] in ("the", "of"):
        after += 1
    if after >= len(page) or not page.capital(after) or _is_day(page, after):
        return 0
    if not page.together(first, after):
        return 0
    return after if _one_title(page, first, i, after) else 0


def _one_title(page: Page, first: int, i: int, after: int) -> bool:
    """Whether a small word at `i` joins what stands around it to one name."""
    lower, before, portfolios = page.lower[i], page.lower[i - 1], roles().portfolios
    over = page.lower[after] in portfolios
    if lower in ("of", "for") and before in _TITLED:
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
