"""Clauses that complete a word of stance: "demands that X leave", "is ready to talk"."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    is_gerund_object,
    is_verbal,
    negated,
    patients,
    prepositional,
    subjects,
)
from dragoman.extract.positions.needs import is_bargained
from dragoman.extract.positions.wishes import (
    HOPING,
    OPEN,
    asks_what,
    is_wish,
    is_wished,
    only_tells,
)
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.stances import Pattern, stances
from dragoman.model.parsed import Token

_S = stances()
_MOST = 5  # joined clauses that are read; more are a parser lost in a list


def clauses(word: Token, pattern: Pattern) -> tuple[list[tuple[Token, str]], bool]:
    """The clauses that complete the word, and whether that settles the matter."""
    clause = next((c for c in word.children if _completes(c, word)), None)
    if clause is None:
        return [], False
    seen = _seen(word, clause) or _consented(clause, pattern)
    if seen is not None:
        return [(seen, "to")], True
    form = _clause_form(word, clause)
    unwished = form == "that" and pattern.stance == "demands" and not is_wished(word, clause)
    aside = word.lemma_.lower() == "decide" and not _is_a_step(clause)
    if unwished or aside or (form == "to" and _is_asked(word)):
        return [], True
    fact = form == "that" and only_tells(word, clause, pattern)
    if fact or (form in ("to", "obj_to") and asks_what(word, clause)):
        return [], True
    fits = form == "for" and "for" in pattern.prepositions
    if fits or form in pattern.forms or (form == "obj_to" and "to" in pattern.forms):
        return [(c, form) for c in (clause, *_joined(clause, form))], True
    settled = word.pos_ == "VERB" and "obj" not in pattern.forms and not pattern.prepositions
    return [], settled


def _is_asked(word: Token) -> bool:
    """As in "when asked to describe it", "had been asked to host it": others ask."""
    perfect = any(c.lemma_ == "have" for c in word.children if c.dep_ == "aux")
    passive = any(c.dep_ == "auxpass" for c in word.children)
    return word.lemma_ == "ask" and word.tag_ == "VBN" and (passive or not perfect)


def _consented(clause: Token, pattern: Pattern) -> Token | None:
    """As in "refused to agree to the draft": what is not agreed to is what is refused."""
    own = _S.verbs.get(clause.lemma_.lower())
    if pattern.stance != "rejects" or own is None or own.stance != "accepts" or not own.strong:
        return None
    if _has_subject(clause) or negated(clause):
        return None
    given = (*patients(clause), *prepositional(clause, ("to",)))
    return next((n for n in given if n.pos_ == "NOUN" and n.lower_ not in _S.concrete), None)


def _seen(word: Token, clause: Token) -> Token | None:
    """As in "would like to see a vote": what is to be seen is what is wanted."""
    if clause.lemma_ != "see" or word.lemma_.lower() not in _S.wishing:
        return None
    if _has_subject(clause) or not any(c.tag_ == "TO" for c in clause.children):
        return None
    nouns = (c for c in clause.children if c.dep_ in ("dobj", "ccomp", "nsubj"))
    return next((n for n in nouns if n.pos_ == "NOUN" and n.lower_ not in _S.concrete), None)


def _joined(clause: Token, form: str) -> Iterator[Token]:
    """Clauses joined to the one that completes a word: "to open the port and free the crew"."""
    at = clause
    for _ in range(_MOST):
        more = [c for c in at.children if c.dep_ == "conj" and is_verbal(c) and c.i > at.i]
        if not more:
            return
        at = more[0]
        own = any(c.dep_ in ("nsubj", "nsubjpass") for c in at.children)
        if at.lemma_.lower() in _S.saying and any(c.dep_ == "ccomp" for c in at.children):
            return  # "accepts that it must pay but argues that it cannot"
        fits = is_wish(at) if form == "that" else not own
        if fits and at.tag_ in ("VB", "VBN"):
            yield at


def _completes(child: Token, word: Token) -> bool:
    if child.i < word.i:
        return False
    if child.dep_ == "advcl" and not is_gerund_object(child):
        return _is_goal(child) and word.lemma_.lower() in _S.verbs
    if child.dep_ not in ("xcomp", "ccomp", "advcl") or any(
        c.lower_ == "whether" for c in child.children
    ):
        return False
    if child.dep_ == "ccomp" and any(c.tag_ == "VB" and c.lower_ == "be" for c in child.children):
        return True
    small = child.dep_ == "ccomp" and word.lemma_.lower() in _S.wishing and _has_subject(child)
    return (is_verbal(child) or small) and _tells(child)


def _tells(clause: Token) -> bool:
    """Whether a clause names an issue: not "to see", and nothing done for a reporter's sake."""
    lemma = clause.lemma_.lower()
    bare = all(
        c.dep_ in ("aux", "punct", "nsubj", "mark") or c.tag_ in OPEN for c in clause.children
    )
    if (
        (bare and (lemma in _S.empty or lemma == "create"))
        or (lemma in _S.courtesies and not _meets(clause))
        or _for_reporters(clause)
    ):
        return False
    if _seen(clause.head, clause) is not None:
        return True
    wished = clause.head.lemma_.lower() in _S.wishing | HOPING
    if (
        wished
        and lemma in _S.saying
        and not _meets(clause)
        and not _has_subject(clause)
        and not _has_act(clause)
    ):
        return False  # "I would like to underscore that": the word is given, nothing is asked
    if lemma in _S.wished and wished and not _meets(clause):
        own = _has_subject(clause) or any(c.dep_ == "auxpass" for c in clause.children)
        return own or _is_belonging(clause)
    return not (clause.dep_ == "ccomp" and lemma in _S.saying)


