"""Claims: who vouches for a figure, and the day it holds for."""

from bisect import bisect_left

from dragoman.extract.attribution import voucher
from dragoman.extract.clause import noun_span, prepositional
from dragoman.extract.sentence import sentence
from dragoman.knowledge.quantities import quantities
from dragoman.model.parsed import Token
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading
from dragoman.model.timex import Timex

_LONG = 5  # years
_NOBODY = frozenset({"we", "any", "that", "this", "those", "these", "none"})
_CROWD = frozenset({"many", "some", "most", "others", "all"})


def dates_between(reading: Reading, start: int, end: int) -> list[Timex]:
    """The time expressions that open in a stretch of the text, found by bisection."""
    found = []
    for i in range(bisect_left(reading.dates, start, key=lambda d: d.start), len(reading.dates)):
        if reading.dates[i].start >= end:
            break
        found.append(reading.dates[i])
    return found


def according_to(reading: Reading, quotes: tuple[Quote, ...], start: int, end: int) -> str | None:
    """Who claims it: the speaker of the quote around it, or whom its sentence names as source."""
    quote = voucher(quotes, start, end)
    if quote is not None and quote.speaker is not None:
        return None if _is_nobody(quote.speaker) else quote.speaker
    span = reading.span(start, end)
    if span is None:
        return None
    for token in sentence(span[0]):
        if token.lower_ == "according":
            for to in token.children:
                for source in to.children:
                    if to.lower_ == "to" and source.dep_ == "pobj":
                        mention = reading.mention_of(source)
                        if mention is not None and mention.actor is not None:
                            return mention.actor
                        return _named(reading, source)
    return None


_RELATIVE = frozenset({"whom", "which", "who", "that"})


def _is_nobody(speaker: str) -> bool:
    """As in "many say", "that law requires": nobody whom a figure could be asked of."""
    words = speaker.lower().split()
    return (
        words[0] in _NOBODY
        or words[-1] in _RELATIVE
        or (len(words) == 1 and (words[0] in _CROWD or words[0] in quantities().no_sources))
    )


def _named(reading: Reading, source: Token) -> str | None:
    """A source without a name, up to the clause that tells more of it; no timetable is one."""
    if source.lemma_.lower() in quantities().no_sources:
        return None
    if source.lemma_.lower() in quantities().tallies:
        for inner in prepositional(source, ("from", "by", "of")):
            mention = reading.mention_of(inner)
            if mention is not None and mention.actor is not None:
                return mention.actor
            if inner.pos_ in ("PROPN", "NOUN") and inner.lemma_.lower() not in quantities().tallies:
                return _named(reading, inner)
    first, last = noun_span(source)
    aside = (c.left_edge.idx for c in source.children if c.dep_ == "relcl" and c.i > source.i)
    return reading.article.text[first : min((last, *aside))].rstrip(" ,")


def as_of(reading: Reading, quotes: tuple[Quote, ...], start: int, end: int) -> Timex | None:
    """The one settled date of the figure's sentence, else the day its claim was made."""
    span = reading.span(start, end)
    if span is not None:
        sent = sentence(span[0])
        told = dates_between(reading, sent.start_char, sent.end_char)
        settled = [d for d in told if d.date and not _is_age(d.date)]
        if len(settled) == 1:
            return settled[0]
        if settled:
            return None
    quote = voucher(quotes, start, end)
    return quote.when if quote is not None else None


def _is_age(date: str) -> bool:
    """Whether a stretch of time is too long for a figure to hold for: "in this century"."""
    first, _, last = date.partition("/")
    return bool(last) and int(last[:4]) - int(first[:4]) > _LONG
