"""Issues grouped: phrases that turn on the same words are about one matter."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.knowledge import load
from dragoman.present.library.naming import Names
from dragoman.reconcile.words.wording import content_words

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NAMED = re.compile(r" (?:with|for|from|in|on|by|of|between|to) (?=[A-Z])")
_SHARE = 0.6  # of a topic's phrases must hold a word for it to stand in the topic's name
_FEWEST = 2
_LONGEST = 4  # words of a name; where the shared ones make more, the first of them is the name


def topics(
    phrases: Sequence[str],
    besides: Iterable[str] = (),
    names: Names | None = None,
    *,
    any_word: bool = False,
) -> tuple[list[str], list[int]]:
    """Names of the topics, the largest first, and for each phrase the number of its topic.

    Greedy cover: the stem that most phrases share makes the first topic, and so on; phrases
    that share none are left over (-1). `besides` are names that no topic turns on; where the use
    of words is known (`names`), topics turn on nouns alone (on `any_word` where asked) and are
    called by noun phrases.
    """
    barred = content_words(" ".join(besides))
    words = [_nouns(p, None if any_word else names) - barred for p in phrases]
    of = [-1] * len(phrases)
    found: list[str] = []
    while True:
        counts = Counter(s for at, told in enumerate(words) if of[at] < 0 for s in told)
        often = [s for s, n in counts.items() if n >= _FEWEST]
        best = min(often, key=lambda s: (s in _vague(), -counts[s], s), default=None)
        if best is None:
            return found, of
        inside = [at for at, told in enumerate(words) if of[at] < 0 and best in told]
        for at in inside:
            of[at] = len(found)
        found.append(_name([phrases[at] for at in inside], best, names))


def telling(name: str, besides: frozenset[str] = frozenset()) -> bool:
    """Whether a topic's name tells a matter, not merely that something is negotiated.

    `besides` are stems that tell none either, such as the names of those who take part.
    """
    return bool(content_words(name) - _vague() - besides)


def is_noun_phrase(name: str, names: Names) -> bool:
    """Whether a topic is called by a short noun phrase, of common nouns."""
    words = name.split()
    short = 0 < len(words) <= _LONGEST and name.islower()
    return short and names.head(words[-1]) and _clean(words, names)


@cache
def _vague() -> frozenset[str]:
    return content_words(" ".join(load("topics")["vague"].values()))


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(load("wording")["function"]["prepositions"].split())


def _nouns(phrase: str, names: Names | None) -> frozenset[str]:
    """The stems that may be what a phrase is about.

    An issue opens with its verb ("suspend the fee") as often as with its noun ("suspension of
    the fee", "fee"); the first word counts only where it stands alone or a preposition follows.
    """
    words = _WORD.findall(phrase)
    if names is not None:
        return content_words(" ".join(w for w in words if names.head(w)))
    alone = len(words) < 2 or words[1].lower() in _prepositions()
    return content_words(phrase if alone else " ".join(words[1:]))


def _name(phrases: Sequence[str], stem: str, names: Names | None) -> str:
    """The words that most phrases share, as they stand in the phrase that says it shortest."""
    shared: Counter[str] = Counter()
    for phrase in phrases:
        shared.update(content_words(phrase))
    kept = {s for s, n in shared.items() if n >= _SHARE * len(phrases)} | {stem}
    for wanted in (kept, {stem}):
        found = (_noun_phrase(_stretch(phrase, wanted), stem, names) for phrase in phrases)
        forms = Counter(f for f in found if f)
        full = [f for f in forms if content_words(f) >= wanted and len(f.split()) <= _LONGEST]
        if full:
            break
    return min(
        full or forms, key=lambda f: (-forms[f], not f.islower(), len(f), f), default=phrases[0]
    )


def _stretch(phrase: str, kept: set[str]) -> str:
    """The phrase from the first to the last of the words that count."""
    found = [m for m in _WORD.finditer(phrase) if content_words(m.group()) & kept]
    return phrase[found[0].start() : found[-1].end()] if found else ""


def _noun_phrase(phrase: str, stem: str, names: Names | None) -> str:
    """The part of a phrase that names its matter; the phrase itself where no use is known."""
    if names is None:
        return phrase
    words = phrase.split()
    while words and not names.head(words[-1]):
        words.pop()
    while words and (not names.first(words[0]) or words[0].isdigit()):
        words.pop(0)
    told = _NAMED.split(" ".join(words))[0]
    words = told.split()
    if not _clean(words, names) or stem not in content_words(told):
        alone = [w for w in phrase.split() if stem in content_words(w) and names.head(w)]
        return alone[0] if alone else ""
    return told


def _clean(words: Sequence[str], names: Names) -> bool:
    """Whether a phrase holds no mark, verb or pronoun: words that begin or head noun phrases."""
    return all(
        re.fullmatch(_WORD.pattern + r"(?:-[\w]+)*", w)
        and (names.first(w) or names.head(w) or w.lower() in _prepositions())
        for w in words
    )
