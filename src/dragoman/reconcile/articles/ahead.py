"""Whether a report's words leave an event open: as a plan, or as something owed."""

import re
from functools import cache

from dragoman.knowledge.wording import wording
from dragoman.model.event import Event
from dragoman.reconcile.articles.stages import is_barred
from dragoman.reconcile.words.patterns import any_of
from dragoman.reconcile.words.sentences import Sentences

_REACH = 64  # characters before an event, and of its own words, in which a plan is told as one
_FAR = 120  # of its own words in which "will" may stand behind a long subject
_NEAR = 40  # characters before an infinitive in which that is said
PLANNED, OWED = "planned", "owed"
# "It is unclear how the harbour office plans to": what is asked is not told; not so "the envoy who
# is due to".
_ASKED = re.compile(
    r"(?:\b(?:how|why|what|whom)"
    r"|\b(?:declin(?:e|es|ed|ing) to|(?:did|does|would)(?: not|n't)|refus(?:e|es|ed|ing) to)"
    r" (?:say|comment on|specify|disclose|elaborate on|confirm) (?:if|whether|when|where|that)"
    r"|\b(?:unclear|know[a-z]*|say|said|ask[a-z]*|decid[a-z]*|question"
    r"|of|on|over|about|see|wonder[a-z]*|guess) who)\b[^,.;:]*$",
    re.IGNORECASE,
)
# "The ports that have not signed the pact" are such ports; nobody waits for them.
_WHICH = re.compile(r"(?:that|who) (?:has|have|had)(?: not|n['’]t)\b", re.IGNORECASE)
_OPENER = re.compile(r"^\W*(?:still|yet|so far),\s", re.IGNORECASE)  # "Still, some do not agree"
_STATUSES = frozenset(("scheduled", "expected", "proposed", "conditional"))


def ahead(e: Event, lines: Sentences) -> str | None:
    """Whether its words tell an event as planned, or as owed; None where they tell but an aim.

    A question tells neither.
    "Is expected to land" is a plan, "sailed out to land" an aim; "has yet to answer" is owed,
    "refused to answer" is not.
    """
    sentence = lines.whole(e.start)
    if sentence.rstrip("\"”' ").endswith("?"):
        return None
    if e.status == "not_done":
        return OWED if _is_owed(e, sentence) else None
    if _ASKED.search(lines.before(e.start, _REACH)):
        return None
    told = lines.before(e.start, _NEAR if _is_aim(e) else _REACH).rstrip()
    bidden = e.evidence.startswith("to ") and _bidden().search(told)
    if not _is_aim(e):
        told = f"{told} {e.evidence[:_REACH]}"
        if e.status == "expected" and _future().search(e.evidence[:_FAR]):
            return PLANNED
    return PLANNED if e.status in _STATUSES and (bidden or _plan().search(told)) else None


def _is_owed(e: Event, sentence: str) -> bool:
    """Whether what was not done is told as owed, or as not to come before something else."""
    if _WHICH.match(e.evidence):
        return False
    return bool(_owed().search(_OPENER.sub("", sentence))) or is_barred(e.evidence)


def is_lapsed(told: str) -> bool:
    """Whether words tell a plan that was given up or overtaken, and do not set it anew."""
    found = _lapsed().search(told)
    return found is not None and _renewed().search(told, found.end()) is None


def is_dropped(behind: str) -> bool:
    """Whether the words behind a plan in its sentence tell that it came to nothing."""
    return _dropped().search(behind) is not None


@cache
def _dropped() -> re.Pattern[str]:
    return any_of(wording().open["dropped"])


@cache
def _lapsed() -> re.Pattern[str]:
    return any_of(wording().open["lapsed"])


@cache
def _renewed() -> re.Pattern[str]:
    return any_of(wording().open["renewed"])


def _is_aim(e: Event) -> bool:
    """Whether an infinitive tells it: what is planned there says the word right before it."""
    return ".nonfinite" in e.rule


@cache
def _plan() -> re.Pattern[str]:
    words = "|".join((*map(re.escape, wording().future), *wording().open["plan"]))
    return re.compile(rf"(?:\b(?:{words})|'ll)\b", re.IGNORECASE)


@cache
def _bidden() -> re.Pattern[str]:
    return any_of(wording().open["bidden"])


@cache
def _future() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\b(?:{'|'.join(map(re.escape, wording().future))})|'ll)\b", re.IGNORECASE
    )


@cache
def _owed() -> re.Pattern[str]:
    words = "|".join((*map(re.escape, wording().open["not_done"]), *wording().open["owed"]))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
