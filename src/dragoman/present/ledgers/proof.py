"""What a row of a ledger rests on, and which statements share a sentence."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TypeVar

from dragoman.model.findings import Statement
from dragoman.present.library.catalogue import Library

S = TypeVar("S", bound=Statement)
Rest = tuple[tuple[str, ...], tuple[str, ...], int]

_BREAK = re.compile(r"[.!?][\"”’»)\]]*\s+(?=[\"“‘A-Z])|\n")
_SHORT = re.compile(r"(?:\b[A-Z][a-z]{0,2}|\b[A-Z](?:\.[A-Z])+)$")  # "Mr", "Gen", "U.S"


def rest(library: Library, statements: Iterable[Statement]) -> Rest:
    """The ids of statements and of their articles, in order, and how many origins they have.

    An outlet and its copies are one origin.
    """
    ordered = sorted({s.id: s for s in statements}.values(), key=library.order)
    articles = tuple(dict.fromkeys(s.article for s in ordered))
    return tuple(s.id for s in ordered), articles, library.independent(articles)


def reported(library: Library, statements: Sequence[Statement]) -> str | None:
    """The first day on which one of the articles appeared, None where none has a date."""
    days = (library.published(s.article) for s in statements)
    return min((d for d in days if d), default=None)


def by_article(statements: Iterable[S]) -> dict[str, list[S]]:
    """Statements by the id of their article."""
    found: dict[str, list[S]] = defaultdict(list)
    for s in statements:
        found[s.article].append(s)
    return found


def overlap(one: Statement, other: Statement) -> bool:
    """Whether two statements share words of one article."""
    same = one.article == other.article
    return same and one.start < other.end and other.start < one.end


def together(library: Library, one: Statement, other: Statement) -> bool:
    """Whether two statements stand in one sentence of one article."""
    if one.article != other.article:
        return False
    if overlap(one, other):
        return True
    first, last = sorted((one, other), key=lambda s: s.start)
    text = library.articles[one.article].text
    found = _BREAK.finditer(text, first.end, max(first.end, last.start))
    return all(
        m.group()[0] == "." and _SHORT.search(text, max(0, m.start() - 8), m.start()) for m in found
    )
