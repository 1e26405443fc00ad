"""Stands told by a judgement: "calls the fee illegal", "is off the table", "is against the tax"."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    agents,
    condition,
    is_verbal,
    negated,
    patients,
    prepositional,
    subjects,
)
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.extract.positions.words import told_by_outer
from dragoman.knowledge.stances import stances
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_S = stances()
_ENOUGH = frozenset({"enough", "sufficient", "adequate", "good"})
_BEING = word_class("clause.be_for")
_NEGATED: dict[Stance, Stance | None] = {"accepts": "rejects", "rejects": None, "demands": None}
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_OPEN = frozenset({"review", "consideration", "study", "discussion", "examination"})
_ON = frozenset({"table", "agenda", "cards"})
_OFF = {("off", "table"), ("out", "question"), ("off", "agenda"), ("off", "limits")}
_MAKING = frozenset({"make", "set", "name", "give"})  # "set a truce as a condition"
_PARTS = frozenset({"some", "many", "most", "others", "all", "one", "ones", "which"})
_PERHAPS = frozenset({"could", "may", "might", "can", "should", "must"})


def by_judgement(word: Token) -> Iterator[Stand]:
    """The stand of a word such as "illegal", said of an issue by a party or in its words."""
    verb = _judging(word)
    if verb is None or condition(verb) is not None:
        return
    stance = _judged(word, negated(verb) or negated(word))
    if stance is None:
        return
    if verb.lemma_.lower() in _S.judging:
        judged = patients(verb)[:1] or [c for c in verb.children if c.dep_ == "nsubj"][-1:]
        for what in (j for j in judged if j.lower_ not in _PARTS):
            pointing = what.lower_ in ("this", "that", "it")
            issue = issue_of(word if pointing else what)
            for holder in (h for h in agents(verb) if h.i != what.i):
                yield Stand(holder, stance, "judged.as", verb, issue)
    else:
        for what in _judged_thing(verb):
            if what.lemma_.lower() in _S.spans or any(c.lower_ in _PERHAPS for c in verb.children):
                continue
            if what.pos_ != "PRON" or what.lower_ in ("what", "this", "that"):
                whom = _to_whom(word, verb)
                rule = "judged.is" if whom is None else "judged.is.to"
                yield Stand(whom, stance, rule, verb, issue_of(what))


def _judged_thing(verb: Token) -> tuple[Token, ...]:
    """As in "items that the union said were vital": the items, and not the union."""
    own = any(c.dep_ in ("nsubj", "nsubjpass", "csubj") for c in verb.children)
    if verb.dep_ == "ccomp" and verb.head.dep_ == "relcl" and not own:
        return (verb.head.head,)
    return subjects(verb)[:1]


def _to_whom(word: Token, verb: Token) -> Token | None:
    """As in "is unacceptable to the union", "a non-starter for Norway": whose judgement it is."""
    near = prepositional(word, ("to", "for")) or prepositional(verb, ("to", "for"))
    return next((t for t in near if t.ent_type_ in _PARTIES or t.lower_ in _S.collectives), None)


def by_term(noun: Token) -> Iterator[Stand]:
    """As in "made tax cuts a condition", "the debt brake is a red line for us"."""
    yield from _set_as(noun)
    verb = noun.head
    if not is_verbal(verb) or negated(verb) or condition(verb) is not None:
        return
    made = [c for c in noun.children if c.dep_ == "nsubj"]
    if noun.dep_ in ("oprd", "ccomp"):
        made = made or [c for c in verb.children if c.dep_ == "dobj"]
    if made and verb.lemma_ == "make":
        for holder in subjects(verb):
            yield Stand(holder, "demands", "judged.term", verb, issue_of(made[0]))
    elif noun.dep_ == "attr" and verb.lemma_ in ("be", "remain") and _is_term(noun):
        holders = prepositional(noun, ("for",)) or prepositional(verb, ("for",))
        for what in subjects(verb)[:1]:
            if what.pos_ != "PRON":
                whom = (*holders, None)[0]
                yield Stand(whom, "demands", "judged.term", verb, issue_of(what))


def _set_as(noun: Token) -> Iterator[Stand]:
    """As in "set a truce as a condition", and "made it one" where the parser sees two objects."""
    verb = noun.head.head if noun.head.lower_ == "as" else noun.head
    if verb.lemma_.lower() not in _MAKING or noun.lemma_ == "line" or negated(verb):
        return
    if noun.dep_ in ("pobj", "dobj") and condition(verb) is None:
        for what in (c for c in verb.children if c.dep_ == "dobj" and c.i < noun.i):
            for holder in agents(verb):
                yield Stand(holder, "demands", "judged.term", verb, issue_of(what))


def _is_term(noun: Token) -> bool:
    """Of lines only the red ones tell what a party will not do without."""
    lines = noun.lemma_.lower() == "line"
    return not lines or any(c.lower_ == "red" for c in noun.children)


def by_measure(verb: Token) -> Iterator[Stand]:
    """As in "the draft fell short", "the cut goes too far", "does not go far enough"."""
    words = {c.lower_ for c in verb.children if c.dep_ in ("advmod", "acomp")}
    near = {g.lower_ for c in verb.children if c.lower_ == "far" for g in c.children}
    short = verb.lemma_ == "fall" and "short" in words
    far = "far" in words and ("too" in near or ("enough" in near | words and negated(verb)))
    for what in verb.children if short or far else ():
        if what.dep_ == "nsubj" and what.pos_ == "NOUN":
            yield Stand(None, "rejects", "judged.measure", verb, issue_of(what))


def _judged(word: Token, no: bool) -> Stance | None:  # noqa: FBT001 - a yes or no of the text
    """The stance of a judgement; "enough" alone is none, "not enough" is a refusal."""
    before = {word.doc[i].lower_ for i in range(max(word.i - 2, 0), word.i)}
    if word.lower_ == "starter" and "non" not in before:
        return None
    if word.lower_ == "negotiable":  # "non-negotiable", "not negotiable": to be had as it is
        return "demands" if no or "non" in before else None
    stance = _S.judgements[word.lower_]
    if no:
        return _NEGATED.get(stance)
    return None if word.lower_ in _ENOUGH else stance


def _judging(word: Token) -> Token | None:
    """The verb by which the word is said of something: "is", "calls", "regards as"."""
    head = word.head
    if word.dep_ == "appos" and head.dep_ == "dobj" and head.head.lemma_.lower() in _S.judging:
        return head.head
    if word.dep_ in ("acomp", "attr"):
        good = word.lower_ != "good" or any(c.lower_ == "enough" for c in word.children)
        return head if good and head.lemma_.lower() in ("be", "remain") else None
    if head.lower_ == "as" and head.dep_ in ("prep", "mark"):
        head = head.head
    direct = word.dep_ in ("oprd", "amod", "pobj", "acomp", "ccomp", "xcomp")
    if direct and is_verbal(head) and head.lemma_.lower() in _S.judging:
        return head
    return None


def by_phrase(preposition: Token) -> Iterator[Stand]:
    """As in "is off the table", "comes out against the tax", "is in favour of a cap"."""
    verb = preposition.head
    if not is_verbal(verb) or verb.lemma_.lower() not in _BEING or told_by_outer(verb):
        return
    if negated(verb) != (preposition.lower_ == "on"):
        return
    noun = next((c for c in preposition.children if c.dep_ in ("pobj", "prep")), None)
    if noun is None or condition(verb) is not None:
        return
    inner = noun
    if noun.dep_ != "pobj":
        inner = next(iter(prepositional(preposition, (noun.lower_,))), noun)
    word = preposition.lower_
    found = _standing(word, inner) if verb.lemma_ in ("be", "remain") else None
    if found is not None:
        for what in subjects(verb)[:1]:
            if word != "on" or what.pos_ != "PRON":
                yield Stand(None, found, "judged.phrase", verb, issue_of(what))
        return
    about, stance = _sided(word, noun, inner)
    if about is not None:
        for holder in subjects(verb):
            yield Stand(holder, stance, "judged.phrase", verb, issue_of(about))


def _standing(word: str, inner: Token) -> Stance | None:
    """The stand told by where a matter stands: "off the table", not "on the agenda"."""
    if (word, inner.lower_) in _OFF or (word == "on" and inner.lower_ in _ON):
        return "rejects"
    return "undecided" if word == "under" and inner.lower_ in _OPEN else None


def _sided(word: str, noun: Token, inner: Token) -> tuple[Token | None, Stance]:
    """What somebody is against, or in favour of."""
    if word == "against":
        return (inner if inner.pos_ == "NOUN" else None), "rejects"
    favoured = word == "in" and noun.lower_ in ("favour", "favor")
    return next(iter(prepositional(noun, ("of",)) if favoured else ()), None), "accepts"
