"""Rules for months and their days: "Wednesday, May 28, 2025", "3-5 May", "early June"."""

import re

from dragoman.read.dates.rule import (
    EDGE,
    LAST,
    NEXT,
    THIS,
    Draft,
    Rule,
    before,
    dated,
    full_year,
    pointed,
    rule,
    said,
)
from dragoman.read.dates.words import (
    CALENDAR,
    DAY,
    DAY_WORD,
    MONTH,
    WEEKDAY_SHORT,
    WORD_YEAR,
    YEAR,
    ordinal,
    word_year,
)

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_WEEKDAY = rf"(?:{WEEKDAY_SHORT}\s*,?\s+(?:the\s+)?)?"
_RANGE = r"(?:\s*(?:-|–|—)\s*|\s+(?:to|through|until|till)\s+)"
# A number that goes on as a count, a clock time or a share is no day of a month.
_NO_COUNT = r"""(?!\s*(?:[ap]\.?m\b|:[0-9]|%|[.,][0-9]|percent|million|billion|people|points
    |(?:[0-9]+-)?(?:year|day|month|week|hour|minute)s?\b))"""
_YEAR_TAIL = rf"""(?:\s*,?\s+(?:of\s+)?(?:(?P<year>{YEAR})(?![.,]?[0-9])
    |(?P<ry>this|last|next)\s+year|(?P<wy>{WORD_YEAR}))|\s*,?\s*'(?P<y2>[0-9]{{2}})\b)?"""
# Names that are words or people's names too: alone they need a preposition before them.
_WORDS_TOO = frozenset(["may", "march", "mar", "sep", "dec", "jan", "jun", "jul"])
_NAMES_TOO = frozenset(["april", "june", "august"])
_LEADS_IN = re.compile(
    r"\b(?:(?P<sure>in|since|by|until|till|of|from|during|last|the)"
    r"|for|to|between|and|or|through|before|after|a|its|their|his|her)\s+$",
    re.IGNORECASE,
)


def _year(match: re.Match[str]) -> str | None:
    if words := said(match, "wy"):
        return str(word_year(words))
    digits = said(match, "year") or said(match, "y2")
    return full_year(digits) if digits else None


def _day(match: re.Match[str], start: int, end: int, day: int) -> Draft:
    """One day of a month; its year is said, pointed at, or open."""
    month = CALENDAR.months[said(match, "mon").rstrip(".")]
    if year := _year(match):
        return Draft(start, end, "DATE", "day", value=f"{year}-{month:02}-{day:02}")
    direction = said(match, "ry") or "?"
    return Draft(start, end, "DATE", "day", steps=(f"date:{month:02}-{day:02}:{direction}",))


def _possible(match: re.Match[str], days: list[int]) -> bool:
    """Whether the month has these days and its name is one ("May 3", but no "march 3")."""
    longest = _LENGTHS[CALENDAR.months[said(match, "mon").rstrip(".")] - 1]
    return match["mon"][0].isupper() and all(1 <= day <= longest for day in days)


def _span(match: re.Match[str], days: list[int]) -> list[Draft]:
    """One day, or the interval of a tight range ("May 3-5")."""
    first = _day(match, match.start(), match.end(), days[0])
    if len(days) == 1 or days[1] <= days[0]:
        return [first]
    last = _day(match, match.start(), match.end(), days[1])
    if first.value and last.value:
        value = f"{first.value}/{last.value}"
        return [Draft(first.start, first.end, "DATE", "day", value=value)]
    steps = (*first.steps, f"to:{last.steps[0].split(':')[1]}")
    return [Draft(first.start, first.end, "DATE", "day", steps=steps)]


def _month_day(match: re.Match[str]) -> list[Draft]:
    """Make "Wednesday, May 28, 2025", "May 3-5" (an interval), "April 24 and 25" (two)."""
    days = [ordinal(match[group]) for group in ("day", "day2") if match[group]]
    listed = re.finditer(DAY, match["more"] or "", re.VERBOSE)
    more = [(m.start(), m.end(), ordinal(m.group())) for m in listed]
    if not _possible(match, days + [day for *_, day in more]):
        return []
    if not more:
        return _span(match, days)
    base = match.start("more")
    first = _day(match, match.start(), base, days[0])
    return [first, *(_day(match, base + s, base + e, day) for s, e, day in more)]


