"""Rules for how long and how often: durations, "two weeks ago", "every other day"."""

import re

from dragoman.read.dates.rule import Draft, Rule, before, rule, said
from dragoman.read.dates.words import CALENDAR, NUMBER, UNIT, any_of, number

_LETTERS = {"E": ("Y", 10), "C": ("Y", 100), "F": ("W", 2), "WE": ("D", 2)}
_STEPS = {
    "D": ("day", 1), "W": ("week", 1), "F": ("week", 2), "M": ("month", 1), "Q": ("quarter", 1),
    "Y": ("year", 1), "E": ("year", 10), "C": ("year", 100),
}  # fmt: skip
_MONTHS = {"Y": 12, "E": 120, "C": 1200}
# "two flights a day", "$3 million a year": so much in each unit.
_EACH = re.compile(
    rf"(?:[0-9]|\b(?:{any_of(CALENDAR.numbers)}|dozens|hundreds|thousands|million|billion)\b)"
    r"(?:\s+of)?(?:\s+[a-z]+){0,2}\s+$",
    re.IGNORECASE,
)


def _unit(match: re.Match[str]) -> str:
    return CALENDAR.units[said(match, "unit").removesuffix("s")]


def _count(match: re.Match[str]) -> float | None:
    count = number(match["n"])
    return count + 0.5 if count is not None and said(match, "half") else count


def duration(count: float | None, unit: str) -> str:
    """TIMEX3 value of so many units; None counts as X ("several years" is PXY)."""
    prefix, unit = ("PT", unit[1:]) if unit.startswith("T") else ("P", unit)
    if count is None:
        return f"{prefix}X{ {'F': 'W', 'WE': 'W'}.get(unit, unit) }"
    letter, factor = _LETTERS.get(unit, (unit, 1))
    count *= factor
    whole, rest = int(count), count - int(count)
    if not rest:
        return f"{prefix}{whole}{letter}"
    smaller = {"Y": (12, "M"), "H": (60, "M")}.get(letter)
    if letter == "M" and prefix == "PT":
        smaller = (60, "S")
    if smaller and (parts := rest * smaller[0]) == int(parts):
        return f"{prefix}{f'{whole}{letter}' if whole else ''}{int(parts)}{smaller[1]}"
    return f"{prefix}{count:g}{letter}"


def _lasting(match: re.Match[str], value: str) -> list[Draft]:
    return [Draft(match.start(), match.end(), "DURATION", "span", value=value)]


def _recurring(match: re.Match[str], start: int, value: str) -> list[Draft]:
    return [Draft(start, match.end(), "SET", "set", value=value)]


def _length(match: re.Match[str]) -> list[Draft]:
    """Make "two days", "a 30-day", "the next two weeks", "almost 18 months"."""
    unit, count, word = _unit(match), _count(match), said(match, "unit")
    if match["old"] or match["unit"][0].isupper() or _is_no_length(match, unit, count, word):
        return []
    value = duration(count, unit)
    if said(match, "n") in ("a", "an") and _EACH.search(before(match, 40)):
        return _recurring(match, match.start(), value)
    return _lasting(match, value)


def _is_no_length(match: re.Match[str], unit: str, count: float | None, word: str) -> bool:
    """Whether the words are an order ("a second"), a share ("three quarters of") or a place."""
    if unit == "TS":
        return word in ("second", "sec", "min")
    if unit != "Q":
        return False
    of = match.string[match.end() : match.end() + 3] == " of"
    return count is None or count == 1 or "-" in match.group() or of


def _ago(match: re.Match[str]) -> list[Draft]:
    """Make "two weeks ago": the day, week, month or year that lies so far back or ahead."""
    unit, count = _unit(match), _count(match)
    back = said(match, "way") in ("ago", "back")
    if unit not in _STEPS:
        return _lasting(match, duration(count, unit))
    if count is None:
        ref = "PAST_REF" if back else "FUTURE_REF"
        return [Draft(match.start(), match.end(), "DATE", "word", value=ref)]
    step, factor = _STEPS[unit]
    count *= factor
    if count != int(count):
        if unit not in _MONTHS:
            return _lasting(match, duration(count, unit))
        step, count = "month", count * 12
    steps = (f"{step}:{'-' if back else ''}{int(count)}",)
    return [Draft(match.start(), match.end(), "DATE", step, steps=steps)]


def _year_earlier(match: re.Match[str]) -> list[Draft]:
    """Make "a year earlier": the same quarter, one year before the one the text is at."""
    steps = ("shift:year:-1",)
    return [Draft(match.start(), match.end(), "DATE", "year", steps=steps, focus="quarter?")]


def _half_more(match: re.Match[str]) -> list[Draft]:
    """Make "a minute and a half"."""
    return _lasting(match, duration((number(match["n"]) or 0) + 0.5, _unit(match)))


