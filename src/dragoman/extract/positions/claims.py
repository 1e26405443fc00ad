"""Claims as what is refused: "rejects the allegation that", "dismissed the idea of a fee"."""

from dragoman.extract.clause import prepositional
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token

_S = stances()
_DENYING = frozenset({"deny", "dispute", "refute"})
_REJECTING = frozenset({"reject", "rebut", "contest"})  # only a claim whose content is told


def behind_claim(word: Token, claim: Token) -> list[tuple[Token, str]]:
    """As in "dismissed the idea of a lower fee", "denied claims".

    Where a claim is that somebody took a stand, its clause tells of that stand itself.
    """
    about = prepositional(claim, ("of", "about", "on")) or _doing(claim)
    if claim.lemma_.lower() in ("idea", "notion", "suggestion") and about:
        return [(about[0], "obj")]
    clausal = [c for c in claim.children if c.dep_ in ("acl", "ccomp", "relcl")]
    stand = any(c.lemma_.lower() in _S.verbs for c in clausal)
    told = word.lemma_.lower() in _REJECTING and (clausal or about)
    denies = told or word.lemma_.lower() in _DENYING
    return [(claim, "claim")] if denies and not stand else []


def _doing(claim: Token) -> tuple[Token, ...]:
    """As in "floated the idea of raising the fee": the deed behind "of"."""
    inner = (c for p in claim.children if p.lower_ == "of" for c in p.children)
    return tuple(c for c in inner if c.dep_ == "pcomp" and c.tag_ == "VBG")
