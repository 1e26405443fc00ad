"""Loader of the event vocabulary: which words name which event; the data file explains it."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Annotated, cast

from dragoman.knowledge import Words, by_word, filled, load
from dragoman.knowledge.event_senses import Sense, senses
from dragoman.model.vocabulary import EVENT_KINDS, EventKind, EventStatus, PloverType


@dataclass(frozen=True, slots=True)
class Silence:
    """Words of who will not say: verbs of telling, of giving `details`, of answering `requests`."""

    tells: Annotated[Words, "silence.tells"]
    gives: Annotated[Words, "silence.gives"]
    details: Annotated[Words, "silence.details"]
    answers: Annotated[Words, "silence.answers"]
    requests: Annotated[Words, "silence.requests"]
    remarks: Annotated[Words, "silence.remarks"]


@dataclass(frozen=True, slots=True)
class EventVocabulary:
    """The senses by lemma, and the words around a predicate.

    A verb's senses come with the particles that must stand beside it ("call", ("for",));
    `particles` are all of them by lemma; `usual` is what a word means of which only the kind is
    known. `by_*` map a word to the status that it lends.
    """

    verbs: dict[str, tuple[tuple[tuple[str, ...], Sense], ...]]
    particles: dict[str, Words]
    nouns: dict[str, tuple[Sense, ...]]
    usual: dict[EventKind, Sense]
    labour: Annotated[Words, "labour.words"]
    staff: Words
    guests: Words
    pacts: Words
    armed: Words
    strife: Annotated[Words, "strife.words"]
    phases: Annotated[Words, "phases.words"]
    judged: Annotated[Words, "judged.words"]
    stuck: Annotated[Words, "stuck.words"]
    dismissed: Annotated[Words, "dismissed.words"]
    not_so: Annotated[Words, "dismissed.not"]
    charged: Annotated[Words, "judgements.charged"]
    praised: Annotated[Words, "judgements.praised"]
    undone: Annotated[Words, "dismissed.undone"]
    light: Words
    occurs: Words
    outside: Annotated[Words, "light.outside"]
    gains: Annotated[Words, "light.gains"]
    going: Annotated[Words, "light.going"]
    collapses: frozenset[tuple[str, str]]
    through: frozenset[tuple[str, str]]
    silence: Silence
    by_verb: dict[str, EventStatus]
    by_noun: dict[str, EventStatus]
    by_modifier: dict[str, EventStatus]
    by_modal: dict[str, EventStatus]
    by_preposition: dict[str, EventStatus]
    acts_for: Annotated[Words, "people.acts_for"]
    parties: Annotated[Words, "people.parties"]
    institutions: Annotated[Words, "people.institutions"]
    rules: Annotated[Words, "people.rules"]
    counts: Annotated[Words, "people.counts"]
    writings: Annotated[Words, "people.writings"]
    chambers: Annotated[Words, "people.chambers"]
    texts: Words


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
    light, status = data["light"], data["status"]
    return filled(
        EventVocabulary,
        data,
        verbs=verbs,
        particles={v: frozenset(p for ps, _ in meant for p in ps) for v, meant in verbs.items()},
        nouns=nouns,
        usual={kind: _usual(kind, data["usual"]) for kind in EVENT_KINDS},
        staff=frozenset(classes["staff"].split()),
        guests=frozenset(classes["guest"].split()),
        pacts=frozenset(classes["pacts"].split()),
        armed=frozenset(f"{classes['arms']} {classes['troops']}".split()) - {"guard", "police"},
        light=_with_slips(light["done"].split(), slips),
        occurs=_with_slips(light["occurs"].split(), slips),
        collapses=frozenset(_pair(word) for word in light["collapses"].split()),
        silence=filled(Silence, data),
        through=frozenset(_pair(word) for word in light["through"].split()),
        by_verb=_slipped(_inverted(status["verb"]), slips),
        by_noun=_inverted(status["noun"]),
        by_modifier=_inverted(status["modifier"]),
        by_modal=_inverted(status["modal"]),
        by_preposition=_inverted(status["before"]),
        texts=frozenset(classes["texts"].split()),
    )


def _usual(kind: EventKind, table: dict[str, dict[str, str]]) -> Sense:
    """What a word of a kind means that no table has."""
    told = table["plover"]
    to = frozenset(table["parties"]["to"].split())
    return Sense(
        kind,
        cast("PloverType | None", told.get(kind)),
        to=to,
        mutual=kind in table["parties"]["mutual"].split(),
    )


def _with_slips(words: Iterable[str], slips: dict[str, str]) -> Words:
    """The words, and what the lemmatiser makes of those that it mistakes."""
    return frozenset(w for word in words for w in (word, *slips.get(word, "").split()))


def _slipped(lent: dict[str, EventStatus], slips: dict[str, str]) -> dict[str, EventStatus]:
    """The same for words with a status each."""
    return {w: lent[word] for word in lent for w in (word, *slips.get(word, "").split())}


def _pair(written: str) -> tuple[str, str]:
    verb, _, preposition = written.partition("+")
    return verb, preposition


def _inverted(table: dict[str, str]) -> dict[str, EventStatus]:
    return cast("dict[str, EventStatus]", by_word(table))
