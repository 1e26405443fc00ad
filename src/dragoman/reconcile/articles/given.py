"""Words given: what an event that happened leaves open, because something is to follow from it."""

import re

from dragoman.model.event import Event
from dragoman.reconcile.articles.stages import is_for_a_time, is_underway, stage
from dragoman.reconcile.words.sentences import Sentences

_GIVEN = frozenset(("agreement", "announcement", "proposal", "handover", "threat"))
_GOING_ON = frozenset(("talks", "proposal", "handover", "agreement", "demand", "other"))
_NEAR_BY = 32  # characters before talks in which they are suspended
_WORD_GIVEN = re.compile(
    r"\b(?:agree|promis|pledg|vow|commit|decid|decision|undert|postpon|delay|put off|intend|set to)"
)
# What a pact says is to be done: "the deal also calls for open locks".
_TERMS = re.compile(
    r"(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]heir) (?:[\w-]+ ){0,3}"
    r"(?:deal|agreement|pact|accord|treaty|truce|ceasefire) (?:also |now |further |only )?"
    r"(?:calls? for|requires?|includes?|provides? for|commits?|obliges?|obligates?|envisages?"
    r"|stipulates?|foresees?|mandates?)\b(?!:)"
)
_THREAT = re.compile(r"\b(?:threat|warn)")
_PAUSES = re.compile(r"\b(?:suspend|paus|freez|froze)[a-z]*\b", re.IGNORECASE)
# "Threatened the port with new dues", "vowed a response"; not "threatens the fleet".
_MEASURE = re.compile(
    r"(?<!had )\b(?:threaten(?:s|ed|ing)?|vow(?:s|ed|ing)?)\b (?!to\b)[^.;:,]{0,60}?"
    r"\b(?:tariffs?|duties|levies|dues|fees|sanctions?|actions?|measures?|retaliat\w+|reprisals?"
    r"|strikes?|walkouts?|veto(?:es)?|lawsuits?|subpoenas?|boycotts?|embargo|blockade|response"
    r"|penalties|fines|cuts?|consequences)\b(?! (?:before|but|until)\b)",
    re.IGNORECASE,
)
# A word that is only recalled: "who had promised to lift the ban", "plans announced last year",
# "ran on a vow to lift it".
_LONG_GIVEN = re.compile(
    r"^[^,]{0,40},? ?\b(?:who|which|that) had\b|\b(?:last|previous) (?:year|[A-Z])"
    r"|\b(?:campaigned|his campaign|her campaign|election campaign|the campaign)\b"
    r"|\bran (?:for|on)\b"
)


def left_open(e: Event) -> str | None:
    """What a word given leaves open though it was given: a promise, a paper under review."""
    if not e.actors:
        return None
    fresh = not _LONG_GIVEN.search(e.evidence)
    given = fresh and e.kind in _GIVEN
    found = stage(e.evidence) if given else None
    terms = e.kind == "agreement" and _TERMS.match(e.evidence)
    if terms or (fresh and is_for_a_time(e.evidence)):
        return "expected"
    if found is None and e.kind in _GOING_ON and is_underway(e.evidence):
        return "expected"
    if found == "expected" and e.kind == "agreement" and not _WORD_GIVEN.search(e.evidence):
        return None  # "passed a bill that would lift the ban"
    if e.kind == "threat" and given and (found == "conditional" or _is_menace(e.evidence, found)):
        return "conditional"  # it comes where what was demanded does not
    return found if found in ("expected", "proposed", "not_done") else None


def _is_menace(words: str, found: str | None) -> bool:
    """Whether it is said what is threatened: a step to come, or a measure."""
    return bool(found and _THREAT.search(words)) or _MEASURE.search(words) is not None


def paused(e: Event, lines: Sentences) -> str | None:
    """Talks that are only suspended are to go on: nothing came of them yet."""
    told = e.status == "cancelled" and e.kind == "talks" and e.actors
    said = lines.before(e.start, _NEAR_BY) + e.evidence if told else ""
    return "not_done" if _PAUSES.search(said) else None
