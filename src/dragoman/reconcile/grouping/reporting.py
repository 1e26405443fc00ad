"""Reports of events as they are compared, each with all of its article that this hangs on."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.knowledge.states import surfaces
from dragoman.reconcile.articles.material import Material
from dragoman.reconcile.articles.row_types import EventRow
from dragoman.reconcile.grouping.chains import chained
from dragoman.reconcile.grouping.traits import antecedents
from dragoman.reconcile.words.weights import Weights
from dragoman.reconcile.words.wording import plain, stem

_ABROAD = frozenset(("visit", "meeting", "talks"))
_HEAD = re.compile(r" (?:of|in|from|on|at|who|that|which|with|for|to|by)\b|,")


@dataclass(frozen=True, slots=True)
class Report:
    """A report of an event, with the words and slots of what it points back to.

    `published` is the day of its article; `before` the last event before it of its kind or a
    related one. `acting` and `done_to` are the sides of whom it names, `persons` those of these
    who are persons, `host` the state on whose ground they are where it names no other side,
    `parties` whom its article is about; `often` is how many events of its kind in the article have
    each of these sides, `deeds` how many events there are. `weigh` is how much its words tell.
    """

    row: EventRow
    published: int | None
    before: str | None
    acting: frozenset[str]
    done_to: frozenset[str]
    parties: frozenset[str]
    persons: frozenset[str]
    host: str | None
    often: dict[str, int]
    deeds: int
    weigh: Weights


def reported(material: Material) -> Iterator[Report]:
    """All events of some articles."""
    told = {row.id: row for row in chained(material.events, material.weigh)}
    rows = [told[row.id] for row in material.events]
    before = antecedents(rows)
    parties = material.parties()
    acting = [_sided(row.actors, material) for row in rows]
    done_to = [_sided(row.recipients, material) for row in rows]
    deeds = Counter(row.article for row in rows)
    both = zip(rows, acting, done_to, strict=True)
    doers = Counter((row.article, row.kind, n) for row, ours, theirs in both for n in ours | theirs)
    for i, row in enumerate(rows):
        last = before[i]
        names = sorted(acting[i] | done_to[i])
        yield Report(
            row,
            published=material.articles[row.article].published,
            before=None if last is None else rows[last].id,
            acting=acting[i],
            done_to=done_to[i],
            parties=parties[row.article],
            persons=(row.actors | row.recipients | row.beside) & material.persons,
            host=_host(row, acting[i]),
            often={name: doers[row.article, row.kind, name] for name in names},
            deeds=deeds[row.article],
            weigh=material.weigh[row.article].among(sorted(row.words | row.context | row.place)),
        )


def _host(row: EventRow, visitors: frozenset[str]) -> str | None:
    """The state in whose seat or land somebody was alone or with their own ("was in Lima")."""
    place = surfaces().get(row.where or "")
    if row.kind not in _ABROAD or row.recipients or len(row.actors) > 1 or place is None:
        return None
    at_home = place.name in visitors or place.kind not in ("state", "metonym")
    return None if at_home else place.name


def _sided(names: frozenset[str], material: Material) -> frozenset[str]:
    return frozenset(described(name) or material.side(name) for name in names)


def described(name: str) -> str | None:
    """The head of a description ("hostag" for "five living hostages in Gaza"); None for a name."""
    if name[:1].isupper():
        return None
    words = plain(_HEAD.split(name, maxsplit=1)[0])
    return stem(words[-1]) if words else None
