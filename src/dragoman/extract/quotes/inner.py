"""Finder of words within words: "She told me: 'The road is closed'", she wrote."."""

import re
from collections.abc import Iterator

from dragoman.extract.quotes import grammar, tellers
from dragoman.extract.quotes.found import Found
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

_DOUBLE = frozenset('"“”„«»')
# Behind a colon or a comma, up to a mark that a full stop or comma stands beside.
_INNER = re.compile(
    r"[:,]\s['‘](?P<said>\w[^'‘’]{8,400}(?:['’]\w[^'‘’]{0,400}){0,9})['’](?=[\s.,;\"”]|$)"
)
_NEAR = 6  # words between a cue and the mark that it opens
_SAYING = frozenset({"clause", "quote"})
_HEARERS = frozenset({"me", "us"})


def inner(reading: Reading) -> list[Found]:
    """Words between single marks that somebody quoted says another said."""
    return list(_inner(reading))


def _inner(reading: Reading) -> Iterator[Found]:
    text = reading.article.text
    for stretch in reading.marked:
        if text[stretch.outer_start] not in _DOUBLE:
            continue
        for match in _INNER.finditer(text, stretch.start, stretch.end):
            verb = _cue(reading, match.start())
            source = _source(reading, stretch.start, verb) if verb is not None else None
            if verb is None or source is None:
                continue
            start, end = match.span("said")
            cue, phrase = grammar.cue_span(verb), grammar.phrase(source, verb)
            yield Found(start, end, "quotes.direct.inner", cue, phrase, source.idx, marks=True)


def _cue(reading: Reading, colon: int) -> Token | None:
    """The reporting verb before a colon, with its hearer between."""
    span = reading.span(colon, colon + 1)
    if span is None:
        return None
    at = span[0].i
    for token in reversed(span.doc[max(at - _NEAR, 0) : at]):
        if token.pos_ == "VERB" and grammar.frames(token) & _SAYING:
            return token
    return None


def _source(reading: Reading, start: int, verb: Token) -> Token | None:
    """Who says it; who "tells me" is the one that the words around speak of first."""
    if verb.nbor(1).lower_ not in _HEARERS:
        return tellers.speaker_of(verb)
    span = reading.span(start, verb.idx)
    for token in span if span is not None else ():
        if token.tag_ == verb.tag_ and token.i < verb.i:
            subject = tellers.own_subject(token)
            if subject is not None and subject.idx >= start:
                return subject
    return tellers.speaker_of(verb)