def _has_act(clause: Token) -> bool:
    """As in "wants to call the envoy to testify", "to write new rules": acts are wanted."""
    called = [c for c in clause.children if c.dep_ == "dobj" and c.pos_ == "NOUN"]
    wrote = clause.lemma_ == "write" and called
    acts = any(c.dep_ == "xcomp" and c.tag_ == "VB" for c in clause.children)
    return bool(wrote or (called and acts))


def _meets(clause: Token) -> bool:
    """As in "is willing to talk to the union": whom one speaks to is a party, and no reporter.

    What somebody else wants to talk about is on his agenda, what "I" want to is but talk.
    """
    if clause.lemma_.lower() not in ("speak", "talk"):
        return False
    wants = clause.head.lemma_.lower() in _S.wishing
    others = wants and all(t.lower_ not in ("i", "we", "you") for t in subjects(clause.head))
    if others and prepositional(clause, ("about", "on")):
        return True
    return (others or clause.head.pos_ == "ADJ") and any(
        t.pos_ == "PROPN" or t.lemma_.lower() in event_vocabulary().parties
        for t in prepositional(clause, ("to", "with"))
    )


def _is_belonging(clause: Token) -> bool:
    """As in "wants to be part of the fund": to be in it is what is wanted."""
    return clause.lemma_ == "be" and any(
        c.dep_ == "attr" and c.lower_ in ("part", "member") for c in clause.children
    )


def _is_a_step(clause: Token) -> bool:
    """As in "decided to lift the ban", against "decided to go home": the matter is decided."""
    lemma = clause.lemma_.lower()
    if lemma in _S.plans or lemma in _S.pledges or lemma in _S.verbs or negated(clause):
        return True
    return any(is_bargained(t) for t in clause.subtree if t.pos_ in ("NOUN", "PROPN"))


def _for_reporters(clause: Token) -> bool:
    """As in "declined to release details": what is kept from reporters is no issue."""
    told = (c for c in clause.children if c.dep_ == "dobj")
    return any(
        c.lower_ in ("details", "detail", "comment", "specifics", "particulars") for c in told
    )


def _has_subject(clause: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.children)


def _is_goal(clause: Token) -> bool:
    """As in "called for the fee to be cut": a clause of its own behind "for"."""
    opened = any(c.dep_ == "mark" and c.lower_ == "for" for c in clause.children)
    return opened and any(c.tag_ == "TO" for c in clause.children)


def _clause_form(word: Token, clause: Token) -> str:
    if clause.tag_ == "VBG" and not any(c.dep_ in ("aux", "nsubj") for c in clause.children):
        return "ing"
    if clause.dep_ == "advcl" and not is_gerund_object(clause):
        return "for"
    if word.lemma_.lower() in _S.wishing and not any(c.dep_ == "mark" for c in clause.children):
        return "obj_to" if _has_subject(clause) else "to"
    infinitive = any(c.tag_ == "TO" for c in clause.children if c.dep_ == "aux")
    if not infinitive:
        return "that"
    between = any(c.dep_ in ("dobj", "dative") and c.i < clause.i for c in word.children)
    return "obj_to" if between or any(c.dep_ == "nsubj" for c in clause.children) else "to"
