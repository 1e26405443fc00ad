"""JSON articles: one object, a list of objects, or one object a line (also gzipped)."""

import gzip
import io
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from dragoman.ingest.decode import UnreadableError, decoded, plain
from dragoman.ingest.fields import article
from dragoman.ingest.limits import Limits
from dragoman.model.arrival import Arrival, Noticed, Refused


def whole(stream: BinaryIO, source: str, limits: Limits) -> Iterator[Arrival]:
    """The articles of a JSON file: an object, a list of objects, or an object with `articles`."""
    text, notice = decoded(plain(stream, limits))
    if notice:
        yield Noticed(source, notice)
    found = _parsed(text)
    listed = found.get("articles") if isinstance(found, dict) else found
    if isinstance(listed, list):
        for number, item in enumerate(listed, 1):
            yield from _one(item, f"{source}[{number}]", limits)
    else:
        yield from _one(found, source, limits)


def lines(stream: BinaryIO, source: str, limits: Limits) -> Iterator[Arrival]:
    """The articles of a JSON-lines file, streamed; a bad line costs only itself."""
    number = 0
    for number, line in enumerate(_bounded_lines(stream, limits), 1):
        here = f"{source}:{number}"
        if line is None:
            yield Refused(here, f"line too long (over {limits.file_bytes:,} bytes)")
            continue
        if line.strip():
            try:
                text, notice = decoded(line)
                if notice:
                    yield Noticed(here, notice)
                yield from _one(_parsed(text), here, limits)
            except UnreadableError as error:
                yield Refused(here, str(error))
    if not number:
        yield Refused(source, "empty")


def zipped_lines(stream: BinaryIO, source: str, limits: Limits) -> Iterator[Arrival]:
    """The articles of a gzipped JSON-lines file; a cut or damaged end keeps what came before."""
    try:
        with gzip.GzipFile(fileobj=stream) as unzipped:
            yield from lines(io.BufferedReader(unzipped), source, limits)
    except EOFError:
        yield Refused(source, "cut off: the compressed file ends too early; read as far as it goes")
    except (gzip.BadGzipFile, zlib.error) as error:
        yield Refused(source, f"damaged compressed file ({error}); read as far as it goes")


def _bounded_lines(stream: BinaryIO, limits: Limits) -> Iterator[bytes | None]:
    """Each line, None for one over the limit (whose rest is passed over without keeping it)."""
    while line := stream.readline(limits.file_bytes + 1):
        if len(line) <= limits.file_bytes or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = stream.readline(limits.file_bytes)
        yield None


def _parsed(text: str) -> Any:  # noqa: ANN401 - whatever JSON holds
    try:
        return msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise UnreadableError(f"malformed JSON ({error})") from error


def _one(item: object, source: str, limits: Limits) -> Iterator[Arrival]:
    try:
        made, notice = article(item, limits)
    except UnreadableError as error:
        yield Refused(source, str(error))
        return
    if notice:
        yield Noticed(source, notice)
    yield made
