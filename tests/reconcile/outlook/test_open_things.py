"""What reconciliation promises of its outlook."""

import pytest
from tests.reconcile.invented import Report, related

from dragoman.model.group import Outlook

BOTH = ("Norland", "Sudania")


def ahead(*reports: Report, as_of: str | None = None) -> tuple[Outlook, ...]:
    return related(*reports, as_of=as_of).outlook


def round_of(name: str, published: str, status: str, text: str) -> Report:
    report = Report(name, text, published)
    report.event(text, "talks", status, actors=BOTH, place="Port Vell", date="2031-03-20")
    return report


SET = "Talks on the ferry ban are set for March 20 in Port Vell."
HELD = "Talks on the ferry ban were held on March 20 in Port Vell."


def test_what_several_reports_expect_stands_once_with_its_due_day() -> None:
    one = round_of("gazette", "2031-03-10", "scheduled", SET)
    other = round_of("herald", "2031-03-10", "scheduled", SET)
    (thing,) = ahead(one, other)
    assert (thing.due, thing.status, len(thing.members)) == ("2031-03-20", "scheduled", 2)
    assert thing.about == SET


def test_what_a_later_report_says_happened_is_no_longer_open() -> None:
    one = round_of("gazette", "2031-03-10", "scheduled", SET)
    other = round_of("herald", "2031-03-21", "happened", HELD)
    assert [thing.status for thing in ahead(one, other)] == ["happened"]


@pytest.mark.parametrize(
    ("statuses", "open_"),
    [
        (("not_done", "not_done", "happened"), True),
        (("not_done", "happened"), False),
        (("expected", "expected", "happened"), False),
    ],
)
def test_of_reports_that_no_day_orders_more_must_not_miss_it_than_tell_that_it_happened(
    statuses: tuple[str, ...], open_: bool
) -> None:
    text = "Sudania handed the harbour memorandum to Norland."
    reports = [Report(f"outlet {n}", text, None) for n in range(len(statuses))]
    for report, status in zip(reports, statuses, strict=True):
        report.event(text, "handover", status, actors=("Sudania",), recipients=("Norland",))
    assert bool(ahead(*reports)) is open_


def test_what_came_due_and_nobody_reports_is_told_for_a_week() -> None:
    one = round_of("gazette", "2031-03-10", "scheduled", SET)
    (thing,) = ahead(one, as_of="2031-03-21")
    assert thing.due == "2031-03-20"
    assert not ahead(one, as_of="2031-03-29")


def test_a_due_day_before_the_article_is_no_due_day_of_a_condition() -> None:
    report = Report(
        "gazette",
        "Norland will reopen the harbour if a deal on the trawling nets is reached by August.",
    )
    words = "a deal on the trawling nets is reached by August"
    report.event(words, "agreement", "conditional", actors=BOTH, date="2030-08-01/2030-08-31")
    (thing,) = ahead(report)
    assert thing.due is None


def test_a_word_given_is_open_until_it_is_kept() -> None:
    report = Report("gazette", "Both sides agreed to meet again in the harbour hall.")
    report.event(report.article.text[:-1], "agreement", "happened", actors=BOTH)
    (thing,) = ahead(report)
    assert thing.status == "expected"


def test_an_agreement_that_was_reached_is_not_open() -> None:
    report = Report("gazette", "Both sides agreed to the ferry terms of the mediator.")
    report.event(report.article.text[:-1], "agreement", "happened", actors=BOTH)
    assert not ahead(report)


def test_what_was_promised_and_not_done_stays_open_past_its_day() -> None:
    one = round_of("gazette", "2031-03-22", "not_done", "The talks due on March 20 were not held.")
    assert len(ahead(one)) == 1


def test_a_condition_and_what_hangs_on_it_are_one_thing() -> None:
    text = "Norland will lift the ferry ban if Sudania hauls its nets out of the strait."
    report = Report("gazette", text)
    report.event("Norland will lift the ferry ban", "withdrawal", "conditional", actors=BOTH[:1])
    report.event("Sudania hauls its nets out", "withdrawal", "conditional", actors=BOTH[1:])
    (thing,) = ahead(report)
    assert len(thing.members) == 2


def test_a_promise_that_one_report_still_misses_is_open_past_its_day() -> None:
    words = "Norland will hand over its ferry memorandum."
    one = Report("gazette", words, "2031-03-10")
    other = Report("herald", "Norland has not handed over its ferry memorandum.", "2031-03-12")
    slots = {"actors": ("Norland",), "date": "2031-03-11"}
    one.event(words[:-1], "handover", "expected", **slots)
    other.event(other.article.text[:-1], "handover", "not_done", **slots)
    (thing,) = ahead(one, other)
    assert (thing.status, thing.due) == ("not_done", "2031-03-11")


