"""What a party says it will or may do, by any verb: "we will step in", "X could sign the paper"."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    condition,
    force,
    in_condition,
    is_passive,
    patients,
    prepositional,
    subjects,
)
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.modality import tells_itself
from dragoman.extract.positions.plans import promises_nothing
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_S = stances()
_WILL = frozenset({"will", "would", "shall"})
_MAY = frozenset({"may", "might", "could"})
_ASKED = frozenset({"how", "what", "which", "who", "when", "where", "why"})
_LEAVING = frozenset({"down", "aside"})
_EVERYBODY = frozenset({"you", "one"})


def by_spoken(verb: Token) -> Iterator[Stand]:
    """What stands behind a modal verb of which no other pattern makes a stand.

    A deed that a party announces is offered, one that it may yet do is undecided or offered; what
    "will not work" or "cannot be done" in its mouth it refuses.
    """
    how = force(verb)
    if how.open or how.perfect or in_condition(verb) or verb.pos_ not in ("VERB", "AUX"):
        return
    doers = subjects(verb)
    if how.negated or is_passive(verb) or condition(verb) is not None or not _is_deed(verb):
        return
    stance, rule = _deed(verb, how.modal)
    for doer in doers if stance is not None else ():
        if doer.lower_ not in _EVERYBODY:
            yield Stand(doer, stance or "offers", rule, verb, issue_of(verb, done=True))


def _deed(verb: Token, modal: str | None) -> tuple[Stance | None, str]:
    """The stand of a deed that is none of the vocabulary's own, by the modal verb before it."""
    told = ".told" if modal == "would" else ""
    lemma = verb.lemma_.lower()
    if modal in _WILL:
        against = any(c.lemma_.lower() in _S.answers for c in verb.children)
        if lemma in _S.pausing:
            against = any(n.lemma_.lower() in _S.endable for n in patients(verb))
        return ("rejects" if against else "offers"), f"modal.own.deed{told}"
    if modal in _MAY:
        hard = _S.plans.get(lemma) == "demands" or _S.pledges.get(lemma) in ("rejects", "demands")
        return ("undecided" if hard or modal != "could" else "offers"), "modal.own.perhaps"
    return None, ""


def _is_deed(verb: Token) -> bool:
    """Whether a verb is something done to or for somebody, not a state, a thought or a trip."""
    lemma = verb.lemma_.lower()
    known = (_S.idle, _S.courtesies, _S.knowing, _S.effects)
    if promises_nothing(verb):
        return False
    if tells_itself(verb) or (any(lemma in words for words in known) and not _takes_steps(verb)):
        return False
    if any(c.lower_ in _ASKED and c.i < verb.i for c in verb.children):
        return False
    if any(c.lower_ in _LEAVING for c in verb.children):
        return False  # who steps down is gone
    if any(n.lemma_.lower() in _S.papers for n in (*patients(verb), *prepositional(verb, ("on",)))):
        return False  # to hand over a draft is a step, what stands in it is the stand
    return verb.dep_ not in ("relcl", "advcl", "acl") and any(
        c.dep_ in ("dobj", "prep", "prt", "advmod", "xcomp", "dative") and c.i > verb.i
        for c in verb.children
    )


def _takes_steps(verb: Token) -> bool:
    """As in "it would take countermeasures"."""
    return verb.lemma_.lower() in ("take", "make") and any(
        c.dep_ == "dobj" and c.lemma_.lower() in _S.measures for c in verb.children
    )
