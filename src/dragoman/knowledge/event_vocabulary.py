"""Loader of the event vocabulary: which words name which event; the data file explains it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, cast

from dragoman.knowledge import load
from dragoman.model.vocabulary import EventKind, EventStatus, PloverType


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning of some words: the event it names and what it asks of its surroundings.

    Sets of words that are None ask for nothing; `to` holds the recipient's prepositions.
    """

    kind: EventKind
    plover: PloverType | None
    mode: str | None
    object: frozenset[str] | None
    subject: frozenset[str] | None
    by: frozenset[str] | None
    not_object: frozenset[str]
    not_by: frozenset[str]
    modifier: frozenset[str] | None
    not_modifier: frozenset[str]
    to: frozenset[str]
    of: str
    mutual: bool
    bare: bool
    who: bool
    patient: bool
    place_object: bool
    both: bool
    host: bool
    complement: bool
    asks: bool
    future: bool
    not_complement: frozenset[str]
    subjunctive: bool
    infinitive: bool
    near: frozenset[str] | None
    doing: frozenset[str] | None
    statuses: frozenset[str]
    alone: bool
    idle: bool


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
    through: frozenset[tuple[str, str]]
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
_FIRST = ("encounters", "lawmaking", "bargaining", "disputes", "warfare")
# Files tried after it, for what it leaves unread: so that their words may ask for less.
_LAST = ("diplomacy", "coercion", "assemblies", "procedure")


@cache
def event_vocabulary() -> EventVocabulary:
    """The event vocabulary, read once."""
    data = load("events")
    tables = [*map(load, _FIRST), data, *map(load, _LAST)]
    classes = {name: words for table in tables for name, words in table.get("classes", {}).items()}
    slips = data["slips"]
    verbs: dict[str, tuple[tuple[tuple[str, ...], Sense], ...]] = {}
    for written_so, sense in _senses(tables, "verb", data["classes"]):
        for word in written_so:
            lemma, *particles = word.split("+")
            for written in (lemma, *slips.get(lemma, "").split()):
                verbs[written] = (*verbs.get(written, ()), (tuple(particles), sense))
    nouns: dict[str, tuple[Sense, ...]] = {}
    for written_so, sense in _senses(tables, "noun", data["classes"]):
        for word in written_so:
            nouns[word] = (*nouns.get(word, ()), sense)
    light, status, people = data["light"], data["status"], data["people"]
    return EventVocabulary(
        verbs=verbs,
        particles={v: frozenset(p for ps, _ in senses for p in ps) for v, senses in verbs.items()},
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


def _senses(
    tables: Iterable[dict[str, Any]], part: str, common: dict[str, str]
) -> Iterator[tuple[list[str], Sense]]:
    """The words of every sense of verbs or of nouns, with the sense, in the order of the files.

    A name without "@" is a class only where its own file or the `common` one has it, so that a
    class of one file never changes what a word of another one means.
    """
    files = list(tables)
    classes = {name: words for file in files for name, words in file.get("classes", {}).items()}
    for file in files:
        near = {**common, **file.get("classes", {})}
        for table in file.get(part, ()):
            yield table["words"].split(), _sense(table, classes, near)


def _sense(table: dict[str, Any], classes: dict[str, str], near: dict[str, str]) -> Sense:
    def words(name: str) -> frozenset[str] | None:
        return _expanded(table[name], classes, near) if name in table else None

    return Sense(
        kind=cast("EventKind", table.get("kind", "other")),
        plover=cast("PloverType | None", table.get("plover")),
        mode=table.get("mode"),
        object=words("object"),
        subject=words("subject"),
        by=words("by"),
        not_object=words("not_object") or frozenset(),
        not_by=words("not_by") or frozenset(),
        modifier=words("modifier"),
        not_modifier=words("not_modifier") or frozenset(),
        to=frozenset(table.get("to", "").split()),
        of=table.get("of", "theme"),
        mutual=table.get("mutual", False),
        bare=table.get("bare", False),
        who=table.get("who", False),
        patient=table.get("patient", True),
        place_object=table.get("place_object", False),
        both=table.get("both", False),
        host=table.get("host", False),
        complement=table.get("complement", False),
        asks=table.get("asks", False),
        future=table.get("future", False),
        not_complement=words("not_complement") or frozenset(),
        subjunctive=table.get("subjunctive", False),
        infinitive=table.get("infinitive", False),
        near=words("near"),
        doing=words("doing"),
        statuses=frozenset(table.get("statuses", "").split()),
        alone=table.get("alone", True),
        idle=table.get("idle", False),
    )


def _expanded(names: str, classes: dict[str, str], near: dict[str, str]) -> frozenset[str]:
    """The words that class names stand for; a name that is no class is a word itself.

    "@person" is both: any person's name, and the words of that class.

    Within a class only "@name" is a class, so that a class may hold the word it is called by.
    """
    out: set[str] = set()
    for name in names.split():
        known = _is_class(name, classes if name.startswith("@") else near)
        out |= {name} if name.startswith("@") or not known else set()
        out |= _members(name.removeprefix("@"), classes) if known else set()
    return frozenset(out)


def _is_class(name: str, classes: dict[str, str]) -> bool:
    return name.removeprefix("@") in classes


def _members(name: str, classes: dict[str, str]) -> set[str]:
    out: set[str] = set()
    for word in classes[name].split():
        nested = word.startswith("@") and _is_class(word, classes)
        out |= _members(word[1:], classes) if nested else {word}
    return out


def _inverted(table: dict[str, str]) -> dict[str, EventStatus]:
    return {
        word: cast("EventStatus", status)
        for status, words in table.items()
        for word in words.split()
    }
