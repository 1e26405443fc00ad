"""Wordings: how the words of two utterances, and those who say them, stand to each other."""

import re
from functools import cache

from rapidfuzz import fuzz

from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.wording import wording
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.words.patterns import any_of
from dragoman.reconcile.words.wording import contents, plain

SAYING = 3  # content words: fewer are a phrase that anybody repeats ("no comment")
# Percent of agreement from which two wordings are one text, whoever is said to have said it.
ALIKE = 92
ECHOED = 0.8  # of the shorter's content words that nearly the same words have in common
_LONG = 5  # plain words that such a text has at least
_CLOSE = 80  # percent of agreement, as sets of words
_PASSAGE = 3  # words: two that are quoted are often a name ("Harbour Watch")
_ASKING = 10  # words of an utterance among which stands that it asks for something
_OPENING = 8  # words of an utterance in which the one whose words it passes on is named


def is_described(name: str) -> bool:
    """Whether a speaker is only described ("a senior official", "Saltmark's deputy minister")."""
    return name[:1].islower() or name.rpartition(" ")[2][:1].islower()


def is_one_text(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether two wordings are the same text, but for a word or a cut."""
    if min(len(a.words), len(b.words)) < SAYING:
        return False
    if min(len(a.content.split()), len(b.content.split())) < _LONG:
        return a.content == b.content
    return fuzz.ratio(a.content, b.content) >= ALIKE


def is_part(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether one wording stands in the other, which only goes on longer."""
    if min(len(a.words), len(b.words)) < _LONG:
        return False
    return fuzz.partial_ratio(a.content, b.content) >= ALIKE


def is_near(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether two utterances are of one day, or of two days in a row."""
    return a.near is not None and b.near is not None and abs(a.near - b.near) <= 1


def is_echo(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether two wordings of one day are nearly the same words, in whatever order."""
    if not is_near(a, b):
        return False
    least = min(len(a.words), len(b.words))
    if least < _LONG or len(a.words & b.words) < ECHOED * least:
        return False
    return fuzz.token_set_ratio(a.content, b.content) >= _CLOSE


def is_passage(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether one has a passage in quotation marks, of some words, that stands in the other."""
    if not a.passages and not b.passages:
        return False
    return any(
        f" {words} " in f" {other.content} "
        for one, other in ((a, b), (b, a))
        for words in one.passages
        if words.count(" ") >= _PASSAGE - 1 and contents(words.split())
    )


def named_days(content: str) -> tuple[str, ...]:
    """The days that plain words name ("july 9", "9 july"), each as one word, sorted.

    One with its year is long past: what everybody speaks about, and tells no two sayings apart.
    """
    months = calendar().months
    found = {f"{months[m[1] or m[4]]}/{m[2] or m[3]}" for m in _day().finditer(content)}
    return tuple(sorted(found))


@cache
def _day() -> re.Pattern[str]:
    months = "|".join(sorted(calendar().months))
    return re.compile(rf"\b(?:({months}) (\d{{1,2}})|(\d{{1,2}}) ({months}))\b(?! \d{{4}}\b)")


def is_appeal(cue: str, content: str) -> bool:
    """Whether what is said asks another for something: by the cue, or the first plain words."""
    said = content.split(" ", _ASKING)[:_ASKING]
    return bool(_appeal().search(" ".join((cue, *said))))


@cache
def _appeal() -> re.Pattern[str]:
    return any_of(map(re.escape, wording().appeal))


def is_against(cue: str, content: str) -> bool:
    """Whether the cue or the plain words say that something is not so, or is not to be done."""
    return bool(_against().search(f"{cue} {content}"))


@cache
def _against() -> re.Pattern[str]:
    return any_of(wording().against)


def is_reported(a: QuoteRow, b: QuoteRow) -> bool:
    """Whether what one says names the other speaker: he may pass on that one's words."""
    return surname(a) in opening(b)


def surname(row: QuoteRow) -> str:
    """The last word of its speaker's name; none is never in an opening."""
    words = plain(row.speaker or "")
    return words[-1] if words else ""


def opening(row: QuoteRow) -> list[str]:
    """The first plain words of an utterance."""
    return row.content.split(" ", _OPENING)[:_OPENING] if row.content else []
