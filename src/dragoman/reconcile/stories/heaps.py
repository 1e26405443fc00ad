"""A heap in memory, for articles that are told apart once."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from dragoman.model.heap import Edge, Heaped, Kind


class MemoryHeap:
    """What `dragoman.model.heap.Heap` asks for, in dictionaries."""

    def __init__(self) -> None:
        """Of no articles."""
        self._rows: dict[int, Heaped] = {}
        self._pages: dict[int, bytes] = {}
        self._held: dict[tuple[Kind, int], set[int]] = defaultdict(set)
        self._near: dict[int, dict[int, float]] = defaultdict(dict)
        self._notes: dict[Kind, dict[int, bytes]] = defaultdict(dict)
        self._choices: dict[int, tuple[tuple[str, ...], str]] = {}
        self._sides: dict[str, str] = {}
        self._stories: dict[str, Collection[bytes]] = {}

    def size(self) -> int:
        """How many articles there are."""
        return len(self._rows)

    def rows(self, numbers: Iterable[int]) -> dict[int, Heaped]:
        """Those of these articles that are there."""
        return {n: self._rows[n] for n in numbers if n in self._rows}

    def events(self, numbers: Iterable[int]) -> dict[int, int]:
        """The events that those of these articles that are there tell."""
        return {n: self._rows[n].event for n in numbers if n in self._rows}

    def days(self, numbers: Iterable[int]) -> dict[int, int | None]:
        """The days of those of these articles that are there."""
        return {n: self._rows[n].day for n in numbers if n in self._rows}

    def names(self, numbers: Iterable[int]) -> dict[int, str]:
        """What those of these articles that are there are called."""
        return {n: self._rows[n].shown for n in numbers if n in self._rows}

    def pages(self, numbers: Iterable[int]) -> dict[int, bytes]:
        """The pages of those of these articles that are there, as packed."""
        return {n: self._pages[n] for n in numbers if n in self._pages}

    def save(self, rows: Mapping[int, Heaped], pages: Mapping[int, bytes]) -> None:
        """Keep articles; what is not given of a page stays as it is."""
        self._rows.update(rows)
        self._pages.update(pages)

    def drop(self, numbers: Iterable[int]) -> None:
        """Forget articles; what they hold is to be let go of before."""
        for number in numbers:
            self._rows.pop(number, None)
            self._pages.pop(number, None)

    def holders(self, kind: Kind, token: int, most: int = -1) -> list[int]:
        """Who holds a token, by number, the first `most` of them or all."""
        held = sorted(self._held.get((kind, token), ()))
        return held if most < 0 else held[:most]

    def held(self, kind: Kind, tokens: Collection[int]) -> dict[int, int]:
        """How many hold each of some tokens, of those that anybody holds."""
        counts = ((token, len(self._held.get((kind, token), ()))) for token in tokens)
        return {token: count for token, count in counts if count}

    def terms(self, least: int, most: int) -> dict[int, int]:
        """The terms that so many articles hold, with how many."""
        known = ((token, len(rows)) for (kind, token), rows in self._held.items() if not kind)
        return {token: count for token, count in known if least <= count <= most}

    def take(self, kind: Kind, holder: int, tokens: Iterable[int]) -> None:
        """Have somebody hold tokens that they did not hold."""
        for token in tokens:
            self._held[kind, token].add(holder)

    def leave(self, kind: Kind, holder: int, tokens: Iterable[int]) -> None:
        """Have somebody hold tokens no more."""
        for token in tokens:
            self._held[kind, token].discard(holder)

    def notes(self, kind: Kind, numbers: Iterable[int]) -> dict[int, bytes]:
        """What is noted of those of these articles, or pairs, of which there is something."""
        there = self._notes[kind]
        return {n: there[n] for n in numbers if n in there}

    def all_notes(self, kind: Kind) -> list[bytes]:
        """Everything that is noted of a kind."""
        return list(self._notes[kind].values())

    def note(self, kind: Kind, notes: Mapping[int, bytes | None]) -> None:
        """Note something instead of what was; None forgets it."""
        for number, body in notes.items():
            if body is None:
                self._notes[kind].pop(number, None)
            else:
                self._notes[kind][number] = body

    def edges(self, numbers: Iterable[int]) -> list[Edge]:
        """Every likeness of these articles."""
        return sorted(
            {
                (min(n, other), max(n, other), likeness)
                for n in numbers
                for other, likeness in self._near.get(n, {}).items()
            }
        )

    def join(self, edges: Iterable[Edge]) -> None:
        """Keep likenesses."""
        for one, other, likeness in edges:
            self._near[one][other] = self._near[other][one] = likeness

    def part(self, numbers: Iterable[int]) -> None:
        """Drop every likeness of these articles."""
        for number in numbers:
            for other in self._near.pop(number, {}):
                self._near[other].pop(number, None)

    def choices(self, events: Iterable[int]) -> dict[int, tuple[tuple[str, ...], str]]:
        """By event, the matters it may belong to and the one it belongs to, empty for none."""
        return {event: self._choices[event] for event in events if event in self._choices}

    def choose(self, choices: Mapping[int, tuple[tuple[str, ...], str] | None]) -> None:
        """Keep what events belong to; None forgets an event."""
        for event, choice in choices.items():
            if choice is None:
                self._choices.pop(event, None)
            else:
                self._choices[event] = choice

    def sides(self) -> dict[str, str]:
        """For whom everybody was taken to speak."""
        return self._sides

    def save_sides(self, sides: Mapping[str, str | None]) -> None:
        """Keep for whom somebody speaks; None forgets it."""
        for name, side in sides.items():
            if side is None:
                self._sides.pop(name, None)
            else:
                self._sides[name] = side

    def stories(self) -> list[bytes]:
        """Every story, as packed."""
        return [body for bodies in self._stories.values() for body in bodies]

    def save_stories(self, stories: Mapping[str, Collection[bytes]]) -> None:
        """Keep the stories of matters and lone events instead of those they had."""
        for unit, bodies in stories.items():
            if bodies:
                self._stories[unit] = bodies
            else:
                self._stories.pop(unit, None)
