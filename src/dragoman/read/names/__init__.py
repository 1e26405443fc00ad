"""Mentions: every place in a text that stands for an actor, and the actors of one article."""

from dragoman.model.actor import LocalActor, Mention
from dragoman.model.article import Article
from dragoman.model.parsed import Doc
from dragoman.model.reading import Marked
from dragoman.read.names.gazetteer import hits
from dragoman.read.names.page import page
from dragoman.read.names.reader import Reader
from dragoman.read.names.spotting import spots


def mentions(
    article: Article, doc: Doc, marked: tuple[Marked, ...]
) -> tuple[tuple[Mention, ...], tuple[LocalActor, ...]]:
    """The mentions of a parsed article, and the local actors that they were resolved to."""
    if not len(doc):
        return (), ()
    columns = page(doc, marked)
    known = hits(columns)
    found, bare = spots(columns, known)
    return Reader(article, columns, known, found, bare).read()
