"""Issues drawn together: phrases that turn on the same words are one matter."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.knowledge import load
from dragoman.reconcile.wording import content_words

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_SHARE = 0.6  # of a topic's phrases must hold a word for it to stand in the topic's name
_FEWEST = 2
_LONGEST = 4  # words of a name; where the shared ones make more, the first of them is the name


def topics(phrases: Sequence[str], besides: Iterable[str] = ()) -> tuple[list[str], list[int]]:
    """Names of the topics, the largest first, and for each phrase the number of its topic.

    Greedy cover: the stem that most phrases share makes the first topic, and so on; phrases
    that share none are left over (-1). `besides` are names that no topic turns on.
    """
    barred = content_words(" ".join(besides))
    nouns = [_nouns(p) - barred for p in phrases]
    of = [-1] * len(phrases)
    names: list[str] = []
    while True:
        counts = Counter(s for at, words in enumerate(nouns) if of[at] < 0 for s in words)
        best = min(counts, key=lambda s: (-counts[s], s), default=None)
        if best is None or counts[best] < _FEWEST:
            return names, of
        inside = [at for at, words in enumerate(nouns) if of[at] < 0 and best in words]
        for at in inside:
            of[at] = len(names)
        names.append(_name([phrases[at] for at in inside], best))


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(load("wording")["function"]["prepositions"].split())


def _nouns(phrase: str) -> frozenset[str]:
    """The stems that may be what a phrase is about.

    An issue opens with its verb ("suspend the fee") as often as with its noun ("suspension of
    the fee", "fee"); the first word counts only where it stands alone or a preposition follows.
    """
    words = _WORD.findall(phrase)
    alone = len(words) < 2 or words[1].lower() in _prepositions()
    return content_words(phrase if alone else " ".join(words[1:]))


def _name(phrases: Sequence[str], stem: str) -> str:
    """The words that most phrases share, as they stand in the phrase that says it shortest."""
    shared: Counter[str] = Counter()
    for phrase in phrases:
        shared.update(content_words(phrase))
    kept = {s for s, n in shared.items() if n >= _SHARE * len(phrases)} | {stem}
    forms = Counter(form for phrase in phrases if (form := _stretch(phrase, kept)))
    full = [f for f in forms if content_words(f) >= kept and len(f.split()) <= _LONGEST]
    if not full:
        forms = Counter(form for phrase in phrases if (form := _stretch(phrase, {stem})))
        full = [f for f in forms if " " not in f] or list(forms)
    return min(full, key=lambda f: (-forms[f], len(f), f), default=phrases[0])


def _stretch(phrase: str, kept: set[str]) -> str:
    """The phrase from the first to the last of the words that count."""
    found = [m for m in _WORD.finditer(phrase) if content_words(m.group()) & kept]
    return phrase[found[0].start() : found[-1].end()] if found else ""
