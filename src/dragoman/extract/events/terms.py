"""Terms: clauses that say on what terms alone one agrees, or that one does not at all."""

from dragoman.extract import clause
from dragoman.extract.events.noun_senses import noun_sense
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Token

_TERMS = frozenset({"will", "would", "shall"})
_MODALS = frozenset({"will", "would", "can", "could"})
_BETWEEN_THEM = frozenset({"agreement", "talks", "meeting", "ceasefire", "signature", "election"})
_CALLING = frozenset({"call", "brand", "deem", "describe", "consider"})
_UNTIL = frozenset({"unless", "until", "without", "if"})


def answer_of(verb: Token, *, told: bool) -> str | None:
    """What a clause answers to what is on the table: "terms", "term", "dismissal"; None mostly.

    `told` is true where the verb names an event by itself.
    """
    if verb.lemma_ == "be" and (_sets_terms(verb) or _is_high_time(verb)):
        return "terms"
    if not told and _is_term(verb):
        return "term"
    return "dismissal" if _is_dismissal(verb) else None


def _is_term(verb: Token) -> bool:
    """Whether a clause says what is agreed on: "under the deal, X will invest Y"."""
    if verb.dep_ not in ("ROOT", "ccomp", "conj", "relcl"):
        return False
    agreed = any(
        t.lemma_.lower() in event_vocabulary().pacts
        and any(c.dep_ == "det" and c.lower_ in ("the", "that", "this") for c in t.children)
        for t in clause.prepositional(verb, ("under", "part"))
    )
    return agreed and (clause.force(verb).modal in _TERMS or (verb.lemma_ == "be" and _is_to(verb)))


def _is_to(verb: Token) -> bool:
    """Whether a form of "be" is that of "is to pay"."""
    return any(c.dep_ == "xcomp" and any(g.tag_ == "TO" for g in c.children) for c in verb.children)


def teller(verb: Token) -> Token | None:
    """The verb of speech in whose words a clause, or the one it is joined to, stands."""
    while verb.dep_ == "conj" and clause.is_verbal(verb.head) and verb.head.i < verb.i:
        verb = verb.head
    told = verb.dep_ == "ccomp" and reporting().of(verb.head.lemma_.lower())
    return verb.head if told else None


def _sets_terms(verb: Token) -> bool:
    """Whether somebody says on what terms alone there will be one ("no deal without X")."""
    if not any(c.dep_ == "expl" for c in verb.children) or teller(verb) is None:
        return False
    if not clause.negated(verb) or clause.force(verb).modal not in _MODALS:
        return False
    named = [c for c in verb.children if c.dep_ in ("attr", "nsubj")]
    senses = (noun_sense(noun, event_vocabulary()) for noun in named)
    if not any(sense is not None and sense.kind in _BETWEEN_THEM for sense in senses):
        return False
    near = [c for word in (verb, *named) for c in word.children]
    return any(
        c.lower_ in _UNTIL
        or (c.dep_ == "relcl" and clause.negated(c))
        or (c.dep_ == "advcl" and any(g.lower_ in _UNTIL for g in c.children))
        for c in near
    )


def _is_dismissal(verb: Token) -> bool:
    """Whether somebody will not have what is offered ("called it unacceptable")."""
    if verb.lemma_ == "be":
        so, said = ("acomp", "attr"), teller(verb) is not None
    else:
        so, said = ("oprd", "ccomp"), verb.lemma_ in _CALLING and not clause.is_passive(verb)
    judged = [c for c in verb.children if c.dep_ in so] if said else []
    if not judged:
        return False
    negated = clause.negated(verb)
    if negated and verb.lemma_ != "be":
        return False
    asked = event_vocabulary().not_so if negated else event_vocabulary().dismissed
    return any(w in asked for c in judged for w in (c.lower_, *(g.lower_ for g in c.children)))


def _is_high_time(verb: Token) -> bool:
    """Whether somebody says that it is time for another to act ("it is time for X to pay")."""
    return teller(verb) is not None and bool(time_for(verb))


def time_for(verb: Token) -> tuple[Token, ...]:
    """Whom it is time for to do something; empty where the clause says nothing of the kind."""
    time = [c for c in verb.children if c.dep_ in ("attr", "npadvmod") and c.lower_ == "time"]
    due = [c for word in (*time, verb) for c in word.children if time and clause.is_verbal(c)]
    asked = [c for c in due if any(g.dep_ == "mark" and g.lower_ == "for" for g in c.children)]
    joined = [c for word in asked for c in word.children if c.dep_ == "conj"]
    return tuple(s for c in (*asked, *joined) for s in c.children if s.dep_ == "nsubj")
