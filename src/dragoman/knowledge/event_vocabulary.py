"""Loader of the event vocabulary: which words name which event; the data file explains it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import cast

from dragoman.knowledge import load
from dragoman.knowledge.event_senses import Sense, senses
from dragoman.model.vocabulary import EventStatus


@dataclass(frozen=True, slots=True)
class Silence:
    """Words of who will not say: verbs of telling, of giving `details`, of answering `requests`."""

    tells: frozenset[str]
    gives: frozenset[str]
    details: frozenset[str]
    answers: frozenset[str]
    requests: frozenset[str]
    remarks: frozenset[str]


@dataclass(frozen=True, slots=True)
class EventVocabulary:
    """The senses by lemma, and the words around a predicate.

    A verb's senses come with the particles that must stand beside it ("call", ("for",));
    `particles` are all of them by lemma.
    `by_*` map a word to the status that it lends.
    """

    verbs: dict[str, tuple[tuple[tuple[str, ...], Sense], ...]]
    particles: dict[str, frozenset[str]]
    nouns: dict[str, tuple[Sense, ...]]
    labour: frozenset[str]
    staff: frozenset[str]
    guests: frozenset[str]
    pacts: frozenset[str]
    armed: frozenset[str]
    strife: frozenset[str]
    phases: frozenset[str]
    judged: frozenset[str]
    stuck: frozenset[str]
    dismissed: frozenset[str]
    not_so: frozenset[str]
    charged: frozenset[str]
    praised: frozenset[str]
    undone: frozenset[str]
    light: frozenset[str]
    occurs: frozenset[str]
    outside: frozenset[str]
    gains: frozenset[str]
    going: frozenset[str]
    collapses: frozenset[tuple[str, str]]
    through: frozenset[tuple[str, str]]
    silence: Silence
    by_verb: dict[str, EventStatus]
    by_noun: dict[str, EventStatus]
    by_modifier: dict[str, EventStatus]
    by_modal: dict[str, EventStatus]
    by_preposition: dict[str, EventStatus]
    acts_for: frozenset[str]
    parties: frozenset[str]
    institutions: frozenset[str]
    rules: frozenset[str]
    counts: frozenset[str]
    writings: frozenset[str]
    chambers: frozenset[str]
    texts: frozenset[str]


# Files of senses that are tried before those of the event vocabulary itself: each asks for more.
_FIRST = (
    *("officeholding", "respite", "setbacks", "encounters", "lawmaking"),
    *("bargaining", "disputes", "warfare"),
)
# Files tried after it, for what it leaves unread: so that their words may ask for less.
_LAST = ("diplomacy", "coercion", "assemblies", "procedure", "projects")


@cache
def event_vocabulary() -> EventVocabulary:
    """The event vocabulary, read once."""
    data = load("events")
    tables = [*map(load, _FIRST), data, *map(load, _LAST)]
    classes = {name: words for table in tables for name, words in table.get("classes", {}).items()}
    slips = data["slips"]
    verbs: dict[str, tuple[tuple[tuple[str, ...], Sense], ...]] = {}
    for written_so, sense in senses(tables, "verb", data["classes"]):
        for word in written_so:
            lemma, *particles = word.split("+")
            for written in (lemma, *slips.get(lemma, "").split()):
                verbs[written] = (*verbs.get(written, ()), (tuple(particles), sense))
    nouns: dict[str, tuple[Sense, ...]] = {}
    for written_so, sense in senses(tables, "noun", data["classes"]):
        for word in written_so:
            nouns[word] = (*nouns.get(word, ()), sense)
    light, status, people = data["light"], data["status"], data["people"]
    return EventVocabulary(
        verbs=verbs,
        particles={v: frozenset(p for ps, _ in meant for p in ps) for v, meant in verbs.items()},
        nouns=nouns,
        labour=frozenset(data["labour"]["words"].split()),
        staff=frozenset(classes["staff"].split()),
        guests=frozenset(classes["guest"].split()),
        pacts=frozenset(classes["pacts"].split()),
        armed=frozenset(f"{classes['arms']} {classes['troops']}".split()) - {"guard", "police"},
        strife=frozenset(data["strife"]["words"].split()),
        phases=frozenset(data["phases"]["words"].split()),
        judged=frozenset(data["judged"]["words"].split()),
        stuck=frozenset(data["stuck"]["words"].split()),
        dismissed=frozenset(data["dismissed"]["words"].split()),
        not_so=frozenset(data["dismissed"]["not"].split()),
        charged=frozenset(data["judgements"]["charged"].split()),
        praised=frozenset(data["judgements"]["praised"].split()),
        undone=frozenset(data["dismissed"]["undone"].split()),
        light=_with_slips(light["done"].split(), slips),
        occurs=_with_slips(light["occurs"].split(), slips),
        outside=frozenset(light["outside"].split()),
        gains=frozenset(light["gains"].split()),
        going=frozenset(light["going"].split()),
        collapses=frozenset(_pair(word) for word in light["collapses"].split()),
        silence=Silence(**{name: frozenset(w.split()) for name, w in data["silence"].items()}),
        through=frozenset(_pair(word) for word in light["through"].split()),
        by_verb=_slipped(_inverted(status["verb"]), slips),
        by_noun=_inverted(status["noun"]),
        by_modifier=_inverted(status["modifier"]),
        by_modal=_inverted(status["modal"]),
        by_preposition=_inverted(status["before"]),
        acts_for=frozenset(people["acts_for"].split()),
        parties=frozenset(people["parties"].split()),
        institutions=frozenset(people["institutions"].split()),
        rules=frozenset(people["rules"].split()),
        counts=frozenset(people["counts"].split()),
        writings=frozenset(people["writings"].split()),
        chambers=frozenset(people["chambers"].split()),
        texts=frozenset(classes["texts"].split()),
    )


def _with_slips(words: Iterable[str], slips: dict[str, str]) -> frozenset[str]:
    """The words, and what the lemmatiser makes of those that it mistakes."""
    return frozenset(w for word in words for w in (word, *slips.get(word, "").split()))


def _slipped(lent: dict[str, EventStatus], slips: dict[str, str]) -> dict[str, EventStatus]:
    """The same for words with a status each."""
    return {w: lent[word] for word in lent for w in (word, *slips.get(word, "").split())}


def _pair(written: str) -> tuple[str, str]:
    verb, _, preposition = written.partition("+")
    return verb, preposition


def _inverted(table: dict[str, str]) -> dict[str, EventStatus]:
    return {
        word: cast("EventStatus", status)
        for status, words in table.items()
        for word in words.split()
    }
