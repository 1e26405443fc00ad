"""From finds to statements: extents snapped, speakers resolved and carried, pieces linked."""

import re
from collections.abc import Iterable
from dataclasses import replace

from dragoman.extract.quotes import snap
from dragoman.extract.quotes.carrying import Thread
from dragoman.extract.quotes.found import Found
from dragoman.extract.quotes.setting import day, posted, setting
from dragoman.extract.quotes.speakers import called, speaker
from dragoman.extract.quotes.turns import POST
from dragoman.model.identity import sealed
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading
from dragoman.model.vocabulary import QuoteKind

_BIN = 256  # characters; only finds of neighbouring stretches are compared
_SLACK = 5  # characters of marks and commas by which two ends may differ
_WITNESSES = frozenset({"both", "ruled"})
# "Lind said the port was shut, according to the Herald": whoever passes it on is no part of it.
_TRAILING = re.compile(r",\s+according to (?:the )?[A-Z][^,.;]{0,60}$")
_SAME = 0.8  # shared part of two extents from which on they are one utterance found twice


def joined(reading: Reading, finds: Iterable[Found]) -> tuple[Quote, ...]:
    """The sealed quotes of an article, in the order of the text, each extent once."""
    thread = Thread(reading)
    out: list[Quote] = []
    for one in sorted(_once(reading, finds), key=lambda f: (f.start, -f.end)):
        quote = sealed(thread.carried(_quote(reading, one), one))
        thread.follow(quote, one)
        out.append(quote)
    return tuple(out)


def _once(reading: Reading, finds: Iterable[Found]) -> Iterable[Found]:
    """The finds with their extents snapped, and one only of those that say the same."""
    kept: dict[int, Found] = {}
    near: dict[int, list[int]] = {}
    for at, found in enumerate(sorted(finds, key=lambda f: (not f.marks, f.start, -f.end, f.rule))):
        one = _snapped(reading, found)
        if one is None:
            continue
        beside = near.get(one.start // _BIN, ())
        twin = next((i for i in beside if _repeats(kept[i], one)), None)
        told = next((i for i in beside if kept[i].marks and _wraps(one, kept[i])), None)
        if told is not None:
            kept[told] = replace(kept[told], relay=kept[told].relay or one.head)
        elif twin is None:
            kept[at] = one
            for slot in range(max(one.start // _BIN - 1, 0), one.end // _BIN + 1):
                near.setdefault(slot, []).append(at)
        elif _passed_on(kept[twin], one):
            kept[twin] = replace(one, relay=kept[twin].head)
    return kept.values()


def _passed_on(outer: Found, inner: Found) -> bool:
    """Whether a find only wraps another's report ("According to Y, X said ...")."""
    if outer.marks or inner.cue is None or not outer.start <= inner.cue[0] < outer.end:
        return False
    return _pattern(inner).startswith(("indirect", "according", "order", "direct"))


def _pattern(found: Found) -> str:
    """The name of a find's pattern, without who witnessed it."""
    first, _, rest = found.rule.removeprefix("quotes.").partition(".")
    return rest if first in _WITNESSES else f"{first}.{rest}"


def _snapped(reading: Reading, found: Found) -> Found | None:
    text, marked = reading.article.text, reading.marked
    if found.marks:
        start, end = snap.spoken(text, found.start, found.end)
    else:
        start, end = snap.clause(text, marked, found.start, found.end)
        end = start + len(_TRAILING.sub("", text[start:end]))
    found = _outside(reading, found) if found.marks else found
    return replace(found, start=start, end=end) if end > start else None


def _outside(reading: Reading, found: Found) -> Found:
    """A direct utterance without a speaker whom it names itself, or another utterance does.

    "We are many. "Our charter says …": the charter does not speak. Words within words may well be
    of one whom the outer words name.
    """
    around = reading.marked_at(found.source[0]) if found.source else None
    if around is None or found.source == (around.start, around.end):
        return found
    named_outside = found.source is not None and not found.start <= found.source[0] < found.end
    if named_outside and around.start <= found.start and found.end <= around.end:
        return found
    inside = found.cue is not None and reading.marked_at(found.cue[0]) is not None
    return replace(found, source=None, head=None, cue=None if inside else found.cue)


def _repeats(other: Found, one: Found) -> bool:
    if _wraps(other, one):
        return True
    shared = min(other.end, one.end) - max(other.start, one.start)
    return shared > _SAME * (max(other.end, one.end) - min(other.start, one.start))


def _wraps(outer: Found, inner: Found) -> bool:
    """Whether "according to Y" vouches for nothing but another's report."""
    if inner.source is None or not _pattern(outer).startswith("according"):
        return False
    if not _passed_on(outer, inner):
        return False
    if abs(outer.start - inner.start) < _SLACK:
        told = max(inner.source[1], inner.cue[1] if inner.cue else 0)
        return inner.end < told and abs(outer.end - told) < _SLACK
    return 0 <= inner.source[0] - outer.start < _SLACK and abs(outer.end - inner.end) < _SLACK


def _quote(reading: Reading, found: Found) -> Quote:
    """The statement of one find, with what its own sentence says."""
    text = reading.article.text
    who, words = speaker(reading, found)
    to, via = setting(reading, found) if found.rule != POST else (None, "post")
    if found.relay is not None:
        via = via or called(reading, found.relay)
    return Quote(
        article=reading.article.key,
        start=found.start,
        end=found.end,
        content=text[found.start : found.end],
        kind=_kind(reading, found),
        speaker=who,
        rule=found.rule,
        speaker_text=words,
        speaker_span=found.source,
        cue=text[slice(*found.cue)] if found.cue else None,
        cue_span=found.cue,
        to=to,
        via=via,
        when=day(reading, found) if found.rule != POST else posted(reading, found),
    )


def _kind(reading: Reading, found: Found) -> QuoteKind:
    if found.marks:
        return "direct"
    cue_inside = found.cue is not None and reading.marked_at(found.cue[0]) is not None
    return "indirect" if cue_inside else snap.kind(reading.marked, found.start, found.end)
