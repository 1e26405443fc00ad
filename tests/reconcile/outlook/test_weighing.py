"""What reconciliation promises of how likely what it tells is open."""

from tests.reconcile.invented import Report, related

from dragoman.model.group import Outlook

BOTH = ("Norland", "Sudania")


def ahead(*reports: Report, as_of: str | None = None) -> tuple[Outlook, ...]:
    return related(*reports, as_of=as_of).outlook


def test_what_was_said_to_be_coming_is_told_for_as_long_as_it_is_likely_open() -> None:
    report = Report("gazette", "Teran said that Norland would open the harbour to trawlers.")
    report.quote("Norland would open the harbour to trawlers", "Ilva Teran", "indirect")
    (thing,) = ahead(report, as_of="2031-03-20")
    assert thing.told == "2031-03-10"
    assert not ahead(report, as_of="2031-06-20")


def test_what_was_merely_not_done_is_less_likely_open_than_what_is_owed() -> None:
    merely = Report("gazette", "Norland could not free the harbour pilots of Sudania on Monday.")
    owed = Report("herald", "Norland has yet to free the harbour pilots of Sudania on Monday.")
    for report in (merely, owed):
        words = report.article.text[:-1]
        report.event(words, "release", "not_done", actors=BOTH[:1], date="2031-03-09")
    (one,), (other,) = ahead(merely), ahead(owed)
    assert one.likely < other.likely


def test_what_only_an_analyst_says_is_less_likely_open() -> None:
    def told(title: str) -> Outlook:
        text = f"Norland will reopen the harbour to trawlers, {title} Ilva Teran said."
        report = Report("gazette", text)
        report.titled("Ilva Teran", title)
        words = "Norland will reopen the harbour to trawlers"
        report.event(words, "withdrawal", "expected", actors=BOTH[:1], according_to="Ilva Teran")
        (thing,) = ahead(report)
        return thing

    assert told("analyst").likely < told("minister").likely


def test_what_only_follows_from_something_is_less_likely_open() -> None:
    def told(does: str) -> Outlook:
        words = f"Norland will {does} the trawlers of Sudania in the harbour"
        report = Report("gazette", f"{words}.")
        report.event(words, "other", "expected", actors=BOTH[:1])
        (thing,) = ahead(report)
        return thing

    assert told("help").likely < told("seize").likely


def likely(text: str, words: str, kind: str = "meeting", status: str = "expected") -> float:
    report = Report("gazette", text)
    report.event(words, kind, status, actors=BOTH, date="2031-03-20")
    (thing,) = ahead(report)
    return thing.likely


def test_an_event_that_only_dates_another_is_less_likely_waited_for() -> None:
    words = "the harbour meeting of Norland and Sudania on March 20"
    set_ = likely(f"The envoys prepare {words}.", words)
    assert likely(f"The ferries were idle weeks before {words}.", words) < set_


def test_what_is_only_hoped_for_is_less_likely_waited_for() -> None:
    words = "Norland and Sudania will meet in the harbour on March 20"
    assert likely(f"Teran hopes that {words}.", words) < likely(f"Teran says that {words}.", words)


def test_what_will_be_is_likelier_waited_for_than_what_would() -> None:
    would = "Norland and Sudania would meet in the harbour on March 20"
    will = would.replace("would", "will")
    assert likely(f"{would}.", would) < likely(f"{will}.", will)


def test_what_goes_on_till_a_day_is_not_due_then() -> None:
    lasts = "Norland and Sudania will meet every week through March"
    due = "Norland and Sudania will meet for a week in March"
    assert likely(f"{lasts}.", lasts) < likely(f"{due}.", due)


def test_a_line_is_weighed_by_the_words_that_it_shows() -> None:
    told = "Norland will hand over its ferry memorandum to Sudania"
    hoped = "Teran hopes that Norland will hand over its ferry memorandum to Sudania"
    one, other = Report("gazette", f"{told}."), Report("herald", f"{hoped}.")
    one.event(told, "handover", "scheduled", actors=BOTH[:1], date="2031-03-20")
    other.event(hoped, "handover", "expected", actors=BOTH[:1], date="2031-03-20")
    (alone,), (both,) = ahead(one), ahead(one, other)
    assert (alone.about, alone.likely) == (both.about, both.likely)


def test_a_plan_that_its_sentence_tells_was_dropped_is_not_waited_for() -> None:
    words = "Norland and Sudania would meet in the harbour on March 20"
    report = Report("gazette", f"{words}, but that meeting was called off.")
    report.event(words, "meeting", "expected", actors=BOTH, date="2031-03-20")
    assert not ahead(report)


def test_words_without_a_subject_are_shown_in_their_sentence() -> None:
    words = "to hand over its ferry memorandum to the pilots of Sudania"
    report = Report("gazette", f"Norland is expected {words} on Thursday.")
    report.event(words, "handover", "expected", actors=BOTH[:1], date="2031-03-20")
    (thing,) = ahead(report)
    assert thing.about.startswith("Norland is expected")
