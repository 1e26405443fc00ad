"""Bytes to text: as UTF-8, or by a guess that is reported, or refused as no text."""

import re
from typing import BinaryIO

from charset_normalizer import from_bytes

from dragoman.ingest.limits import Limits

_BOMS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8-sig"}
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_MAGIC = (b"%PDF", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\x7fELF")
_GUESSED_FROM = 200_000  # bytes that an encoding is guessed from; more tells no more
_TOO_CHAOTIC = 0.2  # charset-normalizer's own default for "this is not that encoding"

# Encodings of the Latin alphabet differ in a few letters that a short text need not hold; of these
# Windows-1252 is what English text is in (the WHATWG encoding standard's default).
_LATIN = frozenset(
    {"cp1250", "cp1254", "cp1257", "latin_1", "iso8859_2", "iso8859_9", "iso8859_10"}
    | {"iso8859_13", "iso8859_15", "iso8859_16", "cp1252", "mac_latin2", "mac_roman"}
)


class UnreadableError(ValueError):
    """An input that cannot become text; the message is the reason, fit for one line."""


def plain(stream: BinaryIO, limits: Limits) -> bytes:
    """All bytes of a file, refused where empty or over the limit."""
    data = stream.read(limits.file_bytes + 1)
    if not data.strip():
        raise UnreadableError("empty")
    if len(data) > limits.file_bytes:
        raise UnreadableError(f"too large (over {limits.file_bytes:,} bytes)")
    return data


def decoded(data: bytes) -> tuple[str, str | None]:
    """The text of some bytes, and a notice where they were not plain UTF-8.

    Raises UnreadableError for bytes that are no text in any encoding that can be told.
    """
    for bom, encoding in _BOMS.items():
        if data.startswith(bom):
            notice = None if encoding == "utf-8-sig" else f"read as {encoding}"
            return tidy(_strict(data, encoding)), notice
    if data.startswith(_MAGIC) or b"\x00" in data[:_GUESSED_FROM]:
        raise UnreadableError("binary, not text")
    try:
        return tidy(data.decode("utf-8")), None
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.start > len(data) - 4:
            return tidy(data[: error.start].decode("utf-8")), "cut off inside its last character"
        return _guessed(data)


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableError(
            f"marked as {encoding} but not valid in it (byte {error.start})"
        ) from error


def _guessed(data: bytes) -> tuple[str, str]:
    best = from_bytes(data[:_GUESSED_FROM], threshold=_TOO_CHAOTIC).best()
    if best is None:
        raise UnreadableError("not UTF-8, and no other encoding fits")
    for encoding in ("cp1252", best.encoding) if best.encoding in _LATIN else (best.encoding,):
        try:
            return tidy(data.decode(encoding)), f"not UTF-8, read as {encoding}"
        except UnicodeDecodeError:
            continue
    raise UnreadableError(f"not UTF-8, and only its start fits {best.encoding}")


def tidy(text: str) -> str:
    """Line ends as one newline; what no UTF-8 file could hold (lone surrogates) replaced."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "\ufffd")
    return _SURROGATE.sub("\ufffd", text)


def admitted(text: str, limits: Limits) -> str:
    """A text within the limit on one article; raises UnreadableError for a longer one."""
    if len(text) > limits.article_chars:
        allowed = f"{limits.article_chars:,} are read"
        raise UnreadableError(f"too long ({len(text):,} characters, {allowed})")
    return text
