"""What reconciliation promises of occasions that no wording ties."""

from tests.reconcile.invented import Report, at_length, disputes


def held(name: str, text: str, place: str, date: str = "2031-03-08", **slots: object) -> Report:
    report = Report(name, text)
    who = slots.pop("actors", ("Ilva Teran", "Bo Marek"))
    report.event(text, "talks", actors=who, date=date, place=place, **slots)
    return report


def test_one_day_of_talks_in_two_states_is_a_divergence_of_place() -> None:
    one = held("gazette", "Teran and Marek sat down in Rome.", "Rome")
    other = held("herald", "Envoys of both countries spoke in Oman all Friday.", "Oman")
    assert {v.says for v in disputes(one, other)["place"].values} == {"Rome", "Oman"}


def test_talks_on_two_days_may_be_in_two_states() -> None:
    one = held("gazette", "Teran and Marek sat down in Rome.", "Rome")
    other = held("herald", "Envoys spoke in Oman on Saturday.", "Oman", "2031-03-15")
    assert "place" not in disputes(one, other)


def test_somebodys_envoy_speaks_for_his_side() -> None:
    one = held("gazette", "Teran and Marek sat down in Rome.", "Rome")
    envoys = ("Ilva Teran's envoy", "Bo Marek")
    other = held("herald", "Her envoy and Marek spoke in Oman all Friday.", "Oman", actors=envoys)
    assert "place" in disputes(one, other)


def ahead(
    name: str, text: str, status: str, published: str = "2031-03-10", **slots: object
) -> Report:
    story = at_length("the talks of Norland and Sudania on the harbour of Orl")
    report = Report(name, f"{text} {story}", published)
    report.event(text, "talks", status, actors=("Norland", "Sudania"), **slots)
    return report


DUE = "Norland and Sudania will sit down again, Marek said."
UNSET = "More talks have not been scheduled yet."


def test_talks_due_by_one_report_and_unset_by_another_are_a_divergence_of_status() -> None:
    one = ahead("gazette", DUE, "expected", date="2031-03-14")
    found = disputes(one, ahead("herald", UNSET, "not_done"))["status"]
    assert {v.says for v in found.values} == {"expected", "not_done"}


def test_talks_that_go_on_some_time_may_not_be_set_yet() -> None:
    one, other = ahead("gazette", DUE, "expected"), ahead("herald", UNSET, "not_done")
    assert "status" not in disputes(one, other)


def test_talks_of_two_stories_are_two_talks() -> None:
    one, other = Report("gazette", DUE), Report("herald", UNSET)
    one.event(DUE, "talks", "expected", actors=("Norland", "Sudania"))
    other.event(UNSET, "talks", "not_done", actors=("Norland", "Sudania"))
    assert "status" not in disputes(one, other)


def test_a_date_may_be_set_some_days_later() -> None:
    later = ahead("gazette", DUE, "expected", "2031-03-17", date="2031-03-20")
    assert "status" not in disputes(later, ahead("herald", UNSET, "not_done"))


def test_talks_that_came_to_nothing_are_not_unset() -> None:
    refused = ahead("herald", "Sudania refused to take part in talks.", "not_done")
    due = ahead("gazette", DUE, "expected", date="2031-03-14")
    assert "status" not in disputes(due, refused)