def test_what_somebody_says_he_will_do_is_expected() -> None:
    report = Report("gazette", "Teran said that Norland would open the harbour to trawlers.")
    words = "Norland would open the harbour to trawlers"
    report.quote(words, "Ilva Teran", "indirect")
    (thing,) = ahead(report)
    assert (thing.status, thing.about) == ("expected", words)


def test_what_is_told_in_the_present_of_a_day_to_come_is_due_then() -> None:
    text = "Norland and Sudania sit down over the ferry ban in Port Vell on March 20."
    (thing,) = ahead(round_of("gazette", "2031-03-10", "happened", text))
    assert (thing.status, thing.due) == ("scheduled", "2031-03-20")


def test_talks_that_are_stuck_are_not_done() -> None:
    report = Report("gazette", "The talks of Norland and Sudania over the ferry ban are stalled.")
    words = "The talks of Norland and Sudania over the ferry ban"
    talks = report.event(words, "talks", actors=BOTH)
    (thing,) = ahead(report)
    assert (thing.status, thing.members) == ("not_done", (talks,))


def test_talks_that_were_held_are_over() -> None:
    report = Report("gazette", "The talks of Norland and Sudania over the ferry ban were held.")
    report.event("The talks of Norland and Sudania over the ferry ban", "talks", actors=BOTH)
    assert not ahead(report)


def test_what_is_asked_of_somebody_waits_for_an_answer() -> None:
    asked = "Norland urged Sudania to open the lock gates at Port Vell"
    report = Report("gazette", f"{asked}. Nobody answered.")
    wanted = report.position(asked, "Norland", "open the lock gates", "demands")
    report.event(asked, "demand", actors=("Norland",), recipients=("Sudania",))
    (thing,) = ahead(report)
    assert (thing.status, thing.members) == ("proposed", (wanted,))


def test_what_somebody_merely_wants_is_not_asked_of_anybody() -> None:
    wants = "Norland wants free passage through the lock gates at Port Vell"
    report = Report("gazette", f"{wants}.")
    report.position(wants, "Norland", "free passage", "demands")
    assert not ahead(report)


def demanded(words: str, **slots: str) -> Report:
    report = Report("gazette", f"{words}. Norland met Sudania.")
    report.event("Norland met Sudania", "meeting", actors=BOTH)
    report.position(words, "Norland", "boats", "demands", "positions.verb.weak.demands", **slots)
    return report


def test_what_a_party_goes_on_to_demand_is_open_unless_its_rival_says_so() -> None:
    words = "Norland wants its boats back from the port"
    (thing,) = ahead(demanded(words))
    assert (thing.status, thing.about) == ("proposed", f"{words}.")
    assert not ahead(demanded(words, according_to="Bo Marek"))


def test_what_is_asked_no_more_is_not_open() -> None:
    assert not ahead(demanded("Norland had wanted its boats back from the port"))


def test_talks_that_go_on_are_open() -> None:
    words = "Norland is in talks with Sudania over the ferry ban"
    report = Report("gazette", f"{words}.")
    report.event(words, "talks", actors=BOTH)
    (thing,) = ahead(report)
    assert thing.status == "expected"


def test_an_aim_for_a_day_that_came_is_not_told_as_held() -> None:
    report = Report("gazette", "The crews fought to take the lock on March 12.", "2031-03-13")
    fight = "The crews fought to take the lock on March 12"
    report.event("to take the lock on March 12", "strike", "expected", date="2031-03-12")
    report.event(fight, "strike", actors=("Norland",), date="2031-03-12")
    assert not ahead(report)


def test_what_came_due_and_was_held_stands_behind_what_is_open() -> None:
    one = round_of("gazette", "2031-03-10", "scheduled", SET)
    other = round_of("herald", "2031-03-21", "happened", HELD)
    words = "Norland will open the lock gates to trawlers"
    next_one = Report("courier", f"{words} on April 2.", "2031-03-21")
    next_one.event(words, "release", "scheduled", actors=("Norland",), date="2031-04-02")
    first, last = ahead(one, other, next_one)
    assert (first.status, last.status, last.due) == ("scheduled", "happened", "2031-03-20")


def test_what_came_due_months_ago_is_told_no_more() -> None:
    one = round_of("gazette", "2031-03-10", "scheduled", SET)
    other = round_of("herald", "2031-03-21", "happened", HELD)
    assert not ahead(one, other, as_of="2031-06-21")


