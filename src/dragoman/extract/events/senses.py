"""Senses: which meaning of the vocabulary a verb or a noun has in its clause or phrase."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from dragoman.extract import clause
from dragoman.extract.events.complements import complemented
from dragoman.extract.events.worlds import of_arms, of_labour
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import EventVocabulary, event_vocabulary

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEEDS = frozenset({"action", "arms", "unity", "order", "account", "prayer"})
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl"})
_PARTICLES = frozenset({"prep", "prt", "advmod", "dative", "agent", "advcl", "oprd", "acomp"})
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
# What the tagger takes the names of bills and treaties for.
_PAPERS = frozenset({"LAW", "ORG", "PRODUCT", "WORK_OF_ART", "EVENT", ""})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "npadvmod"})


def verb_sense(verb: Token, vocabulary: EventVocabulary) -> Sense | None:
    """The sense of a verb in its clause, None where it names no event."""
    lemma = "test" if _is_test(verb) else verb.lemma_.lower()
    senses = vocabulary.verbs.get(lemma)
    if senses is None or _is_at_fault(verb) or _is_opinion(verb):
        return None
    asked = vocabulary.particles[lemma]
    beside = {
        c.lower_
        for c in verb.children
        if c.lower_ in asked and c.dep_ in _PARTICLES and c.i > verb.i and not _is_when(c)
    }
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
            return None if sense.idle else sense
    return None


def _named_so(verb: Token) -> tuple[Token, ...]:
    """What a clause with "be" says that its subject is: "is the frontrunner"."""
    return tuple(c for c in verb.children if c.dep_ == "attr") if verb.lemma_ == "be" else ()


def _is_test(verb: Token) -> bool:
    """Whether what is fired or launched is only tried: "test-fired a missile"."""
    doc, at = verb.doc, verb.i
    return at > 1 and doc[at - 1].text == "-" and doc[at - 2].lower_ == "test"


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
    if sense.bare and (heads or clause.is_passive(verb)) and not _is_whole(verb):
        return False
    if sense.not_by and words(_prepositional(verb, sense.to)) & sense.not_by:
        return False
    done_by = sense.subject is None or bool(words(clause.subjects(verb)) & sense.subject)
    return done_by and (sense.near is None or not sense.near.isdisjoint(_said_around(verb)))


def _calls_so(child: Token, sense: Sense) -> bool:
    """Whether what is called is called something: "called the strike reckless".

    Who is only "called to discuss Y" is called up to talk; who is "called out" is blamed.
    """
    aim = child.dep_ in ("xcomp", "advcl") and any(c.tag_ == "TO" for c in child.children)
    if child.dep_ == "oprd" or (child.dep_ == "prt" and child.lower_ == "out"):
        return True
    return sense.kind == "call" and child.dep_ in _COMPLEMENTS and not aim


def _is_whole(verb: Token) -> bool:
    """Whether a participle is the only verb there is, and so no participle: "The term expired".

    The parser mistakes short sentences of this form for a noun and what is told of it.
    """
    alone = verb.dep_ == "acl" and verb.tag_ == "VBN" and verb.head.dep_ == "ROOT"
    return alone and not any(c.dep_ in ("agent", "aux", "dobj") for c in verb.children)


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


def noun_sense(noun: Token, vocabulary: EventVocabulary) -> Sense | None:
    """The sense of a noun in its phrase, None where it names no event."""
    if noun.ent_type_ == "DATE" or _in_phrase(noun) or _is_surname(noun):
        return None
    if noun.pos_ == "PROPN" and noun.doc[noun.left_edge.i].text == "Operation":
        return vocabulary.nouns["operation"][0]
    named = vocabulary.nouns
    if noun.lemma_ == "call" and (says_for_what(noun) or _calls_to(noun)):
        return named["demand"][0]
    senses = named.get(noun.lower_) or named.get(noun.lemma_.lower()) or named.get(_singular(noun))
    if not senses:
        return None
    beside = modifiers(noun)
    for sense in senses:
        if sense.modifier is not None and not beside & sense.modifier:
            continue
        if not beside & sense.not_modifier:
            return sense
    return None


def _is_surname(noun: Token) -> bool:
    """Whether a word is the last of a person's name: "Phil Levy" is no levy."""
    first = noun.pos_ == "PROPN" and any(c.dep_ == "compound" for c in noun.children)
    return first and noun.ent_type_ == "PERSON"


