"""What reconciliation promises of its resolve."""

from tests.reconcile.invented import Report

from dragoman.reconcile.resolve import resolved


class Names:
    def canonical(self, article_key: str, local_name: str) -> str:
        assert article_key
        return {"Teran": "Ilva Teran", "Mr Marek": "Bo Marek"}.get(local_name, local_name)


def _one() -> tuple[Report, str, str]:
    report = Report("gazette", "Teran met Marek in Port Vell. “We will sign,” she told Mr Marek.")
    event = report.event(
        "Teran met Marek in Port Vell", "meeting", actors=("Teran", "Ilva Teran", "Mr Marek")
    )
    quote = report.quote("We will sign,", "Teran", to="Mr Marek")
    return report, event, quote


def test_names_become_the_records_and_nobody_stands_twice() -> None:
    article, findings = _one()[0].pair()
    found = resolved(article, findings, Names(), {article.key: "shown"})
    assert found.events[0].actors == ("Ilva Teran", "Bo Marek")
    assert (found.quotes[0].speaker, found.quotes[0].to) == ("Ilva Teran", "Bo Marek")


def test_statements_keep_their_ids_and_point_to_the_shown_article() -> None:
    report, event, quote = _one()
    article, findings = report.pair()
    found = resolved(article, findings, Names(), {article.key: "shown"})
    assert [s.id for s in found.statements()] == [quote, event]
    assert {s.article for s in found.statements()} == {"shown"}
