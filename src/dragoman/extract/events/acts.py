"""Acts: clauses that do something by how they are put, whatever their verb says."""

from dragoman.extract import clause
from dragoman.extract.events.dominion import dominion
from dragoman.extract.events.judging import answer_of, judgement_of, names_it
from dragoman.extract.events.noun_senses import noun_sense
from dragoman.extract.events.planned import is_planned, is_step_to_come
from dragoman.extract.events.siding import side_taken
from dragoman.extract.events.silences import is_told_saying
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.reporting import reporting
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_WILLING = frozenset({"ready", "willing", "prepared"})
_MUST = frozenset({"must", "should"})
_NO_MORE = frozenset({"will", "would", "can", "could"})
_THREATS = frozenset({"SANCTION", "COERCE", "ASSAULT", "MOBILIZE", "THREATEN"})
_AHEAD = frozenset({"will", "would", "might", "may", "could"})
_ONESELF = frozenset({"it", "he", "she", "they", "we", "i"})
# Where one is who is on business there, and where one comes for it.
_THERE = {"be": ("in",), "come": ("to",)}
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_REFUSED = word_class("act.put_up_with")


def act_of(verb: Token, verbs: dict[int, Sense]) -> str | None:
    """What a verb's clause does, as the forms of a predicate call it; None mostly.

    `verbs` are the senses, by place, of the verbs that name an event by themselves.
    """
    if verb.lemma_ == "be" and _is_unready(verb, verbs) and _is_settled(verb):
        return "refusal"
    if _is_presence(verb) or _is_awaited(verb):
        return "presence"
    if _is_demand(verb, verbs):
        return "must"
    told = verb.i in verbs
    if not told and _is_threat(verb, verbs):
        return "menace"
    done = "refusal" if _is_refusal(verb, verbs) else answer_of(verb)
    if done is None and not told:
        done = judgement_of(verb)
    if done is None:
        done = "under" if dominion(verb) is not None else side_taken(verb)
    if done is None:
        done = _said_by(verb, told=told)
    return done or _step_of(verb, verbs)


def _said_by(verb: Token, *, told: bool) -> str | None:
    """What is done by the mere saying of a clause: it is news, or asks another for something."""
    if not told and (is_told_saying(verb) or names_it(verb)):
        return "saying"
    return "advice" if _is_advice(verb) else None


def _step_of(verb: Token, verbs: dict[int, Sense]) -> str | None:
    """How a clause tells a step to come, whatever its verb."""
    if is_planned(verb, verbs):
        return "planned"
    return "foreseen" if is_step_to_come(verb, verbs) else None


def _is_refusal(verb: Token, verbs: dict[int, Sense]) -> bool:
    """Whether a party says no to what is no event by itself: "will not allow inspectors"."""
    does = verb.lemma_ == "do"
    refused = does or verb.lemma_ in _REFUSED or _lets(verb)
    if verb.pos_ != "VERB" or verb.i in verbs or not refused:
        return False
    if does and not any(c.dep_ == "dobj" and c.lower_ == "that" for c in verb.children):
        return False
    if not clause.negated(verb) or clause.is_passive(verb):
        return False
    return clause.force(verb).modal in _NO_MORE


def _lets(verb: Token) -> bool:
    """Whether a verb lets a party do something: "let X have it", not "let it go"."""
    done = (c for c in verb.children if c.dep_ in ("ccomp", "xcomp"))
    return verb.lemma_ == "let" and any(t.pos_ == "PROPN" for c in done for t in clause.subjects(c))


def _is_settled(verb: Token) -> bool:
    """Whether a clause leaves nothing open: neither "if X is not ready to" nor "may not be"."""
    force = clause.force(verb)
    return not force.conditional and not force.open and force.modal in (None, *_NO_MORE)


def _is_presence(verb: Token) -> bool:
    """Whether somebody is somewhere on business: "was in Rome to represent X", "for talks".

    So is who came there on it ("came to the Palace for talks").
    """
    ways = _THERE.get(verb.lemma_)
    if ways is None:
        return False
    where = clause.prepositional(verb, ways)
    if not any(c.ent_type_ == "GPE" or (c.ent_type_ and verb.lemma_ == "come") for c in where):
        return False
    purpose = any(
        (c.dep_ == "prep" and c.lower_ == "for")
        or (c.dep_ in ("advcl", "xcomp") and any(g.tag_ == "TO" for g in c.children))
        for c in verb.children
    )
    who = clause.subjects(verb)
    if verb.lemma_ == "come":
        return purpose and any(_is_guest(t) for t in who)
    return purpose and bool(who) and (who[0].pos_ in ("PROPN", "PRON") or _is_guest(who[0]))


