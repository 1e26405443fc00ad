"""Cues: the words by which an article says that it rests on another outlet's reporting."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.extract.reliance.names import Found, backward, forward
from dragoman.knowledge.outlets import outlets


@dataclass(frozen=True, slots=True)
class Cited:
    """A source named at a place of the text, and the pattern that found it."""

    name: str
    rule: str
    start: int
    end: int


_REACH = 160  # characters behind a cue in which the outlet's name stands
_BEHIND = {
    "told": r"\b(?:told|tells|telling|informed)\s+",
    "interview": r"\b(?:interview|remarks?|comments?|statement|essay|op-ed|column|"
    r"opinion\spiece)s?\s+"
    r"(?:\w+\s+)?(?:with|to|for|on|in|by)\s+",
    "according": r"\b[Aa]ccording\s+to\s+"
    r"(?:(?:(?:a|an|the)\s+(?:\w+\s+)?)?(?:reports?|reporting|analysis|tally|figures|"
    r"calculations|poll|survey)\s+"
    r"(?:published\s+|released\s+|carried\s+|broadcast\s+)?(?:by|from|in|on)\s+)?",
    "by": r"\b(?:reported|quoted|cited|carried|broadcast|aired|obtained|seen|reviewed|relayed|"
    r"leaked|"
    r"published|interviewed|first\sreported|commissioned|conducted)\s+(?:\w+ly\s+)?(?:by|to)\s+",
    "citing": r"\b(?:citing|quoting|quoted|cited|cites|quotes)\s+(?:\w+\s+){0,3}?"
    r"(?:(?:report(?:s|ing)?|sources?)\s+(?:by|from|in|on)\s+)?",
    "spoke": r"\b(?:spoke|[Ss]peaking|speaks|talked|talking|confirmed|revealed|"
    r"said\sin\sremarks)\s+"
    r"(?:\w+ly\s+)?(?:to|with)\s+",
    "appeared": r"\b(?:said|says|[Aa]ppearing|appeared|wrote|[Ww]riting|writes|[Ss]peaking|spoke|"
    r"published|aired|"
    r"broadcast|live)\s+(?:\w+\s+)?(?:on|in)\s+",
    "report_of": r"\b(?:[Rr]eports?|[Rr]eporting|investigation|story|article|editorial|poll|survey|"
    r"footage|transcript)\s+(?:published\s+|released\s+|carried\s+|broadcast\s+)?(?:by|from|in|on)\s+",
    "editor_of": r"\b(?:editor(?:-in-chief)?|correspondent|columnist|commentator|anchor|host)\s+"
    r"(?:of|for|at|with|from)\s+(?:the\s+)?",
    "show": r"\b(?:told|said|says|asked|interviewed|spoke|speaking|appearing)\s[^.\n“\"]{0,40}?"
    r"\bon\s+(?:the\s+|his\s+|her\s+)?[“\"‘']",
}
_WEAK = frozenset({"editor_of", "show", "appeared", "report_of", "spoke"})
_FORWARD = [(rule, re.compile(pattern)) for rule, pattern in _BEHIND.items()]
_ADVERBS = (
    r"(?:(?:has|have|had|also|first|earlier|later|previously|separately|exclusively|meanwhile|then|"
    r"on\s\w+day|\w+day)\s+){0,3}"
)
_REPORTED = re.compile(
    rf"(?<=\s){_ADVERBS}(?P<verb>reported|reports|reporting|report|cited|cites|citing|quoted|quotes|"
    rf"quoting|revealed|learned|learnt|published|aired|broadcast|wrote|writes)\b"
)
# "on Radio Vela's “The Hour”", "on Vela’s morning programme".
_PROGRAMME = re.compile(
    r"(?P<mark>['’]s?)\s(?:[“\"‘]|(?:[\w\-]+\s){0,2}(?:programme|program|show|podcast|newscast)\b)"
)
_SAID = re.compile(rf"(?<=\s){_ADVERBS}(?P<verb>said|says|claimed|noted|added|confirmed)\b")
_STAFF = re.compile(
    r"(?<=\s)(?P<verb>correspondents?|journalists?|reporters?|columnists?|anchors?|hosts?|"
    r"interviewers?|tally|count|report|poll|investigation|analysis|interview|story)\b"
)
# "the Ministry of Foreign Affairs said": what looks like an outlet is the end of a longer name.
_TAIL = re.compile(r"\b[A-Z]\w+\s(?:of|for)\s(?:the\s)?$")
_AGENCIES = outlets().agencies


def cited(text: str) -> Iterator[Cited]:
    """Every outlet that the text names as its source, in no particular order."""
    for rule, cue in _FORWARD:
        for m in cue.finditer(text):
            found = forward(text, m.end(), min(len(text), m.end() + _REACH))
            if found is not None and (found.known == "list" or rule not in _WEAK):
                yield Cited(found.name, f"{rule}_{found.known}", m.start(), found.end)
    yield from _before(text, _REPORTED, "reported")
    yield from _before(text, _STAFF, "staff")
    for m in _PROGRAMME.finditer(text):
        found = backward(text, m.start("mark"))
        if found is not None and found.known == "list":
            yield Cited(found.name, "programme", found.start, m.end())
    for c in _before(text, _SAID, "said"):
        if _unmistakable(c):
            yield c


def _before(text: str, verbs: re.Pattern[str], rule: str) -> Iterator[Cited]:
    for m in verbs.finditer(text):
        found = backward(text, m.start())
        if found is not None and _TAIL.search(text, max(0, found.start - 30), found.start):
            continue
        if found is not None and (found.known == "list" or rule == "reported"):
            yield Cited(found.name, f"{rule}_{found.known}", found.start, m.end())


def _unmistakable(c: Cited) -> bool:
    """Whether a name is nothing but an outlet's: an agency, or more words than one."""
    return c.name in _AGENCIES or " " in c.name or c.name.isupper()


def same_place(a: Cited, b: Cited) -> bool:
    """Whether two finds are one: the same name, in words that touch or nearly so."""
    return a.name == b.name and a.start < b.end + 30 and b.start < a.end + 30


__all__ = ["Cited", "Found", "cited", "same_place"]
