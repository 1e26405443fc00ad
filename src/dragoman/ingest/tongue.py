"""The language of articles: what is not in English is refused with a reason."""

import re
from collections.abc import Iterable, Iterator

from dragoman.knowledge.wording import wording
from dragoman.model.arrival import Arrival, Refused
from dragoman.model.article import Article

# Of 11,000 articles in English the least share of words like "the" and "after" is .17 (a list of
# schools), all others have .22 and more; of 29 in German the greatest is .06.
_LEAST = 0.12
_ENOUGH = 25  # words: fewer tell no language
_READ = 6000  # characters
_WORD = re.compile(r"[^\W\d_]+")


def in_english(coming: Iterable[Arrival], source: str) -> Iterator[Arrival]:
    """What arrives from a source, an article in another language as a refusal that names both."""
    for arrival in coming:
        if isinstance(arrival, Article) and not is_english(arrival.text):
            which = arrival.given_id or arrival.title
            yield Refused(f"{source}: {which}" if which else source, "not in English")
        else:
            yield arrival


def is_english(text: str) -> bool:
    """Whether enough of a text's words are those that every English text is full of.

    >>> is_english("Die Regierung teilte gestern mit, dass neue Gespräche bald beginnen. " * 3)
    False
    """
    words = _WORD.findall(text[:_READ].lower())
    common = sum(word in wording().function for word in words)
    return len(words) < _ENOUGH or common >= _LEAST * len(words)
