"""Quotes of a reading: find them, settle their extent and speaker, join them, give them ids."""

from dragoman.extract.quotes import rules, tagged
from dragoman.extract.quotes.joining import joined
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading


def quotes(reading: Reading) -> tuple[Quote, ...]:
    """Every utterance that the article reports, in the order of the text.

    The finder alone knows how utterances are recognised; what it hands over (rough extent, cue,
    source) is snapped, resolved and linked the same way whoever found it.
    """
    finder = rules if reading.attributions is None else tagged
    return joined(reading, finder.find(reading))
