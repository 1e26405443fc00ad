"""What reconciliation promises of its outlook."""

from tests.reconcile.invented import Report
from tests.reconcile.outlook.ferry import BOTH, HELD, SET, ahead, expected, round_of


def test_a_word_given_is_open_until_it_is_kept() -> None:
    report = Report("gazette", "Both sides agreed to meet again in the harbour hall.")
    report.event(report.article.text[:-1], "agreement", "happened", actors=BOTH)
    (thing,) = ahead(report)
    assert thing.status == "expected"


def test_an_agreement_that_was_reached_is_not_open() -> None:
    report = Report("gazette", "Both sides agreed to the ferry terms of the mediator.")
    report.event(report.article.text[:-1], "agreement", "happened", actors=BOTH)
    assert not ahead(report)


def test_a_condition_and_what_hangs_on_it_are_one_thing() -> None:
    text = "Norland will lift the ferry ban if Sudania hauls its nets out of the strait."
    report = Report("gazette", text)
    report.event("Norland will lift the ferry ban", "withdrawal", "conditional", actors=BOTH[:1])
    report.event("Sudania hauls its nets out", "withdrawal", "conditional", actors=BOTH[1:])
    (thing,) = ahead(report)
    assert len(thing.members) == 2


def test_what_somebody_says_he_will_do_is_expected() -> None:
    report = Report("gazette", "Teran said that Norland would open the harbour to trawlers.")
    words = "Norland would open the harbour to trawlers"
    report.quote(words, "Ilva Teran", "indirect")
    (thing,) = ahead(report)
    assert (thing.status, thing.about) == ("expected", words)


def test_talks_that_go_on_are_open() -> None:
    words = "Norland is in talks with Sudania over the ferry ban"
    report = Report("gazette", f"{words}.")
    report.event(words, "talks", actors=BOTH)
    (thing,) = ahead(report)
    assert thing.status == "expected"


def test_what_came_due_and_was_held_stands_behind_what_is_open() -> None:
    one = round_of("gazette", "2031-03-10", "scheduled", SET)
    other = round_of("herald", "2031-03-21", "happened", HELD)
    words = "Norland will open the lock gates to trawlers"
    next_one = Report("courier", f"{words} on April 2.", "2031-03-21")
    next_one.event(words, "release", "scheduled", actors=("Norland",), date="2031-04-02")
    first, last = ahead(one, other, next_one)
    assert (first.status, last.status, last.due) == ("scheduled", "happened", "2031-03-20")


def test_the_day_on_which_a_word_was_given_is_not_the_day_it_falls_due() -> None:
    report = Report("gazette", "Norland agreed on Monday to lift the ferry ban.", "2031-03-12")
    words = report.article.text[:-1]
    report.event(words, "agreement", "happened", actors=("Norland",), date="2031-03-10")
    (thing,) = ahead(report)
    assert (thing.status, thing.due) == ("expected", None)


def test_what_several_expected_without_a_day_is_forgotten_within_weeks() -> None:
    words = "Norland will hand over its ferry memorandum."
    made = [Report(name, words, "2031-03-10") for name in ("gazette", "herald")]
    for report in made:
        report.event(words[:-1], "handover", "expected", actors=("Norland",))
    assert len(ahead(*made)) == 1
    assert not ahead(*made, as_of="2031-04-10")


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


def test_a_law_that_was_passed_is_no_word_given() -> None:
    report = Report("gazette", "Norland passed a law that would lift the ferry ban.")
    report.event(report.article.text[:-1], "agreement", actors=("Norland",))
    assert not ahead(report)


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


def test_the_likelier_thing_stands_before_the_less_likely() -> None:
    loose = expected("Norland should help the crews so that they may sail to Port Vell.", "aid")
    firm = Report("herald", "Norland plans to discuss the ferry ban in Port Vell.")
    firm.event("Norland plans to discuss the ferry ban", "meeting", "expected", actors=("Norland",))
    told = [thing.about for thing in ahead(loose, firm)]
    assert told[0].startswith("Norland plans")


def test_a_word_given_beside_what_came_is_still_open() -> None:
    text = "Teran said Norland would meet Sudania in Osk and would lift the ferry ban by night."
    one = Report("gazette", text, "2031-03-10")
    one.event("Norland would meet Sudania in Osk", "meeting", "expected", actors=BOTH)
    one.event("would lift the ferry ban by night", "withdrawal", "expected", actors=BOTH[:1])
    said = one.quote(text.removeprefix("Teran said ")[:-1], "Ilva Teran", "indirect")
    held = "Norland met Sudania in Osk"
    other = Report("herald", f"{held}.", "2031-03-12")
    other.event(held, "meeting", actors=BOTH, date="2031-03-11")
    assert any(said in thing.members for thing in ahead(one, other) if thing.status == "expected")
