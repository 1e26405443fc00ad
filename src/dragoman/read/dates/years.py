"""Rules for years and more: "early 1990", "2014-2016", fiscal years, decades, centuries."""

import re

from dragoman.read.dates.rule import EDGE, Draft, Rule, before, dated, full_year, offset, rule, said
from dragoman.read.dates.words import CALENDAR, ORDINAL, WORD_YEAR, YEAR, any_of, ordinal, word_year

_COPYRIGHT = re.compile(r"(?:copyright|©|\(c\))\s*$", re.IGNORECASE)
# What follows a number that counts things and is no year.
_COUNTED = r"""(?:%|percent|per\s+cent|million|billion|people|troops|soldiers|prisoners|deaths
    |points|euros|dollars|km|kilomet|miles|meters|metres|GMT|UTC|hours|bodies|children|jobs
    |tonnes|tons|barrels|homes)"""


def _year(match: re.Match[str]) -> list[Draft]:
    if _COPYRIGHT.search(before(match, 12)):
        return []
    return dated(match, "year", value=match["year"])


def _years(match: re.Match[str]) -> list[Draft]:
    first, last = match["first"], match["last"]
    last = first[: 4 - len(last)] + last
    if not 0 < int(last) - int(first) < 100:
        return []
    return dated(match, "year", value=f"{first}/{last}")


def _word_year(match: re.Match[str]) -> list[Draft]:
    year = word_year(match["wy"])
    return dated(match, "year", value=str(year)) if 1000 <= year < 2100 else []


def _fiscal(match: re.Match[str]) -> list[Draft]:
    return dated(match, "year", value=full_year(match["year"]))


def _this_fiscal(match: re.Match[str]) -> list[Draft]:
    rel = said(match, "rel")
    return dated(match, "year", f"year:{-1 if 'latest' in rel else offset(rel)}")


def _full_year(match: re.Match[str]) -> list[Draft]:
    """Make "for the year", and "the year ended June 30" (a length)."""
    if match["span"]:
        return [Draft(match.start(), match.start("span"), "DURATION", "span", value="P1Y")]
    return dated(match, "year", "year:0")


def _year_end(match: re.Match[str]) -> list[Draft]:
    if match["year"]:
        return dated(match, "day", value=f"{match['year']}-12-31")
    return dated(match, "day", "date:12-31:?")


def _decade(match: re.Match[str]) -> list[Draft]:
    """Make "the late 1970s", "the '80s", "the nineties"."""
    if name := said(match, "name"):
        century = CALENDAR.numbers[said(match, "cent") or "nineteen"]
        return dated(match, "decade", value=f"{century}{CALENDAR.decades[name]}")
    digits = match["digits"]
    if len(digits) == 2:
        digits = ("20" if digits in ("00", "10", "20") else "19") + digits
    return dated(match, "decade", value=digits[:3])


def _century(match: re.Match[str]) -> list[Draft]:
    number = ordinal(match["ord"])
    return dated(match, "century", value=f"{number - 1:02}") if 1 < number < 30 else []


RULES: tuple[Rule, ...] = (
    rule("year", rf"""(?<![0-9.,$£€\#/:+-])\b{EDGE}?(?:the\s+year\s+)?(?P<year>{YEAR})
        (?![0-9,.]*[0-9]|[-/:%][0-9a-z]|\w|\s*{_COUNTED})""", _year),
    rule("year", r"""(?<![0-9.,$/:-])\b(?P<first>1[89][0-9]{2}|20[0-9]{2})(?:-|–|/)
        (?P<last>[0-9]{4}|[0-9]{2})(?![0-9/.-]*[0-9])\b""", _years),
    rule("number", rf"\b{EDGE}?(?:the\s+year\s+)?(?P<wy>{WORD_YEAR})\b", _word_year),
    rule("year", r"""\b(?:the\s+)?(?:fiscal|financial)(?:\s+year)?\s+(?P<year>[12][0-9]{3})\b""",
         _fiscal),
    rule("unit", r"""\b(?P<rel>(?:the\s+)?(?:this|last|latest|next|coming|current|past))\s+
        (?:fiscal|financial)\s+year\b""", _this_fiscal),
    rule("unit", r"""\b(?:the|its|their)\s+(?:(?:full|fiscal|financial|calendar)\s+)*year\b
        (?P<span>\s+(?:to|ended|ending|through)\b)?(?![-’'])""", _full_year),
    rule("unit", rf"""\b(?:the\s+|around\s+|by\s+)?year[- ]end(?:\s+(?P<year>{YEAR}))?\b""",
         _year_end),
    rule("decade", rf"""(?:\b{EDGE}|\b)(?:the\s+)?(?:(?:early|mid|late)[\s-]+)?'?
        (?:(?P<digits>(?:1[0-9]|20)?[0-9]0)'?s
            |(?:(?P<cent>nineteen|eighteen)[\s-]+)?(?P<name>{any_of(CALENDAR.decades)}))\b""",
         _decade),
    rule("unit", rf"""\b{EDGE}?(?:the\s+)?
        (?P<ord>[1-9][0-9]?(?:st|nd|rd|th)|(?:twenty[- ])?{ORDINAL})[\s-]+century\b""", _century),
)  # fmt: skip
