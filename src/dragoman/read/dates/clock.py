"""Rules for the time of day, and for words that name no day at all (now, recently, daily)."""

import re

from dragoman.read.dates.rule import Draft, Rule, offset, rule, said
from dragoman.read.dates.words import CALENDAR, any_of

# Bare "10:30" is a score or a running time as often as a clock; these words make it one.
_AT = re.compile(
    r"\b(?:at|by|about|around|from|until|till|since|between|and|to|before|after|is|was)\s+$"
    r"|(?:day|[0-9]),\s*$",
    re.IGNORECASE,
)


def _clock(match: re.Match[str]) -> list[Draft]:
    """Make "10:30 a.m.", "8 pm EST", "0735 GMT", "at 14:30"."""
    start, half, zone = match.start("h"), said(match, "half"), said(match, "zone")
    if not (half or zone or _AT.search(match.string, max(0, start - 12), start)):
        return []
    hour, minute = int(match["h"]), int(said(match, "m") or 0)
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    if hour > 24 or minute > 59:
        return []
    utc = "Z" if CALENDAR.zones.get(zone) == "Z" else ""
    steps = ("day:0", f"part:T{hour:02}:{minute:02}{utc}")
    return [Draft(start, match.end(), "TIME", "clock", steps=steps, focus="day?")]


def _noon(match: re.Match[str]) -> list[Draft]:
    part = "part:T12:00" if "noon" in match.group().lower() else "part:T24:00"
    return [Draft(match.start(), match.end(), "TIME", "clock", steps=("day:0", part), focus="day?")]


def _part(match: re.Match[str]) -> list[Draft]:
    """Make "this morning", "that night", "mid-afternoon"; bare ones wait for a day beside them."""
    part, rel = "T" + CALENDAR.parts[said(match, "part")], said(match, "rel")
    if rel in ("each", "every"):
        return [Draft(match.start(), match.end(), "SET", "set", value=f"XXXX-XX-XX{part}")]
    steps = (f"day:{offset(rel)}", f"part:{part}")
    grain = "part" if rel or match["edge"] else "barepart"
    focus = "day" if rel and rel != "this" else None
    return [Draft(match.start(), match.end(), "TIME", grain, steps=steps, focus=focus)]


def _reference(match: re.Match[str]) -> list[Draft]:
    value = CALENDAR.references[said(match, "word")]
    return [Draft(match.start(), match.end(), "DATE", "word", value=value)]


def _often(match: re.Match[str]) -> list[Draft]:
    value = CALENDAR.frequencies[said(match, "word")]
    return [Draft(match.start(), match.end(), "SET", "set", value=value)]


_ZONE = rf"(?:\s*\(?(?P<zone>{any_of(CALENDAR.zones)}|[A-Z]{{2,4}}T)\b\)?)?"
_AT_FIRST = r"(?<![0-9:.,$])(?:\b(?:about|around|at|by)\s+)?"
RULES: tuple[Rule, ...] = (
    rule("clock", rf"""{_AT_FIRST}(?P<h>[01]?[0-9]|2[0-4])(?:[:.](?P<m>[0-5][0-9]))?
        (?::[0-5][0-9])?\s*(?P<half>[ap]\.?m\b\.?){_ZONE}""", _clock),
    rule("clock", rf"""{_AT_FIRST}(?P<h>[01]?[0-9]|2[0-4]):(?P<m>[0-5][0-9])(?::[0-5][0-9])?
        (?![0-9:]){_ZONE}""", _clock),
    rule("clock", r"""(?<![0-9:.,$])(?P<h>[01][0-9]|2[0-4])(?P<m>[0-5][0-9])\s*
        (?:hours\s+)?(?P<zone>GMT|UTC|hours)\b""", _clock),
    rule("clock", r"""(?<![0-9:.,$])(?P<h>1?[0-9])\s+(?P<zone>o\s*['’]\s*clock)\b""", _clock),
    rule("part", r"\b(?:noon|midnight)\b", _noon),
    rule("part", rf"""\b(?:(?:later|earlier)\s+)?
        (?:(?P<rel>this|that|the\s+same|the\s+(?:next|following|previous)|each|every)\s+)?
        (?:(?P<edge>mid|early|late)[\s-])?(?P<part>{any_of(CALENDAR.parts)})\b(?!-)""", _part),
    rule("word", rf"\b(?P<word>{any_of(CALENDAR.references)})\b(?!-)", _reference),
    rule("word", rf"\b(?P<word>{any_of(CALENDAR.frequencies)})\b", _often),
)  # fmt: skip
