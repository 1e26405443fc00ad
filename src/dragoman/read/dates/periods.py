"""Rules for what lies between a day and a year: weeks, months, quarters, halves, seasons."""

import re
from dataclasses import replace

from dragoman.read.dates.rule import (
    EDGE,
    LAST,
    NEXT,
    THIS,
    Draft,
    Rule,
    dated,
    offset,
    pointed,
    rule,
    said,
)
from dragoman.read.dates.words import CALENDAR, WORD_YEAR, YEAR, any_of, ordinal, word_year

_UNITS = "weekend|week|month|quarter|year|decade|century"
# "the past week" is as long as a week, while "last week" is a week of the calendar.
_LENGTHS = {"week": "P1W", "month": "P1M", "quarter": "P1Q", "year": "P1Y", "decade": "P10Y",
            "century": "P100Y"}  # fmt: skip
_FROM_FOCUS = ("the following", "the previous", "following", "previous", "preceding")


def _unit(match: re.Match[str]) -> list[Draft]:
    """Make "last week", "later this month", "the end of next year", "this weekend"."""
    unit, rel = said(match, "unit"), said(match, "rel")
    if unit == "weekend" and rel == "this":
        return dated(match, unit, "weekend-of:this?")
    if rel in ("the past", "the last") and unit in _LENGTHS:
        return [Draft(match.start(), match.end(), "DURATION", "span", value=_LENGTHS[unit])]
    focus = None
    if rel in _FROM_FOCUS:
        focus = unit if unit in ("year", "quarter", "month", "week") else "day"
    return dated(match, unit, f"{unit}:{offset(rel)}", focus=focus)


def _same_unit(match: re.Match[str]) -> list[Draft]:
    """Make "that year", "the same month": the one the text is at."""
    unit = said(match, "unit")
    return dated(match, unit, f"{unit}:0", focus=unit)


def _the_unit(match: re.Match[str]) -> list[Draft]:
    """Make "the end of the year", "earlier in the week"."""
    unit = said(match, "unit")
    return dated(match, unit, f"{unit}:0")


def _weekend(match: re.Match[str]) -> list[Draft]:
    return dated(match, "weekend", "weekend-of:?")


def _quarter(match: re.Match[str]) -> list[Draft]:
    """Make "the third quarter of 1990", "Q2 2025", "the second half", "the year-ago quarter"."""
    half = said(match, "what") == "half"
    digit = said(match, "q")
    number = int(digit) if digit else ordinal(match["ord"]) or (2 if half else 4)
    if number > (2 if half else 4):
        return []
    name, letter, grain = ("half-of", "H", "half") if half else ("quarter-of", "Q", "quarter")
    if year := said(match, "year") or said(match, "y0"):
        return dated(match, grain, value=f"{year}-{letter}{number}")
    if said(match, "ago"):
        return dated(match, grain, f"{name}:{number}:past", "shift:year:-1")
    pointer = (said(match, "ry") or said(match, "rel")).split()[:1]
    direction = pointer[0] if pointer and pointer[0] in ("this", "last", "next") else "?"
    return dated(match, grain, f"{name}:{number}:{direction}")


def _the_quarter(match: re.Match[str]) -> list[Draft]:
    """Make "the quarter", "the latest period", "year-earlier": the quarter the text is at."""
    if year := said(match, "year"):
        steps: tuple[str, ...] = (f"in-year:{year}",)
    elif match["ago"] or said(match, "then"):
        steps = ("shift:year:-1",)
    else:
        steps = ("quarter:0",)
    return [Draft(match.start(), match.end(), "DATE", "quarter", steps=steps, focus="quarter!")]


def _season(match: re.Match[str]) -> list[Draft]:
    """Make "last summer", "the winter of 1994", "in spring"."""
    season = CALENDAR.seasons[said(match, "season")]
    words = said(match, "wy")
    if year := (str(word_year(words)) if words else said(match, "year")):
        return dated(match, "season", value=f"{year}-{season}")
    rel, pointer = said(match, "rel"), said(match, "ry")
    if not (rel or pointer or match["the"] or match["edge"]):
        return []
    direction = pointer.split()[0] if pointer else pointed(rel)
    return dated(match, "season", f"season-of:{season}:{direction}")


def _season_named(match: re.Match[str]) -> list[Draft]:
    """A season, without the preposition that showed it to be one."""
    start = match.end("in") if match["in"] else match.start()
    return [replace(draft, start=start) for draft in _season(match)]


_WHEN = rf"""(?:\s*,?\s+(?:of\s+|in\s+)?(?:(?P<year>{YEAR})(?![.,]?[0-9]|-[0-9])
    |(?P<ry>(?:this|last|next)\s+year)|(?P<wy>{WORD_YEAR}))(?!\w))?"""
RULES: tuple[Rule, ...] = (
    rule("unit", rf"""\b(?:(?:earlier|later|sometime)\s+|{EDGE})?
        (?P<rel>{THIS}|{LAST}|the\s+preceding|{NEXT})\s+(?:calendar\s+)?
        (?P<unit>{_UNITS})\b(?!-)""", _unit),
    rule("unit", rf"""\b{EDGE}?(?:later\s+|earlier\s+)?(?:that(?:\s+same)?|the\s+same)\s+
        (?P<unit>week|month|quarter|year|decade)\b""", _same_unit),
    rule("unit", r"""\b(?P<edge>(?:the\s+)?(?:very\s+)?
            (?:end|beginning|start|middle|close|rest|remainder)\s+of
            |(?:early|late|earlier|later|mid)\s+in)\s+the\s+
        (?P<unit>week|month|quarter|year|decade|century)\b""", _the_unit),
    rule("unit", r"\bthe\s+weekend\b", _weekend),
    rule("unit", rf"""\b{EDGE}?(?:the\s+(?P<y0>{YEAR})\s+)?
        (?:(?P<rel>(?:this|last|next)(?:\s+year's)?|the|its|their)\s+)?
        (?P<ago>(?:comparable\s+|corresponding\s+)?year[- ](?:ago|earlier)\s+)?
        (?:(?:flat|strong|weak|fiscal|financial|calendar)[\s-]+)*
        (?P<ord>first|second|third|fourth|1st|2nd|3rd|4th|final|last(?=\s+half|\s+quarter\s+of))[\s-]+
        (?:fiscal\s+)?(?P<what>quarter|half){_WHEN}\b""", _quarter),
    rule("quarter", rf"\bQ(?P<q>[1-4]){_WHEN}\b", _quarter),
    rule("unit", r"""\bthe\s+(?:latest|(?P<ago>(?:comparable|corresponding|prior)?[ ]?
            (?:year[- ](?:ago|earlier))?)|(?P<year>[12][0-9]{3}))\s+(?:quarter|period)\b
        |\bthe\s+quarter\b(?!-)""", _the_quarter),
    rule("unit", r"""\b(?P<ago>year-(?:ago|earlier))\b(?!\s+quarter)
        |\b(?P<then>last\s+year's\s+quarter)\b""", _the_quarter),
    rule("season", rf"""\b{EDGE}?(?:(?P<rel>{THIS}|{LAST}|{NEXT})\s+)?
        (?P<the>(?P<in>(?:in|over|by|since|until|during|before|after)\s+)?(?:the\s+)?)
        (?P<season>{any_of(CALENDAR.seasons)}){_WHEN}\b""", _season_named),
)  # fmt: skip
