"""Taking a stand: which stance a word takes on its complements, and whether it takes one at all."""

from collections.abc import Iterator, Sequence

from dragoman.extract.clause import (
    Force,
    agents,
    force,
    in_condition,
    is_passive,
    is_verbal,
    modal,
    negated,
    patients,
    prepositional,
    subjects,
    yet_to,
)
from dragoman.extract.clause import condition as if_clause
from dragoman.extract.positions.anothers import DUTY, is_another_s
from dragoman.extract.positions.issues import issue_of
from dragoman.extract.positions.stand import Stand
from dragoman.knowledge.stances import Pattern, stances
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token
from dragoman.model.vocabulary import Stance

_S = stances()
NEGATED: dict[Stance, Stance | None] = {
    "demands": None,
    "offers": "rejects",
    "accepts": "rejects",
    "rejects": "undecided",
    "conditional": None,
    "undecided": "rejects",
}
_TALKS = word_class("thing.talks")
_FEARING = frozenset({"fear", "worry", "fret"})
# What is done anew to a deal: who will do it demands it, who will not refuses it.
_REDONE = frozenset({"renegotiate", "rewrite"})


def taken(
    word: Token,
    verb: Token,
    pattern: Pattern,
    kind: str,
    about: Sequence[tuple[Token, str]],
) -> Iterator[Stand]:
    """The stands that a word of the vocabulary takes on each of its complements.

    `verb` is the verb of the word's clause, the word itself where it is one.
    """
    about = [(what, form) for what, form in about if not is_day(what)]
    if not about or is_another_s(verb):
        return
    how = force(verb)
    denied = how.negated or (word is not verb and negated(word)) or _seems_not(verb)
    stance = _stance(word, verb, pattern, denied=denied)
    if stance is None or not _is_meant(verb, how, stance):
        return
    bound = how.modal and not denied and kind != "adjective" and if_clause(verb) is not None
    if bound or (_supposed(how) and pattern.stance in ("undecided", "demands", "conditional")):
        return
    holders = agents(_finite(verb)) if kind in ("verb", "idiom") else subjects(verb)
    if not holders and how.tense == "past" and is_passive(verb):
        return  # "its request was refused": nobody says by whom
    base = f"{kind}.{'strong' if pattern.strong else 'weak'}.{pattern.stance}"
    if about[0][1] == "least":
        stance = "demands"
    if _supposed(how):
        open_yet = _still_open(verb, pattern)
        stance, base = "undecided", f"{base}.{'perhaps' if open_yet else 'maybe'}"
    for what, form in about:
        issue = issue_of(what, done=what.i == word.i)
        rule = f"{base}{_kind_of_issue(what, form, stance)}"
        rule = f"{rule}.fear" if word.lemma_.lower() in _FEARING else rule
        told = _by_issue(what, form, stance, pattern)
        for holder in holders or (None,):
            if holder is not None and holder.i == what.i:
                continue
            yield Stand(holder, told, rule, verb, issue)


def _seems_not(verb: Token) -> bool:
    """As in "does not seem to want a deal": what is denied is the wish, not the seeming."""
    seems = verb.dep_ == "xcomp" and verb.head.lemma_.lower() in ("seem", "appear")
    return seems and negated(verb.head)


def is_day(what: Token) -> bool:
    """As in "signed off on Thursday", "agree on this point": no issue."""
    if what.lower_ in ("point", "thing", "things", "points"):
        return True
    return what.pos_ in ("PROPN", "NUM") and what.ent_type_ in ("DATE", "TIME")


def _is_meant(verb: Token, how: Force, stance: Stance) -> bool:
    """What is asked, guessed, or would have been, has been taken by nobody."""
    if how.modal in DUTY or (how.modal and how.perfect) or (stance != "undecided" and how.open):
        return False
    return not _asked(verb) and not _guessed(verb, how)


def _still_open(verb: Token, pattern: Pattern) -> bool:
    """As in "the members could still reject it": until they have, it is open."""
    still = any(c.lower_ in ("still", "yet") for c in verb.children)
    return still and pattern.strong and pattern.stance in ("accepts", "rejects")


def _stance(word: Token, verb: Token, pattern: Pattern, *, denied: bool) -> Stance | None:
    """The stance of a word as it stands here; who does not want a thing refuses it."""
    if yet_to(verb):
        return "undecided" if pattern.stance in ("accepts", "rejects") else None
    if not denied:
        return pattern.stance
    if pattern.stance == "accepts" and force(verb).perfect:
        return "undecided"  # who "has not ratified" it may yet do so
    lemma = word.lemma_.lower()
    refused = lemma in _REDONE and modal(verb) in ("will", "would")
    return "rejects" if refused or lemma in _S.wishing else NEGATED[pattern.stance]


