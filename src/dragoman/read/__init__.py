"""Article to reading: one parse, and the layers in which the extractors look things up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from dragoman.model.arrival import Refused
from dragoman.model.reading import Reading
from dragoman.model.written import text_of
from dragoman.read import dates, encoder, furniture, marks, names, parse, vocabulary
from dragoman.read.surnames import unlike_months

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from dragoman.model.article import Article
    from dragoman.model.tagging import Tagging
    from dragoman.model.timex import Timex


RULES = "rules"  # the reader that is none: statements are found by rules over the parse alone
_LINE = re.compile(r"[^\n]*\S[^\n]*")


def readings(
    articles: Iterable[Article], model: str = parse.DEFAULT_MODEL, reader: str = RULES
) -> Iterator[Reading | Refused]:
    """The reading of each article, or the reason why it failed.

    `reader` names the trained reader that tags attributions ("full", "fast"), or "rules" for none.

    A reading is good until the batch ends: its parse lives in a spaCy memory zone, so that memory
    stays flat however many texts pass. Articles with the same text share one parse and one tagging.
    """
    nlp = parse.pipeline(model)
    articles = tuple(articles)
    vocabulary.show(nlp, (article.text for article in articles))
    with nlp.memory_zone():
        parsed: dict[str, tuple[Doc, Tagging | None]] = {}
        for article in articles:
            try:
                if article.sha256 not in parsed:
                    doc = parse.parsed(nlp, article.text)
                    tagged = None if reader == RULES else encoder.tagging(reader, text_of(doc))
                    parsed[article.sha256] = doc, tagged
                yield reading(article, *parsed[article.sha256])
            except Exception as error:  # noqa: BLE001 - one bad article never stops the rest
                yield Refused.because(article.id, error)


def reading(article: Article, doc: Doc, tagged: Tagging | None = None) -> Reading:
    """The layers over one parsed article; an undated one is dated where its own text settles it."""
    text = text_of(doc)
    article, times, printed = _dated(article, unlike_months(text))
    marked = marks.marked(text)
    mentions, actors = names.mentions(article, doc, marked)
    return Reading(
        article=article,
        doc=doc,
        paragraphs=tuple((m.start(), m.end()) for m in _LINE.finditer(article.text)),
        marked=marked,
        mentions=mentions,
        actors=actors,
        dates=times,
        attributions=tagged.attributions if tagged else None,
        triggers=tagged.triggers if tagged else (),
        meaning=tagged.meaning if tagged else None,
        dateline=printed,
        notices=tuple((s.start, s.end) for s in furniture.stretches(article.text) if s.notice),
    )


def _dated(article: Article, text: str) -> tuple[Article, tuple[Timex, ...], Timex | None]:
    """The article with its day, given or found in its text, and its dates counted from that day.

    `text` is the article's, with nobody's name in it that is a month's too.

    A day that an earlier reading or the other articles settled is left out, and looked for anew.
    The last is what an article that stays undated prints for its day, without a year.
    """
    if article.published and article.published_basis in (None, "given"):
        return article, dates.tag(text, dateline(article)), None
    article = replace(article, published=None, published_basis=None)
    times = dates.tag(text)
    printed = dates.printed(text, times)
    if printed is None or printed.date is None:
        return article, times, printed
    day = date.fromisoformat(printed.date)
    dated = replace(article, published=printed.date, published_basis="text")
    return dated, dates.tag(text, day), None


def dateline(article: Article) -> date | None:
    """The day that an article's relative dates count from, None where it is not known."""
    return date.fromisoformat(article.published[:10]) if article.published else None
