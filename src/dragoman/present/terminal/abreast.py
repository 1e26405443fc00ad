"""Wordings side by side: each from where it shares words with the longest."""

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from dragoman.present.text import bare as stripped

_SHARED = 3  # words in a row that two wordings share
_LEAD = 4  # words shown before them where the beginning is left out
_NEAR = 7  # words before them that leave them in sight
_COMPARED = 200  # words of a wording that are compared


def openings(told: Sequence[Sequence[str]]) -> list[int]:
    """The word with which each of several wordings is best shown to open, 0 for its first.

    A short line that shows the beginnings of a long and a short cut of one speech shows two
    different things; from the words that they share on, it shows how they differ. What they go on
    sharing is passed over up to a few words before they part.

    >>> speech = "We met at noon with the pilots and I told them that the fee must go"
    >>> openings([speech.split(), "The fee must go".split()])
    [8, 0]
    """
    bare = [[stripped(word) for word in words[:_COMPARED]] for words in told]
    longest = max(range(len(bare)), key=lambda at: (len(bare[at]), -at), default=0)
    starts = [0] * len(bare)
    first: int | None = None
    for at, words in enumerate(bare):
        if at == longest:
            continue
        match = SequenceMatcher(None, bare[longest], words, autojunk=False)
        found = match.find_longest_match()
        if found.size >= _SHARED:
            starts[at] = _opening(found.b)
            first = found.a if first is None else min(first, found.a)
    if first is not None:
        starts[longest] = _opening(first)
    tails = [words[at:] for words, at in zip(bare, starts, strict=True)]
    same = sum(1 for _ in takewhile(lambda row: len({*row}) == 1, zip(*tails, strict=False)))
    if same <= _NEAR or same == min(map(len, tails)):  # the one is only cut shorter
        return starts
    return [at + same - _LEAD for at in starts]


def _opening(shared: int) -> int:
    return 0 if shared <= _NEAR else shared - _LEAD
