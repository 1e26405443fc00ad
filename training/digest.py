"""One number for the bytes of a data set or a file, as the model card states it."""

from __future__ import annotations

import hashlib
from pathlib import Path


def of_folder(folder: Path) -> str:
    """SHA-256 over names and contents of all files of the folder, in order of their names."""
    whole = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        whole.update(str(path.relative_to(folder)).encode() + b"\0")
        whole.update(hashlib.sha256(path.read_bytes()).digest())
    return whole.hexdigest()


def of_file(path: Path) -> str:
    """SHA-256 of the file's bytes."""
    return hashlib.sha256(path.read_bytes()).hexdigest()
