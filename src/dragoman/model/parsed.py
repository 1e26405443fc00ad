"""spaCy's types for annotations: importing spaCy itself takes a second, and few modules need it."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span, Token
else:
    Doc = Language = Span = Token = Any

__all__ = ["Doc", "Language", "Span", "Token"]
