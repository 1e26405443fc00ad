"""The event vocabulary: every value it lends is one of the record's."""

from dragoman.knowledge.event_senses import senses
from dragoman.knowledge.event_vocabulary import event_vocabulary
from dragoman.model.vocabulary import EVENT_KINDS, EVENT_STATUSES, PLOVER_TYPES

VOCABULARY = event_vocabulary()
SENSES = [s for pairs in VOCABULARY.verbs.values() for _, s in pairs] + [
    s for senses in VOCABULARY.nouns.values() for s in senses
]


def test_senses_use_the_records_kinds_and_plovers_types() -> None:
    assert {s.kind for s in SENSES} <= set(EVENT_KINDS)
    assert {s.plover for s in SENSES} - {None} <= set(PLOVER_TYPES)


def test_every_kind_of_event_has_a_word() -> None:
    assert {s.kind for s in SENSES} == set(EVENT_KINDS)


def test_lent_statuses_are_the_records() -> None:
    tables = (
        VOCABULARY.by_verb,
        VOCABULARY.by_noun,
        VOCABULARY.by_modifier,
        VOCABULARY.by_modal,
        VOCABULARY.by_preposition,
    )
    for table in tables:
        assert set(table.values()) <= set(EVENT_STATUSES)


def test_a_class_may_hold_another() -> None:
    senses = [sense for _, sense in VOCABULARY.verbs["request"]]
    held = frozenset().union(*(sense.object for sense in senses if sense.object is not None))
    assert {"ceasefire", "talks", "strike"} <= held


def test_particles_stand_apart_from_their_verb() -> None:
    assert ("for",) in [particles for particles, _ in VOCABULARY.verbs["call"]]


def test_a_class_of_one_file_is_a_plain_word_in_the_others() -> None:
    first = {"classes": {"helm": "wheel tiller"}, "verb": [{"words": "turn", "object": "helm"}]}
    second = {"verb": [{"words": "take", "object": "helm"}, {"words": "leave", "object": "@helm"}]}
    objects = {words[0]: sense.object for words, sense in senses((first, second), "verb", {})}
    assert objects["turn"] == {"wheel", "tiller"}
    assert objects["take"] == {"helm"}
    assert {"wheel", "tiller"} <= (objects["leave"] or set())
