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


def test_of_a_plan_that_the_tagger_passes_over_nothing_is_kept(said: Said) -> None:
    assert said("Ilse Marrow plans to leave the council.") == []


def test_what_a_mere_thing_is_said_to_say_is_not_kept(said: Said) -> None:
    text = "The silence of the council suggests the vote is lost."
    assert said(text) == []


def test_a_report_of_another_within_a_report_is_kept(said: Said) -> None:
    text = "Marrow said Tomas Berg had promised that the boats would sail."
    content = "Tomas Berg had promised that the boats would sail"
    outer, inner = said(text, ((content,), "said", "Marrow", 0.9))
    assert (outer.content, inner.content) == (content, "the boats would sail")
    assert inner.rule.startswith("quotes.ruled.indirect")
    assert inner.speaker == "Tomas Berg"


@pytest.mark.parametrize(
    "inner",
    [
        "he had promised that the boats would sail",
        "nobody could say that the boats would sail",
        "the silence suggested that the boats would sail",
        "the crews planned to sail",
    ],
)
def test_turns_of_phrase_within_a_report_are_no_reports(said: Said, inner: str) -> None:
    assert len(said(f"Marrow said {inner}.", ((inner,), "said", "Marrow", 0.9))) == 1


def test_of_two_extents_for_one_cue_one_is_kept(said: Said) -> None:
    text = "Marrow praised the crews, who had worked through a winter of storms and strikes."
    [one] = said(text, (("the crews",), "praised", "Marrow", 0.9))
    assert one.content == "the crews"
    assert one.rule.endswith(".cued")


def test_a_tagged_clause_that_breaks_off_is_carried_on_as_the_parse_has_it(said: Said) -> None:
    text = "Marrow said the strike had ended after the council and the union had met all night."
    [one] = said(text, (("the strike had",), "said", "Marrow", 0.9))
    assert one.content.endswith("had met all night")
    assert one.rule.startswith("quotes.both.indirect")


def test_words_that_run_on_into_the_reporter_s_aside_are_cut_there(said: Said) -> None:
    content = "she was open to a pause, as pressure mounted"
    [one] = said(f"Marrow said {content}.", ((content,), "said", "Marrow", 0.9))
    assert one.content == "she was open to a pause"


def test_titles_before_a_name_end_no_sentence(said: Said) -> None:
    content = "that Mrs. Berg and Sen. Lund would lead the talks"
    [one] = said(f"Marrow said {content}.", ((content,), "said", "Marrow", 0.9))
    assert one.content == "Mrs. Berg and Sen. Lund would lead the talks"


def test_a_clause_that_the_tagger_alone_hears_well_is_named_so(said: Said) -> None:
    text = "A senior aide told the Courier after talks in Tessel between the two that it was late."
    [one] = said(text, (("that it was late",), "told", "A senior aide", 0.95))
    assert (one.content, one.rule) == ("it was late", "quotes.heard.indirect.speech")


def test_whose_claim_it_is_the_parse_knows_better(said: Said) -> None:
    text = "His insistence that the fee be paid angered the growers."
    [one] = said(text, (("the fee be paid",), "insistence", "the growers", 0.9))
    assert one.speaker_text == "His"


def test_who_is_asked_does_not_ask(said: Said) -> None:
    text = "Asked whether the fee would fall, Marrow smiled."
    [one] = said(text, (("whether the fee would fall",), "Asked", "Marrow", 0.9))
    assert one.speaker_text is None


def test_what_a_paper_says_is_said_by_whose_paper_it_is(said: Said) -> None:
    text = "The Harbour Ministry met the crews. According to the ministry's statement, it was late."
    [one] = said(text, (("it was late",), "According to", "the ministry's statement", 0.9))
    assert one.speaker == "Harbour Ministry"
    assert one.speaker_text == "the ministry's statement"


def test_a_speaker_is_known_by_the_name_beside_the_description(said: Said) -> None:
    text = "Her Tessel counterpart, Anton Greffe, rejected the plan."
    [one] = said(text, (("the plan",), "rejected", "Her Tessel counterpart", 0.9))
    assert one.speaker == "Anton Greffe"
