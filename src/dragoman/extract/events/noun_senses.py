"""Noun senses: which meaning of the vocabulary a noun has in its phrase."""

from collections import Counter
from collections.abc import Iterable

from dragoman.extract import clause
from dragoman.knowledge.event_senses import Sense
from dragoman.knowledge.event_vocabulary import EventVocabulary, event_vocabulary
from dragoman.knowledge.states import armies, surfaces
from dragoman.knowledge.word_classes import word_class
from dragoman.model.parsed import Doc, Token

_OFTEN = 3  # words of work that make an article one about it, and each word of arms outweighs
_DEEDS = frozenset({"action", "arms", "unity", "order", "account", "prayer"})
_PARTIES = frozenset({"PERSON", "ORG", "GPE", "NORP"})
# What the tagger takes the names of bills and treaties for.
_PAPERS = frozenset({"LAW", "ORG", "PRODUCT", "WORK_OF_ART", "EVENT", ""})
_HEEDING = word_class("act.heed")
_SPOKEN_OF = word_class("act.speak_by_phone")
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "npadvmod"})
_LABOUR = "dragoman.labour"
_ARMS = "dragoman.arms"
# What an army is said to do again, or still, where an article is about war.
_OPERATIONS = frozenset({"operation", "campaign", "engagement"})
_OWNERS = frozenset({"poss", "compound", "nmod"})
_GOING_ON = word_class("time.going_on")


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
    if call.dep_ == "dobj" and call.head.lemma_ in _HEEDING:
        return True
    owned = any(c.dep_ == "poss" for c in call.children)
    for c in call.children:
        if c.dep_ == "prep" and c.lower_ == "to" and any(g.lower_ in _DEEDS for g in c.children):
            return True
        to_do = c.dep_ == "acl" and c.tag_ == "VB" and any(g.tag_ == "TO" for g in c.children)
        if owned and to_do and c.lemma_ not in _SPOKEN_OF:  # "her call to discuss it" is by phone
            return True
    return False


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
    doing = (g for c in noun.children if c.lower_ in ("of", "in") for g in c.children)
    after += tuple(t for g in doing if g.dep_ == "pcomp" for t in clause.patients(g))
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
    """Whether a noun is part of a phrase: "in exchange for", "round of cuts"."""
    if noun.lower_ in ("round", "rounds") and not _is_of_talks(noun):
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


def of_labour(strike: Token) -> bool:
    """Whether a strike is one of workers: "on strike", or beside words of their world."""
    if strike.dep_ == "pobj" and strike.head.lower_ == "on" and strike.i == strike.left_edge.i:
        return True
    vocabulary = event_vocabulary()
    if _is_about_labour(strike.doc):
        return True
    sentence = {t.lemma_.lower() for t in strike.sent}
    theirs = any(c.tag_ == "PRP$" for c in strike.children)
    return bool(sentence & vocabulary.labour or (theirs and sentence & vocabulary.staff))


def of_arms(operation: Token) -> bool:
    """Whether an operation is an army's: by whose it is, or where an article speaks of arms enough.

    "The Bundeswehr's engagement"; "its renewed operation".
    """
    if operation.lemma_ not in _OPERATIONS:
        return False
    if any(c.dep_ in _OWNERS and _is_army(c) for c in operation.children):
        return True
    if not any(c.dep_ == "amod" and c.lower_ in _GOING_ON for c in operation.children):
        return False
    known = operation.doc.user_data.get(_ARMS)
    if known is None:
        armed = event_vocabulary().armed
        told = sum(t.lemma_.lower() in armed for t in operation.doc if t.pos_ == "NOUN")
        known = operation.doc.user_data[_ARMS] = told >= _OFTEN
    return bool(known)


def _is_army(token: Token) -> bool:
    """Whether a word is the name of a state's armed forces."""
    entry = surfaces().get(token.text)
    return entry is not None and entry.name in armies().values()


def _is_about_labour(doc: Doc) -> bool:
    """Whether an article speaks more of workers and unions than of arms."""
    known = doc.user_data.get(_LABOUR)
    if known is None:
        vocabulary = event_vocabulary()
        lemmas = Counter(t.lemma_.lower() for t in doc if t.pos_ == "NOUN")
        work = sum(lemmas[word] for word in sorted(vocabulary.labour))
        arms = sum(lemmas[word] for word in sorted(vocabulary.armed))
        known = doc.user_data[_LABOUR] = work >= _OFTEN and work > _OFTEN * arms
    return bool(known)
