"""Numerals: the amounts that a text writes, in digits or words, with their hedges and bounds."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extract.figures.either import one_of, opening
from dragoman.knowledge.quantities import quantities


@dataclass(frozen=True, slots=True)
class Numeral:
    """An amount as written: where, how much, and what kind of amount it is.

    `start` and `end` hold the amount with its hedge, currency sign and percent sign; `first` and
    `last` the bare number. `shape` is `digits`, `word`, `vague`, `fraction`, `each_way` ("1,000
    for 1,000"), `implied` ("over the past week"), `stretches` ("weeks of talks") or `none` ("no
    injuries"). `currency` is an ISO 4217 code.
    """

    start: int
    end: int
    first: int
    last: int
    value: float | None
    shape: str
    low: float | None = None
    high: float | None = None
    qualifier: str | None = None
    currency: str | None = None
    percent: str | None = None
    hyphen: bool = False


_Q = quantities()
_SMALL = rf"(?:{one_of(_Q.words)})"
_SCALE = rf"(?:{one_of(_Q.scales)})"
_DIGITS = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:[\u00a0\u202f\u2009][0-9]{3})+"
    r"|[0-9]{1,12}(?:\.[0-9]{1,4})?(?:[ \u00a0][1-7]/[2-8](?![0-9]))?[½¼¾⅓⅔]?|[½¼¾⅓⅔])"
)
_PAIR = rf"{_SMALL}(?:[- \u00a0]{_SMALL})?"
_WORDS = (
    rf"(?:{_PAIR}(?:[- \u00a0](?:hundred|thousand|dozen)\b(?:(?:[- \u00a0]|[ ]and[ ]){_PAIR}\b)?)"
    r"{0,3})"
)
_HALF = r"[- ]and[- ]a[- ]half"
_LONG_SUFFIX = one_of(w for w in _Q.suffixes if len(w) > 1 and w != "mm")
_NUMBER = (
    rf"(?:{_DIGITS}(?:(?:{one_of(_Q.suffixes)})\b|[ \u00a0](?:{_LONG_SUFFIX})\b"
    rf"|(?:[- \u00a0]{_SCALE})?)"
    rf"|{_WORDS}(?:{_HALF})?(?:[- \u00a0]{_SCALE})?(?:{_HALF})?)"
)
_CODE = one_of(sorted(_Q.currency_codes))
_SIGN = rf"(?:{one_of(_Q.currency_signs)}|\b(?-i:{_CODE})(?:[ \u00a0]|(?=[0-9])))"
_PERCENT = r"[ \u00a0]?(?:%|percentage[ ]points?|per[ ]?cents?\b|pct\b)"
_FIRST = opening(
    (
        *"0123456789½¼¾⅓⅔",
        *(*_Q.words, *_Q.amounts, *_Q.fractions, *_Q.vague, *_Q.currency_signs, *_Q.currency_codes),
    )
)
_AMOUNT = re.compile(
    rf"""(?<![\w.,/:#@&=+\-\u2010\u2011]){_FIRST}(?:
      (?P<each>{_DIGITS}|{_SMALL})[- ]for[- ](?P=each)(?![\w/]|[.,][0-9])
    | (?P<amount>{one_of(_Q.amounts)})(?![-\w])
    | (?P<fraction>(?:{one_of(_Q.fractions)})(?=[ -](?:of|the|a|an|its|their|his|her|our|all)\b))
    | (?P<vague>{one_of(_Q.vague)})(?![-\w])
    | (?:(?P<sign>{_SIGN})[ ]?)?(?P<low>{_NUMBER})(?P<percent>{_PERCENT})?
      (?:[ ]?(?:-|–|—|\bto\b|\bor\b|\band\b)[ ]?
         (?P<sign2>{_SIGN})?(?P<high>{_NUMBER})(?P<percent2>{_PERCENT})?)?
      (?![\w/%]|[.,:][0-9])
    | (?P<metric>{_DIGITS})(?=(?:{one_of(_Q.attached)})\b)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
_HEDGE = re.compile(
    rf"\b({one_of(_Q.hedges)})(?:\s+(?:a|an|the|its|their|his|her|another|only|just))?\s+$",
    re.IGNORECASE,
)
_HEDGE_BEHIND = re.compile(rf"\s+({one_of(_Q.hedges_behind)})\b", re.IGNORECASE)
_HEDGE_SPAN = 34  # the longest hedge with a determiner behind it
_MARKS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_HYPHENS = ("-", "\u2010", "\u2011")
_BETWEEN = re.compile(r"\bbetween\s+$", re.IGNORECASE)
_PARTS = re.compile(rf"{_DIGITS}|[a-z]+", re.IGNORECASE)


def numerals(text: str) -> Iterator[Numeral]:
    """Every amount of a text, in order; digits that belong to a longer token are left out."""
    at = 0
    while match := _AMOUNT.search(text, at):
        if match["metric"]:
            yield _measured(text, match)
            at = match.end()
            continue
        if match["low"] is None:
            yield _phrase(text, match)
            at = match.end()
            continue
        joined = match["high"] is not None and _is_range(text, match)
        told = _range(text, match) if joined else _single(text, match)
        at = match.end() if joined else match.end("percent" if match["percent"] else "low")
        if told is not None:
            yield told


def hedged(text: str, start: int, end: int) -> tuple[int, int, str | None]:
    """The amount's stretch with the hedge before or behind it, and the hedge's qualifier."""
    if hedge := _HEDGE.search(text, max(0, start - _HEDGE_SPAN), start):
        return hedge.start(), end, _Q.hedges[_plain(hedge[1])]
    if behind := _HEDGE_BEHIND.match(text, end):
        return start, behind.end(), _Q.hedges_behind[_plain(behind[1])]
    return start, end, None


def _phrase(text: str, m: re.Match[str]) -> Numeral:
    """A set phrase: "dozens", "half of", "a couple of", "1,000 for 1,000"."""
    first, last = m.span()
    start, end, hedge = hedged(text, first, last)
    words = _plain(m[0])
    if m["each"]:
        return Numeral(start, end, first, last, value_of(m["each"]), "each_way", qualifier=hedge)
    if m["fraction"]:
        return Numeral(start, end, first, last, _Q.fractions[words], "fraction", qualifier=hedge)
    if m["amount"]:
        hedge = "about" if "couple" in words else hedge
        return Numeral(start, end, first, last, _Q.amounts[words], "word", qualifier=hedge)
    return Numeral(start, end, first, last, None, "vague", low=_Q.vague[words], qualifier=words)


def _measured(text: str, m: re.Match[str]) -> Numeral:
    """A number with its unit right behind it: "20km", "5kg"."""
    start, end, hedge = hedged(text, *m.span())
    value = value_of(m["metric"])
    return Numeral(start, end, *m.span(), value, "digits", qualifier=hedge)


def _shape(words: str) -> str:
    return "digits" if words[0].isdigit() or words[0] in _MARKS else "word"


def _range(text: str, m: re.Match[str]) -> Numeral | None:
    """As in "10 to 15", "between $2 and $3 million": no value, but two bounds."""
    start, end, hedge = hedged(text, *m.span())
    if between := _BETWEEN.search(text, max(0, start - 9), start):
        start = between.start()
    high = value_of(m["high"])
    low = _scaled_like(value_of(m["low"]), m["low"], m["high"])
    if low is None or high is None or low >= high:
        return None
    return Numeral(start, end, m.start(), m.end("high"), None, _shape(m["low"]), low, high, hedge,
                   _currency(m["sign"] or m["sign2"]), m["percent2"] or m["percent"],
                   text[end : end + 1] in _HYPHENS)  # fmt: skip


def _single(text: str, m: re.Match[str]) -> Numeral:
    first, last = m.start(), m.end("low")
    start, end, hedge = hedged(text, first, m.end("percent") if m["percent"] else last)
    value = value_of(m["low"])
    low = value if hedge in ("at least", "more than") else None
    high = value if hedge in ("up to", "less than") else None
    return Numeral(start, end, first, last, value, _shape(m["low"]), low, high, hedge,
                   _currency(m["sign"]), m["percent"], text[end : end + 1] in _HYPHENS)  # fmt: skip


def _is_range(text: str, m: re.Match[str]) -> bool:
    """Whether two numbers bound one amount: "and" does so only behind "between"."""
    if (m["percent"] and not m["percent2"]) or (m["sign2"] and not m["sign"]):
        return False
    link = (
        text[m.end("percent") if m["percent"] else m.end("low") : m.start("high")].strip().lower()
    )
    if link.startswith("and"):
        return bool(_BETWEEN.search(text, max(0, m.start() - 9), m.start()))
    return not link.startswith("—")


def _scaled_like(low: float | None, low_words: str, high_words: str) -> float | None:
    """As in "5 to 10 million": the first number takes the scale of the second."""
    scale = _PARTS.findall(high_words)[-1].lower()
    factor = _Q.scales.get(scale) or _Q.suffixes.get(scale)
    if factor is None or low is None or _PARTS.findall(low_words)[-1].lower() == scale:
        return low
    return low * factor


def _currency(sign: str | None) -> str | None:
    if not sign:
        return None
    sign = sign.strip()
    return _Q.currency_signs.get(sign) or _Q.currency_signs.get(sign.upper(), sign.upper())


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def value_of(words: str) -> float | None:
    """The number that words or digits spell ("twenty-five", "2.5 million"), None if they do not."""
    total = current = 0.0
    tokens = [t for t in _PARTS.findall(words.lower()) if t != "and"]
    for at, word in enumerate(tokens):
        if word == "half" and tokens[at - 1] == "a":
            scale = _Q.scales.get(tokens[at - 2], 1) if total and not current else 1
            total, current = (total + scale / 2, 0) if scale > 1 else (total, current + 0.5)
            continue
        if word == "a":
            continue
        if word in _Q.words:
            current += _Q.words[word]
        elif factor := _Q.scales.get(word) or _Q.suffixes.get(word):
            if factor == 100 or word == "dozen":
                current = (current or 1) * factor
            else:
                total, current = total + (current or 1) * factor, 0.0
        elif (told := _digits(word)) is not None:
            current += told
        else:
            return None
    return round(total + current, 6)


def _digits(token: str) -> float | None:
    half = _MARKS.get(token[-1:], 0.0)
    token = token.rstrip("".join(_MARKS))
    if "/" in token:
        whole, _, part = token.replace("\u00a0", " ").rpartition(" ")
        above, _, below = part.partition("/")
        return float(whole or 0) + float(above) / float(below)
    plain = re.sub(r"[,\s\u00a0\u202f\u2009]", "", token)
    try:
        return float(plain or 0) + half
    except ValueError:
        return None
