"""What people type, held against what a record has: part of a name will do, in any case."""

import unicodedata
from collections.abc import Sequence

from dragoman.model.group import Story


def is_about(wanted: str, story: Story) -> bool:
    """Whether a story has this id or the start of it, or all these words in title and parties."""
    told = plain(" ".join((story.title, *story.parties)))
    return story.id.startswith(wanted) or all(word in told for word in plain(wanted).split())


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
