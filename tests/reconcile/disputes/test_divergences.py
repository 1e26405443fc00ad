"""What reconciliation promises of its divergences."""

import pytest
from tests.reconcile.invented import Report, pairs

from dragoman.derivation import relate
from dragoman.model.group import Divergence
from dragoman.reconcile.articles.figures import figure_row
from dragoman.reconcile.articles.shown_ids import article_ids
from dragoman.reconcile.disputes.amounts import differ
from dragoman.reconcile.words.sentences import Sentences


def told(*reports: Report) -> dict[str, Divergence]:
    made = pairs(*reports)
    found = relate(made, article_ids(a for a, _ in made)).divergences
    for divergence in found:
        for v in divergence.values:
            text = next(a.text for a, _ in made if a.given_id == v.article)
            assert text[v.start : v.end] == v.evidence
    return {d.kind: d for d in found}


def meeting(name: str, text: str, date: str, status: str = "happened") -> Report:
    report = Report(name, text)
    actors = ("Ilva Teran", "Bo Marek")
    report.event(text, "meeting", status, actors=actors, date=date, place="Port Vell")
    return report


def office(name: str, text: str, title: str) -> Report:
    """Somebody with a title who does something, so that it is told of her office of the day."""
    report = Report(name, text)
    report.titled("Ilva Teran", title)
    report.event(text, "announcement", actors=("Ilva Teran",))
    return report


def test_one_event_on_two_days_is_a_divergence_of_date() -> None:
    one = meeting("gazette", "Teran and Marek met in Port Vell over the ferries.", "2031-03-08")
    other = meeting("herald", "Teran met Marek over the ferries in Port Vell.", "2031-03-09")
    assert {v.says for v in told(one, other)["date"].values} == {"2031-03-08", "2031-03-09"}


def test_one_event_on_one_day_is_none() -> None:
    one = meeting("gazette", "Teran and Marek met in Port Vell over the ferries.", "2031-03-08")
    other = meeting("herald", "Teran met Marek over the ferries in Port Vell.", "2031-03-08")
    assert not told(one, other)


def test_an_event_that_one_report_denies_is_a_divergence_of_status() -> None:
    one = meeting("gazette", "Teran and Marek met in Port Vell over the ferries.", "2031-03-08")
    other = meeting("herald", "Teran met Marek over the ferries.", "2031-03-08", "denied")
    assert {v.says for v in told(one, other)["status"].values} == {"happened", "denied"}


def claimed(name: str, value: float, by: str | None = None) -> Report:
    report = Report(name, f"The storm sank {value:.0f} trawlers off Port Vell.")
    words = f"{value:.0f} trawlers"
    report.figure(words, value, "trawlers", of="trawlers sunk off Port Vell", according_to=by)
    return report


def test_one_thing_counted_differently_is_a_divergence_of_number() -> None:
    found = told(claimed("gazette", 12), claimed("herald", 19))["number"]
    assert {v.evidence for v in found.values} == {"12 trawlers", "19 trawlers"}


def test_the_same_count_is_none() -> None:
    assert not told(claimed("gazette", 12), claimed("herald", 12))


def test_two_months_and_sixty_days_are_the_same_length() -> None:
    one, other = Report("gazette", "a ban of two months"), Report("herald", "a ban of 60 days")
    one.figure("two months", 2, "months", of="length of the ferry ban")
    other.figure("60 days", 60, "days", of="length of the ferry ban")
    assert not told(one, other)


def test_direct_speech_worded_differently_is_a_divergence_of_wording() -> None:
    one, other = (
        Report("gazette", "“We keep the nets in the strait”"),
        Report("herald", "“We will keep our nets in the whole strait”"),
    )
    one.quote("We keep the nets in the strait", "Ilva Teran")
    other.quote("We will keep our nets in the whole strait", "Ilva Teran")
    assert len(told(one, other)["wording"].values) == 2


def test_words_of_two_days_are_two_sayings() -> None:
    one = Report("gazette", "“We keep the nets in the strait”", "2031-03-10")
    other = Report("herald", "“We will keep our nets in the whole strait”", "2031-03-13")
    one.quote("We keep the nets in the strait", "Ilva Teran")
    other.quote("We will keep our nets in the whole strait", "Ilva Teran")
    assert "wording" not in told(one, other)


