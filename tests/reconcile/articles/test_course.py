"""What reconciliation promises of talks that move and do not."""

from datetime import date

import pytest
from tests.reconcile.invented import Report, disputes

from dragoman.reconcile.articles.course import told_courses
from dragoman.reconcile.words.sentences import Sentences

SIDES = ("Norland", "Sudania")
STUCK = "The talks of Norland and Sudania are at an impasse, diplomats said."


def course(name: str, text: str, published: str = "2031-03-10", noun: str = "talks") -> Report:
    report = Report(name, text, published)
    report.event(
        next(w for w in (noun, "deal") if w in text), "talks", actors=("Norland", "Sudania")
    )
    return report


@pytest.mark.parametrize(
    "text",
    [
        "Norland said its talks with Sudania had made progress.",
        "Marek called the talks “constructive” on Monday.",
        "Teran is optimistic about the talks.",
        "Diplomats said the talks were inching closer to an end.",
    ],
)
def test_talks_that_are_stuck_here_and_move_there_are_a_divergence_of_status(text: str) -> None:
    found = disputes(course("gazette", STUCK), course("herald", text))["status"]
    assert {v.says for v in found.values} == {"stalled", "moving"}


@pytest.mark.parametrize(
    "text",
    [
        "Norland hopes that the talks will be constructive.",
        "No progress was made in the talks.",
        "There was no sign of a breakthrough in the talks.",
        "The talks went on until midnight.",
    ],
)
def test_what_is_hoped_or_denied_is_no_progress(text: str) -> None:
    assert "status" not in disputes(course("gazette", STUCK), course("herald", text))


def test_a_deal_that_one_has_and_another_has_not_yet_is_a_divergence_of_status() -> None:
    one = course("gazette", "Norland and Sudania have a deal, Teran said.", noun="deal")
    other = course(
        "herald", "There is no deal yet of Norland and Sudania, Marek said.", noun="deal"
    )
    found = disputes(one, other)["status"]
    assert {v.says for v in found.values} == {"settled", "not settled yet"}


def test_who_says_so_again_and_again_is_shown_twice() -> None:
    again = ("made progress", "were productive", "went well")
    text = " ".join(f"Teran said the talks {words}." for words in again)
    found = disputes(course("gazette", STUCK), course("herald", text))["status"]
    assert [v.says for v in found.values if v.article == "herald"] == ["moving", "moving"]


def test_talks_of_another_year_say_nothing_of_those_of_today() -> None:
    past = course("herald", "The talks of 2029 had made progress, Teran said.")
    assert "status" not in disputes(course("gazette", STUCK), past)


def test_days_later_talks_may_have_moved() -> None:
    later = course("herald", "The talks made progress, Teran said.", "2031-03-16")
    assert "status" not in disputes(course("gazette", STUCK), later)


def test_a_letter_that_is_two_in_lower_case_breaks_nothing() -> None:
    odd = course("herald", "İlva Teran said that the talks had made progress.")
    assert "status" not in disputes(course("gazette", STUCK), odd)


@pytest.mark.parametrize(
    "text",
    [
        "After the talks Norland was unable to strike a deal with Sudania.",
        "Norland said its talks with Sudania had fizzled.",
        "Norland said the talks had unraveled.",
    ],
)
def test_talks_that_fail_here_and_move_there_are_one_too(text: str) -> None:
    moving = course("gazette", "Teran said the talks had made progress.")
    found = disputes(moving, course("herald", text))["status"]
    assert found.about == "how the talks go"


def test_a_deal_that_is_near_by_one_account_and_far_by_another_is_a_divergence() -> None:
    near = course("gazette", "A deal is imminent, Teran said of Norland and Sudania.")
    far = course("herald", "A deal is months away, Marek said of Norland and Sudania.")
    found = disputes(near, far)["status"]
    assert {v.says for v in found.values} == {"soon", "late"}


def test_what_may_take_a_while_before_it_happens_is_late() -> None:
    soon = course("gazette", "The talks of Norland and Sudania would resume quickly, Teran said.")
    late = course("herald", "The talks go on. It may be a little while before that happens.")
    found = disputes(soon, late)["status"]
    assert found.about == "how soon it may come"


