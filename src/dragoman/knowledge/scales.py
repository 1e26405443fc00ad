"""Loader of the scales: words that tell the same thing as less or more, as milder or harsher."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dragoman.knowledge import load
from dragoman.knowledge.phrases import Phrases, by_first_word
from dragoman.model.vocabulary import DivergenceKind


@dataclass(frozen=True, slots=True)
class Scale:
    """One way in which words set what is told apart.

    `about` is what a divergence by it is called, `kind` of which kind that is; `events` are the
    kinds of events that are told so; `of` leads from a noun to its idea, one of which has to stand
    beside the word, and is empty where any may; `common` is how many content words two reports need
    to share; `apart` are the pairs of steps that say two things.
    """

    name: str
    about: str
    kind: DivergenceKind
    events: frozenset[str]
    of: Mapping[str, str]
    common: int
    apart: frozenset[frozenset[str]]


@cache
def scales() -> dict[str, Scale]:
    """The scales by name, read once."""
    return {
        name: Scale(
            name=name,
            about=told["about"],
            kind=told["kind"],
            events=frozenset(told["events"].split()),
            of={noun: idea for idea, nouns in told.get("of", {}).items() for noun in nouns.split()},
            common=told["common"],
            apart=frozenset(frozenset(pair) for pair in told["apart"]),
        )
        for name, told in load("scales")["scale"].items()
    }


@cache
def steps() -> Phrases:
    """The phrases, each with its scale and its step."""
    return by_first_word(
        (phrase, name, step)
        for name, told in load("scales")["scale"].items()
        for step, words in told["step"].items()
        for phrase in dict.fromkeys(_phrases(words))
    )


def _phrases(words: Mapping[str, Any]) -> Iterator[str]:
    for verb in words.get("verbs", "").split():
        yield from _forms(verb)
    yield from words.get("words", ())


def _forms(verb: str) -> Iterator[str]:
    """The regular forms of a verb."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        yield from (verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
    elif verb.endswith("e"):
        yield from (verb, f"{verb}s", f"{verb}d", f"{verb[:-1]}ing")
    else:
        third = f"{verb}es" if verb.endswith(("s", "x", "sh", "ch")) else f"{verb}s"
        yield from (verb, third, f"{verb}ed", f"{verb}ing")
