"""Events that the trained reader finds where no rule knows the words."""

from collections.abc import Callable
from dataclasses import replace

from dragoman.extract.events import events
from dragoman.extract.quotes import quotes
from dragoman.model.event import Event
from dragoman.model.reading import Reading
from dragoman.model.tagging import Trigger
from dragoman.model.vocabulary import EventKind

Read = Callable[..., Reading]
PUBLISHED = "2031-03-12"


def told(
    read_text: Read, text: str, word: str, kind: EventKind, likely: float = 0.8
) -> list[Event]:
    """The triggered events of a text in which one word is a trigger."""
    start = text.index(word)
    trigger = Trigger(start, start + len(word), kind, likely)
    reading = replace(read_text(text, PUBLISHED), triggers=(trigger,))
    return [e for e in events(reading, ()) if e.rule.startswith("events.trigger")]


def test_a_verb_that_no_rule_knows_tells_its_event_with_who_did_it_and_when(
    read_text: Read,
) -> None:
    (event,) = told(read_text, "Chile zapped two ferries on Monday.", "zapped", "strike")
    assert (event.kind, event.plover, event.status) == ("strike", "ASSAULT", "happened")
    assert event.actors == ("Chile",)
    assert event.when is not None
    assert event.when.date == "2031-03-10"


def test_a_triggered_event_that_hangs_on_a_condition_is_told_as_such(read_text: Read) -> None:
    text = "If Chile zaps the ferries, the port will be closed."
    (event,) = told(read_text, text, "zaps", "strike")
    assert event.status == "conditional"


def test_what_a_rule_tells_already_is_not_told_again(read_text: Read) -> None:
    text = "Chile attacked Norway on Monday."
    assert not told(read_text, text, "attacked", "strike")


def test_the_rule_of_a_triggered_event_says_how_surely_it_was_found(read_text: Read) -> None:
    (event,) = told(read_text, "Chile zapped two ferries.", "zapped", "strike", likely=0.75)
    assert event.rule == "events.trigger.verb_named.free.7"


def test_a_word_that_hangs_on_one_of_its_kind_is_not_told_again(read_text: Read) -> None:
    text = "Chile zapped Norway in an attack on Monday."
    assert not told(read_text, text, "zapped", "strike")


def test_a_word_that_only_brings_in_a_quote_is_no_announcement(read_text: Read) -> None:
    text = "Minister Ada Holm noted that the port was open."
    start = text.index("noted")
    trigger = Trigger(start, start + 5, "announcement", 0.8)
    reading = replace(read_text(text, PUBLISHED), triggers=(trigger,))
    assert quotes(reading)
    assert not [e for e in events(reading, quotes(reading)) if "trigger" in e.rule]


def test_what_a_word_of_no_table_is_done_to_is_a_party_or_nobody(read_text: Read) -> None:
    (event,) = told(read_text, "Chile zapped the evidence.", "zapped", "violation")
    assert not event.recipients
    (event,) = told(read_text, "Chile zapped Norway.", "zapped", "violation")
    assert event.recipients == ("Norway",)
