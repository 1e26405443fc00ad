"""Furniture: numbers of a text that count nothing, such as dates, clock times, ages and names."""

import re

from dragoman.extract.figures.claims import dates_between
from dragoman.extract.figures.numerals import Numeral
from dragoman.extract.figures.phrases import head_from
from dragoman.knowledge.quantities import quantities
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

_Q = quantities()
_MONTH = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?",
    re.IGNORECASE,
)
_SPAN_OF_TIME = re.compile(
    r"\b(?:second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|centur)",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"(?:1[5-9]|20)[0-9]{2}(?:\s?(?:[-–]|to|and|or)\s?(?:(?:1[5-9]|20)[0-9]{2}|[0-9]{2}))?"
)
_DATE = 40  # characters that a time expression may open before its last number
_COMPOUND = 5  # tokens: "-", "year", "-", "old", and a stray space
_OLD = re.compile(
    r"[\s-]?(?:years?|months?|weeks?|days?|yrs?)[\s-]+olds?\b|[\s-]?year[\s-]olds?\b", re.IGNORECASE
)


def is_furniture(  # noqa: PLR0911 - cases in order
    reading: Reading, numeral: Numeral, before: Token | None, after: Token | None
) -> bool:
    """Whether a number is part of a date, a clock time, an age, an address or a name."""
    text = reading.article.text
    if numeral.shape in ("implied", "stretches", "none"):
        return False
    if _OLD.match(text, numeral.last) and not _stands(after):
        return True
    if numeral.currency or numeral.percent:
        return False
    if _in_date(reading, numeral) or _is_year(text, numeral, after):
        return True
    if after is not None and after.idx <= numeral.last + 2 and after.lower_ in _Q.behind:
        return True
    if before is not None and before.idx + len(before) >= numeral.first - 1:
        if _MONTH.fullmatch(before.text) and before.text[0].isupper():
            return True
        if _is_named(before, after, numeral):
            return True
    return _is_age(text, numeral, before)


def _stands(after: Token | None) -> bool:
    """Whether "24-year-old" tells how long a treaty, a war or the like has stood, and no age."""
    if after is None:
        return False
    near = after.doc[after.i : after.i + _COMPOUND]
    old = next((t for t in near if t.lower_ == "old"), None)
    noun = head_from(after.doc, old.i + 1) if old is not None else None
    return noun is not None and noun.lower_ in _Q.lasting


def _in_date(reading: Reading, numeral: Numeral) -> bool:
    """Inside a time expression that is no stretch of time ("two weeks ago" is one)."""
    text = reading.article.text
    for timex in dates_between(reading, numeral.first - _DATE, numeral.last):
        if timex.start <= numeral.first and numeral.last <= timex.end:
            tail = text[numeral.last : timex.end]
            return timex.type in ("DATE", "TIME") and not _SPAN_OF_TIME.search(tail)
    return False


def _is_year(text: str, numeral: Numeral, after: Token | None) -> bool:
    words = text[numeral.first : numeral.last]
    if not _YEARS.fullmatch(words):
        return False
    round_sum = words.endswith("00") or numeral.qualifier is not None
    return not (round_sum and after is not None and after.tag_ in ("NNS", "NNPS"))


def _is_named(before: Token, after: Token | None, numeral: Numeral) -> bool:
    """As in "Article 5", "Channel 12", "phase two": a name, unless a plural follows."""
    word = before.lower_
    if word in ("no", "no.", "nos.", "number", "#"):
        return numeral.shape == "digits" or word == "number"
    if word not in _Q.names or numeral.start < numeral.first:
        return False
    counts = after is not None and after.tag_ == "NNS" and before.text.islower()
    return not counts


def _is_age(text: str, numeral: Numeral, before: Token | None) -> bool:
    """As in "Ana Petrov, 45, said": a number between commas behind a name."""
    if numeral.shape != "digits" or not numeral.value or not 1 <= numeral.value <= 110:
        return False
    if before is None or before.text != "," or before.i == 0:
        return False
    name = before.nbor(-1)
    closing = text[numeral.last : numeral.last + 1]
    return name.text[:1].isupper() and name.pos_ == "PROPN" and closing in (",", ".", ";", ")")
