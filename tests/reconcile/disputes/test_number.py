"""Counts of one thing that differ, and counts of two things."""

import pytest
from tests.reconcile.invented import Report, disputes

from dragoman.reconcile.articles.figures import figure_row
from dragoman.reconcile.disputes.amounts import differ
from dragoman.reconcile.words.sentences import Sentences


def claimed(name: str, value: float, by: str | None = None) -> Report:
    report = Report(name, f"The storm sank {value:.0f} trawlers off Port Vell.")
    words = f"{value:.0f} trawlers"
    report.figure(words, value, "trawlers", of="trawlers sunk off Port Vell", according_to=by)
    return report


def test_one_thing_counted_differently_is_a_divergence_of_number() -> None:
    found = disputes(claimed("gazette", 12), claimed("herald", 19))["number"]
    assert {v.evidence for v in found.values} == {"12 trawlers", "19 trawlers"}


def test_the_same_count_is_none() -> None:
    assert not disputes(claimed("gazette", 12), claimed("herald", 12))


def test_two_months_and_sixty_days_are_the_same_length() -> None:
    one, other = Report("gazette", "a ban of two months"), Report("herald", "a ban of 60 days")
    one.figure("two months", 2, "months", of="length of the ferry ban")
    other.figure("60 days", 60, "days", of="length of the ferry ban")
    assert not disputes(one, other)


def test_lower_bounds_that_grow_from_day_to_day_are_none() -> None:
    one = Report("gazette", "The raid on Port Vell killed at least 12 people.", "2031-03-10")
    other = Report("herald", "The raid on Port Vell killed at least 19 people.", "2031-03-11")
    one.figure("at least 12 people", 12, "people", low=12, of="people killed in the raid")
    other.figure("at least 19 people", 19, "people", low=19, of="people killed in the raid")
    assert not disputes(one, other)


def test_a_part_and_the_whole_of_one_sentence_are_not_two_counts_of_one_thing() -> None:
    one = Report("gazette", "The raid killed 54 people, 31 of them in the school.")
    other = Report("herald", "The raid killed 54 people, 31 of them in the school.")
    for report in (one, other):
        report.figure("54 people", 54, "people", of="people killed in the raid")
        report.figure("31", 31, "people", of="people killed in the school")
    assert not disputes(one, other)


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
    assert not disputes(claimed("gazette", 1200), claimed("herald", 1218))


def test_a_further_count_is_no_other_count_of_the_same() -> None:
    one, other = (
        Report("gazette", "The raid killed 12 people."),
        Report("herald", "a further 19 people"),
    )
    one.figure("12 people", 12, "people", of="people killed in the raid")
    other.figure("a further 19 people", 19, "people", of="people killed in the raid")
    assert not disputes(one, other)


def test_a_sentence_that_tells_both_numbers_counts_two_things() -> None:
    text = "The storm sank 19 trawlers off Port Vell, after 12 trawlers the night before."
    both = Report("herald", text)
    slots = {"of": "trawlers sunk off Port Vell"}
    both.figure("19 trawlers", 19, "trawlers", **slots)
    both.figure("12 trawlers", 12, "trawlers", **slots)
    assert "number" not in disputes(claimed("gazette", 12), both)


def test_one_sentence_may_call_what_it_counts_twice_by_two_names() -> None:
    report = Report(
        "herald", "The storm sank 40 vessels off Port Vell, after 27 trawlers on Sunday."
    )
    report.figure("40 vessels", 40, "trawlers", of="trawlers sunk off Port Vell")
    report.figure("27 trawlers", 27, "boats", of="trawlers sunk off Port Vell")
    assert "number" not in disputes(claimed("gazette", 27), report)


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
    assert {v.evidence for v in disputes(one, other)["number"].values} == {"35 people", "31 people"}
    assert "number" not in disputes(one, market)
