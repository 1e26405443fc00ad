"""Extents: whether what is told is for a time or in part, or for good and in full.

So of war: one attack is a part of the campaign that it belongs to.
"""

import re
from functools import cache

from dragoman.knowledge.wording import wording
from dragoman.reconcile.words.wording import content_words

_FIRST = 9  # words of a report of war in which it says what it is of


def extent(kind: str, said: str, words: frozenset[str]) -> str | None:
    """How far an event of a kind goes by its words and their stems: "part", "whole", mostly None.

    A truce of sixty days is none for good, and neither is the end of the war that it may lead to.
    """
    if kind == "strike":
        return _of_war(said)
    for_a_time, for_good = _stems()
    part = not for_a_time.isdisjoint(words) or bool(_called("lasting").search(said))
    whole = not for_good.isdisjoint(words) or (
        kind == "ceasefire" and bool(_called("end").search(said))
    )
    return ("part" if part else "whole") if part != whole else None


def _of_war(said: str) -> str | None:
    """Whether a report of war is of a campaign or of one attack; None for several attacks."""
    opening = " ".join(said.split()[:_FIRST])
    if _called("campaign").search(opening):
        return "whole"
    return None if _called("attacks").search(opening) else "part"


@cache
def _stems() -> tuple[frozenset[str], frozenset[str]]:
    known = wording().extent
    return content_words(known["part"]), content_words(known["whole"])


@cache
def _called(what: str) -> re.Pattern[str]:
    return re.compile(wording().extent[what], re.IGNORECASE)
