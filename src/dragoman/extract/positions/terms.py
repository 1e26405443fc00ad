"""Terms: the condition a stand is bound to, and denials that turn a stand around."""

import re

from dragoman.extract.clause import clause_span
from dragoman.extract.clause import condition as if_clause
from dragoman.extract.positions.issues import short
from dragoman.extract.positions.stand import Stand
from dragoman.extract.sentence import sentence
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance
from dragoman.model.written import text_of

_S = stances()
_BOUND = re.compile(
    r"\b(?P<cue>only[ ]if|only[ ]after|even[ ]if|if|unless|provided(?:[ ]that)?|as[ ]long[ ]as"
    r"|so[ ]long[ ]as|on[ ](?:the[ ])?conditions?[ ](?:that|of)|in[ ](?:exchange|return)[ ]for"
    r"|contingent[ ](?:up)?on|conditional[ ](?:up)?on|subject[ ]to|depending[ ]on"
    r"|under[ ]the[ ]condition[ ]that|on[ ]the[ ]day[ ](?:that|when))[ ]",
    re.IGNORECASE,
)
_TIED = re.compile(
    r"\b(?:only[ ](?:if|after|when|once)|unless|provided|as[ ]long[ ]as|so[ ]long[ ]as"
    r"|on[ ](?:the[ ])?conditions?[ ](?:that|of)|in[ ](?:exchange|return)[ ]for"
    r"|on[ ]the[ ]day[ ](?:that|when))[ ]",
    re.IGNORECASE,
)
_CHOICES = frozenset({"choice", "option", "alternative", "recourse"})
_FAR = 100  # characters behind a stand in which its condition opens
_NEAR = 30  # characters behind a clause in which words that tie it open
_STEPS = 6  # clauses outward in which a denial is looked for


def bound(stand: Stand, text: str) -> str | None:
    """The words of the condition that a stand is bound to, None where it is bound to none."""
    verb = stand.anchor
    for token in (verb, *(c for c in verb.children if c.dep_ in ("xcomp", "ccomp"))):
        clause = if_clause(token)
        if clause is not None and not _even(clause):
            marks = [c for c in clause.children if c.dep_ == "mark" or c.lower_ in ("if", "unless")]
            start, end = clause_span(clause)
            start = min([start, *(m.idx for m in marks)])
            return _cut(verb, start, end)
    m = _BOUND.search(text, verb.idx, stand.span[1] + _FAR)
    if m is None or m["cue"].lower() == "even if":
        return None
    stop = sentence(verb).end_char
    if m.end() > stop:
        return None
    for mark in (";", ".", "”", '"', ", but ", ", and ", ", according "):
        at = text.find(mark, m.end(), stop)
        stop = at if at >= 0 else stop
    return _cut(verb, m.start(), stop)


def tied(verb: Token) -> bool:
    """Whether words behind a verb bind it to a condition, where its clause has no "if"."""
    m = _TIED.search(text_of(verb.doc), verb.idx, clause_span(verb)[1] + _NEAR)
    return m is not None and m.end() <= sentence(verb).end_char


def _even(clause: Token) -> bool:
    """As in "even if": no condition, but its denial."""
    first = clause.left_edge
    return "even" in (first.lower_, clause.doc[max(first.i - 1, 0)].lower_)


def _cut(verb: Token, start: int, end: int) -> str | None:
    first, last = short_condition(verb, start, end)
    words = " ".join(text_of(verb.doc)[first:last].split())
    return words or None


def short_condition(verb: Token, start: int, end: int) -> tuple[int, int]:
    """Offsets of a condition, cut at a readable length; its opening "if" stays."""
    span = verb.doc.char_span(start, end, alignment_mode="expand")
    if span is None or len(span) < 2:
        return start, end
    first = span[0].idx
    return first, max(short(verb.doc, span[1].idx, end)[1], first)


def with_condition(stance: Stance, condition: str | None) -> Stance:
    """An offer or acceptance that is bound is conditional; the rest keeps its stance."""
    return "conditional" if condition is not None and stance in ("offers", "accepts") else stance


def denied(anchor: Token) -> bool:
    """Whether the clause around is told as untrue: "denied reports that X has agreed"."""
    token = anchor
    for _ in range(_STEPS):
        head = token.head
        if head is token or token.dep_ not in (
            "ccomp",
            "acl",
            "pobj",
            "dobj",
            "prep",
            "xcomp",
            "conj",
            "relcl",
        ):
            return False
        if head.lemma_.lower() in _S.denials and token.dep_ in ("ccomp", "dobj"):
            told = token.dep_ == "ccomp" or token.lemma_.lower() in _S.claims
            return told and not any(c.dep_ == "neg" for c in head.children)
        token = head
    return False


TURNED: dict[Stance, Stance] = {"accepts": "rejects", "offers": "rejects", "rejects": "accepts"}


def left_to_do(verb: Token) -> Token | None:
    """As in "would have no choice but to strike back": the deed that is left."""
    left = (c for c in verb.children if c.dep_ == "dobj" and c.lemma_.lower() in _CHOICES)
    noun = next(left, None)
    if verb.lemma_ != "have" or noun is None or not any(c.lower_ == "no" for c in noun.children):
        return None
    behind = [t for t in noun.doc[noun.i + 1 : noun.i + 6] if not t.is_punct]
    if [t.lower_ for t in behind[:2]] != ["but", "to"]:
        return None
    return next((t for t in behind[2:3] if t.tag_ == "VB"), None)
