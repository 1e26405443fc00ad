"""Bodies that speak: ministries, agencies and houses that say something, and people who post."""

from collections.abc import Iterator

from dragoman.extract.reliance.cues import Cited
from dragoman.knowledge.outlets import outlets
from dragoman.knowledge.word_classes import word_class
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

_O = outlets()
_REPORTING = word_class("act.report")
_FAR = 160  # characters over which a speaker and its word of saying are one piece of evidence
_POSTING = frozenset({"tweeted", "tweets", "tweet", "retweeted"})


def speaking_bodies(reading: Reading, quotes: tuple[Quote, ...]) -> Iterator[Cited]:
    """Every body and every poster whose words the article takes over, each told once."""
    actors = {actor.name: actor for actor in reading.actors}
    seen: set[str] = set()
    for quote in quotes:
        cue = (quote.cue or "").lower()
        actor = actors.get(quote.speaker or "")
        if quote.cue_span is None or actor is None or actor.name in seen:
            continue
        start, end = _words(quote)
        if cue in _POSTING and actor.named:
            seen.add(actor.name)
            yield Cited("Twitter", "tweeted", start, end)
        elif cue in _REPORTING and actor.type == "organisation" and actor.named:
            kind = _kind(actor.name)
            if kind is not None and actor.name not in _O.names:
                seen.add(actor.name)
                yield Cited(actor.name, kind, start, end)


def _words(quote: Quote) -> tuple[int, int]:
    """The speaker with the word of saying, or that word alone where the two stand far apart."""
    start, end = quote.cue_span or (quote.start, quote.end)
    if quote.speaker_span is not None:
        first, last = min(start, quote.speaker_span[0]), max(end, quote.speaker_span[1])
        if last - first <= _FAR:
            return first, last
    return start, end


def _kind(name: str) -> str | None:
    """What sort of body it is by the words of its name; None for movements and firms."""
    words = {word.strip("'’.,").capitalize() for word in name.split()}
    if len(words) < 2:
        return None
    if not words.isdisjoint(_O.ministries):
        return "body_ministry"
    return "body_house" if not words.isdisjoint(_O.institutes | _O.charities) else None
