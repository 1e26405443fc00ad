"""Stands taken by verbs and adjectives: "rejected the plan", "is ready to talk", "called for"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from dragoman.extract.clause import (
    Force,
    agents,
    clause_span,
    force,
    is_verbal,
    negated,
    patients,
    subjects,
)
from dragoman.extract.clause import condition as if_clause
from dragoman.extract.positions.complements import complements
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.extract.sentence import sentence
from dragoman.knowledge.stances import Pattern, stances
from dragoman.model.vocabulary import Stance

if TYPE_CHECKING:
    from spacy.tokens import Token

_S = stances()
_NEGATED: dict[Stance, Stance | None] = {
    "demands": None,
    "offers": "rejects",
    "accepts": "rejects",
    "rejects": "undecided",
    "conditional": None,
    "undecided": "rejects",
}
_TALKS = frozenset(
    {"talk", "talks", "negotiation", "meeting", "round", "summit", "visit", "dialogue"}
)
_FAR = 160  # characters behind an issue that still belong to what is told of it
_HOLDER = 120  # characters in front of its verb in which the holder belongs to the words of a stand
_DUTY = frozenset({"must", "should", "ought"})


def by_verb(verb: Token) -> Iterator[Stand]:
    """The stands that a verb of the vocabulary takes, one for each issue."""
    pattern = _S.verbs.get(verb.lemma_.lower())
    if (
        pattern is None
        or verb.pos_ != "VERB"
        or _is_order(verb)
        or not _has_particle(verb, pattern)
        or (verb.tag_ == "VBN" and verb.lower_ in _S.adjectives)
    ):
        return
    yield from _stands(verb, verb, pattern, "verb")


def by_adjective(word: Token) -> Iterator[Stand]:
    """The stands of "is ready to", "remains opposed to", "expressed itself open to"."""
    pattern = _S.adjectives.get(word.lower_)
    if pattern is None or word.dep_ not in (
        "acomp",
        "oprd",
        "ROOT",
        "conj",
        "advcl",
        "acl",
        "ccomp",
    ):
        return
    verb = word.head if word.dep_ in ("acomp", "oprd") else word
    yield from _stands(word, verb, pattern, "adjective")


def by_whether(verb: Token) -> Iterator[Stand]:
    """As in "is weighing whether to stay", "did not say whether it agrees": nothing is settled."""
    lemma = verb.lemma_.lower()
    open_clause = next((c for c in verb.children if _is_open(c)), None)
    if open_clause is None or (lemma not in _S.wavering and not force(verb).negated):
        return
    issue = issue_of(open_clause)
    for holder in subjects(verb):
        start, end = _reach(verb, issue, (holder,))
        yield Stand(holder, "undecided", "verb.whether", verb, issue, start, end)


def by_announcement(verb: Token) -> Iterator[Stand]:
    """As in "announced a truce": to announce such a step is to offer it."""
    holders = agents(verb)
    for noun in patients(verb):
        how = force(verb)
        if noun.lemma_.lower() in _S.steps and not how.negated and how.modal is None:
            issue = issue_of(noun)
            start, end = _reach(verb, issue, holders)
            for holder in holders:
                yield Stand(holder, "offers", "verb.announce", verb, issue, start, end)


def _is_open(clause: Token) -> bool:
    if clause.dep_ not in ("ccomp", "xcomp") or not is_verbal(clause):
        return False
    return any(c.lower_ == "whether" for c in clause.children)


def _stands(word: Token, verb: Token, pattern: Pattern, kind: str) -> Iterator[Stand]:
    about = [] if _told_by_outer(verb) else complements(word, verb, pattern)
    holders = (agents(_finite(verb)) if kind == "verb" else subjects(verb)) if about else ()
    if not about or _modal(verb) in _DUTY or _instead(verb):
        return
    how = force(verb)
    denied = how.negated or (word is not verb and negated(word))
    stance: Stance | None = _NEGATED[pattern.stance] if denied else pattern.stance
    if denied and word.lemma_.lower() in _S.wishing:
        stance = "rejects"
    if (
        stance is None
        or how.modal in _DUTY
        or (stance != "undecided" and how.open)
        or _asked(verb)
        or _supposed(how)
        or (how.modal and not denied and kind == "verb" and if_clause(verb) is not None)
    ):
        return
    if about[0][1] == "least":
        stance = "demands"
    base = f"{kind}.{'strong' if pattern.strong else 'weak'}.{pattern.stance}"
    for what, form in about:
        issue = issue_of(what, done=what.i == word.i)
        rule = f"{base}{_kind_of_issue(what, form, stance)}"
        taken = _by_issue(what, form, stance, pattern)
        start, end = _reach(verb, issue, holders)
        for holder in holders or (None,):
            if holder is not None and holder.i == what.i:
                continue
            yield Stand(holder, taken, rule, verb, issue, start, end)


def _finite(verb: Token) -> Token:
    """The verb whose subject it shares: parsers join "urged" to "warned X to go and urged Y".

    A past tense shares nothing with the infinitive that it was joined to, but with the verb above.
    """
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBZ") or verb.head.tag_ != "VB":
        return verb
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return verb
    return next((a for a in verb.ancestors if a.tag_ == verb.tag_), verb)


def _by_issue(what: Token, form: str, stance: Stance, pattern: Pattern) -> Stance:
    """As in "vowed to seize the port", a demand, and "urged her not to sign", a refusal."""
    if stance == "demands" and is_verbal(what) and negated(what):
        return "rejects"
    if form == "obj_to" and stance == "rejects" and pattern.stance == "rejects":
        return "rejects" if negated(what) else "demands"
    if stance == "offers" and not pattern.strong and is_verbal(what) and form == "to":
        return _pledged(what) or stance
    return stance


def _pledged(verb: Token) -> Stance | None:
    """The stand of what is vowed: "vowed to block the bill" is a refusal, of talks an offer."""
    if any(noun.lemma_.lower() in _TALKS for noun in patients(verb)):
        return None
    lemma = verb.lemma_.lower()
    told = _S.pledges.get(lemma) or _S.plans.get(lemma)
    inner = _S.verbs.get(lemma)
    if told is None and inner is not None and inner.stance in ("rejects", "accepts"):
        return inner.stance
    return told


def _kind_of_issue(what: Token, form: str, stance: Stance) -> str:
    """What is told by a claim, or offers no more than to talk, is less often a stand."""
    if form == "claim":
        return ".claim"
    return ".talks" if stance == "offers" and what.lemma_.lower() in _TALKS else ""


def _is_order(verb: Token) -> bool:
    """As in "Consider this": an imperative says nothing of a party."""
    if verb.tag_ != "VB" or verb.dep_ not in ("ROOT", "conj", "ccomp", "parataxis"):
        return False
    if any(c.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for c in verb.children):
        return False
    return verb.dep_ != "conj" or verb.head.tag_ != "VB" or _is_order(verb.head)


def _told_by_outer(verb: Token) -> bool:
    """As in "refused to accept", "is ready to agree": the outer word takes it."""
    wanted = verb.dep_ == "ccomp" and any(c.tag_ == "TO" for c in verb.children)
    if not (wanted or verb.dep_ in ("xcomp", "acl")) or verb.tag_ != "VB":
        return False
    if verb.head.lemma_.lower() not in _S.lending:
        return True
    return verb.head.lemma_.lower() in _S.verbs or verb.head.lower_ in _S.adjectives


def _modal(verb: Token) -> str | None:
    return next((c.lower_ for c in verb.children if c.tag_ == "MD"), None)


def _instead(verb: Token) -> bool:
    """As in "threatened them instead of agreeing": what was not done."""
    if verb.dep_ != "pcomp":
        return False
    before = verb.doc[max(verb.head.i - 1, 0)].lower_
    return verb.head.lower_ == "without" or (verb.head.lower_ == "of" and before == "instead")


def _asked(verb: Token) -> bool:
    """As in "asked if he was ready", "if they accept it": nobody has taken the stand."""
    for clause in (verb, verb.head if verb.dep_ in ("xcomp", "conj") else verb):
        if any(c.dep_ == "mark" and c.lower_ == "if" for c in clause.children):
            return True
    return False


def _supposed(how: Force) -> bool:
    """As in "could agree", "might accept": nobody has taken the stand."""
    return how.modal in ("could", "might", "may", "can") and not how.negated


def _has_particle(verb: Token, pattern: Pattern) -> bool:
    if pattern.particle is None:
        return True
    return any(c.lower_ == pattern.particle and c.dep_ in ("prt", "advmod") for c in verb.children)


def _reach(verb: Token, issue: tuple[int, int], holders: tuple[Token, ...]) -> tuple[int, int]:
    start, end = clause_span(verb)
    end = max(min(end, issue[1] + _FAR), issue[1], verb.idx + len(verb))
    first = min(start, verb.idx)
    if issue[0] >= sentence(verb).start_char:
        first = min(first, issue[0])
    if holders and 0 < verb.idx - holders[0].idx < _HOLDER:
        first = min(first, holders[0].left_edge.idx)
    return first, end
