"""The trained reader as a whole: a text gives the same attributions, whatever is around it."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dragoman.model.attribution import Attribution
from dragoman.model.tagging import Tagging
from dragoman.read import encoder

needs_weights = pytest.mark.skipif(
    not encoder.available("full"), reason="the weights of the full reader are not installed"
)

TEXT = (
    "The talks will resume on Tuesday, Foreign Minister Ada Korr said.\n\n"
    "“We are ready,” she told reporters in Vell. “The other side is not.”\n\n"
    "Norland’s envoy, Tor Bask, denied that his government had walked out.\n"
)
OTHER = "Prices rose by 3 percent. “It is a start,” said the union’s chair, Mina Odell.\n" * 9


def read(text: str) -> tuple[Attribution, ...]:
    return encoder.tagging("full", text).attributions


def test_weights_that_are_not_there_are_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(encoder, "folder", lambda _: tmp_path)
    assert not encoder.available("fast")
    with pytest.raises(FileNotFoundError, match="the fast reader"):
        encoder._reader.__wrapped__("fast")


@needs_weights
def test_what_ships_is_25_megabytes_at_most_and_no_pickle() -> None:
    files = [p for p in encoder.folder("full").parent.rglob("*") if p.is_file()]
    assert sum(p.stat().st_size for p in files) <= 25_000_000
    assert {p.suffix for p in files} <= {".gz", ".safetensors"}


@needs_weights
def test_a_missing_word_table_is_told_like_missing_weights(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in encoder.OWN["full"]:
        (tmp_path / "full").mkdir(exist_ok=True)
        (tmp_path / "full" / name).write_bytes(b"")
    monkeypatch.setattr(encoder, "folder", lambda setting: tmp_path / setting)
    assert not encoder.available("full")
    for name in encoder.SHARED:
        (tmp_path / name).write_bytes(b"")
    assert encoder.available("full")


def test_the_full_setting_is_not_there_without_its_trigger_head(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(encoder, "folder", lambda setting: tmp_path / setting)
    (tmp_path / "full").mkdir()
    for name in (*encoder.SHARED, f"full/{encoder.ENCODER}", f"full/{encoder.HEADS}"):
        (tmp_path / name).write_bytes(b"")
    assert not encoder.available("full")
    (tmp_path / "full" / encoder.TRIGGERS).write_bytes(b"")
    assert encoder.available("full")


@needs_weights
def test_both_pieces_of_a_broken_quotation_are_one() -> None:
    found = [
        ([TEXT[a:b] for a, b in q.contents], q.source and TEXT[slice(*q.source)])
        for q in read(TEXT)
    ]
    assert (["“We are ready,”", "“The other side is not.”"], "she") in found


@needs_weights
def test_speech_without_marks_is_found_with_its_speaker() -> None:
    found = {q.source and TEXT[slice(*q.source)] for q in read(TEXT)}
    assert any(name and "Ada Korr" in name for name in found)
    assert any(name and "Tor Bask" in name for name in found)


@needs_weights
def test_probabilities_are_probabilities_and_spans_lie_in_the_text() -> None:
    for q in read(TEXT + OTHER):
        assert 0 < q.probability < 1
        spans = [*q.contents, *filter(None, (q.cue, q.source))]
        assert all(0 <= a < b <= len(TEXT + OTHER) for a, b in spans)


def _meant(tagging: Tagging) -> bytes | None:
    return tagging.meaning.of(0, len(TEXT)) if tagging.meaning else None


@needs_weights
@pytest.mark.parametrize("setting", ["full", "fast"])
def test_threads_and_other_texts_change_nothing(setting: str) -> None:
    alone = encoder.tagging(setting, TEXT)
    assert alone.attributions
    encoder.tagging(setting, OTHER)
    with ThreadPoolExecutor(4) as pool:
        found = pool.map(lambda text: encoder.tagging(setting, text), [TEXT] * 8)
        for one in found:
            assert one == alone
            assert _meant(one) == _meant(alone)


@needs_weights
@pytest.mark.parametrize("threads", ["1", "2"])
def test_another_process_reads_the_same(threads: str) -> None:
    code = (
        "import sys; from dragoman.read import encoder; "
        "print(encoder.tagging('full', sys.stdin.read()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        input=TEXT,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"OMP_NUM_THREADS": threads, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.stdout.strip() == str(encoder.tagging("full", TEXT))


@needs_weights
def test_no_text_and_hostile_text_are_read() -> None:
    assert read("") == ()
    for text in ("\n" * 1000, "\x00\ufffd\u202e", "[CLS] [MASK] said", '"' * 3000, "é" * 5000):
        for q in read(text):
            assert all(a < b <= len(text) for a, b in q.contents)
