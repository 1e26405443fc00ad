"""The ledgers on the command line: `--over-time`, `--life`, `--by-claimant` and two verbs."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import run

LEDGERS = {
    "positions": "--over-time",
    "events": "--life",
    "figures": "--by-claimant",
    "commitments": None,
    "papers": None,
}


def rows(*words: object) -> list[dict[str, Any]]:
    done = run(*words, "--json")
    assert done.exit_code == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("verb", LEDGERS)
def test_every_ledger_prints_for_people_and_for_programs(talks: Path, verb: str) -> None:
    people = run(verb, talks, LEDGERS[verb])
    assert people.exit_code == 0, people.stderr
    assert "\x1b" not in people.stdout
    found = rows(verb, talks, LEDGERS[verb])
    table = list(csv.DictReader(io.StringIO(run(verb, talks, LEDGERS[verb], "--csv").stdout)))
    assert 0 < len(found) == len(table)
    assert json.loads(table[0]["statements"]) == found[0]["statements"]


@pytest.mark.parametrize("verb", LEDGERS)
def test_every_row_leads_to_statements_of_its_articles(talks: Path, verb: str) -> None:
    nouns = ("quotes", "events", "positions", "figures")
    known = {row["id"]: row["article"] for noun in nouns for row in rows(noun, talks)}
    for row in rows(verb, talks, LEDGERS[verb]):
        assert {known[i] for i in row["statements"]} == set(row["articles"])


def test_a_ledger_narrows_by_what_is_asked(talks: Path) -> None:
    found = rows("commitments", talks, "--of", "ceasefire", "--step", "broken")
    assert [row["by"] for row in found] == [["Valdoria"]]
    assert found[0]["according_to"] == "Ondaran Ministry of Defence"
    wanted = rows("positions", talks, "--over-time", "--party", "ondara")
    assert {row["party"] for row in wanted} == {"Ondara"}
    assert {row["kind"] for row in rows("events", talks, "--life", "--kind", "exchange")} == {
        "exchange"
    }
    killed = rows("figures", talks, "--by-claimant", "--of", "killed", "--by", "lettis")
    assert {row["between"] for row in killed} == {"7 to 9"}
    assert not rows("papers", talks, "--of", "nobody at all")


def test_a_person_s_name_narrows_positions_to_what_that_person_says(talks: Path) -> None:
    found = rows("positions", talks, "--over-time", "--party", "okparel")
    assert {row["according_to"] for row in found} == {"Dunya Okparel"}


def test_as_of_a_day_a_ledger_knows_nothing_later(talks: Path) -> None:
    then = rows("papers", talks, "--as-of", "2031-03-13")
    assert [row["step"] for row in then] == ["promised"]


@pytest.mark.parametrize("verb", ["positions", "events", "figures"])
def test_a_ledger_rests_on_what_is_sure(talks: Path, verb: str) -> None:
    done = run(verb, talks, LEDGERS[verb], "--all")
    assert done.exit_code == 2
    assert "sure" in done.stderr
