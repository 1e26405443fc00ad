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
    r"\b(?P<cue>only[ ]if|only[ ]after|even[ ]if|if|unless"
    r"|provided[ ]that|(?<=,[ ])provided(?![ ](?:by|to|for|in|with)\b)"
    r"|as[ ]long[ ]as|so[ ]long[ ]as"
    r"|on[ ](?:the[ ])?conditions?[ ](?:that|of)|in[ ](?:exchange|return)[ ]for"
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
_NEXT = re.compile(r"[;:]|,?[ ]but[ ](?!rather[ ])|,[ ](?:and|while|although)[ ]")
_BEING = re.compile(r"\b(?:be|is|are|was|were|been|being|become|remain)[ ]$")
_UNSAID = frozenset({"comment", "idea", "details"})
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
    if m.end() > stop or _is_of_another(stand, m, text):
        return None
    for mark in (";", ".", "”", '"', ", but ", ", and ", ", according "):
        at = text.find(mark, m.end(), stop)
        stop = at if at >= 0 else stop
    return _cut(verb, m.start(), stop)


def _is_of_another(stand: Stand, cue: re.Match[str], text: str) -> bool:
    """As in "refused to sign, but may pay if": it binds what is told behind the stand.

    Who "will be subject to" a law is bound by that law, and his stand by nothing.
    """
    told = max(stand.anchor.idx + len(stand.anchor), stand.issue[1])
    if cue.start() > told and _NEXT.search(text, told, cue.start()) is not None:
        return True
    return cue["cue"].lower() == "subject to" and bool(_BEING.search(text, 0, cue.start()))


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


def points_back(verb: Token) -> bool:
    """As in "we could not do that": what is not done was told before."""
    what = (c.lower_ for c in verb.children if c.dep_ in ("dobj", "advmod"))
    return verb.lemma_ == "do" and any(w in ("that", "this", "it", "so") for w in what)


def told_before(verb: Token) -> Token | None:
    """As in "they wanted the fee lifted, and we could not do that": the fee lifted."""
    wish = verb.head if verb.dep_ in ("conj", "ccomp") else None
    if wish is None or wish.i > verb.i or wish.lemma_.lower() not in _S.verbs:
        return None
    after = (c for c in wish.children if c.dep_ in ("xcomp", "ccomp", "dobj") and c.i > wish.i)
    return next((c for c in after if c.i < verb.i and c.pos_ != "PRON"), None)


def is_wordless(verb: Token) -> bool:
    """As in "would have no comment", "we will not do that" where nothing told says what."""
    if verb.lemma_ == "have":
        return any(c.dep_ == "dobj" and c.lower_ in _UNSAID for c in verb.children)
    return points_back(verb) and told_before(verb) is None