def test_a_deal_that_is_praised_and_damned_is_a_divergence() -> None:
    good = course("gazette", "Teran hailed the deal of Norland and Sudania.")
    bad = course("herald", "Marek called the deal of Norland and Sudania a sham.")
    found = disputes(good, bad)["status"]
    assert {v.says for v in found.values} == {"good", "bad"}


def test_what_an_article_tells_in_its_own_words_does_not_contradict_them() -> None:
    both = course("gazette", "The talks stalled in May. In June the talks made progress.")
    assert "status" not in disputes(both, course("herald", "The talks were on the ferries again."))


@pytest.mark.parametrize(
    "text",
    [
        "Marek wants a deal as he praised the pilots.",
        "Norland failed to deal with a historic flood.",
    ],
)
def test_a_verb_judges_what_stands_behind_it_and_a_deal_is_a_noun(text: str) -> None:
    bad = course("gazette", "The deal was a disaster, Teran said.")
    assert "status" not in disputes(bad, course("herald", text))
    good = course("herald", "Marek praised the deal.")
    assert "status" in disputes(bad, good)


@pytest.mark.parametrize(
    "name", ["signed the Northern Herring Accord, or NMHA,", "would renegotiate NMHA,"]
)
def test_an_accord_is_judged_under_its_short_name_too(name: str) -> None:
    good = course(
        "gazette", f"At the talks, Teran {name} she said. NMHA is a proven success, she said."
    )
    bad = course("herald", f"At the talks, Marek {name} he said. He labeled NMHA a disaster.")
    found = disputes(good, bad)["status"]
    assert found.about == "how good it is"


def test_the_verdicts_on_two_accords_do_not_contradict_each_other() -> None:
    said = "At the talks, she spoke of the NMHA deal and the USHA deal."
    good = course("gazette", f"{said} NMHA is a proven success.")
    assert "status" not in disputes(good, course("herald", f"{said} USHA is a disaster, he said."))


def test_letters_that_name_no_accord_are_none() -> None:
    good = course("gazette", "The NMHA is a proven success, Teran said at the talks.")
    bad = course("herald", "The NMHA is a disaster, Marek said at the talks.")
    assert "status" not in disputes(good, bad)


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("Both were close to a deal only for it to fall apart.", []),
        ("Both were close to a deal. Then the talks fell apart.", [False, True]),
        ("The talks of Norland and Sudania broke down in October, diplomats said.", []),
        ("The talks of Norland and Sudania broke down in March, diplomats said.", [True]),
    ],
)
def test_what_fell_through_at_once_or_months_ago_does_not_go_well_or_badly_now(
    text: str, lows: list[bool]
) -> None:
    day = date(2031, 3, 10).toordinal()
    assert [c.low for c in told_courses(Sentences(text), "a", ((), ()), day)] == lows


INSIDE = "Norland said the Sudanian drone had entered its airspace."


@pytest.mark.parametrize(
    "text",
    [
        "Sudania said the drone was flying over international waters.",
        "The plane was hit in international airspace, Sudania said.",
    ],
)
def test_whose_skies_it_was_in_by_each_side_is_a_divergence_of_place(text: str) -> None:
    told = Report("gazette", INSIDE), Report("herald", text)
    for report in told:
        report.event("Sudania" if report is told[1] else "Norland", "strike", actors=SIDES)
    found = disputes(*told)["place"]
    assert {v.says for v in found.values} == {"within a border", "in international space"}


def test_a_truce_that_is_broken_here_and_holds_there_is_a_divergence_of_status() -> None:
    told = (
        Report("gazette", "Norland said the ceasefire had been broken at dawn."),
        Report("herald", "Sudania said the ceasefire was holding on the whole."),
    )
    for report in told:
        report.event("ceasefire", "ceasefire", actors=SIDES)
    found = disputes(*told)["status"]
    assert {v.says for v in found.values} == {"broken", "holding"}
