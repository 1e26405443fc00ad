"""Quotation marks: which stretches of a text stand between them, whatever marks an outlet uses.

A post that an article shows whole stands between none: its author's name and handle sign it.
"""

import re
from bisect import bisect_left

from dragoman.model.reading import Marked

_LINE = re.compile(r"[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*")
_DOUBLE = re.compile(r"[“”„‟«»＂\"]|''|``|‘‘|’’")
_SINGLE = re.compile(r"[‘’‚‹›'`]")
_OPENERS = frozenset({"“", "„", "‟", "«", "``", "‘‘"})
_BEFORE_OPENING = frozenset(" \t\u00a0\u2009\u202f([{—–-/:‘'“\"…")
_END_OF_SENTENCE = frozenset(".!?…")
_REOPENERS = frozenset({'"', "“"})
_GAP = 4  # blanks between two paragraphs that were run together
_END_OF_SPEECH = frozenset(".,!?;:…—")
# How a post is shown: "words — Name (@handle) September 9, 2031", its links behind the words.
_POST = re.compile(
    r"[ \t]*(?:[—–-]|--)[ \t]*(?P<name>[^\W_@][^\n()@]{1,58}?)[ \t]*\(@\w{1,30}\)"
    r"(?=[ \t]*(?:$|[\n\r]|(?:on )?[A-Z]|\d))"
)
_LINKS = re.compile(r"(?:\s*(?:https?://\S{1,200}|pic\.\w+\.com/\S{1,60}))+\s*$")
_SHORTEST_POST = 3  # words; what is shorter is a caption
_LONGEST_POST = 2000  # characters; what is longer is a text with a writer's line
_LONGEST_SINGLE = 600  # a stretch in single marks is a sentence or two; beyond, it is an apostrophe


def marked(text: str) -> tuple[Marked, ...]:
    """The stretches between quotation marks, in order and never overlapping.

    Straight, curly, low, angle and doubled single marks pair with each other, single ones count
    outside of double ones only. A stretch that no mark closes ends with its paragraph; it is open
    where the next paragraph begins with a mark again, and dropped where its opening is doubtful.
    """
    found: list[Marked] = []
    lines = list(_LINE.finditer(text))
    for i, line in enumerate(lines):
        post = _post(text, line.start(), line.end())
        if post is not None:
            found.append(post)
            continue
        goes_on = i + 1 < len(lines) and _begins_marked(text, lines[i + 1].start())
        doubles = _doubles(text, line.start(), line.end(), goes_on=goes_on)
        found.extend(_with_singles(text, line.start(), line.end(), doubles))
    return tuple(found)


def _post(text: str, start: int, end: int) -> Marked | None:
    """The words of a line that is a post with its author's name and handle behind them."""
    if text.find("(@", start, min(end, start + _LONGEST_POST)) < 0:
        return None
    signed = _POST.search(text, start, min(end, start + _LONGEST_POST))
    if signed is None or _begins_marked(text, start):
        return None
    links = _LINKS.search(text, max(signed.start() - 600, start), signed.start())
    stop = links.start() if links else signed.start()
    words = text[start:stop].strip()
    if len(words.split()) < _SHORTEST_POST:
        return None
    first = text.index(words, start)
    last = first + len(words)
    return Marked(first, last, first, last, signature=signed.span("name"))


def _begins_marked(text: str, start: int) -> bool:
    while start < len(text) and text[start].isspace():
        start += 1
    mark = _DOUBLE.match(text, start)
    return mark is not None and mark.group() in _OPENERS | {'"', "''", "”"}


def _doubles(text: str, start: int, end: int, *, goes_on: bool) -> list[Marked]:
    """The stretches between double marks of one line."""
    found: list[Marked] = []
    opened: tuple[int, int] | None = None
    for mark in _DOUBLE.finditer(text, start, end):
        opening = _opens(text, mark, start, inside=opened is not None)
        if opened is not None and (stop := _paragraph_before(text, mark, opened[1])):
            found.append(Marked(opened[1], stop, opened[0], stop, open_end=True))
            opening = True
        if opening:
            opened = mark.span()
        elif opened is not None and not _apostrophes(text, mark):
            if text[opened[1] : mark.start()].strip():
                found.append(_stretch(text, opened[1], mark.start(), opened[0], mark.end()))
            opened = None
    if opened is not None and _surely_opens(text, opened, start):
        stop = (
            len(text[:end].rstrip()) if end - start < 2 else start + len(text[start:end].rstrip())
        )
        if text[opened[1] : stop].strip():
            found.append(Marked(opened[1], stop, opened[0], stop, goes_on))
    return found


