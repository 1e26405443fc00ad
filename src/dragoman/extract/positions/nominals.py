"""Stands told by nouns: "its demand for X", "Y's refusal to Z", "the proposal of Z"."""

from collections.abc import Iterator

from dragoman.extract.clause import (
    is_verbal,
    modal,
    negated,
    possessors,
    prepositional,
    subjects,
)
from dragoman.extract.positions.anothers import DUTY
from dragoman.extract.positions.issues import issue_of, whole
from dragoman.extract.positions.stand import Stand
from dragoman.extract.positions.taking import pledged
from dragoman.knowledge.stances import stances
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_S = stances()
_PLANS = frozenset({"plan", "preparation", "intention", "vow", "threat", "promise"})
# Whoever raises hopes, they are others'.
_STIRRED = frozenset({"hope", "fear", "expectation", "doubt"})
# "Repeated the country's request": that of whoever repeats it.
_COMMONS = frozenset({"country", "nation", "bloc", "government", "party", "union", "group"})
_DROPPING = frozenset({"drop", "abandon", "withdraw", "shelve", "relinquish", "retract", "scrap"})
_PLACES = frozenset({"table", "agenda", "cards"})  # "two offers on the table"
_SHOWING = word_class("act.show")
_BRINGING = ("prep", "dative")
_FROM = ("from", "among")
_WHO = frozenset({"PERSON", "GPE", "NORP"})
_SEEKING = word_class("act.seek")


def by_noun(noun: Token) -> Iterator[Stand]:
    """The stand of a noun such as "refusal", where both its holder and its issue are told."""
    pattern = _S.nouns.get(noun.lemma_.lower()) or _S.nouns.get(noun.lower_)
    if pattern is None or noun.pos_ != "NOUN":
        return
    owner = owners(noun)
    if any(c.lower_ == "any" for c in noun.children) or _given_up(noun):
        return
    if not owner or negated(noun) or (pattern.stance != "demands" and _object_of_stand(noun)):
        return
    if noun.dep_ == "dobj" and (negated(noun.head) or _is_another_s(noun, pattern.stance)):
        return
    for what in _about(noun):
        if what.pos_ == "PRON" or what.lower_ in _S.concrete or what.lower_ in _PLACES:
            continue  # "support on that", "a request for comment"
        if noun.lemma_.lower() == "right" and not (is_verbal(what) and _claimed(owner[0])):
            continue
        if noun.lemma_.lower() in _PLANS and what.tag_ != "VB":
            continue
        issue = issue_of(what)
        start = min(noun.left_edge.idx, owner[0].idx if owner[0].i < noun.i else noun.idx)
        if noun.idx - start > 160:
            start = noun.idx
        yield Stand(
            owner[0],
            _taken(noun, what, pattern.stance),
            "noun.plan" if noun.lemma_.lower() in _PLANS else "noun",
            noun,
            issue,
            (start, max(issue[1], noun.idx + len(noun))),
        )


def _given_up(noun: Token) -> bool:
    """As in "dropped its demand for a vote", "backed off its threat": it stands no longer."""
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    lemma = verb.lemma_.lower()
    if noun.dep_ == "dobj":
        up = any(c.dep_ == "prt" and c.lower_ in ("up", "back", "off") for c in verb.children)
        return lemma in _DROPPING or (up and lemma in ("give", "walk", "back"))
    off = noun.dep_ == "pobj" and noun.head.lower_ in ("off", "from")
    return off and lemma in ("back", "retreat", "climb")


def _claimed(holder: Token) -> bool:
    """Whether a right is one's own ("our right to fish"): another's is spoken of, not claimed."""
    return holder.pos_ == "PRON" or holder.tag_ == "PRP$"


def _taken(noun: Token, what: Token, stance: Stance) -> Stance:
    """As in "the decision to leave the pact": what is planned tells the stand."""
    if noun.lemma_.lower() not in _PLANS:
        return stance
    return pledged(what) or ("offers" if stance == "conditional" else stance)


def by_partisan(noun: Token) -> Iterator[Stand]:
    """As in "Holt, a critic of the levy", "was an advocate of rent control".

    A "state sponsor of" violence is called one, and says nothing for it.
    """
    if noun.pos_ != "NOUN" or noun.dep_ not in ("appos", "attr"):
        return
    if any(c.dep_ == "compound" and c.lower_ == "state" for c in noun.children):
        return
    holders = (noun.head,) if noun.dep_ == "appos" else subjects(noun.head)
    for what in prepositional(noun, ("of", "on", "against"))[:1]:
        if what.pos_ != "NOUN" or negated(noun.head):
            continue
        issue = issue_of(what)
        for holder in holders:
            stance = _S.partisans[noun.lemma_.lower()]
            start = min(noun.left_edge.idx, holder.idx)
            yield Stand(holder, stance, "partisan", noun, issue, (start, issue[1]))


def _is_another_s(noun: Token, stance: Stance) -> bool:
    """As in "should have doubts", told of others, and "to secure its approval", not given yet."""
    if modal(noun.head) in DUTY:
        return True
    got = noun.head.tag_ == "VBD"  # "won its approval"
    return stance == "accepts" and noun.head.lemma_.lower() in _SEEKING and not got


def _object_of_stand(noun: Token) -> bool:
    """As in "accepted the offer of X": the outer word tells the stand."""
    above = noun.head.head if noun.dep_ == "pobj" else noun.head
    lemma = above.lemma_.lower()
    return noun.dep_ in ("dobj", "pobj", "nsubjpass", "conj") and (
        lemma in _S.listing or (lemma in _S.verbs and lemma not in _S.giving)
    )


