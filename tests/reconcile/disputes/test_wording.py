"""One saying in two wordings, and sayings that only sound alike."""

import pytest
from tests.reconcile.invented import Report, disputes


def test_direct_speech_worded_differently_is_a_divergence_of_wording() -> None:
    one, other = (
        Report("gazette", "“We keep the nets in the strait”"),
        Report("herald", "“We will keep our nets in the whole strait”"),
    )
    one.quote("We keep the nets in the strait", "Ilva Teran")
    other.quote("We will keep our nets in the whole strait", "Ilva Teran")
    assert len(disputes(one, other)["wording"].values) == 2


def test_words_of_two_days_are_two_sayings() -> None:
    one = Report("gazette", "“We keep the nets in the strait”", "2031-03-10")
    other = Report("herald", "“We will keep our nets in the whole strait”", "2031-03-13")
    one.quote("We keep the nets in the strait", "Ilva Teran")
    other.quote("We will keep our nets in the whole strait", "Ilva Teran")
    assert "wording" not in disputes(one, other)


@pytest.mark.parametrize(("day", "told_"), [("2031-03-10", 1), ("2031-03-11", 0)])
def test_few_words_in_common_are_of_another_saying_on_another_day(day: str, told_: int) -> None:
    one = Report("gazette", "“I want the nets in the strait to stay, come what may”", "2031-03-10")
    other = Report("herald", "“We want our nets in a strait of ours”", day)
    one.quote("I want the nets in the strait to stay, come what may", "Ilva Teran")
    other.quote("We want our nets in a strait of ours", "Ilva Teran")
    assert ("wording" in disputes(one, other)) == bool(told_)


def test_sentences_that_do_not_run_alongside_each_other_are_two_sayings() -> None:
    one = Report("gazette", "“I want the nets in the strait to stay, come what may”")
    other = Report("herald", "“Nets are cheap, and a strait is a strait, as you know”")
    one.quote("I want the nets in the strait to stay, come what may", "Ilva Teran")
    other.quote("Nets are cheap, and a strait is a strait, as you know", "Ilva Teran")
    assert "wording" not in disputes(one, other)


def test_what_an_outlet_marks_as_left_out_is_no_other_word() -> None:
    one = Report("gazette", "“We keep the nets … in the whole of the strait”")
    other = Report("herald", "“We keep the nets that our fathers set in the whole of the strait”")
    one.quote("We keep the nets … in the whole of the strait", "Ilva Teran")
    other.quote("We keep the nets that our fathers set in the whole of the strait", "Ilva Teran")
    assert "wording" not in disputes(one, other)


def test_what_an_editor_puts_between_parentheses_is_no_other_word() -> None:
    one = Report("gazette", "“We keep it in the strait until winter”")
    other = Report("herald", "“We keep (the old net) in the strait until winter”")
    one.quote("We keep it in the strait until winter", "Ilva Teran")
    other.quote("We keep (the old net) in the strait until winter", "Ilva Teran")
    assert "wording" not in disputes(one, other)


def test_who_quotes_nothing_tells_it_in_words_of_his_own() -> None:
    one = Report("gazette", "“We keep the nets in the strait”")
    other = Report("herald", "Teran said that they would leave their nets in the whole strait")
    one.quote("We keep the nets in the strait", "Ilva Teran")
    other.quote("they would leave their nets in the whole strait", "Ilva Teran", "indirect")
    assert "wording" not in disputes(one, other)


def test_a_quote_that_is_only_cut_shorter_is_none() -> None:
    one, other = (
        Report("gazette", "“We keep the nets in the strait”"),
        Report("herald", "“We keep the nets in the strait and the ferries in port”"),
    )
    one.quote("We keep the nets in the strait", "Ilva Teran")
    other.quote("We keep the nets in the strait and the ferries in port", "Ilva Teran")
    assert not disputes(one, other)


def test_a_slip_of_one_pronoun_is_none() -> None:
    words = "The strait is no market stall for anybody"
    one, other = Report("gazette", f"“{words}”, he said."), Report("herald", f"“{words}”, he said.")
    one.quote(words, "Ilva Teran", speaker_text="he")
    other.quote(words, "Bo Marek", speaker_text="he")
    assert "attribution" not in disputes(one, other)


def test_a_remark_on_a_silence_is_a_divergence_of_omission() -> None:
    text = "Teran spoke of the nets and the ban. Marek's summary made no mention of the ban."
    found = disputes(Report("gazette", text), Report("herald", "Ferries ran."))["omission"]
    assert [v.evidence for v in found.values] == [
        "Teran spoke of the nets and the ban.",
        "Marek's summary made no mention of the ban.",
    ]


def worded(name: str, words: str) -> Report:
    report = Report(name, f"“{words},” Marek said.")
    report.quote(words, "Bo Marek", date="2031-03-10")
    return report


def test_a_saying_with_its_name_left_out_is_told_in_other_words() -> None:
    one = worded("gazette", "Ilva Teran is quite a sailor and quite a bargainer")
    other = worded("herald", "She is quite a sailor and quite a bargainer, and we trust her word")
    assert "wording" in disputes(one, other)


def worded_alike(name: str, words: str) -> Report:
    report = Report(name, f"“{words}”, Teran said on Monday.", "2031-03-10")
    report.quote(words, "Ilva Teran", date="2031-03-10")
    return report


def test_a_spelling_or_the_initials_of_a_name_are_no_other_words() -> None:
    one = "The Port's Harbour Pilots has stopped all large-scale work in the defence port"
    other = "The Port's Harbor Pilots (PHP) has stopped all largescale work in the defense port"
    assert "wording" not in disputes(worded_alike("gazette", one), worded_alike("herald", other))
    short = "The United Fishers closed all of the ports and the bay"
    full = "The UF closed all of the ports, and the bay"
    assert "wording" not in disputes(worded_alike("gazette", short), worded_alike("herald", full))
    article = "The United Fishers closed all of the ports and bay"
    assert "wording" not in disputes(
        worded_alike("gazette", short), worded_alike("herald", article)
    )
    third = "The Port's Harbour Pilots has begun all large-scale work in the defence port again"
    assert "wording" in disputes(worded_alike("gazette", one), worded_alike("herald", third))


def test_what_an_editor_puts_in_brackets_is_no_other_wording() -> None:
    one = "The pilots [of Port Vell] have told him that all large ferries stay in the bay"
    other = "The pilots have told [Marek] that all large ferries stay in the bay"
    assert "wording" not in disputes(worded_alike("gazette", one), worded_alike("herald", other))
    third = "The pilots have told [Marek] that few small ferries stay in the bay"
    assert "wording" in disputes(worded_alike("gazette", one), worded_alike("herald", third))


def test_a_passage_in_which_one_word_is_another_is_told_in_other_words() -> None:
    whole = "This island will not bear it. They made a rather grave error in the strait"
    cut = "this island would not bear “a rather sad error” in the strait"
    one, other = (
        Report("gazette", f"“{whole},” Ilva Teran said."),
        Report("herald", f"Ilva Teran said that {cut}."),
    )
    one.quote(whole, "Ilva Teran")
    other.quote(cut, "Ilva Teran", kind="mixed")
    assert len(disputes(one, other)["wording"].values) == 2
