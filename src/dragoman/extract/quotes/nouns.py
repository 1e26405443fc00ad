"""Finder of reporting nouns: "his claim that ...", "a warning by X that ..."."""

from dragoman.extract.quotes import grammar, tellers
from dragoman.extract.quotes.found import Found
from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Token


def noun(token: Token) -> Found | None:
    """What a noun of speech or thought reports in the clause that it governs."""
    if token.pos_ != "NOUN":
        return None
    words = reporting()
    lemma = token.lemma_.lower()
    if lemma not in words.speech_nouns and lemma not in words.thought_nouns:
        return None
    family = "noun" if lemma in words.speech_nouns else "thought.noun"
    for child in token.rights:
        opening = _opening(child)
        if opening is None:
            continue
        first, pattern = opening
        last, source = child.right_edge, _holder(token)
        return Found(
            first.idx,
            last.idx + len(last),
            f"quotes.{family}.{pattern}" + ("" if source is not None else ".unsaid"),
            (token.idx, token.idx + len(token)),
            grammar.phrase(source) if source is not None else None,
            source.idx if source is not None else None,
        )
    return None


def _opening(child: Token) -> tuple[Token, str] | None:
    """The first word of the clause that a noun governs, and how it opens."""
    if child.dep_ not in ("acl", "ccomp", "relcl"):
        return None
    for mark in child.lefts:
        if mark.dep_ == "mark" and mark.lower_ == "that":
            return mark.nbor(1), "that"
        if mark.dep_ == "aux" and mark.lower_ == "to" and child.dep_ == "acl":
            return mark, "infinitive"
    return None


def _holder(token: Token) -> Token | None:
    """Whose words or thoughts a noun stands for: its owner, its author, the clause's subject."""
    owner = next((c for c in token.children if c.dep_ == "poss"), None)
    if owner is not None:
        return owner
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in ("by", "from", "among"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    if token.dep_ in ("dobj", "pobj"):
        at = token.head
        if at.dep_ == "prep":
            at = at.head
        if at.pos_ == "VERB":
            return tellers.subject(at)
    return None
