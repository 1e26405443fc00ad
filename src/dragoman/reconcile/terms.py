"""Terms: what an article is about, as weighed words and word pairs that are compared by cosine."""

from __future__ import annotations

import zlib
from array import array
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from dragoman.knowledge.calendar import calendar
from dragoman.knowledge.wording import wording
from dragoman.reconcile.packing import Numbers
from dragoman.reconcile.wording import plain, stem

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

    from dragoman.model.article import Article

_READ = 6000  # characters: what an article is about stands in its first thousand words
_TITLE = 2  # times that a title's words count beside the text's
# What is known before any article is seen: a term stands in 3 of 1,000 articles, as firmly as 300
# of them would show it. So five reports of one matter are as like one another alone as they are
# among a thousand others; with the counts of the five alone, what all share would weigh nothing.
# On public sets of stories the B-cubed F1 is the same from 100 to 1,000.
_PRIOR, _SHARE = 300, 0.003
# A term that a fifth of an outlet's articles have, and five times less of the others', is the
# outlet's furniture (menus, notices, its own name) or its language.
_FURNITURE, _TIMES, _OUTLET = 0.2, 5, 10
_OTHERS = 20  # articles of at least this many others are needed to tell


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one article (CRC-32 of word or pair) and twice how often each stands there."""

    codes: Numbers
    counts: Numbers


@cache
def _empty() -> frozenset[str]:
    return wording().function | frozenset((*calendar().months, *calendar().weekdays))


@lru_cache(maxsize=1 << 18)
def _code(term: str) -> int:
    return zlib.crc32(term.encode("utf-8", "replace"))


def terms(article: Article) -> Terms:
    """The stems of an article's content words, and neighbouring pairs of them at half weight."""
    counts: Counter[int] = Counter()
    _count(article.text[:_READ], 1, counts)
    _count(article.title or "", _TITLE, counts)
    ordered = sorted(counts.items())
    return Terms(array("I", [c for c, _ in ordered]), array("I", [n for _, n in ordered]))


def _count(text: str, times: int, counts: Counter[int]) -> None:
    empty = _empty()
    before = ""
    for word in plain(text):
        if word in empty or len(word) < 2:
            before = ""
            continue
        here = stem(word)
        counts[_code(here)] += 2 * times
        if before:
            counts[_code(f"{before} {here}")] += times
        before = here


class Vectors:
    """The articles' terms as vectors of length one, each a run of columns with their weights."""

    def __init__(self, pages: Sequence[Terms], outlets: Sequence[str | None]) -> None:
        """Weigh all terms; equal pages in equal order give equal vectors."""
        import numpy as np  # noqa: PLC0415 - not needed to ask a record

        sizes = np.array([len(page.codes) for page in pages], dtype=np.int64)
        self.ends = np.cumsum(sizes)
        self.starts = self.ends - sizes
        codes = np.frombuffer(b"".join(p.codes.tobytes() for p in pages), dtype=np.uint32)
        counts = np.frombuffer(b"".join(p.counts.tobytes() for p in pages), dtype=np.uint32)
        known, columns, holders = np.unique(codes, return_inverse=True, return_counts=True)
        self.width = len(known)
        self.columns = columns.astype(np.int32)
        rows = np.repeat(np.arange(len(pages)), sizes)
        rarity = np.log((len(pages) + _PRIOR) / (holders + _PRIOR * _SHARE))
        weights = (1 + np.log(counts / 2)) * rarity[columns]
        weights[_furniture(self.columns, rows, outlets, holders)] = 0.0
        norms = np.sqrt(np.bincount(rows, weights**2, minlength=len(pages)))
        self.rows = rows
        self.weights = weights / np.maximum(norms, 1e-9)[rows]
        self.holders = holders

    def row(self, number: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """Columns and weights of one article."""
        here = slice(self.starts[number], self.ends[number])
        return self.columns[here], self.weights[here]


def _furniture(
    columns: NDArray[np.int32],
    rows: NDArray[np.int64],
    outlets: Sequence[str | None],
    holders: NDArray[np.int64],
) -> NDArray[np.bool_]:
    """Which terms, article by article, are their outlet's furniture."""
    import numpy as np  # noqa: PLC0415

    found = np.zeros(len(columns), dtype=bool)
    total = len(outlets)
    numbers: dict[str, list[int]] = {}
    for number, outlet in enumerate(outlets):
        if outlet:
            numbers.setdefault(outlet, []).append(number)
    for _, own in sorted(numbers.items()):
        others = total - len(own)
        if len(own) < _OUTLET or others < _OTHERS:
            continue
        here = np.isin(rows, own)
        inside = np.bincount(columns[here], minlength=len(holders))
        often = inside >= _FURNITURE * len(own)
        apart = inside * (others + _PRIOR) >= _TIMES * len(own) * (
            holders - inside + _PRIOR * _SHARE
        )
        found |= here & (often & apart)[columns]
    return found
