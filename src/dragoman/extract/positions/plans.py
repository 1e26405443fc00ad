"""What a party says will be: "will raise the levy", "is raising it", "the fee will stay"."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    condition,
    force,
    in_condition,
    is_passive,
    negated,
    patients,
    prepositional,
    subjects,
)
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import stances
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_S = stances()
_FIRST = frozenset({"we", "i"})
_NOBODY = frozenset({"you", "one", "there", "this", "that", "what", "anyone", "everyone", "nobody"})
_PROBABLY = frozenset({"likely", "probably", "surely", "presumably"})
_ONWARD = frozenset({"press", "push"})
_TALKS = word_class("thing.talks")
_GIVEN = word_class("thing.given")
_ENDING = word_class("act.end")
_BREAKING = word_class("act.break_off")


def announced(verb: Token, modal: str) -> tuple[Stance | None, str]:
    """The stand of what a party says it will do; retold, its "will" becomes "would"."""
    lemma, told = verb.lemma_.lower(), ".told" if modal == "would" else ""
    if lemma in _ONWARD and not any(c.lower_ in ("on", "ahead") for c in verb.children):
        return None, ""
    if promises_nothing(verb) or _withholds(verb):
        return None, ""
    if lemma in _S.pledges or lemma in _S.plans:
        about = (*patients(verb), *prepositional(verb, ("with", "to")))
        if any(noun.lemma_.lower() in _TALKS for noun in about):
            return "rejects" if lemma in _BREAKING else "offers", f"modal.own.talks{told}"
    if lemma in _S.pledges:
        return _S.pledges[lemma], f"modal.own{told}"
    return _S.plans.get(lemma), f"modal.own.plan{told}"


def _withholds(verb: Token) -> bool:
    """As in "would suspend aid": no offer, and its verb tells what it is a refusal of."""
    ends = verb.lemma_.lower() in _ENDING
    return ends and any(noun.lemma_.lower() in _GIVEN for noun in patients(verb))


def met(verb: Token) -> Token:
    """As in "will answer any attack", "would respond to tariffs": what is stood against."""
    return next((n for n in (*patients(verb), *prepositional(verb, ("to",)))), verb)


def promises_nothing(verb: Token) -> bool:
    """As in "would likely go on", "will work very hard": a forecast, or zeal."""
    words = {c.lower_ for c in verb.children}
    zeal = verb.lemma_ == "work" and words & {"hard", "harder", "tirelessly"}
    return bool(zeal or words & _PROBABLY)


def by_now(verb: Token) -> Iterator[Stand]:
    """As in "said it was levying duties": what a party tells of itself it is about to do."""
    how = force(verb)
    if not how.progressive or how.modal or how.negated or how.perfect or is_passive(verb):
        return
    if how.open or how.conditional or any(c.tag_ == "MD" for c in verb.children):
        return
    stance, rule = announced(verb, "will")
    first = verb.lemma_.lower() in _S.plans
    doers = [d for d in subjects(verb) if d.pos_ == "PRON" and (first or d.lower_ not in _FIRST)]
    for doer in doers if stance is not None else ():
        yield Stand(doer, stance or "offers", f"{rule}.now", verb, issue_of(verb, done=True))


def by_going(word: Token) -> Iterator[Stand]:
    """As in "we're not going to pay for it": a will told without a modal verb."""
    if word.tag_ != "VBG" or condition(word) is not None or in_condition(word):
        return
    doers = subjects(word)
    if any(c.tag_ in ("WRB", "WP") and c.i < word.i for c in word.children):
        return  # "how we are going to pay for it"
    for verb in word.children:
        if verb.dep_ != "xcomp" or verb.tag_ != "VB" or verb.lemma_.lower() in _S.empty:
            continue
        issue = issue_of(verb, done=True)
        if negated(word):
            if not any(d.lower_ in _NOBODY for d in doers) and verb.lemma_ != "be":
                first = ".first" if any(d.lower_ in _FIRST for d in doers) else ""
                for doer in doers:
                    yield Stand(doer, "rejects", f"modal.refusal{first}", word, issue)
        else:
            stance, rule = announced(verb, "will")
            for doer in doers if stance is not None else ():
                yield Stand(doer, stance or "offers", rule, word, issue)


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
