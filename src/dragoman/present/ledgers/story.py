"""What belongs to the negotiation, in a record that also tells other stories."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dragoman.present.library.catalogue import Library
from dragoman.present.library.sides import is_house
from dragoman.present.library.tellers import parties

_HEAP = 10  # articles up to which a coverage was put together by somebody


class Story:
    """The parties of a record's negotiation and the articles that tell of two of them.

    Where the coverage is small or has no two parties, everything belongs to it.
    """

    def __init__(self, library: Library) -> None:
        """Find the parties, and who acts or takes a stand in which article."""
        self.library = library
        self.parties = frozenset(parties(library))
        told: dict[str, set[str]] = defaultdict(set)
        for p in library.positions:
            told[p.article].add(library.side(p.party) or p.party)
        for e in library.events:
            told[e.article].update(library.side(n) or n for n in (*e.actors, *e.recipients))
        self._two = len(self.parties) > 1
        several = self._two and len(library.articles) > _HEAP
        self._within = {a for a, names in told.items() if len(names & self.parties) > 1}
        self._all = not several

    def tells(self, articles: Iterable[str]) -> bool:
        """Whether one of the articles tells of the negotiation."""
        return self._all or not self._within.isdisjoint(articles)

    def holds(self, party: str) -> bool:
        """Whether a party is one of the negotiation's, or sits in a house that it divides."""
        own = self._all or (self.library.side(party) or party) in self.parties
        return own or self._sits(party)

    def names(self, words: str) -> bool:
        """Whether words name one of the parties: what others want of it belongs here."""
        return any(party in words for party in self.parties)

    def between(self, names: Sequence[str]) -> bool:
        """Whether these may be whose step it is: a party, or nobody who is named."""
        sides = {self.library.side(name) or name for name in names}
        own = not self._two or not sides or not sides.isdisjoint(self.parties)
        return own or any(map(self._acts, names))

    def _acts(self, name: str) -> bool:
        """Whether somebody may act in the negotiation though he is none of its parties.

        In a small coverage that is every state and whoever speaks for one.
        """
        party = self.library.side(name) or name
        known = self.library.actors.get(party)
        return self._sits(name) or (self._all and known is not None and known.type == "state")

    def _sits(self, name: str) -> bool:
        """Whether somebody sits in a house, whose parties' leaders the coverage names by name."""
        actor = self.library.actors.get(name)
        return actor is not None and actor.side is not None and is_house(actor.side)
