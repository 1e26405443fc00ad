"""Judging: clauses that call something bad or good, dismiss it, or say on what terms it may be."""

from collections.abc import Iterator

from dragoman.extract import clause
from dragoman.extract.events.noun_senses import noun_sense
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Token

_SMALL_CLAUSE = frozenset({"oprd", "ccomp", "dobj", "xcomp"})
_BELITTLING = frozenset({"dismiss", "denounce", "decry", "condemn"})  # "dismissed it as a success"
_WITHIN = frozenset({"amod", "compound", "nmod"})
_MODALS = frozenset({"will", "would", "can", "could"})
_BETWEEN_THEM = frozenset({"agreement", "talks", "meeting", "ceasefire", "signature", "election"})
_CALLING = frozenset({"call", "brand", "deem", "describe", "consider"})
_UNTIL = frozenset({"unless", "until", "without", "if"})


def judgement_of(verb: Token) -> str | None:
    """What a clause does by its judgement: "charge" ("called the raid a crime"), "praise", None."""
    words = {w for token in _said_of_it(verb) for w in _words(token)}
    if not words:
        return None
    vocabulary = event_vocabulary()
    ill, well = words & vocabulary.charged, words & vocabulary.praised
    if clause.negated(verb) or bool(ill) == bool(well) or _is_asked(verb):
        return None
    return "charge" if ill else (None if verb.lemma_ in _BELITTLING else "praise")


def names_it(verb: Token) -> bool:
    """Whether a named speaker calls something so, good, bad or neither: "called it a long shot"."""
    if verb.lemma_ != "call" or clause.negated(verb) or _is_asked(verb):
        return False
    told = clause.force(verb).tense != "none" and clause.force(verb).modal is None
    who = clause.subjects(verb)
    return told and any(t.pos_ == "PROPN" for t in who) and any(_said_of_it(verb))


def judged(verb: Token) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """Who judges, and whom or what."""
    if verb.lemma_ == "be":
        telling = teller(verb)
        return (clause.subjects(telling) if telling else ()), clause.subjects(verb)
    objects = tuple(c for c in verb.children if c.dep_ == "dobj")[:1]
    inner = (s for c in verb.children if c.dep_ == "ccomp" for s in clause.subjects(c))
    return clause.subjects(verb), objects or tuple(inner)


def _said_of_it(verb: Token) -> Iterator[Token]:
    """What a clause calls its object, or says that its subject is."""
    if verb.lemma_ == "be":
        if teller(verb) is not None and all(map(_is_named, clause.subjects(verb))):
            yield from (c for c in verb.children if c.dep_ in ("attr", "acomp"))
        return
    frames = reporting().of(verb.lemma_.lower())
    if "label" not in frames or clause.is_passive(verb):
        return
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    if any(c.lower_ == "what" for c in objects):  # "what it called terrorists": only a name
        return
    for child in verb.children:
        if child.i > verb.i and child.dep_ in _SMALL_CLAUSE and child not in objects[:1]:
            yield child
    for above in (verb, *objects[:1]):
        yield from clause.prepositional(above, ("as",))


def _is_named(subject: Token) -> bool:
    """Whether a clause is about something by name, and not about talks, which have no author."""
    sense = noun_sense(subject, event_vocabulary())
    return subject.pos_ in ("NOUN", "PROPN") and (sense is None or not sense.mutual)


def _is_asked(verb: Token) -> bool:
    """Whether a judgement is only asked for or supposed: "asked whether the raid was a crime"."""
    return any(c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in verb.children)


def _words(token: Token) -> Iterator[str]:
    """The lemmas of a judgement: its head, what qualifies it, and what it is "of"."""
    for one in (token, *clause.prepositional(token, ("of",))):
        yield from (one.lemma_.lower(), one.lower_)
        for child in one.children:
            if child.dep_ in _WITHIN or (child.dep_ == "conj" and one == token):
                yield from (child.lemma_.lower(), child.lower_)


def answer_of(verb: Token) -> str | None:
    """What a clause answers to what is on the table: "terms", "dismissal"; None mostly."""
    if verb.lemma_ == "be" and (_sets_terms(verb) or _is_high_time(verb)):
        return "terms"
    return "dismissal" if _is_dismissal(verb) else None


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
