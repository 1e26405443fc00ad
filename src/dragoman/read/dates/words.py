"""The lexicon of time as regular-expression pieces, and number words as numbers."""

import re
from collections.abc import Iterable
from functools import lru_cache

from dragoman.knowledge.calendar import calendar


def any_of(words: Iterable[str]) -> str:
    """Alternation of words, the longest first; a space in a word stands for any blank."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)


CALENDAR = calendar()
_LONG = [name for name in CALENDAR.months if len(name) > 4 or name in ("may", "june", "july")]
_SHORT = [name for name in CALENDAR.months if name not in _LONG]
MONTH = rf"(?:(?:{any_of(_LONG)})\b|(?:{any_of(_SHORT)})\b\.?)"
WEEKDAY = rf"(?:{any_of(w for w in CALENDAR.weekdays if len(w) > 5)})"
WEEKDAY_SHORT = rf"(?:{any_of(CALENDAR.weekdays)})\b\.?"
UNIT = rf"(?:{any_of(CALENDAR.units)})"
SMALL = rf"(?:{any_of(CALENDAR.numbers)})"
ORDINAL = rf"(?:{any_of(CALENDAR.ordinals)})"
DAY = r"(?:3[01]|[12][0-9]|0?[1-9])(?:st|nd|rd|th)?(?![0-9])"
DAY_WORD = (
    rf"(?:(?:{any_of(w for w, n in CALENDAR.numbers.items() if n in (20, 30))})[ -])?{ORDINAL}"
)
YEAR = r"(?:1[0-9]{3}|20[0-9]{2})(?![0-9])"
_TENS = rf"(?:{any_of(w for w, n in CALENDAR.numbers.items() if 10 <= n < 100)})"
WORD_YEAR = (
    rf"(?:(?:nineteen|eighteen|twenty)\s+(?:hundred(?:\s+and)?\s+{SMALL}|{_TENS})(?:[ -]{SMALL})?"
    rf"|two\s+thousand(?:(?:\s+and)?\s+{SMALL}(?:[ -]{SMALL})?)?)"
)
VAGUE = (
    r"(?:several|a\s+few|few|many|some"
    r"|(?:a\s+number|dozens|scores|hundreds|thousands|a\s+handful)\s+of)"
)
COUPLE = r"(?:a\s+couple(?:\s+of)?|a\s+pair\s+of|couple\s+of)"
DIGITS = r"[0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,4}(?:\.[0-9]{1,2})?(?:[ -][1-3]/[2-4])?|[0-9]?[½¼¾]"
NUMBER = (
    rf"(?:{VAGUE}|{COUPLE}|half\s+an?|{DIGITS}"
    rf"|(?:an?[ -](?=hundred|thousand))?{SMALL}(?:(?:[ -]|\s+and\s+){SMALL}){{0,4}}"
    r"(?:[ -]and[ -]a[ -]half)?|an?)"
)
_FRACTIONS = {"1/2": 0.5, "1/4": 0.25, "3/4": 0.75, "1/3": 1 / 3, "2/3": 2 / 3}
_MARKS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


@lru_cache(maxsize=4096)
def number(words: str) -> float | None:
    """What a number in words or digits counts; None for "several" and other vague ones."""
    text = " ".join(words.lower().replace("-", " ").split())
    if re.fullmatch(VAGUE, text):
        return None
    if re.fullmatch(COUPLE, text):
        return 2
    if text.startswith("half a"):
        return 0.5
    total, current = 0.5 if text.endswith(" and a half") else 0, 0.0
    for part in text.removesuffix(" and a half").replace(",", "").split():
        value = _value(part)
        if value >= 100 and part in CALENDAR.numbers:
            total, current = total + (current or 1) * value, 0
        else:
            current += value
    return total + current


def _value(word: str) -> float:
    """The value of one word of a number; "and" adds nothing."""
    if word in CALENDAR.numbers:
        return CALENDAR.numbers[word]
    if word in _FRACTIONS:
        return _FRACTIONS[word]
    if word[-1] in _MARKS:
        return float(word[:-1] or 0) + _MARKS[word[-1]]
    return {"a": 1, "an": 1, "and": 0}[word] if word in ("a", "an", "and") else float(word)


def ordinal(words: str) -> int:
    """The number of an ordinal in words or digits ("twenty-first", "3rd")."""
    text = words.lower().replace("-", " ")
    if match := re.match(r"[0-9]+", text):
        return int(match.group())
    parts = text.split()
    return sum(CALENDAR.ordinals.get(p, CALENDAR.numbers.get(p, 0)) for p in parts)


def word_year(words: str) -> int:
    """The year that words like "nineteen ninety-six" spell."""
    parts = [p for p in words.lower().replace("-", " ").split() if p != "and"]
    if parts[:2] == ["two", "thousand"]:
        return 2000 + sum(CALENDAR.numbers[p] for p in parts[2:])
    century = CALENDAR.numbers[parts[0]]
    return century * 100 + sum(CALENDAR.numbers[p] for p in parts[1:] if p != "hundred")
