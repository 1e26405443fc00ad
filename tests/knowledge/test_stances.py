"""The vocabulary of stands is whole and within the record's words."""

import pytest

from dragoman.knowledge import stances as module
from dragoman.knowledge.stances import stances
from dragoman.model.vocabulary import STANCES


def test_every_word_takes_a_stance_of_the_record() -> None:
    words = stances()
    for table in (words.verbs, words.adjectives, words.nouns):
        assert {pattern.stance for pattern in table.values()} <= set(STANCES)
    assert set(words.papers.values()) == {"demands", "offers"}


def test_a_pattern_knows_its_forms_prepositions_and_particle() -> None:
    rule = stances().verbs["rule"]
    assert (rule.stance, rule.particle) == ("rejects", "out")
    agree = stances().verbs["agree"]
    assert "to" in agree.forms
    assert agree.prepositions == {"to", "on", "upon"}


def test_a_stance_outside_the_record_is_refused() -> None:
    with pytest.raises(ValueError, match="wants"):
        module._pattern("wants strong obj")
