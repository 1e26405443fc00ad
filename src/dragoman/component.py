"""dragoman as spaCy pipes: `nlp.add_pipe("dragoman_quotes")` and `"dragoman_dates"`."""

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from dragoman import pipeline
from dragoman.extract.quotes import quotes
from dragoman.model.article import Article
from dragoman.model.written import text_of
from dragoman.read import encoder, reading
from dragoman.read.dates import dates, day_of


@Language.factory("dragoman_quotes", default_config={"reader": None}, assigns=["doc._.quotes"])
def quoting(nlp: Language, name: str, reader: str | None) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy hands them
    """A component that sets `doc._.quotes` to the quotes of a parsed text.

    `reader` is "full", "fast" or "rules", the default reader where None. The pipeline
    before it must tag, parse and name entities.
    """
    chosen = pipeline.chosen(reader)
    _extend("quotes", ())

    def component(doc: Doc) -> Doc:
        tagged = None if chosen == "rules" else encoder.tagging(chosen, text_of(doc))
        doc._.quotes = quotes(reading(Article(text=text_of(doc)), doc, tagged))
        return doc

    return component


@Language.factory("dragoman_dates", default_config={"dateline": None}, assigns=["doc._.dates"])
def dating(nlp: Language, name: str, dateline: str | None) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy hands them
    """A component that sets `doc._.dates` to the time expressions of a text, as `dragoman.dates`.

    `dateline` is the ISO 8601 day that relative expressions count from; a document's own
    `doc._.dateline` comes first. Nothing need stand before it in the pipeline. Raises ValueError
    for a dateline that is no day.
    """
    day_of(dateline)
    _extend("dates", ())
    _extend("dateline", None)

    def component(doc: Doc) -> Doc:
        doc._.dates = dates(text_of(doc), doc._.dateline or dateline)
        return doc

    return component


def _extend(name: str, default: object) -> None:
    if not Doc.has_extension(name):
        Doc.set_extension(name, default=default)
