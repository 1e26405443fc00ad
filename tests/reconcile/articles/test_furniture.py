"""What an outlet prints under every article is of no record."""

from tests.reconcile.invented import Report, related

NOTICE = "You agree to our rules of the house by reading on."


def printed(number: int, outlet: str | None, notice: str = NOTICE) -> tuple[Report, str]:
    text = f"Ship number {number} lay in the roads.\n{notice}"
    report = Report(f"page-{number}", text, outlet=outlet)
    return report, report.event(notice, "agreement", actors=())


def test_a_notice_that_an_outlet_prints_under_every_article_enters_no_group() -> None:
    reports = [printed(n, "gazette")[0] for n in range(5)]
    assert not related(*reports).same_event


def test_what_several_outlets_print_is_reported() -> None:
    reports = [printed(n, f"outlet {n}")[0] for n in range(5)]
    assert related(*reports).same_event


def test_a_few_repetitions_are_no_furniture() -> None:
    reports = [printed(n, "gazette")[0] for n in range(3)]
    assert related(*reports).same_event


def test_background_that_names_somebody_is_no_furniture() -> None:
    words = "Norland and Sudania agreed on the harbour dues."
    reports = []
    for n in range(6):
        report = Report(f"page-{n}", f"Ship number {n} lay in the roads.\n{words}", None, "gazette")
        report.event(words, "agreement", actors=("Norland", "Sudania"))
        reports.append(report)
    assert related(*reports).same_event
