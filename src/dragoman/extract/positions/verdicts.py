"""Verdicts: what a party says of a matter: "it is wrong to sign", "too costly", "a bad idea"."""

from collections.abc import Iterator

from dragoman.extract.clause import agents, condition, is_verbal, negated, patients
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import stances
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_S = stances()
_BEING = word_class("clause.be_judged")
_AMOUNTING = frozenset({"represent", "constitute", "mark", "spell", "mean"})
_PERHAPS = frozenset({"could", "may", "might", "can"})
_POINTING = frozenset({"it", "this", "that", "these", "those", "which"})
_TURNED: dict[Stance, Stance | None] = {"accepts": "rejects", "rejects": "accepts", "demands": None}
_DECLARING = frozenset({"declare", "pronounce", "call", "consider", "proclaim"})
_ASKING = frozenset({"WP", "WP$", "WRB", "WDT"})
_FOUND_OUT = word_class("act.find_out")
_UNRIPE = frozenset({"early", "soon"})
_TAKEN_UP = word_class("act.take_up")
_CLAUSES = ("ccomp", "xcomp", "advcl", "acl", "csubj", "relcl")


def by_verdict(word: Token) -> Iterator[Stand]:
    """The stand of an opinion ("reckless", "a victory", "a strong deal") that somebody voices."""
    predicate = word
    if word.dep_ == "amod" and word.head.lemma_.lower() in _S.generic:
        predicate = word.head
    verb = predicate.head
    stance: Stance | None = _S.opinions.get(word.lower_)
    if stance is None:
        stance = _S.judgements.get(word.lower_)
        if word.lower_ == "impossible":
            return
        pointed = any(c.dep_ == "nsubj" and c.lower_ in _POINTING for c in verb.children)
        if not _stands_for_a_clause(predicate, verb) and (not pointed or stance != "rejects"):
            return
    if not _is_said(predicate, verb) or stance is None:
        return
    no = negated(verb) or negated(predicate) or negated(word)
    too = any(c.lower_ == "too" for c in word.children)
    if too:
        stance = "accepts" if no else "rejects"
    elif no:
        stance = _TURNED[stance]
    if stance is not None:
        yield from _said_of(verb, predicate, stance, "judged.too" if too else "judged.opinion")


def by_agreeing(verb: Token) -> Iterator[Stand]:
    """As in "we could not agree more": with what was said last, fully."""
    more = any(c.lower_ == "more" for c in verb.children)
    if more and negated(verb) and any(c.tag_ == "MD" for c in verb.children):
        yield Stand(None, "accepts", "judged.agree", verb, issue_of(verb))


def by_ended(word: Token) -> Iterator[Stand]:
    """As in "the talks are dead", "declared the deal over": who says so will have no more of it."""
    verb = word.head
    if word.dep_ in ("acomp", "advmod", "prt") and verb.lemma_ == "be" and not negated(verb):
        if condition(verb) is None and not any(c.tag_ == "MD" for c in verb.children):
            for what in verb.children:
                if what.dep_ == "nsubj" and _is_endable(what):
                    yield Stand(None, "rejects", "ended.is", verb, issue_of(what))
    elif word.dep_ in ("oprd", "ccomp", "acomp", "advmod") and verb.lemma_.lower() in _DECLARING:
        for what in (*verb.children, *word.children):
            if what.dep_ in ("dobj", "nsubj") and what.i > verb.i and _is_endable(what):
                for holder in agents(verb):
                    yield Stand(holder, "rejects", "ended.declared", verb, issue_of(what))


def _is_endable(noun: Token) -> bool:
    """Whether a thing is one that parties may call off; "the time for talks" stands for them."""
    if noun.lemma_.lower() == "time":
        return any(c.lower_ in _S.endable for p in noun.children for c in p.children)
    return noun.lower_ in _S.endable or noun.lemma_.lower() in _S.endable


