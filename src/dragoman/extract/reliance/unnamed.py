"""Unnamed and learned sources: officials who are not named, houses of experts, bodies, posts."""

import re
from collections.abc import Iterator

from dragoman.extract.reliance.cues import Cited
from dragoman.knowledge.outlets import outlets
from dragoman.model.reading import Reading

_O = outlets()
_WORDS = r"(?:(?:[A-Z]\.){1,3}|[\w\-'’]{1,24})"
_TELLERS = re.compile(
    r"\b(?:(?P<several>officials|sources|diplomats|insiders|[Aa]nalysts|aides"
    r"|[Ee]conomists|[Ee]xperts|[Cc]onsultants|people(?=[ ]familiar))"
    r"|(?P<single>official|source|diplomat|insider|aide|person))\b"
)
_BEFORE = re.compile(rf"(?:(?<=[\s“\"(])|^)(?P<words>(?:{_WORDS}[ ]){{0,5}})$")
_FAMILIAR = re.compile(
    r"(?:,?\s(?:who\s(?:was|were|is|are)\s)?(?:familiar|briefed|with\s(?:\w+\s)?knowledge|close"
    r"|involved|present|interviewed\sby)\s[^,.;\n]{3,60}?)??"
    r"(?P<said>(?:,[ ][^,.;\n]{3,80},)?[ ](?:(?:have|has|had|also|later|earlier)\s)?"
    r"(?:said|says|say|told\sreporters|confirmed|stated|warned|suggested|suggesting)\b)"
)
_FAMILIAR_TOLD = re.compile(
    r"\s(?:familiar|briefed|with\s(?:\w+\s)?knowledge|close|involved|present)\s[^,.;\n]{3,60}?"
    r"\stold\s(?:the\s)?(?=[A-Z])"
)
_SAID_BY = re.compile(
    rf"\b(?:said|says|added|warned)\s(?P<name>(?:a|an|one)\s(?:{_WORDS}\s){{0,4}}?"
    r"(?:official|source|diplomat|insider|aide|negotiator)"
    r"(?:\s(?:familiar|briefed|close|involved|in|with)\s[^,.;\n]{3,50})?)(?=[,.;\n])"
)
_WINDOW = 90  # characters in front of "officials" in which the words that describe them stand
_NUMBERS = frozenset(
    {"two", "three", "four", "five", "several", "some", "multiple", "many", "unnamed"}
)
_ONE = frozenset({"a", "an", "one"})
_NO_PART = frozenset(
    (
        *(
            "who",
            "the",
            "these",
            "those",
            "and",
            "or",
            "but",
            "that",
            "as",
            "by",
            "of",
            "to",
            "with",
        ),
        *("from", "for", "in", "on", "its", "his", "her", "their", "all", "both", "former", "when"),
        *("said", "says", "told", "while", "what", "because", "where", "after", "if", "than", "is"),
        *("citing", "quoting", "although", "though", "since", "whereas", "however", "even", "as"),
    )
)
# A word of a name; a full stop belongs to it only in initials and "St.".
_PROPER = r"(?:(?:[A-Z]\.)+|(?:St|Mt|Ft)\.|[A-Z][\w&'’\-]*(?:\.\w[\w&'’\-]*)*)"
_HOUSE = re.compile(
    rf"\b(?:{'|'.join(sorted(_O.experts))})s?\b[^.;\n“”\"]{{0,70}}?\s(?:at|with|of|for|from)\s(?:the\s)?"
    rf"(?P<name>{_PROPER}(?:\s(?:(?:of|for|on|and|in|the|&)\s){{0,2}}{_PROPER}){{0,7}})"
)
_SPOKE_FOR = re.compile(
    r"\b(?:said|says|wrote|writes|according\sto)\s(?:[A-Z][\w.'’\-]+\s){2,3},?(?:of|at|from|with)\s(?:the\s)?"
    rf"(?P<name>{_PROPER}(?:\s(?:(?:of|for|on|and|in|the|&)\s){{0,2}}{_PROPER}){{0,6}})"
)
_POST = re.compile(
    r"(?:^|\s)[—–-]\s?(?P<name>[A-Z][\w.’' \-]{2,60}?)\s\(@\w{2,20}\)\s(?:on\s)?[A-Z][a-z]+\s\d"
)
_TOLD = re.compile(r"\b[Aa]ccording\sto\s(?:the\s)?")
_PAST = 30  # characters before an expert's title in which "former" stands
_ITSELF = frozenset({"the", "these", "those", "both", "its", "his", "her", "their", "all"})


