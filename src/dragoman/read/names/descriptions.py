"""Descriptions: the unnamed and the many ("a senior official", "mediators"), and bare titles."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from dragoman.knowledge.roles import roles
from dragoman.model.vocabulary import ActorType
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.page import Page

_LEFT = frozenset(
    {"det", "amod", "compound", "nummod", "poss", "case", "nmod", "quantmod", "predet"}
)
_CLOSE = frozenset({"familiar", "close", "briefed", "involved", "present", "privy", "loyal"})
_DEFINING = frozenset({"with", "from", "of", "in", "for", "at", "inside"})
_SENT_TO = frozenset({"envoy", "ambassador", "representative", "adviser", "advisor", "delegate"})
_PREPS = frozenset({"near", "across", "within"}) | _DEFINING
_POINTING = frozenset({"the", "this", "that", "these", "those"})
_ANY = frozenset({"every", "any", "each", "no", "another", "such", "what", "which", "whose"})
_LOOSE_ENDS = frozenset({"-", "‑", "'s", "’s", "'", "’"})
_NAMING = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
_PEOPLES = ("ese", "sh", "ch", "iss")  # "the Dutch" are many
_NONE: Mapping[int, int] = MappingProxyType({})
_ADJECTIVAL = frozenset({"ADJ", "PROPN"})
_AGAINST = frozenset({"to", "from", "against"})
# No people before these: "a source of", "fierce resistance from".
_NOT_BEFORE = {
    **dict.fromkeys(("source", "sources"), frozenset({"of"})),
    **dict.fromkeys(("opposition", "resistance"), _AGAINST),
}
_LATIN = frozenset({"facto", "jure"})
_LEFT_REACH = 8
_RIGHT_REACH = 10


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase for an actor without a name: its words and its head.

    `core` is where the phrase begins without "the" and the like; `definite` whether it points
    back ("the envoy"), `owned` whether "his" or "their" opens it, `full` whether words after the
    head tell it apart ("of the council").
    """

    first: int
    last: int
    head: int
    kind: ActorType
    core: int
    definite: bool = False
    owned: bool = False
    full: bool = False


def phrases(
    page: Page,
    hits: Hits,
    taken: Sequence[bool],
    bare: Sequence[tuple[int, int]],
    persons: Mapping[int, int] = _NONE,
) -> list[Phrase]:
    """The phrases of a page in order; `taken` marks the words that names already cover.

    `persons` are the personal names, first word and end: no phrase runs over one, unless a small
    word ties it on ("a spokesman for Holt").
    """
    found = []
    titles = {last - 1 for _, last in bare}
    for i, lower in enumerate(page.lower):
        if taken[i] or (page.pos[i] not in ("NOUN", "PROPN") and i not in titles):
            if i in hits and _citizen(page, hits, i):
                found.append(_phrase(page, taken, i, "person", persons))
            continue
        kind = _kind(page, i, lower)
        if not kind or (i not in titles and _qualifies(page, taken, i)):
            continue
        phrase = _phrase(page, taken, i, kind, persons)
        lone = phrase.first == i and kind != "group" and page.text[i] == lower
        if not lone and page.lower[phrase.first] not in _ANY:
            found.append(phrase)
    return found


def _citizen(page: Page, hits: Hits, i: int) -> bool:
    """Whether a nationality stands for a person: "the Valdorian who leads the effort"."""
    if hits[i][1].kind != "adjective" or not i or page.lower[i - 1] not in ("a", "an", "the"):
        return False
    last = hits[i][0] - 1
    if page.lower[i - 1] == "the" and page.lower[last].endswith(_PEOPLES):
        return False
    after = page.pos[last + 1] if last + 1 < len(page) else "PUNCT"
    return page.dep[last] in ("pobj", "nsubj", "dobj") and after in ("VERB", "PUNCT", "ADP", "PRON")


def _kind(page: Page, i: int, lower: str) -> ActorType | None:
    words = roles()
    if lower in _NOT_BEFORE and i + 1 < len(page) and page.lower[i + 1] in _NOT_BEFORE[lower]:
        return None
    if lower in words.persons:
        return "group" if words.persons[lower] != lower else "person"
    if lower in words.groups or page.text[i] in words.group_phrases:
        return "group"
    if i and f"{page.lower[i - 1]} {lower}" in words.group_phrases:
        return "group"
    if lower in words.bodies and (lower not in words.names_only or page.text[i] != lower):
        return "group" if page.tag[i] in ("NNS", "NNPS") else "organisation"
    return None


def _qualifies(page: Page, taken: Sequence[bool], i: int) -> bool:
    """Whether a noun only qualifies the next one ("government agencies")."""
    head = page.head[i]
    if page.dep[i] in ("compound", "nmod", "npadvmod") and head > i and not taken[head]:
        return True
    return i + 1 < len(page) and page.text[i + 1] in ("-", "‑") and not page.gap(i + 1)


