"""Subjects: how far two articles are about one thing, by the words that each comes back to."""

from collections.abc import Callable, Collection, Iterable, Mapping
from functools import lru_cache
from math import fsum, log, sqrt
from operator import mul

from dragoman.knowledge.commonness import commonness
from dragoman.reconcile.words.weights import Weights, rarity

# The cosine from which two articles count as being of one matter. In fourteen keyed corpora no pair
# is below .10 and one in twenty below .20; in 400 articles of a week's news nineteen in twenty are
# below .14, and of 51 groups over several articles that were judged by hand all 26 below .20 were
# wrong, and 21 of the 25 from there on right.
_ONE = 0.3
_HELD = 1 << 16  # pairs of articles that are kept at hand
_LENGTH = 1 << 12
_NOTHING: Mapping[str, int] = {}
_FEW = 5  # words: an article that comes back to fewer is too short to tell


def subject(weigh: Weights) -> dict[str, int]:
    """The words that an article has in more than one sentence, weighed, as a vector of `_LENGTH`.

    In whole numbers, so that no sum depends on its order.
    """
    weights = {word: _weight(word, times) for word, times in weigh.again.items()}
    length = sqrt(fsum(weight * weight for weight in weights.values())) or 1.0
    return {word: round(_LENGTH * weight / length) for word, weight in weights.items()}


class Subjects:
    """Tells of two articles how far apart the things are that they are about."""

    def __init__(self, find: Callable[[Collection[str]], Mapping[str, Mapping[str, int]]]) -> None:
        """`find` gives the subjects of some articles; it is asked once for each."""
        self._find = find
        self._known: dict[tuple[str, str], float] = {}
        self._words: dict[str, Mapping[str, int]] = {}
        self._expected: set[str] = set()

    def expect(self, articles: Iterable[str]) -> None:
        """Have these articles be read all at once as soon as one of them is asked for."""
        self._expected.update(articles)

    def apart(self, one: str, other: str) -> float:
        """From 0 for two articles about one matter to 1 for two with no word in common."""
        pair = (one, other) if one < other else (other, one)
        if pair not in self._known:
            if len(self._known) >= _HELD:
                self._known.clear()
            self._known[pair] = self._compared(*pair)
        return self._known[pair]

    def _compared(self, one: str, other: str) -> float:
        ours, theirs = self._of(one), self._of(other)
        if min(len(ours), len(theirs)) < _FEW:
            return 0.0
        both = ours.keys() & theirs.keys()
        common: int = sum(map(mul, map(ours.__getitem__, both), map(theirs.__getitem__, both)))
        return max(0.0, 1 - common / (_ONE * _LENGTH * _LENGTH))

    def _of(self, article: str) -> Mapping[str, int]:
        if article not in self._words:
            missing = (self._expected | {article}) - self._words.keys()
            self._words |= dict.fromkeys(missing, _NOTHING)
            self._words |= self._find(missing)
            self._expected.clear()
        return self._words[article]


@lru_cache(maxsize=1 << 16)
def _weight(word: str, times: int) -> float:
    """How much it tells of what an article is about that a word stands in so many sentences."""
    return (1 + log(times)) * rarity(commonness().get(word, 0.0))
