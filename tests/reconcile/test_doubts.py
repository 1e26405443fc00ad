"""What reconciliation promises of occasions in doubt, announcements and cut quotations."""

from tests.reconcile.invented import Report, disputes

BOTH = ("Ilva Teran", "Bo Marek")


def coming(name: str, text: str, words: str, status: str = "scheduled") -> Report:
    report = Report(name, text)
    slots = {"actors": BOTH, "date": "2031-03-20", "place": "Port Vell"}
    report.event(words, "meeting", status, **slots)
    return report


def test_what_is_likely_by_one_report_and_set_by_another_is_disputed() -> None:
    words = "Teran and Marek will meet in Port Vell"
    sure = coming("gazette", f"The port says {words}.", words)
    maybe = coming("herald", f"It is likely that {words}.", words)
    assert {v.says for v in disputes(sure, maybe)["status"].values} == {"scheduled", "maybe"}
    assert "status" not in disputes(sure, coming("herald", f"The mayor says {words}.", words))


def test_a_doubt_of_something_else_in_the_sentence_is_none_of_the_occasion() -> None:
    words = "Teran and Marek will meet in Port Vell"
    other = "Teran and Marek will meet in Port Vell, which could flood"
    one = coming("gazette", f"The port says {words}.", words)
    assert "status" not in disputes(one, coming("herald", f"The port says {other}.", other))


def test_a_meeting_that_was_planned_and_one_that_was_never_to_be_are_disputed() -> None:
    one = coming(
        "gazette",
        "Teran planned a secret meeting at the lighthouse on the harbour wall.",
        "a secret meeting at the lighthouse",
        "expected",
    )
    words = "a lighthouse meeting on the harbour wall"
    text = f"By this account Teran called off {words} that was never going to occur."
    other = coming("herald", text, words, "cancelled")
    assert {v.says for v in disputes(one, other)["status"].values} == {"expected", "never"}


def announced(name: str, day: str, words: str) -> Report:
    report = Report(name, f"Teran said on that day that {words}.", "2031-03-11")
    report.quote(words, "Ilva Teran", "indirect", date=day, cue="said", cue_span=(6, 10))
    return report


def test_one_announcement_on_two_days_is_a_divergence_of_date() -> None:
    one = announced("gazette", "2031-03-09", "she cancelled the ferry talks with harbour pilots")
    other = announced(
        "herald", "2031-03-10", "she had cancelled secret talks on the ferry with harbour pilots"
    )
    assert {v.says for v in disputes(one, other)["date"].values} == {"2031-03-09", "2031-03-10"}
    third = announced("herald", "2031-03-10", "she had cancelled a dinner with bankers")
    assert "date" not in disputes(one, third)


def said(name: str, text: str, words: str, kind: str) -> Report:
    report = Report(name, text)
    report.quote(words, "Bo Marek", kind, date="2031-03-10")
    return report


def test_words_without_the_condition_they_hang_on_are_a_divergence_of_omission() -> None:
    whole = "If the pilots strike again, the ferry fee could rise for a long, long time"
    one = said("gazette", f"“{whole},” Marek said.", whole, "direct")
    part = "the ferry fee “could rise for a long, long time”"
    other = said("herald", f"Marek said {part}.", part, "mixed")
    assert {v.evidence for v in disputes(one, other)["omission"].values} == {whole, part}
    plain = "The ferry fee could rise for a long, long time"
    assert "omission" not in disputes(
        said("mail", f"“{plain},” Marek said.", plain, "direct"), other
    )
