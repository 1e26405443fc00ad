"""What reconciliation promises of things that are for a time, and of those that are for good."""

import pytest
from tests.reconcile.invented import Report, related, together

from dragoman.reconcile.articles.extents import extent
from dragoman.reconcile.words.wording import content_words


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("a temporary truce", "part"),
        ("a 30-day truce", "part"),
        ("a truce of six weeks", "part"),
        ("a permanent ceasefire", "whole"),
        ("to end the war in Sudania", "whole"),
        ("a ceasefire", None),
        ("a two-month truce to end the war", None),
    ],
)
def test_a_truce_is_for_a_time_or_for_good_by_its_words(said: str, found: str | None) -> None:
    assert extent("ceasefire", said, content_words(said)) == found


def test_no_visit_ends_a_war() -> None:
    said = "flew in to end the war"
    assert extent("visit", said, content_words(said)) is None


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("the military campaign in Sudania", "whole"),
        ("its renewed offensive", "whole"),
        ("Norland invaded Sudania", "whole"),
        ("its troops moved into Sudania", "whole"),
        ("launched its assault on the north", "whole"),
        ("an assault on a toll post", "part"),
        ("an attack that killed nine people", "part"),
        ("killed nine people", "part"),
        ("strikes on Sudania", None),
        ("the army resumed the bombing", None),
    ],
)
def test_a_campaign_is_more_than_one_of_its_attacks(said: str, found: str | None) -> None:
    assert extent("strike", said, content_words(said)) == found


def attack(name: str, words: str) -> tuple[Report, str]:
    report = Report(name, f"Teran said {words} by Norland on Sudania had emptied the ferry port.")
    return report, report.event(words, "strike", actors=("Norland",), recipients=("Sudania",))


def test_a_campaign_is_told_as_one_with_no_attack_of_it() -> None:
    (one, a), (other, b), (third, c) = (
        attack("gazette", "the offensive"),
        attack("herald", "the campaign"),
        attack("courier", "the attack"),
    )
    groups = related(one, other, third).same_event
    assert together(groups, a, b)
    assert not together(groups, a, c)
    assert not together(groups, b, c)


def truce(name: str, words: str) -> tuple[Report, str]:
    report = Report(name, f"Teran said Norland was ready for {words} on the ferry line.")
    return report, report.event(words, "ceasefire", "proposed", actors=("Norland",))


def test_a_truce_for_a_time_is_not_the_one_for_good() -> None:
    (one, a), (other, b), (third, c) = (
        truce("gazette", "a temporary truce"),
        truce("herald", "a truce of sixty days"),
        truce("courier", "a permanent truce"),
    )
    groups = related(one, other, third).same_event
    assert together(groups, a, b)
    assert not together(groups, a, c)
    assert not together(groups, b, c)


def test_how_much_was_asked_for_is_told_differently_of_one_demand() -> None:
    reports = []
    for name, words in (
        ("gazette", "Norland wanted a full lifting of the ferry tolls"),
        ("herald", "Norland wanted a partial lifting of the ferry tolls"),
    ):
        report = Report(name, f"{words}, Teran said.")
        reports.append((report, report.event(words, "demand", actors=("Norland",))))
    groups = related(*(r for r, _ in reports)).same_event
    assert together(groups, *(i for _, i in reports))
