"""What somebody is called for short, as the articles themselves call him."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.knowledge import load
from dragoman.knowledge.naming import naming
from dragoman.knowledge.states import first_names

_OFTEN = 4  # uses from which a word that may be a first name is what he is called by
_LONGEST = 4  # words of a name; a longer one is a title with its holder
_RIGHT = r"(?![\w-])(?! [A-Z])"


def short_name(name: str, texts: Iterable[str], side: str | None = None) -> str:
    """The part of a name that the texts which give it in full use alone.

    "Lund" of "Ada Lund", but "Geng" of "Geng Shuang" where the texts say "Geng said", and "Ruiz
    Mora" of "Ana Ruiz Mora" where they say that. Where none does, the last word, but the first of
    those whose country puts the family first.
    """
    words = name.split()
    if not 1 < len(words) <= _LONGEST or not all(map(_is_part, words)):
        return words[-1] if words else name
    told = [text for text in texts if name in text]
    ends = {" ".join(words[at:]): _uses(words, at, len(words), told) for at in _starts(words)}
    best = max(ends, key=lambda form: (ends[form], len(form)))
    if ends[best]:
        return best
    given = words[0] in first_names()
    opening = _uses(words, 0, 1, told)
    family_first = side in _family_first() and not given
    return words[0] if opening >= (_OFTEN if given else 1) or family_first else words[-1]


def _starts(words: Sequence[str]) -> range:
    """Where the last word or the last two of a name begin; of two words, the second."""
    return range(max(1, len(words) - 2), len(words))


def _uses(words: Sequence[str], first: int, end: int, texts: Sequence[str]) -> int:
    """How often texts use these words of a name, with no name before or behind them."""
    said = r"\s".join(map(re.escape, words[first:end]))
    alone = re.compile(rf"(?<![\w’'.-]){said}{_RIGHT}")
    before = f"{words[first - 1]} " if first else "\n"
    behind = f" {words[end]}" if end < len(words) else "\n"
    return sum(
        not text.endswith(before, 0, found.start())
        and not text.startswith(behind, found.end())
        and not _follows_a_name(text, found.start())
        for text in texts
        for found in alone.finditer(text)
    )


def _follows_a_name(text: str, at: int) -> bool:
    """Whether another name stands right before, as in "Jana Holt"; a title does not count."""
    word = text[max(0, at - 20) : at].rstrip(" ").rpartition(" ")[2]
    return word[:1].isupper() and word.strip(".") in first_names()


def _is_part(word: str) -> bool:
    """Whether a word stands in names: with a capital, or small as "van"."""
    return word[:1].isupper() or word in naming().particles or "-" in word


@cache
def _family_first() -> frozenset[str]:
    return frozenset(load("naming")["family_first"]["states"])
