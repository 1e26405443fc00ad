"""Ranks: whether an office that a phrase names is the one that somebody is known to hold."""

from collections.abc import Collection

from dragoman.knowledge.naming import naming
from dragoman.knowledge.offices import offices
from dragoman.knowledge.roles import roles
from dragoman.read.names.descriptions import Phrase
from dragoman.read.names.gazetteer import Hits
from dragoman.read.names.incumbent import over_another
from dragoman.read.names.page import Page
from dragoman.read.names.register import Bearer

_LESSER = frozenset({"deputy", "vice", "assistant", "associate", "junior", "under"})
# What a leader is of who is no head of a state or a body.
_ANOTHER_S = naming().colours | {
    *("democratic", "labour", "labor", "military", "rebel", "militant", "opposition", "union"),
    *("congressional", "majority", "minority", "religious", "spiritual", "terrorist", "jihadist"),
}
_TO_COME = frozenset({"next", "future", "another", "second", "third", "other"})
# Of many kinds, so that the bare noun may be a deputy's, and that two kinds are two holders.
_KINDS = frozenset({"minister", "secretary"})
# What the holders of many offices are called: who has another title may be meant by it.
_LOOSE = frozenset({"leader", "ruler", "head", "chief", "official", "executive"})
_OF_MANY = frozenset({"affairs", "state", "relations", "services", "staff", "human"})
_FIRST = frozenset({"prime", "first"})
_SHARED = 5  # letters: "agriculture" and "agricultural", "defence" and "defense"
# Offices of one body or one field, so that another's name before them tells of another holder.
_HEADS = offices().alone | {
    *("chief", "head", "commissioner", "director", "chair", "chairman", "chairwoman", "minister"),
    *("ambassador", "envoy", "secretary", "spokesman", "spokeswoman", "spokesperson", "governor"),
}


def same_office(page: Page, phrase: Phrase, bearer: Bearer, hits: Hits) -> bool:
    """Whether a phrase may name the office that a bearer is known by.

    A deputy is not who he stands in for, "the next chief" is not the present one, and "the Harbour
    Police chief" no head of a state. Where a bearer has no title with the phrase's noun only a
    place that the office is over speaks against it.
    """
    if phrase.full and _is_elsewhere(page, phrase, bearer, hits):
        return False
    noun = page.lower[phrase.head]
    told = [range(a, b) for a, b, _ in bearer.titles if noun in page.lower[a:b]]
    said = range(phrase.core, phrase.head)
    if not told:
        return _fits(page, said, bearer, hits)
    if _TO_COME & _words(page, said) and not any(_TO_COME & _words(page, t) for t in told):
        return False
    lesser = [bool(_LESSER & _words(page, title)) for title in told]
    open_ = noun in _LOOSE and len(told) < len(bearer.titles)
    open_ = open_ or (noun in _KINDS and not said)
    if not open_ and bool(_LESSER & _words(page, said)) not in lesser:
        return False
    if noun in _KINDS and not _same_kind(page, phrase, told):
        return False
    return noun not in _HEADS or _same_body(page, said, told, bearer, hits)


def _fits(page: Page, said: range, bearer: Bearer, hits: Hits) -> bool:
    """Whether nothing before a noun makes it another's than one who has no such title.

    A president is no "Liberal leader" and no "military leader" unless something calls him so.
    """
    states = {k for a, (b, e, _) in hits.items() if e.kind != "organisation" for k in range(a, b)}
    called = set((bearer.side or "").lower().split())
    called.update(*(_words(page, range(a, b)) for a, b, _ in bearer.titles))
    body = _bodies(page, said, states) if bearer.heads & (offices().alone - _LOOSE) else ()
    apart = bool(body) and called.isdisjoint(body)
    return called.issuperset(_words(page, said) & _ANOTHER_S) and not apart


def _is_elsewhere(page: Page, phrase: Phrase, bearer: Bearer, hits: Hits) -> bool:
    """Whether an office is over, or sent to, another place: "ambassador to Tarn", "to Lora"."""
    if page.lower[phrase.head + 1] != "to":
        return over_another(page, phrase, bearer)
    noun = page.lower[phrase.head]
    here = _places(hits, range(phrase.head + 1, phrase.last))
    there = frozenset[str]().union(
        *(
            _places(hits, range(a + page.lower[a:b].index(noun), b))
            for a, b, _ in bearer.titles
            if noun in page.lower[a:b]
        )
    )
    return bool(here and there) and here.isdisjoint(there)


def _places(hits: Hits, span: range) -> frozenset[str]:
    """The states that are named in some words, by whatever name."""
    return frozenset(hits[k][1].name for k in span if k in hits)


def _same_kind(page: Page, phrase: Phrase, told: list[range]) -> bool:
    """Whether a minister of one thing may be the one that somebody is called."""
    ours = _kind(page, range(phrase.core, phrase.last), page.lower[phrase.head])
    theirs = [_kind(page, title, page.lower[phrase.head]) for title in told]
    return not ours or any(not other or not ours.isdisjoint(other) for other in theirs)


def _kind(page: Page, span: range, noun: str) -> frozenset[str]:
    """What a minister is of, in words around the noun: "foreign", "of Foreign Affairs"."""
    words = page.lower[span.start : span.stop]
    at = words.index(noun)
    own = [*words[max(0, at - 2) : at], *words[at + 1 : at + 5]]
    kinds = (roles().portfolios | _FIRST) - _OF_MANY
    return frozenset(w[:_SHARED] for w in own if w in kinds)


def _words(page: Page, span: range) -> frozenset[str]:
    return frozenset(page.lower[span.start : span.stop])


def _same_body(page: Page, said: range, told: list[range], bearer: Bearer, hits: Hits) -> bool:
    """Whether no other body is named before the noun than in the bearer's own titles."""
    states = frozenset(k for a, (b, _, _) in hits.items() for k in range(a, b))
    ours = _bodies(page, said, states)
    theirs = frozenset[str]().union(*(_bodies(page, title, states) for title in told))
    if not ours:
        return True
    whose = frozenset((bearer.side or "").lower().split())
    known = bool(theirs or (bearer.side and page.lower[said.stop] not in _LOOSE))
    return not ours.isdisjoint(theirs | whose) or not known


def _bodies(page: Page, span: range, states: Collection[int]) -> frozenset[str]:
    """The words with a capital that name what an office is of; its possessor alone where told."""
    owners = [k for k in span if page.tag[k] == "POS"]
    return frozenset(
        page.lower[k]
        for k in range(owners[-1] + 1 if owners else span.start, span.stop)
        if page.text[k][:1].isupper()
        and page.pos[k] == "PROPN"
        and k not in states
        and k not in page.first
        and page.lower[k] not in roles().offices | roles().modifiers
    )
