"""Loader of the labels: words of different colour for the same people, things and deeds."""

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load
from dragoman.model.vocabulary import DivergenceKind

_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Label:
    """One choice of words.

    `about` is what a divergence by it is called, `kind` of which kind that is; `whose` are the
    types of actors that have to be named beside it, none where it says by itself what it means;
    `noun`, where it is not empty, is what has to stand behind it; `apart` are the
    pairs of its colours that are told apart.
    """

    name: str
    about: str
    kind: DivergenceKind
    whose: frozenset[str]
    noun: str
    apart: frozenset[frozenset[str]]


@cache
def labels() -> dict[str, Label]:
    """The labels by name, read once."""
    return {
        name: Label(
            name=name,
            about=told["about"],
            kind=told["kind"],
            whose=frozenset(told["whose"].split()),
            noun=told.get("noun", ""),
            apart=frozenset(frozenset(pair) for pair in told["apart"]),
        )
        for name, told in load("labels")["label"].items()
    }


@cache
def colours() -> dict[str, tuple[tuple[str, str, str], ...]]:
    """By the first word of a phrase: the phrase, its label and its colour, the longest first."""
    known: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for name, told in load("labels")["label"].items():
        for colour, phrases in told["step"].items():
            for phrase in phrases:
                known[_WORD.findall(phrase)[0]].append((phrase, name, colour))
    return {
        word: tuple(sorted(some, key=lambda t: (-len(t[0]), t))) for word, some in known.items()
    }
