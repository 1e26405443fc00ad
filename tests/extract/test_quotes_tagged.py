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
            found.append(Attribution(spans, at(cue), at(source), probability))
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


def test_a_sentence_above_that_the_cue_does_not_report_is_left_to_its_own(said: Said) -> None:
    text = (
        "The board said the lock was shut. Meanwhile, a senior clerk told the Courier that the "
        "barges had turned. A pilot said the tide had risen."
    )
    contents = ("The board said the lock was shut.", "that the barges had turned.")
    found = said(text, (contents, "told", "a senior clerk", 0.83))
    assert [(q.content, q.speaker_text) for q in found] == [
        ("the lock was shut", "The board"),
        ("the barges had turned", "a senior clerk"),
        ("the tide had risen", "A pilot"),
    ]


def test_words_that_end_a_sentence_are_no_half_of_the_next(said: Said) -> None:
    text = (
        "The offer has been described by Rune Aldane, the head of the yard, as “rather small.” "
        "Aldane warns that the port could close."
    )
    found = said(
        text,
        (("The offer",), "has been described", "Rune Aldane", 0.9),
        (("as “rather small.”", "that the port could close"), "warns", "Aldane", 0.7),
    )
    assert [q.content for q in found] == ["“rather small.”", "the port could close"]


def test_a_consequence_behind_the_cue_is_no_half_of_the_report(said: Said) -> None:
    text = "The yards have accepted the offer, two clerks say, clearing the way for a vote."
    halves = ("The yards have accepted the offer", "clearing the way for a vote")
    found = said(text, (halves, "say", "two clerks", 0.7))
    assert found[0].content == "The yards have accepted the offer"
    assert not found[1].rule.startswith("quotes.both")


@pytest.mark.parametrize(
    ("content", "aside"),
    [
        ("he would publish a “road plan,”", " a move seen by delegates as a concession"),
        ("no barge had passed the lock", ", two days after it was reopened"),
    ],
)
def test_what_the_reporter_adds_behind_a_comma_is_cut(said: Said, content: str, aside: str) -> None:
    text = f"The premier said {content}{aside}."
    [one, *_] = said(text, ((content + aside,), "said", "The premier", 0.9))
    assert one.content == content


def test_where_both_hear_a_clause_begin_it_is_named_by_both(said: Said) -> None:
    content = "that the guests will return on Monday, while a small crew will remain in Osk"
    [one] = said(f"The note confirmed {content}.", ((content,), "confirmed", "The note", 0.8))
    assert one.content == content.removeprefix("that ")
    assert one.rule == "quotes.both.indirect.that.apart"


def test_a_likely_sentence_of_its_own_is_heard(said: Said) -> None:
    text = "The growers are ready because Velna has always said it wants no tariff on grain."
    [one] = said(text, (("it wants no tariff on grain",), "has always said", "Velna", 0.7))
    assert one.rule.split(".")[1] in ("both", "heard")


def test_a_wish_within_a_report_is_not_taken_for_its_pattern(said: Said) -> None:
    content = "that the union had sought only a partial cut of the levy"
    text = f"Premier Dagny Holt said before she left Osk in the night {content}."
    [one] = said(text, ((content,), "said", "Premier Dagny Holt", 0.95))
    assert (one.cue, "object" in one.rule) == ("said", False)


def test_who_is_quoted_as_saying_it_says_it(said: Said) -> None:
    text = "The Daily Ferry was mild, quoting Holt as expressing regret over the delay."
    whole = "Holt as expressing regret over the delay"
    [one] = said(text, ((whole,), "quoting", "The Daily Ferry", 0.8))
    assert (one.speaker_text, one.cue) == ("Holt", "expressing")
    assert one.content == "regret over the delay"


def test_a_denial_that_an_outlet_reports_is_also_the_denier_s_own(said: Said) -> None:
    inner = "Ilse Marrow has denied reports that she had sold the fleet"
    found = said(f"{inner}, the Courier reported.", ((inner,), "reported", "the Courier", 0.8))
    assert [(q.speaker, q.content) for q in found] == [
        ("Courier", inner),
        ("Ilse Marrow", "reports that she had sold the fleet"),
    ]


def test_words_within_words_are_said_by_who_tells_me(said: Said) -> None:
    outer = "Mayor Ilse Marrow rejects the offer and tells me: 'The price is an insult to nurses'"
    text = f"“{outer},” the reporter Rune Aldane wrote on Friday."
    found = said(text, ((f"“{outer},”",), "wrote", "the reporter Rune Aldane", 0.95))
    assert [(q.speaker, q.content) for q in found][1:] == [
        ("Ilse Marrow", "The price is an insult to nurses")
    ]


def test_one_of_them_is_one_of_those_who_spoke_last(said: Said) -> None:
    text = "Two clerks close to the talks argued it would fall. It will not, one of them said."
    found = said(
        text,
        (("it would fall",), "argued", "Two clerks close to the talks", 0.9),
        (("It will not",), "said", "one of them", 0.9),
    )
    assert found[1].speaker == found[0].speaker


def test_what_somebody_calls_a_thing_stands_behind_the_verb(said: Said) -> None:
    text = "In what Marrow said was the longest strike since the war, the pumps stood still."
    behind = "was the longest strike since the war"
    [one] = said(text, (("what", behind), "said", "Marrow", 0.7))
    assert (one.content, one.speaker_text) == (behind, "Marrow")


def test_what_the_tagger_hears_within_a_post_is_its_author_s(said: Said) -> None:
    text = "I said we would pay, and we pay. — Ilse Marrow (@marrow) March 19, 2031"
    [one] = said(text, (("we would pay",), "said", "I", 0.9))
    assert (one.rule, one.start) == ("quotes.direct.post", 0)


def test_whom_an_outlet_cites_says_what_follows(said: Said) -> None:
    text = "Earlier, Coastwire reported, citing an aide to Marrow, that the dam had burst."
    heard = "an aide to Marrow, that the dam had burst"
    found = said(text, ((heard,), "citing", "Coastwire", 0.9))
    assert [(q.speaker_text, q.content) for q in found] == [
        ("an aide to Marrow", "the dam had burst")
    ]


def test_who_only_passes_on_what_was_said_is_not_its_speaker(said: Said) -> None:
    text = 'Marrow spoke. "The dam is safe," Marrow said, according to the Tarn Herald.'
    words = '"The dam is safe," Marrow said'
    [one] = said(text, ((words,), "according to", "the Tarn Herald", 0.9))
    assert (one.content, one.speaker, one.via) == ("The dam is safe", "Marrow", "Tarn Herald")


def test_an_outlet_behind_the_speaker_of_direct_words_passes_them_on(said: Said) -> None:
    text = 'Marrow spoke. "The dam is safe. It holds," Marrow said, according to the Tarn Herald.'
    words = "The dam is safe. It holds,"
    [one] = said(text, ((words,), "according to", "the Tarn Herald", 0.9))
    assert (one.speaker, one.via) == ("Marrow", "Tarn Herald")


def test_who_passes_a_clause_on_is_no_part_of_it(said: Said) -> None:
    [one] = said("Marrow said that the dam is safe, according to the Tarn Herald.")
    assert (one.content, one.speaker, one.via) == ("the dam is safe", "Marrow", "Tarn Herald")