@pytest.mark.parametrize(("day", "told_"), [("2031-03-10", 1), ("2031-03-11", 0)])
def test_few_words_in_common_are_of_another_saying_on_another_day(day: str, told_: int) -> None:
    one = Report("gazette", "“I want the nets in the strait to stay, come what may”", "2031-03-10")
    other = Report("herald", "“Nets are cheap, and a strait is a strait, as you know”", day)
    one.quote("I want the nets in the strait to stay, come what may", "Ilva Teran")
    other.quote("Nets are cheap, and a strait is a strait, as you know", "Ilva Teran")
    assert ("wording" in told(one, other)) == bool(told_)


def test_a_quote_that_is_only_cut_shorter_is_none() -> None:
    one, other = (
        Report("gazette", "“We keep the nets in the strait”"),
        Report("herald", "“We keep the nets in the strait and the ferries in port”"),
    )
    one.quote("We keep the nets in the strait", "Ilva Teran")
    other.quote("We keep the nets in the strait and the ferries in port", "Ilva Teran")
    assert not told(one, other)


def test_a_former_and_a_sitting_minister_of_one_name_are_a_divergence_of_title() -> None:
    one = office("gazette", "former minister Ilva Teran spoke", "former minister")
    other = office("herald", "minister Teran spoke", "minister")
    assert {v.says for v in told(one, other)["title"].values} == {"former minister", "minister"}


@pytest.mark.parametrize("bare", ["They asked minister Teran", "Teran was then the minister"])
def test_who_is_told_of_as_of_another_time_may_have_been_in_office_then(bare: str) -> None:
    one = office("gazette", "former minister Ilva Teran spoke", "former minister")
    other = Report("herald", bare)
    other.titled("Ilva Teran", "minister")
    assert "title" not in told(one, other)


def test_who_was_an_aide_and_who_served_as_one_is_the_same() -> None:
    one = office("gazette", "Teran, who served as a senior aide, spoke.", "senior aide")
    other = office("herald", "Teran was a senior aide to the old king.", "senior aide")
    assert "title" not in told(one, other)


def test_two_ways_of_styling_one_office_are_none() -> None:
    one, other = Report("gazette", "fisheries minister Teran"), Report("herald", "minister Teran")
    one.titled("Ilva Teran", "fisheries minister")
    other.titled("Ilva Teran", "minister")
    assert not told(one, other)


def test_a_sentence_given_to_two_people_is_a_divergence_of_attribution() -> None:
    words = "The strait is no market stall for anybody"
    one, other = (
        Report("gazette", f"“{words}”, said Teran."),
        Report("herald", f"“{words}”, he said."),
    )
    one.quote(words, "Ilva Teran", speaker_text="Teran")
    other.quote(words, "Bo Marek", speaker_text="he")
    assert {v.says for v in told(one, other)["attribution"].values} == {"Ilva Teran", "Bo Marek"}


def test_a_slip_of_one_pronoun_is_none() -> None:
    words = "The strait is no market stall for anybody"
    one, other = Report("gazette", f"“{words}”, he said."), Report("herald", f"“{words}”, he said.")
    one.quote(words, "Ilva Teran", speaker_text="he")
    other.quote(words, "Bo Marek", speaker_text="he")
    assert "attribution" not in told(one, other)


def test_what_stands_behind_a_denial_is_disputed_though_it_is_told_as_done() -> None:
    one = Report("gazette", "Sudania sank two Norland trawlers off Port Vell on March 8.")
    other = Report("herald", "Sudania denied that it sank two Norland trawlers off Port Vell.")
    one.event("Sudania sank two Norland trawlers", "strike", actors=("Sudania",), date="2031-03-08")
    other.event("it sank two Norland trawlers off Port Vell", "strike", actors=("Sudania",))
    assert {v.says for v in told(one, other)["status"].values} == {"happened", "denied"}


