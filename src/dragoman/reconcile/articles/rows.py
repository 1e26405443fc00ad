"""The rows of an article's events and quotes: what of each statement is compared."""

import re
from collections.abc import Iterable, Mapping, Sequence
from sys import intern

from dragoman.knowledge.word_classes import word_class
from dragoman.knowledge.wording import wording
from dragoman.model.event import Event
from dragoman.model.quote import Quote
from dragoman.reconcile.articles.ahead import ahead
from dragoman.reconcile.articles.extents import extent
from dragoman.reconcile.articles.forces import forces
from dragoman.reconcile.articles.given import left_open, paused
from dragoman.reconcile.articles.parts import TELLING, about, names, parts
from dragoman.reconcile.articles.placed import NEAR
from dragoman.reconcile.articles.row_types import EventRow, QuoteRow
from dragoman.reconcile.articles.stages import stage
from dragoman.reconcile.articles.stretches import days
from dragoman.reconcile.words.sentences import Sentences
from dragoman.reconcile.words.weights import telling
from dragoman.reconcile.words.wording import content_words, contents, ordinals, plain

BRACKET = "[]"  # for an editor's own words in quoted ones ("he [Marek] agreed")
LEFT_OUT = "…"  # for words that are left out of quoted ones, or stand between two quoted passages
_EDITED = re.compile(r"(?P<own>\[[^\[\]\n]{1,60}\]|\([^()\n]{1,60}\))|…|\.(?:\s?\.){2,}")
_IN_MARKS = re.compile(r"“([^”\n]*)”?|\"([^\"\n]*)\"?")
_TELLING = 6  # rarest stems under which an event looks for its like
_ORDINAL = 16  # characters before an event in which its number may stand ("the second ")
_VAGUE = frozenset(("recent", "recently", "earlier", "previous", "previously"))
_SPEECH = contents(word_class("act.speech"))
_AHEAD = frozenset(("scheduled", "expected", "proposed", "conditional"))
_AN = frozenset(("a", "an", "yet", "and", "in"))
_NEAR_BY = 32  # characters around an event in which it is doubted
_MAYBE = re.compile(
    r"\b(?:un)?likely\b|\b(?:may|might|could|perhaps|possibl[ye]|hopes?|hoped|hoping)\b"
)
_BESIDES = re.compile(r",| that | which | who ")
_NEVER = re.compile(
    r"^\W*(?:(?:that|which) )?(?:was|were|had|would|is|has)? ?(?:never|not ever)\b"
    r"(?: been)?(?: (?:going|meant|intended|planned|supposed|due|scheduled|happen|take))"
)
_PAST = re.compile(
    r"\b(?:was|were|had|been|did|said|told|met|held|made|took|went|came|gave|began|\w{2,}ed)\b"
)
_REACH = 200  # characters: about a sentence


def event_row(
    e: Event,
    near: int | None,
    names: Mapping[str, frozenset[str]],
    titles: frozenset[str],
    lines: Sentences,
    persons: Mapping[str, str],
    meaning: bytes = b"",
) -> EventRow:
    """The row of an event: its words without names, titles and dates, and what stands around it."""
    said = plain(e.evidence)
    told = contents(said) - content_words(e.date_text or "")
    place = content_words(e.place) if e.place else frozenset()
    context = lines.stems(e.start)
    who = [*e.actors, *e.recipients]
    named = place.union(titles, *(names.get(n) or content_words(n) for n in who))
    words = told - named - _SPEECH - content_words(e.kind)
    when = days(e.date)
    return EventRow(
        id=e.id,
        article=intern(e.article),
        start=e.start,
        end=e.end,
        kind=intern(e.kind),
        status=intern(e.status),
        actors=frozenset(map(intern, e.actors)),
        recipients=frozenset(map(intern, e.recipients)),
        place=place if place <= context else frozenset(),
        when=when,
        near=near,
        words=words,
        ordinals=ordinals((*plain(lines.before(e.start, _ORDINAL)), *said)),
        counts=frozenset(w for w in told if w[0].isdigit()),
        by=e.according_to,
        named=frozenset(n for n in who if not context.isdisjoint(names.get(n, ()))),
        sentence=lines.at(e.start),
        context=context,
        beside=frozenset(n for n, surname in persons.items() if surname in told and n not in who),
        vague=when is None and not _VAGUE.isdisjoint(said),
        where=e.place if place and place <= context else None,
        stage=left_open(e) if e.status == "happened" else paused(e, lines),
        doubt=_doubt(e, lines),
        known=_is_known(said),
        ahead=ahead(e, lines),
        present=not _PAST.search(e.evidence),
        another=_is_another(said),
        extent=extent(e.kind, e.evidence, told),
        forces=forces(lines.plainly, e.start, e.end, e.kind) if lines.is_aligned else (),
        telling=telling(words, lines.weigh, _TELLING),
        meaning=meaning,
    )


