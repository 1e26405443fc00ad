"""The record file: what is put in is kept, wholly or not at all."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.model.article import Article
from dragoman.model.findings import Findings
from dragoman.model.group import SameQuote
from dragoman.model.identity import sealed
from dragoman.model.quote import Quote
from dragoman.model.relations import Relations
from dragoman.store import Encoded, Kept, KeptFile, RecordError, RecordFile, RelationFile, encoded

TEXT = "“We will sign,” the Ardanian envoy said."


def quoted(article: Article, text: str = "We will sign,") -> Quote:
    start = article.text.index(text)
    return sealed(
        Quote(article.key, start, start + len(text), text, "direct", "the envoy", "quotes.test")
    )


def item(text: str = TEXT, published: str | None = None) -> Encoded:
    article = Article(text=text, outlet="The Sel Courier", published=published)
    return encoded(article, Findings(quotes=(quoted(article),)), "rules 1")


def test_what_is_saved_comes_back_by_key(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    items = [item(TEXT + f" He said it {n} times.") for n in range(3)]
    with_file = RecordFile(path, create=True)
    with_file.save(items)
    with_file.close()
    again = RecordFile(path)
    assert again.keys() == sorted(i.article.key for i in items)
    assert [a for a, _ in again.readings()] == sorted(
        (i.article for i in items), key=lambda a: a.key
    )
    assert all(f.quotes == (quoted(a),) for a, f in again.readings())


def test_saving_again_changes_nothing() -> None:
    file = RecordFile(":memory:")
    file.save([item()])
    state, rows = file.state(), file.db.total_changes
    file.save([item()])
    assert file.state() == state
    assert len(file.keys()) == 1
    assert rows > 0


def test_a_failed_batch_leaves_nothing_behind() -> None:
    file = RecordFile(":memory:")
    file.save([item()])
    broken = Encoded(Article(text="Other words."), "rules 1", "digest", None)  # type: ignore[arg-type]
    with pytest.raises(sqlite3.IntegrityError):
        file.save([item("Third words. “We will sign,” he said."), broken])
    assert len(file.keys()) == 1


def test_readings_know_the_rules_that_made_them() -> None:
    file = RecordFile(":memory:")
    file.save([item()])
    assert file.read_by("rules 1") == set(file.keys())
    assert file.read_by("rules 2") == set()


def test_a_missing_record_and_a_file_that_is_none_are_told_by_name(tmp_path: Path) -> None:
    with pytest.raises(RecordError, match=r"gone\.db: no such record"):
        RecordFile(tmp_path / "gone.db")
    other = tmp_path / "notes.db"
    other.write_text("These are notes, no database, and they go on for a while. " * 20)
    with pytest.raises(RecordError, match=r"notes\.db: not a record"):
        RecordFile(other)


def test_other_programs_can_ask_the_ten_questions() -> None:
    file = RecordFile(":memory:")
    views = [n for (n,) in file.db.execute("SELECT name FROM sqlite_master WHERE type = 'view'")]
    assert len(views) == 10
    for view in views:
        file.db.execute(f"SELECT * FROM {view}").fetchall()


def test_a_quote_of_several_utterances_is_one_line_of_its_view() -> None:
    file = RecordFile(":memory:")
    kept = item()
    file.save([kept])
    quote = replace(quoted(kept.article), confidence=0.9)
    groups = tuple(SameQuote(f"sq-{n}", (quote.id,), verbatim=False) for n in (1, 2))
    with file.transaction():
        KeptFile(file).save(Kept(kept.article.key, "", "", {}), Findings(quotes=(quote,)))
        relations = replace(Relations(), same_quote=groups)
        RelationFile(file).write(relations)
    told = file.db.execute("SELECT content, same_quote FROM q04_who_said_what").fetchall()
    assert [tuple(row) for row in told] == [("We will sign,", "sq-1 sq-2")]
