"""A heap in memory, for articles that are divided once or all at once."""

from collections.abc import Collection, Iterable, Mapping

from dragoman.model.heap import Choice, Edge, Heaped, Kind, Laid


class MemoryHeap:
    """What `dragoman.model.heap.Heap` asks for, in dictionaries; `laid` is all that is there."""

    def __init__(self) -> None:
        """Of no articles."""
        self.laid = Laid()

    def size(self) -> int:
        """How many articles there are."""
        return len(self.laid.rows)

    def rows(self, numbers: Iterable[int]) -> dict[int, Heaped]:
        """Those of these articles that are there."""
        return {n: self.laid.rows[n] for n in numbers if n in self.laid.rows}

    def events(self, numbers: Iterable[int]) -> dict[int, int]:
        """The events that those of these articles that are there tell."""
        return {n: self.laid.rows[n].event for n in numbers if n in self.laid.rows}

    def days(self, numbers: Iterable[int]) -> dict[int, int | None]:
        """The days of those of these articles that are there."""
        return {n: self.laid.rows[n].day for n in numbers if n in self.laid.rows}

    def names(self, numbers: Iterable[int]) -> dict[int, str]:
        """What those of these articles that are there are called."""
        return {n: self.laid.rows[n].shown for n in numbers if n in self.laid.rows}

    def pages(self, numbers: Iterable[int]) -> dict[int, bytes]:
        """The pages of those of these articles that are there, as packed."""
        return {n: self.laid.pages[n] for n in numbers if n in self.laid.pages}

    def save(self, rows: Mapping[int, Heaped], pages: Mapping[int, bytes]) -> None:
        """Keep articles; what is not given of a page stays as it is."""
        self.laid.rows.update(rows)
        self.laid.pages.update(pages)

    def drop(self, numbers: Iterable[int]) -> None:
        """Forget articles; what they hold is to be let go of before."""
        for number in numbers:
            self.laid.rows.pop(number, None)
            self.laid.pages.pop(number, None)

    def holders(self, kind: Kind, token: int, most: int = -1) -> list[int]:
        """Who holds a token, by number, the first `most` of them or all."""
        held = sorted(self.laid.held[kind].get(token, ()))
        return held if most < 0 else held[:most]

    def held(self, kind: Kind, tokens: Collection[int]) -> dict[int, int]:
        """How many hold each of some tokens, of those that anybody holds."""
        there = self.laid.held[kind]
        return {token: len(there[token]) for token in tokens if token in there}

    def take(self, kind: Kind, holder: int, tokens: Iterable[int]) -> None:
        """Have somebody hold tokens that they did not hold."""
        there = self.laid.held[kind]
        for token in tokens:
            there[token].append(holder)

    def leave(self, kind: Kind, holder: int, tokens: Iterable[int]) -> None:
        """Have somebody hold tokens no more."""
        there = self.laid.held[kind]
        for token in tokens:
            there[token].remove(holder)
            if not there[token]:
                del there[token]

    def notes(self, kind: Kind, numbers: Iterable[int]) -> dict[int, bytes]:
        """What is noted of those of these articles, or pairs, of which there is something."""
        there = self.laid.notes[kind]
        return {n: there[n] for n in numbers if n in there}

    def all_notes(self, kind: Kind) -> list[bytes]:
        """Everything that is noted of a kind."""
        return list(self.laid.notes[kind].values())

    def note(self, kind: Kind, notes: Mapping[int, bytes | None]) -> None:
        """Note something instead of what was; None forgets it."""
        for number, body in notes.items():
            if body is None:
                self.laid.notes[kind].pop(number, None)
            else:
                self.laid.notes[kind][number] = body

    def edges(self, numbers: Iterable[int]) -> list[Edge]:
        """Every likeness of these articles."""
        return sorted(
            {
                (min(n, other), max(n, other), likeness)
                for n in numbers
                for other, likeness in self.laid.near.get(n, {}).items()
            }
        )

    def join(self, edges: Iterable[Edge]) -> None:
        """Keep likenesses."""
        for one, other, likeness in edges:
            self.laid.near[one][other] = self.laid.near[other][one] = likeness

    def part(self, numbers: Iterable[int]) -> None:
        """Drop every likeness of these articles."""
        for number in numbers:
            for other in self.laid.near.pop(number, {}):
                self.laid.near[other].pop(number, None)

    def choices(self, events: Iterable[int]) -> dict[int, Choice]:
        """By event, the matters it may belong to and the one it belongs to, empty for none."""
        return {event: self.laid.choices[event] for event in events if event in self.laid.choices}

    def choose(self, choices: Mapping[int, Choice | None]) -> None:
        """Keep what events belong to; None forgets an event."""
        for event, choice in choices.items():
            if choice is None:
                self.laid.choices.pop(event, None)
            else:
                self.laid.choices[event] = choice

    def sides(self, names: Iterable[str]) -> dict[str, str]:
        """For whom those of these were taken to speak who speak for anybody."""
        return {name: self.laid.sides[name] for name in names if name in self.laid.sides}

    def save_sides(self, sides: Mapping[str, str | None]) -> None:
        """Keep for whom somebody speaks; None forgets it."""
        for name, side in sides.items():
            if side is None:
                self.laid.sides.pop(name, None)
            else:
                self.laid.sides[name] = side

    def stories(self, units: Iterable[str] | None = None) -> list[bytes]:
        """Every story, or those of some matters and lone events, as packed."""
        wanted = self.laid.stories if units is None else sorted(units)
        return [body for unit in wanted for body in self.laid.stories.get(unit, ())]

    def save_stories(self, stories: Mapping[str, Collection[bytes]]) -> None:
        """Keep the stories of matters and lone events instead of those they had."""
        for unit, bodies in stories.items():
            if bodies:
                self.laid.stories[unit] = bodies
            else:
                self.laid.stories.pop(unit, None)