def _is_known(said: Sequence[str]) -> bool:
    """Whether the words of an event open as those of something told before, no other of a kind."""
    pointing = wording().pointing
    return bool(said) and said[0] in pointing["known"] and pointing["another"].isdisjoint(said)


def _is_another(said: Sequence[str]) -> bool:
    """Whether the words of an event open as those of one beside what was told before."""
    opening = said[1:2] if said[:1] and said[0] in _AN else said[:1]
    return not wording().pointing["beside"].isdisjoint(opening)


def _doubt(e: Event, lines: Sentences) -> str | None:
    """Whether the words around an event to come say that it may be, or never was to be."""
    if _NEVER.search(lines.after(e.end, _NEAR_BY)):
        return "never"
    said = lines.before(e.start, _NEAR_BY) + _BESIDES.split(e.evidence, maxsplit=1)[0]
    return "maybe" if e.status in _AHEAD and _MAYBE.search(said) else None


def quote_row(q: Quote, near: int | None, lines: Sentences, meaning: bytes = b"") -> QuoteRow:
    """The row of a quote, with its words plain and those in quotation marks apart."""
    when = days(q.date)
    said = plain(q.content)
    content, words = " ".join(said), contents(said)
    return QuoteRow(
        id=q.id,
        article=intern(q.article),
        start=q.start,
        end=q.end,
        kind=intern(q.kind),
        speaker=intern(q.speaker) if q.speaker else None,
        to=q.to,
        when=when,
        near=when.first if when and when.length <= NEAR else near,
        words=words,
        content=content,
        told=_told(q),
        marked=_marked(q, content),
        cue=(q.cue or "").casefold(),
        called=(q.speaker_text or "").casefold(),
        sentence=lines.at(q.start),
        stage=stage(q.content),
        dated=_is_dated(q, lines),
        telling=telling(words, lines.weigh, TELLING),
        parts=tuple(parts(q.content, q.start, lines)),
        about=about(said, names(q.content, lines.text)),
        passages=_passages(q),
        meaning=meaning,
    )


def _passages(q: Quote) -> tuple[str, ...]:
    """The plain words of each passage in quotation marks within what is otherwise reported."""
    if q.kind == "direct":
        return ()
    found = (" ".join(plain("".join(found))) for found in _IN_MARKS.findall(q.content))
    return tuple(dict.fromkeys(passage for passage in found if passage))


def _is_dated(q: Quote, lines: Sentences) -> bool:
    """Whether the words that date an utterance stand with its cue, and not inside of it."""
    if q.when is None or q.start <= q.when.start < q.end:
        return False
    first, last = lines.at(q.cue_span[0] if q.cue_span else q.start)
    return first <= q.when.start < last


def _marked(q: Quote, content: str) -> str:
    """The plain words of an utterance that stand in quotation marks: all of direct speech."""
    if q.kind == "direct":
        return content if not _EDITED.search(q.content) else _edited(q.content)
    passages = (_edited(" ".join(found)) for found in _IN_MARKS.findall(q.content))
    return f" {LEFT_OUT} ".join(filter(None, passages))


def _edited(text: str) -> str:
    """The plain words of quoted words, with signs for what an editor has put in or left out."""
    words: list[str] = []
    end = 0
    for met in _EDITED.finditer(text):
        words += *plain(text[end : met.start()]), BRACKET if met["own"] else LEFT_OUT
        end = met.end()
    return " ".join((*words, *plain(text[end:]))).strip(f" {LEFT_OUT}")


def _told(q: Quote) -> tuple[int, int]:
    """The stretch in which it says who said it, and to whom: from speaker to cue."""
    spans = [span for span in (q.speaker_span, q.cue_span) if span]
    if not spans:
        return q.start, q.end
    start, end = min(s for s, _ in spans), max(e for _, e in spans)
    return (start, end) if end - start <= _REACH else (q.start, q.end)


def voice(said: Iterable[QuoteRow], start: int, end: int) -> str | None:
    """Who says the words that a stretch of the text stands in; None for the article's own."""
    return next((q.speaker for q in said if q.start < end and start < q.end), None)
