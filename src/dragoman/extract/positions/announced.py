"""Announcements: what a party says will be: "the fee will stay", "the port would remain shut"."""

from collections.abc import Iterator

from dragoman.extract.clause import condition, force, in_condition, is_passive
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import stances
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_S = stances()


def by_announced(verb: Token) -> Iterator[Stand]:
    """As in "the tariffs will stay", "all of the coast would be under its control"."""
    how = force(verb)
    if how.modal not in ("will", "would") or how.open or how.perfect:
        return
    if in_condition(verb) or condition(verb) is not None or verb.dep_ == "relcl":
        return
    what = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")), None)
    if what is None or what.pos_ != "NOUN" or what.lower_ in _S.collectives:
        return
    if what.lemma_.lower() in _S.spans:
        return
    lemma = verb.lemma_.lower()
    if is_passive(verb) or lemma not in _S.lasting:
        return
    stance: Stance = "rejects" if how.negated else _of_deed(verb)
    yield Stand(None, stance, "modal.thing.lasts", verb, issue_of(verb))


def _of_deed(verb: Token) -> Stance:
    """What is to begin or go on: "our country will begin lifting the ban" gives, most demands."""
    deed = next((c.lemma_.lower() for c in verb.children if c.dep_ == "xcomp"), "")
    told = _S.pledges.get(deed) or _S.plans.get(deed)
    return told if told in ("offers", "accepts") else "demands"
