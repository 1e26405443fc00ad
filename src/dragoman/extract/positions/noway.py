"""What is denied to be: "has no intention of paying", "is not an option", "not looking for war"."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    agents,
    force,
    in_condition,
    is_verbal,
    negated,
    prepositional,
    subjects,
)
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_ON = frozenset({"of", "in", "for", "on", "about", "to"})
_HARDLY = frozenset({"little", "scant"})
_HAVING = frozenset({"have", "see", "find", "show", "feel", "express", "hold"})
_BEING = frozenset({"be", "exist", "remain"})
_IT = frozenset({"make", "serve", "have"})  # "it makes no sense", "it serves no purpose"
_STANDING = frozenset({"be", "remain"})
_DEEDS = ("csubj", "csubjpass", "nsubj")
_PERHAPS = frozenset({"could", "may", "might", "can"})
_CLAUSES = ("relcl", "acl", "xcomp", "ccomp", "advcl")
_WHOSE = frozenset({"of", "best", "national", "common", "mutual"})
_UNSAID = frozenset(
    {"point", "comment", "argument", "announcement", "information", "news", "update", "knowledge"}
)
_WORK = frozenset({"word", "phrase", "way", "answer", "clue", "sign", "evidence"})


def by_denied_noun(noun: Token) -> Iterator[Stand]:
    """As in "sees no reason to leave", "there is no excuse for it", "has no appetite for a fight".

    What there is no excuse not to do is demanded.
    """
    verb = noun.head
    if noun.dep_ not in ("dobj", "attr", "nsubj") or not is_verbal(verb):
        return
    if noun.lemma_.lower() in _UNSAID:
        return  # "has no point to make", "no comment on the levy"
    scarce = any(c.dep_ == "amod" and c.lower_ in _HARDLY for c in noun.children)
    if not (scarce or negated(noun) or negated(verb)):
        return
    lemma = verb.lemma_.lower()
    there = any(c.dep_ == "expl" or c.lower_ == "there" for c in verb.children)
    own = lemma in _HAVING and noun.dep_ == "dobj"
    it = lemma in _IT and any(c.dep_ == "nsubj" and c.lower_ == "it" for c in verb.children)
    own = own and not it
    if not own and not it and not (there and lemma in _BEING):
        return
    what = _about(noun) or _about(verb)
    if what is None:
        return
    issue = issue_of(what)
    stance: Stance = "demands" if is_verbal(what) and negated(what) else "rejects"
    for holder in subjects(verb) if own else (None,):
        yield Stand(holder, stance, f"noway.{'own' if own else 'there'}", verb, issue)


def _about(word: Token) -> Token | None:
    """What a noun is about: its infinitive, or what its preposition brings in."""
    for child in word.children:
        if child.i <= word.i:
            continue
        if child.tag_ in ("VB", "VBG") and child.dep_ in (
            "acl",
            "relcl",
            "xcomp",
            "advcl",
            "ccomp",
        ):
            return child
        if child.dep_ == "prep" and child.lower_ in _ON:
            for inner in child.children:
                if inner.dep_ == "pcomp" or (inner.dep_ == "pobj" and inner.pos_ == "NOUN"):
                    return inner
    return None


def by_option(word: Token) -> Iterator[Stand]:
    """As in "dropping the levy is not an option"; what "remains an option" is open."""
    verb = word.head
    how = force(verb)
    if word.dep_ != "attr" or verb.lemma_ not in _STANDING or how.modal or in_condition(verb):
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
    if verb.lemma_ not in _STANDING or how.modal in _PERHAPS or how.open or in_condition(verb):
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
