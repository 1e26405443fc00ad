"""The installed command, run as a user runs it, from articles to a proved record and a brief."""

import json
import subprocess
import sys
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent.parent / "examples" / "articles"
COMMAND = Path(sys.executable).with_name("dragoman")


def run(*words: object, given: str | None = None) -> subprocess.CompletedProcess[str]:
    command = [str(COMMAND), *map(str, words)]
    return subprocess.run(command, input=given, capture_output=True, text=True, check=False)


def test_from_articles_to_a_proved_record_and_its_brief(tmp_path: Path) -> None:
    talks, bad = tmp_path / "talks.db", tmp_path / "bad.json"
    bad.write_text("{")
    added = run("add", talks, EXAMPLES, bad)
    assert added.returncode == 0, added.stderr
    assert "11 read, 1 skipped" in added.stderr
    assert f"skipped: {bad}: malformed JSON" in added.stderr
    assert run("check", talks).returncode == 0

    piped = run("add", talks, "-", given="The envoys of Ardania left Port Sel on Monday.")
    assert "1 read" in piped.stderr

    assert run("export", talks, "--to", tmp_path / "record.json").returncode == 0
    record = json.loads((tmp_path / "record.json").read_text("utf-8"))
    assert len(record["articles"]) == 12
    assert record["quotes"]
    assert record["same_quote"]

    page = tmp_path / "brief.html"
    brief = run("brief", talks, "--html", page)
    assert brief.returncode == 0, brief.stderr
    assert "Valdoria" in brief.stdout
    assert "Sable Strait" in page.read_text("utf-8")


def test_a_record_that_is_not_there_is_one_line_and_status_one(tmp_path: Path) -> None:
    done = run("quotes", tmp_path / "gone.db")
    assert done.returncode == 1
    assert done.stderr == f"dragoman: {tmp_path / 'gone.db'}: no such record\n"


def test_the_version_is_told() -> None:
    assert run("--version").stdout.startswith("dragoman 0.")


def test_a_reader_who_closes_the_screen_early_still_gets_the_page(tmp_path: Path) -> None:
    talks, page = tmp_path / "talks.db", tmp_path / "brief.html"
    assert run("add", talks, EXAMPLES).returncode == 0
    command = [str(COMMAND), "brief", str(talks), "--html", str(page)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as brief:
        assert brief.stdout is not None
        assert brief.stderr is not None
        brief.stdout.close()
        told = brief.stderr.read().decode()
    assert "Traceback" not in told
    assert "Broken" not in told
    assert page.read_text("utf-8").rstrip().endswith("</html>")