def _bare(match: re.Match[str]) -> list[Draft]:
    """Make "for weeks", "years-long", "months of talks"."""
    return [] if match["unit"][0].isupper() else _lasting(match, duration(None, _unit(match)))


def _vague(match: re.Match[str]) -> list[Draft]:
    """Make "recent days", "the coming weeks": no number, but a direction."""
    unit, ahead = _unit(match), said(match, "rel") in ("coming", "next")
    if ahead and unit in ("M", "Q"):
        return [Draft(match.start(), match.end(), "DATE", "word", value="FUTURE_REF")]
    if not ahead and unit in ("Y", "D", "Q", "E"):
        return [Draft(match.start(), match.end(), "DATE", "word", value="PAST_REF")]
    return _lasting(match, duration(None, unit))


def _every(match: re.Match[str]) -> list[Draft]:
    """Make "every week", "every other day", "per hour"."""
    words = said(match, "n")
    count = {"": 1.0, "other": 2.0}.get(words) or number(words)
    return _recurring(match, match.start(), duration(count, _unit(match)))


def _rate(match: re.Match[str]) -> list[Draft]:
    """Make the "a year" of "twice a year"."""
    return _recurring(match, match.start("each"), duration(1, _unit(match)))


def _stretch(match: re.Match[str]) -> list[Draft]:
    return _lasting(match, "PXX")


_APPROX = r"""(?:about|around|almost|nearly|over|roughly|approximately|some|just|more\s+than
    |less\s+than|at\s+least|up\s+to|no\s+more\s+than|as\s+many\s+as|fewer\s+than|barely|only
    |well\s+over|just\s+over|just\s+under|under|within)"""
_ADJECTIVE = r"""(?:(?:more|additional|extra|full|straight|consecutive|whole|long|trading|working
    |business|calendar|other|final|intense|successive|academic|fiscal)\s+){0,2}"""
_POINTER = r"""(?:(?:(?:the|its|his|her|their|a)\s+)?
    (?:each\s+of\s+the\s+past|last|past|next|coming|previous|first|final|opening|following|another
    |additional|preceding|initial)\s+)?"""
_UNIT = rf"(?P<unit>{UNIT}s?)"
_MANY = rf"(?P<n>{NUMBER})(?P<half>\s+and\s+a\s+half)?[\s-]+{_ADJECTIVE}{_UNIT}"
# Units whose bare plural means a length; "minutes" are taken down and "seconds" are given too.
_PLURAL_UNITS = ("hour", "minute", "day", "week", "month", "year", "decade")
_PLURALS = rf"(?P<unit>(?:{any_of(_PLURAL_UNITS)})s|centuries)"
_SOME = _PLURALS.replace("centuries", "centuries|quarters")
RULES: tuple[Rule, ...] = (
    rule("unit", r"""\ba\s+year\s+(?:earlier|ago|before)(?!\w)|\bthe\s+year\s+(?:earlier|before)\b
        |\bthe\s+(?:corresponding|comparable|same)\s+period\s+
            (?:last\s+year|a\s+year\s+(?:earlier|ago))""", _year_earlier),
    rule("unit", rf"""\b(?:{_APPROX}\s+)*{_POINTER}{_MANY}\b
        (?:-long\b|(?P<old>[\s-]+olds?\b))?(?:\s+or\s+(?:so|two|more))?""", _length),
    rule("unit", rf"""\b(?:{_APPROX}\s+)*{_MANY}\s+(?:or\s+so\s+)?
        (?P<way>ago|back|from\s+now|hence)\b""", _ago),
    rule("unit", rf"\b(?P<n>an?|one)\s+(?P<unit>{UNIT})\s+and\s+a\s+half\b", _half_more),
    rule("unit", rf"""(?<!-)\b{_PLURALS}(?![\s-]olds?\b)(?:[\s-]?long\b|\s+ago\b)?
        (?:\s+(?:or|and)\s+(?:even\s+)?(?:{any_of(_PLURAL_UNITS)})s\b)?""", _bare),
    rule("unit", rf"""\b(?:the\s+)?(?:(?:more|most)\s+)?
        (?P<rel>recent|coming|next|past|last|previous)(?:\s+few|\s+several)?\s+{_SOME}\b""",
         _vague),
    rule("unit", rf"\b(?:each|every|per)\s+(?:(?P<n>other|{NUMBER})\s+)?{_UNIT}\b", _every),
    rule("unit", rf"""\b(?:once|twice|thrice|times|percent|people|cases|dollars|million|billion
        |thousand|[0-9]+)\s+(?P<each>an?\s+)(?P<unit>{UNIT})\b""", _rate),
    rule("word", r"\ba\s+while\b|\bsome\s+time\b", _stretch),
)  # fmt: skip
