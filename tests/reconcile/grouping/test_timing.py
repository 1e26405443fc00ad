"""What the days of two reports say of their being one event."""

import datetime as dt

import pytest
from tests.reconcile.invented import Report, at_length, related, together


def told(name: str, words: str, kind: str, published: str, date: str | None) -> tuple[Report, str]:
    report = Report(name, f"{words}.", published)
    parties = ("Norland", "Sudania")
    return report, report.event(words, kind, actors=parties, date=date)


def are_one(first: tuple[Report, str], second: tuple[Report, str]) -> bool:
    (one, a), (other, b) = first, second
    return together(related(one, other).same_event, a, b)


@pytest.mark.parametrize(("kind", "one"), [("agreement", True), ("sanction", False)])
def test_a_deal_of_years_ago_is_known_without_its_date(kind: str, one: bool) -> None:
    dated = told(
        *("gazette", "Norland and Sudania settled the herring quota in 2024", kind),
        *("2031-03-10", "2024-01-01/2024-12-31"),
    )
    bare = told(
        *("herald", "Norland and Sudania once settled the herring quota", kind),
        *("2031-03-10", None),
    )
    assert are_one(dated, bare) is one


@pytest.mark.parametrize(("kind", "one"), [("release", True), ("announcement", False)])
def test_a_deed_is_told_of_for_days_and_what_is_said_is_said_anew(kind: str, one: bool) -> None:
    first = told("gazette", "Norland and Sudania freed herring men", kind, "2031-03-10", None)
    later = told("herald", "Norland and Sudania let the men go", kind, "2031-03-22", None)
    assert are_one(first, later) is one


@pytest.mark.parametrize(("deed", "one"), [("incursion into", True), ("shelling of", False)])
def test_a_campaign_dated_by_its_first_day_is_the_one_told_of_weeks_later(
    deed: str, one: bool
) -> None:
    made = []
    for name, published, day in (
        ("gazette", "2031-03-10", "2031-03-08"),
        ("herald", "2031-03-24", None),
    ):
        words = f"Norland's {deed} Sudania"
        report = Report(name, f"{words} alarmed the guilds. {at_length('Sudania')}", published)
        event = report.event(
            words, "strike", actors=("Norland",), recipients=("Sudania",), date=day
        )
        made.append((report, event))
    assert are_one(*made) is one


@pytest.mark.parametrize(("weeks", "one"), [(4, True), (9, False)])
def test_talks_are_told_of_while_they_are_in_the_news(weeks: int, one: bool) -> None:
    day = str(dt.date(2031, 3, 10) + dt.timedelta(weeks=weeks))
    first = told(
        *("gazette", "The talks of Norland and Sudania on the herring quota", "talks"),
        *("2031-03-10", None),
    )
    words = "Talks of Norland and Sudania on the herring quota went on"
    later = told("herald", words, "talks", day, None)
    assert are_one(first, later) is one
