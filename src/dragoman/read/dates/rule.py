"""A rule of the grammar: where to try a pattern, and the draft of a date that a match makes."""

import re
from collections.abc import Callable
from dataclasses import dataclass

# Words that point at one of several, as fragments of verbose patterns.
LAST = r"(?:(?:this\s+|the\s+)?past|(?:the\s+)?(?:last|previous)|preceding)"
NEXT = r"(?:(?:this\s+)?coming|upcoming|(?:the\s+)?(?:next|coming|following))"
THIS = r"(?:this(?:\s+very)?|(?:the\s+)?current)"
# Words that say which part of a month, quarter or year is meant.
EDGE = r"""(?:(?P<edge>
    (?:very\s+)?early | mid(?:dle)? | (?:very\s+)?late
    | (?:the\s+)?(?:very\s+)?
      (?:beginning|start|middle|end|close|outset|latter\s+part)\s+of
    )(?:\s+(?:in|on))?[\s-]+(?:the\s+(?=month|year|week|decade|century|quarter))?)"""
_EDGES = (
    ("START", ("earl", "begin", "start", "outset")),
    ("END", ("late", "end", "close")),
    ("MID", ("mid",)),
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A time expression on the way.

    `value` is set where the words alone settle it; else `steps` lead from an anchor to it, with
    "?" for a direction that tense has to give. `focus` names the anchor where it is another
    expression of the text ("day", "quarter", "year"), not the dateline. `grain` says what is
    named: day, clock, part, week, month, quarter, season, year, span or word.
    """

    start: int
    end: int
    type: str
    grain: str
    value: str | None = None
    steps: tuple[str, ...] = ()
    focus: str | None = None
    mod: str | None = None


Maker = Callable[[re.Match[str]], list[Draft]]


@dataclass(frozen=True, slots=True)
class Rule:
    """Tried only on stretches that hold a word of kind `trigger` (see `lexicon`)."""

    trigger: str
    pattern: re.Pattern[str]
    make: Maker


def rule(trigger: str, pattern: str, make: Maker) -> Rule:
    """Compile a verbose pattern; case is ignored, word and digit classes are ASCII."""
    return Rule(trigger, re.compile(pattern, re.IGNORECASE | re.ASCII | re.VERBOSE), make)


def said(match: re.Match[str], group: str) -> str:
    """What a group matched, in lower case with single blanks; "" where it did not take part."""
    return " ".join((match.groupdict().get(group) or "").lower().split())


def before(match: re.Match[str], reach: int) -> str:
    """The text before a match, as far as `reach` code points."""
    return match.string[max(0, match.start() - reach) : match.start()]


def offset(pointer: str) -> int:
    """-1, 0 or 1 for "last", "this", "next" and their like."""
    words = set(pointer.split())
    if words & {"last", "past", "previous", "preceding"}:
        return -1
    return 1 if words & {"next", "coming", "upcoming", "following"} else 0


def pointed(pointer: str, bare: str = "?") -> str:
    """Direction of a step: the nearest one before or after, this one, or what tense will tell."""
    if not pointer:
        return bare
    return {-1: "before", 0: "this", 1: "after"}[offset(pointer)]


def dated(
    match: re.Match[str],
    grain: str,
    *steps: str,
    value: str | None = None,
    focus: str | None = None,
) -> list[Draft]:
    """One date over the whole match, with the part of it that an EDGE names."""
    edge = said(match, "edge")
    mod = next((m for m, stems in _EDGES if any(stem in edge for stem in stems)), None)
    return [Draft(match.start(), match.end(), "DATE", grain, value, steps, focus, mod)]


def full_year(digits: str) -> str:
    """Four digits of a year given in two ('98, FY25) or four; two-digit ones lie in 1950-2049."""
    return digits if len(digits) == 4 else ("20" if int(digits) < 50 else "19") + digits
