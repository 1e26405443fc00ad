"""Force: how a clause is put, negated, hedged, asked or bound to a condition."""

from dataclasses import dataclass
from typing import Literal

from dragoman.extract.clause.phrases import STEPS, SUBJECTS, is_verbal
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_CONDITION_MARKS = frozenset({"if", "unless", "provided", "providing", "once", "until", "should"})
_ONCE = frozenset({"once", "until"})
_STAYS = frozenset({"stay", "remain", "continue", "serve", "carry"})
_AS = frozenset({"as", "on"})
_FORESEEN = word_class("clause.foreseen")
_REASONS = frozenset({"because", "although", "though", "while", "whereas"})
_OPEN_MARKS = frozenset({"whether"})
_NEVER = frozenset({"never", "not", "n't", "n’t", "nor", "neither", "hardly", "barely", "without"})
_NO = frozenset({"no", "neither", "none", "nobody", "nothing", "nor"})

Tense = Literal["past", "present", "future", "none"]


@dataclass(frozen=True, slots=True)
class Force:
    """How a clause is put: its time, whether negated, its modal verb, and what it hangs on.

    `tense` is `none` for infinitives, participles and nouns. `perfect` marks "has met", "had met";
    `progressive` "is meeting". `conditional` is true inside an if-clause and in the main clause of
    one, `open` inside a "whether" clause or a question.
    """

    tense: Tense = "none"
    negated: bool = False
    modal: str | None = None
    perfect: bool = False
    progressive: bool = False
    conditional: bool = False
    open: bool = False


def negated(token: Token) -> bool:
    """Whether a verb or noun is denied by its own words ("not", "no", "none of", "without")."""
    for child in token.children:
        word = child.lower_
        if child.dep_ == "neg" and word in _NEVER | {"no"}:
            return not _only_follows(child)
        if child.dep_ in ("det", "advmod", "preconj") and word in _NO | _NEVER:
            return not _only_follows(child)
        argument = child.dep_ in ("nsubj", "nsubjpass", "dobj", "attr") and is_verbal(token)
        if argument and _is_none(child):
            return True
    return token.dep_ in ("pobj", "pcomp") and token.head.lower_ == "without"


def _only_follows(word: Token) -> bool:
    """Whether the negation is one of "not only", "not just", which deny nothing."""
    after = word.doc[word.i + 1].lower_ if word.i + 1 < len(word.doc) else ""
    return after in ("only", "just", "merely", "least")


def _is_none(noun: Token) -> bool:
    return noun.lower_ in _NO or any(c.dep_ == "det" and c.lower_ in _NO for c in noun.children)


def yet_to(verb: Token) -> bool:
    """Whether a verb "has yet to" come true."""
    above = verb.head
    if verb.dep_ != "xcomp" or above.lemma_ not in ("have", "be"):
        return False
    return any(c.lower_ == "yet" for c in (*above.children, *verb.children))


def raiser(verb: Token) -> Token | None:
    """The verb that says of an infinitive how sure it is: "is expected to", "were due to".

    What is foreseen so is told as a clause with a tense tells it. None for other infinitives.
    """
    above = verb.head
    if verb.dep_ != "xcomp" or verb.tag_ != "VB" or above.lower_ not in _FORESEEN:
        return None
    told = above if is_verbal(above) and above.tag_ == "VBN" else above.head
    if told is above and not any(c.dep_ == "auxpass" for c in above.children):
        return None
    if told is not above and told.lemma_ not in ("be", "seem", "appear", "look"):
        return None
    return told


def is_foreseen(verb: Token) -> bool:
    """Whether a clause says what somebody will do, or is likely or expected to do."""
    return force(verb).modal == "will" or raiser(verb) is not None


def modal(verb: Token) -> str | None:
    """The modal verb of a clause, its own or one it shares: "must sign and pay".

    By its lemma, "will" for "shall".
    """
    return _modal(_auxiliaries(verb))


def _modal(auxiliaries: list[Token]) -> str | None:
    found = next((a.lemma_.lower() for a in auxiliaries if a.tag_ == "MD"), None)
    return "will" if found in ("shall", "’ll", "'ll") else found


