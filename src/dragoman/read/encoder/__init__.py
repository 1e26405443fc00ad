"""The trained reader: a text to its attributions and triggers, by a small encoder shipped with it.

`available` tells which settings have their weights here; `tagging` reads a text with one.
Importing this file is cheap: the run time's libraries are loaded with the first reader.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING

from dragoman.model.tagging import Tagging

if TYPE_CHECKING:
    from dragoman.read.encoder.reader import Reader

ENCODER, HEADS = "reader.int8.onnx.gz", "heads.safetensors"
TRIGGERS = "triggers.int8.onnx.gz"  # the head that finds triggers, over the encoder's lower layers
WORDS, TOKENIZER = "words.safetensors", "tokenizer.json.gz"
# What each setting has of its own, in a folder of its name; and what lies beside these folders.
OWN = {"full": (ENCODER, HEADS, TRIGGERS), "fast": (ENCODER, HEADS)}
SHARED = WORDS, TOKENIZER


def folder(setting: str) -> Path:
    """Where the weights of a setting ("full", "fast") belong."""
    return Path(str(files("dragoman.read.encoder"))) / "weights" / setting


def available(setting: str) -> bool:
    """Whether the weights of a setting are there, and what all settings share."""
    own = folder(setting)
    paths = [own / name for name in OWN[setting]] + [own.parent / name for name in SHARED]
    return all(path.is_file() for path in paths)


def tagging(setting: str, text: str) -> Tagging:
    """What the text attributes to whom, and which of its words name events and stands.

    Raises FileNotFoundError where the setting's weights are not installed.
    """
    return _reader(setting).read(text)


@cache
def _reader(setting: str) -> Reader:
    if not available(setting):
        raise FileNotFoundError(f"the weights of the {setting} reader are not installed")
    from dragoman.read.encoder.reader import Reader  # noqa: PLC0415 - half a second of imports

    return Reader(folder(setting))
