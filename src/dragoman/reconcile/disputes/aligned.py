"""Aligned: whether two wordings run alongside each other, so that they are of one saying."""

from difflib import SequenceMatcher

_RUN = 6  # words in a row by which two wordings that begin or end otherwise are still one saying
_PHRASE = 5  # words: so few are one saying where half of them are the same
_CLOSELY, _LOOSELY = 0.5, 0.3  # of the words from the first to the last in common
_SOME, _MANY = 4, 6  # words in common that are asked for, closely and loosely


def is_one_saying(one: str, other: str) -> bool:
    """Whether two wordings, as plain words, have enough of them in common, in the same order.

    Two sentences on one topic share its names and a turn of phrase. Of 50 judged lines whose words
    run less closely 25 were accepted, of 86 others 65.

    >>> is_one_saying("we will never give up the port", "we will not give the port away")
    True
    >>> is_one_saying("the port is ours and so it stays", "who asks for our port gets nothing")
    False
    """
    ours, theirs = one.split(), other.split()
    steps = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    same = [(i, j, k, n) for step, i, j, k, n in steps if step == "equal"]
    common = sum(j - i for i, j, _, _ in same)
    if len(same) < 2:
        return common >= _RUN
    if (shortest := min(len(ours), len(theirs))) <= _PHRASE:
        return 2 * common >= shortest
    (first, _, begun, _), (_, last, _, ended) = same[0], same[-1]
    share = common / max(last - first, ended - begun)
    return common >= _SOME if share > _CLOSELY else common >= _MANY and share >= _LOOSELY
