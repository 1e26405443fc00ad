"""Loader of the labels: words with different connotations for the same people, things and deeds."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load
from dragoman.knowledge.phrases import Phrases, by_first_word
from dragoman.model.vocabulary import DivergenceKind


@dataclass(frozen=True, slots=True)
class Label:
    """One choice of words.

    `about` is what a divergence by it is called, `kind` of which kind that is; `whose` are the
    types of actors that have to be named beside it, none where it says by itself what it means;
    `nouns`, where there are any, are those of which one has to stand behind it; `apart` are the
    pairs of its colours that are told apart.
    """

    name: str
    about: str
    kind: DivergenceKind
    whose: frozenset[str]
    nouns: frozenset[str]
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
            nouns=frozenset(told.get("noun", "").split()),
            apart=frozenset(frozenset(pair) for pair in told["apart"]),
        )
        for name, told in load("labels")["label"].items()
    }


@cache
def colours() -> Phrases:
    """The phrases, each with its label and its colour."""
    return by_first_word(
        (phrase, name, colour)
        for name, told in load("labels")["label"].items()
        for colour, phrases in told["step"].items()
        for phrase in phrases
    )
