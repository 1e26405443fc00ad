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


def articles(cites: Sequence[Cite], number: Mapping[str, int]) -> str:
    """The numbers of the articles of passages, as the page's filters read them."""
    return " ".join(str(number[c.article]) for c in cites)