def by_too(too: Token) -> Iterator[Stand]:
    """As in "the levy is too costly", "called the offer too little": not what a party will have."""
    word = too.head
    if too.dep_ == "advmod" and word.dep_ == "oprd":
        yield from _called(word.head)
    if too.dep_ != "advmod" or word.lower_ in _S.opinions or word.dep_ not in ("acomp", "attr"):
        return
    verb = word.head
    if not _is_said(word, verb) or negated(verb) or negated(word):
        return
    put_off = _behind(word, verb) if word.lower_ in _UNRIPE else None
    if put_off is not None and put_off.lemma_.lower() in _TAKEN_UP:
        yield Stand(None, "rejects", "judged.too", verb, issue_of(put_off))
    elif put_off is not None and put_off.lemma_.lower() in _FOUND_OUT:
        yield from _unsaid(verb, put_off)
    else:
        yield from _said_of(verb, word, "rejects", "judged.too")


def _called(verb: Token) -> Iterator[Stand]:
    """What somebody calls too little is refused by him."""
    if verb.lemma_.lower() not in _DECLARING or negated(verb):
        return
    for what in patients(verb):
        if what.pos_ == "NOUN" and _is_matter(what, "rejects"):
            for holder in agents(verb):
                yield Stand(holder, "rejects", "judged.too", verb, issue_of(what))


def _unsaid(verb: Token, saying: Token) -> Iterator[Stand]:
    """As in "it is too early to say what Norway will pay": who says so has not made up his mind."""
    for clause in saying.children:
        asks = any(c.lower_ == "whether" or c.tag_ in _ASKING for c in clause.subtree)
        if clause.dep_ == "ccomp" and asks and any(c.tag_ in ("MD", "TO") for c in clause.children):
            yield Stand(None, "undecided", "judged.early", verb, issue_of(clause))


def _stands_for_a_clause(predicate: Token, verb: Token) -> bool:
    """As in "it is unhelpful to wait": the word judges what the clause tells."""
    if predicate.lower_ == "impossible":
        return False  # that it cannot be done is mostly a finding
    it = any(c.dep_ in ("nsubj", "expl") and c.lower_ == "it" for c in verb.children)
    return it and _behind(predicate, verb) is not None


def _is_said(predicate: Token, verb: Token) -> bool:
    """Whether a word is said of the verb's subject, and is said to be so."""
    amounts = predicate.dep_ == "dobj" and verb.lemma_.lower() in _AMOUNTING
    being = predicate.dep_ in ("acomp", "attr") and verb.lemma_.lower() in _BEING
    if not being and not amounts:
        return False
    if any(c.tag_ == "MD" and c.lower_ in _PERHAPS for c in verb.children):
        return False
    return (
        condition(verb) is None
        and verb.dep_ != "relcl"
        and not any(
            c.dep_ == "mark" and c.lower_ in ("if", "unless", "whether") for c in verb.children
        )
    )


def _said_of(verb: Token, predicate: Token, stance: Stance, rule: str) -> Iterator[Stand]:
    what = next((c for c in verb.children if c.dep_ in ("nsubj", "csubj") and c.i < verb.i), None)
    if what is None:
        return
    if what.pos_ == "PRON":
        if what.lower_ not in _POINTING:
            return
        clause = _behind(predicate, verb)
        if rule == "judged.too":
            return
        if clause is not None and stance == "accepts":
            return
        if clause is not None:
            yield Stand(None, stance, f"{rule}.it", verb, issue_of(clause))
        elif stance != "demands":
            yield Stand(None, stance, f"{rule}.this", verb, issue_of(verb))
    elif what.pos_ in ("NOUN", "VERB", "AUX") and _is_matter(what, stance):
        yield Stand(None, stance, rule, verb, issue_of(what))


def _is_matter(noun: Token, stance: Stance) -> bool:
    """Whether a thing judged can be bargained over: no day, nobody, and not the talks themselves.

    A good thing is a stand only where it is a paper or an accord: the harvest may be good as well.
    """
    lemma = noun.lemma_.lower()
    if stance == "accepts":
        return lemma in _S.papers or lemma in _S.outcomes or lemma in _S.generic
    mere = lemma in _S.spans or lemma in _S.negotiating or noun.lower_ in _S.collectives
    return stance == "rejects" and not mere


def _behind(predicate: Token, verb: Token) -> Token | None:
    """The clause that "it" stands for: "it is wrong to wait", "it is a shame that they left"."""
    for word in (predicate, verb):
        for child in word.children:
            if child.dep_ in _CLAUSES and child.i > predicate.i and is_verbal(child):
                whole = any(c.tag_ == "TO" or c.lower_ == "that" for c in child.children)
                if whole:
                    return child
    return None
