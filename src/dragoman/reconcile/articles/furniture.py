"""Page furniture: lines that an outlet prints under article after article."""

import zlib
from collections.abc import Iterable

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.reconcile.articles.row_types import EventRow, FigureRow, PositionRow, QuoteRow, Row

# Articles of one outlet. An agency repeats its background as often, word for word; but background
# names somebody or a day, and what does so is kept.
REPEATED = 5


Line = tuple[str, int]  # an outlet, and the CRC-32 of one of its sentences


def nobodys(
    article: Article,
    findings: Findings,
    rows: Iterable[Row],
) -> dict[str, Line]:
    """The sentences of an article's rows of nobody and no day, by row.

    An article without an outlet has no page known to be its own.
    """
    if not article.outlet:
        return {}
    own = article.outlet.casefold()
    named = {a.name for a in findings.actors if a.named and a.name.casefold() != own}
    dated = {e.id for e in findings.events if e.when}
    dated.update(q.id for q in findings.quotes if q.when)
    found: dict[str, Line] = {}
    for row in rows:
        if row.id in dated or not _is_nobodys(row, named):
            continue
        first, last = row.sentence
        words = " ".join(article.text[first:last].split())
        found[row.id] = own, zlib.crc32(words.encode("utf-8", "replace"))
    return found


def _is_nobodys(row: Row, named: set[str]) -> bool:
    """Whether a statement names nobody; a party that its article lent it does not stand there."""
    match row:
        case EventRow():
            return named.isdisjoint(row.named) and not row.place
        case QuoteRow():
            return row.speaker not in named
        case FigureRow():
            return not row.names
        case PositionRow():
            return row.party not in named
