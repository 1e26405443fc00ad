"""What reconciliation promises of its resolve."""

from dataclasses import replace

from tests.reconcile.invented import Report

from dragoman.model.actor import LocalActor
from dragoman.reconcile.resolve import resolved


class Names:
    def canonical(self, article_key: str, local_name: str) -> str:
        assert article_key
        return {"Teran": "Ilva Teran", "Mr Marek": "Bo Marek"}.get(local_name, local_name)

    def party(self, name: str) -> str:
        return {"Ilva Teran": "Norland"}.get(name, name)


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


def test_the_stand_of_a_person_in_office_is_that_of_the_side() -> None:
    report = Report("gazette", "Teran demands open ports. Mr Marek demands free nets.")
    report.position("Teran demands open ports", "Teran", "open ports", "demands")
    report.position("Mr Marek demands free nets", "Mr Marek", "free nets", "demands")
    article, findings = report.pair()
    found = resolved(article, findings, Names(), {article.key: "shown"})
    assert [(p.party, p.according_to) for p in found.positions] == [
        ("Norland", "Ilva Teran"),
        ("Bo Marek", None),
    ]


def test_at_home_a_head_of_government_is_a_party_of_her_own() -> None:
    report = Report("gazette", "Teran demands the votes of the Liberal Party and the Parliament.")
    report.position("Teran demands the votes", "Teran", "votes", "demands")
    article, findings = report.pair()
    known = replace(
        findings,
        actors=(
            *findings.actors,
            LocalActor("Liberal Party", "organisation", mentions=3),
            LocalActor("Parliament", "organisation", mentions=2),
        ),
    )
    found = resolved(article, known, Names(), {article.key: "shown"})
    assert [p.party for p in found.positions] == ["Ilva Teran"]
    foreign = LocalActor("Sudania", "state", mentions=9)
    abroad = replace(known, actors=(*(a for a in known.actors if a.name != "Sudania"), foreign))
    found = resolved(article, abroad, Names(), {article.key: "shown"})
    assert [p.party for p in found.positions] == ["Norland"]
