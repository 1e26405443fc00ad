"""The text of a parse, joined from its words once for all who need it."""

from dragoman.model.parsed import Doc

_KEY = "dragoman_text"


def text_of(doc: Doc) -> str:
    """What `doc.text` gives: spaCy joins all its words anew whenever it is asked for that.

    Kept beside the parse; asked of every verb of a text, it would cost the square of the length.
    """
    text = doc.user_data.get(_KEY)
    if not isinstance(text, str):
        text = doc.user_data[_KEY] = doc.text
    return text
