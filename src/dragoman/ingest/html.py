"""Web pages: main text, title, outlet and date, as trafilatura finds them."""

from collections.abc import Iterator
from typing import BinaryIO

from dragoman.ingest.decode import UnreadableError, admitted, decoded, plain, tidy
from dragoman.ingest.limits import Limits
from dragoman.model.arrival import Noticed
from dragoman.model.article import Article

# The upper bound keeps the reader's clock out of what is read.
_DATES = {
    "extensive_search": False,
    "original_date": True,
    "outputformat": "%Y-%m-%d",
    "max_date": "2100-01-01",
}
# Where a page declares its date; trafilatura also guesses from the body, and a guess that stands
# in none of these would be an invention.
_DECLARATIONS = (
    "//meta/@content | //time/@datetime | //link[@rel='canonical']/@href"
    " | //script[@type='application/ld+json']/text()"
)


def articles(stream: BinaryIO, source: str, limits: Limits) -> Iterator[Article | Noticed]:
    """The one article of a page; refused where the page has no main text."""
    import trafilatura  # noqa: PLC0415 - half a second that only pages need
    from lxml.html import HtmlElement  # noqa: PLC0415
    from trafilatura.settings import Document  # noqa: PLC0415

    page, notice = decoded(plain(stream, limits))
    tree = trafilatura.load_html(page)
    if not isinstance(tree, HtmlElement):
        raise UnreadableError("no main text found in the page")
    declared = " ".join(tree.xpath(_DECLARATIONS))
    found = trafilatura.bare_extraction(
        tree,
        include_comments=False,
        include_tables=False,
        date_extraction_params=_DATES,
        with_metadata=True,
    )
    if not isinstance(found, Document) or not (text := tidy(found.text or "").strip()):
        raise UnreadableError("no main text found in the page")
    text = admitted(text, limits)
    if notice:
        yield Noticed(source, notice)
    day = found.date if found.date and found.date in declared.replace("/", "-") else None
    yield Article(
        text=text,
        outlet=found.sitename or None,
        url=found.url or None,
        title=found.title or None,
        published=day,
        published_basis="given" if day else None,
        language=found.language or None,
    )
