"""Complements: the infinitives and clauses behind a verb that decide what it means."""

from dragoman.extract import clause
from dragoman.knowledge.event_senses import Sense
from dragoman.model.parsed import Token

_ASKING = frozenset({"whether", "if", "how", "what", "why", "who", "when", "where", "which"})


def complemented(verb: Token, sense: Sense) -> bool:
    """Whether a verb's complements are such as its sense asks for."""
    complements = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp")]
    behind = any(c.i > verb.i for c in complements)  # words quoted before it are no complement
    if sense.complement and not behind:
        return False
    ahead = not sense.future or any(_lies_ahead(c) for c in complements)
    asked = (*complements, *(c for c in verb.children if _is_for(c)))
    if not ahead or (sense.asks and not any(_has_own_subject(c) for c in asked)):
        return False
    if sense.subjunctive and not any(_asked_for(c) for c in complements):
        return False
    if sense.doing is not None and not any(
        _does(c, sense.doing) and not _looks_on(c) for c in (*complements, *_done(verb))
    ):
        return False
    told_to = not sense.infinitive or any(_is_told_to(c) for c in complements)
    return told_to and not any(
        c.lemma_.lower() in sense.not_complement or (sense.kind == "demand" and _is_question(c))
        for c in complements
    )


def _is_for(clause_: Token) -> bool:
    """Whether a clause says what somebody is looked to for: "is looking for X to pay the fee".

    With nothing behind it ("looking for an heir to fight") the clause only tells of whom.
    """
    marked = any(c.dep_ == "mark" and c.lower_ == "for" for c in clause_.children)
    return clause_.dep_ == "advcl" and marked and any(c.i > clause_.i for c in clause_.children)


def _does(complement: Token, doing: frozenset[str]) -> bool:
    """Whether a verb's complement does one of these, or would be it: "wants to be part of X"."""
    if complement.lemma_ == "be":
        return any(c.dep_ == "attr" and c.lower_ in doing for c in complement.children)
    return complement.lemma_.lower() in doing


def _looks_on(seeing: Token) -> bool:
    """Whether somebody wants to see whether or what, which asks for nothing."""
    clauses = (c for c in seeing.children if c.dep_ == "ccomp")
    return seeing.lemma_ == "see" and any(
        g.lower_ in ("if", "whether") or g.tag_ in ("WP", "WRB", "WDT")
        for c in clauses
        for g in c.children
    )


def _done(verb: Token) -> list[Token]:
    """The participles of "get a bill done", hung on its object, and of "replied by denying it"."""
    means = (c for c in verb.children if c.dep_ == "prep" and c.lower_ == "by")
    by = [g for c in means for g in c.children if g.dep_ == "pcomp"]
    return by + [c for o in clause.patients(verb) for c in o.children if c.dep_ == "acl"]


def _lies_ahead(complement: Token) -> bool:
    """Whether a clause tells what will come: "that it would leave", "that if X …, Y will …"."""
    return clause.force(complement).modal in ("will", "would")


def _has_own_subject(complement: Token) -> bool:
    """Whether what is wanted is somebody else's to do: "wants X to leave", "wanted X lifted"."""
    own = any(c.dep_ in ("nsubj", "nsubjpass") for c in complement.children)
    before = complement.i and complement.doc[complement.head.i + 1].dep_ in ("dobj", "det", "poss")
    return own or bool(before and complement.dep_ == "xcomp" and complement.tag_ == "VBN")


def _is_told_to(complement: Token) -> bool:
    """Whether a clause is what somebody is told to do: "told X to leave"."""
    to = any(c.tag_ == "TO" for c in complement.children)
    whom = any(c.dep_ in ("dobj", "dative") for c in complement.head.children)
    own = any(c.dep_ == "nsubj" for c in complement.children)
    return to and (whom or own) and not clause.is_passive(complement.head)


def _is_question(complement: Token) -> bool:
    """Whether a clause is what somebody asks to know: "asked whether the fee had been raised"."""
    return any(
        c.lower_ in _ASKING and (c.dep_ == "mark" or c.i == complement.left_edge.i)
        for c in complement.children
    )


def _asked_for(verb: Token) -> bool:
    """Whether a clause says what shall be: "that X be freed", "that Y should leave".

    So does a right that is claimed ("that it has the right to fish there"), and the bare deed that
    is suggested ("suggested tying the cap to the fee").
    """
    own = any(c.dep_ in ("aux", "nsubj") for c in verb.children)
    if verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "ccomp") and not own:
        return any(c.dep_ in ("dobj", "prep", "prt") for c in verb.children)
    aux = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    if verb.lemma_ == "have" and any(c.lower_ == "right" for c in verb.children):
        return True
    first = min((*aux, verb), key=lambda t: t.i)
    bare = first.tag_ == "VB" or (first.lower_ == "be" and first.tag_ != "TO")
    bare = bare or (first.tag_ == "VBP" and _is_one(verb))
    return bare or any(c.lower_ in ("should", "must") for c in aux)


def _is_one(verb: Token) -> bool:
    """Whether a verb's subject is a single one, so that a form without "s" is no indicative."""
    own = [c for c in verb.children if c.dep_ == "nsubj"]
    return any(
        c.tag_ in ("NN", "NNP") and not any(g.dep_ in ("conj", "cc") for g in c.children)
        for c in own
    )