def _phrase(
    page: Page, taken: Sequence[bool], head: int, kind: ActorType, persons: Mapping[int, int]
) -> Phrase:
    first = _left(page, head)
    last = _without_names(page, head, _right(page, taken, head, kind), persons)
    core = first
    definite = owned = False
    while core < head and (page.pos[core] == "DET" or page.tag[core] == "PRP$"):
        definite = definite or page.lower[core] in _POINTING
        owned = owned or page.tag[core] == "PRP$"
        core += 1
    if page.lower[first] in ("a", "an", "both", "some"):
        core = first
    while core < head and page.text[core].isdigit():
        core += 1
    definite = definite or any(page.tag[k] == "POS" for k in range(first, head))
    return Phrase(first, last, head, kind, core, definite, owned, last > head + 1)


def _left(page: Page, head: int) -> int:
    first = i = head
    while i > 0 and head - i < _LEFT_REACH and page.together(i - 1, head):
        i -= 1
        inside = first <= page.head[i] <= head and page.dep[i] in _LEFT
        hyphen = page.text[i] in ("-", "‑") or (
            page.text[i + 1] in ("-", "‑") and not page.gap(i + 1) and page.pos[i] != "PUNCT"
        )
        latin = page.lower[i + 1] in _LATIN and page.lower[i] == "de"
        small = page.pos[i] in ("ADP", "CCONJ") and not latin
        if small or not (inside or hyphen or latin or page.tag[i] == "POS"):
            break
        first = i
    while first < head and page.text[first] in _LOOSE_ENDS:
        first += 1
    return first


def _without_names(page: Page, head: int, last: int, persons: Mapping[int, int]) -> int:
    """Where a phrase ends that may hold names but only after a small word."""
    for k in range(head + 1, last):
        if k in persons:
            if page.pos[k - 1] != "ADP" and page.lower[k - 1] not in _PREPS:
                return k
            last = max(last, persons[k])
    return last


def _right(page: Page, taken: Sequence[bool], head: int, kind: ActorType) -> int:
    """Where the phrase ends: what tells the unnamed apart belongs to it."""
    i, n = head + 1, len(page)
    if i >= n or not page.together(i, head):
        return i
    if page.pos[head] in ("ADJ", "PROPN") and page.dep[i] == "acl" and page.head[i] == head:
        return next((k + 1 for k in range(i, min(i + 5, n)) if page.pos[k] == "NOUN"), i)
    close = page.lower[i] in _CLOSE
    sent = page.lower[i] == "to" and page.lower[head] in _SENT_TO
    tied = page.head[i] == head or (sent and _party_after(page, i))
    defines = (sent or page.lower[i] in _DEFINING) and tied
    if not close and (not defines or kind == "organisation"):
        return i
    end = i + 1 if close else i
    k = end
    while k < n and k - head < _RIGHT_REACH and page.together(k, head):
        pos = page.pos[k]
        if pos in ("DET", "ADJ", "NOUN", "PROPN", "NUM") or page.tag[k] in ("POS", "PRP$"):
            if taken[k] and not taken[k - 1] and page.pos[k - 1] in ("NOUN", "PROPN"):
                break
            end = k + 1 if pos in ("NOUN", "PROPN") else end
        elif page.text[k] not in ("-", "‑"):
            linked = (sent and k == i) or (pos == "ADP" and page.lower[k] in _PREPS)
            if not linked and not _and_so(page, k) and not (close and k == i + 1):
                break
        k += 1
    return max(end, head + 1)


def _and_so(page: Page, k: int) -> bool:
    """Whether a word joins what stands before one noun: "head of a Danish and Swiss firm"."""
    if page.lower[k] != "and" or k + 1 >= len(page):
        return False
    joined = page.pos[k - 1] in _ADJECTIVAL and page.pos[k + 1] in _ADJECTIVAL
    return joined and page.head[k - 1] > k and page.head[k - 1] != k + 1


def _party_after(page: Page, i: int) -> bool:
    """Whether a party's name follows a small word: "envoy to the Harbour Council"."""
    k = i + 1
    k += k < len(page) and page.lower[k] == "the"
    return k < len(page) and page.pos[k] == "PROPN" and page.together(k, i)


def wording(page: Page, names: Container[int], phrase: Phrase) -> str:
    """The actor's name that a phrase gives: without "the", its first word as within a sentence.

    `names` are the words of the page that belong to names, and keep their capital.
    """
    text = " ".join(page.raw[page.start[phrase.core] : page.end[phrase.last - 1]].split())
    i = phrase.core
    named = i in names or page.label[i] in _NAMING
    shouted = page.text[i].isupper() or page.text[i][1:2].isupper()  # "MPs"
    named = named or shouted or page.pos[i] == "PROPN"
    if i in page.first and (not named or page.text[i] == "A"):
        text = text[0].lower() + text[1:]
    return text
