"""The template environment: escaping, and a few filters of our own."""

import re
from collections.abc import Iterable, Sized
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from dragoman.model.vocabulary import STANCES
from dragoman.present.dates import days, long_date, short_date
from dragoman.present.library.excerpts import unsaid
from dragoman.present.library.proof import Cite, Excerpt
from dragoman.present.safe import visible
from dragoman.present.text import count, short

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ALONE = 48  # characters: shorter words are shown within their sentence
_BRIEFLY = 120


@cache
def environment() -> Environment:
    """Made once: autoescape on, an unknown name is an error, nothing printed hides anything."""
    made = Environment(
        loader=PackageLoader("dragoman.present"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_seen,
    )
    made.filters["long_date"] = long_date
    made.filters["short_date"] = short_date
    made.filters["day_of_year"] = _day_of_year
    made.filters["words"] = _words
    made.filters["plural"] = count
    made.filters["upper_first"] = _upper_first
    made.filters["briefly"] = briefly
    made.filters["clipped"] = short
    made.filters["by_source"] = _by_source
    made.globals["told_days"] = days
    made.globals["stances"] = STANCES
    made.tests["language"] = _is_language
    made.tests["unsaid"] = unsaid
    made.tests["several"] = _is_several
    return made


def _seen(value: object) -> object:
    """Whatever the template prints, with nothing hidden in it; markup has been through this."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _day_of_year(value: str, year: str) -> str:
    """A day in a few characters; where it lies in another year than the coverage, with that."""
    told = short_date(value)
    return told if value[:4] == year or value[:4] in told else f"{told} {value[:4]}"


def _words(value: str) -> str:
    """A word of the vocabulary as people write it."""
    return value.replace("_", " ")


def _upper_first(words: str) -> str:
    return words[:1].upper() + words[1:]


def briefly(excerpt: Excerpt) -> Excerpt:
    """The words alone where they say enough; a line that another tells in full needs no more."""
    if len(excerpt.words) < _ALONE:
        return excerpt
    return Excerpt("", short(excerpt.words, _BRIEFLY), "", excerpt.article)


def _by_source(cites: Iterable[Cite]) -> list[list[Cite]]:
    """Passages drawn together by outlet, in the order of each outlet's first."""
    found: dict[str, list[Cite]] = {}
    for cite in cites:
        found.setdefault(cite.source, []).append(cite)
    return list(found.values())


def _is_language(value: str | None) -> bool:
    return bool(value and _LANGUAGE.fullmatch(value))


def _is_several(found: Sized) -> bool:
    return len(found) > 1
