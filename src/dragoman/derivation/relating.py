"""The relations among the articles of a record, written where they changed."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from typing import Any

from dragoman.derivation.preparing import as_kept
from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.heap import Kind, row_number
from dragoman.model.relations import Relations
from dragoman.reconcile import (
    KEPT,
    PARTS,
    MemoryHeap,
    News,
    Prepared,
    Tables,
    prepare,
    related,
    unpacked,
)
from dragoman.store import (
    IN_MEMORY,
    ArrivedFile,
    GroupMemory,
    HeapFile,
    KeptFile,
    RecordFile,
    RelationFile,
    SheetFile,
    StandingFile,
    encoded,
)


def relate(
    told: Iterable[tuple[Article, Findings]], ids: Mapping[str, str], as_of: str | None = None
) -> Relations:
    """Relate articles with their resolved findings; nothing of it is kept.

    `ids` are the shown ids by article key, `as_of` is the ISO 8601 day of the outlook, the last
    article's day where it is None.
    """
    file = RecordFile(IN_MEMORY)
    articles = {article.key: (article, found) for article, found in told}
    file.save(encoded(article, found, "") for article, found in articles.values())
    fresh = {ids[key]: prepare(*both, ids) for key, both in articles.items()}
    with file.transaction():
        ArrivedFile(file).save_ids(ids)
        for key in sorted(articles):
            KeptFile(file).save(as_kept(key, ids[key], key, fresh[ids[key]]))
        news = News((), {ids[key]: key for key in articles}, anew=True)
        related_anew(file, news, fresh, as_of)
    return RelationFile(file).all()


@dataclass(frozen=True, slots=True)
class Stock:
    """The prepared articles of a record, by the ids they are shown by, read as they are asked for.

    Those that were prepared just now are at hand (`fresh`). The pages and the prints of the others
    lie on the heap, where `keys` knows them.
    """

    kept: KeptFile
    heap: HeapFile
    keys: Mapping[str, str]
    fresh: Mapping[str, Prepared]

    def some(self, part: str, articles: Collection[str]) -> Iterator[tuple[str, Any]]:
        """One part of some articles, by the ids they are shown by."""
        yield from ((a, getattr(self.fresh[a], part)) for a in articles if a in self.fresh)
        rest = [a for a in articles if a not in self.fresh]
        if part in KEPT:
            yield from ((a, unpacked(PARTS[part], body)) for a, body in self.kept.some(part, rest))
            return
        there = {row_number(self.keys[a]): a for a in rest}
        bodies = self.heap.pages(there) if part == "page" else self.heap.notes(Kind.PRINT, there)
        yield from ((there[n], unpacked(PARTS[part], body)) for n, body in bodies.items())


def _forget(file: RecordFile) -> None:
    """Drop all relations, and all that is kept of relating the articles but the heap."""
    RelationFile(file).clear()
    for table in (GroupMemory, SheetFile, StandingFile):
        table.clear_all(file)


def related_anew(
    file: RecordFile, news: News, fresh: Mapping[str, Prepared], as_of: str | None = None
) -> None:
    """Relate the articles of a record anew where some changed, and write what changes.

    Where all is related anew, the heap is made in memory and written at the end.
    """
    if news.anew:
        _forget(file)
    kept, there, laid = KeptFile(file), HeapFile(file), MemoryHeap()
    written = RelationFile(file)
    tables = Tables(
        stock=Stock(kept, there, news.keys, fresh),
        heap=laid if news.anew else there,
        standings=StandingFile(file),
        memory=cache(partial(GroupMemory, file)),
        sheet=cache(partial(SheetFile, file)),
        digests=kept.digests,
        text=file.text,
    )
    for one in related(tables, news, as_of):
        written.change(one.noun, one.gone, one.come)
    if news.anew:
        there.lay(laid.laid)
