"""What an article is about: weighted words and word pairs, compared by cosine."""

import re
import zlib
from array import array
from collections.abc import Container
from dataclasses import dataclass
from functools import cache, lru_cache
from math import log

from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.commonness import commonness
from dragoman.knowledge.wording import wording
from dragoman.model.article import Article
from dragoman.reconcile.words.packing import Numbers
from dragoman.reconcile.words.wording import plain, stem

_READ = 6000  # characters: what an article is about stands in its first thousand words
_TITLE = 2  # times that a title's words count beside the text's
# Terms kept of an article, by how often they stand there and how rare they are in the press. On
# public sets of stories no fewer than 96 cost anything; 25 sentences are an average report's.
_KEPT, _SENTENCES, _RAREST = 160, 25, 0.0009
_AGAIN = 0.6  # of an article, beside its title, that its outlet prints again with a whole article
_LINE = re.compile(r"\n+|(?<=[.!?])\s+")


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one article (CRC-32 of word or pair), line by line.

    `counts` are twice how often each stands in its line, `lines` the number of that line; `marks`
    are the lines themselves, by CRC-32.
    """

    codes: Numbers
    counts: Numbers
    lines: Numbers
    marks: Numbers

    def without(self, marks: Container[int]) -> dict[int, int]:
        """How often each term stands in the article, but for its outlet's furniture: these lines.

        Of an article that is printed again and again as a whole, nothing is furniture.
        """
        barred = {n for n, mark in enumerate(self.marks) if mark in marks}
        if 0 in barred and sum(line in barred for line in self.lines) > _AGAIN * len(self.lines):
            barred = set()
        found: dict[int, int] = {}
        for code, count, line in zip(self.codes, self.counts, self.lines, strict=True):
            if line not in barred:
                found[code] = found.get(code, 0) + count
        return found


@cache
def _empty() -> frozenset[str]:
    return wording().function | frozenset((*calendar().months, *calendar().weekdays))


@lru_cache(maxsize=1 << 18)
def _code(term: str) -> int:
    return zlib.crc32(term.encode("utf-8", "replace"))


def terms(article: Article) -> Terms:
    """The stems of an article's content words, and neighbouring pairs of them at half weight."""
    lines = [(article.title or "", _TITLE)]
    lines += [(line, 1) for line in _LINE.split(article.text[:_READ]) if line]
    counted = [_counted(line, times) for line, times in lines]
    whole: dict[str, int] = {}
    for counts in counted:
        for term, count in counts.items():
            whole[term] = whole.get(term, 0) + count
    weighed = sorted((-emphasis(count) * _rare(term), term) for term, count in whole.items())
    kept = {term: _code(term) for _, term in weighed[:_KEPT]}
    codes, counts_, numbers = array("I"), array("I"), array("I")
    for number, counts in enumerate(counted):
        for code, count in sorted((kept[t], n) for t, n in counts.items() if t in kept):
            codes.append(code)
            counts_.append(count)
            numbers.append(number)
    marks = array("I", [_code(" ".join(line.split())) for line, _ in lines])
    return Terms(codes, counts_, numbers, marks)


def _counted(line: str, times: int) -> dict[str, int]:
    counts: dict[str, int] = {}
    before = ""
    for here in map(_term, plain(line)):
        if here:
            counts[here] = counts.get(here, 0) + 2 * times
            if before:
                pair = f"{before} {here}"
                counts[pair] = counts.get(pair, 0) + times
        before = here
    return counts


@lru_cache(maxsize=1 << 16)
def _term(word: str) -> str:
    """The stem of a word, empty for one that says nothing."""
    return "" if word in _empty() or len(word) < 2 else stem(word)


@lru_cache(maxsize=1 << 10)
def emphasis(count: int) -> float:
    """How much a term counts that stands so often (in halves) in an article."""
    return 1 + log(count / 2)


@lru_cache(maxsize=1 << 17)
def _rare(term: str) -> float:
    """How rarely an article of the press has a term; a pair is as rare as its words together."""
    told = sum(_of_press(word) for word in term.split(" "))
    return min(told, _of_press(""))


@lru_cache(maxsize=1 << 16)
def _of_press(word: str) -> float:
    share = 1 - (1 - commonness().get(word, 0.0)) ** _SENTENCES
    return -log(share + _RAREST)
