"""Copies: which article takes over passages of which, quoted speech left out."""

import re
import zlib
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict, deque
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.model.article import Article
from dragoman.model.group import Copy
from dragoman.reconcile.material import ArticleRow
from dragoman.reconcile.packing import Numbers

# 5-grams outside quotation marks: two outlets that quote one speech look like copies; with quoted
# words left out, 68 pairs judged by a person came out at F1 0.92 instead of 0.80.
_GRAM = 5
# A share of a tenth is about two sentences of an average report; below it lie stock phrases.
_SHARE = 0.1
# Shingles on end (16 words) that some passage must have: no phrase is that long. Of every so many
# the least is indexed (winnowing), so that no such passage goes unmet; what is met is then counted
# in full.
_LONGEST = 12
_SHORTEST = 3  # shingles on end: runs of fewer than seven words are names and idioms
_REPEATED = 5  # articles of one outlet: what stands in so many is no reporting
_AGAIN = 0.95  # share of an article that is repeated so, from which it is the article that is
_BEFORE = 8  # earlier articles an article is compared with for one shingle, and the first one

_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"“[^”\n]{1,4000}”?|\"[^\"\n]{1,4000}\"|«[^»\n]{1,4000}»")


@dataclass(frozen=True, slots=True)
class Print:
    """An article's shingles in order, and the words they begin at (code points, end of last).

    `marks` are the places of those that are indexed.
    """

    article: str
    grams: Numbers
    starts: Numbers
    ends: Numbers
    marks: Numbers


def fingerprint(article: Article, shown: str) -> Print:
    """The shingles of an article's words outside of quotation marks.

    No shingle reaches over a quotation. Hashes are CRC-32, the same in every process.
    """
    grams, starts, ends = array("I"), array("I"), array("I")
    for first, last in _outside(article.text):
        words = list(_WORD.finditer(article.text, first, last))
        plain = [w[0].lower() for w in words]
        for at in range(len(words) - _GRAM + 1):
            grams.append(zlib.crc32(" ".join(plain[at : at + _GRAM]).encode("utf-8", "replace")))
            starts.append(words[at].start())
            ends.append(words[at + _GRAM - 1].end())
    return Print(shown, grams, starts, ends, _winnowed(grams))


def _winnowed(grams: Numbers) -> Numbers:
    """The place of the least shingle of every window, the first of equal ones (Schleimer 2003)."""
    marks = array("I")
    queue: deque[int] = deque()
    for at, gram in enumerate(grams):
        while queue and grams[queue[-1]] > gram:
            queue.pop()
        queue.append(at)
        if queue[0] <= at - _LONGEST:
            queue.popleft()
        if at >= min(_LONGEST, len(grams)) - 1 and (not marks or marks[-1] != queue[0]):
            marks.append(queue[0])
    return marks


