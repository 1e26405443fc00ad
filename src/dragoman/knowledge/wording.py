"""Loader of the wording vocabulary: words without content, ordinals, words that mean the same."""

from dataclasses import dataclass
from functools import cache
from typing import Annotated

from dragoman.knowledge import Words, by_word, filled, load


@dataclass(frozen=True, slots=True)
class Wording:
    """Lower-case words: which carry no content, which number a series, which stand for one idea.

    `ordinals` and `alike` lead from a word to its number and to its idea; `series` are the
    nouns of things that are numbered; `denial` words and phrases say that a claim is wrong,
    `contradiction` are patterns of that, of pointing back at it, and the words of both;
    `silence` ones that an account leaves something out; `appeal` ones by which somebody asks
    another for something; `against` are patterns of saying that something is not so; `future` ones
    tell what somebody means to do, `open` ones, by stage, that something is not settled yet;
    `hindrance` are patterns by which somebody is said to hold up talks;
    `pointing` words open what was told before ("known"), or say that it is one more of its kind
    ("another"), or one beside another ("beside"); `extent` words and patterns tell what is for a
    time or in part ("part", "lasting") from what is for good or in full ("whole", "end");
    `readiness` words that a side is ready to settle, or refuses, and of what, or patterns that it
    would talk on no conditions;
    `readout` are the nouns of what a side gives out about a call, and of those who do;
    `superlative` leads from a word that ranks to the quality by which it does; with none of
    `behind` a noun phrase goes on; each of `matters` names a matter by itself; `spelling` leads
    from a word as British papers spell it to the American one, `magnitude` from what stands behind
    a number to the word for it.
    """

    function: Words
    ordinals: dict[str, int]
    series: Annotated[Words, "series.nouns"]
    denial: tuple[str, ...]
    contradiction: dict[str, tuple[str, ...]]
    appeal: Annotated[tuple[str, ...], "appeal.phrases"]
    against: Annotated[tuple[str, ...], "against.phrases"]
    silence: Annotated[tuple[str, ...], "silence.phrases"]
    future: Annotated[tuple[str, ...], "future.phrases"]
    open: dict[str, tuple[str, ...]]
    readout: Annotated[tuple[str, ...], "readout.nouns"]
    superlative: dict[str, str]
    hindrance: dict[str, tuple[str, ...]]
    pointing: dict[str, Words]
    extent: dict[str, str]
    readiness: dict[str, tuple[str, ...]]
    alike: dict[str, str]
    behind: Annotated[Words, "behind.words"]
    matters: Annotated[Words, "matters.words"]
    spelling: dict[str, str]
    magnitude: dict[str, str]


@cache
def wording() -> Wording:
    """The wording vocabulary, read once."""
    data = load("wording")
    return filled(
        Wording,
        data,
        function=frozenset(w for words in data["function"].values() for w in words.split()),
        ordinals={w: int(n) for n, words in data["ordinals"].items() for w in words.split()},
        denial=(*data["denial"]["cues"].split(), *data["denial"]["phrases"]),
        contradiction={way: tuple(told) for way, told in data["contradiction"].items()},
        open={stage: tuple(phrases) for stage, phrases in data["open"].items()},
        superlative=by_word(data["superlative"]),
        hindrance={way: tuple(patterns) for way, patterns in data["hindrance"].items()},
        pointing={way: frozenset(words.split()) for way, words in data["pointing"].items()},
        readiness={
            say: tuple(words.split() if isinstance(words, str) else words)
            for say, words in data["readiness"].items()
        },
        alike=by_word(data["alike"]),
        spelling=by_word(data["spelling"]),
    )
