"""Implied: amounts told without a number of their own, such as "weeks of talks", "third week"."""

import re
from collections.abc import Iterator

from dragoman.extract.figures.either import one_of, opening
from dragoman.extract.figures.numerals import Numeral, hedged
from dragoman.knowledge.quantities import quantities

_Q = quantities()
_ONE_UNIT = r"(?:hour|day|week|fortnight|month|year|decade)"
_LONG = ("hours", "days", "weeks", "months", "years", "decades")
_BEFORE_SPANS = ("over", "in", "during", "within", "for", "throughout", "the")
_BEFORE_UNITS = ("past", "last", "next", "a", "one", *_Q.hedges)
_IMPLIED = re.compile(
    rf"\b{opening((*_BEFORE_SPANS, *_BEFORE_UNITS, *_LONG, 'no'))}"
    r"(?:(?:over|in|during|within|for|throughout)[ ](?:the[ ])?(?:entire[ ])?"
    r"(?P<span>(?:past|next|coming|following|preceding)[ ](?:hour|day|week|month|year|decade))"
    r"|the[ ](?P<bare>(?:past|next|coming)[ ](?:hour|day|week|month|year|decade))"
    rf"|(?P<half>(?:past|last|next|a|one)[ ]{_ONE_UNIT}[ ]and[ ]a[ ]half)"
    rf"|(?:{one_of(_Q.hedges)})[ ](?P<hedged>an?[ ]{_ONE_UNIT})(?![ ]and[ ]a[ ]half)"
    r"|for[ ](?P<given>a[ ](?:full[ ]|whole[ ])?(?:week|fortnight|month|year|decade))"
    r"(?![ ]and[ ]a[ ]half)"
    rf"|(?P<vague>{one_of(_LONG)})(?=[ ]of\b|-?long\b)"
    r"|(?P<none>no)(?=[ ](?:\w+[ ]){0,2}(?:injuries|casualties|deaths|fatalities|victims)\b))\b",
    re.IGNORECASE,
)


_REACHED = re.compile(
    r"\b(?:in|into|on|for|enter(?:s|ed|ing)?|reach(?:es|ed|ing)?|mark(?:s|ed)?"
    r"|beg[aiu]n(?:s|ning)?)[ ]"
    r"(?:(?:its|their)|(?:a|the)(?=[ ][\w-]+[ ](?:straight|consecutive|successive)))[ ]"
    rf"(?P<told>(?P<nth>{one_of(_Q.ordinals)}|[0-9]{{1,3}}(?:st|nd|rd|th))"
    r"[ ](?:(?:full|straight|consecutive|successive)[ ])?(?:day|night|week|month|year))\b",
    re.IGNORECASE,
)
_NTH = re.compile(
    rf"\b(?P<told>(?P<nth>{one_of(_Q.ordinals)}|[0-9]{{1,3}}(?:st|nd|rd|th))[ ]"
    r"(?:(?:straight|consecutive|successive)[ ](?:day|night|week|month|year|time)"
    r"|round(?=[ ](?:of|in|between|with)\b)|anniversary))\b",
    re.IGNORECASE,
)
_SCALED = re.compile(
    rf"(?<![\w\-\u2011])(?P<many>multi-?)?(?P<scale>[mbtr]+illion)(?=-(?:{one_of(_Q.currency_names)})\b)",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"\b(?:last|first|final|recent|early|the|these|those|closing|many|few|\w*[0-9])\s$",
    re.IGNORECASE,
)


def implied(text: str) -> Iterator[Numeral]:
    """Amounts told without a number: "over the past week", "weeks of talks", "no injuries"."""
    for m in _IMPLIED.finditer(text):
        here = (m.start(), m.end(), m.start(m.lastgroup or 0), m.end())
        if m.lastgroup == "vague":
            if not _DEFINITE.search(text, max(0, m.start() - 10), m.start()):
                yield Numeral(*here, None, "stretches", low=2, qualifier="several")
        elif m.lastgroup == "none":
            yield Numeral(*here, 0.0, "none")
        elif m.lastgroup == "half":
            yield Numeral(*here, 1.5, "implied")
        elif m.lastgroup == "hedged":
            start, _, hedge = hedged(text, m.start("hedged"), m.end())
            yield Numeral(start, *here[1:], 1.0, "implied", qualifier=hedge)
        else:
            yield Numeral(*here, 1.0, "implied")


def reached(text: str) -> Iterator[Numeral]:
    """What an ordinal counts up to: "in its third week", "the fifth round of talks"."""
    seen: set[int] = set()
    for m in (*_REACHED.finditer(text), *_NTH.finditer(text)):
        if m.start("told") in seen:
            continue
        seen.add(m.start("told"))
        nth = m["nth"].lower()
        value = _Q.ordinals.get(nth) or int(nth.rstrip("stndrh"))
        # "The second round" is mostly that round's name; a fifth tells how long it has gone on.
        if value > (2 if m["told"].lower().endswith("round") else 1):
            yield Numeral(*m.span("told"), *m.span("told"), float(value), "implied")


def scaled(text: str) -> Iterator[Numeral]:
    """A magnitude alone: "a billion-dollar fund", and of a "multibillion-euro" one the least."""
    for m in _SCALED.finditer(text):
        value = _Q.scales.get(m["scale"].lower())
        if value is not None and m["many"]:
            low = 2 * value
            yield Numeral(*m.span(), *m.span(), None, "word", low, None, "several", hyphen=True)
        elif value is not None:
            yield Numeral(*m.span(), *m.span(), value, "word", hyphen=True)
