"""Content hashes: an object's content decides its id, so that adding and retrying are harmless."""

import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any, TypeVar

import msgspec

_ID_BYTES = 10  # 80 bits: under 1e-9 chance of one collision among a million statements
_NOT_CONTENT = frozenset({"id", "confidence"})

S = TypeVar("S")


def sha256(text: str) -> str:
    """The SHA-256 of a text's UTF-8 bytes, as lower-case hex."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def content_hash(*parts: object) -> str:
    """A short hex digest of any JSON-able parts; equal parts give equal digests everywhere."""
    body = msgspec.json.encode(parts, order="deterministic")
    return hashlib.blake2b(body, digest_size=_ID_BYTES).hexdigest()


def joint_hash(names: Iterable[str]) -> str:
    """A short hex digest of names without spaces, in their order: much sooner than of any parts."""
    body = " ".join(names).encode("utf-8", "surrogatepass")
    return hashlib.blake2b(body, digest_size=_ID_BYTES).hexdigest()


def body_hash(body: bytes) -> str:
    """A short hex digest of bytes."""
    return hashlib.blake2b(body, digest_size=_ID_BYTES).hexdigest()


def number(text: str) -> int:
    """A text as a number of 63 bits."""
    body = text.encode("utf-8", "surrogatepass")
    return int.from_bytes(hashlib.blake2b(body, digest_size=8).digest()) >> 1


@lru_cache(maxsize=1 << 16)
def small_number(text: str) -> int:
    """A text as a number of 47 bits, which SQLite keeps in six bytes."""
    return number(text) >> 16


def token(text: str) -> int:
    """A text as a number of 31 bits, for finding what has it: a few others may have it too."""
    return zlib.crc32(text.encode("utf-8", "surrogatepass")) >> 1


def sealed(statement: S) -> S:
    """The statement with its `id` set to the hash of its class and of all it says.

    `confidence` is left out: it is a judgement about the statement and may be recalibrated.
    """
    names = fields(statement)  # type: ignore[arg-type]  # S is one of the model's dataclasses
    said: dict[str, Any] = {
        f.name: getattr(statement, f.name) for f in names if f.name not in _NOT_CONTENT
    }
    prefix = type(statement).__name__[0].lower()
    made = f"{prefix}-{content_hash(type(statement).__name__, said)}"
    return replace(statement, id=made)  # type: ignore[type-var]
