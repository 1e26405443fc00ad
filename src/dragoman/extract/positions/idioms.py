"""Stands taken by set phrases: "took aim at the fee", "threw its weight behind", "voted down"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.extract.clause import is_verbal, patients
from dragoman.extract.positions.stand import Stand
from dragoman.extract.positions.taking import taken
from dragoman.extract.positions.words import is_order, told_by_outer
from dragoman.knowledge.stances import Idiom, Pattern, stances
from dragoman.knowledge.word_classes import word_class

if TYPE_CHECKING:
    from spacy.tokens import Token

    Spelt = tuple[Token, tuple[str, str]]  # a word, its form and its lemma, both in lower case

_S = stances()
_LEAVING = word_class("act.leave")
_BREAKING = frozenset({"blow"})  # "blew up the talks", no bridge
_NEAR = 8  # words behind a verb in which its phrase is spelt
_LEFT = _S.endable | _S.outcomes | _S.papers.keys() | _S.titles | {"idea", "notion"}


def by_idiom(verb: Token) -> Iterator[Stand]:
    """The stand of the longest set phrase that a verb and the words on it make."""
    if verb.pos_ not in ("VERB", "AUX") or is_order(verb) or told_by_outer(verb):
        return
    near = [(t, (t.lower_, t.lemma_.lower())) for t in verb.doc[verb.i + 1 : verb.i + 1 + _NEAR]]
    for idiom in _S.idioms[verb.lemma_.lower()]:
        last = _spelt(verb, idiom.words, near)
        what = None if last is None else _about(verb, last, idiom)
        left = verb.lemma_.lower() in _LEAVING | _BREAKING
        if what is None or (left and not _is_leavable(what)):
            continue
        none: frozenset[str] = frozenset()
        pattern = Pattern(
            stance=idiom.stance, strong=False, forms=none, prepositions=none, particle=None
        )
        yield from taken(verb, verb, pattern, "idiom", [(what, "prep")])
        return


def _spelt(verb: Token, words: tuple[str, ...], near: list[Spelt]) -> Token | None:
    """The last of a phrase's words, in their order behind the verb, with others between."""
    behind = iter(near)
    at = verb
    for word in words:
        found = next((token for token, forms in behind if word in forms), None)
        if found is None or not verb.is_ancestor(found):
            return None
        at = found
    return at


def _about(verb: Token, last: Token, idiom: Idiom) -> Token | None:
    """What a phrase is about: its object, or what its closing preposition brings in."""
    if idiom.opener is None:
        objects = patients(verb)[:1] or [c for c in last.children if c.dep_ == "pobj"]
        given = next((n for n in objects if n.i != last.i), None)
        noun = given is not None and given.pos_ == "NOUN" and given.lemma_ not in _S.felled
        return given if noun else None
    for word in (last, verb):
        for child in word.children:
            if child.i <= verb.i:
                continue
            if child.lower_ == idiom.opener and child.dep_ in ("prep", "dative", "prt"):
                for inner in child.children:
                    if inner.dep_ == "pcomp" or (inner.dep_ == "pobj" and _fits(inner)):
                        return inner
            infinitive = child.tag_ == "VB" and is_verbal(child) and idiom.opener == "to"
            if infinitive and any(c.tag_ == "TO" for c in child.children):
                return child
    return None


def _is_leavable(what: Token) -> bool:
    """Whether one can leave it for good: an accord or the talks, not a river."""
    lemma = what.lemma_.lower()
    return lemma in _LEFT or what.lower_ in _LEFT


def _fits(noun: Token) -> bool:
    """Whether a noun can be negotiated, or is a name that may be a law's."""
    if noun.ent_type_ in ("DATE", "TIME") or noun.lemma_.lower() in _S.spans:
        return False  # "have protested for weeks"
    return noun.pos_ in ("NOUN", "PROPN") and noun.lower_ not in _S.concrete
