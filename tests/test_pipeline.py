"""A record is a pure function of its set of articles, whatever happens on the way to it."""

import importlib
import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import dragoman
from dragoman import derivation, parts, pipeline
from dragoman.ingest import arrivals
from dragoman.model.arrival import Noticed, Refused
from dragoman.model.article import Article
from dragoman.present.export import export, exported
from dragoman.store import IN_MEMORY, Encoded, Record, RecordFile

EXAMPLES = Path(__file__).parent.parent / "examples" / "articles"


def as_bytes(record: Record) -> bytes:
    out = io.BytesIO()
    export(record, out, unsure=True)
    return out.getvalue()


def record_of(batches: Iterable[Sequence[Encoded]]) -> Record:
    file = RecordFile(IN_MEMORY)
    for batch in batches:
        file.save(batch)
    derivation.derive(file)
    return Record(file)


@pytest.fixture(scope="module")
def example(example_readings: tuple[Encoded, ...]) -> Record:
    return record_of([example_readings])


@settings(max_examples=12)
@given(data=st.data())
def test_any_order_and_any_batching_give_the_same_bytes(
    example: Record, example_readings: tuple[Encoded, ...], data: st.DataObject
) -> None:
    order = data.draw(st.permutations(example_readings))
    cuts = sorted(data.draw(st.sets(st.integers(1, len(order) - 1))))
    edges = [0, *cuts, len(order)]
    batches = [order[a:b] for a, b in pairwise(edges)]
    assert as_bytes(record_of(batches)) == as_bytes(example)


def test_a_script_that_reads_starts_no_process_unless_it_asks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A worker imports the script that called, which an unguarded script does not survive.
    def refuse(*_: object) -> None:
        pytest.fail("a process was started")

    monkeypatch.setattr(pipeline, "WORTH_SPREADING", 1)
    monkeypatch.setattr(pipeline.engine, "in_processes", refuse)
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"Canada and Mexico held talks in Bern ({name}).")
    assert len(dragoman.read(tmp_path, reader="rules").articles()) == 2


@settings(max_examples=6)
@given(data=st.data())
def test_reading_does_not_depend_on_the_other_articles_of_a_batch(
    example_articles: tuple[Article, ...],
    example_readings: tuple[Encoded, ...],
    data: st.DataObject,
) -> None:
    expected = {item.article.key: item.body for item in example_readings}
    batch = data.draw(st.lists(st.sampled_from(example_articles), max_size=4, unique=True))
    for item in pipeline.read_batch(batch, pipeline.DEFAULT_MODEL):
        assert isinstance(item, Encoded)
        assert item.body == expected[item.article.key]


@pytest.mark.parametrize("processes", [1, 2])
def test_one_process_or_two_give_the_same_bytes(
    example: Record, example_articles: tuple[Article, ...], processes: int
) -> None:
    record = pipeline.open_record(IN_MEMORY, create=True)
    pipeline.add(record, reversed(example_articles), processes=processes)
    assert as_bytes(record) == as_bytes(example)


def test_every_exported_span_is_its_evidence(example: Record) -> None:
    made = exported(example, unsure=True)
    texts = {i: a.text for a in example.articles() for i in [_shown(example, a)]}
    spans = 0
    for name in ("quotes", "events", "positions", "figures", "relies_on"):
        words = "content" if name == "quotes" else "evidence"
        assert made[name], f"the example yields no {name}"
        for item in made[name]:
            assert texts[item["article"]][item["start"] : item["end"]] == item[words]
            spans += 1
    for divergence in made["divergences"]:
        for told in divergence["values"]:
            assert texts[told["article"]][told["start"] : told["end"]] == told["evidence"]
    assert spans > 100


def _shown(record: Record, article: Article) -> str:
    return record.file.shown_ids()[article.key]


def test_adding_again_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "talks.db"
    first = pipeline.open_record(path, create=True)
    added = pipeline.add(first, arrivals([EXAMPLES]))
    before = as_bytes(first)
    again = pipeline.add(first, arrivals([EXAMPLES]))
    assert (added.read, added.known) == (11, 0)
    assert (again.read, again.known) == (0, 11)
    assert as_bytes(first) == before


def test_growing_a_record_equals_reading_it_at_once(
    example: Record, example_articles: tuple[Article, ...]
) -> None:
    record = pipeline.open_record(IN_MEMORY, create=True)
    for article in example_articles:
        pipeline.add(record, [article])
    assert as_bytes(record) == as_bytes(example)


def test_an_add_that_is_killed_opens_clean_and_completes_to_the_same_bytes(
    example: Record, tmp_path: Path
) -> None:
    path = tmp_path / "talks.db"
    script = (
        "from dragoman import pipeline; pipeline.BATCH = 1;"
        "from dragoman.ingest import arrivals;"
        f"r = pipeline.open_record({str(path)!r}, create=True);"
        f"pipeline.add(r, arrivals([{str(EXAMPLES)!r}]), progress=lambda n: print(n, flush=True))"
    )
    running = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    assert running.stdout is not None
    for _ in range(4):  # four articles are stored, the fifth is being read
        running.stdout.readline()
    time.sleep(0.02)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    running.stdout.close()
    with dragoman.open(path) as cut:
        assert 4 <= len(cut.articles()) < 11
        assert list(pipeline.check(cut)) == []
        pipeline.add(cut, arrivals([EXAMPLES]))
        assert list(pipeline.check(cut)) == []
        assert as_bytes(cut) == as_bytes(example)


def test_a_reconciliation_that_was_cut_off_is_made_up_on_opening(
    example_readings: tuple[Encoded, ...], example: Record, tmp_path: Path
) -> None:
    path = tmp_path / "talks.db"
    file = RecordFile(path, create=True)
    file.save(example_readings)
    (fault,) = pipeline.check(Record(file))
    assert "cut off" in fault
    file.close()
    with dragoman.open(path) as record:
        assert as_bytes(record) == as_bytes(example)


def test_readings_by_other_rules_are_made_again(
    example_readings: tuple[Encoded, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    record = record_of([example_readings[:2]])
    monkeypatch.setattr(pipeline, "__version__", "0.0.1-other")
    done = pipeline.add(record, [])
    assert done.read == 2
    assert record.file.read_by(pipeline.rules()) == set(record.file.keys())


def test_one_bad_article_never_stops_the_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    room = importlib.import_module("dragoman.read")

    genuine = room.reading

    def fragile(article: Article, *layers: object) -> object:
        if "poison" in article.text:
            raise RuntimeError("tripped\nover it")
        return genuine(article, *layers)

    monkeypatch.setattr(room, "reading", fragile)
    told: list[Refused | Noticed] = []
    record = pipeline.open_record(IN_MEMORY, create=True)
    articles = [Article(text="A poison text."), Article(text="Envoys met on Monday.")]
    done = pipeline.add(record, articles, report=told.append)
    assert (done.read, done.refused) == (1, 1)
    assert [t.reason for t in told] == ["could not be read (RuntimeError: tripped over it)"]


def test_as_of_a_day_is_the_record_of_the_articles_published_by_then(
    example: Record, example_readings: tuple[Encoded, ...]
) -> None:
    published = {a.key: a.published[:10] for a in example.articles() if a.published}
    day = sorted(published.values())[len(published) // 2]
    then = [i for i in example_readings if published.get(i.article.key, "9") <= day]
    assert 0 < len(then) < len(example_readings)
    assert as_bytes(parts.as_of(example, day)) == as_bytes(record_of([then]))


def test_a_day_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="Invalid isoformat"):
        parts.day("the other day")
