"""`dragoman brief`: one command from a record or from articles to a screen and a page."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from dragoman import derivation
from dragoman.cli.app import app
from dragoman.store import Record, RecordFile


@pytest.fixture(scope="module")
def talks(oracle_record: Record, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example's record as a file that needs no deriving."""
    path = tmp_path_factory.mktemp("record") / "talks.db"
    file = RecordFile(path, create=True)
    file.close()
    oracle_record.file.set_meta("derived_from", derivation.state(oracle_record.file))
    path.unlink()
    oracle_record.file.db.execute("VACUUM INTO ?", (str(path),))
    return path


def brief(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, ["brief", *map(str, arguments)])


def test_a_record_is_told_on_the_screen_and_written_as_a_page(talks: Path, tmp_path: Path) -> None:
    page = tmp_path / "out.html"
    done = brief(talks, "--html", page)
    assert done.exit_code == 0
    assert done.stdout.startswith("Valdoria and Ondara")
    assert str(page) in done.stderr
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")


def test_the_same_is_written_as_markdown_where_a_file_is_named(talks: Path, tmp_path: Path) -> None:
    document = tmp_path / "out.md"
    done = brief(talks, "--no-html", "--markdown", document)
    assert done.exit_code == 0
    assert str(document) in done.stderr
    assert document.read_text(encoding="utf-8").startswith("# Valdoria and Ondara\n")
    assert not (tmp_path / "brief.html").exists()


def test_the_page_goes_to_the_working_folder_where_no_file_is_named(
    talks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert brief(talks).exit_code == 0
    assert (tmp_path / "brief.html").is_file()


def test_no_page_is_written_where_none_is_wanted(
    talks: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert brief(talks, "--no-html").exit_code == 0
    assert not list(tmp_path.iterdir())


def test_the_record_as_it_stood_knows_no_later_article(talks: Path) -> None:
    done = brief(talks, "--no-html", "--as-of", "2031-03-11")
    assert done.exit_code == 0
    assert "as of 11 March 2031" in done.stdout
    assert "3 articles" in done.stdout


def test_a_day_that_is_none_is_a_usage_error(talks: Path) -> None:
    done = brief(talks, "--no-html", "--as-of", "yesterday")
    assert done.exit_code == 2
    assert "not a day" in done.stderr


def test_where_nothing_could_be_read_each_reason_is_told_and_the_status_is_1(
    tmp_path: Path,
) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    done = brief(tmp_path / "picture.png", tmp_path / "missing", "--no-html")
    assert done.exit_code == 1
    assert "skipped:" in done.stderr
    assert "missing" in done.stderr
    assert "nothing could be read" in done.stderr
    assert done.stdout == ""
