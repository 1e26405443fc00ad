"""`dragoman actors` and `dragoman stories`: who is who, why, and what a heap falls into."""

import json
import re
import shutil
from pathlib import Path

import pytest
from tests.cli.conftest import run
from typer.testing import Result


@pytest.fixture
def talks(talks: Path, tmp_path: Path) -> Path:
    """A copy for each test here: judgements change the record."""
    return Path(shutil.copy(talks, tmp_path / "talks.db"))


def objects(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_actors_stand_with_side_offices_and_names(talks: Path) -> None:
    shown = run("actors", talks, "--name", "okparel")
    assert shown.exit_code == 0, shown.stderr
    assert "Dunya Okparel" in shown.stdout
    assert objects(run("actors", talks, "--name", "okparel", "--json"))[0]["type"] == "person"


def test_every_merge_stands_with_its_reason(talks: Path) -> None:
    rows = objects(run("actors", talks, "--why", "--json"))
    assert rows
    assert all(row["why"] and row["articles"] and row["form"] != row["actor"] for row in rows[:5])


def test_events_are_read_day_by_day_and_printed_as_they_stand(talks: Path) -> None:
    days = [row["date"] for row in objects(run("events", talks, "--json"))]
    shown = re.findall(r"^(2031-\d\d-\d\d)", run("events", talks).stdout, re.MULTILINE)
    assert shown == sorted(shown)
    assert days != sorted(days, key=lambda day: (day is None, day or ""))


def test_corrections_are_kept_until_they_are_undone(talks: Path, tmp_path: Path) -> None:
    before = run("export", talks).stdout
    file = tmp_path / "merges.toml"
    file.write_text('[name]\n"Dunya Okparel" = "D. Okparel"\n', "utf-8")
    run("actors", talks, "--judgements", file)
    assert "D. Okparel" in run("actors", talks).stdout
    assert run("actors", talks, "--no-judgements").exit_code == 0
    assert run("export", talks).stdout == before


def test_a_file_that_is_no_judgement_is_a_usage_error(talks: Path, tmp_path: Path) -> None:
    file = tmp_path / "merges.toml"
    file.write_text("same = 3", "utf-8")
    refused = run("actors", talks, "--judgements", file)
    assert refused.exit_code == 2
    assert "Traceback" not in refused.output


def test_stories_are_listed_and_opened(talks: Path) -> None:
    (story,) = objects(run("stories", talks, "--json"))
    assert "talks" in str(story["title"])
    assert str(story["id"]) in run("stories", talks).stdout
    opened = run("brief", talks, "--no-html", "--story", str(story["id"]))
    assert opened.exit_code == 0, opened.stderr
    refused = run("brief", talks, "--no-html", "--story", "sugar beets")
    assert refused.exit_code == 2
