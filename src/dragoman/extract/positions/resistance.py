"""Resistance that a deed met with: "was shelved amid opposition from the fleet"."""

from collections.abc import Iterator

from dragoman.extract.clause import is_verbal, patients, prepositional
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token

_S = stances()
_MEETING = frozenset(
    {"amid", "amidst", "despite", "over", "to", "of", "after", "given", "against", "due"}
)
_THANKS = frozenset({"due", "because", "thanks", "owing", "in", "face", "light", ","})
_STEPS = 4  # from the noun over "thanks to" up to its verb


def by_resistance(noun: Token) -> Iterator[Stand]:
    """As in "could not sail due to resistance from Norway": to what the clause tells of.

    What the noun itself says that it is against tells the stand elsewhere.
    """
    pattern = _S.nouns.get(noun.lemma_.lower())
    if pattern is None or pattern.stance != "rejects" or noun.dep_ != "pobj":
        return
    if noun.pos_ != "NOUN" or noun.head.lower_ not in _MEETING:
        return
    if any(c.dep_ == "prep" and c.lower_ != "from" for c in noun.children):
        return
    verb = _governing(noun)
    if verb is None:
        return
    what = next((n for n in patients(verb)[:1] if n.pos_ == "NOUN"), verb)
    issue = issue_of(what)
    if what is verb and issue[0] < noun.idx:
        issue = (issue[0], min(issue[1], _opening(noun)))
    for holder in prepositional(noun, ("from",)):
        end = max(noun.right_edge.idx + len(noun.right_edge), issue[1])
        yield Stand(holder, "rejects", "noun.met", noun, issue, (noun.left_edge.idx, end))


def _opening(noun: Token) -> int:
    """The end of the words in front of "due to opposition"."""
    at = noun.left_edge.nbor(-1)
    while at.i and at.nbor(-1).lower_ in _MEETING | _THANKS:
        at = at.nbor(-1)
    return at.idx


def _governing(noun: Token) -> Token | None:
    """The verb of the clause in which a deed met with it."""
    at = noun.head
    for _ in range(_STEPS):
        if is_verbal(at):
            return at
        if at.dep_ not in ("prep", "pcomp", "pobj", "amod", "npadvmod", "advmod", "acomp"):
            return None
        at = at.head
    return None