def _day_month(match: re.Match[str]) -> list[Draft]:
    """Make "28 May 2025", "the 3rd of May", "3-5 May", "24 and 25 April" (two)."""
    days = [ordinal(match[group]) for group in ("day", "day2") if match[group]]
    if not _possible(match, days):
        return []
    if match["and"]:
        first = _day(match, match.start(), match.end("day"), days[0])
        return [first, _day(match, match.start("day2"), match.end(), days[1])]
    return _span(match, days)


def _month(match: re.Match[str]) -> list[Draft]:
    """Make "May 2025", "early June", "last October", "in March"."""
    rel, name = said(match, "rel"), said(match, "mon").rstrip(".")
    month = CALENDAR.months[name]
    if not match["mon"][0].isupper():
        return []
    if rel in ("each", "every"):
        return [Draft(match.start(), match.end(), "SET", "set", value=f"XXXX-{month:02}")]
    if year := _year(match):
        return dated(match, "month", value=f"{year}-{month:02}")
    if not (rel or match["edge"] or match["ry"]) and _is_other_word(match, name):
        return []
    direction = pointed(rel)
    if pointer := said(match, "ry"):
        direction = {"before": "last", "after": "next"}.get(pointed(pointer), "this")
    return dated(match, "month", f"month-of:{month:02}:{direction}")


def _is_other_word(match: re.Match[str], name: str) -> bool:
    """Whether a bare month name more likely is a verb ("May I") or a person ("April Smith")."""
    if name not in _WORDS_TOO and name not in _NAMES_TOO:
        return False
    lead = _LEADS_IN.search(before(match, 12))
    if re.match(r"\s+[A-Z][a-z]", match.string[match.end() : match.end() + 4]):
        return lead is None or lead["sure"] is None
    return name in _WORDS_TOO and lead is None


def _day_of_month(match: re.Match[str]) -> list[Draft]:
    """Make "on the 16th" and "the 16th of next month"."""
    start, number = match.start("start"), ordinal(match["day"])
    if pointer := said(match, "of"):
        count = {"last": -1, "next": 1}.get(pointer.split()[0], 0)
        steps: tuple[str, ...] = (f"month:{count}", f"dom:{number}")
    else:
        steps = (f"day-of:{number}:?",)
    return [Draft(start, match.end(), "DATE", "day", steps=steps)]


RULES: tuple[Rule, ...] = (
    rule("month", rf"""\b{_WEEKDAY}(?:(?:the|last|this|next)\s+)?
        (?P<mon>{MONTH})(?:\s*,)?\s+(?:the\s+)?(?P<day>{DAY}|{DAY_WORD}\b){_NO_COUNT}
        (?:{_RANGE}(?P<day2>{DAY}){_NO_COUNT}(?!\s+(?:{MONTH})))?
        (?P<more>(?:\s*,\s+{DAY}{_NO_COUNT})*
            (?:,?\s+(?:and|or|&)\s+{DAY}{_NO_COUNT}(?!\s+(?:[a-z]|{MONTH})))(?![a-z]))?
        {_YEAR_TAIL}""", _month_day),
    rule("month", rf"""\b{_WEEKDAY}(?:the\s+)?(?P<day>{DAY}|{DAY_WORD}\b)
        (?:(?:{_RANGE}|\s+(?P<and>and|or|to|&)\s+)(?P<day2>{DAY}))?
        \s+(?:of\s+|day\s+of\s+)?(?P<mon>{MONTH}){_YEAR_TAIL}""", _day_month),
    rule("month", rf"""\b(?!following\s+(?:{MONTH})['’]s\b)
        {EDGE}?(?:(?P<rel>each|every|{THIS}|{LAST}|{NEXT})\s+)?
        (?P<mon>{MONTH})(?:\s*,?\s+(?:of\s+|in\s+)?(?:(?P<year>{YEAR})(?![.,]?[0-9]|-[0-9])
            |(?P<ry>(?:this|last|next|the\s+previous|the\s+following)\s+year)
            |(?P<wy>{WORD_YEAR}))(?!\w)|\s*'(?P<y2>[0-9]{{2}})\b)?(?!\w)""", _month),
    rule("number", rf"""\b(?:on|since|until|by|from|for)\s+
        (?P<start>)the\s+(?P<day>(?:3[01]|[12]?[0-9])(?:st|nd|rd|th)|{DAY_WORD})
        (?:\s+of\s+(?P<of>(?:this|last|next|the)\s+month)|(?=\s*[.,;)]))""", _day_of_month),
)  # fmt: skip