def test_the_day_on_which_a_word_was_given_is_not_the_day_it_falls_due() -> None:
    report = Report("gazette", "Norland agreed on Monday to lift the ferry ban.", "2031-03-12")
    words = report.article.text[:-1]
    report.event(words, "agreement", "happened", actors=("Norland",), date="2031-03-10")
    (thing,) = ahead(report)
    assert (thing.status, thing.due) == ("expected", None)


def test_what_was_set_for_a_day_before_its_article_is_not_waited_for() -> None:
    text = "Talks on the ferry ban were set for March 2 in Port Vell."
    report = Report("gazette", text, "2031-03-10")
    report.event(text[:-1], "talks", "scheduled", actors=BOTH, date="2031-03-02")
    assert not ahead(report)


def test_an_aim_is_no_plan() -> None:
    report = Report("gazette", "Norland went to court in Port Vell to stop the ferry strike.")
    report.event("to stop the ferry strike", "withdrawal", "expected", actors=("Norland",))
    assert not ahead(report)


def test_a_refusal_is_not_owed() -> None:
    report = Report("gazette", "Sudania refused to sign the ferry pact of the harbour board.")
    words = "to sign the ferry pact of the harbour board"
    report.event(words, "signature", "not_done", actors=("Sudania",))
    assert not ahead(report)


def test_what_has_yet_to_come_is_owed() -> None:
    report = Report("gazette", "Sudania has yet to sign the ferry pact of the harbour board.")
    words = "to sign the ferry pact of the harbour board"
    report.event(words, "signature", "not_done", actors=("Sudania",))
    (thing,) = ahead(report)
    assert thing.status == "not_done"


def test_what_several_expected_without_a_day_is_forgotten_within_weeks() -> None:
    words = "Norland will hand over its ferry memorandum."
    made = [Report(name, words, "2031-03-10") for name in ("gazette", "herald")]
    for report in made:
        report.event(words[:-1], "handover", "expected", actors=("Norland",))
    assert len(ahead(*made)) == 1
    assert not ahead(*made, as_of="2031-04-10")


def test_a_past_told_with_a_day_to_come_is_not_scheduled() -> None:
    text = "Marek visited the harbour board, which Norland will dissolve on March 20."
    report = Report("gazette", text)
    report.event("Marek visited the harbour board", "visit", actors=BOTH, date="2031-03-20")
    assert not ahead(report)


def test_who_only_watches_gives_no_word() -> None:
    report = Report("gazette", "Norland would open the harbour to trawlers, analysts said.")
    report.quote("Norland would open the harbour to trawlers", "analysts", "indirect")
    assert not ahead(report)


def test_a_general_appeal_waits_for_nobody() -> None:
    asked = "The mayor called for calm at the lock gates of Port Vell"
    report = Report("gazette", f"{asked}.")
    report.position(asked, "the mayor", "calm at the lock gates", "demands")
    assert not ahead(report)


def test_what_a_later_article_tells_of_the_same_two_has_come_about() -> None:
    one = Report("gazette", "Norland and Sudania hope to resume their talks on the nets soon.")
    one.event("to resume their talks on the nets", "talks", "expected", actors=BOTH)
    other = Report("herald", "Delegates of the two met for six hours in Osk.", "2031-03-14")
    held = other.event("met for six hours in Osk", "talks", actors=BOTH, date="2031-03-13")
    (thing,) = ahead(one, other)
    assert thing.status == "happened"
    assert held in thing.members


def test_what_others_did_since_does_not_bring_it_about() -> None:
    one = Report("gazette", "Norland and Sudania hope to resume their talks on the nets soon.")
    one.event("to resume their talks on the nets", "talks", "expected", actors=BOTH)
    other = Report("herald", "Norland met the guilds for six hours in Osk.", "2031-03-14")
    other.event("met the guilds for six hours in Osk", "talks", actors=("Norland", "the guilds"))
    assert [thing.status for thing in ahead(one, other)] == ["expected"]


def test_a_promise_that_is_only_recalled_is_not_open() -> None:
    report = Report("gazette", "Teran, who had promised to lift the ferry ban, met the guilds.")
    words = "who had promised to lift the ferry ban"
    report.event(words, "announcement", actors=("Norland",))
    assert not ahead(report)


def test_what_passers_by_say_they_will_do_is_nothing_to_wait_for() -> None:
    report = Report("gazette", "Passengers said they would try another harbour tomorrow.")
    report.quote("they would try another harbour tomorrow", "passengers", "indirect")
    assert not ahead(report)


def test_a_question_plans_nothing() -> None:
    report = Report("gazette", "How could Norland ever lift the ferry ban of the harbour board?")
    words = "Norland ever lift the ferry ban of the harbour board"
    report.event(words, "withdrawal", "conditional", actors=("Norland",))
    assert not ahead(report)


