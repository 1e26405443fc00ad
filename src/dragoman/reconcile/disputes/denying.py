"""The sentences of a text that say of a claim that it is wrong, with what they deny."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from dragoman.knowledge.wording import wording
from dragoman.reconcile.articles.marks import Denial
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.articles.rows import voice
from dragoman.reconcile.words.patterns import any_plainly
from dragoman.reconcile.words.sentences import Sentences
from dragoman.reconcile.words.wording import content_words

REACH = 900  # characters, some paragraphs, in which a text comes to the denial of a claim
# A sentence that tells what is not so is no claim for the next one to deny.
NEGATED = re.compile(
    r"\b(?:not|nothing|nobody|never|none|neither|no (?:memory|recollection|evidence|knowledge))\b"
    r"|n['’]t\b"
)
_SEVERAL = re.compile(r"(?:these|those|such) [a-z]+s$")
_TELLS = re.compile(r"\b(?:reportedly|accuse[sd]|claim(?:s|ed) (?:that|to)|suggest(?:s|ed) that)\b")
_WHOLE = 3  # telling words: with fewer a denial says not what it denies but points back at it


def told_denials(
    lines: Sentences, shown: str, said: Sequence[QuoteRow], published: int | None
) -> Iterator[Denial]:
    """The sentences of a text that say of a claim that it is wrong, with what they deny."""
    if not lines.is_aligned:
        return
    known: set[int] = set()
    for found in _cue("denying").finditer(lines.plainly):
        start, end = lines.at(found.start())
        if start in known:
            continue
        known.add(start)
        words = lines.stems(found.start()) - _empty()
        points = _cue("pointing").search(lines.plainly, start, end)
        # Who tells the claim and its denial in one sentence points back at nothing before it.
        told = not _cue("claiming").search(lines.plainly, start, found.start())
        asked = told and (points or len(words) < _WHOLE)
        back = _before(said, start, points[0] if points else "", lines) if asked else None
        if back and _cue("explained").search(lines.plainly, start, end):
            back = _reason(said, back, lines) or back
        elif back and NEGATED.search(lines.plainly, *back):
            back = back if _TELLS.search(lines.plainly, *back) else None
        if back:
            words |= lines.stems(back[0]) - _empty()
        claims = [q for q in said if found.start() < q.told[0] and start <= q.start < end]
        speaker = voice((q for q in said if q not in claims), start, end)
        claim = frozenset[str]().union(*(q.words for q in claims))
        yield Denial(shown, start, end, words, speaker, published, back, claim)


def _before(
    said: Sequence[QuoteRow], start: int, points: str, lines: Sentences
) -> tuple[int, int] | None:
    """What stands before a denial that points back at it ("those claims", "the Herald report").

    The sentence right before, if somebody is quoted there; of several claims also the one before
    that, by the same speaker; of an outlet's report the last in which somebody tells the outlet.
    """
    edge, whose = start, points.split()[1:-1] if points.startswith("the ") else []
    while start - edge < REACH:
        before = lines.at(max(0, edge - 2))
        told = before[1] <= edge and any(q.start < before[1] and before[0] < q.end for q in said)
        if told and (not whose or f" {whose[-1]} " in lines.plainly[slice(*before)]):
            break
        if not whose or before[0] in (0, edge):
            return None
        edge = before[0]
    else:
        return None
    if _SEVERAL.match(points) and (speaker := voice(said, *before)):
        first = lines.at(max(0, before[0] - 2))
        if first[1] <= before[0] and voice(said, *first) == speaker:
            return first[0], before[1]
    return before


def _reason(
    said: Sequence[QuoteRow], back: tuple[int, int], lines: Sentences
) -> tuple[int, int] | None:
    """The last sentence by whom is quoted right before, within reach, that gives a reason."""
    speaker = voice(said, *back)
    told = [
        at
        for q in said
        if speaker and q.speaker == speaker and back[0] - REACH <= q.start < back[0]
        if _cue("giving").search(lines.plainly, *(at := lines.at(q.start)))
    ]
    return told[-1] if told else None


@cache
def _cue(way: str) -> re.Pattern[str]:
    """The words of one of the ways to speak of a claim (`wording().contradiction`)."""
    return any_plainly(wording().contradiction[way])


@cache
def _empty() -> frozenset[str]:
    """The stems of the words of denial themselves."""
    return content_words(" ".join(wording().contradiction["words"]))
