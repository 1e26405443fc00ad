"""The ends of "between March and May 2023", "from Monday to Thursday": each tells of the other."""

import datetime as dt
import re
from dataclasses import replace

from dragoman.model.timex import Timex
from dragoman.read.dates.rule import Draft

_DAY, _MONTH = len("2025-05-28"), len("2025-05")
_TO = re.compile(r"\s+(?:and|to|until|till|through)\s+(?:the\s+)?|\s*[-–—]\s*")
_FROM = re.compile(r"\b(?:between|from)\s+$", re.IGNORECASE)


def begun(text: str, draft: Draft, after: Draft | None) -> Draft:
    """The first end of "between March and May 2023" with the year of the second."""
    step = draft.steps[0] if len(draft.steps) == 1 else ""
    if after is None or not after.value or after.steps or not step.endswith(":?"):
        return draft
    name, _, rest = step.partition(":")
    month_day = rest.removesuffix(":?")
    ends = {"date": _DAY, "month-of": _MONTH}
    if len(after.value) != ends.get(name) or not _TO.fullmatch(text, draft.end, after.start):
        return draft
    year = int(after.value[:4]) - (month_day > after.value[5:])
    return replace(draft, value=f"{year:04}-{month_day}", steps=())


def ended(text: str, first: Timex, last: Timex) -> Timex:
    """The last end of "from Monday to Thursday", which comes after the first."""
    named = len(first.value) == len(last.value) == _DAY and last.text.isalpha()
    if not named or last.value > first.value or not _TO.fullmatch(text, first.end, last.start):
        return last
    if not _FROM.search(text, max(0, first.start - 10), first.start):
        return last
    one, two = dt.date.fromisoformat(first.value), dt.date.fromisoformat(last.value)
    return replace(last, value=(one + dt.timedelta((two - one).days % 7 or 7)).isoformat())
