"""The rows of an article's figures: comparable bounds, and what they count."""

import re
from collections.abc import Iterable
from sys import intern

from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.quantities import quantities
from dragoman.model.figure import Figure
from dragoman.reconcile.articles.placed import NEAR
from dragoman.reconcile.articles.row_types import FATES, FigureRow
from dragoman.reconcile.articles.stretches import days
from dragoman.reconcile.words.sentences import Sentences
from dragoman.reconcile.words.weights import telling
from dragoman.reconcile.words.wording import content_words, plain

SUM = "=sum"  # a form no word is cut to
_LOCAL = 100  # characters around a number that tell what it counts, within its clause
_CLAUSE = re.compile(r"[,;:()–—]\s| - | and ")
_HEAD = re.compile(r"[,;]| (?:of|in|on|for|that|which|who|from|to|with|under|as|at|by)\b")
_TELLING = 8  # rarest stems of what is counted, under which a figure looks for its like
# "3,000 more" are counted beside others, "8,000 of those" are a part of them.
_PART = re.compile(r"\bmore\b(?! than)|\bof (?:those|these|them|whom|which)\b")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")  # capitals that open no sentence
# What a bill or a deal comes to as a whole: "a $3 billion rescue package", "a price tag of".
_WHOLE = re.compile(
    r"\b(?:bill|package|legislation|deal|contract|budget|stimulus|bailout|settlement|takeover)$",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\b(?:from|in|of|for|under|through|over) .*$")
_OF_ANOTHER = re.compile(
    r"\b(?:own|counter|rival|original|previous|earlier|another|other|first)\b", re.IGNORECASE
)
_PRICE = re.compile(
    r"\b(?:price ?tag|(?:overall|total) (?:cost|value|price)) (?:of|is|was|at)(?: \w+)?\s*$",
    re.IGNORECASE,
)
_NTH = re.compile(r"\b[0-9]+(?:st|nd|rd|th)\b")
_MONEY = re.compile(r"[A-Z]{3}(?: per \w+)?$")
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.4, "year": 365.25}
_ABOUT = frozenset(("about", "around", "roughly", "some", "nearly", "almost", "approximately"))
_UNDER = frozenset(("nearly", "almost"))  # of a length: less than it by half a unit at most
_DAY = frozenset(("day",))
_SPELLS = (_DAY, content_words("night"))  # whose ordinals count on: "the third night in a row"
# Words that make a number a date ("two days ago"), or a count besides another one.
_POINTING = frozenset(
    (
        *("ago", "after", "since", "later", "next", "last", "past", "coming"),
        *("another", "further", "additional", "other"),
    )
)
_SIZES = ("several", "dozen", "dozens", "scores", "hundred", "hundreds", "thousands", "millions")
_VAGUELY = frozenset(_SIZES)
_VAGUE = 5.0  # times: "hundreds" are 200 to a thousand, "several" three to fifteen
_COARSE = 0.25  # of a unit: who counts in weeks or months rounds


def figure_row(f: Figure, near: int | None, lines: Sentences, text: str) -> FigureRow | None:
    """The row of a figure; None for a bare bound, and for a number that only points at a date."""
    said = plain(f.evidence)
    reach = _bounds(f)
    if reach is None or not _POINTING.isdisjoint(said) or _PART.search(f.evidence):
        return None
    unit, length = _measured(f.unit)
    if unit in _SPELLS and _is_nth(f.evidence, said):
        return None  # "in its ninth day": that is another number tomorrow
    slack = _COARSE / reach[1] if length > 1 and reach[1] else 0.0
    under = length > 1 and bool(f.qualifier and f.qualifier.casefold() in _UNDER)
    when = days(f.as_of)
    first, last = lines.at(f.start)
    before, after = _beside(f, text, first, last)
    of = content_words(f"{f.of or ''} {before} {f.evidence} {after}")
    if is_money(f.unit) and _is_whole(f, before):
        of |= {SUM}
    counted = frozenset(w for w in of - unit.difference(FATES) if not w[0].isdigit())
    return FigureRow(
        id=f.id,
        article=intern(f.article),
        start=f.start,
        end=f.end,
        low=reach[0] * length * (1 - slack * (2 if under else 1)),
        high=reach[1] * length * (1.0 if under else 1 + slack),
        counted=f.unit,
        unit=unit,
        of=counted,
        when=when,
        near=when.first if when and when.length <= NEAR else near,
        by=f.according_to,
        sentence=(first, last),
        context=lines.stems(f.start),
        at_least=f.value is not None and f.low is not None and f.high is None,
        at_most=f.high is not None and f.low is None,
        rough=bool(f.qualifier and f.qualifier.casefold() in _ABOUT) and not under,
        vague=f.value is None and f.high is None,
        days=frozenset(calendar().weekdays) & frozenset(plain(text[first:last])),
        names=content_words(" ".join(_NAME.findall(text, first, last))),
        what=content_words(_HEAD.split(f.of or "")[0]) - unit,
        telling=telling(counted, lines.weigh, _TELLING),
    )


def _beside(f: Figure, text: str, first: int, last: int) -> tuple[str, str]:
    """The words before and behind a number, within its clause and its sentence's ends."""
    before = _CLAUSE.split(text[max(first, f.start - _LOCAL) : f.start])[-1]
    after = _CLAUSE.split(text[f.end : min(last, f.end + _LOCAL)])[0]
    if len(before) == _LOCAL:
        before = before.partition(" ")[2]  # a word cut in two is none
    if len(after) == _LOCAL:
        after = after.rpartition(" ")[0]
    return before, after


def _is_whole(f: Figure, before: str) -> bool:
    """Whether a sum is what a bill or a deal comes to as a whole, and not another one beside it."""
    named = any(
        _WHOLE.search(said) and not _WITHIN.search(said) for said in (f.evidence, f.of or "")
    )
    other = _OF_ANOTHER.search(f"{before} {f.evidence} {f.of or ''}")
    return not other and (named or bool(_PRICE.search(before)))


def _bounds(f: Figure) -> tuple[float, float] | None:
    """What a figure says: one number twice (of a range its lower end), or the reach of "dozens".

    None for a bare bound.
    """
    if f.value is not None:
        return f.value, f.value
    vague = f.high is None and not _VAGUELY.isdisjoint(plain(f.evidence))
    return (f.low, f.low * _VAGUE) if vague and f.low is not None else None


def _is_nth(evidence: str, said: list[str]) -> bool:
    nth = not quantities().ordinals.keys().isdisjoint(said)
    return nth or _NTH.search(evidence) is not None


def _measured(unit: str) -> tuple[frozenset[str], float]:
    """The stems of a unit and how much it is worth; lengths of time are all counted in days."""
    words = content_words(unit)
    for name, length in _DAYS.items():
        if words == {name}:
            return _DAY, length
    return words, 1.0


def is_money(unit: str) -> bool:
    """Whether a unit is a currency by its ISO 4217 code, in all or per something."""
    return _MONEY.match(unit) is not None


def asked(units: Iterable[str]) -> str:
    """What numbers that differ are given for: "how many workers", "how much money (USD per day)".

    Of several units the first in the order of the alphabet; money is told by its ISO 4217 code.
    """
    unit = min(units)
    if is_money(unit):
        return f"how much money ({unit})"
    return "what percentage" if unit == "percent" else f"how many {unit}"
