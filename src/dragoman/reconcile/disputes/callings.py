"""The ways in which an article calls its actors, and where it does."""

import re
from collections.abc import Iterable, Mapping

from dragoman.model.actor import LocalActor

_WORDS = re.compile(r"[A-Z][\w-]+(?:\.[A-Z]\.)?")
_SHORT = 3  # letters of a name that is looked for

Named = tuple[str, int, int]  # an actor by the record's name, and where it is named


def callings(actors: Iterable[LocalActor]) -> dict[str, str]:
    """The words by which an article calls its named actors, with the name of the record."""
    known: dict[str, str] = {}
    for actor in actors:
        if actor.named:
            for way in (actor.name, *actor.aliases):
                if len(way) >= _SHORT and way[:1].isupper():
                    known.setdefault(way, actor.name)
                    known.setdefault(way.rpartition(" ")[2], actor.name)
    return {way: name for way, name in known.items() if len(way) >= _SHORT}


def named(text: str, start: int, end: int, known: Mapping[str, str]) -> list[Named]:
    """The actors named in a stretch: who, and where."""
    found = _WORDS.finditer(text, start, end)
    return [(known[m[0]], m.start(), m.end()) for m in found if m[0] in known]
