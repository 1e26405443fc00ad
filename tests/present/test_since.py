"""What the news since a day promises."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from dragoman import derivation, parts
from dragoman.cli.app import app
from dragoman.present.brief.since import Since, since
from dragoman.present.terminal import news as told
from dragoman.store import IN_MEMORY, Encoded, Record, RecordFile

DAY = "2031-03-13"


@pytest.fixture(scope="module")
def record(example_readings: tuple[Encoded, ...]) -> Record:
    file = RecordFile(IN_MEMORY)
    file.save(example_readings)
    derivation.derive(file)
    return Record(file)


@pytest.fixture(scope="module")
def news(record: Record) -> Since:
    return since(parts.as_of(record, DAY), record, DAY)


def days(record: Record) -> dict[str, str | None]:
    shown = record.file.shown_ids()
    return {shown[a.key]: a.published for a in record.articles()}


def test_its_articles_are_those_published_after_the_day(record: Record, news: Since) -> None:
    later = {name for name, day in days(record).items() if day and day[:10] > DAY}
    assert set(news.articles) == later
    assert later


def test_what_was_told_by_the_day_is_not_new(record: Record, news: Since) -> None:
    assert news.events
    assert {e.article for e in news.events} <= set(news.articles)
    old = {e.id for e in record.events() if (days(record)[e.article] or "") <= DAY}
    retold = {m for g in record.same_events() if old & set(g.members) for m in g.members}
    assert not retold & {e.id for e in news.events}


def test_one_event_is_told_once(record: Record, news: Since) -> None:
    told = {e.id for e in news.events}
    assert all(len(told & set(g.members)) <= 1 for g in record.same_events())


def test_what_was_open_and_came_about_has_changed(news: Since) -> None:
    assert all(c.before.status != c.after.status for c in news.changes)
    assert all(c.after.article in news.articles for c in news.changes)


def test_what_fell_due_lay_ahead_then_and_behind_now(news: Since) -> None:
    assert news.due
    assert all(o.due and DAY < o.due[-10:] <= "2031-03-16" for o in news.due)


def test_nothing_is_new_since_the_last_day(record: Record) -> None:
    news = since(parts.as_of(record, "2031-03-16"), record, "2031-03-16")
    assert (news.articles, news.events, news.quotes, news.changes) == ((), (), (), ())


def test_every_line_names_where_it_is_from(record: Record, news: Since) -> None:
    lines = list(told.lines(news, record.called()))
    assert lines[0].startswith("SINCE 13 March 2031: ")
    happened = lines.index(next(line for line in lines if line.startswith("Happened")))
    assert "2031]" in lines[happened + 1] or "-1" in lines[happened + 1]
    assert all(len(line) < 400 and "\n" not in line for line in lines)


def test_brief_tells_the_news_since_a_day(record: Record, tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    record.file.db.execute("VACUUM INTO ?", (str(path),))
    done = CliRunner().invoke(app, ["brief", str(path), "--no-html", "--since", DAY])
    assert done.exit_code == 0
    assert "SINCE 13 March 2031" in done.stdout
    plain = CliRunner().invoke(app, ["brief", str(path), "--no-html"])
    assert "SINCE" not in plain.stdout
    wrong = CliRunner().invoke(app, ["brief", str(path), "--no-html", "--since", "soon"])
    assert wrong.exit_code == 2
