"""The day that an article's opening sets for what was said in it: its dated lead, or dateline."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Span, Token
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading
from dragoman.model.timex import Timex

# "TAVISK, March 13 (Agency) -": a place in capitals, a comma and nothing else before the day.
_PLACE = re.compile(r"\s*[A-ZÀ-Þ][A-ZÀ-Þ .'’/-]{2,40}(?:, ?[A-Z][\w. ]{1,25})?[,.] ?(?:\w+, ?)?\Z")
_TOP = 300  # characters in which a dateline stands, headline and byline before it
_BEFORE = 400  # characters before a saying in which an older day takes it out of the scene
_LEAD = 2  # sentences that tell the news of the day
_PAST = frozenset({"VBD", "VBN"})
_REPORTED = frozenset({"VBD", "VBG"})
_EARLIER = word_class("time.earlier")


def scene(reading: Reading) -> Timex | None:
    """The one day that the lead dates its news with, else the printed dateline's; None for neither.

    Only the day of publication and the one before it count: older days are background.
    """
    published = reading.article.published
    if not published:
        return None
    last = date.fromisoformat(published[:10])
    days = {day.isoformat() for day in (last, last - timedelta(days=1))}
    recent = [d for d in reading.dates if d.date in days and d.type == "DATE"]
    for sentence in _lead(reading):
        told = [d for d in recent if _dates_news(reading, sentence, d)]
        if told:
            return told[0] if len({d.date for d in told}) == 1 else None
    return next((d for d in recent if d.start < _TOP and _is_dateline(reading, d)), None)


def belongs(reading: Reading, quote: Quote, day: Timex) -> bool:
    """Whether a quote without a day of its own was said on the day of the article's scene.

    Its cue must tell of one saying in the past ("said", not "has said" or "says"), in a sentence
    that names no other time, and no older day may stand shortly before it in its paragraph.
    """
    span = reading.span(*quote.cue_span) if quote.cue_span is not None else None
    verb = next((t for t in span or () if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.tag_ not in _REPORTED or _perfect(verb):
        return False
    sentence = verb.sent
    if any(t.lower_ in _EARLIER for t in sentence if reading.marked_at(t.idx) is None):
        return False
    first = max(reading.paragraph_of(verb.idx)[0], sentence.start_char - _BEFORE)
    near = reading.dates_in(first, sentence.end_char)
    told = [t for t in near if t.date is not None and reading.marked_at(t.start) is None]
    before = [t for t in told if t.start < sentence.start_char and _not_after(t, day)]
    within = [t for t in told if t.start >= sentence.start_char]
    return all(_holds(t, day) for t in before[-1:]) and all(
        _holds(t, day) or quote.start <= t.start < quote.end for t in within
    )


def _not_after(one: Timex, day: Timex) -> bool:
    return (one.date or "") <= (day.date or "")


def _holds(one: Timex, day: Timex) -> bool:
    """Whether a time is the day itself, or an interval around it."""
    first, _, last = (one.date or "").partition("/")
    return first <= (day.date or "") <= (last or first)


def _lead(reading: Reading) -> Iterable[Span]:
    """The first sentences of the story: such as end with a full stop, as headlines do not."""
    text, found = reading.article.text, 0
    for sentence in reading.doc.sents:
        if found == _LEAD or sentence.start_char > 4 * _TOP:
            return
        if text[: sentence.end_char].rstrip().endswith((".", "”", '"')) and len(sentence) > 5:
            found += 1
            yield sentence


def _dates_news(reading: Reading, sentence: Span, day: Timex) -> bool:
    """Whether a day in a sentence hangs on a verb in the past that is not within a quotation."""
    if not sentence.start_char <= day.start < sentence.end_char:
        return False
    span = reading.span(day.start, day.end)
    if span is None or reading.marked_at(day.start) is not None:
        return False
    at = span.root
    for _ in range(6):
        if at.pos_ in ("VERB", "AUX") or at.head.i == at.i:
            break
        at = at.head
    return at.tag_ in _PAST and at.dep_ not in ("relcl", "acl") and not _perfect(at)


def _perfect(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.lefts)


def _is_dateline(reading: Reading, day: Timex) -> bool:
    text = reading.article.text
    line = text.rfind("\n", 0, day.start) + 1
    return _PLACE.match(text[line : day.start]) is not None
