"""Rules for days without a number: weekdays, today and yesterday, "the next day", feasts."""

import re

from dragoman.knowledge.outlets import outlets
from dragoman.read.dates.rule import Draft, Rule, offset, pointed, rule, said
from dragoman.read.dates.words import CALENDAR, WEEKDAY, YEAR, any_of

_FREQUENT = ("each", "every", "every other")
_DAYS = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "last night": -1, "overnight": 0,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip
_OUTLETS = frozenset(name.casefold() for name in outlets().names if " today" in name.casefold())
_LONGEST = 20  # characters of the word before it
_MARKS = "\"'(“‘\n"
_NIGHTS = ("tonight", "last night", "overnight")


def _weekday(match: re.Match[str]) -> list[Draft]:
    """Make "on Monday", "last Friday", "Sunday of next week", "every Tuesday"."""
    if not match["wd"][0].isupper():
        return []
    number = CALENDAR.weekdays[said(match, "wd").rstrip(".")]
    rel, week = said(match, "rel"), said(match, "week")
    if said(match, "plural") or rel in _FREQUENT:
        value = f"XXXX-WXX-{number}"
        return [Draft(match.start(), match.end(), "SET", "set", value=value)]
    focus = None
    if week:
        direction = week.split()[0]
    elif rel in ("next", "this"):
        direction = {"next": "next", "this": "this?"}[rel]
    else:
        direction = pointed(rel)
        focus = "day" if rel.endswith(("following", "previous")) else None
    steps = (f"weekday:{number}:{direction}",)
    return [Draft(match.start(), match.end(), "DATE", "day", steps=steps, focus=focus)]


def _names_an_outlet(match: re.Match[str]) -> bool:
    """Whether "today" is the last word of an outlet's name: "a USA TODAY poll"."""
    start = match.start("day")
    before = match.string[max(start - _LONGEST, 0) : start].split(" ")[-2:-1]
    return bool(before) and f"{before[0].lstrip(_MARKS)} {match['day']}".casefold() in _OUTLETS


def _relative_day(match: re.Match[str]) -> list[Draft]:
    if _names_an_outlet(match):
        return []
    words = said(match, "day")
    step = f"day:{_DAYS[words]}"
    if words in _NIGHTS:
        return [Draft(match.start(), match.end(), "TIME", "part", steps=(step, "part:TNI"))]
    return [Draft(match.start(), match.end(), "DATE", "day", steps=(step,))]


def _focus_day(match: re.Match[str]) -> list[Draft]:
    """Make "the next day", "the day before", "that day": counted from the day the text is at."""
    count = {"before": -1, "earlier": -1, "after": 1}.get(said(match, "side"))
    step = f"day:{offset(said(match, 'rel')) if count is None else count}"
    return [Draft(match.start(), match.end(), "DATE", "day", steps=(step,), focus="day")]


def _feast(match: re.Match[str]) -> list[Draft]:
    """Make "Easter Sunday", "last Christmas", "Pentecost 2024", "Easter week"."""
    if not match["feast"][0].isupper():
        return []
    rule_of, _, more = CALENDAR.feasts[said(match, "feast").replace("’", "'")].partition(";")
    year = match["year"]
    direction = "this" if year else pointed(said(match, "rel"))
    steps = [f"{rule_of}:{direction}", *([more] if more else [])]
    grain = "day"
    if tail := said(match, "tail"):
        # A feast's weekend is the one that ends with it or holds it, also where it is a Monday.
        steps.extend(("day:-3", "weekend:0") if tail == "weekend" else ("week:0",))
        grain = "week"
    # Any day of the stated year serves as the anchor that "this" counts from.
    value = f"{year}-07-01" if year else None
    return [Draft(match.start(), match.end(), "DATE", grain, value=value, steps=tuple(steps))]


# "the day before the vote" counts from the vote, not from the day the text is at.
_NO_OBJECT = r"""(?=\s*(?:[.,;:)"”]|\Z)
    |\s+(?:and|but|when|which|in|at|by|on|with|as|to|were|was|had)\b)"""
# "following Monday's talks" came after them, and not on the Monday after.
_NO_POSSESSIVE = rf"(?!\s+(?:{WEEKDAY})['’]s\b)"
_FEASTS = any_of(CALENDAR.feasts).replace("'", "['’]")
RULES: tuple[Rule, ...] = (
    rule("weekday", rf"""\b(?:(?:late|early|earlier|later)\s+(?:on\s+)?)?
        (?:(?P<rel>last|next|this(?:\s+past|\s+coming)?|(?:the\s+)?coming|past|upcoming
            |the\s+following|following{_NO_POSSESSIVE}|(?:the\s+)?previous
            |each|every(?:\s+other)?)\s+)?
        (?P<wd>{WEEKDAY})(?P<plural>s(?!\w))?\b
        (?:,?\s+(?:of\s+)?(?P<week>(?:this|last|next)\s+week))?""", _weekday),
    rule("weekday", r"\b(?P<wd>(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.)", _weekday),
    rule("word", r"""\b(?:(?:late|early|earlier|later)\s+)?
        (?P<day>the\s+day\s+(?:before\s+yesterday|after\s+tomorrow)|last\s+night|overnight
            |today|yesterday|tomorrow|tonight)\b""", _relative_day),
    rule("unit", rf"""\b(?:(?:later|earlier)\s+)?(?:on\s+)?
        (?:(?:the\s+(?P<rel>next|following|previous|same|very\s+same)|that(?:\s+same)?)\s+day
            |the\s+day\s+(?P<side>before|after|earlier){_NO_OBJECT})\b""", _focus_day),
    rule("feast", rf"""\b(?:(?P<rel>last|next|this)\s+)?(?P<feast>{_FEASTS})
        (?:\s+(?P<tail>weekend|week))?(?:,?\s+(?P<year>{YEAR}))?\b""", _feast),
)  # fmt: skip
