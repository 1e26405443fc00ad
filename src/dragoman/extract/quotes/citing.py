"""Words that one passes on as another's: "quoting Holt as expressing regret over ..."."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dragoman.extract.quotes import grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dragoman.model.attribution import Attribution, Stretch
    from dragoman.model.reading import Reading

_CITING = frozenset({"quote", "cite"})


def recast(reading: Reading, attribution: Attribution) -> Attribution:
    """An attribution to who is quoted, where the tagger read all of it as what the quoter says.

    Of "X as saying" nothing is left where the words themselves are attributed elsewhere.
    """
    if not attribution.contents or not _quotes(reading, attribution.cue):
        return attribution
    start, end = attribution.contents[0]
    verb = _passed_on(reading, start, end)
    if verb is None:
        return attribution
    rest = (verb.idx + len(verb), end)
    told = attribution.contents[1:]
    if any(c.isalnum() for c in reading.article.text[slice(*rest)]):
        told = (rest, *told)
    source = (start, verb.nbor(-2).idx + len(verb.nbor(-2)))
    return replace(attribution, contents=told, cue=(verb.idx, rest[0]), source=source)


def _quotes(reading: Reading, cue: Stretch | None) -> bool:
    span = reading.span(*cue) if cue is not None else None
    return span is not None and any(token.lemma_.lower() in _CITING for token in span)


def _passed_on(reading: Reading, start: int, end: int) -> Token | None:
    """The participle of "<somebody> as saying ..." at the beginning of a stretch."""
    span = reading.span(start, end)
    for token in span if span is not None else ():
        if token.lower_ == "as" and token.idx > start and token.i + 1 < len(token.doc):
            verb = token.nbor(1)
            return verb if verb.tag_ == "VBG" and grammar.frames(verb) else None
    return None