def test_what_was_promised_and_still_is_owed_is_a_divergence_of_status() -> None:
    one = Report("gazette", "Norland will hand over its memorandum on the ferry ban by Friday.")
    other = Report("herald", "Norland has not handed over its memorandum on the ferry ban.")
    one.event(one.article.text[:-1], "handover", "expected", actors=("Norland",))
    other.event(other.article.text[:-1], "handover", "not_done", actors=("Norland",))
    assert {v.says for v in told(one, other)["status"].values} == {"expected", "not_done"}


def test_lower_bounds_that_grow_from_day_to_day_are_none() -> None:
    one = Report("gazette", "The raid on Port Vell killed at least 12 people.", "2031-03-10")
    other = Report("herald", "The raid on Port Vell killed at least 19 people.", "2031-03-11")
    one.figure("at least 12 people", 12, "people", low=12, of="people killed in the raid")
    other.figure("at least 19 people", 19, "people", low=19, of="people killed in the raid")
    assert not told(one, other)


def test_a_part_and_the_whole_of_one_sentence_are_not_two_counts_of_one_thing() -> None:
    one = Report("gazette", "The raid killed 54 people, 31 of them in the school.")
    other = Report("herald", "The raid killed 54 people, 31 of them in the school.")
    for report in (one, other):
        report.figure("54 people", 54, "people", of="people killed in the raid")
        report.figure("31", 31, "people", of="people killed in the school")
    assert not told(one, other)


def test_a_remark_on_a_silence_is_a_divergence_of_omission() -> None:
    text = "Teran spoke of the nets and the ban. Marek's summary made no mention of the ban."
    found = told(Report("gazette", text), Report("herald", "Ferries ran."))["omission"]
    assert [v.evidence for v in found.values] == [
        "Teran spoke of the nets and the ban.",
        "Marek's summary made no mention of the ban.",
    ]


def test_a_word_before_the_title_makes_it_a_former_one() -> None:
    one = office("gazette", "the former fisheries minister", "fisheries minister")
    other = office("herald", "minister", "minister")
    says = {v.evidence for v in told(one, other)["title"].values}
    assert says == {"former fisheries minister", "minister"}


def test_a_word_before_the_title_that_holds_it_for_now_is_no_other_office() -> None:
    one = office("gazette", "Acting Harbour Secretary Teran spoke.", "Harbour Secretary")
    other = office("herald", "Teran, the acting secretary, spoke.", "acting secretary")
    assert "title" not in told(one, other)
    plain = office("herald", "Teran, the harbour secretary, spoke.", "harbour secretary")
    assert told(one, plain)["title"].values[0].says == "Acting Harbour Secretary"


def test_the_child_of_a_former_mayor_is_no_former_child() -> None:
    one = office("gazette", "Teran, the son of the former mayor, spoke.", "son of the former mayor")
    assert "title" not in told(one, office("herald", "Teran, a son, spoke.", "son"))
    one = office("gazette", "Teran, son of the vice mayor, spoke.", "son of the vice mayor")
    assert "title" not in told(one, office("herald", "Teran, a son, spoke.", "son"))


def test_who_was_then_in_office_is_its_former_holder() -> None:
    one = office("gazette", "It was then-harbour minister Teran.", "then-harbour minister")
    other = office("herald", "The former harbour minister Teran.", "harbour minister")
    assert "title" not in told(one, other)


def test_who_served_as_the_aide_of_a_president_ends_no_presidency() -> None:
    one = office("gazette", "He served as President Teran's pilot.", "President")
    assert "title" not in told(one, office("herald", "President Teran spoke.", "President"))


def meets(name: str, whom: str, day: str) -> Report:
    report = Report(name, f"Ilva Teran met {whom} in Lomm.", "2031-03-12")
    words = f"Ilva Teran met {whom} in Lomm"
    report.event(
        words, "meeting", actors=("Ilva Teran",), recipients=(whom,), date=day, place="Lomm"
    )
    return report


def test_one_meeting_on_two_days_is_a_divergence_of_date() -> None:
    one = meets("gazette", "Bo Marek", "2031-03-11")
    assert "date" in told(one, meets("herald", "Bo Marek", "2031-03-10"))


