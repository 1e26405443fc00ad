"""Loader of the wording vocabulary: words without content, ordinals, words that mean the same."""

from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load


@dataclass(frozen=True, slots=True)
class Wording:
    """Lower-case words: which carry no content, which number a series, which stand for one idea.

    `ordinals` and `alike` lead from a word to its number and to its idea; `series` are the
    nouns of things that are numbered; `denial` words and phrases say that a claim is wrong,
    `contradiction` are patterns of that, of pointing back at it, and the words of both;
    `silence` ones that an account leaves something out; `appeal` ones by which somebody asks
    another for something; `shades` lead from a word to what it makes of a saying, `future` ones
    what somebody means to do, `open` ones, by stage, that something is not settled yet;
    `hindrance` are patterns by which somebody is said to hold up talks;
    `pointing` words open what was told before ("known"), or say that it is one more of its kind
    ("another"), or one beside another ("beside"); `extent` words and patterns tell what is for a
    time or in part ("part", "lasting") from what is for good or in full ("whole", "end");
    `readiness` words that a side is ready to settle, or refuses, and of what, or patterns that it
    would talk on no conditions;
    `readout` are the nouns of what a side gives out about a call, and of those who do;
    `superlative` leads from a word that ranks to the quality by which it does; with none of
    `behind` a noun phrase goes on; each of `matters` names a matter by itself.
    """

    function: frozenset[str]
    ordinals: dict[str, int]
    series: frozenset[str]
    denial: tuple[str, ...]
    contradiction: dict[str, tuple[str, ...]]
    appeal: tuple[str, ...]
    shades: dict[str, str]
    silence: tuple[str, ...]
    future: tuple[str, ...]
    open: dict[str, tuple[str, ...]]
    readout: tuple[str, ...]
    superlative: dict[str, str]
    hindrance: dict[str, tuple[str, ...]]
    pointing: dict[str, frozenset[str]]
    extent: dict[str, str]
    readiness: dict[str, tuple[str, ...]]
    alike: dict[str, str]
    behind: frozenset[str]
    matters: frozenset[str]


@cache
def wording() -> Wording:
    """The wording vocabulary, read once."""
    data = load("wording")
    return Wording(
        behind=frozenset(data["behind"]["words"].split()),
        matters=frozenset(data["matters"]["words"].split()),
        function=frozenset(w for words in data["function"].values() for w in words.split()),
        ordinals={w: int(n) for n, words in data["ordinals"].items() for w in words.split()},
        series=frozenset(data["series"]["nouns"].split()),
        denial=(*data["denial"]["cues"].split(), *data["denial"]["phrases"]),
        contradiction={way: tuple(told) for way, told in data["contradiction"].items()},
        appeal=tuple(data["appeal"]["phrases"]),
        shades={w: shade for shade, words in data["shades"].items() for w in words.split()},
        silence=tuple(data["silence"]["phrases"]),
        future=tuple(data["future"]["phrases"]),
        open={stage: tuple(phrases) for stage, phrases in data["open"].items()},
        superlative={w: by for by, words in data["superlative"].items() for w in words.split()},
        hindrance={way: tuple(patterns) for way, patterns in data["hindrance"].items()},
        pointing={way: frozenset(words.split()) for way, words in data["pointing"].items()},
        extent=dict(data["extent"]),
        readiness={
            say: tuple(words.split() if isinstance(words, str) else words)
            for say, words in data["readiness"].items()
        },
        readout=tuple(data["readout"]["nouns"].split()),
        alike={w: idea for idea, words in data["alike"].items() for w in words.split()},
    )
