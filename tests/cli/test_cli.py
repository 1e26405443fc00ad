"""The command line: what goes to stdout, what to stderr, and what the exit status says."""

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import run

from dragoman import derivation, pipeline
from dragoman.cli.app import VERBS
from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.identity import sealed
from dragoman.model.quote import Quote
from dragoman.present.export import FIELDS
from dragoman.store import RecordFile, encoded

TABLES = ("quotes", "events", "positions", "figures", "disputes", "sources", "outlook")


@pytest.mark.parametrize("verb", TABLES)
def test_every_table_prints_for_people_and_for_programs(talks: Path, verb: str) -> None:
    people = run(verb, talks)
    assert people.exit_code == 0, people.stderr
    rows = [json.loads(line) for line in run(verb, talks, "--json").stdout.splitlines()]
    assert rows
    table = list(csv.DictReader(io.StringIO(run(verb, talks, "--csv").stdout)))
    assert len(table) == len(rows)
    assert "\x1b" not in people.stdout


def test_json_rows_have_the_fields_of_the_exchange_form(talks: Path) -> None:
    rows = run("quotes", talks, "--json").stdout.splitlines()
    assert tuple(json.loads(rows[0])) == FIELDS["quotes"]


def test_filters_narrow_a_table(talks: Path) -> None:
    found = [
        json.loads(r)
        for r in run("quotes", talks, "--speaker", "okparel", "--json").stdout.splitlines()
    ]
    assert found
    assert {row["speaker"] for row in found} == {"Dunya Okparel"}


def test_nothing_found_is_said_on_stderr(talks: Path) -> None:
    done = run("quotes", talks, "--speaker", "nobody at all")
    assert (done.exit_code, done.stdout, done.stderr.strip()) == (0, "", "nothing found")


def test_search_shows_where_the_words_stand(talks: Path) -> None:
    rows = [json.loads(r) for r in run("search", talks, "lighthouse", "--json").stdout.splitlines()]
    assert rows
    assert all("[" in row["snippet"] for row in rows)


def test_as_of_a_day_leaves_out_what_came_later(talks: Path) -> None:
    then = run("quotes", talks, "--as-of", "2031-03-11", "--json").stdout.splitlines()
    now = run("quotes", talks, "--json").stdout.splitlines()
    assert 0 < len(then) < len(now)


def test_a_day_that_is_none_is_a_usage_error(talks: Path) -> None:
    done = run("quotes", talks, "--as-of", "nonsense")
    assert done.exit_code == 2
    assert "not a day" in done.stderr


def test_export_writes_one_json_object_to_a_file_or_to_stdout(talks: Path, tmp_path: Path) -> None:
    out = tmp_path / "record.json"
    assert run("export", talks, "--to", out).exit_code == 0
    assert tuple(json.loads(out.read_text("utf-8"))) == tuple(FIELDS)
    assert run("export", talks).stdout_bytes == out.read_bytes()


def test_check_proves_an_honest_record_and_fails_a_changed_one(talks: Path, tmp_path: Path) -> None:
    good = run("check", talks)
    assert good.exit_code == 0
    assert "11 articles" in good.stdout
    changed = tmp_path / "changed.db"
    file = RecordFile(talks)
    file.db.execute("VACUUM INTO ?", (str(changed),))
    file.close()
    other = RecordFile(changed)
    other.db.execute("UPDATE quote SET speaker = 'Somebody Else'")
    other.close()
    bad = run("check", changed)
    assert bad.exit_code == 1
    assert "FAILED" in bad.stderr


def test_add_reads_what_it_can_and_says_what_it_cannot(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("“We will sign,” the envoy of Ardania said on Monday.")
    (tmp_path / "in" / "b.txt").write_text("")
    first = run("add", tmp_path / "talks.db", tmp_path / "in")
    assert first.exit_code == 0
    assert f"skipped: {tmp_path / 'in' / 'b.txt'}: empty" in first.stderr
    assert "1 read, 1 skipped" in first.stderr
    assert first.stdout == ""
    assert "1 known before" in run("add", tmp_path / "talks.db", tmp_path / "in").stderr


def test_an_add_that_is_stopped_says_what_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "add", stopped)
    done = run("add", tmp_path / "talks.db", tmp_path)
    assert done.exit_code == 130
    assert done.stderr.endswith("talks.db: stopped; 0 kept, the same command goes on there\n")


def test_add_fails_only_where_nothing_could_be_read(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("")
    assert run("add", tmp_path / "talks.db", tmp_path / "b.txt").exit_code == 1


def test_cells_that_a_spreadsheet_would_run_are_text(tmp_path: Path) -> None:
    words = "=HYPERLINK(1)"
    article = Article(text=f"{words} he said", given_id="a")
    quote = Quote(article.key, 0, len(words), words, "direct", "@sum", "t", confidence=0.9)
    file = RecordFile(tmp_path / "talks.db", create=True)
    file.save([encoded(article, Findings(quotes=(sealed(quote),)), "rules")])
    derivation.derive(file)
    file.close()
    (row,) = csv.DictReader(io.StringIO(run("quotes", tmp_path / "talks.db", "--csv").stdout))
    assert row["content"] == "'=HYPERLINK(1)"
    assert row["speaker"] == "'@sum"


def test_text_of_others_cannot_steer_the_terminal(tmp_path: Path) -> None:
    words = "red \x1b[31m and \u202e backwards"
    article = Article(text=words, given_id="a")
    quote = Quote(article.key, 0, len(words), words, "direct", "x", "t", confidence=0.9)
    file = RecordFile(tmp_path / "talks.db", create=True)
    file.save([encoded(article, Findings(quotes=(sealed(quote),)), "rules")])
    derivation.derive(file)
    file.close()
    shown = run("quotes", tmp_path / "talks.db").stdout
    assert "\x1b" not in shown
    assert "\u202e" not in shown


def test_every_verb_explains_itself() -> None:
    for verb in VERBS:
        assert run(verb.__name__, "--help").exit_code == 0
        assert verb.__doc__
