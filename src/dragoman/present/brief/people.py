"""People by the side they speak for, with their offices; and who relies on whom."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from dragoman.knowledge.roles import roles
from dragoman.model.actor import Actor
from dragoman.model.group import Copy
from dragoman.model.reliance import Reliance as Named
from dragoman.present.brief.nouns import Office, Person, Reliance, Side
from dragoman.present.library.catalogue import Library
from dragoman.present.library.growth import NEVER
from dragoman.present.library.short_names import short_name
from dragoman.present.safe import one_line

NO_SIDE = "no side known"
_PICTURE = "reliance.picture"
_OFFICES = 3
_MOST = 80
_SMALL = frozenset(("a", "an", "the", "of", "for", "and", "to"))


def sides(library: Library, main: Sequence[str]) -> tuple[Side, ...]:
    """The people who speak or act, by side: the parties first, then the larger sides."""
    said = Counter(q.speaker for q in library.quotes if q.speaker)
    did = Counter(name for e in library.events for name in (*e.actors, *e.recipients))
    first = _first_days(library)
    found: dict[str, list[Person]] = defaultdict(list)
    persons = [a for a in library.actors.values() if a.type == "person"]
    persons = [a for a in persons if said[a.name] + did[a.name] and is_named(a.name)]
    persons.sort(key=lambda a: (-said[a.name] - did[a.name], a.name))
    texts = [article.text for article in library.articles.values()]
    for actor in persons[:_MOST]:
        name = actor.name
        offices = _offices(library, actor)
        side = library.side(name)
        short = one_line(short_name(name, texts, actor.side))
        person = Person(one_line(name), offices, said[name], did[name], first.get(name), short)
        found[side or NO_SIDE].append(person)
    ranked = sorted(found, key=lambda s: (s not in main, s == NO_SIDE, -len(found[s]), s))
    return tuple(Side(one_line(name), tuple(found[name])) for name in ranked)


def is_named(name: str) -> bool:
    """Whether somebody is called by a name: neither "an official" nor a title alone."""
    words = name.split()
    titles = roles()
    known = (titles.persons, titles.offices, titles.modifiers, titles.portfolios)
    lower = [w.casefold() for w in words]
    return (
        bool(words)
        and not words[-1].islower()
        and not all(w in _SMALL or any(w in kind for kind in known) for w in lower)
    )


def _first_days(library: Library) -> dict[str, str]:
    """The day of the first article in which each speaks or acts."""
    told = [(q.speaker, q.article) for q in library.quotes if q.speaker]
    told += [(n, e.article) for e in library.events for n in (*e.actors, *e.recipients)]
    first: dict[str, str] = {}
    for name, article in told:
        day = library.published(article) or NEVER
        first[name] = min(day, first.get(name, day))
    return first


def _offices(library: Library, actor: Actor) -> tuple[Office, ...]:
    """The titles that articles give, the commonest first, each with its first place."""
    known = [r for r in actor.roles if r.article in library.place]
    counts = Counter((_bare(r.title), r.former) for r in known)
    first: dict[tuple[str, bool], Office] = {}
    for r in sorted(known, key=lambda r: (library.place[r.article], r.start, r.end)):
        cite = library.cite(r.article, r.start, r.end)
        first.setdefault((_bare(r.title), r.former), Office(one_line(r.title), r.former, cite))
    ranked = sorted(first, key=lambda k: (-counts[k], library.place[first[k].cite.article], k))
    kept: list[tuple[str, bool]] = []
    for title, former in ranked:
        covered = any(former == f and (title in t or t in title) for t, f in kept)
        if title and not covered:
            kept.append((title, former))
    return tuple(first[k] for k in kept[:_OFFICES])


def _bare(title: str) -> str:
    return one_line(title).casefold().removeprefix("the ").strip()


def _of_one(library: Library, copy: Copy) -> tuple[object, ...]:
    """What one newsroom takes from another comes before what it takes from itself."""
    own = copy.source is not None and library.source(copy.source) == library.source(copy.target)
    return own, -copy.share, copy.target, copy.source or ""


def _ordered(library: Library, copy: Copy) -> bool:
    """Whether the article copied from is known to be the older one."""
    if copy.source is None:
        return True
    first, later = (library.articles[a].published for a in (copy.source, copy.target))
    return bool(first and later and first < later)


def reliances(library: Library) -> tuple[Reliance, ...]:
    """Who relies on whom: passages taken over first, then the sources that articles name.

    Who is credited for a picture alone stands behind no fact, and is left out.
    """
    named: dict[tuple[str, str], list[Named]] = defaultdict(list)
    for r in library.reliances:
        if r.rule != _PICTURE:
            named[r.article, r.name].append(r)
    found = []
    for copy in sorted(library.copies, key=lambda c: _of_one(library, c)):
        origin = library.source(copy.source) if copy.source else "a source outside the record"
        # A newsroom owes itself no credit.
        credited = origin == library.source(copy.target) or any(
            name.casefold() in origin.casefold() or origin.casefold() in name.casefold()
            for article, name in named
            if article == copy.target
        )
        cites = tuple(library.cite(copy.target, s, e) for s, e in copy.passages)
        ordered = credited or _ordered(library, copy)
        teller = library.source(copy.target)
        found.append(Reliance(teller, origin, None, copy.share, credited, cites, ordered))
    for (article, name), told in named.items():
        purpose = next((one_line(r.purpose) for r in told if r.purpose), None)
        cites = tuple(library.cited(r) for r in told)
        teller = library.source(article)
        found.append(Reliance(teller, one_line(name), purpose, None, credited=True, cites=cites))
    return tuple(found)
