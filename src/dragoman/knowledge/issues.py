"""Issues: the key under which two wordings of one matter under negotiation meet."""

import re
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_ENDINGS = ("ings", "ing", "ies", "ied", "es", "ed", "s", "d")
_STEM = 3  # the fewest letters that a word keeps when its ending is taken


@dataclass(frozen=True, slots=True)
class Issues:
    """Stems: `alike` leads from a word's stem to its matter's, `empty` holds words without one."""

    alike: dict[str, str]
    empty: frozenset[str]


@cache
def issues() -> Issues:
    """The issue vocabulary, read once."""
    data = load("issues")
    alike: dict[str, str] = {}
    for matter, words in data["alike"].items():
        for word in (matter, *words.split()):
            alike.setdefault(_stem(word), _stem(matter))
    return Issues(alike=alike, empty=frozenset(data["empty"]["words"].split()))


def issue_key(words: str) -> tuple[str, ...]:
    """The key of an issue: the stems of what it is about, sorted, each once.

    Order, articles and endings do not count, and words of one matter are one: "NATO membership for
    Ukraine" and "Ukraine joining NATO" have the same key. Words that the vocabulary does not know
    stand for themselves, so that an issue never heard of has a key too.

    >>> issue_key("the release of prisoners") == issue_key("freeing detainees")
    True
    """
    known = issues()
    found = (m[0].lower().replace("’", "'").removesuffix("'s") for m in _WORD.finditer(words))
    stems = {_stem(word) for word in found if word not in known.empty}
    return tuple(sorted({known.alike.get(stem, stem) for stem in stems}))


def _stem(word: str) -> str:
    """A word without its grammatical ending, roughly: "joining" and "joins" are "join"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    if len(word) > _STEM and word[-1] == word[-2] and word[-1] not in "lsz":
        word = word[:-1]
    while len(word) > _STEM and word[-1] == "e":
        word = word[:-1]
    return word