def unnamed(reading: Reading) -> Iterator[Cited]:
    """Every such source that the article names, in no particular order."""
    text = reading.text
    yield from _tellers(text)
    for m in _SAID_BY.finditer(text):
        yield Cited(m["name"], "unnamed_by", m.start(), m.end())
    seen: set[str] = set()
    for m in (*_HOUSE.finditer(text), *_SPOKE_FOR.finditer(text)):
        words = m["name"].split()
        if "former" in text[max(0, m.start() - _PAST) : m.end()].split():
            continue
        name = " ".join(words).rstrip(".,")
        parts = {word.rstrip(".,") for word in words}
        learned = parts & _O.institutes - _O.campuses and parts.isdisjoint(_O.official)
        if name not in seen and learned:
            seen.add(name)
            yield Cited(name, "house", m.start(), m.end())
    for m in _POST.finditer(text) if "(@" in text else ():
        yield Cited(" ".join(m["name"].split()), "post", m.start("name"), m.end())
    yield from _bodies(reading)


def _tellers(text: str) -> Iterator[Cited]:
    """Officials, sources and the like who say something without a name, each told once."""
    seen: set[str] = set()
    for m in _TELLERS.finditer(text):
        words = _described(text, m.start())
        first = words[0].lower() if words else ""
        start = m.start() - sum(len(word) + 1 for word in words)
        said = _FAMILIAR.match(text, m.end())
        if first in _ONE and (told := _FAMILIAR_TOLD.match(text, m.end())):
            end = m.end() + told[0].rindex(" told")
            yield Cited(text[start:end], "unnamed_told", start, m.end() + len(told[0].rstrip()))
            continue
        end = said.start("said") if said else m.end()
        name = text[start:end]
        if name.lower() in seen:
            continue
        cited = text[max(0, start - 8) : start].lower() in ("citing ", " citing ", "quoting ")
        rule = "cited" if cited else "several" if m["several"] else "single"
        bare = m[0] == "officials" and not words and not (said and said.start("said") > m.end())
        fits = (
            first in _ONE
            if m["single"]
            else not bare and first not in _ONE and not _pointed(text, start)
        )
        if fits and (said if not cited else m["several"]):
            seen.add(name.lower())
            yield Cited(name, f"unnamed_{rule}", start, said.end() if said else m.end())


def _described(text: str, at: int) -> list[str]:
    """The words in front that describe them: "three senior Orvian"."""
    m = _BEFORE.search(text, max(0, at - _WINDOW), at)
    words = m["words"].split() if m is not None else []
    for number in range(len(words) - 1, -1, -1):
        word = words[number].lower()
        if word in _NO_PART and not _joins(words, number):
            return words[number + 1 :]
        if word in _ONE or word in _NUMBERS:
            return words[number:]
    return words


def _joins(words: list[str], number: int) -> bool:
    """As in "Orvian and Velandic officials": an "and" between two names of sides."""
    sides = words[number - 1 : number] + words[number + 1 : number + 2] if number else []
    return words[number] == "and" and len(sides) > 1 and all(word[:1].isupper() for word in sides)


def _pointed(text: str, start: int) -> bool:
    """Whether they were told of before: "the sources", "his aides"."""
    before = text[max(0, start - 12) : start].split()
    return bool(before) and before[-1].lower() in _ITSELF


def _bodies(reading: Reading) -> Iterator[Cited]:
    """As in "according to the Harbour Authority", or to "the agency" that stands for it."""
    types = {actor.name: actor.type for actor in reading.actors}
    for m in _TOLD.finditer(reading.text):
        over = reading.mentions_over(m.end())
        name = over[0].actor if over else None
        if name is None or types.get(name) != "organisation" or name in _O.names:
            continue
        told = m[0].endswith("the ") or name.isupper() or not _O.institutes.isdisjoint(name.split())
        if told and name[:1].isupper():
            yield Cited(name, "according_body", m.start(), over[0].end)