def test_a_law_that_was_passed_is_no_word_given() -> None:
    report = Report("gazette", "Norland passed a law that would lift the ferry ban.")
    report.event(report.article.text[:-1], "agreement", actors=("Norland",))
    assert not ahead(report)


def test_what_one_alone_agreed_to_on_no_day_is_not_open() -> None:
    report = Report("gazette", "Norland agreed to lift the ferry ban.")
    report.event(report.article.text[:-1], "agreement", "happened", actors=("Norland",))
    assert not ahead(report)


def test_talks_that_broke_down_are_over_and_not_stuck() -> None:
    told = {"The ferry talks stalled on Friday": 1, "The ferry talks broke down": 0}
    for words, lines in told.items():
        report = Report("gazette", f"{words}.", "2031-03-12")
        report.event(words, "talks", "happened", actors=BOTH)
        assert len(ahead(report)) == lines


def test_what_stands_late_in_a_long_sentence_is_shown_from_its_end() -> None:
    text = (
        "Sudania, which has long complained of the tolls that its trawlers pay at the lock and of "
        "the nets that drift into its delta every spring, goes to the polls on March 20."
    )
    report = Report("gazette", text)
    report.event("goes to the polls", "election", "scheduled", actors=BOTH[1:], date="2031-03-20")
    (thing,) = ahead(report)
    assert thing.about.startswith("…")
    assert thing.about.endswith("goes to the polls…")


def test_a_plan_of_years_ago_is_not_open() -> None:
    for said, lines in (("has promised", 1), ("in 2027 promised", 0)):
        words = f"Norland {said} to share the harbour dues"
        report = Report("gazette", f"{words}.")
        report.position(words, "Norland", "share the harbour dues", "offers")
        assert len(ahead(report)) == lines


def test_a_promise_of_an_election_campaign_is_not_open() -> None:
    report = Report("gazette", "Teran ran on a promise to lift the ferry ban of the board.")
    words = "Teran ran on a promise to lift the ferry ban of the board"
    report.event(words, "announcement", actors=BOTH)
    assert not ahead(report)


def test_what_somebody_is_likely_to_demand_is_to_come() -> None:
    report = Report("gazette", "Norland is likely to demand that the lock be opened by night.")
    words = "Norland is likely to demand that the lock be opened by night"
    report.event(words, "demand", "expected", actors=BOTH[:1])
    assert [thing.status for thing in ahead(report)] == ["expected"]


def expected(words: str, kind: str = "visit", **slots: str) -> Report:
    report = Report("gazette", words)
    report.event(words.rstrip("."), kind, slots.pop("status", "expected"), actors=("Norland",))
    return report


def test_a_plan_that_had_been_made_and_was_given_up_is_not_open() -> None:
    assert ahead(expected("Norland plans to send its envoy to Port Vell."))
    assert not ahead(expected("Norland had planned to send its envoy to Port Vell."))
    assert not ahead(expected("Norland was originally due to send its envoy to Port Vell."))


def test_a_plan_that_was_put_off_to_another_day_is_open() -> None:
    moved = "Norland had been due to send its envoy on Monday but moved the visit to Friday."
    assert ahead(expected(moved))


def test_what_nobody_would_say_is_no_plan() -> None:
    text = "Norland declined to say whether its envoy would visit Port Vell."
    report = Report("gazette", text)
    report.event("its envoy would visit Port Vell", "visit", "expected", actors=("Norland",))
    assert not ahead(report)


def test_a_blow_that_was_not_struck_is_not_owed() -> None:
    assert not ahead(
        expected("Norland has still not attacked the port.", "strike", status="not_done")
    )
    assert ahead(expected("Norland has still not freed the crew.", "release", status="not_done"))


def test_still_before_a_sentence_tells_nothing_owed() -> None:
    loose = "Still, Norland does not free its crews."
    assert not ahead(expected(loose, "release", status="not_done"))


def test_the_likelier_thing_stands_before_the_less_likely() -> None:
    loose = expected("Norland should help the crews so that they may sail to Port Vell.", "aid")
    firm = Report("herald", "Norland plans to discuss the ferry ban in Port Vell.")
    firm.event("Norland plans to discuss the ferry ban", "meeting", "expected", actors=("Norland",))
    told = [thing.about for thing in ahead(loose, firm)]
    assert told[0].startswith("Norland plans")


def test_a_year_that_only_names_an_election_is_no_day_to_wait_for() -> None:
    text = "Critics fear that foreign powers meddle in the 2032 election of Norland."
    report = Report("gazette", text)
    report.event(
        "the 2032 election of Norland", "election", "expected", date="2032-01-01/2032-12-31"
    )
    assert not ahead(report)