def _outside(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for quoted in _QUOTED.finditer(text):
        if quoted.start() > at:
            yield at, quoted.start()
        at = quoted.end()
    if at < len(text):
        yield at, len(text)


def copies(prints: Iterable[Print], articles: Mapping[str, ArticleRow]) -> tuple[Copy, ...]:
    """Every pair of articles of which one takes over passages of the other, source to target.

    Time and memory grow with the number of articles and of true copies, not with their square.
    """
    known = {p.article: p for p in prints}
    names = sorted(known, key=lambda a: _age(articles[a]))
    holders = _holders(names, known)
    furniture = _furniture(holders, [articles[name].outlet for name in names])
    again = {n for n, name in enumerate(names) if _is_repeated(known[name], furniture)}
    named = _named(articles.values())
    found: list[Copy] = []
    whole: dict[str, frozenset[int]] = {}
    for i, j in _met(holders, furniture, again):
        source, target = _direction(articles[names[i]], articles[names[j]], named)
        if source not in whole:
            whole[source] = frozenset(known[source].grams)
        common = frozenset[int]() if i in again and j in again else furniture
        copy = _copied(whole[source], known[target], source, common)
        if copy:
            found.append(copy)
    return tuple(sorted(found, key=lambda c: (c.target, -c.share, c.source or "")))


def _age(row: ArticleRow) -> tuple[object, ...]:
    return (row.published is None, row.published or 0, row.id)


def _holders(names: Sequence[str], known: Mapping[str, Print]) -> dict[int, list[int]]:
    """Each indexed shingle with the articles that hold it, the earliest first."""
    holders: dict[int, list[int]] = defaultdict(list)
    for at, name in enumerate(names):
        grams = known[name].grams
        for gram in {grams[mark] for mark in known[name].marks}:
            holders[gram].append(at)
    return holders


def _furniture(holders: Mapping[int, list[int]], outlets: Sequence[str | None]) -> frozenset[int]:
    """Shingles that an outlet prints under article after article: notices, menus, addresses."""
    return frozenset(
        gram
        for gram, rows in holders.items()
        if len(rows) >= _REPEATED
        and max(Counter(outlets[row] for row in rows if outlets[row]).values(), default=0)
        >= _REPEATED
    )


def _is_repeated(known: Print, furniture: frozenset[int]) -> bool:
    """Whether an article is printed again and again as a whole: that is no furniture but copies."""
    common = sum(known.grams[mark] in furniture for mark in known.marks)
    return common >= _AGAIN * len(known.marks)


def _met(
    holders: Mapping[int, list[int]], furniture: frozenset[int], again: Container[int]
) -> list[tuple[int, int]]:
    """Pairs of articles that share an indexed shingle, the earlier first.

    Furniture pairs none but the articles that are printed `again` as wholes.
    """
    pairs: set[tuple[int, int]] = set()
    for gram, held in holders.items():
        rows = [row for row in held if row in again] if gram in furniture else held
        for at, later in enumerate(rows[1:], 1):
            pairs.update((other, later) for other in (rows[0], *rows[max(0, at - _BEFORE) : at]))
    return sorted(pairs)


def _named(articles: Iterable[ArticleRow]) -> Counter[str]:
    """How many articles name an outlet as their source."""
    return Counter(outlet for a in articles for outlet in {name.casefold() for _, name in a.relies})


def _direction(one: ArticleRow, other: ArticleRow, named: Mapping[str, int]) -> tuple[str, str]:
    """Source and target: a credit decides, else the earlier day, else the order given.

    Where a day is missing, the outlet that more articles name as their source is the source.
    """
    if _credits(one, other) and not _credits(other, one):
        return other.id, one.id
    undated = one.published is None or other.published is None
    if undated and not _credits(other, one):
        first, second = (named.get((row.outlet or "").casefold(), 0) for row in (one, other))
        if second > first:
            return other.id, one.id
    return one.id, other.id


def _credits(article: ArticleRow, source: ArticleRow) -> bool:
    outlet = (source.outlet or "").casefold()
    return bool(outlet) and any(outlet == name.casefold() for _, name in article.relies)


def _copied(
    source: frozenset[int], target: Print, name: str, furniture: frozenset[int]
) -> Copy | None:
    passages = _passages(source, target, furniture)
    if not passages:
        return None
    words = sum(n + _GRAM - 1 for n, _, _ in passages)
    share = words / (len(target.grams) + _GRAM - 1)
    if share < _SHARE or max(n for n, _, _ in passages) < _LONGEST:
        return None
    spans = tuple((first, last) for _, first, last in passages)
    return Copy(name, target.article, round(min(share, 1.0), 4), spans)


def _passages(
    source: frozenset[int], target: Print, furniture: frozenset[int]
) -> list[tuple[int, int, int]]:
    """Runs of shingles that stand in the source: how many, first and last code point."""
    runs: list[tuple[int, int, int]] = []
    begun = -1
    for at in range(len(target.grams) + 1):
        inside = at < len(target.grams) and target.grams[at] in source
        if inside and begun < 0:
            begun = at
        elif begun >= 0 and not inside:
            run = target.grams[begun:at]
            if len(run) >= _SHORTEST and not _is_furniture(begun, at, target, furniture):
                runs.append((at - begun, target.starts[begun], target.ends[at - 1]))
            begun = -1
    return runs


def _is_furniture(begun: int, ended: int, target: Print, furniture: frozenset[int]) -> bool:
    """Whether most of the indexed shingles of a run are furniture."""
    first, last = bisect_left(target.marks, begun), bisect_left(target.marks, ended)
    common = sum(target.grams[mark] in furniture for mark in target.marks[first:last])
    return 2 * common > last - first