def test_who_most_articles_have_say_it_is_not_disputed_by_one_slip() -> None:
    words = "The strait is no market stall for anybody"
    reports = [Report(n, f"“{words}”, said Teran.") for n in ("gazette", "herald", "post")]
    for report in reports:
        report.quote(words, "Ilva Teran", speaker_text="Teran")
    slip = Report("courier", f"“{words}”, he said.")
    slip.quote(words, "Bo Marek", speaker_text="he")
    assert "attribution" in told(*reports[:2], slip)
    assert "attribution" not in told(*reports, slip)


def test_two_numbers_of_as_many_digits_are_not_one_rounded() -> None:
    one, other = Report("gazette", "a 2.3 billion crown plan"), Report("herald", "2.2 billion")
    one.figure("2.3 billion", 2.3e9, "crowns", of="the harbour plan")
    other.figure("2.2 billion", 2.2e9, "crowns", of="the harbour plan")
    rows = [
        figure_row(r.pair()[1].figures[0], 1, Sentences(r.article.text), r.article.text)
        for r in (one, other)
    ]
    assert rows[0]
    assert rows[1]
    assert differ(rows[0], rows[1])


@pytest.mark.parametrize(
    ("words", "value", "qualifier", "is_other"),
    [
        ("14 years", 14, None, True),
        ("nearly 14 years", 14, "nearly", True),
        ("about 14 years", 14, "about", False),
        ("nearly 13 years", 13, "nearly", False),
    ],
)
def test_a_war_of_thirteen_years_is_none_of_fourteen(
    words: str, value: float, qualifier: str | None, *, is_other: bool
) -> None:
    one, other = Report("gazette", "13 years of war"), Report("herald", f"{words} of war")
    one.figure("13 years", 13, "years", of="war")
    other.figure(words, value, "years", of="war", qualifier=qualifier)
    rows = [
        figure_row(r.pair()[1].figures[0], 1, Sentences(r.article.text), r.article.text)
        for r in (one, other)
    ]
    assert rows[0]
    assert rows[1]
    assert differ(rows[0], rows[1]) is is_other


def test_a_rounded_number_and_an_exact_one_are_none() -> None:
    assert not told(claimed("gazette", 1200), claimed("herald", 1218))


def test_a_further_count_is_no_other_count_of_the_same() -> None:
    one, other = (
        Report("gazette", "The raid killed 12 people."),
        Report("herald", "a further 19 people"),
    )
    one.figure("12 people", 12, "people", of="people killed in the raid")
    other.figure("a further 19 people", 19, "people", of="people killed in the raid")
    assert not told(one, other)


def worded(name: str, words: str) -> Report:
    report = Report(name, f"“{words},” Marek said.")
    report.quote(words, "Bo Marek", date="2031-03-10")
    return report


def test_a_saying_with_its_name_left_out_is_told_in_other_words() -> None:
    one = worded("gazette", "Ilva Teran is quite a sailor and quite a bargainer")
    other = worded("herald", "She is quite a sailor and quite a bargainer, and we trust her word")
    assert "wording" in told(one, other)


def test_a_sentence_that_tells_both_numbers_counts_two_things() -> None:
    text = "The storm sank 19 trawlers off Port Vell, after 12 trawlers the night before."
    both = Report("herald", text)
    slots = {"of": "trawlers sunk off Port Vell"}
    both.figure("19 trawlers", 19, "trawlers", **slots)
    both.figure("12 trawlers", 12, "trawlers", **slots)
    assert "number" not in told(claimed("gazette", 12), both)


def worded_alike(name: str, words: str) -> Report:
    report = Report(name, f"“{words}”, Teran said on Monday.", "2031-03-10")
    report.quote(words, "Ilva Teran", date="2031-03-10")
    return report


