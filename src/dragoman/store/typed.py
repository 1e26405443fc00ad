"""What people type, matched against a record: part of a name is enough, in upper or lower case."""

import re
import unicodedata
from collections.abc import Sequence

from dragoman.model.group import Story

_WORD = re.compile(r"\w+")


def is_about(wanted: str, story: Story, *, begun: bool = False) -> bool:
    """Whether a story has this id or the start of it, or all these words in title and parties.

    Where `begun`, the words may be the beginnings of those.
    """
    told = _WORD.findall(plain(" ".join((story.title, *story.parties))))
    words = _WORD.findall(plain(wanted))
    if words and all(any(t.startswith(w) if begun else t == w for t in told) for w in words):
        return True
    return bool(wanted) and story.id.startswith(wanted)


def is_among(typed: str | None, called: frozenset[str], name: str | None) -> bool:
    """Whether a name is one of the actors `called` so, or holds what was typed."""
    return name is not None and (name in called or is_named(typed or "", (name,)))


def is_named(typed: str, names: Sequence[str | None]) -> bool:
    """Whether what was typed is part of one of these names."""
    wanted = plain(typed)
    return any(wanted in plain(name) for name in names if name)


def plain(text: str) -> str:
    """A text without case and accents."""
    split = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in split if not unicodedata.combining(c))
