"""Arrays from a safetensors file, read with numpy alone."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from dragoman.read.encoder.tags import Floats


def load_arrays(path: Path) -> dict[str, Floats]:
    """All float32 arrays of the file by name.

    The format: eight bytes (little-endian length of the header), the header (JSON: name to type,
    shape and byte range), then the bytes. Raises ValueError on any other type of number.
    """
    raw = path.read_bytes()
    size = int.from_bytes(raw[:8], "little")
    header = json.loads(raw[8 : 8 + size])
    arrays = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        if entry["dtype"] != "F32":
            raise ValueError(f"{path}: {name} holds {entry['dtype']}, not F32")
        a, b = (8 + size + offset for offset in entry["data_offsets"])
        arrays[name] = np.frombuffer(raw[a:b], "<f4").reshape(entry["shape"])
    return arrays
