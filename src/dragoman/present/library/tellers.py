"""What a table calls the one who says so, who can be a party at all, and who the parties are."""

import re
from collections import Counter, defaultdict
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
HEAP = 10  # articles; of fewer, any two parties may be the story
_DIFFUSE = 0.3  # share of the articles that must tell of both leading parties to be one story


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


def parties(library: Library) -> tuple[str, ...]:
    """The parties of the negotiation: who takes most positions and acts most, two or three.

    None where the articles are about many things: few of them tell of both that lead.
    """
    counts: Counter[str] = Counter()
    told: dict[str, set[str]] = defaultdict(set)
    for position in library.positions:
        if party := library.side(position.party):
            counts[party] += 3
            told[party].add(position.article)
    for event in library.events:
        for name in (*event.actors, *event.recipients):
            if party := library.side(name):
                counts[party] += 1
                told[party].add(event.article)
    fit = (name for name in counts if is_party(library, name) and not _is_people(library, name))
    ranked = sorted((-counts[name], name) for name in fit)
    names = [name for _, name in ranked]
    if len(library.articles) > HEAP and len(names) > 1:
        both = told[names[0]] & told[names[1]]
        if len(both) < _DIFFUSE * len(library.articles):
            return ()
    third = 3 if len(ranked) > 2 and 10 * ranked[2][0] <= 7 * ranked[1][0] else 2
    return tuple(one_line(name) for name in names[:third])


def _is_people(library: Library, name: str) -> bool:
    """Whether a name is of all people of a state ("Norwegians"), who negotiate as the state."""
    actor = library.actors.get(name)
    state = library.actors.get(actor.side) if actor and actor.side else None
    return state is not None and any(name in (alias, f"{alias}s") for alias in state.aliases)


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
