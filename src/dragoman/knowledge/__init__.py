"""What the world knows anyway, as data: each vocabulary is a TOML file with its source on top."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def load(name: str) -> dict[str, Any]:
    """One vocabulary of `knowledge/data`, parsed once; `name` without its `.toml`."""
    text = files("dragoman.knowledge").joinpath("data", f"{name}.toml").read_text("utf-8")
    return tomllib.loads(text)
