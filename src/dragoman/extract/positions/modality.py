"""Stands taken by modal verbs in somebody's mouth: "X must withdraw", "we will never accept"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.extract.clause import (
    clause_span,
    condition,
    force,
    in_condition,
    is_passive,
    negated,
    subjects,
)
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import stances

if TYPE_CHECKING:
    from spacy.tokens import Token

    from dragoman.model.vocabulary import Stance

_S = stances()
_DUTY = frozenset({"must", "should", "ought"})
_FIRST = frozenset({"we", "i"})
_NOBODY = frozenset(
    {"you", "one", "it", "there", "this", "that", "what", "anyone", "everyone", "nobody"}
)
_PERHAPS = frozenset({"will", "would", "could", "may", "might"})


def by_modal(verb: Token) -> Iterator[Stand]:
    """The stand of a modal clause; its holder is the speaker, or for "would … if" the subject."""
    how = force(verb)
    if how.open or in_condition(verb):
        return
    duty = how.modal in _DUTY or how.modal is None
    doers = subjects(verb)
    if not doers or how.perfect or any(d.lower_ in _NOBODY for d in doers):
        return
    first = any(d.lower_ in _FIRST for d in doers)
    if duty:
        kind = f"{how.modal or 'have_to'}{'.not' if how.negated else ''}{'.first' if first else ''}"
        for each in (verb, *_joined(verb)):
            stance: Stance = "rejects" if how.negated else "demands"
            about = each.head if each.dep_ == "relcl" else each
            yield Stand(None, stance, f"modal.{kind}", each, issue_of(about), *clause_span(each))
    elif verb.lemma_.lower() in _S.knowing:
        return
    elif how.modal in _PERHAPS and not how.negated and _on_condition(verb):
        rule = f"modal.{how.modal}.if{'.first' if first else ''}"
        for doer in doers:
            yield Stand(doer, "conditional", rule, verb, issue_of(verb), *clause_span(verb))
    elif how.negated and how.modal in ("will", "would") and _is_refusal(verb):
        rule = f"modal.{how.modal}.not{'.first' if first else ''}"
        for doer in doers:
            yield Stand(doer, "rejects", rule, verb, issue_of(verb), *clause_span(verb))


def _on_condition(verb: Token) -> bool:
    """Whether an if-clause binds the verb; "even if" binds nothing."""
    clause = condition(verb)
    if clause is None:
        return False
    opening = clause.left_edge
    return "even" not in (opening.lower_, verb.doc[max(opening.i - 1, 0)].lower_)


def _is_refusal(verb: Token) -> bool:
    """As in "will not return", but neither "when they won't" nor "would not be harmed"."""
    lemma = verb.lemma_.lower()
    if lemma == "be" or lemma in _S.verbs or lemma in _S.courtesies:
        return False
    return verb.dep_ != "advcl" and not is_passive(verb)


def _joined(verb: Token) -> list[Token]:
    """Verbs that share the modal: "must withdraw, disarm and recognise"."""
    out: list[Token] = []
    at: Token | None = verb
    while at is not None and len(out) < 5:
        more = [c for c in at.children if c.dep_ == "conj" and c.tag_ in ("VB", "VBP")]
        more = [c for c in more if not any(k.dep_ in ("nsubj", "aux") for k in c.children)]
        at = more[0] if more else None
        out.extend(more[:1])
    return out


def has_to(word: Token) -> Token | None:
    """The verb of a duty told without a modal verb: "has to withdraw", "needs to stop"."""
    if (word.tag_ == "VBD" and word.lemma_ == "have") or negated(word):
        return None
    for child in word.children:
        infinitive = child.dep_ == "xcomp" and child.tag_ == "VB" and child.i > word.i
        if infinitive and any(c.tag_ == "TO" for c in child.children if c.dep_ == "aux"):
            return child
    return None
