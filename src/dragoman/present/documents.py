"""Documents made of a brief by templates: what all of them are given, and filters of our own."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined

from dragoman.model.vocabulary import STANCES
from dragoman.present import selection
from dragoman.present.brief.carried import outlets
from dragoman.present.brief.nouns import Brief
from dragoman.present.dates import days, long_date, short_date
from dragoman.present.library.excerpts import unsaid
from dragoman.present.library.proof import Cite, Excerpt
from dragoman.present.text import count, short

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ALONE = 48  # characters: shorter words are shown within their sentence
_BRIEFLY = 120


def rendered(
    name: str,
    brief: Brief,
    as_of: str | None,
    shown: Callable[[object], object],
    columns: int,
    **more: object,
) -> str:
    """The document of this template; whatever it prints is passed through `shown`.

    So many `columns` of outlets stand in the table of who carries what.
    """
    return (
        _environment(shown)
        .get_template(name)
        .render(
            brief=brief,
            as_of=as_of,
            heap=selection.is_heap(brief),
            stories=selection.stories(brief),
            undated=selection.undated(brief),
            steps=lambda ledger: selection.steps(brief, ledger),
            told_stances=lambda issue: selection.told_stances(brief, issue),
            said=selection.utterances(brief),
            lone=selection.lone(brief),
            lives={e: list(steps) for e, steps in groupby(brief.lives, lambda s: s[0].event)},
            taken=selection.taken(brief),
            origins=selection.origins(brief),
            columns=outlets(brief.facts, columns),
            **more,
        )
    )


@cache
def _environment(shown: Callable[[object], object]) -> Environment:
    """Made once: autoescape on, and an unknown name is an error."""
    made = Environment(
        loader=PackageLoader("dragoman.present"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=shown,
    )
    made.filters |= {
        "long_date": long_date,
        "short_date": short_date,
        "day_of_year": _day_of_year,
        "words": _words,
        "plural": count,
        "upper_first": _upper_first,
        "briefly": briefly,
        "clipped": short,
        "by_source": _by_source,
    }
    made.globals |= {"told_days": days, "stances": STANCES}
    made.tests |= {"language": _is_language, "unsaid": unsaid}
    return made


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
