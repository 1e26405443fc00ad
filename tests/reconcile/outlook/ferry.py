"""Reports of a ferry dispute, and what reconciliation finds open in them."""

from tests.reconcile.invented import Report, related

from dragoman.model.group import Outlook

BOTH = ("Norland", "Sudania")


def ahead(*reports: Report, as_of: str | None = None) -> tuple[Outlook, ...]:
    return related(*reports, as_of=as_of).outlook


def round_of(name: str, published: str, status: str, text: str) -> Report:
    report = Report(name, text, published)
    report.event(text, "talks", status, actors=BOTH, place="Port Vell", date="2031-03-20")
    return report


SET = "Talks on the ferry ban are set for March 20 in Port Vell."
HELD = "Talks on the ferry ban were held on March 20 in Port Vell."


def expected(words: str, kind: str = "visit", **slots: str) -> Report:
    report = Report("gazette", words)
    report.event(words.rstrip("."), kind, slots.pop("status", "expected"), actors=("Norland",))
    return report
