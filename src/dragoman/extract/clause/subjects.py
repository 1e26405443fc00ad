"""Subjects: who does a verb, as far away in the sentence as grammar allows."""

from dragoman.extract.clause.phrases import (
    STEPS,
    SUBJECTS,
    is_verbal,
    possessors,
    prepositional,
    spread,
)
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

RELATIVE = frozenset({"who", "whom", "which", "that", "where", "when"})
_SUBJECT_CONTROL = word_class("clause.subject_control")
_CALLS = frozenset({"call", "appeal", "count", "rely", "wait"})
_JUDGES = word_class("clause.judge")
_UNDERTAKINGS = word_class("clause.undertaking")
_SHARES = frozenset({"many", "most", "some", "several", "few", "all", "none", "both", "half"})
# Behind these the object does it: "accused X of leaving", "thanked Y for coming".
_OF_OBJECT = frozenset({"of", "for", "from"})


def subjects(verb: Token) -> tuple[Token, ...]:
    """The heads of the verb's grammatical subject, found as far away as grammar allows.

    Shared ones of joined verbs, antecedents of relative pronouns, the controller of an
    infinitive or participle ("agreed to meet", "urged X to stop", "X, seeking talks, …").
    """
    return _subjects(verb, 0)


def _subjects(verb: Token, depth: int) -> tuple[Token, ...]:
    own = _own_subjects(verb)
    if own:
        return tuple(t for c in own for t in spread(antecedent(c, verb)))
    head = verb.head
    if depth > STEPS or head == verb:
        return ()
    if verb.dep_ == "acl":
        return _modified(verb, head, depth)
    if verb.dep_ == "advcl" and _modifies_before(verb):
        return (verb.doc[verb.i - 1],)
    if verb.dep_ in ("pcomp", "advcl", "xcomp", "ccomp", "conj", "dep", "prep"):
        return _controller(verb, _joined_to(verb), depth)
    through = ("aux", "auxpass", "acomp")  # "is opposed to it" may hang as an adjective
    return _subjects(head, depth + 1) if verb.dep_ in through else ()


def _own_subjects(verb: Token) -> list[Token]:
    """What the parser hangs on the verb as its subject, or on its auxiliary.

    In "after shelling killed two" it takes the subject for the auxiliary.
    """
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    if own:
        return own
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    hung = [g for c in helpers for g in c.children if g.dep_ in SUBJECTS]
    return hung or [c for c in helpers if c.tag_ == "VBG" and c.lemma_ not in ("be", "have")]


def _modified(verb: Token, noun: Token, depth: int) -> tuple[Token, ...]:
    """Of "troops fighting", "a plan to leave": the noun itself, or who has the plan."""
    if verb.tag_ in ("VBG", "VBN"):
        return spread(noun)
    owners = possessors(noun)
    if owners or depth > STEPS:
        return owners
    judged = noun.head.lemma_ in _JUDGES
    if noun.dep_ in ("dobj", "attr") and is_verbal(noun.head) and not judged:
        return _subjects(noun.head, depth + 1)
    ahead = noun.dep_ == "pobj" and noun.head.lower_ == "with" and noun.lemma_ in _UNDERTAKINGS
    if ahead and is_verbal(noun.head.head):
        return _subjects(noun.head.head, depth + 1)  # "went ahead with plans to leave"
    return ()


def _modifies_before(verb: Token) -> bool:
    """Whether a participle goes with the noun right before it: "react to the mayor leaving"."""
    if verb.tag_ != "VBG" or verb.left_edge.i != verb.i or not verb.i:
        return False
    noun = verb.doc[verb.i - 1]
    return noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.pos_ in ("NOUN", "PROPN")


def _joined_to(verb: Token) -> Token:
    """The verb that a verb is joined to, told by its form where the parser took the nearest.

    In "said the army would 'fire back' and accused X", "accused" goes with "said".
    """
    near = verb.head
    if verb.dep_ != "conj" or near.dep_ != "ccomp" or verb.tag_ != "VBD":
        return near
    if near.head.tag_ != "VBD" or any(c.dep_ in ("aux", "auxpass") for c in verb.children):
        return near
    modal = any(c.dep_ == "aux" and c.tag_ == "MD" for c in near.children)
    quoted = any(t.is_quote for t in verb.doc[near.i : verb.i])
    return near.head if modal or quoted else near


def _controller(verb: Token, head: Token, depth: int) -> tuple[Token, ...]:
    if verb.dep_ == "pcomp" and head.lower_ in _OF_OBJECT:
        told = tuple(c for c in head.head.children if c.dep_ == "dobj" and c.i < head.i)
        if told:
            return tuple(t for c in told for t in spread(c))
    if head.dep_ in ("prep", "mark") or head.pos_ in ("ADP", "SCONJ"):
        head = head.head
    if is_verbal(head) or head.pos_ == "ADJ":
        asked = _asked(verb, head)
        if asked:
            return asked
        said_of = head.pos_ == "ADJ" and is_verbal(head.head) and not _own_subjects(head)
        above = head.head if said_of else head
        return _subjects(above, depth + 1)
    return possessors(head) or _undertaker(verb, head, depth)


def _asked(verb: Token, head: Token) -> tuple[Token, ...]:
    """Who is to do it: "urged X to leave", "called on X to leave"; of "X took steps to" nobody."""
    to = any(c.tag_ == "TO" for c in verb.children)
    if head.lemma_ in _CALLS and to:
        told = prepositional(head, ("on", "upon", "for", "to"))
        if told and told[0].i < verb.i:
            return told
    if verb.dep_ != "xcomp" or head.lemma_ in _SUBJECT_CONTROL:
        return ()
    objects = (c for c in head.children if c.dep_ in ("dobj", "dative"))
    given = tuple(t for c in objects for t in spread(c))
    own = given and given[0].i < verb.i and given[0].lemma_ not in _UNDERTAKINGS
    return given if own else ()


def _undertaker(verb: Token, noun: Token, depth: int) -> tuple[Token, ...]:
    """Who has started "the process of leaving"."""
    of = verb.dep_ == "pcomp" and verb.head.lower_ == "of"
    if of and noun.lemma_ in _UNDERTAKINGS and noun.dep_ in ("dobj", "attr"):
        return _subjects(noun.head, depth + 1)
    return ()


def antecedent(token: Token, verb: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token is itself."""
    if token.lower_ not in RELATIVE:
        return _share_of(token, verb)
    clause = verb
    for _ in range(STEPS):
        if clause.dep_ in ("relcl", "acl"):
            return clause.head
        if clause.dep_ not in ("conj", "xcomp", "ccomp") or clause.head == clause:
            break
        clause = clause.head
    return token


def _share_of(token: Token, verb: Token) -> Token:
    """Of "the senators, many of whom have left" the senators; any other token is itself."""
    if token.lower_ not in _SHARES or not _is_of_whom(token):
        return token
    if verb.dep_ == "relcl":
        return verb.head
    doc, before = token.doc, token.left_edge.i - 2
    noun = doc[before] if before >= token.sent.start and doc[before + 1].text == "," else token
    for _ in range(STEPS):
        if noun.tag_ in ("NNS", "NNPS"):
            return noun
        if is_verbal(noun) or noun.head == noun:
            break
        noun = noun.head
    return token


def _is_of_whom(share: Token) -> bool:
    of = (c for c in share.children if c.lower_ == "of")
    return any(c.lower_ in ("whom", "which") for p in of for c in p.children)
