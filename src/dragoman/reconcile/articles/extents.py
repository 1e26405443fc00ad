"""Extents: whether what is agreed or offered is for a time or in part, or for good and in full."""

import re
from functools import cache

from dragoman.knowledge.wording import wording
from dragoman.reconcile.words.wording import content_words


def extent(kind: str, said: str, words: frozenset[str]) -> str | None:
    """How far an event of a kind goes by its words and their stems: "part", "whole", mostly None.

    A truce of sixty days is none for good, and neither is the end of the war that it may lead to.
    """
    for_a_time, for_good = _stems()
    part = not for_a_time.isdisjoint(words) or bool(_lasting().search(said))
    whole = not for_good.isdisjoint(words) or (kind == "ceasefire" and bool(_end().search(said)))
    return ("part" if part else "whole") if part != whole else None


@cache
def _stems() -> tuple[frozenset[str], frozenset[str]]:
    known = wording().extent
    return content_words(known["part"]), content_words(known["whole"])


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(wording().extent["lasting"], re.IGNORECASE)


@cache
def _end() -> re.Pattern[str]:
    return re.compile(wording().extent["end"], re.IGNORECASE)
