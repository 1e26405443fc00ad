"""The trigger head: words that tell events, each with its kind."""

import pytest

from dragoman.model.tagging import Trigger, within
from dragoman.model.vocabulary import EventKind
from dragoman.read import encoder
from dragoman.read.encoder.triggers import LEAST

pytestmark = pytest.mark.skipif(
    not (encoder.folder("full") / encoder.TRIGGERS).is_file(), reason="no trigger head is installed"
)

TEXT = (
    "The rebels refused on Friday to leave the port, which the army attacked in May.\n\n"
    "Their envoy said the truce, signed at a meeting in Vell, was dead."
)


def events(text: str) -> dict[str, EventKind]:
    return {
        text[t.start : t.end]: t.kind for t in encoder.tagging("full", text).triggers if likely(t)
    }


def likely(trigger: Trigger) -> bool:
    return trigger.probability >= 0.5


def test_verbs_and_nouns_that_tell_events_are_found_with_their_kind() -> None:
    found = events(TEXT)
    assert found["refused"] == "rejection"
    assert found["attacked"] == "strike"
    assert found["meeting"] == "meeting"


def test_words_that_tell_nothing_are_left_alone() -> None:
    assert all(t.probability >= LEAST for t in encoder.tagging("full", TEXT).triggers)
    assert not events("The old harbour is small and lies north of the hills. It has two piers.")


def test_triggers_stand_in_the_order_of_the_text_and_on_whole_words() -> None:
    found = encoder.tagging("full", TEXT).triggers
    assert [t.start for t in found] == sorted(t.start for t in found)
    assert all(TEXT[t.start : t.end].isalpha() for t in found if likely(t))


def test_the_triggers_of_a_sentence_are_those_that_begin_in_it() -> None:
    found = tuple(Trigger(at, at + 3, "strike", 0.9) for at in (2, 10, 20))
    assert [t.start for t in within(found, 3, 20)] == [10]
    assert not within(found, 21, 99)


def test_the_fast_setting_has_no_trigger_head() -> None:
    tagging = encoder.tagging("fast", TEXT)
    assert tagging.attributions
    assert not tagging.triggers
