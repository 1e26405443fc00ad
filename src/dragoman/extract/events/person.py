"""Person: whom a speaker's "I", "we" and "they" stand for."""

from collections.abc import Iterator

from dragoman.extract.attribution import voucher
from dragoman.extract.events.known import side_of
from dragoman.model.parsed import Token
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

_I = frozenset({"i", "me", "my"})
FIRST_PERSON = frozenset({"we", "us", "our", *_I})
IT = frozenset({"it", "its"})
THEY = frozenset({"they", "them", "their"})
OTHERS = "they"  # whom a speaker says "they" of, until the article's parties are known


def first_person(reading: Reading, quotes: tuple[Quote, ...], token: Token) -> Iterator[str]:
    """Whom "we" and "I" stand for in a quote: the side of who says it, and who says it."""
    speaker = _speaker(quotes, token)
    if speaker:
        yield speaker if token.lower_ in _I else side_of(reading, speaker)


def they(reading: Reading, quotes: tuple[Quote, ...], token: Token) -> str | None:
    """Whom a speaker says "they" of: others, unless a body is reported to speak of itself."""
    speaker = _speaker(quotes, token)
    if not speaker:
        return None
    many = any(a.name == speaker and a.type != "person" for a in reading.actors)
    inside = reading.marked_at(token.idx) is not None
    return speaker if many and not inside else OTHERS


def _speaker(quotes: tuple[Quote, ...], token: Token) -> str | None:
    quote = voucher(quotes, token.idx, token.idx + len(token))
    return quote.speaker if quote else None
