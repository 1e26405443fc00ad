"""Finder of "according to X": the clause that X is given as the source of."""

from collections.abc import Iterable

from dragoman.extract.quotes import grammar, tellers
from dragoman.extract.quotes.found import Found
from dragoman.model.parsed import Token


def according(token: Token) -> Found | None:
    """What "according to X" vouches for, where this token opens such a phrase."""
    if token.lower_ != "according" or token.i + 2 >= token.sent.end:
        return None
    to = token.nbor(1)
    if to.lower_ != "to":
        return None
    source = next((c for c in to.children if c.dep_ == "pobj"), None) or to.nbor(1)
    told = _opening(token, source) if _opens(token) else _following(token, source)
    if told is None:
        return None
    first, last, rule = told
    if not tellers.can_speak(source):
        rule += ".thing"
    return Found(
        first.idx,
        last.idx + len(last),
        f"quotes.according.{rule}",
        (token.idx, to.idx + len(to)),
        grammar.phrase(source),
        source.idx,
    )


def _opens(token: Token) -> bool:
    """Whether a phrase opens its sentence, or one joined to it: ", and according to X, it ends"."""
    before = token.doc[token.sent.start : token.i]
    joined = [t for t in before[-3:] if not t.is_space]
    comma = len(joined) > 1 and joined[-2].text == "," and joined[-1].tag_ == "CC"
    return comma or all(t.is_punct or t.is_space or t.dep_ in ("cc", "advmod") for t in before)


def _last(token: Token) -> Token:
    """The last word of a token's sentence."""
    doc, at = token.doc, token.sent.end - 1
    while at > token.i and (doc[at].is_space or doc[at].text in ".;"):
        at -= 1
    return doc[at]


def _opening(token: Token, source: Token) -> tuple[Token, Token, str] | None:
    """All behind the comma of "According to X, <clause>"."""
    last = _last(token)
    behind = range(_behind(source), last.i)
    comma = next((i for i in behind if token.doc[i].text == ","), None)
    return (token.doc[comma + 1], last, "before") if comma is not None else None


def _following(token: Token, source: Token) -> tuple[Token, Token, str] | None:
    """The clause before "..., according to X", or around it."""
    doc, last, stop = token.doc, _last(token), token.nbor(-1)
    first = token.sent.start
    while first < token.i and (doc[first].is_space or doc[first].tag_ == "CC"):
        first += 1
    rule = "after"
    unfinished = stop.text in (",", "–", "—") and not _predicate(doc[first : token.i])
    if unfinished and _predicate(doc[_behind(source) : last.i + 1]):
        stop, rule = last, "inside"
    return (doc[first], stop, rule) if stop.i > first else None


def _behind(source: Token) -> int:
    """The index of the first word behind a source's noun phrase."""
    end = grammar.phrase(source)[1]
    at = source.i + 1
    while at < len(source.doc) and source.doc[at].idx < end:
        at += 1
    return at


def _predicate(tokens: Iterable[Token]) -> bool:
    return any(t.tag_ in grammar.FINITE for t in tokens)
