"""Paths to articles: folders are walked in a fixed order, and each file goes to its format."""

import io
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dragoman.ingest import html, jsonl, text
from dragoman.ingest.decode import UnreadableError, plain
from dragoman.ingest.limits import Limits
from dragoman.ingest.tongue import in_english
from dragoman.model.arrival import Arrival, Refused

Format = Callable[[BinaryIO, str, Limits], Iterator[Arrival]]

FORMATS: dict[str, Format] = {
    ".txt": text.articles,
    ".md": text.articles,
    ".html": html.articles,
    ".htm": html.articles,
    ".json": jsonl.whole,
    ".jsonl": jsonl.lines,
    ".jsonl.gz": jsonl.zipped_lines,
    ".ndjson": jsonl.lines,
}
STANDARD_INPUT = "-"


def arrivals(paths: Iterable[str | Path], limits: Limits | None = None) -> Iterator[Arrival]:
    """Every article under the paths, in the order of their names, and a reason for each refusal.

    A path is a file, a folder (walked to its depth, hidden files left out) or "-" for standard
    input. Nothing raises for bad input: it becomes a Refused.
    """
    limits = limits or Limits()
    for path in paths:
        if str(path) == STANDARD_INPUT:
            yield from _guarded(_sniffed, sys.stdin.buffer, "standard input", limits)
            continue
        for file in _files(Path(path)):
            yield from file if isinstance(file, tuple) else _opened(file, limits)


def _files(path: Path) -> Iterator[Path | tuple[Refused]]:
    if path.is_dir():
        inside = sorted(p for p in path.rglob("*") if p.is_file())
        visible = [p for p in inside if not _hidden(p.relative_to(path))]
        yield from visible
        if not visible:
            yield (Refused(str(path), "the folder holds no files"),)
    elif path.exists():
        yield path
    else:
        yield (Refused(str(path), "no such file or folder"),)


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _opened(path: Path, limits: Limits) -> Iterator[Arrival]:
    suffixes = "".join(path.suffixes[-2:]).lower()
    reader = FORMATS.get(suffixes) or FORMATS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(FORMATS)
        yield Refused(str(path), f"not a kind of file that is read ({known})")
        return
    try:
        with path.open("rb") as stream:
            yield from _guarded(reader, stream, str(path), limits)
    except OSError as error:
        yield Refused(str(path), error.strerror or str(error))


def _guarded(reader: Format, stream: BinaryIO, source: str, limits: Limits) -> Iterator[Arrival]:
    """One bad file never stops the rest, whatever its format's library trips over."""
    try:
        yield from in_english(reader(stream, source, limits), source)
    except UnreadableError as error:
        yield Refused(source, str(error))
    except Exception as error:  # noqa: BLE001 - the parsers of others meet hostile bytes here
        yield Refused.because(source, error)


def _sniffed(stream: BinaryIO, source: str, limits: Limits) -> Iterator[Arrival]:
    """Standard input has no suffix: its first characters tell JSON, HTML and plain text apart."""
    data = plain(stream, limits)
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith((b"{", b"[")):
        one_object = head.startswith(b"[") or not _is_lines(data)
        reader: Format = jsonl.whole if one_object else jsonl.lines
    elif head[:200].lower().startswith((b"<!doctype", b"<html", b"<?xml", b"<head")):
        reader = html.articles
    else:
        reader = text.articles
    yield from reader(io.BytesIO(data), source, limits)


def _is_lines(data: bytes) -> bool:
    """Whether the first line closes an object: JSON lines, not one object over many lines."""
    return data.split(b"\n", 1)[0].rstrip().endswith(b"}")
