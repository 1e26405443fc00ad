"""The content words of a text by their stems, so that two wordings can be compared."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from sys import intern

from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.wording import wording

_WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")
# The marks that news texts are full of, as ASCII: most texts then need no further change.
_MARKS = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\xa0": " "})
_NOTHING = frozenset(("",))
_SHORT = 32  # characters of a name, a kind or a unit: the same few return in every article
_STEM = 6  # letters: "negotiation" and "negotiating" meet, "commit" and "common" do not


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """The stem of a lower-case word: endings off, cut to six letters, synonyms made one.

    Truncation is a known strong baseline for conflating English word forms and, unlike a
    stemmer's rules, also joins nouns and verbs of one root ("proposal", "proposed").
    """
    return intern(_ideas().get(_cut(word)) or _cut(word))


def _cut(word: str) -> str:
    if word[:1].isdigit():
        return word
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        word = word[:-1]
    if len(word) > 6 and word.endswith("ing"):
        word = word[:-3]
    elif len(word) > 4 and word.endswith("ed"):
        word = word[:-1] if word.endswith("eed") else word[:-2]
    if len(word) > 4 and word.endswith(("e", "y", "i")):
        word = word[:-1]
    return word[:_STEM]


@cache
def _ideas() -> dict[str, str]:
    """Stem of each known synonym to the name of its idea (a form no other word is cut to)."""
    return {_cut(word): f"={idea}" for word, idea in wording().alike.items()}


@cache
def _empty() -> frozenset[str]:
    """Words that say nothing of the content: closed classes, and dates, which have slots."""
    times = (*calendar().months, *calendar().weekdays)
    return wording().function | frozenset(times)


def named_words(names: Iterable[str]) -> frozenset[str]:
    """The stems of all words of some names."""
    return frozenset[str]().union(*map(content_words, names))


def plain(text: str) -> list[str]:
    """The words of a text, lower case, without marks, accents and punctuation, in order."""
    if not text.isascii():
        text = text.translate(_MARKS)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text)
        text = "".join(c for c in text if not unicodedata.combining(c))
    return _WORD.findall(text.lower())


def content_words(text: str) -> frozenset[str]:
    """The stems of the words that carry content; small numbers in words become digits."""
    return _name(text) if len(text) <= _SHORT else _stems(text)


def contents(words: Iterable[str]) -> frozenset[str]:
    """The stems of those of some plain words that carry content."""
    return frozenset(map(_content, words)) - _NOTHING


def _stems(text: str) -> frozenset[str]:
    return contents(plain(text))


_name = lru_cache(maxsize=1 << 15)(_stems)


@lru_cache(maxsize=1 << 16)
def _content(word: str) -> str:
    """What a word is compared by; empty for one that carries no content."""
    numbers = calendar().numbers
    if word in _empty() or (len(word) < 2 and not word.isdigit()):
        return ""
    return intern(str(numbers[word])) if word in numbers else stem(word)


_REACH = 3  # words from the number to what it numbers ("the second direct round")


def ordinals(words: Sequence[str]) -> frozenset[int]:
    """The numbers of a series that plain words name ("second round": 2, not "the second time")."""
    known, series = wording().ordinals, wording().series
    if known.keys().isdisjoint(words):
        return frozenset()
    return frozenset(
        known[w]
        for at, w in enumerate(words)
        if w in known and not series.isdisjoint(words[at + 1 : at + 1 + _REACH])
    )
