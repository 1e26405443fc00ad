"""General knowledge, kept as data: each vocabulary is a file that opens with its source and date.

A module here reads one such file into a frozen dataclass, once. What the entries of a file mean is
explained in the file; the dataclass says which entry each of its fields holds.
"""

import csv
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, reduce
from importlib.resources import files
from operator import getitem
from typing import Annotated, Any, TypeVar, get_args, get_origin, get_type_hints

Words = frozenset[str]

T = TypeVar("T")


@cache
def load(name: str) -> dict[str, Any]:
    """One vocabulary of `knowledge/data`, parsed once; `name` without its `.toml`."""
    return tomllib.loads(_text(f"{name}.toml"))


def table(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table of `knowledge/data`; `name` without its `.csv`."""
    lines = (line for line in _text(f"{name}.csv").splitlines() if line and line[0] != "#")
    yield from csv.DictReader(lines)


def filled(kind: type[T], data: Mapping[str, Any], **others: object) -> T:
    """An object of a dataclass whose fields hold entries of `data`; `others` are made elsewhere.

    A field annotated `Annotated[Words, "section.entry"]` holds that entry, any other the one of its
    own name. Where the entry is a string, its words are taken apart.

    >>> from dataclasses import dataclass
    >>> @dataclass
    ... class Ways:
    ...     ships: Annotated[Words, "sea.nouns"]
    ...     wheels: dict[str, int]
    >>> filled(Ways, {"sea": {"nouns": "ferry"}, "wheels": {"cart": 2}})
    Ways(ships=frozenset({'ferry'}), wheels={'cart': 2})
    """
    for name, hint in get_type_hints(kind, include_extras=True).items():
        if name not in others:
            held_as, entry = get_args(hint) if get_origin(hint) is Annotated else (hint, name)
            held: Any = reduce(getitem, entry.split("."), data)
            parts = held.split() if isinstance(held, str) else held
            others[name] = (get_origin(held_as) or held_as)(parts)
    return kind(**others)


def by_word(lists: Mapping[str, str]) -> dict[str, str]:
    """From each word to the name of the list that it stands in.

    >>> by_word({"sea": "ship ferry", "air": "plane"})
    {'ship': 'sea', 'ferry': 'sea', 'plane': 'air'}
    """
    return {word: name for name, words in lists.items() for word in words.split()}


def _text(name: str) -> str:
    return files("dragoman.knowledge").joinpath("data", name).read_text("utf-8")
