"""Judging: clauses that call somebody or something bad or good, and so accuse or back them."""

from collections.abc import Iterator

from dragoman.extract import clause
from dragoman.extract.events.noun_senses import noun_sense
from dragoman.extract.events.terms import teller
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.knowledge.reporting import reporting
from dragoman.model.parsed import Token

_SMALL_CLAUSE = frozenset({"oprd", "ccomp", "dobj", "xcomp"})
_BELITTLING = frozenset({"dismiss", "denounce", "decry", "condemn"})  # "dismissed it as a success"
_WITHIN = frozenset({"amod", "compound", "nmod"})


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
