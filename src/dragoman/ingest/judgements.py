"""A person's judgements from a TOML file: which names are the same actor's, and which are not."""

import tomllib
from pathlib import Path
from typing import Any

from dragoman.model.judgement import Judgements

_PAIR = 2


def judgements(path: Path) -> Judgements:
    """Read a file of corrections.

    `same = [["Holt", "Jana Holt"]]` makes names one actor's (two and more in a list), `not_same`
    keeps two apart, and under `[name]` `"Jana Holt" = "Dr Jana Holt"` says how to show somebody.
    Raises ValueError, with the reason, for anything else; OSError where there is no file.
    """
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ValueError(f"{path}: not TOML ({error})") from error
    unknown = sorted(data.keys() - {"same", "not_same", "name"})
    if unknown:
        raise ValueError(f"{path}: {unknown[0]!r} is none of same, not_same, name")
    names = data.get("name", {})
    if not isinstance(names, dict) or not all(isinstance(v, str) and v for v in names.values()):
        raise ValueError(f"{path}: [name] leads from a name to the name to show")
    return Judgements(
        same=tuple((group[0], o) for group in _lists(data, "same", path) for o in group[1:]),
        apart=tuple((a, b) for a, b in _pairs(data, path)),
        names=tuple(sorted(names.items())),
    )


def _lists(data: dict[str, Any], key: str, path: Path) -> list[list[str]]:
    groups = data.get(key, [])
    fit = isinstance(groups, list) and all(
        isinstance(g, list) and len(g) >= _PAIR and all(isinstance(n, str) and n for n in g)
        for g in groups
    )
    if not fit:
        raise ValueError(f"{path}: {key} is a list of lists of two names or more")
    return list(groups)


def _pairs(data: dict[str, Any], path: Path) -> list[tuple[str, str]]:
    groups = _lists(data, "not_same", path)
    if any(len(group) != _PAIR for group in groups):
        raise ValueError(f"{path}: not_same is a list of pairs of names")
    return [(first, second) for first, second in groups]