def test_a_spelling_or_the_initials_of_a_name_are_no_other_words() -> None:
    one = "The Port's Harbour Pilots has stopped all large-scale work in the defence port"
    other = "The Port's Harbor Pilots (PHP) has stopped all largescale work in the defense port"
    assert "wording" not in told(worded_alike("gazette", one), worded_alike("herald", other))
    short = "The United Fishers closed all of the ports and the bay"
    full = "The UF closed all of the ports, and the bay"
    assert "wording" not in told(worded_alike("gazette", short), worded_alike("herald", full))
    article = "The United Fishers closed all of the ports and bay"
    assert "wording" not in told(worded_alike("gazette", short), worded_alike("herald", article))
    third = "The Port's Harbour Pilots has begun all large-scale work in the defence port again"
    assert "wording" in told(worded_alike("gazette", one), worded_alike("herald", third))


def asked(name: str, words: str, to: str, cue: str) -> Report:
    report = Report(name, f"Teran {cue} {to} on Monday: “{words}.”")
    report.quote(words, "Ilva Teran", to=to, cue=cue, date="2031-03-10")
    return report


WORDS = "Take the deal on the harbour dues that lies on the table"


def test_who_is_asked_to_do_it_is_no_rival_of_who_was_told_so() -> None:
    one = asked("gazette", WORDS, "Gannet", "told")
    assert "attribution" in told(one, asked("herald", WORDS, "Walrus", "told"))
    assert "attribution" not in told(one, asked("herald", WORDS, "Sudania", "urged"))


def test_who_is_called_by_what_they_are_is_no_rival_of_a_name() -> None:
    one = asked("gazette", WORDS, "Gannet", "told")
    assert "attribution" not in told(one, asked("herald", WORDS, "Harbour leaders", "told"))


def test_members_of_a_house_are_anybody() -> None:
    one = asked("gazette", WORDS, "MPs", "told")
    assert "attribution" not in told(one, asked("herald", WORDS, "the House", "told"))


def test_offices_of_two_fields_are_two_offices() -> None:
    one = office("gazette", "The former harbour minister Teran spoke.", "former harbour minister")
    other = office("herald", "Teran, the new farm minister, spoke.", "new farm minister")
    assert "title" not in told(one, other)


def test_who_served_in_an_office_is_its_former_holder() -> None:
    one = office("gazette", "Teran, a former senior aide, spoke.", "former senior aide")
    other = office("herald", "Teran, who was previously a senior aide, spoke.", "senior aide")
    assert "title" not in told(one, other)


def test_a_meeting_of_last_week_and_one_of_the_week_before_are_two_dates() -> None:
    one = meeting("gazette", "Teran and Marek met in Port Vell over the ferries.", "2031-03-05")
    other = Report("herald", "Their sides, Teran said, met last week in Sudania.")
    actors = ("Ilva Teran", "Bo Marek")
    week = "2031-03-08/2031-03-14"
    other.event("met last week in Sudania", "meeting", actors=actors, date=week, place="Sudania")
    assert len(told(one, other)["date"].values) == 2


def test_who_tells_of_both_meetings_has_no_other_date() -> None:
    text = "Teran and Marek met in Port Vell over the ferries."
    one = meeting("gazette", text + " They met last week in Sudania.", "2031-03-05")
    actors = ("Ilva Teran", "Bo Marek")
    week = "2031-03-08/2031-03-14"
    other = Report("herald", "Their sides, Teran said, met last week in Sudania.")
    for report in (one, other):
        report.event("met last week in Sudania", "meeting", actors=actors, date=week)
    assert "date" not in told(one, other)


def test_a_strike_that_its_side_denies_is_disputed_by_who_tells_it_of_the_same_place() -> None:
    one = Report("gazette", "Norland denied that its boats shelled Port Vell.")
    words = "its boats shelled Port Vell"
    slots = {"actors": ("Norland",), "place": "Port Vell", "date": "2031-03-09"}
    one.event(words, "strike", "denied", according_to="Norland", **slots)
    other = Report("herald", "Shells from Norland hit the fish market of Port Vell.")
    other.event("Shells from Norland hit the fish market of Port Vell", "strike", **slots)
    assert {v.says for v in told(one, other)["status"].values} == {"denied", "happened"}


