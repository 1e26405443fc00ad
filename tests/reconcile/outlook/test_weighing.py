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
