"""Quotes of the trained reader: its attributions, cut, snapped and held against the rules'."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from dragoman.extract.quotes import quotes
from dragoman.model.attribution import Attribution, Stretch
from dragoman.model.quote import Quote
from dragoman.model.reading import Reading

ReadText = Callable[..., Reading]
Said = Callable[..., list[Quote]]
Tagged = tuple[tuple[str, ...], str | None, str | None, float]  # contents, cue, source, how likely


@pytest.fixture
def said(read_text: ReadText) -> Said:
    """The quotes of a text, given what a tagger says of it in the text's own words."""

    def made(
        text: str, *tagged: tuple[tuple[str, ...], str | None, str | None, float]
    ) -> list[Quote]:
        def at(words: str | None, after: int = 0) -> Stretch | None:
            start = text.index(words, after) if words else 0
            return (start, start + len(words)) if words else None

        found = []
        for contents, cue, source, probability in tagged:
            spans = tuple(filter(None, map(at, contents)))
            found.append(Attribution(spans, at(cue), at(source), probability, 0.9))
        return list(quotes(replace(read_text(text), attributions=tuple(found))))

    return made


def test_what_both_find_is_named_so_and_found_once(said: Said) -> None:
    text = "The dam is safe, Minister Ilse Marrow said on Tuesday."
    [one] = said(text, (("The dam is safe",), "said", "Minister Ilse Marrow", 0.9))
    assert one.rule.startswith("quotes.both.indirect")
    assert (one.content, one.cue, one.speaker_text) == (
        "The dam is safe",
        "said",
        "Minister Ilse Marrow",
    )


def test_what_the_tagger_alone_finds_is_named_by_the_class_of_its_cue(said: Said) -> None:
    text = "Marrow was adamant about the price of the dam."
    [one] = said(text, (("the price of the dam",), "was adamant about", "Marrow", 0.7))
    assert one.rule == "quotes.tagged.indirect.other.likely"
    assert one.speaker_text == "Marrow"


def test_what_the_rules_alone_find_is_named_so(said: Said) -> None:
    [one] = said("The dam is safe, Minister Ilse Marrow said on Tuesday.")
    assert one.rule.startswith("quotes.ruled.indirect")


def test_an_attribution_that_is_hardly_likely_is_left_out(said: Said) -> None:
    text = "Marrow was adamant about the price of the dam."
    assert said(text, (("the price of the dam",), "was adamant about", "Marrow", 0.3)) == []


def test_thoughts_are_kept_apart_from_speech(said: Said) -> None:
    text = "Marrow clearly dreads a second winter of strikes."
    [one] = said(text, (("a second winter of strikes",), "clearly dreads", "Marrow", 0.9))
    assert one.rule == "quotes.tagged.indirect.thought.sure"
    assert one.cue == "dreads"


def test_words_between_marks_are_taken_whole_and_without_them(said: Said) -> None:
    text = "“We will not pay for it twice,” Marrow told reporters in Tessel."
    [one] = said(text, (("“We will not pay for it",), "told", "Marrow", 0.9))
    assert (one.content, one.kind) == ("We will not pay for it twice", "direct")


def test_halves_of_one_attribution_continue_one_another(said: Said) -> None:
    text = "“We are ready,” Marrow said. “The growers are not.” Rain fell."
    halves = ("“We are ready,”", "“The growers are not.”")
    first, second = said(text, (halves, "said", "Marrow", 0.9))
    assert (first.content, second.content) == ("We are ready", "The growers are not.")
    assert second.continues == first.id
    assert second.speaker_text == "Marrow"


def test_a_sentence_that_its_cue_interrupts_is_one_quote(said: Said) -> None:
    text = "The fee, the minister said, will be halved in the spring."
    [one] = said(text, (("The fee", "will be halved in the spring"), "said", "the minister", 0.9))
    assert one.content == "The fee, the minister said, will be halved in the spring"


def test_words_that_run_on_are_cut_at_the_cue_s_sentence(said: Said) -> None:
    text = "The ministry said the port would close. Trucks queued at the northern gate."
    [one] = said(
        text,
        (
            ("the port would close. Trucks queued at the northern gate",),
            "said",
            "The ministry",
            0.9,
        ),
    )
    assert one.content == "the port would close"


def test_a_relative_pronoun_stands_for_its_noun(said: Said) -> None:
    text = "The verdict pained Ilse Marrow, who was adamant about the price of the dam."
    [one] = said(text, (("the price of the dam",), "was adamant about", "who", 0.9))
    assert (one.speaker, one.speaker_text) == ("Ilse Marrow", "who")
