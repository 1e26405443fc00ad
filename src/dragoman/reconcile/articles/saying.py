"""What the whole says of each article, made anew where what the articles say to it changed."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from dragoman.knowledge.states import is_state
from dragoman.model.identity import content_hash
from dragoman.model.memory import Brought, Sheet, Standings
from dragoman.reconcile.articles.furniture import REPEATED, Line
from dragoman.reconcile.articles.prepared import Head
from dragoman.reconcile.articles.undated import midst
from dragoman.reconcile.words.packing import packed

KINDS = ("events", "quotes", "figures", "others")  # of rows
STORY = "story"  # what decides with which others an article is of one matter, beside its rows
_SIDE, _PERSON, _LINE = "side", "person", "line"  # kinds of what is brought
_FLOATS = "floats"  # the key of what stands at no day

Fact = tuple[str, str]  # a kind, and the name or line of which something is brought
Digests = Mapping[str, str]  # by kind of rows


@dataclass(frozen=True, slots=True)
class Said:
    """All that the rows of an article hang on besides itself.

    `furniture` are those of its rows that its outlet prints again and again; `near` is the day at
    which those are compared that stand at none; `sides` gives the party that most articles put each
    of its names on, and that party's own; `persons` are those of its names that are persons.
    """

    furniture: tuple[str, ...]
    near: int | None
    sides: dict[str, str]
    persons: tuple[str, ...]


class Sayings:
    """What a record says of its articles: everybody's side, who is a person, what is furniture.

    `sheet` keeps what is said of each article, under all that it hangs on; `heads` gives the heads
    of articles as they are now. `turned` are those who changed sides when it was heard last.
    """

    def __init__(
        self,
        standings: Standings,
        sheet: Sheet,
        heads: Callable[[Collection[str]], Iterable[Head]],
    ) -> None:
        """Of the articles of a record."""
        self._standings, self._sheet, self._heads = standings, sheet, heads
        self._sides: dict[str, str | None] = {}
        self._known: dict[Fact, bool] = {}
        self._near = midst(standings)
        self._counted = False  # whether all that is brought is known
        self.turned: set[str] = set()

    def heard(self, went: Iterable[Head], came: dict[str, Head]) -> dict[str, Digests | None]:
        """Hear articles anew; by article digests of what is said of each kind of its rows.

        Of those that came, and of which something else is said. `went` are the heads that articles
        had, `came` those they have now, by article. Of those that are gone nothing is said.
        """
        gone = {head.article: head for head in went}
        facts = {f for head in (*gone.values(), *came.values()) for f in _facts(head)}
        said = {a: _brought(head) for a, head in gone.items()}
        says = {a: (head.day, _brought(head)) for a, head in came.items()}
        if self._standings.size():
            before = {fact: self._fact(fact) for fact in facts}
            self._standings.bring(said, says)
            self._sides.clear()
            self._known.clear()
            keys = self._changed(before)
            again = {
                h.article: h
                for h in self._heads(self._sheet.under(keys) - gone.keys() - came.keys())
            }
        else:
            self._standings.bring(said, says)
            self._near, again = midst(self._standings), {}
            self._count(came.values())
            self.turned = {name for kind, name in facts if kind == _SIDE}
        heads = came | again
        told = {a: self._said(h) for a, h in heads.items()}
        made = {a: (packed(one), _keys(heads[a])) for a, one in told.items()}
        was = self._sheet.bodies(again)
        made = {a: one for a, one in made.items() if a in came or was.get(a) != one[0]}
        lost = dict.fromkeys(gone.keys() - came.keys())
        self._sheet.write({**made, **lost})
        return {a: _digests(told[a], heads[a]) for a in made} | lost

    def side(self, name: str) -> str | None:
        """The party that most articles put somebody on."""
        if name not in self._sides:
            self._sides[name] = _most(self._told(_SIDE, name))
        return self._sides[name]

    def get(self, name: str, default: str, /) -> str:
        """The party that most articles put somebody on; the default where none does."""
        return self.side(name) or default

    def _fact(self, fact: Fact) -> object:
        """What is known of a name or a line: its side, whether it is a person, or furniture."""
        kind, name = fact
        if kind == _SIDE:
            return self.side(name)
        if fact not in self._known:
            told = self._told(kind, name)
            self._known[fact] = sum(told.values()) >= (REPEATED if kind == _LINE else 1)
        return self._known[fact]

    def _told(self, kind: str, name: str) -> Mapping[str, int]:
        return {} if self._counted else self._standings.said(kind, name)

    def _count(self, heads: Iterable[Head]) -> None:
        """Know all facts from the heads of all articles."""
        counts: dict[Fact, Counter[str]] = defaultdict(Counter)
        for head in heads:
            for one in _brought(head):
                counts[one.kind, one.name][one.value] += one.times
        self._counted = True
        for (kind, name), told in counts.items():
            if kind == _SIDE:
                self._sides[name] = _most(told)
            else:
                self._known[kind, name] = told.total() >= (REPEATED if kind == _LINE else 1)

    def _changed(self, before: Mapping[Fact, object]) -> set[str]:
        """The keys of what is known otherwise than before."""
        other = {fact for fact, known in before.items() if self._fact(fact) != known}
        self.turned = {name for kind, name in other if kind == _SIDE}
        behind = {n for side in self.turned for n in self._standings.sided(side)
                  if self.side(n) == side}  # fmt: skip
        keys = {_key(fact) for fact in other} | {_key((_SIDE, name)) for name in behind}
        near, self._near = self._near, midst(self._standings)
        return keys | {_FLOATS} if near != self._near else keys

    def _said(self, head: Head) -> Said:
        lines = head.nobodys.items()
        sides = {name: side for name in head.names if (side := self.side(name)) is not None}
        sides |= {s: own for s in sorted(sides.values()) if (own := self.side(s)) is not None}
        return Said(
            furniture=tuple(row for row, line in lines if self._fact((_LINE, _line(line)))),
            near=self._near if head.floats else None,
            sides=sides,
            persons=tuple(name for name in head.names if self._fact((_PERSON, name))),
        )


def _digests(said: Said, head: Head) -> dict[str, str]:
    """Digests of what is said of each kind of rows: of events and figures, of whom these name."""
    whole = content_hash(said)
    found = dict.fromkeys(KINDS, whole)
    for kind, names in head.whom.items():
        own = {n: said.sides[n] for n in names if n in said.sides}
        own |= {s: said.sides[s] for s in sorted(own.values()) if s in said.sides}
        persons = frozenset(names).intersection(said.persons)
        found[kind] = content_hash(said.furniture, said.near, own, sorted(persons))
    return found


def _brought(head: Head) -> list[Brought]:
    """What an article says to the whole."""
    sides = [Brought(_SIDE, name, s, n) for (name, s), n in Counter(head.sides).items()]
    lines = {_line(line) for line in head.nobodys.values()}
    persons = (Brought(_PERSON, name, "", 1) for name in sorted(set(head.persons)))
    return [*sides, *persons, *(Brought(_LINE, line, "", 1) for line in sorted(lines))]


def _facts(head: Head) -> Iterator[Fact]:
    return ((one.kind, one.name) for one in _brought(head))


def _keys(head: Head) -> set[str]:
    """All that what is said of an article hangs on."""
    keys = {_key((_LINE, _line(line))) for line in head.nobodys.values()}
    keys |= {_key((_SIDE, name)) for name in head.names}
    return keys | {_FLOATS} if head.floats else keys


def _key(fact: Fact) -> str:
    """Under what an article is found: of its names, whatever is known of them."""
    kind, name = fact
    return f"line {name}" if kind == _LINE else f"name {name}"


def _line(line: Line) -> str:
    return f"{line[1]:x} {line[0]}"


def _most(told: Mapping[str, int]) -> str | None:
    """The side told most; of several a state, before the least in order."""
    return min(told, key=lambda side: (-told[side], not is_state(side), side), default=None)
