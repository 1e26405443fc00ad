"""The words that the ledgers use, from `knowledge/data/ledgers.toml`."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from dragoman.knowledge import load
from dragoman.knowledge.issues import issue_key
from dragoman.reconcile.words.wording import content_words

_WITHOUT = frozenset(("no", "without"))


@dataclass(frozen=True, slots=True)
class Commitment:
    """A kind of commitment: its kinds of event, PLOVER's modes (None for any), words that name it.

    `kept` is what it is called when it is done; `issue` whether its name tells what is at issue.
    """

    name: str
    kinds: frozenset[str]
    modes: frozenset[str] | None
    words: frozenset[str]
    kept: str
    issue: bool


@cache
def commitments() -> tuple[Commitment, ...]:
    """The kinds of commitment, in the order in which they are asked."""
    return tuple(
        Commitment(
            name=name,
            kinds=frozenset(told["kinds"].split()),
            modes=frozenset(told["modes"].split() or ("",)) if "modes" in told else None,
            words=frozenset(told["words"].split()),
            kept=told["kept"],
            issue=told.get("issue", True),
        )
        for name, told in load("ledgers")["commitments"].items()
    )


def named(told: Sequence[str]) -> Commitment | None:
    """The commitment that lower-case words open with; none behind words for negotiating.

    "Talks on a truce" are no truce, and "no deal" is none.
    """
    for before, word in zip(("", *told), told, strict=False):
        if content_words(word) & _talking():
            return None
        for commitment in commitments():
            if word in commitment.words:
                return None if before in _WITHOUT else commitment
    return None


@cache
def pacts() -> frozenset[str]:
    """Stems of what can be agreed on or signed."""
    return content_words(load("events")["classes"]["pact"])


@cache
def words(table: str, entry: str) -> frozenset[str]:
    """One list of lower-case words."""
    return frozenset(load("ledgers")[table][entry].split())


@cache
def matters() -> tuple[tuple[str, frozenset[str]], ...]:
    """What stands may turn on: each matter's name with the keys of the words that tell it."""
    told = load("ledgers")["matters"]
    return tuple((name, frozenset(issue_key(words))) for name, words in told.items())


@cache
def _talking() -> frozenset[str]:
    return content_words(load("events")["classes"]["talking"])
