"""Phrases, each with a name and a step on a scale, and where a text contains them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

Named = tuple[str, str, str]  # a phrase in lower case, what it is of, and its step there
Phrases = Mapping[str, tuple[Named, ...]]

_WORD = re.compile(r"[a-z0-9]+")


def by_first_word(told: Iterable[Named]) -> Phrases:
    """Phrases by their first word, the longest first."""
    known: dict[str, list[Named]] = defaultdict(list)
    for one in told:
        known[_WORD.findall(one[0])[0]].append(one)
    return {
        word: tuple(sorted(some, key=lambda t: (-len(t[0]), t))) for word, some in known.items()
    }


def met(plainly: str, start: int, end: int, known: Phrases) -> Iterator[tuple[int, int, Named]]:
    """Every phrase in a stretch of a text in lower case: from where, to where, and which.

    At each word the longest comes first; whoever takes one leaves out what begins within it.
    """
    for word in _WORD.finditer(plainly, start, end):
        for one in known.get(word[0], ()):
            at, stop = word.start(), word.start() + len(one[0])
            whole = stop <= end and not plainly[stop : stop + 1].isalnum()
            if whole and plainly.startswith(one[0], at):
                yield at, stop, one
