"""Page furniture within a text: labels, notices, credits and bylines that no sentence runs over."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice

from dragoman.knowledge.furniture import furniture
from dragoman.knowledge.states import surfaces

_NOTICE = re.compile(r"[^\n.?!]{0,240}(?:[.?!]|$|(?=\n))")
_BYLINE = re.compile(
    r"By (?:[A-Z][\w.’'-]+ (?:[A-Z]\. )?(?:(?:al|bin|da|de|del|der|la|van|von) )*[A-Z][\w.’'-]+"
    r"(?: and |, and |, |(?= )))+"
)
# Two to four words of a name up to the slash of a picture's credit: "J. Ana Holt-Berg/".
_TAKER = re.compile(
    r"(?:(?<=[\s|(:])|^)(?:(?:[A-Z]\.)+ |[A-Z][\w’'-]* ){1,3}[A-Z][\w’'-]*(?:[/-]Pool)? ?$"
)
_FROM = " Reporting from "
_WORD = re.compile(r" ([A-Z][\w.’'-]*)(,?)")
_MOST = 100  # places of one phrase; a hostile text may hold more
_HEAD = 2_000  # characters in which a byline stands
_LINE = 300  # characters of a line that is furniture as a whole
_LONGEST = 3  # words of a place
_CREDITED = 70  # characters in front of the slash in which a photographer's name begins


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text that its page printed; `notice` where it tells no news."""

    start: int
    end: int
    notice: bool = False


@lru_cache(maxsize=2)  # the layers of one reading ask one after the other
def stretches(text: str) -> tuple[Stretch, ...]:
    """The furniture of a text, in order and none over another."""
    labels = {stretch.start: stretch for stretch in _labels(text)}
    notices = (s for s in _notices(text) if s.start not in labels)  # a label's end is known
    found = [*labels.values(), *_lines(text), *notices, *_credits(text), *_pictured(text)]
    found += _bylines(text, found)
    kept: list[Stretch] = []
    for stretch in sorted(found, key=lambda s: (s.start, -s.end)):
        if not kept or stretch.start >= kept[-1].end:
            kept.append(stretch)
    return tuple(kept)


def inside(text: str, at: int) -> bool:
    """Whether an offset of a text stands in its furniture."""
    found = stretches(text)
    n = bisect_right(found, at, key=lambda stretch: stretch.start) - 1
    return n >= 0 and at < found[n].end


def _places(text: str, phrase: str) -> Iterator[int]:
    """Where a phrase stands as words of its own."""
    at = text.find(phrase)
    for _ in range(_MOST):
        if at < 0:
            return
        end = at + len(phrase)
        runs_on = phrase[-1].isalnum() and text[end : end + 1].isalnum()  # "More:Holt" does not
        inside = (at > 0 and text[at - 1].isalnum()) or runs_on
        if not inside:
            yield at
        at = text.find(phrase, end)


def _labels(text: str) -> Iterator[Stretch]:
    """Labels: what follows begins anew, so that "Advertisement for a truce" is none."""
    for phrase in furniture().labels:
        for at in _places(text, phrase):
            end = at + len(phrase)
            after = text[end:].lstrip()[:1] if end < len(text) else ""
            if not after or after.isupper() or not after.isalpha():
                yield Stretch(at, end, notice=True)


def _lines(text: str) -> Iterator[Stretch]:
    """Lines that a page sets for itself, as a whole."""
    for phrase in furniture().lines:
        for at in _places(text, phrase):
            end = text.find("\n", at)
            end = len(text) if end < 0 else end
            if (at == 0 or text[at - 1] == "\n") and end - at <= _LINE:
                yield Stretch(at, end, notice=True)


def _notices(text: str) -> Iterator[Stretch]:
    for phrase in furniture().notices:
        for at in _places(text, phrase):
            match = _NOTICE.match(text, at)
            yield Stretch(at, match.end() if match else at + len(phrase), notice=True)


@cache
def _credit() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in furniture().credits)
    return re.compile(rf"\((?:{words})\b[^()\n]{{0,160}}\)")


def _credits(text: str) -> Iterator[Stretch]:
    return (Stretch(m.start(), m.end()) for m in _credit().finditer(text))


@cache
def _house() -> re.Pattern[str]:
    """A slash and the houses behind it: "/AP Photo", "/Pool/AFP via Getty Images"."""
    words = sorted(furniture().picture_houses, key=len, reverse=True)
    house = rf"(?:{'|'.join(re.escape(word) for word in words)})(?![\w-])"
    return re.compile(rf"/ ?{house}(?:(?:/| / | via ){house}){{0,4}}")


def _pictured(text: str) -> Iterator[Stretch]:
    """A photographer's name with the house that sells the picture: "Jana Holt/AP Photo"."""
    if "/" not in text:
        return
    for match in islice(_house().finditer(text), _MOST):
        who = _TAKER.search(text, max(match.start() - _CREDITED, 0), match.start())
        if who is not None:
            yield Stretch(who.start(), match.end())


def _bylines(text: str, others: list[Stretch]) -> Iterator[Stretch]:
    """The byline of a text: behind a sentence or other furniture, before a capital."""
    ends = {stretch.end for stretch in others}
    for match in _BYLINE.finditer(text, 0, _HEAD):
        before = len(text[: match.start()].rstrip())
        if before and text[before - 1] not in '.?!”"’' and before not in ends:
            continue
        end = match.end()
        if text.startswith(_FROM, end):
            end = _past_place(text, end + len(_FROM) - 1)
        elif text[end - 1] in " ,":
            continue
        if text[end : end + 2].strip()[:1].isupper():
            yield Stretch(match.start(), end)
            return


def _past_place(text: str, at: int) -> int:
    """The end of "Port Adel, Valdoria" or of a known place, from the blank before it."""
    for _ in range(2):
        words: list[re.Match[str]] = []
        match = _WORD.match(text, at)
        while match is not None and len(words) <= _LONGEST:
            words.append(match)
            match = None if match[2] else _WORD.match(text, match.end())
        if not words:
            return at
        known = (n for n in range(len(words), 0, -1) if _is_known(words[:n]))
        n = len(words) if words[-1][2] else next(known, 1)
        at = words[n - 1].end()
        if not words[n - 1][2]:
            return at
    return at


def _is_known(words: list[re.Match[str]]) -> bool:
    return " ".join(word[1] for word in words) in surfaces()
