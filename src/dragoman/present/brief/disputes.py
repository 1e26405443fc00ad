"""Where the reports disagree, with the words of each account."""

import re
from collections import Counter

from dragoman.knowledge.shares import worth
from dragoman.model.group import Divergence
from dragoman.present.brief.tellings import Account, Disagreement
from dragoman.present.brief.versions import versions
from dragoman.present.dates import long_date
from dragoman.present.library.anchors import short
from dragoman.present.library.catalogue import Library
from dragoman.present.library.growth import second_day
from dragoman.present.library.once import each_once
from dragoman.present.safe import one_line

_TIMES = frozenset(("seconds", "minutes", "hours", "days", "weeks", "months", "years"))
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:/\d{4}-\d{2}-\d{2})?")
_LONG = 9  # words: a longer description of what is counted is no heading
_OWNED = re.compile(r"^(?:its|their|his|her|the) ", re.IGNORECASE)
# How the question about a number goes on where it is known what is counted.
_ASKED = {
    "how many": "how many",
    "how much money": "how much for",
    "what percentage": "what percentage for",
}


def disagreements(library: Library) -> tuple[Disagreement, ...]:
    """Every disagreement but the omissions: those first that matter most and are surest so."""
    return tuple(_told(library, d) for d in _ranked(library) if d.kind != "omission")


def omissions(library: Library) -> tuple[Disagreement, ...]:
    """What one side's account leaves out that another tells."""
    return tuple(_told(library, d) for d in _ranked(library) if d.kind == "omission")


def _ranked(library: Library) -> list[Divergence]:
    def rank(d: Divergence) -> tuple[object, ...]:
        return (-worth(d.kind, d.about), -len({v.article for v in d.values}), d.about, d.id)

    return sorted(library.divergences, key=rank)


def _told(library: Library, divergence: Divergence) -> Disagreement:
    once = each_once(divergence.values, lambda v: (v.article, v.says, v.evidence))
    values = sorted(once, key=lambda v: (library.place[v.article], v.start, v.end))
    accounts = tuple(
        Account(
            long_date(v.says) if _DAY.fullmatch(v.says) else one_line(v.says),
            library.excerpt(v.article, v.start, v.end),
            library.cite(v.article, v.start, v.end),
        )
        for v in values
    )
    about = one_line(_about(library, divergence))
    told = versions(divergence.kind, accounts)
    since = second_day((a.says, a.cite.day) for a in accounts)
    return Disagreement(short(divergence.id), divergence.kind, about, accounts, told, since)


def _about(library: Library, divergence: Divergence) -> str:
    """What a disputed number counts, as the figures at its places tell it."""
    if divergence.kind != "number":
        return divergence.about
    told = [
        f
        for v in divergence.values
        for f in library.figures
        if f.article == v.article and f.start < v.end and v.start < f.end and f.of
        if len(f.of.split()) < _LONG
    ]
    counted = Counter(_OWNED.sub("", f.of or "", count=1) for f in told)
    best = max(counted, key=lambda of: (counted[of], len(of)), default=None)
    begun = next((words for words in _ASKED if divergence.about.startswith(words)), None)
    if not best or not begun:
        return divergence.about
    lasts = _TIMES.issuperset(f.unit for f in told)
    return f"how long ({best})" if lasts else f"{_ASKED[begun]} {best}"
