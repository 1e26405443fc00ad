"""The reader as a spaCy component: `nlp.add_pipe("dragoman_quotes")` fills `doc._.quotes`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from dragoman import pipeline
from dragoman.extract.quotes import quotes
from dragoman.model.article import Article
from dragoman.read import encoder, reading

if TYPE_CHECKING:
    from collections.abc import Callable

NAME = "dragoman_quotes"


@Language.factory(NAME, default_config={"reader": None}, assigns=["doc._.quotes"])
def quoting(nlp: Language, name: str, reader: str | None) -> Callable[[Doc], Doc]:  # noqa: ARG001 - spaCy hands them
    """A component that sets `doc._.quotes` to the quotes of a parsed text.

    `reader` is "full", "fast" or "rules", the default reader where None. The pipeline
    before it must tag, parse and name entities.
    """
    chosen = pipeline.chosen(reader)
    if not Doc.has_extension("quotes"):
        Doc.set_extension("quotes", default=())

    def component(doc: Doc) -> Doc:
        tagged = None if chosen == "rules" else encoder.attributions(chosen, doc.text)
        doc._.quotes = quotes(reading(Article(text=doc.text), doc, tagged))
        return doc

    return component
