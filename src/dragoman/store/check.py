"""Verifies a record: computes every hash, reads every span and makes every id again."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed
from dragoman.store.encoding import Encoded, decoded
from dragoman.store.file import RecordFile


def faults(file: RecordFile) -> Iterator[str]:
    """Everything in what was put in that does not prove itself, one line each.

    Articles: the digest of the text and the key of the whole. Readings: the digest of the stored
    findings. Statements: the words at the span, the id as the hash of what is said.
    """
    for (problem,) in file.db.execute("PRAGMA integrity_check"):
        if problem != "ok":
            yield f"database: {problem}"
    stored = file.db.execute("SELECT key, sha256 FROM article ORDER BY key").fetchall()
    for article, (key, digest) in zip(file.articles(), stored, strict=True):
        if article.sha256 != digest:
            yield f"article {key}: the text is not the one that was stored (sha256 differs)"
        if article.key != key:
            yield f"article {key}: outlet, address, title, date or text were changed"
    missing = "SELECT key FROM article WHERE key NOT IN (SELECT article FROM reading) ORDER BY key"
    for (key,) in file.db.execute(missing):
        yield f"article {key}: its reading is missing"
    for item in file.stored():
        yield from _reading_faults(item)


def _reading_faults(item: Encoded) -> Iterator[str]:
    here = f"reading of {item.article.id}"
    try:
        findings = decoded(item)
    except Exception as error:  # noqa: BLE001 - damaged bytes fail in many ways
        yield f"{here}: cannot be decoded ({type(error).__name__})"
        return
    if findings.digest() != item.digest:
        yield f"{here}: was changed (its digest differs)"
    yield from statement_faults(item.article, findings, item.article.key)


def statement_faults(article: Article, findings: Findings, name: str) -> Iterator[str]:
    """The statements of an article whose words or ids do not prove themselves."""
    for s in findings.statements():
        words = article.text[s.start : s.end]
        if s.article != name or words != s.evidence:
            yield f"{s.id}: the words are not at {s.start}-{s.end} of article {name}"
        if sealed(replace(s, confidence=0.0)).id != s.id:
            yield f"{s.id}: says something else than what its id was made of"


def differing(made: RecordFile, kept: RecordFile) -> dict[str, tuple[int, int]]:
    """The derived tables that differ between two files, with the rows that only one of them has."""
    found = {}
    for table in ("article", *kept.derived_tables()):
        columns = "key, id, published" if table == "article" else "*"
        query = f"SELECT {columns} FROM {table}"  # noqa: S608 - our own table names
        ours, theirs = (Counter(file.db.execute(query)) for file in (made, kept))
        if ours != theirs:
            found[table] = ((ours - theirs).total(), (theirs - ours).total())
    return found
