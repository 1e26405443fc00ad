"""What the lines of a page can be filtered by: parties, outlets, kinds and days."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dragoman.present.articles import Shown, days
from dragoman.present.brief.nouns import Brief
from dragoman.present.library.nouns import Happening

_PARTIES = 12
# What a line is, where it is no event; the values stand in the page's data-k.
LINES = (
    ("story", "stories"),
    ("stand", "where it stands"),
    ("position", "positions"),
    ("words", "words"),
    ("dispute", "disagreements"),
    ("commitment", "commitments"),
    ("paper", "papers"),
    ("figure", "figures"),
    ("fact", "key facts by outlet"),
    ("source", "sources named"),
    ("person", "people"),
    ("article", "articles"),
)


@dataclass(frozen=True, slots=True)
class Choices:
    """The values of each filter; a party and an outlet are called by their place here."""

    parties: tuple[str, ...]
    outlets: tuple[str, ...]
    lines: tuple[tuple[str, str], ...]
    events: tuple[str, ...]
    days: tuple[str, ...]

    def party_numbers(self, sides: Iterable[str]) -> str:
        """The places of parties, apart by spaces."""
        found = sorted({self.parties.index(s) for s in sides if s in self.parties})
        return " ".join(map(str, found))


def choices(brief: Brief, articles: Sequence[Shown]) -> Choices:
    """The choices of a brief: its own parties first, then the others that act most in it."""
    known = {side.name for side in brief.sides}
    counts = Counter(s for h in events(brief) for s in h.sides)
    counts.update(party for issue in brief.positions for party, _ in issue.parties)
    others = [s for s in counts if s in known and s not in brief.parties]
    others.sort(key=lambda s: (-counts[s], s))
    outlets = Counter(a.outlet for a in articles)
    return Choices(
        parties=(*brief.parties, *others)[:_PARTIES],
        outlets=tuple(sorted(outlets, key=lambda o: (-outlets[o], o))),
        lines=LINES,
        events=tuple(sorted({h.kind for h in events(brief)})),
        days=days(articles),
    )


def events(brief: Brief) -> Iterator[Happening]:
    """Every event of a brief."""
    told = brief.timeline
    yield from told.ahead
    for _, found in told.days:
        yield from found
    yield from told.undated
    yield from told.earlier
