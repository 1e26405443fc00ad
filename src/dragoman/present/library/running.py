"""Whether an article tells something in its running text: in no caption, in nobody's own words."""

import re
from collections.abc import Sequence
from functools import cache

from dragoman.knowledge.furniture import furniture
from dragoman.model.findings import Statement
from dragoman.present.library.catalogue import Library
from dragoman.read.furniture import stretches

_LONGEST = 450  # characters from a caption's words to its credit
_LINE = 600  # characters of a line that may be a caption as a whole
_OPENS = re.compile(r"\s*(?:FILE(?: PHOTO)?|(?i:file photo|photos?|caption|pictured)) ?[:|–-]")
# No stop stands behind an initial or a short title ("U.S. ", "Sen. ").
_STOP = re.compile(
    r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\bSept)[.!?][”\"’]?\s+(?=[A-Z“\"(])"
)


def is_running(library: Library, statement: Statement) -> bool:
    """Whether an article says it as its own report."""
    return not is_spoken(library, statement) and not is_caption(library, statement)


def is_spoken(library: Library, statement: Statement) -> bool:
    """Whether it stands within quotation marks: what somebody says of it, in his own words."""
    return any(
        start <= statement.start and statement.end <= end
        for start, end in library.spoken.get(statement.article, ())
    )


def is_caption(library: Library, statement: Statement) -> bool:
    """Whether it stands below a picture, or in a heading in capitals."""
    if statement.evidence.isupper():
        return True
    text = library.articles[statement.article].text
    if statement.article not in library.credited:
        library.credited[statement.article] = credits_of(text)
    return captioned(text, statement.start, library.credited[statement.article])


def captioned(text: str, start: int, credited: Sequence[int]) -> bool:
    """Whether a place of a text lies in a caption: a sentence behind which a picture is credited.

    A line of its own that ends with a credit, or opens as such lines do, is one as a whole.
    """
    line = text.rfind("\n", max(0, start - _LINE), start) + 1
    if _OPENS.match(text, line):
        return True
    stop = text.find("\n", start, start + _LINE)
    end = min(start + _LONGEST, len(text) if stop < 0 else stop)
    credit = next((at for at in credited if start < at < end), None)
    if credit is None:
        return False
    alone = line > 0 and stop > 0 and stop - line < _LINE and stop - credit < _LONGEST // 4
    last = len(text[:credit].rstrip(' (|-–/.!?”"'))
    return alone or _STOP.search(text, start, last) is None


def credits_of(text: str) -> tuple[int, ...]:
    """Where the credits of pictures begin."""
    named = (m.start() for m in _taken().finditer(text))
    printed = (s.start for s in stretches(text) if not s.notice)
    boxed = (at for at in printed if text[at] == "(" or "/" in text[at : at + _LONGEST // 4])
    return tuple(sorted({*named, *boxed}))


@cache
def _taken() -> re.Pattern[str]:
    """A house before its photographer ("Vela Images/Jana Holt"), or the word for a picture."""
    known = furniture()
    house, opening = (
        "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
        for words in (known.picture_houses, known.credits)
    )
    return re.compile(
        rf"(?<![\w/])(?:{house})/(?=[A-Z][\w.’'-]+ [A-Z])|\((?:{opening})[ :/] ?(?=[A-Z])"
        r"|\b(?:Photograph|Photo|Image|Picture|Credit)s?(?::| by| credit:?) ?(?=[A-Z])"
    )
