"""Where to look: stretches of a text whose words all belong to the language of time."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from dragoman.read.dates.words import CALENDAR

_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+|[½¼¾]")
_GAP = re.compile(r"[ \t\u00a0.,'’/:()&–—-]{0,4}")
_LONGEST = 32


@dataclass(slots=True)
class Run:
    """A stretch of the text and the kinds of words in it."""

    start: int
    end: int
    kinds: set[str]
    words: int = 0


@cache
def lexicon() -> dict[str, str]:
    """The kind of each word of time, "" for words that only join or qualify such words."""
    kinds = dict.fromkeys((*sorted(CALENDAR.glue), *CALENDAR.zones), "")
    tables: tuple[tuple[str, Iterable[str], bool], ...] = (
        ("number", CALENDAR.numbers, False), ("number", CALENDAR.ordinals, False),
        ("month", CALENDAR.months, False), ("weekday", CALENDAR.weekdays, True),
        ("unit", CALENDAR.units, True), ("season", CALENDAR.seasons, True),
        ("part", CALENDAR.parts, True), ("decade", CALENDAR.decades, False),
    )  # fmt: skip
    for kind, words, plural in tables:
        kinds |= dict.fromkeys(words, kind)
        if plural:
            kinds |= dict.fromkeys((word + "s" for word in words), kind)
    _add_phrases(kinds, "word", (*CALENDAR.references, *CALENDAR.frequencies, *CALENDAR.deictic))
    _add_phrases(kinds, "feast", CALENDAR.feasts)
    return kinds | CALENDAR.triggers


def _add_phrases(kinds: dict[str, str], kind: str, phrases: Iterable[str]) -> None:
    """Let the longest word of each phrase tell its kind, unless it has one of its own."""
    for phrase in phrases:
        words = re.findall(r"[a-z]+", phrase)
        for word in words:
            kinds.setdefault(word, "")
        telling = max(words, key=len)
        kinds[telling] = kinds[telling] or kind


def runs(text: str) -> Iterator[Run]:
    """The stretches that may hold a time expression, in order; none is longer than 32 words."""
    kinds = lexicon()
    run: Run | None = None
    for match in _TOKEN.finditer(text):
        token = match.group()
        if "0" <= token[0] <= "9" or token[0] in "½¼¾":
            kind: str | None = "year" if len(token) == 4 else "digits"
        else:
            kind = kinds.get(token.lower())
        if run is not None and (kind is None or not _goes_on(text, run, match.start())):
            if run.kinds:
                yield run
            run = None
        if kind is not None:
            run = run or Run(match.start(), match.end(), set())
            run.end = match.end()
            run.words += 1
            if kind:
                run.kinds.add(kind)
    if run is not None and run.kinds:
        yield run


def _goes_on(text: str, run: Run, start: int) -> bool:
    return run.words < _LONGEST and _GAP.fullmatch(text, run.end, start) is not None