def _finite(verb: Token) -> Token:
    """The verb whose subject it shares: parsers join "urged" to "warned X to go and urged Y".

    A past tense shares nothing with the infinitive that it was joined to, but with the verb above.
    """
    if verb.dep_ != "conj" or verb.tag_ not in ("VBD", "VBZ") or verb.head.tag_ != "VB":
        return verb
    if any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children):
        return verb
    return next((a for a in verb.ancestors if a.tag_ == verb.tag_), verb)


def _by_issue(what: Token, form: str, stance: Stance, pattern: Pattern) -> Stance:
    """As in "vowed to seize the port", a demand, and "urged her not to sign", a refusal.

    Who promises revenge offers nothing.
    """
    revenge = stance == "offers" and form == "obj" and what.lemma_.lower() in _S.answers
    if revenge or (stance in ("demands", "offers") and is_verbal(what) and negated(what)):
        return "rejects"
    if stance == "demands" and approves(what) and (form == "that" or to_its_own(what)):
        recommended = pattern is _S.verbs.get("recommend") or form == "obj_to"
        return "accepts" if recommended else stance
    if stance == "demands" and form == "obj" and pattern is _S.verbs.get("like"):
        return "accepts"
    if form == "obj_to" and stance == "rejects" and pattern.stance == "rejects":
        return "rejects" if negated(what) else "demands"
    if not pattern.strong and is_verbal(what) and form in ("to", "that"):
        return _resolved(what, stance)
    return stance


def _resolved(what: Token, stance: Stance) -> Stance:
    """As in "vowed to block the bill", "decided to reject it": the deed tells the stand."""
    if stance == "offers":
        return pledged(what) or stance
    inner = _S.verbs.get(what.lemma_.lower())
    refused = stance == "accepts" and inner is not None and inner.stance == "rejects"
    return "rejects" if refused else stance


def pledged(verb: Token) -> Stance | None:
    """The stand of what is vowed: "vowed to block the bill" is a refusal, of talks none."""
    if any(noun.lemma_.lower() in _TALKS for noun in patients(verb)):
        return None
    lemma = verb.lemma_.lower()
    told = _S.pledges.get(lemma) or _S.plans.get(lemma)
    inner = _S.verbs.get(lemma)
    if told is None and inner is not None and inner.stance in ("rejects", "accepts"):
        return inner.stance
    return told


def _kind_of_issue(what: Token, form: str, stance: Stance) -> str:
    """What is told by a claim, or offers no more than to talk, is less often a stand."""
    if form == "claim":
        return ".claim"
    return ".talks" if stance == "offers" and what.lemma_.lower() in _TALKS else ""


def _asked(verb: Token) -> bool:
    """As in "asked if he was ready", "in case they reject it": nobody has taken the stand."""
    if verb.dep_ in ("acl", "relcl", "ccomp") and verb.head.lower_ == "case":
        return True
    for clause in (verb, verb.head if verb.dep_ in ("xcomp", "conj") else verb):
        if any(c.dep_ == "mark" and c.lower_ == "if" for c in clause.children):
            return True
    return verb.dep_ == "advcl" and in_condition(verb)


def _guessed(verb: Token, how: Force) -> bool:
    """As in "will probably want to return": somebody else's forecast."""
    if how.modal not in ("will", "would"):
        return False
    return any(c.lower_ in ("probably", "likely", "surely", "presumably") for c in verb.children)


def _supposed(how: Force) -> bool:
    """As in "could agree", "might accept": nobody has taken the stand."""
    return how.modal in ("could", "might", "may", "can") and not how.negated


def to_its_own(clause: Token) -> bool:
    """As in "urged its members to take the deal": what one wants of one's own, one accepts."""
    urged = (c for t in (clause, clause.head) for c in t.children if c.dep_ in ("nsubj", "dobj"))
    return any(c.dep_ == "poss" and c.pos_ == "PRON" for who in urged for c in who.children)


def approves(clause: Token) -> bool:
    """As in "recommends that its members take the deal"."""
    inner = _S.verbs.get(clause.lemma_.lower())
    known = (inner is not None and inner.stance == "accepts") or clause.lemma_ in ("take", "vote")
    about = (*patients(clause), *prepositional(clause, ("for",)), *_favoured(clause))
    return known and any(
        n.lemma_.lower() in _S.outcomes or n.lemma_.lower() in _S.papers for n in about
    )


def _favoured(clause: Token) -> tuple[Token, ...]:
    """As in "to vote in favour of the deal"."""
    favours = (n for n in prepositional(clause, ("in",)) if n.lower_ in ("favour", "favor"))
    return tuple(what for favour in favours for what in prepositional(favour, ("of",)))
