"""The parties of a negotiation."""

from collections import Counter, defaultdict

from dragoman.present.library.catalogue import Library
from dragoman.present.library.tellers import is_party
from dragoman.present.safe import one_line

HEAP = 10  # articles; of fewer, any two parties may be the story
_DIFFUSE = 0.3  # share of the articles that must tell of both leading parties to be one story


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
