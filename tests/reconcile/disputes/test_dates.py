"""What is told of two days: one thing that is disputed, or two things."""

from tests.reconcile.invented import Report, disputes


def meeting(name: str, text: str, date: str) -> Report:
    report = Report(name, text)
    actors = ("Ilva Teran", "Bo Marek")
    report.event(text, "meeting", actors=actors, date=date, place="Port Vell")
    return report


def test_one_event_on_two_days_is_a_divergence_of_date() -> None:
    one = meeting("gazette", "Teran and Marek met in Port Vell over the ferries.", "2031-03-08")
    other = meeting("herald", "Teran met Marek over the ferries in Port Vell.", "2031-03-09")
    assert {v.says for v in disputes(one, other)["date"].values} == {"2031-03-08", "2031-03-09"}


def test_one_event_on_one_day_is_none() -> None:
    one = meeting("gazette", "Teran and Marek met in Port Vell over the ferries.", "2031-03-08")
    other = meeting("herald", "Teran met Marek over the ferries in Port Vell.", "2031-03-08")
    assert not disputes(one, other)


def meets(name: str, whom: str, day: str) -> Report:
    report = Report(name, f"Ilva Teran met {whom} in Lomm.", "2031-03-12")
    words = f"Ilva Teran met {whom} in Lomm"
    report.event(
        words, "meeting", actors=("Ilva Teran",), recipients=(whom,), date=day, place="Lomm"
    )
    return report


def test_one_meeting_on_two_days_is_a_divergence_of_date() -> None:
    one = meets("gazette", "Bo Marek", "2031-03-11")
    assert "date" in disputes(one, meets("herald", "Bo Marek", "2031-03-10"))


def test_a_meeting_of_last_week_and_one_of_the_week_before_are_two_dates() -> None:
    one = meeting("gazette", "Teran and Marek met in Port Vell over the ferries.", "2031-03-05")
    other = Report("herald", "Their sides, Teran said, met last week in Sudania.")
    actors = ("Ilva Teran", "Bo Marek")
    week = "2031-03-08/2031-03-14"
    other.event("met last week in Sudania", "meeting", actors=actors, date=week, place="Sudania")
    assert len(disputes(one, other)["date"].values) == 2


def test_who_tells_of_both_meetings_has_no_other_date() -> None:
    text = "Teran and Marek met in Port Vell over the ferries."
    one = meeting("gazette", text + " They met last week in Sudania.", "2031-03-05")
    actors = ("Ilva Teran", "Bo Marek")
    week = "2031-03-08/2031-03-14"
    other = Report("herald", "Their sides, Teran said, met last week in Sudania.")
    for report in (one, other):
        report.event("met last week in Sudania", "meeting", actors=actors, date=week)
    assert "date" not in disputes(one, other)


def met(name: str, published: str, day: str) -> Report:
    report = Report(name, f"Teran and Marek met in Port Vell over the ferries ({name}).", published)
    words = "Teran and Marek met in Port Vell over the ferries"
    actors = ("Ilva Teran", "Bo Marek")
    report.event(words, "meeting", actors=actors, date=day, place="Port Vell")
    return report


def test_what_each_article_tells_of_its_own_day_is_two_events() -> None:
    assert "date" not in disputes(
        met("gazette", "2031-03-10", "2031-03-10"), met("herald", "2031-03-12", "2031-03-12")
    )
    assert "date" in disputes(
        met("gazette", "2031-03-10", "2031-03-09"), met("herald", "2031-03-12", "2031-03-10")
    )
