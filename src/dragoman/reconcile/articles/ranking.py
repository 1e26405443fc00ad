"""Passages that rank something: the largest attack since, the second largest partner."""

import re
from collections.abc import Iterator
from functools import cache

from dragoman.knowledge.wording import wording
from dragoman.reconcile.articles.marks import Rank
from dragoman.reconcile.words.sentences import Sentences
from dragoman.reconcile.words.wording import content_words, stem

_ORDER = ("", "second", "third", "fourth", "fifth")
_COUNTED = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5}
_REACH = 70  # characters behind a superlative in which its noun ends and its scope begins
_LONGEST = 4  # words of what is ranked
# What ends the noun: a preposition, a verb, an article or a stop.
_END = re.compile(
    r"\b(?:of|in|since|to|ever|on|that|who|which|and|with|for|from|at|by|is|was|are|were|has|have"
    r"|had|will|would|could|as|than|after|before|so|but|when|where|during|between|under|against"
    r"|into|over|the|a|an|his|her|its|their|said|this)\b|[.,;:()“”\"\n–—]"
)
_SCOPE = re.compile(r"\s*(?:in|since|of|ever|on record|to date|so far|for)\b[^.,;:\n\"”()]{0,60}")
_SHORT = 3  # letters
# "The two largest ports", "one of its largest ports": none of them is said to be the first.
_SEVERAL = re.compile(
    r"\b(?:one of|among) (?:the|its|his|her|their|our) $|\b(?:two|three|four|five) $"
)
_BEFORE = 20  # characters in which that stands


def told_ranks(lines: Sentences, shown: str, published: int | None) -> Iterator[Rank]:
    """What a text ranks, by which quality, and among what."""
    if not lines.is_aligned:
        return
    for found in _ranking().finditer(lines.plainly):
        if _SEVERAL.search(lines.plainly, max(0, found.start() - _BEFORE), found.start()):
            continue
        rest = lines.plainly[found.end() : found.end() + _REACH]
        end = _END.search(rest)
        words = rest[: end.start()].split() if end else []
        if not end or not 1 <= len(words) <= _LONGEST or not _is_noun(words[-1]):
            continue
        scope = _SCOPE.match(rest, end.start())
        stop = found.end() + (scope.end() if scope else end.start())
        quality = wording().superlative.get(found["most"] or "", "")
        among = content_words(scope[0]) if scope else frozenset[str]()
        what, place = stem(words[-1]), _place(found)
        yield Rank(shown, found.start(), stop, what, quality, place, among, published)


def _is_noun(word: str) -> bool:
    return word.isalpha() and len(word) > _SHORT


def _place(found: re.Match[str]) -> int:
    """The rank that is given: 1 for the first."""
    if number := found["number"]:
        return int(number) if number.isdigit() else _COUNTED[number]
    return _ORDER.index(found["nth"] or "") + 1


@cache
def _ranking() -> re.Pattern[str]:
    most = "|".join(wording().superlative)
    nth, counted = "|".join(_ORDER[1:]), "|".join(_COUNTED)
    return re.compile(
        rf"\b(?:no\. ?(?=\d)|number[- ])(?P<number>\d|{counted})\b"
        rf"|\b(?:(?P<nth>{nth})[- ])?(?P<most>{most})\b"
    )
