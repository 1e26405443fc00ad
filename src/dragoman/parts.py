"""Parts of a record that are records themselves: as it stood on a day, or of one story."""

from collections.abc import Callable
from datetime import date

from dragoman.derivation import derive
from dragoman.model.article import Article
from dragoman.store import IN_MEMORY, Record, RecordFile


def day(written: str) -> str:
    """An ISO 8601 day, checked; raises ValueError for anything else."""
    return date.fromisoformat(written).isoformat()


def as_of(record: Record, day: str) -> Record:
    """The record as it stood: of the articles published by a day; undated ones are left out."""
    return _part(record, lambda article: _by(article, day))


def story(record: Record, wanted: str) -> Record:
    """The record of one story's articles: the one of this id, or the first that these words name.

    Raises LookupError where there is none.
    """
    found = record.stories(wanted)
    if not found:
        raise LookupError(f"no story is called {wanted!r}")
    shown = record.file.shown_ids()
    inside = frozenset(found[0].articles)
    return _part(record, lambda article: shown[article.key] in inside)


def _part(record: Record, inside: Callable[[Article], bool]) -> Record:
    """The record of some of a record's articles, in memory, judged as the whole is."""
    part = RecordFile(IN_MEMORY)
    part.save(item for item in record.file.stored() if inside(item.article))
    part.judge(record.file.judgements())
    derive(part)
    return Record(part)


def _by(article: Article, day: str) -> bool:
    return article.published is not None and article.published[:10] <= day