def _calls_to(call: Token) -> bool:
    """Whether a call is one to do something, and none by phone: "a call to action"."""
    return any(
        c.dep_ == "prep" and c.lower_ == "to" and any(g.lower_ in _DEEDS for g in c.children)
        for c in call.children
    )


def says_for_what(call: Token) -> bool:
    """Whether a call is one for something: "calls for a recount", "for the law to be dropped"."""
    near = (c for c in call.children if c.i > call.i)
    return any(
        (c.dep_ == "prep" and c.lower_ == "for")
        or (clause.is_verbal(c) and any(g.dep_ == "mark" and g.lower_ == "for" for g in c.children))
        for c in near
    )


def _is_of_talks(round_: Token) -> bool:
    """Whether a round is one of talks, and none of tariffs or of golf."""
    of = clause.prepositional(round_, ("of",))
    talking = event_vocabulary().nouns
    return not of or any(s.kind == "talks" for t in of for s in talking.get(t.lower_, ()))


def _singular(noun: Token) -> str:
    """A plural written like a name ("Tariffs"), which has no lemma of its own, in the singular."""
    plural = noun.pos_ == "PROPN" and noun.tag_ == "NNPS"
    return noun.lower_.removesuffix("s") if plural else ""


def modifiers(noun: Token) -> frozenset[str]:
    """The lemmas that qualify a noun: before it, or after "of", "between", "to" and "in"."""
    before = [c for c in noun.children if c.dep_ in _MODIFIERS]
    inner = [g for c in before for g in c.children if g.dep_ in _MODIFIERS]
    after = clause.prepositional(noun, ("of", "in", "to", "for", "by"))
    named: tuple[str, ...] = ()
    if noun.lemma_ == "strike" and of_labour(noun):
        named = ("labour",)
    elif of_arms(noun):
        named = ("military",)
    elif any(t.ent_type_ == "PERSON" for t in (*before, *after)):
        named = ("@person",)
    near = frozenset(w for t in (*before, *inner) for w in (t.lemma_.lower(), t.lower_))
    return near.union(words(after), named)


def _in_phrase(noun: Token) -> bool:
    """Whether a noun is part of a phrase: "in exchange for", "state of siege", "round of cuts"."""
    if noun.lower_ in ("round", "rounds") and not _is_of_talks(noun):
        return True
    if noun.lower_ == "siege" and noun.head.lower_ == "of" and noun.head.head.lower_ == "state":
        return True
    bare = noun.lower_ in ("exchange", "return") and noun.i == noun.left_edge.i
    return bare and noun.dep_ == "pobj" and noun.head.lower_ == "in"


def words(heads: Iterable[Token]) -> frozenset[str]:
    """The lemmas of noun phrases: heads, their modifiers, and what "of" adds ("dozens of X")."""
    out: set[str] = set()
    parties = event_vocabulary().parties
    for head in heads:
        out.update((head.lemma_.lower(), head.lower_, _singular(head)))
        if head.ent_type_ in ("GPE", "LOC", "FAC"):
            out.add("@place")
        elif head.ent_type_ == "PERSON" or (head.pos_ == "PROPN" and not head.ent_type_):
            out.add("@person")
        if head.ent_type_ in _PARTIES or head.tag_ == "PRP" or head.lemma_.lower() in parties:
            out.add("@party")
        if head.pos_ == "PROPN" and head.ent_type_ in _PAPERS:
            out.add("@name")
        out.update(c.lemma_.lower() for c in head.children if c.dep_ in _MODIFIERS)
        out.update(t.lemma_.lower() for t in clause.prepositional(head, ("of",)))
    return frozenset(out)
