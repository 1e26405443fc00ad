"""Verb senses: which meaning of the vocabulary a verb has in its clause."""

from dragoman.extract import clause
from dragoman.extract.events.complements import complemented
from dragoman.extract.events.noun_senses import noun_sense, words
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import EventVocabulary, event_vocabulary
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Token

_COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl"})
_BEING = frozenset({"be", "become"})
_ALL_ALONG = word_class("act.all_along")
_PARTICLES = frozenset({"prep", "prt", "advmod", "dative", "agent", "advcl", "oprd", "acomp"})


def verb_sense(verb: Token, vocabulary: EventVocabulary) -> Sense | None:
    """The sense of a verb in its clause, None where it names no event."""
    lemma = verb.lemma_.lower()
    senses = vocabulary.verbs.get(lemma)
    if senses is None or _is_at_fault(verb) or _is_opinion(verb):
        return None
    asked = vocabulary.particles[lemma]
    beside = {
        c.lower_
        for c in verb.children
        if c.lower_ in asked and c.dep_ in _PARTICLES and c.i > verb.i and not _is_when(c)
    }
    # "Pushed back hard against it": the parser hangs "back" on "hard".
    if verb.i + 1 < len(verb.doc):
        after = verb.nbor(1)
        if after.lower_ in asked and after.dep_ == "advmod" and after.head.head == verb:
            beside.add(after.lower_)
    if "for" in asked and any(c.dep_ in _COMPLEMENTS and _has_for(c) for c in verb.children):
        beside.add("for")
    heads: tuple[Token, ...] | None = None  # looked for once, and only where a sense may fit
    objects: frozenset[str] = frozenset()
    for particles, sense in senses:
        if not beside.issuperset(particles):
            continue
        if heads is None:
            heads = clause.patients(verb) or _named_so(verb)
            objects = words(heads).union(("@any",) if heads else ())
        if _verb_fits(verb, sense, heads, objects):
            return None if sense.idle or _is_habit(verb, sense) else sense
    return None


def _is_habit(verb: Token, sense: Sense) -> bool:
    """Whether somebody has been of that mind all along: "has always backed X" is no deed."""
    stands = sense.kind in ("announcement", "other") and sense.plover == "SUPPORT"
    return stands and any(c.dep_ == "advmod" and c.lower_ in _ALL_ALONG for c in verb.children)


def _named_so(verb: Token) -> tuple[Token, ...]:
    """What a clause says that its subject is, or comes to be: "is the frontrunner"."""
    return tuple(c for c in verb.children if c.dep_ == "attr") if verb.lemma_ in _BEING else ()


def _is_at_fault(verb: Token) -> bool:
    """Whether a verb only says whose fault it is: "X was to blame" is not what X does."""
    return verb.lemma_ == "blame" and verb.dep_ == "xcomp" and verb.head.lemma_ == "be"


def _is_opinion(verb: Token) -> bool:
    """Whether somebody is only of one mind with another: "I agree", "agreed that it is late"."""
    if verb.lemma_ != "agree" or clause.is_passive(verb):
        return False
    said = [c for c in verb.children if c.dep_ == "ccomp"]
    if said and not any(c.dep_ == "prep" and c.i < said[0].i for c in verb.children):
        forces = [clause.force(c) for c in said]
        return all(f.modal is None and f.tense in ("past", "present") for f in forces)
    bare = not any(c.dep_ in ("xcomp", "prep", "dobj", "advcl", "prt") for c in verb.children)
    return bare and clause.force(verb).tense == "present"


def _is_when(preposition: Token) -> bool:
    """Whether a preposition only opens a date: "called X on Friday"."""
    if preposition.lower_ == "until":  # "gave X until Friday": the day is what is given
        return False
    inner = [c for c in preposition.children if c.dep_ == "pobj"]
    return bool(inner) and all(c.ent_type_ in ("DATE", "TIME") for c in inner)


def _has_for(complement: Token) -> bool:
    """Whether it is an infinitive with a subject of its own: "called for the fee to be cut"."""
    return any(c.dep_ == "mark" and c.lower_ == "for" for c in complement.children)


def _verb_fits(
    verb: Token, sense: Sense, heads: tuple[Token, ...], objects: frozenset[str]
) -> bool:
    asked = sense.object is None or bool(objects & sense.object)
    if sense.object and sense.by and not asked:
        ways = (verb, *(c for c in verb.children if c.dep_ == "advmod"))  # "back to the table"
        near = (t for way in ways for t in clause.prepositional(way, sense.by))
        asked = bool(words(near) & sense.object)
    asked = asked and (sense.also is None or bool(objects & sense.also))
    if not asked or objects & sense.not_object or not complemented(verb, sense):
        return False
    if verb.lemma_ == "call" and any(_calls_so(c, sense) for c in verb.children):
        return False
    if sense.kind in ("ceasefire", "strike") and any(_is_protest(h) for h in heads):
        return False
    if sense.bare and (heads or clause.is_passive(verb)):
        return False
    if sense.not_by and words(_prepositional(verb, sense.to)) & sense.not_by:
        return False
    done_by = sense.subject is None or bool(words(clause.subjects(verb)) & sense.subject)
    return done_by and (sense.near is None or not sense.near.isdisjoint(_said_around(verb)))


def _calls_so(child: Token, sense: Sense) -> bool:
    """Whether what is called is called something: "called the strike reckless".

    Who is only "called to discuss Y" is called up to talk; who is "called out" is blamed.
    """
    named = child.dep_ == "dobj" and any(c.lower_ in ("a", "an") for c in child.children)
    if sense.kind == "call" and named and any(o.i < child.i for o in clause.patients(child.head)):
        return True  # "called Holm a puppet"
    aim = child.dep_ in ("xcomp", "advcl") and any(c.tag_ == "TO" for c in child.children)
    if child.dep_ == "oprd" or (child.dep_ == "prt" and child.lower_ == "out"):
        return True
    return sense.kind == "call" and child.dep_ in _COMPLEMENTS and not aim


def _said_around(verb: Token) -> frozenset[str]:
    """The lemmas of the nouns in a word's sentence."""
    return frozenset(t.lemma_.lower() for t in verb.sent if t.pos_ == "NOUN")


def _is_protest(noun: Token) -> bool:
    sense = noun_sense(noun, event_vocabulary())
    return sense is not None and sense.kind == "protest"


def _prepositional(verb: Token, wanted: frozenset[str]) -> list[Token]:
    """What stands behind a verb's prepositions: those wanted, or all where none is."""
    near = (p for p in verb.children if p.dep_ == "prep" and (not wanted or p.lower_ in wanted))
    return [c for p in near for c in p.children if c.dep_ == "pobj"]
