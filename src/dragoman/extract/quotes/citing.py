"""Words that one passes on as another's: "quoting Holt as expressing regret over ..."."""

from dataclasses import replace

from dragoman.extract import clause
from dragoman.extract.quotes import grammar
from dragoman.model.attribution import Attribution, Stretch
from dragoman.model.parsed import Token
from dragoman.model.reading import Reading

_CITING = frozenset({"quote", "cite"})
_WHO = frozenset({"who", "that"})


def recast(reading: Reading, attribution: Attribution) -> Attribution:
    """An attribution to who is quoted, where the tagger read all of it as what the quoter says.

    Of "X as saying" nothing is left where the words themselves are attributed elsewhere.
    """
    if not attribution.contents or not _quotes(reading, attribution.cue):
        return attribution
    start, end = attribution.contents[0]
    passed = _passed_on(reading, start, end)
    if passed is None:
        return attribution
    last, cue, word = passed
    rest = (word.idx + len(word), end)
    told = attribution.contents[1:]
    if any(c.isalnum() for c in reading.article.text[slice(*rest)]):
        told = (rest, *told)
    source = (start, last.idx + len(last))
    named = attribution.cue if cue is None else (cue.idx, cue.idx + len(cue))
    return replace(attribution, contents=told, cue=named, source=source)


def _quotes(reading: Reading, cue: Stretch | None) -> bool:
    span = reading.span(*cue) if cue is not None else None
    return span is not None and any(token.lemma_.lower() in _CITING for token in span)


def _passed_on(reading: Reading, start: int, end: int) -> tuple[Token, Token | None, Token] | None:
    """Where in "<somebody> as saying …" or "<somebody>, that …" who is quoted ends.

    His last word, the word that introduces what he says if there is one, and the last word before
    what he says.
    """
    span = reading.span(start, end)
    for token in span if span is not None else ():
        if token.idx <= start or token.i + 1 >= len(token.doc):
            continue
        after = token.nbor(1)
        if token.lower_ == "as":
            saying = after.tag_ == "VBG" and bool(grammar.frames(after))
            return (token.nbor(-1), after, after) if saying else None
        if token.text == "," and after.lower_ == "that":
            return token.nbor(-1), None, after
        if token.lower_ in _WHO and grammar.frames(after):
            that = after.i + 1 < len(token.doc) and after.nbor(1).lower_ == "that"
            return token.nbor(-1), after, after.nbor(1) if that else after
        if clause.is_verbal(token):
            return None
    return None
