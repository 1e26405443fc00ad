"""Lists of terms: "the proposal includes A, B and C", "its demands are", "in return for: A, B"."""

import re
from collections.abc import Iterator, Mapping

from dragoman.extract.clause import (
    agents,
    clause_span,
    force,
    is_verbal,
    negated,
    patients,
    possessors,
    prepositional,
    subjects,
)
from dragoman.extract.positions.issues import issue_of, short
from dragoman.extract.positions.nominals import owners
from dragoman.extract.positions.stand import Stand
from dragoman.extract.sentence import sentence
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Doc, Token
from dragoman.model.vocabulary import Stance
from dragoman.model.written import text_of

_S = stances()
_NEAR = 60  # words between a paper's owner and "the proposal includes", about two sentences
_SHORTEST = 4  # characters of a term; what is shorter was cut out of a word
_TERMS = 12  # more than these are no list of terms
_PART = re.compile(r"[^,;]+")
_LONG_PART = re.compile(r"[^;.]+")
_SEMICOLONS = 2  # that make a list of their own; one ends a list
_LAST = re.compile(r"[,;]\s+(?:and|or|as well as)\b")
_LAST_WORD = re.compile(r"\s*(?:and|or|as well as)?\s+")
_AND = re.compile(r"\s(?:and|as well as)\s")
_COLON = 6  # words between "demands" and its colon: "five demands on the city's government:"
_CLOSING = re.compile(r"[”\"]|\.\s|\.$|;\s")
_WOULD = frozenset({"would", "will"})
# What a paper would be or cost is said of it; what it would give or end stands in it.
_EFFECTS = frozenset({"be", "have", "do", "cost", "mean", "need", "become", "seem", "face"})


def by_list(verb: Token, owner_of: Mapping[str, Token]) -> Iterator[Stand]:
    """Each term of a list: "the proposal includes A, B and C".

    `owner_of` says who was last told to stand behind a paper of that name ("Orvia's proposal").
    """
    if not is_verbal(verb) or negated(verb):
        return
    for paper in subjects(verb):
        stance = _S.papers.get(paper.lemma_.lower())
        objects = patients(verb) or _called_for(verb)
        owner = owner_or_last(paper, owner_of)
        if stance is None or not objects or owner is None:
            continue
        for issue in terms_from(verb, objects[0]):
            if issue[1] - issue[0] < _SHORTEST:
                continue
            yield Stand(owner, stance, "list.terms", verb, issue, issue)


def _called_for(verb: Token) -> tuple[Token, ...]:
    """As in "the draft calls for a lower fee", "provides for inspections"."""
    return prepositional(verb, ("for",)) if verb.lemma_ in ("call", "provide") else ()


def by_copula(verb: Token) -> Iterator[Stand]:
    """As in "Orvia's demands are A and B", "its aim is to", "A is a red line for Orvia"."""
    near = [c for c in verb.children if c.dep_ in ("nsubj", "attr")]
    aims = (c.lemma_.lower() in _S.aims or c.lower_ in ("line", "lines") for c in near)
    if negated(verb) or not any(aims):
        return
    for noun in subjects(verb):
        yield from _said_of(verb, noun)
    for noun in near:
        if noun.dep_ == "attr" and noun.i > verb.i and (holder := _wisher(noun)) is not None:
            for what in (w for w in subjects(verb) if w.pos_ in ("NOUN", "VERB")):
                yield Stand(holder, "demands", "aim", verb, issue_of(what))


def _said_of(verb: Token, noun: Token) -> Iterator[Stand]:
    """What somebody's aim, demand or red line is said to be."""
    holder = _wisher(noun)
    if holder is None:
        return
    stance: Stance = _S.papers.get(noun.lemma_.lower(), "demands")
    for what in verb.children:
        told = what.dep_ in ("attr", "xcomp", "ccomp", "appos") and what.i > verb.i
        if told and (what.dep_ == "attr") == (what.pos_ == "NOUN"):
            for issue in terms_from(verb, what):
                start = min(noun.left_edge.idx, issue[0])
                yield Stand(holder, stance, "aim", verb, issue, (start, issue[1]))


def by_colon(noun: Token) -> Iterator[Stand]:
    """Each term behind the colon of "three demands: A, B and C", "they demanded: A; B; and C"."""
    doc = noun.doc
    at = next(
        (i for i in range(noun.i + 1, min(noun.i + 2 + _COLON, len(doc))) if doc[i].text == ":"),
        None,
    )
    if at is None:
        return
    holder = next(iter((*owners(noun), *(subjects(noun) if is_verbal(noun) else ()))), None)
    holder = holder or _governing(noun)
    if holder is None:
        return
    text, start, end = text_of(doc), doc[at].idx + 1, sentence(doc[at]).end_char
    if text.count(";", start, end) >= _SEMICOLONS:
        parts = list(_split(text, start, end, _LONG_PART))
    else:
        closing = _CLOSING.search(text, start + 2, end)
        parts = list(_split(text, start, closing.start() if closing else end))
    if 2 <= len(parts) <= _TERMS:
        doer = None
        for begin, close in parts:
            issue = short(doc, begin, close)
            opening, lacks = _doer(doc, issue)
            doer = opening or (doer if lacks else None)
            own = doer if lacks else None
            yield Stand(holder, "demands", "list.colon", noun, issue, issue, own)


