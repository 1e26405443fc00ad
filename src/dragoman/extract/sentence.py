"""The sentence around a token, cut at a length: without full stops it would have no end."""

from dragoman.model.parsed import Span, Token

_REACH = 120  # tokens to either side; the longest sentences of news have about as many in all


def sentence(token: Token) -> Span:
    """The token's sentence, or what of it lies within reach of the token.

    spaCy's own `sent` walks the whole sentence each time, which a hostile text makes quadratic.
    """
    doc, first, last = token.doc, token.i, token.i + 1
    while first > 0 and not doc[first].is_sent_start and token.i - first < _REACH:
        first -= 1
    while last < len(doc) and not doc[last].is_sent_start and last - token.i < _REACH:
        last += 1
    return doc[first:last]
