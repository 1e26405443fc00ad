"""Spans: how far the words of a clause and of a noun phrase reach, as offsets of the text."""

from collections.abc import Callable

from dragoman.extract.clause.phrases import STEPS, is_joined, misread_participle, own_start
from dragoman.model.parsed import Token

# What a clause set off by a comma tells of beside its own event: "…, following the May election".
_BESIDE = frozenset({"following", "after", "before", "amid", "despite", "since", "ahead"})
_AFTER_NOUN = frozenset({"relcl", "conj", "cc", "punct", "parataxis"})


def clause_span(verb: Token) -> tuple[int, int]:
    """Offsets (start, end) of the verb's clause: subject, verb, objects and what goes with them.

    Joined clauses, clauses set off to the right by a comma, and the opening conjunction are out;
    so is what is told by the way of another event ("…, following the May election").
    """
    out = {verb.i}
    for child in verb.children:
        if _belongs(child, verb):
            last = _reach(child, 0, aside=_is_aside) if child.i > verb.i else child.right_edge.i
            out.update((child.left_edge.i, last))
    if participle := misread_participle(verb):
        out.add(participle.right_edge.i)
    return _trimmed(verb, min(out), max(out))


def _is_aside(child: Token) -> bool:
    """Whether a word opens what is told by the way, set off by a comma: "…, to be added to X"."""
    if not child.left_edge.i or child.doc[child.left_edge.i - 1].text != ",":
        return False
    aim = child.dep_ in ("advcl", "acl", "xcomp") and child.left_edge.tag_ == "TO"
    return aim or (child.dep_ == "prep" and child.lower_ in _BESIDE)


def _belongs(child: Token, verb: Token) -> bool:
    if child.i > verb.i and _is_aside(child):
        return False
    if child.dep_ in ("punct", "cc", "mark", "parataxis", "intj", "meta", "dep"):
        return False
    if child.dep_ in ("conj", "advcl", "ccomp") and child.i > verb.i:
        before = verb.doc[child.left_edge.i - 1].text if child.left_edge.i else ""
        return child.dep_ == "ccomp" or (child.dep_ == "advcl" and before != ",")
    return child.dep_ not in ("ccomp", "advcl")


def noun_span(noun: Token) -> tuple[int, int]:
    """Offsets (start, end) of a noun phrase: the noun with its modifiers.

    It ends before a relative clause, an apposition and a second joined noun, and before a
    relative clause set off by a comma after a noun within it.
    """
    last = noun.i
    for child in noun.rights:
        if child.dep_ not in _AFTER_NOUN and not _set_off(child):
            last = max(last, _reach(child, 0, aside=_is_told_apart))
    return _trimmed(noun, own_start(noun), last)


def _reach(token: Token, depth: int, *, aside: Callable[[Token], bool]) -> int:
    """The last word of what hangs on a token, without what is told aside."""
    last = token.i
    for child in token.children:
        if child.dep_ == "pobj" and (start := own_start(child)) > child.left_edge.i:
            return start - 2  # "on Monday and X's raid": the parser takes the raid for the day
        if child.i > token.i and child.text != "," and child.dep_ != "cc" and not aside(child):
            deeper = depth < STEPS
            own = _reach(child, depth + 1, aside=aside) if deeper else child.right_edge.i
            last = max(last, own)
    return last


def _is_told_apart(child: Token) -> bool:
    """Whether a word opens a relative clause that is set off by a comma."""
    return child.dep_ == "relcl" and _behind_comma(child)


def _behind_comma(child: Token) -> bool:
    return child.doc[child.left_edge.i - 1].is_punct


def _set_off(child: Token) -> bool:
    """An apposition behind a comma or "and"; else it is a part that the parser misread."""
    return child.dep_ == "appos" and (_behind_comma(child) or is_joined(child))


def _trimmed(token: Token, first: int, last: int) -> tuple[int, int]:
    """Within the sentence, and without punctuation or blanks at its edges."""
    doc = token.doc
    sent = token.sent
    first, last = max(first, sent.start), min(last, sent.end - 1)
    while first < token.i and (doc[first].is_space or doc[first].is_punct):
        first += 1
    while last > token.i and (doc[last].is_space or doc[last].text in ",.;:—–-"):
        last -= 1
    return doc[first].idx, doc[last].idx + len(doc[last])
