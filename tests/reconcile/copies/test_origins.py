"""Origins: what several outlets took from one place counts once."""

from tests.reconcile.invented import Report, related

from dragoman.model.identity import sealed
from dragoman.model.reliance import Reliance
from dragoman.reconcile.copies.origins import credited

WORDS = "dockers walked out in Port Vell"
LINE = (
    "The harbour master closed the outer basin before noon and sent the night shift home on full "
    "pay, a clerk of the port authority told the few who had waited at the gate. "
)


def strike(name: str, text: str) -> Report:
    report = Report(name, text)
    report.event(WORDS, "protest", date="2031-03-09")
    return report


def count(*reports: Report) -> tuple[int, int]:
    (group,) = related(*reports).same_event
    return len(group.members), group.origins


def reliance(name: str, rule: str) -> Reliance:
    return sealed(Reliance("k", 0, 3, "abc", name, rule))


def test_five_outlets_with_one_agencys_line_are_one_origin() -> None:
    reports = [strike(f"paper{n}", f"On day {n} {WORDS}. {LINE}") for n in range(3)]
    for n in (3, 4):
        told = strike(f"paper{n}", f"Coastwire reported that {WORDS}, number {n} of its notes.")
        told.relies("Coastwire reported", "Coastwire")
        reports.append(told)
    agency = strike("Coastwire", f"As of day nine {WORDS}. {LINE}")
    assert count(*reports, agency) == (6, 1)


def test_outlets_that_saw_it_themselves_are_as_many_origins() -> None:
    texts = ("We saw how {}.", "From our window {} before noon.", "Our man says that {} again.")
    reports = [strike(f"paper{n}", text.format(WORDS)) for n, text in enumerate(texts)]
    assert count(*reports) == (3, 3)


def test_a_dateline_credits_the_whole_article_and_a_picture_only_itself() -> None:
    named = (reliance("Coastwire", "reliance.dateline"), reliance("Lens", "reliance.picture"))
    assert credited(named) == {"coastwire"}