def test_one_sentence_may_call_what_it_counts_twice_by_two_names() -> None:
    report = Report(
        "herald", "The storm sank 40 vessels off Port Vell, after 27 trawlers on Sunday."
    )
    report.figure("40 vessels", 40, "trawlers", of="trawlers sunk off Port Vell")
    report.figure("27 trawlers", 27, "boats", of="trawlers sunk off Port Vell")
    assert "number" not in told(claimed("gazette", 27), report)


def test_other_attacks_of_one_group_do_not_stand_with_a_denied_one() -> None:
    one = Report("gazette", "Sudania shelled the lighthouse of Port Vell with mortars on Sunday.")
    shells = "shelled the lighthouse of Port Vell with mortars"
    one.event(shells, "strike", actors=("Sudania",), place="Port Vell", date="2031-03-09")
    denial = "Sudania denied that it shelled the lighthouse of Port Vell with mortars on Sunday."
    other = Report("herald", denial)
    other.event(shells, "strike", "denied", actors=("Sudania",), place="Port Vell")
    third = Report("courier", "Sudania attacked a lighthouse on Sunday.")
    third.event("attacked a lighthouse", "strike", actors=("Sudania",), date="2031-03-09")
    found = told(one, other, third)["status"]
    assert {v.article for v in found.values} == {"gazette", "herald"}


def toll(name: str, words: str, number: str, value: float, text: str) -> Report:
    report = Report(name, f"{text} {words} Ferry, ferry, ferry: the ferry. The ferry burned.")
    report.figure(number, value, "people", of=f"people killed {words}")
    return report


def test_two_tolls_of_a_day_are_of_what_both_call_by_one_word() -> None:
    one = toll("gazette", "when the ferry was hit.", "35 people", 35, "At least 35 people died")
    other = toll(
        "herald", "in the ferry as they slept.", "31 people", 31, "Shells killed 31 people"
    )
    market = toll(
        "herald", "in the market as they shopped.", "31 people", 31, "Shells killed 31 people"
    )
    assert {v.evidence for v in told(one, other)["number"].values} == {"35 people", "31 people"}
    assert "number" not in told(one, market)


def test_a_title_that_is_kept_for_life_is_no_other_office() -> None:
    one = office("gazette", "former president Teran spoke of the ferries.", "former president")
    other = office("herald", "President Ilva Teran spoke of the ferries.", "President")
    assert "title" not in told(one, other)


def test_a_strike_that_is_not_meant_to_be_denied_is_none() -> None:
    one = Report("gazette", "Norland gave no notice of its strike on Port Vell.")
    slots = {"actors": ("Norland",), "place": "Port Vell", "date": "2031-03-09"}
    one.event("its strike on Port Vell", "strike", "not_done", according_to="Norland", **slots)
    other = Report("herald", "Shells from Norland hit the fish market of Port Vell.")
    other.event("Shells from Norland hit the fish market of Port Vell", "strike", **slots)
    assert "status" not in told(one, other)


def lifting(name: str, words: str, state: str, published: str = "2031-03-10") -> Report:
    report = Report(name, f"Norland {words} Sudania's trawlers.", published)
    report.event(f"{words} Sudania's trawlers", "withdrawal", state, actors=("Norland",))
    return report


def test_an_act_that_is_done_here_and_to_come_there_is_a_divergence_of_status() -> None:
    done = lifting("gazette", "lifted the harbour levy on", "happened")
    due = lifting("herald", "will lift the harbour levy on", "expected")
    assert {v.says for v in told(done, due)["status"].values} == {"happened", "expected"}


def test_what_was_to_come_may_be_done_days_later() -> None:
    done = lifting("gazette", "lifted the harbour levy on", "happened", "2031-03-14")
    due = lifting("herald", "will lift the harbour levy on", "expected")
    assert "status" not in told(done, due)


def test_an_act_that_has_little_in_common_with_one_to_come_may_be_another() -> None:
    done = Report("gazette", "Norland and Sudania met. Norland signed a deal on port fees.")
    done.event("signed a deal on port fees", "agreement", actors=("Norland",))
    due = Report("herald", "Norland and Sudania met. Norland will sign a port deal on the tugs.")
    due.event("will sign a port deal on the tugs", "agreement", "expected", actors=("Norland",))
    assert "status" not in told(done, due)
