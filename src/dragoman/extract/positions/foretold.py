"""Stands that are foretold: "is likely to demand a waiver", "is unlikely to accept the cap"."""

from collections.abc import Iterator

from dragoman.extract.clause import negated, subjects
from dragoman.extract.positions.complements import complements
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.extract.positions.taking import NEGATED, is_day
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token

_S = stances()
_AT_ODDS = {"likely": False, "unlikely": True}


def by_likely(word: Token) -> Iterator[Stand]:
    """As in "the mayor is unlikely to agree to the cut": told of as the stand that it would be.

    Only what takes a stand by itself is one: who "is likely to leave" has told nobody so.
    """
    verb = word.head if word.dep_ in ("acomp", "oprd") else word
    if any(c.lower_ in ("than", "as") for c in (*verb.children, *word.children)):
        return  # "as likely to accept it as to reject it": one is weighed against another
    denied = _AT_ODDS[word.lower_] != negated(verb)
    for act in (*word.children, *(verb.children if verb is not word else ())):
        pattern = _S.verbs.get(act.lemma_.lower())
        if act.dep_ != "xcomp" or act.tag_ != "VB" or act.i < word.i or pattern is None:
            continue
        wished = denied and act.lemma_.lower() in _S.wishing
        stance = "rejects" if wished else NEGATED[pattern.stance] if denied else pattern.stance
        if stance is None:
            continue
        for what, _ in complements(act, act, pattern):
            for holder in () if is_day(what) else subjects(verb):
                yield Stand(holder, stance, "foretold", act, issue_of(what))
