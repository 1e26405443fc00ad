"""The article's own date where its text says so: a dateline, a "Published:" line, a byline."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from dragoman.model.timex import Timex

_TOP = 1500
_LABEL = re.compile(
    r"(?:^|(?<=[\n|•·(]))[ \t]*(?:first\s+|last\s+|originally\s+)?"
    r"(?P<label>published|posted|issued|date|updated|modified)\b"
    r"(?:\s+(?:on|at|by)\b)?\s*[:,-]?\s*(?:[0-9]{1,2}:[0-9]{2}(?:\s*[ap]m)?,?\s*)?",
    re.IGNORECASE,
)
# CITY or CITY, Country in capitals, as agencies open: "PARIS, 28 May 2025 —".
_PLACE = re.compile(r"[ \t]*(?:[A-Z][A-Z.'’-]+[ ,/]*){1,5}(?:[A-Z][a-z]+\.?[ ,]*){0,3}[(]?\s*")
# White space is never given back (`*+`): a line of blanks would be gone through in every way.
_AFTER_PLACE = re.compile(r"\s*+(?:\([^)\n]{1,40}\)|[.,]?\s*+/[^/\n]{1,30}/|[)]?\s*+[—–:-])")
_BYLINE = re.compile(r"(?:by\s+[^\n]{1,60}?[\s|,•·–-]+)?(?:on\s+)?", re.IGNORECASE)
_TAIL = re.compile(
    r"\s*+[|,•·–-]?\s*+(?:at\s++)?(?:[0-9]{1,2}[:.][0-9]{2}(?:\s*+[ap]\.?m\.?)?)?"
    r"\s*+(?:\(?[A-Z]{2,4}\)?|local time)?\s*+(?:[|•·–-][^\n]{0,60})?\s*+",
)


def printed(text: str, times: Iterable[Timex]) -> Timex | None:
    """The expression that says when the text was published: a day, or one without its year.

    `times` are the text's expressions as they stand without a dateline. A full day comes before
    one that lacks its year.
    """
    top = list(takewhile(lambda t: t.start < _TOP, times))
    full = _printed(text, [t for t in top if _one_day(t)])
    return full or _printed(text, [t for t in top if (t.relative or "").startswith("date:")])


def _printed(text: str, top: list[Timex]) -> Timex | None:
    for kind in ("publi", "post", "issue", "date", "updat", "modif"):
        for timex, label in _labelled(text, top):
            if label.startswith(kind):
                return timex
    return next((t for t in top if _is_dateline(text, t) or _is_byline(text, t)), None)


def _one_day(timex: Timex) -> bool:
    return timex.date is not None and "/" not in timex.date


def _labelled(text: str, timexes: list[Timex]) -> Iterator[tuple[Timex, str]]:
    for label in _LABEL.finditer(text, 0, min(len(text), _TOP)):
        for timex in timexes:
            if label.start("label") < timex.start <= label.end() <= timex.end:
                yield timex, label["label"].lower()


def _line(text: str, timex: Timex) -> tuple[int, int]:
    start = text.rfind("\n", 0, timex.start) + 1
    end = text.find("\n", timex.end)
    return start, len(text) if end < 0 else end


def _is_dateline(text: str, timex: Timex) -> bool:
    """Whether a place in capitals opens the line before the day, and a dash or agency follows."""
    start, _ = _line(text, timex)
    place = _PLACE.fullmatch(text, start, timex.start) if timex.start - start < 80 else None
    return bool(place and _AFTER_PLACE.match(text, timex.end))


def _is_byline(text: str, timex: Timex) -> bool:
    """Whether the day has a line to itself, but for an author and a time of day."""
    start, end = _line(text, timex)
    if end - start > 120 or text.count("\n", 0, start) > 12:
        return False
    head = _BYLINE.fullmatch(text, start, timex.start)
    return bool(head and _TAIL.fullmatch(text, timex.end, end))
