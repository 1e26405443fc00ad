"""The articles of a brief as its documents show them, each with its link where it may have one."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from markupsafe import Markup

from dragoman.present.brief.nouns import Brief
from dragoman.present.library.proof import Source
from dragoman.present.marks import READING, marked
from dragoman.present.safe import one_line, visible, web_address
from dragoman.present.selection import is_heap
from dragoman.present.text import short

NO_OUTLET = "no outlet named"
_FIRST_WORDS = 90  # characters of the first words that stand for a title
_TITLE = 300  # characters: a longer title is no title
_OUTLET = 120
_BRIEFLY = 60  # characters of a reading, where the marks of many articles add up


@dataclass(frozen=True, slots=True)
class Shown:
    """An article as the page shows it. `day` is that of publication, None where not known."""

    source: Source
    title: str
    outlet: str
    day: str | None
    address: str | None
    host: str
    reading: int

    @property
    def number(self) -> int:
        """The number of its note."""
        return self.source.number

    @property
    def body(self) -> Markup:
        """Its text with every passage marked, so many characters of each reading told."""
        return marked(self.source.article.text, self.source.spans, self.reading)


def shown(brief: Brief) -> tuple[Shown, ...]:
    """Every article of a brief, in its order."""
    reading = _BRIEFLY if is_heap(brief) else READING
    return tuple(_shown(source, reading) for source in brief.sources)


def _shown(source: Source, reading: int) -> Shown:
    article = source.article
    address = web_address(article.url)
    title = one_line((article.title or "")[: 4 * _TITLE])
    return Shown(
        source=source,
        title=short(title, _TITLE) or first_words(article.text),
        outlet=short(one_line((article.outlet or "")[: 4 * _OUTLET]), _OUTLET) or NO_OUTLET,
        day=article.published[:10] if article.published else None,
        address=address,
        host=visible(urlsplit(address).hostname or "") if address else "",
        reading=reading,
    )


def first_words(text: str) -> str:
    """What stands for the title of an article without one."""
    words = one_line(text[: 8 * _FIRST_WORDS])
    return short(words, _FIRST_WORDS) or "An article without words"


def days(articles: Sequence[Shown]) -> tuple[str, ...]:
    """The days on which articles appeared, in order."""
    return tuple(sorted({a.day for a in articles if a.day}))
