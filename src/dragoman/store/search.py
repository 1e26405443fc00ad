"""Full-text search: the articles that contain given words, with the words around the match."""

import sqlite3
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a search found, with the words around the match."""

    article: str
    outlet: str | None
    published: str | None
    title: str | None
    snippet: str


def search(db: sqlite3.Connection, words: str, limit: int) -> list[Hit]:
    """The articles that hold all the words (inflected forms too), the best first.

    Each word is quoted, so that nothing in it is taken for a part of SQLite's query language; what
    ends a query (NUL) or is no UTF-8 (a lone surrogate, as a shell may hand it) is no part of one.
    """
    asked = words.replace("\0", " ").encode("utf-8", "replace").decode()
    quoted = " ".join('"' + word.replace('"', '""') + '"' for word in asked.split())
    if not quoted:
        return []
    cursor = db.execute(
        "SELECT a.id, a.outlet, a.published, a.title,"
        " snippet(article_search, 1, '[', ']', ' … ', 24)"
        " FROM article_search JOIN article a ON a.rowid = article_search.rowid"
        " WHERE article_search MATCH ? ORDER BY rank, a.id LIMIT ?",
        (quoted, limit),
    )
    return [Hit(*row) for row in cursor]