def _stretch(text: str, start: int, end: int, outer_start: int, outer_end: int) -> Marked:
    """A stretch without the blanks that some typography puts inside its marks."""
    inner = text[start:end]
    start += len(inner) - len(inner.lstrip())
    end -= len(inner) - len(inner.rstrip())
    return Marked(start, end, outer_start, outer_end)


def _opens(text: str, mark: re.Match[str], line: int, *, inside: bool) -> bool:
    """Whether a double mark opens a stretch, given whether one is open already."""
    before = text[mark.start() - 1] if mark.start() > line else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    looks_open = before in _BEFORE_OPENING and not after.isspace() and after not in ".,;!?)"
    sign = mark.group()
    if sign in _OPENERS:
        # German closes with the mark that English opens with, and with the angle that French does.
        return not (inside and sign in "“«" and not looks_open)
    return looks_open and not inside


def _paragraph_before(text: str, mark: re.Match[str], start: int) -> int | None:
    """Where a paragraph of a speech ends before a mark that opens its next one on the same line.

    A speech of several paragraphs has a mark before each, and one behind the last alone; pages
    whose lines were run together keep the marks.
    """
    stop = mark.start()
    while stop > start and mark.start() - stop < _GAP and text[stop - 1].isspace():
        stop -= 1
    if not start < stop < mark.start() or text[stop - 1] not in _END_OF_SENTENCE:
        return None
    goes_on = mark.group() in _REOPENERS and text[mark.end() : mark.end() + 1].isupper()
    return stop if goes_on else None


def _apostrophes(text: str, mark: re.Match[str]) -> bool:
    """Whether two single marks in a row are an inner close before text that goes on."""
    return mark.group() in ("''", "’’") and text[mark.end() : mark.end() + 1].isalnum()


def _surely_opens(text: str, opened: tuple[int, int], line: int) -> bool:
    """Whether an unclosed mark is one at all: first of its line, or after a comma or colon."""
    before = text[line : opened[0]].rstrip()
    return not before or before[-1] in ",:" or text[slice(*opened)] in _OPENERS


def _with_singles(text: str, start: int, end: int, doubles: list[Marked]) -> list[Marked]:
    """The stretches of a line, those in single marks that stand outside the others included."""
    found: list[Marked] = []
    at = start
    for stretch in doubles:
        found.extend(_singles(text, at, stretch.outer_start))
        found.append(stretch)
        at = stretch.outer_end
    found.extend(_singles(text, at, end))
    return found


def _singles(text: str, start: int, end: int) -> list[Marked]:
    signs = [m.start() for m in _SINGLE.finditer(text, start, end)]
    closers = [i for i in signs if _closes_single(text, i, start, end)]
    found: list[Marked] = []
    free = start
    for i in signs:
        if i < free or not _opens_single(text, i, start, end):
            continue
        close = _closer(text, i, closers)
        if close is not None and (text[i] != "’" or text[close - 1] in _END_OF_SPEECH):
            found.append(_stretch(text, i + 1, close, i, close + 1))
            free = close + 1
    return found


def _opens_single(text: str, i: int, start: int, end: int) -> bool:
    before = text[i - 1] if i > start else " "
    after = text[i + 1] if i + 1 < end else " "
    if before not in _BEFORE_OPENING:
        return False
    if text[i] == "’":  # an apostrophe, but for outlets whose opening marks are closing ones
        return after.isupper()
    return after.isupper() or (after.isalpha() and text[i] in "‘‹‚'") or after in "[…$"


def _closes_single(text: str, i: int, start: int, end: int) -> bool:
    before = text[i - 1] if i > start else " "
    after = text[i + 1] if i + 1 < end else " "
    return text[i] in "’'›`‘" and not before.isspace() and not after.isalnum()


def _closer(text: str, opened: int, closers: list[int]) -> int | None:
    """Where a single mark closes: an ending after punctuation rather than a plural's apostrophe."""
    at = bisect_left(closers, opened + 2)
    within = [i for i in closers[at : at + 8] if i - opened <= _LONGEST_SINGLE]
    for i in within:
        plural = (
            text[i - 1] in "sS" and text[i + 1 : i + 2] == " " and text[i + 2 : i + 3].islower()
        )
        if not plural:
            return i
    return within[0] if within and within[0] - opened < 60 else None