def force(verb: Token) -> Force:
    """Tense, negation, modality and condition of a verb's own clause."""
    aux = _auxiliaries(verb)
    modal = _modal(aux)
    words = [a.lower_ for a in aux]
    first = next((a for a in aux if a.tag_ != "TO"), verb)
    tense: Tense = "none"
    if modal:
        tense = "future" if modal in ("will", "would") else "present"
    elif any(a.tag_ == "TO" for a in aux):
        tense = "none"
    elif first.tag_ == "VBD" or _mistagged(verb, first):
        tense = "past"
    elif first.tag_ in ("VBZ", "VBP"):
        tense = "present"
    has = any(a.lemma_ == "have" for a in aux)
    return Force(
        tense=tense,
        negated=negated(verb),
        modal=modal,
        perfect=has and verb.tag_ in ("VBN", "VBD"),
        progressive=verb.tag_ == "VBG" and any(a.lemma_ == "be" for a in aux),
        conditional=in_condition(verb) or condition(verb) is not None,
        open="whether" in words or in_question(verb),
    )


def _mistagged(verb: Token, first: Token) -> bool:
    """Whether a sentence's own verb was taken for a participle: "X later made clear that"."""
    alone = first == verb and verb.tag_ == "VBN" and verb.dep_ == "ROOT"
    return alone and any(c.dep_ == "nsubj" for c in verb.children)


def _auxiliaries(verb: Token) -> list[Token]:
    """Its own auxiliaries, or those it shares with the verb it is joined to."""
    own = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    joined = verb.dep_ == "conj" and is_verbal(verb.head) and verb.head != verb
    if own or not joined or any(c.dep_ in SUBJECTS for c in verb.children):
        return own
    shared = [c for c in verb.head.children if c.dep_ in ("aux", "auxpass") and c.i < verb.i]
    return shared if verb.tag_ == verb.head.tag_ else []


def _marked(verb: Token, marks: frozenset[str]) -> bool:
    """Whether one of the words opens the verb's clause ("if", or an inverted "should")."""
    for child in verb.children:
        if child.lower_ not in marks:
            continue
        if child.dep_ == "mark" or (
            child.dep_ in ("advmod", "aux") and child.i <= verb.left_edge.i
        ):
            return child.lower_ not in _ONCE or not _is_past(verb)
    first = verb.left_edge
    if first.lower_ in _ONCE and first.dep_ == "advmod" and first.head.dep_ in SUBJECTS:
        return first.head.head == verb and not _is_past(verb)  # "once a pause on X ends"
    return False


def _is_past(verb: Token) -> bool:
    """Whether a clause tells what has been: "once they had left" is no condition."""
    first = next((a for a in _auxiliaries(verb)), verb)
    return first.tag_ == "VBD"


def condition(verb: Token) -> Token | None:
    """The verb of the if-clause that this clause hangs on, None where there is none."""
    for _ in range(STEPS):
        for child in verb.children:
            if child.dep_ == "advcl" and _marked(child, _CONDITION_MARKS):
                return None if _serves_until(verb, child) else child
        shared = verb.dep_ == "conj" and is_verbal(verb.head) and verb.head != verb
        if not shared or any(c.dep_ in SUBJECTS for c in verb.children):
            break
        verb = verb.head
    return None


def _serves_until(verb: Token, until: Token) -> bool:
    """Whether a clause only tells how long somebody stays on: "will stay as chair until …"."""
    stays = verb.lemma_ in _STAYS and any(c.lower_ in _AS for c in verb.children)
    return stays and any(c.lower_ == "until" for c in until.children)


def in_condition(token: Token) -> bool:
    """Whether the token stands inside an if-clause."""
    return _inside(token, _CONDITION_MARKS, "advcl")


def in_question(token: Token) -> bool:
    """Whether the token stands inside a "whether" clause or a direct question."""
    return _inside(token, _OPEN_MARKS, None) or token.sent[-1].text == "?"


def _gives_reason(verb: Token) -> bool:
    """Whether a clause stands beside what is asked or conditioned: "unless X, because Y"."""
    return verb.dep_ == "advcl" and any(
        c.dep_ == "mark" and c.lower_ in _REASONS for c in verb.children
    )


def _inside(token: Token, marks: frozenset[str], dep: str | None) -> bool:
    for _ in range(STEPS):
        fits = dep is None or token.dep_ in (dep, "ccomp", "ROOT")
        if fits and is_verbal(token) and _marked(token, marks):
            return True
        if token.dep_ in ("relcl", "parataxis", "ROOT") or _gives_reason(token):
            return False
        token = token.head
    return False


def is_past_perfect(verb: Token) -> bool:
    """Whether a verb is in the past perfect: what one "had planned" did not come."""
    return any(c.dep_ == "aux" and c.lower_ in ("had", "'d", "’d") for c in verb.children)
