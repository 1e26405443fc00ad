"""What papers are called: memorandum, draft, letter; and sources that are papers."""

from collections.abc import Sequence

from dragoman.model.event import Event
from dragoman.present.ledgers import vocabulary
from dragoman.reconcile.words.wording import plain

PAPER_KINDS = frozenset(("handover", "proposal", "signature"))
_TELLER = 4  # words of a source that is a paper ("the draft memorandum")


def paper_word(event: Event) -> str | None:
    """What the paper that an event is about is called; None where it is about none."""
    if event.kind not in PAPER_KINDS:
        return None
    words, given = plain(event.evidence), vocabulary.words("papers", "given")
    if found := _run(words, vocabulary.words("papers", "named")):
        return found
    return _run(words, given) if event.kind == "handover" else None


def teller(source: str | None) -> str | None:
    """The paper that a source is, by its last word: "the draft memorandum"."""
    words = plain(source or "")
    return named(words[-1]) if 0 < len(words) <= _TELLER else None


def named(words: str) -> str | None:
    """What a paper is called in some words; None where none is."""
    return _run(plain(words), vocabulary.words("papers", "named"))


def _run(words: Sequence[str], known: frozenset[str]) -> str | None:
    """The first words in a row that name a paper: "draft memorandum"."""
    found: list[str] = []
    for word in words:
        if word in known or word.removesuffix("s") in known:
            found.append(word)
        elif found and word in vocabulary.words("papers", "not_before"):
            found = []  # a letter bomb
        elif found:
            break
    return " ".join(found) or None
