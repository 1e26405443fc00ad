"""What is an option and what is not: "dropping it was never an option", "not looking for war"."""

from collections.abc import Iterator

from dragoman.extract.clause import agents, force, in_condition, negated, prepositional
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_BEING = frozenset({"be", "remain"})
_DEEDS = ("csubj", "csubjpass", "nsubj")
_PERHAPS = frozenset({"could", "may", "might", "can"})
_CLAUSES = ("relcl", "acl", "xcomp", "ccomp", "advcl")
_WHOSE = frozenset({"of", "best", "national", "common", "mutual"})
_WORK = frozenset({"word", "phrase", "way", "answer", "clue", "sign", "evidence"})


def by_option(word: Token) -> Iterator[Stand]:
    """As in "dropping the levy is not an option"; what "remains an option" is open."""
    verb = word.head
    how = force(verb)
    if word.dep_ != "attr" or verb.lemma_ not in _BEING or how.modal or in_condition(verb):
        return
    if any(c.dep_ not in ("det", "neg") for c in word.children):
        return  # "a good option", "one option for the mayor": one among others
    denied = negated(verb) or negated(word)
    for what in verb.children:
        if what.dep_ in _DEEDS and what.pos_ in ("NOUN", "VERB"):
            stance: Stance = "rejects" if denied else "undecided"
            yield Stand(None, stance, "judged.option", verb, issue_of(what))


def by_interest(noun: Token) -> Iterator[Stand]:
    """As in "it is in the region's interest to wait", "war is not in our interests"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "in":
        return
    verb = noun.head.head
    how = force(verb)
    if verb.lemma_ not in _BEING or how.modal in _PERHAPS or how.open or in_condition(verb):
        return
    if not any(c.lower_ in _WHOSE or c.dep_ == "poss" for c in noun.children):
        return
    for what in (*verb.children, *noun.children):
        deed = what.dep_ in _CLAUSES and what.i > noun.i and what.tag_ in ("VB", "VBG")
        if deed or (what.dep_ in _DEEDS and what.i < noun.i and what.pos_ in ("NOUN", "VERB")):
            stance: Stance = "rejects" if negated(verb) else "accepts"
            yield Stand(None, stance, "judged.interest", verb, issue_of(what))
            return


def by_not_looking(verb: Token) -> Iterator[Stand]:
    """As in "we are not looking for a fight": what is not looked for is not wanted."""
    if verb.tag_ != "VBG" or not negated(verb) or in_condition(verb):
        return
    for what in prepositional(verb, ("for",))[:1]:
        if what.pos_ != "NOUN" or what.lemma_.lower() in _WORK:
            continue
        for holder in agents(verb):
            yield Stand(holder, "rejects", "sought.not", verb, issue_of(what))
