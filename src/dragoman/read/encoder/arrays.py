"""Stored weights: arrays of a safetensors file, mapped into memory, and gzipped files."""

import gzip
import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_TYPES = {"F32": "<f4", "F16": "<f2", "I64": "<i8", "I8": "i1", "U8": "u1"}


def load_arrays(path: Path) -> dict[str, NDArray[Any]]:
    """All arrays of the file by name; what is never looked at is never read from disk.

    The format: eight bytes (little-endian length of the header), the header (JSON: name to type,
    shape and byte range), then the bytes. Raises ValueError on a type of number that no weights of
    ours have.
    """
    raw = np.memmap(path, np.uint8, "r")
    size = int.from_bytes(raw[:8].tobytes(), "little")
    header = json.loads(raw[8 : 8 + size].tobytes())
    arrays = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        if entry["dtype"] not in _TYPES:
            raise ValueError(f"{path}: {name} holds {entry['dtype']}, not {', '.join(_TYPES)}")
        a, b = (8 + size + offset for offset in entry["data_offsets"])
        arrays[name] = np.frombuffer(raw[a:b], _TYPES[entry["dtype"]]).reshape(entry["shape"])
    return arrays


def unpacked(path: Path) -> bytes:
    """The bytes of a gzipped file; raises OSError where it is missing or no such file."""
    return gzip.decompress(path.read_bytes())
