"""What a number counts, in words that stand alone in a table."""

import re

from dragoman.knowledge.quantities import quantities
from dragoman.model.figure import Figure
from dragoman.present.library.catalogue import Library
from dragoman.present.safe import one_line

# "People, including two nurses, killed": who is among them is no part of the name.
_AMONG = re.compile(r",? including\b.*?(?=,? (?:killed|wounded|injured|hurt)\b|$)")
# "The additional 12% fee": the number stands beside it already.
_RATE = re.compile(
    r"^(?:(?:the|an?)\s+)?((?:[a-z]+\s+)?)\d[\d.,]*\s?(?:%|per ?cent)\s+", re.IGNORECASE
)
_CLAUSE = re.compile(
    r"\s+(?:that|which|who|whom|in return|in exchange)\b.*|[;(].*|,\s.*", re.DOTALL
)
_PLACED = re.compile(
    r"\s+(?:(?:a|per) \w+\s+)?(in|into|on|to|from|over|towards?)\s+", re.IGNORECASE
)


def thing(library: Library, f: Figure) -> str | None:
    """What a figure counts; None where its text does not say.

    Of a sum, the word that leads to what it is spent on stays: "in the two plants".
    """
    if not f.of:
        return None
    told = _CLAUSE.sub("", _RATE.sub(r"\1", _AMONG.sub("", one_line(f.of)))).strip()
    if f.unit.split()[0] in quantities().currency_codes:
        text = library.articles[f.article].text
        found = _PLACED.match(text, f.end)
        if found and text.startswith(f.of, found.end()):
            return f"{found.group(1).lower()} {told}"
    return told or None