def _is_guest(token: Token) -> bool:
    """Whether a word is for somebody who goes on visits: a person, a delegation, "he"."""
    person = token.ent_type_ == "PERSON" or token.lower_ in ("he", "she", "they")
    return person or token.lemma_ in event_vocabulary().guests


def _is_awaited(verb: Token) -> bool:
    """Whether somebody is to be somewhere: "is due in Rome", "will be in Rome on Friday"."""
    if verb.lemma_ not in ("be", "expect"):
        return False
    who = clause.subjects(verb)
    if not who or who[0].pos_ == "PRON" or not _is_guest(who[0]):
        return False
    due = [c for c in verb.children if c.dep_ == "acomp" and c.lower_ == "due"]
    passive = verb.lemma_ == "expect" and clause.is_passive(verb)
    ahead = verb.lemma_ == "be" and clause.force(verb).modal == "will"
    if not (due or passive or ahead) or any(c.dep_ in ("attr", "xcomp") for c in verb.children):
        return False
    where = (t for w in (verb, *due) for t in clause.prepositional(w, ("in", "at")))
    return any(t.ent_type_ == "GPE" for t in where)


def _is_threat(verb: Token, verbs: dict[int, Sense]) -> bool:
    """Whether somebody says that they will do another harm ("X said it would raise tariffs")."""
    return verb.lemma_ not in ("ask", "wonder") and any(
        c.dep_ == "ccomp"
        and _is_of_oneself(c)
        and any(is_threatening(v, verbs, walkout=True) for v in (c, *c.children))
        and bool(reporting().of(verb.lemma_.lower()))
        for c in verb.children
    )


def _is_of_oneself(clause_head: Token) -> bool:
    """Whether a clause says what those who say it will or may do: "it would", "they might"."""
    own = any(c.dep_ == "nsubj" and c.lower_ in _ONESELF for c in clause_head.children)
    ahead = own and clause.force(clause_head).modal in _AHEAD
    return ahead and not clause.negated(clause_head)


def is_threatening(verb: Token, verbs: dict[int, Sense], *, walkout: bool = False) -> bool:
    """Whether a verb's event is one to threaten with: sanctions, arrests, force.

    So is a strike of one's own, where `walkout` says that it counts.
    """
    harm = _THREATS | {"PROTEST"} if walkout else _THREATS
    if verb.i in verbs:
        return verbs[verb.i].plover in harm
    if not clause.is_verbal(verb):
        return False
    senses = (noun_sense(noun, event_vocabulary()) for noun in clause.patients(verb))
    done = verb.lemma_ in event_vocabulary().light or verb.lemma_ == "call"  # "call a strike"
    return done and any(sense is not None and sense.plover in harm for sense in senses)


def _is_demand(verb: Token, verbs: dict[int, Sense]) -> bool:
    """Whether somebody says that another must do something ("X said that Y must withdraw")."""
    if verb.dep_ != "ccomp" or not _is_obliged(verb):
        return False
    above = verb.head
    told = verbs.get(above.i)
    return bool(reporting().of(above.lemma_.lower())) and (told is None or told.kind != "demand")


def _is_advice(verb: Token) -> bool:
    """Whether a clause says for itself what somebody named must or should do: "Chile must act"."""
    if verb.dep_ not in ("ROOT", "ccomp", "conj") or clause.negated(verb):
        return False
    named = any(t.ent_type_ in _PARTIES for t in clause.subjects(verb))
    return named and _is_obliged(verb)


def _is_obliged(verb: Token) -> bool:
    """Whether a clause says what somebody "must", "should", "has to" or "needs to" do."""
    if any(c.lower_ in _MUST for c in verb.children):
        return not clause.is_expected(verb)
    owed = verb.lemma_ in ("have", "need") and clause.force(verb).tense == "present"
    owed = owed or verb.lower_ == "ought"
    return owed and any(
        c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children) for c in verb.children
    )


def _is_unready(verb: Token, verbs: dict[int, Sense]) -> bool:
    """Whether somebody is not ready for what is no event by itself ("to pay a share")."""
    return clause.negated(verb) and any(
        c.lower_ in _WILLING
        and c.dep_ in ("acomp", "attr", "xcomp")
        and any(g.dep_ == "xcomp" and g.i not in verbs for g in c.children)
        for c in verb.children
    )
