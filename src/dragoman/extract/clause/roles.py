"""Roles: who does a verb and to whom, in the active and in the passive."""

from dragoman.extract.clause.phrases import (
    STEPS,
    SUBJECTS,
    is_verbal,
    misread_participle,
    possessors,
    spread,
)
from dragoman.extract.clause.subjects import RELATIVE, antecedent, subjects
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_TO_SOMEBODY = word_class("clause.to_somebody")
_PASSIVE = frozenset({"nsubjpass", "auxpass", "csubjpass"})
_DOING = frozenset({"nsubj", "dobj"})  # "approved it by a vote": the "by" tells how, not who
_GOVERNED = frozenset({"dobj", "dative", "xcomp", "ccomp", "prt", "attr"})


def agents(verb: Token) -> tuple[Token, ...]:
    """Who does it: the subjects, of a passive the "by" phrase (empty where there is none)."""
    if not is_passive(verb):
        return subjects(verb)
    by = [c for c in verb.children if c.dep_ == "agent" or (c.dep_ == "prep" and c.lower_ == "by")]
    if not by:
        near = (g for c in verb.children if c.dep_ == "prep" for g in c.children)
        by = [c for noun in near if lends_agent(noun) for c in noun.children if c.lower_ == "by"]
    return tuple(t for b in by for c in b.children if c.dep_ == "pobj" for t in spread(c))


def lends_agent(noun: Token) -> bool:
    """Whether the "by" after a noun is its passive verb's: "a plan made at the talks by X"."""
    verb = noun.head.head
    if noun.dep_ != "pobj" or noun.head.dep_ != "prep" or verb.tag_ != "VBN":
        return False
    own = any(c.dep_ == "agent" or c.lower_ == "by" for c in verb.children)
    return not own and is_passive(verb)


def patients(verb: Token) -> tuple[Token, ...]:
    """Whom or what it is done to: the direct objects, of a passive the subjects."""
    if is_passive(verb):
        return subjects(verb)
    own = [c for c in verb.children if c.dep_ == "dobj"]
    if own:
        return tuple(t for c in own for t in spread(antecedent(c, verb)))
    if verb.dep_ == "relcl" and any(c.dep_ in SUBJECTS for c in verb.children):
        covered = any(c.dep_ == "nsubj" and c.lower_ in RELATIVE for c in verb.children)
        return () if covered else (verb.head,)
    if participle := misread_participle(verb):
        return tuple(t for c in participle.children if c.dep_ == "dobj" for t in spread(c))
    shares = verb.dep_ == "conj" and is_verbal(verb.head)
    if shares and not any(c.dep_ in ("prep", "xcomp", "ccomp", "dative") for c in verb.children):
        return tuple(c for c in verb.head.children if c.dep_ == "dobj" and c.i > verb.i)
    return ()


def indirect(verb: Token) -> tuple[Token, ...]:
    """To whom it is given or said: the dative object ("told X", "gave X")."""
    out: list[Token] = []
    for child in verb.children:
        if child.dep_ == "dative":
            inner = [c for c in child.children if c.dep_ == "pobj"]
            out.extend(t for c in inner or [child] for t in spread(c))
    return tuple(out)


def writer(paper: Token) -> tuple[Token, ...]:
    """Whose a letter or a statement is, or who sends it: "sent a letter", "in a letter"."""
    owners = possessors(paper)
    if owners:
        return owners
    verb = paper.head.head if paper.dep_ == "pobj" else paper.head
    if paper.dep_ not in ("dobj", "pobj", "attr") or not is_verbal(verb):
        return ()
    return agents(verb)


def is_passive(verb: Token) -> bool:
    """Whether the verb is passive: with "be" or "get", or a past participle after its noun."""
    for _ in range(STEPS):
        told = {c.dep_ for c in verb.children}
        if not told.isdisjoint(_PASSIVE) or ("agent" in told and not told >= _DOING):
            doing = verb.tag_ == "VBG" and any(c.dep_ == "aux" for c in verb.children)
            return not doing and not _has_done(verb)
        if verb.tag_ != "VBN":
            return False
        alone = _is_passive_alone(verb, told)
        if alone is not None:
            return alone
        verb = verb.head
    return False


def _is_passive_alone(verb: Token, told: set[str]) -> bool | None:
    """Whether a participle that may lack its "be" is passive; None where it shares its equal's."""
    bare = "aux" not in told
    if verb.dep_ in ("acl", "amod", "advcl"):
        return told.isdisjoint(("dobj", "aux", "nsubj"))
    if verb.dep_ in ("ccomp", "xcomp", "oprd") and bare:
        return _is_complement(verb)
    if verb.dep_ == "ROOT" and bare and "nsubj" in told:
        return told.isdisjoint(_GOVERNED)  # a headline: "Two Sailors Killed in Attack"
    return None if verb.dep_ == "conj" and bare and told.isdisjoint(SUBJECTS) else False


def _has_done(verb: Token) -> bool:
    """Whether what the parser takes for "is" is "has": "she's struck a deal" has an object."""
    short = any(c.dep_ == "auxpass" and c.lower_ in ("'s", "’s") for c in verb.children)
    given = verb.lemma_ in _TO_SOMEBODY or not any(c.dep_ == "dobj" for c in verb.children)
    return short and not given and not any(c.dep_ == "agent" for c in verb.children)


def _is_complement(verb: Token) -> bool:
    """Whether a bare participle is passive: "wanted the tax lifted", "was reported hurt"."""
    reported = verb.dep_ == "xcomp" and any(c.dep_ == "auxpass" for c in verb.head.children)
    return reported or verb.dep_ == "oprd" or any(c.dep_ == "nsubj" for c in verb.children)
