"""What an utterance leaves open, if anything: not done yet, conditional, considered, promised."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from dragoman.knowledge.wording import wording
from dragoman.reconcile.words.patterns import any_of

_READ = 400  # characters: an utterance says first what it is about
_ALL = ("future", "not_done", "promised", "proposed", "conditional")
# Behind it stands another clause: "we cut the dues, and the board will cut the fees".
_JOINED = re.compile(r",? \b(?:and|but|so that) ")
_WORD = re.compile(r"'(?:ll|re|s|m)\b|[a-z]+")
_PART = re.compile(r"(?<=[.!?;])(?<!\b[A-Z]\.) +")  # "the U.S. will" goes on
# The subject of what is to come is a few words long, and no condition stands before it.
_SUBJECT = (
    r"(?!if |unless |when |once |nothing |nobody |no one |none |there (?:is|are|was|were) no "
    r"|you (?:will|would|'ll)\b|wh(?:ich|at|ose?|y|ere)\b|how )"
    r"(?:that )?(?:[\w'$.-]+,? ){0,11}?[\w.-]+"
)
_LET_IN = (
    r"(?: [a-z]+ly| on [a-z]+day| (?:last|this) [a-z]+| in principle"
    r"| by (?:the )?(?:[\w'.-]+ ){0,2}?[\w'.-]+)?"
)
# "will be blanks" only says how something is; not so "will be held", "will be meeting".
_IS_SO = (
    r"(?: [a-z]+ly| not| never| also| then| only)* be "
    r"(?!able|ready|open|back|no more|under|key\b|up to"
    r"|(?!(?:consider|view|regard|deem|perceiv|remember|need|requir|expect|affect|interest)ed\b|seen\b)"
    r"(?:[a-z]+ly )?(?:[a-z-]+(?:ed|en|ing)|held"
    r"|made|done|set|put|sent|cut|paid|built|told|met|kept|brought|sold|left|led|won)\b)"
)
_THERE = re.compile(r"\bthere(?:'ll| will| would) (?:also )?be (?!no\b|little\b)", re.IGNORECASE)
# Behind it "have" makes no perfect: "will have two weeks", "would have to".
_NO_PERFECT = (
    r"(?!to\b|an? |the |more |no |another |[0-9]"
    r"|[a-z]+ (?:more )?(?:hour|day|week|month|year)s\b)"
)
# What would be if all were otherwise, what somebody hopes or fears, what a thing is good for.
_NEVER_SO = re.compile(
    r"\bif\b[^.]*\b(?:was|had)\b[^.]*\bwould\b|\bwould\b[^.]*\bif\b[^.]*\b(?:was|had)\b"
    rf"|\bwould(?: never| not|n't)? have {_NO_PERFECT}"
    r"|\b(?:was|were|had been) (?:prepared|ready|willing|set|about|due|poised) to\b[^.]*\bbut\b"
    r"|\bso (?:that )?[a-z]+ (?:could|may|might)\b"
    r"|\b(?:i|we|he|she|they) (?:[a-z]+ )?(?:hope|fear|worr|wish|doubt)[a-z]*\b"
    r"|\bthere(?:'s| is| are) (?:[a-z]+ ){0,2}(?:potential|signs?)\b|\bmaybe\b",
    re.IGNORECASE,
)
_MONTH = re.compile(r"(?<=[\w,] )May\b")
_NEVER = re.compile(
    r"(?:\b(?:will|would|shall)|'ll) never\b"
    r"|\bno (?:plan|intention|wish|desire|reason|need)s? to\b",
    re.IGNORECASE,
)
# What is refused until something comes: "cannot sail until the dues are paid".
_BARRED = re.compile(
    r"(?:\b(?:will|would|can|could|shall)(?: not|n't)\b|\b(?:won't|can't|cannot)\b"
    r"|\bno [a-z]+ (?:[a-z]+ ){0,3}(?:can|will|would|could)\b)"
    r"(?! (?:stop|rest|sleep|know|see|believe|tell|forget|have)\b)[^.;:]{1,90}?"
    r"\b(?:until|unless|before|as long as)\b"
    r"|\b(?:will|would|can|could|'ll|won't|cannot|can't)(?: not|n't| never)? be (?:no |any |an? )"
    r"[^.;:,]{1,60}\bwithout\b",
    re.IGNORECASE,
)
_BARS = ("until", "unless", "before", "as long as", "without")
_TILL = (" until ", " till ", " through ")
_NO_YET = re.compile(r"\bno (?:[a-z'-]+ ){1,6}yet\b", re.IGNORECASE)
_PLAINLY = str.maketrans({"’": "'", "\xa0": " "})
_VERB = r"(?! (?:a|an|the|his|her|its|their|this|that|these|those|such|any|all)\b)"


def stage(words: str) -> str | None:
    """An event's status for what the words leave open.

    "not_done" for what is owed or unsettled, "conditional" for what hangs on a condition or may
    come, "expected" for what somebody will do or has promised, "proposed" for what is weighed.
    """
    said = words[:_READ].translate(_PLAINLY)
    if not _told(said) and not is_barred(said) and not is_for_a_time(said):
        return "not_done" if _NO_YET.search(said) else None
    return next((found for part in _parts(said) if (found := _of_sentence(part))), None)


def _parts(said: str) -> Iterator[str]:
    """The sentences, and behind each what is joined to it, where no condition stands in it."""
    for part in _PART.split(said):
        yield part
        if "future" in _told(part) and not _condition().search(part):
            yield from _JOINED.split(part)[1:]


def is_underway(words: str) -> bool:
    """Whether somebody is said to be still at it: "is in talks with", "are drafting a reply"."""
    return bool(_underway().search(words[:_READ]))


def is_for_a_time(words: str) -> bool:
    """Whether something is said to be put off, stopped or drawn out until a time to come."""
    said = words[:_READ]
    return any(bar in said for bar in _TILL) and _for_a_time().search(said) is not None


def _of_sentence(said: str) -> str | None:
    said = _MONTH.sub("", said)
    told = _told(said)
    if ("not_done" in told and _not_done().search(said)) or _NO_YET.search(said):
        return "not_done"
    barred = is_barred(said)
    if barred or _NEVER_SO.search(said):
        return "conditional" if barred else None
    future = "future" in told and not _NEVER.search(said)
    if future and _would().search(said) and _condition().search(said):
        return "conditional"
    promised = is_for_a_time(said) or ("promised" in told and _promised().search(said))
    if promised or (future and (_ahead().match(said) or _THERE.search(said))):
        return "expected"
    if "proposed" in told and _weighed().search(said):
        return "proposed"
    maybe = "conditional" in told and _maybe().search(said)
    return "conditional" if maybe else None


def is_barred(said: str) -> bool:
    """Whether something is refused until something else comes about."""
    return any(bar in said for bar in _BARS) and _BARRED.search(said) is not None


def _told(said: str) -> set[str]:
    """The stages for which all words of some phrase are there: for no other a search is needed."""
    words, known = frozenset(_WORD.findall(said.lower())), _opening()
    return {
        stage for first in words & known.keys() for phrase, stage in known[first] if phrase <= words
    }


@cache
def _opening() -> dict[str, list[tuple[frozenset[str], str]]]:
    """The words of every phrase for a stage, with that stage, by their first one."""
    known: dict[str, list[tuple[frozenset[str], str]]] = defaultdict(list)
    for stage, phrases in {**wording().open, "future": wording().future}.items():
        for phrase in phrases if stage in _ALL else ():
            words = _WORD.findall(phrase.lower())
            known[words[0]].append((frozenset(words), stage))
    return dict(known)


@cache
def _not_done() -> re.Pattern[str]:
    return _any(wording().open["not_done"])


@cache
def _underway() -> re.Pattern[str]:
    return any_of(wording().open["underway"])


@cache
def _would() -> re.Pattern[str]:
    """What is to come; "would have" and "will have been" are over."""
    return re.compile(rf"(?:{_phrases(wording().future)})\b(?! (?:not )?have\b)", re.IGNORECASE)


@cache
def _ahead() -> re.Pattern[str]:
    future = _phrases(wording().future)
    past = rf" (?:not )?have {_NO_PERFECT}"
    does = r"(?= (?!not\b(?! hesitate\b)|never\b)\w)"
    said = rf"{_SUBJECT}(?:,? |(?='))(?:{future})\b{does}(?!{past}|{_only()}|{_IS_SO})"
    return re.compile(said, re.IGNORECASE)


def _only() -> str:
    """What only follows from something, or goes on in somebody's mind."""
    effects = "|".join(wording().open["forecast"])
    return rf"(?:(?: [a-z]+ly| not| never| also| then)* (?:{effects})\b)"


@cache
def _condition() -> re.Pattern[str]:
    return _any(wording().open["conditions"])


@cache
def _promised() -> re.Pattern[str]:
    promised = _phrases(wording().open["promised"])
    return re.compile(rf"(?<!\bno )(?<!\bnot )\b(?:{promised})\b{_VERB}", re.IGNORECASE)


@cache
def _for_a_time() -> re.Pattern[str]:
    return any_of(wording().open["for_a_time"])


@cache
def _weighed() -> re.Pattern[str]:
    return _any(wording().open["proposed"])


@cache
def _maybe() -> re.Pattern[str]:
    phrases = _phrases(wording().open["conditional"])
    done = r"(?!(?: [a-z]+ly| also| well)? have\b)"
    return re.compile(rf"\b(?:{phrases})\b{done}(?!{_only()}|{_IS_SO})", re.IGNORECASE)


def _any(phrases: Iterable[str]) -> re.Pattern[str]:
    return any_of((_phrases(phrases),))


def _phrases(phrases: Iterable[str]) -> str:
    """Any of the phrases, with an adverb or a day let in ("is currently studying")."""
    return "|".join(re.escape(p).replace(r"\ ", rf"{_LET_IN} ") for p in phrases)
