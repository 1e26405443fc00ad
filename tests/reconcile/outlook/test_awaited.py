"""What is waited for: until when, and what ends it."""

import pytest
from tests.reconcile.invented import Report
from tests.reconcile.outlook.ferry import BOTH, HELD, SET, ahead, expected, round_of


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


def test_what_was_promised_and_not_done_stays_open_past_its_day() -> None:
    one = round_of("gazette", "2031-03-22", "not_done", "The talks due on March 20 were not held.")
    assert len(ahead(one)) == 1


def test_a_promise_that_one_report_still_misses_is_open_past_its_day() -> None:
    words = "Norland will hand over its ferry memorandum."
    one = Report("gazette", words, "2031-03-10")
    other = Report("herald", "Norland has not handed over its ferry memorandum.", "2031-03-12")
    slots = {"actors": ("Norland",), "date": "2031-03-11"}
    one.event(words[:-1], "handover", "expected", **slots)
    other.event(other.article.text[:-1], "handover", "not_done", **slots)
    (thing,) = ahead(one, other)
    assert (thing.status, thing.due) == ("not_done", "2031-03-11")


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


def test_an_aim_for_a_day_that_came_is_not_told_as_held() -> None:
    report = Report("gazette", "The crews fought to take the lock on March 12.", "2031-03-13")
    fight = "The crews fought to take the lock on March 12"
    report.event("to take the lock on March 12", "strike", "expected", date="2031-03-12")
    report.event(fight, "strike", actors=("Norland",), date="2031-03-12")
    assert not ahead(report)


def test_what_came_due_months_ago_is_told_no_more() -> None:
    one = round_of("gazette", "2031-03-10", "scheduled", SET)
    other = round_of("herald", "2031-03-21", "happened", HELD)
    assert not ahead(one, other, as_of="2031-06-21")


def test_what_was_set_for_a_day_before_its_article_is_not_waited_for() -> None:
    text = "Talks on the ferry ban were set for March 2 in Port Vell."
    report = Report("gazette", text, "2031-03-10")
    report.event(text[:-1], "talks", "scheduled", actors=BOTH, date="2031-03-02")
    assert not ahead(report)


def test_a_past_told_with_a_day_to_come_is_not_scheduled() -> None:
    text = "Marek visited the harbour board, which Norland will dissolve on March 20."
    report = Report("gazette", text)
    report.event("Marek visited the harbour board", "visit", actors=BOTH, date="2031-03-20")
    assert not ahead(report)


def test_talks_that_broke_down_are_over_and_not_stuck() -> None:
    told = {"The ferry talks stalled on Friday": 1, "The ferry talks broke down": 0}
    for words, lines in told.items():
        report = Report("gazette", f"{words}.", "2031-03-12")
        report.event(words, "talks", "happened", actors=BOTH)
        assert len(ahead(report)) == lines


def test_a_plan_that_had_been_made_and_was_given_up_is_not_open() -> None:
    assert ahead(expected("Norland plans to send its envoy to Port Vell."))
    assert not ahead(expected("Norland had planned to send its envoy to Port Vell."))
    assert not ahead(expected("Norland was originally due to send its envoy to Port Vell."))


def test_a_plan_that_was_put_off_to_another_day_is_open() -> None:
    moved = "Norland had been due to send its envoy on Monday but moved the visit to Friday."
    assert ahead(expected(moved))


def test_what_the_articles_that_wait_for_it_also_call_off_is_over() -> None:
    text = "Norland had planned talks on the ferry ban for March 20. Norland called the talks off."
    report = Report("gazette", text, "2031-03-21")
    planned = "Norland had planned talks on the ferry ban for March 20"
    report.event(planned, "talks", "not_done", actors=BOTH, date="2031-03-20")
    report.event("Norland called the talks off", "talks", "cancelled", actors=BOTH)
    other = Report("herald", "The ferry talks of March 20 were called off.", "2031-03-21")
    other.event("The ferry talks", "talks", "cancelled", actors=BOTH, date="2031-03-20")
    (thing,) = ahead(report, other)
    assert (thing.status, thing.due) == ("cancelled", "2031-03-20")


def test_a_meeting_asked_for_on_a_day_is_told_as_held_once_it_was() -> None:
    asked = Report("gazette", "Norland asked for talks with Sudania on March 20.", "2031-03-10")
    asked.event("talks with Sudania", "talks", "proposed", actors=BOTH, date="2031-03-20")
    held = round_of("herald", "2031-03-21", "happened", HELD)
    (thing,) = ahead(asked, held)
    assert (thing.status, thing.due) == ("happened", "2031-03-20")


def test_what_was_held_is_told_by_the_report_that_had_set_it() -> None:
    one = round_of("gazette", "2031-03-10", "scheduled", SET)
    other = round_of("herald", "2031-03-21", "happened", HELD)
    (thing,) = ahead(one, other)
    assert thing.about == SET


def test_a_vote_that_something_hangs_on_came_due_too() -> None:
    text = "If the board passes the ferry bill on March 20, the lock opens."
    one = Report("gazette", text, "2031-03-19")
    slots = {"actors": ("Norland",), "date": "2031-03-20"}
    one.event("the board passes the ferry bill on March 20", "agreement", "conditional", **slots)
    words = "The board passed the ferry bill on March 20"
    other = Report("herald", f"{words}.", "2031-03-21")
    other.event(words, "agreement", "happened", **slots)
    assert [thing.status for thing in ahead(one, other)] == ["happened"]
