"""Regular expressions for any of some words."""

import re
from collections.abc import Iterable


def one_of(words: Iterable[str]) -> str:
    """A regular expression for any of some words, the longest first."""
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"[ \u00a0]") for w in ordered)


def opening(words: Iterable[str]) -> str:
    """A look-ahead for the first two letters of any of some words, in either case.

    In front of a long expression it leaves out most places of a text at little cost.
    """
    second: dict[str, set[str]] = {}
    for pair in sorted({word[:2] for word in words}):
        for cased in (pair.lower(), pair.upper(), pair.capitalize()):
            letter = re.escape(cased[1:]).replace(r"\ ", r" \u00a0")
            second.setdefault(re.escape(cased[0]), set()).add(letter)
    pairs = (a if "" in b else f"{a}[{''.join(sorted(b))}]" for a, b in second.items())
    return rf"(?=(?-i:{'|'.join(pairs)}))"
