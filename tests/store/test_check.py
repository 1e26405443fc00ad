"""A record that was tampered with fails its check, wherever the hand was laid on."""

import sqlite3
from pathlib import Path

import pytest

from dragoman import derivation, pipeline
from dragoman.store import Encoded, Record, RecordFile


@pytest.fixture
def path(example_readings: tuple[Encoded, ...], tmp_path: Path) -> Path:
    file = RecordFile(tmp_path / "talks.db", create=True)
    file.save(example_readings)
    derivation.derive(file)
    file.close()
    return tmp_path / "talks.db"


def faults(path: Path) -> list[str]:
    with Record(RecordFile(path)) as record:
        return list(pipeline.check(record))


def test_an_honest_record_has_no_faults(path: Path) -> None:
    assert faults(path) == []


@pytest.mark.parametrize(
    ("hand", "found"),
    [
        ("UPDATE article SET text = text || ' And more.'", "the text is not the one"),
        ("UPDATE article SET outlet = 'The Sel Courier'", "were changed"),
        ("UPDATE article SET id = 'x' || id", "table article"),
        ("UPDATE article SET published = '2031-01-01'", "were changed"),
        ("DELETE FROM reading WHERE rowid_of_one", "its reading is missing"),
        ("UPDATE reading SET digest = 'f00d'", "its digest differs"),
        ("UPDATE reading SET body = x'00'", "cannot be decoded"),
        ("UPDATE quote SET speaker = 'Somebody Else'", "table quote"),
        ("UPDATE quote SET confidence = 1", "table quote"),
        ("UPDATE event SET status = 'denied'", "table event"),
        ("DELETE FROM position", "table position"),
        ("UPDATE same_event SET origins = 99", "table same_event"),
        ("DELETE FROM divergence", "table divergence"),
    ],
)
def test_a_changed_record_fails_loudly(path: Path, hand: str, found: str) -> None:
    db = sqlite3.connect(path)
    hand = hand.replace("rowid_of_one", "article = (SELECT min(article) FROM reading)")
    with db:
        assert db.execute(hand).rowcount > 0
    db.close()
    assert any(found in fault for fault in faults(path)), faults(path)
