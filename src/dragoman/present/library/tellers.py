"""What a table calls the one who says so, and who can be a party at all."""

import re
from functools import cache

from dragoman.knowledge import load
from dragoman.knowledge.outlets import outlets
from dragoman.model.article import Article
from dragoman.present.library.catalogue import Library
from dragoman.present.safe import one_line
from dragoman.reconcile.words.wording import plain

_CLAUSE = re.compile(r",? (?:that|which|who|whom|whose|where|as well as)\b.*", re.DOTALL)
_ASIDE = re.compile(r", .*", re.DOTALL)
_LONG = 60  # characters of a name: behind them stands a clause
_DATELINE = 4  # letters: longer words in capitals throughout open a dispatch, they are no initials

_THE = "the"
_BYLINE = " Reporting from "


def teller(library: Library, name: str | None, article: str) -> str | None:
    """Who says so; None where it is the outlet itself, its dateline or "the document"."""
    if not name:
        return None
    told = one_line(name)
    if _BYLINE in told:
        return None  # whoever wrote the article tells it
    if name not in library.actors:
        told = _CLAUSE.sub("", told)
        told = _ASIDE.sub("", told) if len(told) > _LONG else told
    nothing = _things().issuperset(plain(told))
    dateline = len(told) > _DATELINE and told.isupper() and told.isalpha()
    if nothing or dateline or _is_of(library.articles[article], told):
        return None
    return told


def is_party(library: Library, name: str) -> bool:
    """Whether somebody can stand in a table as a party: no outlet, nor "one side", "both"."""
    told = plain(name)
    if not any(len(w) > 1 for w in told) or is_press(library, name):
        return False
    return not _nobody().issuperset(told)


def is_press(library: Library, name: str) -> bool:
    """Whether a name is an outlet's: a known one, or one whose articles these are."""
    return name in outlets().names or name.casefold() in library.press


def _is_of(article: Article, told: str) -> bool:
    """Whether a name is that of the outlet that tells the article."""
    own, name = ([w for w in plain(told) if w != _THE] for told in (article.outlet or "", told))
    return bool(name) and own[-len(name) :] == name and (len(name) > 1 or own == name)


@cache
def _nobody() -> frozenset[str]:
    return frozenset(load("ledgers")["parties"]["nobody"].split())


@cache
def _things() -> frozenset[str]:
    return frozenset(load("ledgers")["parties"]["things"].split())