def owners(noun: Token) -> tuple[Token, ...]:
    """Who stands behind a paper or a stand: possessor, adjective of a country, "by X", "from X"."""
    if own := possessors(noun):
        commons = own[0].lemma_.lower() in _COMMONS and noun.dep_ == "dobj"
        return (commons and subjects(noun.head)) or own
    given = ("by", "from", "of") if _is_enjoyed(noun) else ("by", "from")
    by = prepositional(noun, given) or _drawn_from(noun)
    if by:
        return by
    for child in noun.children:
        if child.dep_ == "acl" and child.tag_ == "VBN":
            made = [
                t
                for c in child.children
                if c.dep_ == "agent"
                for t in c.children
                if t.dep_ == "pobj"
            ]
            if made:
                return tuple(made)
    named = [
        c for c in noun.children if c.dep_ in ("amod", "compound", "nmod") and c.text[:1].isupper()
    ]
    if named:
        return (named[0],)
    if noun.dep_ in ("dobj", "pobj"):
        verb = noun.head if noun.dep_ == "dobj" else noun.head.head
        others = noun.lemma_.lower() in _STIRRED and verb.lemma_.lower() == "raise"
        if is_verbal(verb) and verb.lemma_.lower() in _S.giving and not others:
            return subjects(verb)
    return ()


def _drawn_from(noun: Token) -> tuple[Token, ...]:
    """As in "drew opposition from farmers", where the parser hung the farmers on the verb."""
    if noun.head.lemma_.lower() not in _S.drawing:
        return ()
    return tuple(
        c for p in _hung_higher(noun) if p.lower_ in _FROM for c in p.children if c.dep_ == "pobj"
    )


def _for_whom(noun: Token) -> Iterator[Token]:
    """As in "its request for Norway to leave", whatever the clause was hung on."""
    if noun.i + 1 < len(noun.doc):
        mark = noun.nbor()
        if mark.lower_ == "for" and mark.dep_ == "mark" and mark.head.tag_ == "VB":
            yield mark.head


def _asked_of(noun: Token) -> Token:
    """As in "its request for Norway to leave": what is asked of whom, however it was parsed."""
    doc, after = noun.doc, noun.right_edge.i + 1
    if noun.pos_ == "PROPN" and after + 1 < len(doc) and doc[after].tag_ == "TO":
        return doc[after + 1] if doc[after + 1].tag_ == "VB" else noun
    return noun


def _is_wish(clause: Token) -> bool:
    """As in "its demand that the ban be lifted", against "the offer that Norway had approved"."""
    marked = any(c.dep_ == "mark" for c in clause.children)
    return marked and any(c.tag_ in ("MD", "VB", "VBP", "VBZ") for c in (clause, *clause.children))


def _hung_higher(noun: Token) -> Iterator[Token]:
    """As in "showed openness to it": a preposition right behind that hangs on the verb."""
    after = noun.right_edge.i + 1
    if noun.dep_ == "dobj" and after < len(noun.doc):
        mark = noun.doc[after]
        if mark.dep_ in ("prep", "dative") and mark.head == noun.head:
            yield mark


def _about(noun: Token) -> Iterator[Token]:
    """What the noun is about: its infinitive, its clause, or the object of its preposition."""
    for child in noun.children:
        clausal = child.dep_ in ("acl", "xcomp", "ccomp") and is_verbal(child) and child.i > noun.i
        if clausal and (child.tag_ == "VB" or _is_wish(child)):
            yield child
            return
    enjoyed = _is_enjoyed(noun)
    for child in () if enjoyed else (*noun.children, *_hung_higher(noun)):
        inside = child.lower_ == "in" and _is_shown(noun)
        if child.dep_ in _BRINGING and (child.lower_ in _S.complements or inside):
            if noun.lemma_.lower() == "call" and child.lower_ != "for":
                return
            if child.lower_ == "with" and _S.nouns[noun.lemma_.lower()].stance != "rejects":
                return
            for inner in child.children:
                if inner.dep_ in ("pobj", "pcomp"):
                    yield _asked_of(inner) if child.lower_ == "for" else whole(inner)
            return
    yield from _for_whom(noun)
    yield from _drawn(noun)
    yield from (t for t in subjects(noun.head)[:1] if enjoyed and t.pos_ == "NOUN")


def _is_enjoyed(noun: Token) -> bool:
    """As in "the bill has the backing of the mayor": what has it is what is backed."""
    pattern = _S.nouns.get(noun.lemma_.lower())
    backs = pattern is not None and pattern.stance == "accepts" and noun.dep_ == "dobj"
    return backs and noun.head.lemma_.lower() in _S.enjoying


def _is_shown(interest: Token) -> bool:
    """As in "expressed interest in X": no interests that anybody has somewhere."""
    shown = interest.lower_ == "interest" and interest.dep_ == "dobj"
    return shown and interest.head.lemma_.lower() in _SHOWING


def _drawn(noun: Token) -> Iterator[Token]:
    """As in "the plan faced opposition from Norway": what meets with it is what it is about."""
    verb = noun.head
    if (
        noun.dep_ != "dobj"
        or verb.lemma_.lower() not in _S.drawing
        or not (prepositional(noun, _FROM) or _drawn_from(noun))
    ):
        return
    what = (t for t in subjects(verb)[:1] if t.pos_ in ("NOUN", "PROPN"))
    yield from (t for t in what if t.ent_type_ not in _WHO)
