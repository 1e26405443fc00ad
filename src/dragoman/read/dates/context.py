"""Drafts -> time expressions: times of day join their day, tense and the text settle the rest."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest

from dragoman.model.days import extent
from dragoman.model.steps import follow, unspecified
from dragoman.model.timex import Timex, resolve
from dragoman.read.dates.ranges import begun, ended
from dragoman.read.dates.rule import Draft
from dragoman.read.dates.tense import POSSESSIVES, direction, is_close

_BETWEEN = re.compile(
    r"\s*,?\s*(?:local\s+time\s*,?\s*)?(?:\([^)]{0,20}\)?\s*)?(?:on\s+|of\s+|at\s+|in\s+the\s+)?(?:the\s+)?"
)
_TIMELY = ("clock", "part", "barepart")
# What "that year" is called where the text has named none.
_UNKNOWN = {"year": "XXXX", "month": "XXXX-XX", "week": "XXXX-WXX", "quarter": "XXXX-QX"}
# Without a cue these lie behind: news tells what happened.
_DAY = len("2025-05-28")
_FAR = 90  # days from the dateline, from which a day may be one of another year that all know
_BEHIND = ("weekday", "weekend-of", "day-of", "season-of", "quarter-of", "half-of")


def settle(text: str, found: tuple[Draft, ...], dateline: dt.date | None) -> tuple[Timex, ...]:
    """The drafts as time expressions, relative ones resolved as far as dateline and text allow."""
    out: list[Timex] = []
    focus: dict[str, str] = {}
    named = _named_in_full(found)
    merged = _merged(text, found)
    leans = _leaning(text, merged)
    for draft, after in zip_longest(merged, merged[1:]):
        timex = _timex(text, begun(text, draft, after), focus, leans)
        if timex is None:
            continue
        if dateline:
            timex = _known(timex, resolve(timex, dateline), named, dateline)
        out.append(ended(text, out[-1], timex) if out else timex)
        _remember(draft, timex, focus)
    return tuple(out)


def _named_in_full(found: tuple[Draft, ...]) -> dict[str, str]:
    """The days that the text gives with their year, by month and day; none that has two years."""
    named: dict[str, str] = {}
    for draft in found:
        if draft.grain == "day" and draft.value and not draft.steps and len(draft.value) == _DAY:
            known = named.setdefault(draft.value[5:], draft.value)
            if known != draft.value:
                named[draft.value[5:]] = ""
    return named


def _known(timex: Timex, settled: Timex, named: dict[str, str], dateline: dt.date) -> Timex:
    """A far day without a year is the one that the text gives in full elsewhere.

    "The October 7 attack" of years ago is such a day; what lies near the dateline is this year's.
    """
    full = named.get((timex.relative or "")[5:10]) if settled.type == "DATE" else None
    if not full or not (timex.relative or "").startswith("date:") or ";" in (timex.relative or ""):
        return settled
    days = extent(settled.value)
    if days is None or abs((days[0] - dateline).days) < _FAR:
        return settled
    return replace(settled, value=full)


def _merged(text: str, found: tuple[Draft, ...]) -> list[Draft]:
    """Join a time of day with the day beside it; drop a bare one that no day stands beside."""
    out: list[Draft] = []
    for draft in found:
        last = out[-1] if out else None
        if last and _BETWEEN.fullmatch(text, last.end, min(draft.start, last.end + 25)):
            if draft.start - last.end > 24:
                out.append(draft)
                continue
            if last.grain == draft.grain == "clock" and "(" in text[last.end : draft.start]:
                continue
            if joined := _join(last, draft):
                out[-1] = joined
                continue
        out.append(draft)
    return [draft for draft in out if draft.grain != "barepart"]


def _join(one: Draft, two: Draft) -> Draft | None:
    """One time of a day from "Monday" and "10 a.m.", in either order.

    "The next day, May 3": a day counted from another and then named is the one that is named.
    """
    if one.focus == two.grain == "day" and two.focus is None:
        return replace(two, start=one.start)
    if one.grain == "day" and _wants_day(two):
        day, time = one, two
    elif two.grain == "day" and _wants_day(one):
        day, time = two, one
    else:
        return None
    part, grain = time.steps[-1], "clock" if time.grain == "clock" else "part"
    joined = replace(day, start=one.start, end=two.end, type="TIME", grain=grain)
    if day.value is None or day.steps:
        return replace(joined, steps=(*day.steps, part))
    if "/" in day.value:
        return None
    return replace(joined, value=day.value + part.removeprefix("part:"))


def _wants_day(time: Draft) -> bool:
    return time.grain in _TIMELY and time.steps[:1] == ("day:0",) and time.focus in (None, "day?")


def _leaning(text: str, drafts: Sequence[Draft]) -> dict[str, str]:
    """Where each weekday lies by the verbs around it, as far as they agree.

    "Saturday's pact" is the one that the same text says two sides signed, or will sign, that day.
    """
    told: dict[str, set[str]] = {}
    for draft in drafts:
        bare = len(draft.steps) == 1 and draft.steps[0].startswith("weekday:")
        if bare and "?" in draft.steps[0] and not _only_names(text, draft):
            lies = direction(text, draft.start, draft.end)
            told.setdefault(draft.steps[0], set()).update((lies,) if lies else ())
    return {step: lies.pop() for step, lies in told.items() if len(lies) == 1}


def _only_names(text: str, draft: Draft) -> bool:
    """Whether a day only tells which one is meant: "Saturday's pact", "the Friday killing"."""
    owned = text.startswith(POSSESSIVES, draft.end)
    return owned or text.startswith("the ", max(0, draft.start - len("the ")))


def _timex(
    text: str, draft: Draft, focus: dict[str, str], leans: Mapping[str, str]
) -> Timex | None:
    steps = draft.steps
    if any("?" in step for step in steps):
        told = direction(text, draft.start, draft.end)
        if _only_names(text, draft):
            told = leans.get(steps[0], told)
        sure = told is not None and is_close(text, draft.start)
        steps = tuple(_told(step, told, sure=sure) for step in steps)
    base = draft.value
    if draft.focus:
        base, steps = _from_focus(draft.focus, steps, focus)
        if base is None and not steps:
            return None
    words, mod = text[draft.start : draft.end], draft.mod
    if base is None:
        relative = ";".join(steps)
        value = unspecified(relative)
        return Timex(draft.start, draft.end, words, draft.type, value, relative, mod)
    try:
        value = follow(";".join(steps), base) if steps else base
    except (ValueError, OverflowError):
        return None
    return Timex(draft.start, draft.end, words, draft.type, value, None, mod)


def _told(step: str, told: str | None, *, sure: bool) -> str:
    """A step with the direction that tense tells, or what stands for it where none does."""
    if "this?" in step:
        return step.replace("this?", told or "future")
    if told == "future" and step.startswith(("quarter-of", "half-of")):
        # What is still to be reported of a quarter says little of when the quarter is.
        told = "near"
    if sure and step.startswith(("date", "month-of", "easter", "nth")):
        told = {"past": "behind", "future": "ahead"}.get(told or "", told)
    return step.replace("?", told or ("past" if step.startswith(_BEHIND) else "near"))


def _from_focus(
    key: str, steps: tuple[str, ...], focus: dict[str, str]
) -> tuple[str | None, tuple[str, ...]]:
    """The value an expression counts from, with its steps.

    "!" marks what is nothing without it, "?" what falls back on the dateline.
    """
    name = key.rstrip("!?")
    if name in focus:
        return focus[name], steps
    if key == "quarter?":
        return None, ("year:-1",)
    if key == "day?":
        return None, steps
    return (None, ()) if key.endswith("!") else (_UNKNOWN.get(name, "XXXX-XX-XX"), ())


def _remember(draft: Draft, timex: Timex, focus: dict[str, str]) -> None:
    """Keep what the text is at now: its last day, week, month, quarter and year."""
    days = extent(timex.value) if timex.type in ("DATE", "TIME") else None
    if days is None:
        return
    if draft.grain in ("day", "clock", "part"):
        focus["day"] = timex.value.partition("T")[0]
    elif draft.grain in ("year", "month", "week") or (draft.grain == "quarter" and not draft.focus):
        focus[draft.grain] = timex.value
    focus["year"] = f"{days[0].year:04}"
