"""Divergences of course: talks that move by one account and are stuck by another."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from dragoman.knowledge.wording import wording
from dragoman.reconcile.days import within
from dragoman.reconcile.grouping import following
from dragoman.reconcile.marks import Course
from dragoman.reconcile.material import EventRow, Material, QuoteRow
from dragoman.reconcile.rows import voice
from dragoman.reconcile.sentences import Sentences
from dragoman.reconcile.told import Account, Dispute

_BESIDE = 70  # characters between the talks and what is said of them, within a sentence
_AROUND = 90  # characters before and after in which that may be called a hope or a fear
_AT_ONCE = 2  # days: later on talks may have come unstuck, or stuck
_PARTIES = 2  # parties that two sentences on one round of talks have in common
# Of the parties of two articles that are about one story; where neither sentence names its talks'.
_ONE_STORY = 0.5
_WINDOW = 12  # later sentences on talks that one is compared with
_SAYS = ("moving", "stalled")
_WORDS = re.compile(r"[a-z]+")
_CLAUSE = re.compile(r"[.!?;:,\n]")
# Before a word on how well talks go: it says the contrary.
_NOT = "".join(rf"(?<!\b{word} )" for word in ("no", "not", "any", "little", "less", "without"))
_TALKS = frozenset(("talks", "meeting", "agreement", "mediation"))


def told_courses(
    lines: Sentences,
    shown: str,
    rows: tuple[Sequence[EventRow], Sequence[QuoteRow]],
    published: int | None,
) -> Iterator[Course]:
    """The places of a text that say how talks go, with whose they are and who says so.

    `rows` are the text's events and quotes, `shown` is its article's id.
    """
    events, said = rows
    text = lines.text
    for found in _found(text, lines):
        start, end = found.span()
        before = _CLAUSE.split(text[max(0, start - _AROUND) : start])[-1]
        after = _CLAUSE.split(text[end : end + _AROUND])[0]
        if _unreal().search(before + found[0] + after):
            continue
        speaker = voice(said, start, end)
        talks = [e for e in events if e.kind in _TALKS and e.start < end and start < e.end]
        whose = frozenset[str]().union(*(e.actors | e.recipients for e in talks))
        stalled = (found.lastgroup or "").startswith("stalled")
        end += len(_CLAUSE.split(text[end : min(end + _AROUND, lines.at(start)[1])])[0])
        yield Course(shown, start, end, stalled, speaker, published, whose)


def _found(text: str, lines: Sentences) -> Iterator[re.Match[str]]:
    """Where it says how talks go, looked for in sentences alone that have a word of the phrases."""
    plainly = lines.plainly
    if not lines.is_aligned:
        return
    met = _heads().intersection(_WORDS.findall(plainly))
    places = {lines.at(m.start()) for word in met for m in re.finditer(rf"\b{word}\b", plainly)}
    for start, end in sorted(places):
        yield from _course().finditer(text, start, end)


@cache
def _heads() -> frozenset[str]:
    """The longest word of each phrase."""
    known = wording().course
    return frozenset(max(p.split(), key=len) for say in _SAYS for p in known[say])


@cache
def _unreal() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(wording().course['unreal'])})\b", re.IGNORECASE)


@cache
def _course() -> re.Pattern[str]:
    """A noun of talks and a word on how they go, in either order, no full stop between."""
    known = wording().course
    talks = rf"\b(?:{'|'.join(known['talks'])})\b"
    between = rf"[^.!?,\n]{{0,{_BESIDE}}}?"
    ways = []
    for say in _SAYS:
        words = "|".join(map(re.escape, known[say]))
        phrases = rf"{_NOT if say == 'moving' else ''}\b(?:{words})\b"
        ways += [f"(?P<{say}>{talks}{between}{phrases})", f"(?P<{say}0>{phrases}{between}{talks})"]
    return re.compile("|".join(ways), re.IGNORECASE)


def course_disputes(material: Material) -> Iterator[Dispute]:
    """Talks of the same parties that one report calls stuck and another, at that time, moving."""
    parties = material.parties()
    rows = sorted(material.courses, key=lambda c: (c.near is None, c.near or 0, c.article, c.start))
    made: list[set[Course]] = []
    for a, b in following(rows, _WINDOW):
        if _is_apart(a, b, material) and _is_one(a, b, material, parties):
            mine = [told for told in made if a in told or b in told]
            made = [told for told in made if told not in mine]
            made.append({a, b}.union(*mine))
    for told in made:
        yield Dispute("status", "how the talks go", tuple(_accounts(told)))


def _accounts(told: Iterable[Course]) -> Iterator[Account]:
    for c in sorted(told, key=lambda c: (c.article, c.start)):
        yield Account(c.article, c.start, c.end, "stalled" if c.stalled else "moving")


def _is_apart(a: Course, b: Course, material: Material) -> bool:
    """Whether two reports of about one time say the contrary, each in another's voice."""
    if a.stalled == b.stalled or (a.speaker == b.speaker and a.article == b.article):
        return False
    if not within(a.near, b.near, _AT_ONCE):
        return False
    return a.article == b.article or material.rivals(a.article, b.article)


def _is_one(a: Course, b: Course, material: Material, parties: dict[str, frozenset[str]]) -> bool:
    """Whether the talks are the same: by who talks, or where that is not said by the articles."""
    if a.article != b.article and not material.together(a.article, b.article):
        return False
    ours, theirs = (frozenset(map(material.side, c.whose)) for c in (a, b))
    if min(len(ours), len(theirs)) >= _PARTIES:
        return len(ours & theirs) >= _PARTIES
    if a.article == b.article:
        return True
    if a.near is None or b.near is None:
        return False
    one, other = parties[a.article], parties[b.article]
    return len(one & other) >= max(_PARTIES, _ONE_STORY * len(one | other))
