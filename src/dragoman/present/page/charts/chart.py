"""What every chart of a page is: its drawing, and what must be said beneath it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dragoman.present.library.proof import Cite


@dataclass(frozen=True, slots=True)
class Chart:
    """A drawing; `left` of its things are not drawn, `keys` name what its shapes stand for."""

    svg: Markup
    left: int = 0
    keys: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Link:
    """What a mark opens: a passage; the numbers of the articles told of it, since when all is.

    The page's filters go by the articles and by the day.
    """

    anchor: str
    articles: str
    since: str | None = None


def link(cites: Sequence[Cite], number: Mapping[str, int], since: str | None = None) -> Link:
    """The first of the passages opens."""
    told = dict.fromkeys(number[c.article] for c in cites)
    return Link(cites[0].anchor, " ".join(map(str, told)), since)
