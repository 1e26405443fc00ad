"""Runs of capitalised words: the raw material of names, cut where a name can end."""

from collections.abc import Iterator

from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.joining import (
    HYPHENS,
    close,
    goes_past,
    is_day,
    next_up,
    office_word,
)
from dragoman.read.names.page import Page

_LONGEST = 12
_TITLE_CASE = 0.7  # share of a heading's longer words that have a capital
_LONG_HEADING = 20
_NAMING = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
_TIMES = frozenset({"DATE", "TIME"})
_AFTER_MARK = frozenset({'"', "“", ":", "‘"})
_CLOSED = frozenset({"DET", "PRON", "ADP", "CCONJ", "SCONJ", "AUX", "PART", "INTJ", "PUNCT", "SYM"})
_NO_START = _CLOSED | {"ADV", "VERB", "NUM", "X"}
_DIRECTING = frozenset({"against", "versus", "regarding", "concerning"})
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
    if i < 2 or page.text[i - 1] not in HYPHENS or page.gap(i) or page.gap(i - 1):
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
    if lower in _NO_NAMES or is_day(page, i) or page.label[i] in _TIMES or _directed(page, i):
        return False
    if word.isupper() and lower in spoken and not next_up(page, i):
        return False
    if i in page.first or (i and page.text[i - 1] in _AFTER_MARK):
        sure = word in inner or (word.isupper() and len(word) > 1)
        return sure or _starts_sentence(page, i, spoken)
    return page.pos[i] not in _NO_START or page.label[i] in _NAMING or next_up(page, i)


def _starts_sentence(page: Page, i: int, spoken: set[str]) -> bool:
    """Whether a word is a name's though a sentence's first word has a capital anyway."""
    lower, up = page.lower[i], next_up(page, i)
    if up and (lower in roles().honorifics or office_word(lower)):
        return True
    named = page.label[i] in _NAMING
    if lower in spoken:
        return named and up and page.pos[i] == "PROPN"
    return named or page.pos[i] == "PROPN"


def _directed(page: Page, i: int) -> bool:
    """Whether a paper's name says here against whom it is: "Motion Against President Ada Lind"."""
    if page.lower[i] not in _DIRECTING or i + 1 >= len(page) or not page.capital(i + 1):
        return False
    return office_word(page.lower[i + 1]) or page.lower[i + 1] in roles().honorifics


def _end(page: Page, first: int, hits: Hits) -> int:
    """Where the name that opens at a word ends."""
    i = hits[first][0] if first in hits else first + 1
    while i < len(page) and i - first < _LONGEST:
        if close(page, i) and page.capital(i):
            if not _goes_on(page, i):
                break
            i = hits[i][0] if i in hits else i + 1
            continue
        twin = i + 1 in hits or (first in hits and hits[first][0] == i)
        step = goes_past(page, first, i, twin=twin)
        if not step:
            break
        i = step
    return i


def _end_within(page: Page, first: int, hits: Hits, inner: set[str]) -> int:
    """Where a name in a heading ends, by how the text below writes it."""
    if first in hits:
        return hits[first][0]
    i = first + 1
    while i < len(page) and i not in hits and close(page, i):
        if page.text[i] not in inner and page.text[i][0] != "@":
            break
        i += 1
    return i


def _goes_on(page: Page, i: int) -> bool:
    """Whether a capitalised word can go on with the name before it."""
    lower = page.lower[i]
    if is_day(page, i) or page.label[i] in _TIMES or _directed(page, i):
        return False
    if page.sent[i] != page.sent[i - 1] and i in page.first:
        # The parse ends a sentence behind "Gen." and behind an office that opens a line.
        part = page.text[i - 1].endswith(".") or office_word(page.lower[i - 1])
        return part and lower not in _NO_NAMES and page.pos[i] == "PROPN"
    return lower not in _NO_NAMES
