"""Plain text and Markdown: one file is one article, with no metadata but what it states itself."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from dragoman.ingest.decode import admitted, decoded, plain
from dragoman.ingest.limits import Limits
from dragoman.ingest.masthead import masthead
from dragoman.model.arrival import Noticed
from dragoman.model.article import Article

_HEADING = re.compile(r"\A#{1,3}[ \t]+(\S[^\n]*)")


def articles(stream: BinaryIO, source: str, limits: Limits) -> Iterator[Article | Noticed]:
    """The one article of a text file; title and outlet only where the text itself gives them."""
    text, notice = decoded(plain(stream, limits))
    text = admitted(text.strip("\n\t \ufeff"), limits)
    if notice:
        yield Noticed(source, notice)
    heading = _HEADING.match(text)
    top = masthead(text)
    yield Article(
        text=text,
        outlet=top.outlet,
        title=heading.group(1).strip() if heading else top.title,
    )
