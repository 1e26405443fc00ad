"""The choice of a reader: what is named, what is installed, what a record remembers."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman import pipeline
from dragoman.cli.app import app
from dragoman.model.article import Article
from dragoman.model.tagging import Tagging
from dragoman.read import encoder
from dragoman.store import IN_MEMORY


@pytest.fixture
def no_weights(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(encoder, "folder", lambda setting: tmp_path / setting)


@pytest.mark.usefixtures("no_weights")
def test_without_weights_the_rules_read() -> None:
    assert pipeline.chosen(None) == "rules"
    assert pipeline.rules().endswith("reader rules")


@pytest.mark.usefixtures("no_weights")
def test_a_reader_without_its_weights_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="full reader are not installed"):
        pipeline.chosen("full")
    done = CliRunner().invoke(app, ["add", str(tmp_path / "t.db"), "-", "--reader", "fast"])
    assert done.exit_code != 0
    assert "fast reader" in str(done.exception)


def test_an_unknown_reader_is_told() -> None:
    with pytest.raises(ValueError, match="full, fast, rules"):
        pipeline.chosen("oracle")


def test_a_record_read_by_another_reader_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    record = pipeline.open_record(IN_MEMORY, create=True)
    article = Article(text="“We are ready,” Ilse Marrow said.")
    assert pipeline.add(record, [article], reader="rules").read == 1
    assert pipeline.add(record, [article], reader="rules").read == 0
    monkeypatch.setattr(encoder, "available", lambda _: True)
    monkeypatch.setattr(encoder, "tagging", lambda *_: Tagging(()))
    assert pipeline.add(record, [article], reader="full").read == 1
    assert [q.rule.split(".")[1] for q in record.quotes(unsure=True)] == ["ruled"]
