"""Complements: what a verb or adjective of stance is about, in each form that it may come in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dragoman.extract.clause import condition, is_verbal, patients, prepositional
from dragoman.knowledge.stances import Pattern, stances

if TYPE_CHECKING:
    from spacy.tokens import Token

_S = stances()
_BACK = 50  # words in which "it" finds the plan it means, about two sentences
_WISHED = frozenset({"must", "should", "ought"})


def complements(word: Token, verb: Token, pattern: Pattern) -> list[tuple[Token, str]]:
    """The heads of what a stand is about, with the form each comes in.

    `word` is the verb or adjective of the vocabulary, `verb` the verb of its clause. A clause goes
    before a preposition, a preposition before an object.
    """
    clausal, done = _clause(word, pattern)
    if not done and pattern.prepositions:
        clausal, done = _behind_preposition(word, verb, pattern)
    if done or "obj" not in pattern.forms:
        return clausal
    given = tuple(_meant(word, verb, noun) or noun for noun in patients(word)[:1])
    return [(noun, "obj") for noun in given if _is_issue(noun)]


def _clause(word: Token, pattern: Pattern) -> tuple[list[tuple[Token, str]], bool]:
    """The clause that completes the word, and whether that settles the matter."""
    clause = next((c for c in word.children if _completes(c, word)), None)
    if clause is None:
        return [], False
    form = _clause_form(word, clause)
    if form == "that" and pattern.stance == "demands" and not _is_wish(clause):
        return [], True
    if form in pattern.forms or (form == "obj_to" and "to" in pattern.forms):
        return [(clause, form)], True
    settled = word.pos_ == "VERB" and "obj" not in pattern.forms and not pattern.prepositions
    return [], settled


def _completes(child: Token, word: Token) -> bool:
    if child.dep_ not in ("xcomp", "ccomp") or child.i < word.i or not is_verbal(child):
        return False
    lemma = child.lemma_.lower()
    return lemma not in _S.courtesies and not (child.dep_ == "ccomp" and lemma in _S.saying)


def _behind_preposition(
    word: Token, verb: Token, pattern: Pattern
) -> tuple[list[tuple[Token, str]], bool]:
    """What the word's preposition brings in, and whether that settles the matter."""
    given = prepositional(word, pattern.prepositions)[:1]
    if given and word.lemma_.lower() in ("call", "appeal"):
        goal = [c for c in word.children if c.dep_ in ("xcomp", "advcl") and c.tag_ == "VB"]
        if goal and goal[0].i > word.i:
            return [(goal[0], "obj_to")], True
        if _calls_on(word):
            return [], True
    if given:
        meant = _meant(word, verb, given[0])
        return ([(meant, "prep")] if meant is not None else []), True
    gerund = _gerund(word, pattern.prepositions)
    return ([(gerund, "prep")], True) if gerund is not None else ([], False)


def _clause_form(word: Token, clause: Token) -> str:
    if clause.tag_ == "VBG":
        return "ing"
    infinitive = any(c.tag_ == "TO" for c in clause.children if c.dep_ == "aux")
    if not infinitive:
        return "that"
    between = any(c.dep_ in ("dobj", "dative") and c.i < clause.i for c in word.children)
    return "obj_to" if between or any(c.dep_ == "nsubj" for c in clause.children) else "to"


def _is_wish(clause: Token) -> bool:
    """As in "insists that X withdraw" or "must withdraw", against "insists that X withdrew"."""
    modal = next((c.lower_ for c in clause.children if c.tag_ == "MD"), None)
    return modal in _WISHED if modal else clause.tag_ == "VB" or _needs(clause)


def _needs(clause: Token) -> bool:
    return clause.lemma_.lower() == "need" and clause.tag_ in ("VBZ", "VBP", "VBD")


def _calls_on(word: Token) -> bool:
    return any(c.lower_ in ("on", "upon") and c.dep_ == "prep" for c in word.children)


def _gerund(word: Token, prepositions: frozenset[str]) -> Token | None:
    for child in word.children:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            for inner in child.children:
                if inner.dep_ == "pcomp" and inner.tag_ == "VBG":
                    return inner
    return None


def _is_issue(noun: Token) -> bool:
    """Whether a direct object can be negotiated: no person, pronoun or thing of everyday life."""
    if noun.pos_ in ("PRON", "PROPN", "NUM") or noun.lower_ in _S.concrete:
        return False
    return noun.lemma_.lower() not in _S.claims


def _meant(word: Token, verb: Token, noun: Token) -> Token | None:
    """What an issue's head is: itself, or for "it" the if-clause or the paper last spoken of."""
    if noun.pos_ != "PRON" or noun.lower_ not in ("it", "this", "that", "them"):
        return noun if noun.pos_ != "PRON" else None
    clause = condition(verb)
    if clause is not None:
        about = [
            c for c in clause.children if c.dep_ in ("attr", "dobj", "nsubj") and c.pos_ == "NOUN"
        ]
        return about[0] if about else clause
    for i in range(word.i - 1, max(-1, word.i - _BACK), -1):
        token = word.doc[i]
        if token.pos_ == "NOUN" and token.lemma_.lower() in _S.papers:
            return token
    return None
