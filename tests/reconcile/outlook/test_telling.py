"""What one article must say of a thing for somebody to wait for it."""

import pytest
from tests.reconcile.invented import Report
from tests.reconcile.outlook.ferry import BOTH, ahead, expected


def demanded(words: str, **slots: str) -> Report:
    report = Report("gazette", f"{words}. Norland met Sudania.")
    report.event("Norland met Sudania", "meeting", actors=BOTH)
    report.position(words, "Norland", "boats", "demands", "positions.verb.weak.demands", **slots)
    return report


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


def test_what_a_party_goes_on_to_demand_is_open_unless_its_rival_says_so() -> None:
    words = "Norland wants its boats back from the port"
    (thing,) = ahead(demanded(words))
    assert (thing.status, thing.about) == ("proposed", f"{words}.")
    assert not ahead(demanded(words, according_to="Bo Marek"))


def test_what_is_asked_no_more_is_not_open() -> None:
    assert not ahead(demanded("Norland had wanted its boats back from the port"))


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


def test_who_only_watches_gives_no_word() -> None:
    report = Report("gazette", "Norland would open the harbour to trawlers, analysts said.")
    report.quote("Norland would open the harbour to trawlers", "analysts", "indirect")
    assert not ahead(report)


def test_a_general_appeal_waits_for_nobody() -> None:
    asked = "The mayor called for calm at the lock gates of Port Vell"
    report = Report("gazette", f"{asked}.")
    report.position(asked, "the mayor", "calm at the lock gates", "demands")
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


def test_what_one_alone_agreed_to_on_no_day_is_not_open() -> None:
    report = Report("gazette", "Norland agreed to lift the ferry ban.")
    report.event(report.article.text[:-1], "agreement", "happened", actors=("Norland",))
    assert not ahead(report)


def test_what_somebody_is_likely_to_demand_is_to_come() -> None:
    report = Report("gazette", "Norland is likely to demand that the lock be opened by night.")
    words = "Norland is likely to demand that the lock be opened by night"
    report.event(words, "demand", "expected", actors=BOTH[:1])
    assert [thing.status for thing in ahead(report)] == ["expected"]


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


def test_a_year_that_only_names_an_election_is_no_day_to_wait_for() -> None:
    text = "Critics fear that foreign powers meddle in the 2032 election of Norland."
    report = Report("gazette", text)
    report.event(
        "the 2032 election of Norland", "election", "expected", date="2032-01-01/2032-12-31"
    )
    assert not ahead(report)


def test_what_somebody_will_oppose_is_to_come() -> None:
    assert ahead(expected("Norland will resist any ban on its ferries.", "rejection"))


def test_a_plan_is_told_behind_a_long_subject_too() -> None:
    long = (
        "Norland, whose harbour board has its seat in the old customs house behind the lock of "
        "Port Vell, will run the ferries."
    )
    assert ahead(expected(long, "other"))


def test_talks_without_a_date_are_owed() -> None:
    report = Report("gazette", "There is no firm date for talks of Norland and Sudania.")
    report.event("talks of Norland and Sudania", "talks", "not_done", actors=BOTH)
    assert [thing.status for thing in ahead(report)] == ["not_done"]


def test_a_threat_is_open_and_hangs_on_a_condition() -> None:
    words = "Norland threatened to close the lock to Sudanian trawlers"
    report = Report("gazette", f"{words}.")
    report.event(words, "threat", actors=("Norland",))
    assert [thing.status for thing in ahead(report)] == ["conditional"]


def test_a_warning_of_those_who_only_watch_is_not_open() -> None:
    words = "Analysts warned that the board would close the lock to trawlers"
    report = Report("gazette", f"{words}.")
    report.event(words, "threat", actors=("analysts",))
    assert not ahead(report)


@pytest.mark.parametrize(
    ("issue", "open_"),
    [("it open the lock gates", True), ("it actually should be open", False)],
)
def test_what_is_demanded_of_somebody_told_before_waits_for_an_answer(
    issue: str, open_: bool
) -> None:
    words = f"Norland demanded {issue}"
    report = Report("gazette", f"{words} at Port Vell.")
    report.position(words, "Norland", issue, "demands")
    assert bool(ahead(report)) is open_


def test_a_plan_that_an_outlet_tells_is_shown_with_who_plans_it() -> None:
    words = "Marek, the harbour envoy of Norland, is planning to lead a delegation to Port Vell"
    report = Report("gazette", f"The Tide Courier reported that {words}.")
    plan = "to lead a delegation to Port Vell"
    visit = report.event(plan, "visit", "expected", actors=("Norland",))
    said = report.quote(words, "The Tide Courier", "indirect")
    (thing,) = ahead(report)
    assert set(thing.members) == {visit, said}
    assert thing.about == words


def test_what_others_report_without_a_plan_is_nobodys_word() -> None:
    report = Report("gazette", "Passengers said Norland would open the harbour to trawlers.")
    report.quote("Norland would open the harbour to trawlers", "passengers", "indirect")
    assert not ahead(report)


def test_an_agreement_not_to_come_before_a_day_is_owed() -> None:
    words = "Norland and Sudania won't sign the ferry pact until autumn"
    report = Report("gazette", f"{words}.")
    report.event(words, "agreement", "not_done", actors=BOTH)
    assert [thing.status for thing in ahead(report)] == ["not_done"]


def test_what_a_pact_says_is_to_be_done_is_to_come() -> None:
    words = "The ferry deal also calls for open locks at Port Vell"
    report = Report("gazette", f"{words}.")
    report.event(words, "agreement", actors=BOTH)
    assert [thing.status for thing in ahead(report)] == ["expected"]


def test_what_is_asked_again_and_again_of_whomever_waits_for_an_answer() -> None:
    words = "Norland has asked to join the ferry fund"
    report = Report("gazette", f"{words}.")
    rule = "positions.verb.weak.demands"
    report.position(words, "Norland", "join the ferry fund", "demands", rule)
    assert [thing.about for thing in ahead(report)] == [words]


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Norland threatened the guilds with new dues", "conditional"),
        ("Norland threatens the fleet", None),
    ],
)
def test_a_measure_that_is_threatened_is_open(words: str, status: str | None) -> None:
    assert [t.status for t in ahead(expected(words, "threat", status="happened"))] == (
        [status] if status else []
    )


def test_what_somebody_was_told_to_do_is_to_come() -> None:
    text = "Norland asked the harbour office to begin a withdrawal of all ships."
    report = Report("gazette", text)
    words = "to begin a withdrawal of all ships"
    report.event(words, "withdrawal", "expected", actors=("Norland",))
    assert [thing.status for thing in ahead(report)] == ["expected"]


def test_talks_that_are_suspended_are_to_go_on() -> None:
    text = "Norland said it was suspending talks with Sudania on the ferries."
    report = Report("gazette", text)
    report.event("talks with Sudania on the ferries", "talks", "cancelled", actors=BOTH)
    assert [thing.status for thing in ahead(report)] == ["not_done"]


def test_what_unnamed_people_say_is_to_come_is_told() -> None:
    said = "the ferries will sail again without the guilds"
    report = Report("gazette", f"Aides to Norland said {said}.")
    report.quote(said, "aides", "indirect")
    assert [thing.status for thing in ahead(report)] == ["expected"]
