"""Passages where an outlet chooses a word with a connotation for somebody or something."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from dragoman.knowledge.labels import colours, labels
from dragoman.knowledge.phrases import met
from dragoman.knowledge.states import surfaces
from dragoman.model.actor import LocalActor
from dragoman.reconcile.articles.marks import Labelling
from dragoman.reconcile.articles.row_types import QuoteRow
from dragoman.reconcile.words.sentences import Sentences

_NAMES = re.compile(r"(?<![a-z]-)(?:al-)?[A-Z][\w’'-]*[\w](?: (?:of |al-)?[A-Z][\w’'-]*[\w])*")
_CLAUSE = re.compile(r"[.!?;:,()\n“”\"]|\s[–—-]\s")
_WORDS = re.compile(r"[a-z]+")
_SIDE = 44  # characters before and after a label that are shown with it
_OBJECT = 60  # characters behind a label in which the noun that it asks for stands
_INITIALS = re.compile(r"\b(?:[a-z]\.){2,}")  # "u.s."
_NEAR = 40  # characters beside a label in which the one it is said of is named
_BACK = 300  # characters before "the armed group" in which it was named last
_AGAIN = ("group", "organisation", "organization", "movement", "faction")
_LINK = re.compile(
    r"^(?:['’]s)?,? ?(?:(?:an?|the|which|who|was|is|are|were|has|had|been|be) )*(?:[a-z][a-z-]+ )?$"
)
_ITS = re.compile(r"\b(?:[Ii]ts|[Tt]heir)(?: [a-z-]+)? $")
_POSS = re.compile(r"['’]s?$")
_NOTHING = "nothing"  # the colour of phrases that mean another thing
_MOST = 3  # times that an article is shown to use a word of one colour


def told_labels(
    lines: Sentences,
    shown: str,
    actors: Sequence[LocalActor],
    said: Sequence[QuoteRow],
    published: int | None,
) -> Iterator[Labelling]:
    """The labels that a text uses in its own voice, with whom or what it calls so."""
    if not lines.is_aligned:
        return
    names = _named(actors)
    told: dict[tuple[str, str, str], int] = {}
    for name, colour, start, end in _phrases(lines):
        whose, nouns = labels()[name].whose, labels()[name].nouns
        if nouns and nouns.isdisjoint(_with_noun(lines, start, end)):
            continue
        who = _who(lines, start, end, names, whose) if whose else ""
        if who is None or _is_quoted(lines, said, start, end):
            continue
        key = name, colour, who
        told[key] = told.get(key, 0) + 1
        if told[key] <= _MOST:
            yield Labelling(name, colour, who, shown, *_shown(lines, start, end), published)


def _phrases(lines: Sentences) -> Iterator[tuple[str, str, int, int]]:
    plainly, known, free = lines.plainly, colours(), 0
    told = (phrase for word in lines.words & known.keys() for phrase, *_ in known[word])
    if not any(phrase in plainly for phrase in told):
        return
    taken = (0, 0)
    for start, end, (_, name, colour) in met(plainly, 0, len(plainly), known):
        if (start < free and (start, end) != taken) or plainly[end : end + 1] == "-":
            continue  # what is "dictator-like" is none
        free, taken = end, (start, end)  # "suspend" is a label of aid and of talks: the nouns tell
        if colour != _NOTHING:
            yield name, colour, start, end


def _with_noun(lines: Sentences, start: int, end: int) -> list[str]:
    """The words of a label, and those of its clause right behind it."""
    behind = _CLAUSE.split(_INITIALS.sub("", lines.plainly[end : end + _OBJECT]))[0]
    return _WORDS.findall(lines.plainly[start:end] + behind)


def _is_quoted(lines: Sentences, said: Sequence[QuoteRow], start: int, end: int) -> bool:
    """Whether a label stands in somebody's own words, and not in what is told of them."""
    if any(q.kind == "direct" and q.start < end and start < q.end for q in said):
        return True
    before = lines.text[lines.at(start)[0] : start]
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”")


def _named(actors: Iterable[LocalActor]) -> Mapping[str, tuple[str, str]]:
    """The ways in which an article names its actors: the record's name and the type."""
    known: dict[str, tuple[str, str]] = {}
    for actor in actors:
        if actor.named:
            for way in (actor.name, *actor.aliases):
                if way[:1].isupper():
                    known.setdefault(way, (actor.name, actor.type))
                    if actor.type == "person":
                        known.setdefault(way.rpartition(" ")[2], (actor.name, actor.type))
    return known


def _who(
    lines: Sentences,
    start: int,
    end: int,
    names: Mapping[str, tuple[str, str]],
    types: frozenset[str],
) -> str | None:
    """Who is called so: who is named right behind it or right before it.

    Or else who was named last before "the group", and first in the sentence before "its operation".
    """
    text = lines.text
    after = text[end : end + _NEAR]
    found = _NAMES.match(after.lstrip(" ,"))
    if found and (who := _known(found[0], names, types)):
        return who
    before = text[max(0, start - _NEAR) : start]
    if met := list(_NAMES.finditer(before)):
        last = met[-1]
        if _LINK.match(before[last.end() :]) and (who := _known(last[0], names, types)):
            return who
    first, told = lines.at(start)[0], []
    if before.endswith("the ") and text[start:end].endswith(_AGAIN):
        told = list(_NAMES.finditer(text, max(0, start - _BACK), start))[::-1]
    elif _ITS.search(before):
        told = list(_NAMES.finditer(text, first, start))
    return next((who for m in told if (who := _known(m[0], names, types))), None)


def _known(name: str, names: Mapping[str, tuple[str, str]], types: frozenset[str]) -> str | None:
    """The actor of one of these types that a name stands for, or that it ends or begins with."""
    bare = _POSS.sub("", name)
    for way in (bare, bare.rpartition(" ")[2], bare.partition(" ")[0]):
        if way in names and names[way][1] in types:
            return names[way][0]
        entry = surfaces().get(way)
        if entry and "state" in types and entry.kind in ("state", "adjective"):
            return entry.name
    return None


def _shown(lines: Sentences, start: int, end: int) -> tuple[int, int]:
    """A label with the words of its clause around it."""
    first, last = lines.at(start)
    before = _CLAUSE.split(lines.text[max(first, start - _SIDE) : start])[-1]
    after = _CLAUSE.split(lines.text[end : min(last, end + _SIDE)])[0]
    if len(before) == _SIDE:
        before = before.partition(" ")[2]
    if len(after) == _SIDE:
        after = after.rpartition(" ")[0]
    before, after = before.lstrip(), after.rstrip()
    return start - len(before), end + len(after)