def _doer(doc: Doc, issue: tuple[int, int]) -> tuple[tuple[int, int] | None, bool]:
    """Who is to do a term told as a clause, and whether its words lack that.

    As in "Orvia opens the port, lifts the fee": Orvia is to lift it.
    """
    span = doc.char_span(*issue, alignment_mode="expand")
    if span is None:
        return None, False
    first = span[0]
    taken_for_nouns = first.tag_ == "NNS" and first.dep_ == "conj" and is_verbal(first.head)
    if first.tag_ in ("VBZ", "VBD") or taken_for_nouns:
        return None, True
    for token in span:
        if token.dep_ in ("nsubj", "nsubjpass") and token.head.i > token.i:
            if token.head in span and token.left_edge.i >= span.start:
                return (token.left_edge.idx, token.idx + len(token)), False
            break
    return None, False


def _governing(noun: Token) -> Token | None:
    for above in noun.ancestors:
        if is_verbal(above) and (who := subjects(above)):
            return who[0]
    return None


def _wisher(noun: Token) -> Token | None:
    """Whose aim or demand a noun is: "Orvia's aim", "a red line for Orvia"."""
    lemma = noun.lemma_.lower()
    red = lemma == "line" and any(c.lower_ == "red" for c in noun.children)
    if not red and lemma not in _S.aims:
        return None
    found = possessors(noun) or prepositional(noun, ("for", "of"))
    if not found:
        return None
    return next(iter(possessors(found[0])), found[0])


def owner_or_last(paper: Token, owner_of: Mapping[str, Token]) -> Token | None:
    """Who stands behind a paper: its owner here, or the one last told of a paper of that name."""
    own = owners(paper)
    if own:
        return own[0]
    last = owner_of.get(paper.lemma_.lower())
    if last is not None and 0 <= paper.i - last.i < _NEAR:
        return last
    return None


def terms_from(verb: Token, first: Token) -> Iterator[tuple[int, int]]:
    """The terms of a list, cut at its commas: a long list is where parsers lose their way."""
    start, end = first.left_edge.idx, max(clause_span(verb)[1], first.idx + len(first))
    text = text_of(verb.doc)
    parts = [m.span() for m in _PART.finditer(text, start, end)]
    if len(parts) < 2 or not _LAST.search(text, parts[0][1], end):
        yield issue_of(first)
        for other in first.conjuncts:
            phrase = any(c.dep_ not in ("cc", "conj", "punct") for c in other.children)
            if other.i > first.i and phrase:
                yield issue_of(other)
        return
    for begin, close in parts[:_TERMS]:
        lead = _LAST_WORD.match(text, begin, close)
        yield short(verb.doc, lead.end() if lead else begin, close)


def _split(
    text: str, start: int, end: int, part: re.Pattern[str] = _PART
) -> Iterator[tuple[int, int]]:
    """The parts of an enumeration; its last two may be joined by a bare "and"."""
    parts = [m.span() for m in part.finditer(text, start, end)]
    for number, (begin, close) in enumerate(parts):
        lead = _LAST_WORD.match(text, begin, close)
        opening = lead.end() if lead else begin
        told = lead is not None and bool(lead.group().strip())
        last = part is _PART and number == len(parts) - 1 and not told
        joined = _AND.search(text, begin, close) if last else None
        if joined:
            yield opening, joined.start()
            opening = joined.end()
        if text[opening:close].strip():
            yield opening, close


def by_kept_off(verb: Token) -> Iterator[Stand]:
    """As in "has not put any pay cut on the table": what is kept off it is refused."""
    if not force(verb).negated:
        return
    for noun in (n for n in patients(verb)[:1] if n.pos_ == "NOUN"):
        places = (*prepositional(verb, ("on",)), *prepositional(noun, ("on",)))
        if any(p.lower_ in ("table", "agenda") for p in places):
            for holder in agents(verb):
                yield Stand(holder, "rejects", "paper.off", verb, issue_of(noun))


def by_plan(verb: Token, owner_of: Mapping[str, Token]) -> Iterator[Stand]:
    """As in "under its plan the army would leave", "the plan would grant access"."""
    before = [c for c in verb.children if c.i < verb.i]
    frames = (p for p in before if p.dep_ == "prep" and p.lower_ in ("under", "in"))
    near = (*(c for p in frames for c in p.children), *before)
    nouns = (c for c in near if c.dep_ in ("pobj", "nsubj") and c.pos_ == "NOUN")
    papers = [c for c in nouns if c.lemma_.lower() in _S.papers]
    if not papers:
        return
    how = force(verb)
    if how.modal not in _WOULD or how.open or how.conditional:
        return
    if verb.lemma_.lower() in _EFFECTS:
        return
    owner = owner_or_last(papers[0], owner_of)
    if owner is not None:
        stance = _S.papers[papers[0].lemma_.lower()]
        yield Stand(owner, stance, "paper.would", verb, issue_of(verb))
