"""Of two finds of one utterance, the tagger's and a rule's: which extent and source stay."""

import re
from collections.abc import Sequence
from dataclasses import replace

from dragoman.extract.quotes import cues
from dragoman.extract.quotes.found import Found
from dragoman.extract.quotes.turns import LAID_OUT
from dragoman.knowledge.reporting import reporting
from dragoman.model.attribution import Stretch
from dragoman.model.reading import Reading

SLACK = 3  # characters of marks and full stops by which two ends may differ
_BEGINNING = 8  # characters by which two beginnings may differ: "that, ", a mark
# How the reporter goes on behind a reported clause; the rules cut it off by the parse.
_ASIDE = re.compile(
    r"[.”\"’' ]*,[”\"’']* ?(?:as|although|at a time|(?:an?|the) (?:\w+ )?"
    rf"(?:{'|'.join(sorted(reporting().judging))})"
    r"|\w+ (?:minute|hour|day|week|month|year)s? (?:after|before))\s"
)
_CONDITION = re.compile(r"(?:if|unless|when|once|while|because|although)\b", re.IGNORECASE)
_CLAUSES = ("quotes.indirect", "quotes.according")
# Of these both are right that something is reported, wherever each ends it.
_APART = ("quotes.indirect", "quotes.order", "quotes.label.call.marks")


def agreed(reading: Reading, tagged: Found, ruled: Found) -> Found:
    """One utterance that both found: the tagger's extent and source, the rule's cue and name."""
    one = replace(named(ruled, "both"), group=tagged.group)
    if _passed_on(reading, tagged, ruled):
        return replace(one, relay=tagged.head)
    if _other(tagged, ruled):
        return one
    if not (ruled.marks or _sharper(reading, ruled)):
        end = ruled.end if _runs_on(reading, tagged, ruled) else tagged.end
        one = replace(one, start=tagged.start, end=end, marks=tagged.marks)
    if tagged.source is not None and not _certain(reading, ruled, tagged.source):
        one = replace(one, source=tagged.source, head=tagged.head)
    return one if one.cue is not None or ruled.rule in LAID_OUT else replace(one, cue=tagged.cue)


def decided(reading: Reading, tagged: Found, rivals: Sequence[Found]) -> Found:
    """One utterance whose cue both know but whose extent they see apart.

    The tagger's extent is the better one by far (PolNeAR dev: two of three against one of four),
    but where it breaks off in mid-clause, runs on into the reporter's own words, takes its cue for
    what was said, or leaves out the feeling that is voiced.
    """
    if not rivals:
        return tagged
    for ruled in rivals:
        if _better(reading, tagged, ruled) or _described(tagged, ruled):
            return replace(named(ruled, "both"), group=tagged.group)
    for ruled in rivals:
        if ruled.rule.startswith(_APART) and abs(tagged.start - ruled.start) <= _BEGINNING:
            return replace(tagged, rule=named(ruled, "both").rule + ".apart")
    rule = tagged.rule
    if rule.endswith((".likely", ".doubtful")):
        rule = rule.replace("quotes.heard", "quotes.tagged")
    return replace(tagged, rule=rule + ".cued")


def _described(tagged: Found, ruled: Found) -> bool:
    """Whether the tagger has only what is described ("X was called by Y ..."), the rule as what."""
    return ruled.rule.startswith("quotes.label") and tagged.end <= ruled.start


def _better(reading: Reading, tagged: Found, ruled: Found) -> bool:
    """Whether the rule's extent is the better one of two that rest on one cue."""
    if ruled.rule.startswith("quotes.object.express"):
        return ruled.start <= tagged.start and tagged.end <= ruled.end + SLACK
    if ruled.rule.startswith("quotes.order"):
        return tagged.start < ruled.start and abs(tagged.end - ruled.end) <= SLACK
    return ruled.rule.startswith(_CLAUSES) and _cut_better(reading, tagged, ruled)


def _cut_better(reading: Reading, tagged: Found, ruled: Found) -> bool:
    """Whether the tagged extent of a clause holds its own cue, breaks off, or runs on."""
    if ruled.cue is None:
        return False
    if tagged.start <= ruled.cue[0] < tagged.end:
        said = reading.article.text[tagged.start : ruled.cue[0]]
        behind = ruled.cue[1] <= ruled.start and abs(tagged.end - ruled.end) <= SLACK
        return (behind and "," not in said) or ruled.end <= ruled.cue[0]
    if abs(tagged.start - ruled.start) > _BEGINNING:
        return False
    text = reading.article.text
    if tagged.end <= ruled.cue[0] and _CONDITION.match(text, tagged.start):
        return ruled.end > ruled.cue[1]  # "If she leaves, X added, it ends"
    if tagged.end < ruled.end:
        return reading.article.text[tagged.end : tagged.end + 2].lstrip()[:1].isalnum()
    return _runs_on(reading, tagged, ruled)


def _runs_on(reading: Reading, tagged: Found, ruled: Found) -> bool:
    """Whether a tagged extent goes on over words that the rule knows for the reporter's."""
    behind = reading.article.text[ruled.end : tagged.end]
    return ruled.rule.startswith(_CLAUSES) and _ASIDE.match(behind) is not None


def _other(tagged: Found, ruled: Found) -> bool:
    """Whether two like extents are two reports, one within the other, and the rule's is meant."""
    if tagged.cue is None or ruled.cue is None or meet(tagged.cue, ruled.cue):
        return False
    if ruled.relay is not None:
        return True
    if ruled.rule.startswith("quotes.noun"):
        return tagged.start <= ruled.cue[0] < tagged.end
    return ruled.rule.startswith("quotes.according") and ruled.start <= tagged.cue[0] < ruled.end


def _passed_on(reading: Reading, tagged: Found, ruled: Found) -> bool:
    """Whether the tagger has who passes direct words on: ""We left," she said, according to Y"."""
    if tagged.cue is None or ruled.cue is None or ruled.source is None or not ruled.marks:
        return False
    between = reading.article.text[max(ruled.source[1], ruled.cue[1]) : tagged.cue[0]]
    according = reading.article.text[slice(*tagged.cue)].lower().startswith("according")
    return according and between.strip(" ") == ","


def _sharper(reading: Reading, ruled: Found) -> bool:
    """Whether the words begin behind who is asked to do something, or who is quoted."""
    if ruled.rule.startswith("quotes.order"):
        return True
    return ruled.cue is not None and cues.cites(reading, ruled.cue)


def _certain(reading: Reading, ruled: Found, tagged: Stretch) -> bool:
    """Whether the rule's source stays: the tagged one holds it, or is who quotes its words.

    Whose claim a claim is ("his claim that ...") the parse tells for certain.
    """
    if ruled.head is None or ruled.cue is None:
        return False
    if ruled.rule.startswith("quotes.noun") and ruled.head < ruled.cue[0]:
        return True
    return tagged[0] <= ruled.head < tagged[1] or cues.cites(reading, ruled.cue)


def named(one: Found, witness: str) -> Found:
    """A find under the name of who found it."""
    return replace(one, rule=one.rule.replace("quotes.", f"quotes.{witness}.", 1))


def meet(one: Stretch | None, other: Stretch | None) -> bool:
    """Whether two stretches of the text share a character."""
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]
