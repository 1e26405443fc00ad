"""Which passages two articles share, and which of the two copied them."""

from bisect import bisect_left
from collections.abc import Container, Mapping

from dragoman.model.group import Copy
from dragoman.reconcile.articles.prints import GRAM, LONGEST, Print
from dragoman.reconcile.articles.row_types import ArticleRow

# A share of a tenth is about two sentences of an average report; below it lie stock phrases.
_SHARE = 0.1
_SHORTEST = 3  # shingles on end: runs of fewer than seven words are names and idioms


def direction(one: ArticleRow, other: ArticleRow, named: Mapping[str, int]) -> tuple[str, str]:
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


def copied(
    source: Container[int], target: Print, name: str, furniture: Container[int]
) -> Copy | None:
    """What an article takes over from a source that is called so; None for too little.

    `source` are the shingles of the source, `furniture` those of the marks that tell nothing.
    """
    passages = _passages(source, target, furniture)
    if not passages:
        return None
    words = sum(n + GRAM - 1 for n, _, _ in passages)
    share = words / (len(target.grams) + GRAM - 1)
    if share < _SHARE or max(n for n, _, _ in passages) < LONGEST:
        return None
    spans = tuple((first, last) for _, first, last in passages)
    return Copy(name, target.article, round(min(share, 1.0), 4), spans)


def _passages(
    source: Container[int], target: Print, furniture: Container[int]
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


def _is_furniture(begun: int, ended: int, target: Print, furniture: Container[int]) -> bool:
    """Whether most of the indexed shingles of a run are furniture."""
    first, last = bisect_left(target.marks, begun), bisect_left(target.marks, ended)
    common = sum(target.grams[mark] in furniture for mark in target.marks[first:last])
    return 2 * common > last - first
