"""Surnames that are months too: "Ruth May" is somebody, and no date nor modal verb."""

import re
from functools import cache

from dragoman.knowledge.naming import naming
from dragoman.knowledge.roles import roles
from dragoman.knowledge.states import first_names

_DAY = r"(?!\.?,?\s+(?:the\s+)?[0-9]|\s+of\s+[0-9])"
_WORD = re.compile(r"[^\W\d_]+\.?(?=\s\Z)")
# Behind these words, or beside another month, it is the month; so it is behind the day's number.
_IN_TIME = re.compile(
    r"(?:\b(?:in|since|until|till|last|next|this|late|early|mid|during|through|every|each)"
    r"|\b(?:end|middle|start|beginning|month|half|rest)\sof|[0-9](?:st|nd|rd|th)?(?:\sof)?|[-–—/])\s?\Z",
    re.IGNORECASE,
)
_TRUST = re.compile(r"\b(?:confidence|faith|trust|belief|disappointed)\sin\s\Z", re.IGNORECASE)
_ASKS = re.compile(r"\s(?:I|we|you|he|she|it|they|the|this|that|there|God)\b")
_BEFORE = 24  # characters in which the word before a name stands


def unlike_months(text: str) -> str:
    """The text with stand-ins of the same length for a month's name where somebody bears it.

    Borne it is where a first name or an honorific stands before it once ("Ruth May", "Ms May");
    then every mention counts that no day, year or preposition of time makes a month. Taken as it
    is, "May will resign" has a modal verb for its subject, and "May's departure" a date.
    """
    for month, stand_in in _borne():
        if month in text:
            named = re.compile(rf"\b{month}\b{_DAY}")
            if any(_introduced(text, m.start()) for m in named.finditer(text)):
                text = named.sub(lambda m, s=stand_in: s if _is_borne(m) else m[0], text)  # type: ignore[misc]
    return text


@cache
def _borne() -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition(":") for pair in sorted(naming().borne))
    return tuple((month, stand_in) for month, _, stand_in in pairs)


def _introduced(text: str, at: int) -> bool:
    """Whether the word before a name is a first name, an honorific or an office in capitals."""
    found = _WORD.search(text, max(0, at - _BEFORE), at)
    word = found.group() if found else ""
    if not word[:1].isupper():
        return False
    known = roles()
    return word in first_names() or word.lower() in known.honorifics or _is_office(word)


def _is_office(word: str) -> bool:
    return word.lower() in roles().offices and word.istitle()


def _is_borne(match: re.Match[str]) -> bool:
    text, at = match.string, match.start()
    before = text[max(0, at - _BEFORE) : at]
    if _introduced(text, at) or text.startswith(("'s", "’s"), match.end()):
        return True
    if _IN_TIME.search(before) and not _TRUST.search(before):
        return False
    return not _ASKS.match(text, match.end())
