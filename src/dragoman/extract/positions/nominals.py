"""Stands told by nouns: "its demand for X", "Y's refusal to Z", "the terms include A, B and C"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from dragoman.extract.clause import (
    clause_span,
    is_verbal,
    negated,
    patients,
    possessors,
    prepositional,
    subjects,
)
from dragoman.extract.positions.issues import issue_of, short
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import stances

if TYPE_CHECKING:
    from spacy.tokens import Token

_S = stances()
_NEAR = 60  # words between a paper's owner and "the proposal includes", about two sentences
_PART = re.compile(r"[^,;]+")
_LAST = re.compile(r"[,;]\s+(?:and|or|as well as)\b")
_LAST_WORD = re.compile(r"\s*(?:and|or|as well as)?\s+")


def by_noun(noun: Token) -> Iterator[Stand]:
    """The stand of a noun such as "refusal", where both its holder and its issue are told."""
    pattern = _S.nouns.get(noun.lemma_.lower()) or _S.nouns.get(noun.lower_)
    if pattern is None or noun.pos_ != "NOUN":
        return
    owner = owners(noun)
    if not owner or negated(noun) or _object_of_stand(noun):
        return
    strength = "strong" if pattern.strong else "weak"
    for what in _about(noun):
        issue = issue_of(what)
        start = min(noun.left_edge.idx, owner[0].idx if owner[0].i < noun.i else noun.idx)
        if noun.idx - start > 160:
            start = noun.idx
        rule = f"noun.{strength}.{pattern.stance}"
        yield Stand(
            owner[0], pattern.stance, rule, noun, issue, start, max(issue[1], noun.idx + len(noun))
        )


def _object_of_stand(noun: Token) -> bool:
    """As in "accepted the offer of X": the outer word tells the stand."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    lemma = above.lemma_.lower()
    return noun.dep_ in ("dobj", "pobj", "nsubjpass", "conj") and (
        lemma in _S.listing or (lemma in _S.verbs and lemma not in _S.giving)
    )


def by_list(verb: Token, owner_of: Mapping[str, Token]) -> Iterator[Stand]:
    """Each term of a list: "the proposal includes A, B and C".

    `owner_of` says who was last told to stand behind a paper of that name ("Orvia's proposal").
    """
    if verb.lemma_.lower() not in _S.listing or not is_verbal(verb):
        return
    for paper in subjects(verb):
        stance = _S.papers.get(paper.lemma_.lower())
        if stance is None:
            continue
        own = owners(paper)
        last_owner = owner_of.get(paper.lemma_.lower())
        near = last_owner is not None and 0 <= paper.i - last_owner.i < _NEAR
        owner = own or ((last_owner,) if last_owner is not None and near else ())
        objects = patients(verb)
        if not owner or not objects:
            continue
        rule = f"list.{stance}.{'own' if own else 'last'}"
        for issue in _terms(verb, objects[0]):
            yield Stand(owner[0], stance, rule, verb, issue, *issue)


def _terms(verb: Token, first: Token) -> Iterator[tuple[int, int]]:
    """The terms of a list, cut at its commas: a long list is where parsers lose their way."""
    start, end = first.left_edge.idx, clause_span(verb)[1]
    text = verb.doc.text
    parts = [m.span() for m in _PART.finditer(text, start, end)]
    if len(parts) < 2 or not _LAST.search(text, parts[0][1], end):
        yield issue_of(first)
        return
    for begin, close in parts:
        lead = _LAST_WORD.match(text, begin, close)
        yield short(verb.doc, lead.end() if lead else begin, close)


def owners(noun: Token) -> tuple[Token, ...]:
    """Who stands behind a paper or a stand: possessor, adjective of a country, "by X", "from X"."""
    own = possessors(noun)
    if own:
        return own
    by = prepositional(noun, ("by", "from"))
    if by:
        return by
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            made = [
                t
                for c in child.children
                if c.dep_ == "agent"
                for t in c.children
                if t.dep_ == "pobj"
            ]
            if made:
                return tuple(made)
    named = [
        c for c in noun.children if c.dep_ in ("amod", "compound", "nmod") and c.text[:1].isupper()
    ]
    if named:
        return (named[0],)
    if noun.dep_ in ("dobj", "pobj"):
        verb = noun.head if noun.dep_ == "dobj" else noun.head.head
        if is_verbal(verb) and verb.lemma_.lower() in _S.giving:
            return subjects(verb)
    return ()


def _about(noun: Token) -> Iterator[Token]:
    """What the noun is about: its infinitive, its clause, or the object of its preposition."""
    for child in noun.children:
        clausal = child.dep_ in ("acl", "xcomp", "ccomp") and is_verbal(child) and child.i > noun.i
        if clausal and (child.tag_ == "VB" or any(c.dep_ == "mark" for c in child.children)):
            yield child
            return
    for child in noun.children:
        if child.dep_ == "prep" and child.lower_ in _S.complements:
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    yield inner
            return
