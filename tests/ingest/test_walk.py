"""Files, folders and standard input become articles or reasons."""

import gzip
import io
import json
import sys
from pathlib import Path

import pytest

from dragoman.ingest import Limits, arrivals
from dragoman.model.arrival import Noticed, Refused
from dragoman.model.article import Article

TEXT = "The envoys of Ardania and Belmora met in Port Sel on Monday."
PAGE = (
    f"<html><head><title>One</title></head><body><article><p>{TEXT * 9}</p></article></body></html>"
)


def read(*paths: Path | str, limits: Limits | None = None) -> list[Article]:
    return [a for a in arrivals(paths, limits) if isinstance(a, Article)]


def refusals(*paths: Path | str, limits: Limits | None = None) -> list[str]:
    found = [a for a in arrivals(paths, limits) if isinstance(a, Refused)]
    assert all("\n" not in f.reason for f in found)
    return [f.reason for f in found]


def test_a_folder_is_walked_in_the_order_of_names_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text("Second. " + TEXT)
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "first.md").write_text("First. " + TEXT)
    (tmp_path / ".hidden.txt").write_text(TEXT)
    assert [a.text[:5] for a in read(tmp_path)] == ["First", "Secon"]


def test_one_bad_file_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text("")
    (tmp_path / "2.txt").write_bytes(b"\x00\x01\x02binary")
    (tmp_path / "3.json").write_text('{"text": "cut off')
    (tmp_path / "4.xyz").write_text(TEXT)
    (tmp_path / "5.txt").write_text(TEXT)
    (tmp_path / "6.html").write_text("<html><body></body></html>")
    reasons = refusals(tmp_path)
    assert [a.text for a in read(tmp_path)] == [TEXT]
    assert reasons[0] == "empty"
    assert reasons[1] == "binary, not text"
    assert reasons[2].startswith("malformed JSON")
    assert reasons[3].startswith("not a kind of file")
    assert reasons[4] == "no main text found in the page"


def test_a_path_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    missing = tmp_path / "gone.txt"
    assert list(arrivals([missing])) == [Refused(str(missing), "no such file or folder")]


def test_another_encoding_is_read_and_told(tmp_path: Path) -> None:
    words = "Éloïse Lefèvre was received in Sélène, where the délégués were hoping for a deal. " * 5
    (tmp_path / "latin.txt").write_bytes(words.encode("cp1252"))
    (tmp_path / "utf16.txt").write_text(words, encoding="utf-16")
    found = list(arrivals([tmp_path]))
    assert [a.text for a in found if isinstance(a, Article)] == [words.strip(), words.strip()]
    assert ["UTF-8" in n.reason or "utf-16" in n.reason for n in found if isinstance(n, Noticed)]


def test_what_is_not_in_english_costs_one_line(tmp_path: Path) -> None:
    foreign = "Die Gespräche über die Fähre wurden ohne Ergebnis vertagt, so der Minister. " * 5
    (tmp_path / "1.txt").write_text(foreign, encoding="utf-8")
    (tmp_path / "2.txt").write_text(TEXT, encoding="utf-8")
    assert [a.text for a in read(tmp_path)] == [TEXT]
    (refused,) = (one for one in arrivals([tmp_path]) if isinstance(one, Refused))
    assert (refused.source, refused.reason) == (str(tmp_path / "1.txt"), "not in English")


def test_of_a_file_of_many_the_one_that_is_not_in_english_is_named(tmp_path: Path) -> None:
    foreign = "Die Gespräche über die Fähre wurden ohne Ergebnis vertagt, so der Minister. " * 5
    lines = [{"id": "north", "text": foreign}, {"id": "south", "text": TEXT}]
    file = tmp_path / "both.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    (refused,) = (one for one in arrivals([file]) if isinstance(one, Refused))
    assert (refused.source, refused.reason) == (f"{file}: north", "not in English")


def test_a_text_cut_inside_its_last_character_is_read_and_told(tmp_path: Path) -> None:
    (tmp_path / "cut.txt").write_bytes((TEXT + " “Yes”").encode()[:-1])
    notice, article = arrivals([tmp_path])
    assert isinstance(notice, Noticed)
    assert "cut off" in notice.reason
    assert isinstance(article, Article)
    assert article.text == TEXT + " “Yes"


def test_what_is_over_a_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    assert refusals(tmp_path, limits=Limits(file_bytes=10)) == ["too large (over 10 bytes)"]
    assert refusals(tmp_path, limits=Limits(article_chars=10))[0].startswith("too long")


def test_json_lines_are_streamed_and_a_bad_line_costs_only_itself(tmp_path: Path) -> None:
    good = json.dumps({"id": "a", "text": TEXT, "outlet": "The Sel Courier"})
    file = tmp_path / "wire.jsonl"
    file.write_text("\n".join([good, "{nonsense", json.dumps({"id": "b"}), "[1]", good]))
    assert [a.given_id for a in read(file)] == ["a", "a"]
    assert [r.split(" (")[0].split(":")[0] for r in refusals(file)] == [
        "malformed JSON",
        "no text",
        "not an article",
    ]


def test_a_line_over_the_limit_costs_only_itself(tmp_path: Path) -> None:
    good = json.dumps({"text": TEXT})
    file = tmp_path / "wire.jsonl"
    file.write_text("\n".join([json.dumps({"text": "x" * 5000}), good]))
    assert len(read(file, limits=Limits(file_bytes=1000))) == 1
    assert refusals(file, limits=Limits(file_bytes=1000)) == ["line too long (over 1,000 bytes)"]


def test_a_truncated_gzip_gives_what_it_holds(tmp_path: Path) -> None:
    rows = "".join(
        json.dumps({"id": str(n), "text": f"{n} {TEXT} {n * 7919}"}) + "\n" for n in range(900)
    )
    whole = gzip.compress(rows.encode())
    file = tmp_path / "wire.jsonl.gz"
    file.write_bytes(whole[: len(whole) // 2])
    assert 100 < len(read(file)) < 900
    assert any("cut off" in reason for reason in refusals(file))


def test_a_damaged_gzip_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "wire.jsonl.gz"
    file.write_bytes(b"not gzip at all")
    assert refusals(file)[0].startswith("damaged compressed file")


@pytest.mark.parametrize(
    ("given", "title"),
    [
        (json.dumps({"text": TEXT, "title": "One"}), "One"),
        (json.dumps({"text": TEXT, "title": "One"}) + "\n" + json.dumps({"text": TEXT}), "One"),
        (json.dumps([{"text": TEXT, "title": "One"}], indent=1), "One"),
        (TEXT, None),
        (PAGE, "One"),
    ],
)
def test_standard_input_is_told_apart_by_how_it_starts(
    monkeypatch: pytest.MonkeyPatch, given: str, title: str | None
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
    first = read("-")[0]
    assert first.title == title
    assert first.text.startswith(TEXT)
